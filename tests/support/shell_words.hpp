// SPDX-License-Identifier: EUPL-1.2
// A command line of a transcript, taken apart as a shell would. Only what transcripts need: quotes,
// backslashes, variables in front, `| cat` at the end. What a shell would do more with is refused,
// so that a line which a test runs is a line that a reader can paste.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {

struct CommandLine {
  std::map<std::string, std::string> variables = {};  ///< `LIAISON_DB=my.db` before the program
  std::vector<std::string> words = {};                ///< the program and its arguments
  bool piped = false;                                 ///< `| cat`: standard output is no terminal
};

/// Errors: bad_usage, without a place.
Result<CommandLine> read_command_line(std::string_view line);

}  // namespace liaison
