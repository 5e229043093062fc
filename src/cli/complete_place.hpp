// SPDX-License-Identifier: EUPL-1.2
// Where on a command line the cursor is: in which command, behind which option, at which of its
// arguments.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"

namespace liaison {

struct Place {
  const Command* command = nullptr;               ///< null: none is named yet
  std::vector<std::string> arguments = {};        ///< before the cursor, without options
  std::map<std::string, std::string> given = {};  ///< options before it, by long name, with values
  std::string word = {};                          ///< at the cursor
  const Option* option = nullptr;                 ///< whose value the word is; may be null
  std::string parameter = {};  ///< of a canned query, whose value the word is; may be empty
  std::size_t value_at = 0;    ///< where in the word that value begins: behind `--place=`
  bool may_be_option = false;
};

/// `words` are those of the line, the program first, the one at the cursor last.
Place place_of(const std::vector<std::string>& words);

/// What the table of commands calls the argument at the cursor: `QUESTION` of `NAME QUESTION …`.
/// Empty where there is none.
struct Placeholder {
  std::string_view name = {};
  std::size_t first = 0;       ///< the argument at which it begins
  bool many = false;           ///< it takes all words from there
  std::string_view next = {};  ///< the one behind it
};
Placeholder placeholder_at(const Command& command, std::size_t argument);

/// `--format` of `-f,--format`.
std::string long_option(const Option& option);

}  // namespace liaison
