// SPDX-License-Identifier: EUPL-1.2
// The whole program as one function: arguments and a world in, exit code out.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/sink.hpp"

namespace liaison {

/// Everything that a command may touch besides files. A test hands in its own.
struct Environment {
  Sink out;  ///< data
  Sink err;  ///< everything else
  std::function<std::optional<std::string>()>
      read_line;  ///< a line from a person; nothing at the end
  std::function<std::optional<std::string>(std::string_view)>
      variable;  ///< of the process environment
  bool out_is_terminal = false;
  bool in_is_terminal = false;
  int width = 80;          ///< columns of the terminal
  std::string today = {};  ///< the day, `2019-01-31`; empty if it is not known
  std::string now = {};    ///< UTC, `2019-01-31T12:00:00Z`; empty if it is not known
};

/// Runs one command line (without the program's name). Throws nothing.
/// Returns the exit code, as docs/errors.md lists them.
int run(const std::vector<std::string>& arguments, const Environment& environment);

}  // namespace liaison
