// SPDX-License-Identifier: EUPL-1.2
// What a command is: a row of the table in commands.cpp. Parsing, help and docs come from it.
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/run.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/open.hpp"

namespace liaison {

/// An option of a command. With `value` it takes one, else it is a switch.
struct Option {
  std::string_view names;  ///< `-f,--format`; the last one is how the command asks for it
  std::string_view value;  ///< `FORMAT`; empty for a switch
  std::string_view help;
  std::span<const std::string_view> choices = {};  ///< all values that there are; empty: any
};

/// One command line, parsed, with the world it runs in.
struct Call {
  const Environment& environment;
  std::vector<std::string> arguments;                       ///< without options
  std::map<std::string, std::vector<std::string>> options;  ///< by long name, without dashes
  std::vector<std::pair<std::string, std::string>> parameters =
      {};  ///< `--place Canada`, see below

  [[nodiscard]] bool has(const std::string& option) const { return options.contains(option); }
  /// The last value of an option; nothing if it was not given.
  [[nodiscard]] std::optional<std::string> value(const std::string& option) const;
  /// The arguments as one text, with single spaces.
  [[nodiscard]] std::string phrase() const;
};

struct Command {
  std::string_view name;
  std::string_view arguments;  ///< `QUESTION …`; empty if it takes none
  std::string_view summary;    ///< one line
  std::string_view details;    ///< the paragraph of its help
  std::span<const std::string_view> examples;
  std::span<const Option> options;  ///< besides those that all commands have
  int (*run)(const Call& call);     ///< returns the exit code
  /// An option that is in no table is a parameter with a value, for the command to judge; so is
  /// --help, for a command with parameters explains more than itself.
  bool takes_parameters = false;
  bool prints_yaml = false;  ///< seeds, by -f yaml, besides the formats of answers
};

/// All commands, in the order of help.
std::span<const Command> commands();

/// Null if there is none of that name.
const Command* find_command(std::string_view name);

/// The options that every command takes.
std::span<const Option> common_options();

}  // namespace liaison
