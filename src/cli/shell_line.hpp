// SPDX-License-Identifier: EUPL-1.2
// A command line that a person is still writing, taken apart as a shell would, and what a shell
// would take as the continuation. Bash, zsh and fish quote alike as far as this goes.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

struct ShellLine {
  std::vector<std::string> words;  ///< without quotes; the last one is at the cursor, maybe empty
  std::size_t kept = 0;            ///< so much of the last word stands before what is replaced
  char quote = '\0';               ///< open where the replacement begins: ' or ", or none
};

/// `replaced_at` is where in the line begins what the shell will replace. Where no letter of the
/// line stands there, it replaces the last word with its quotation marks.
ShellLine read_shell_line(std::string_view line, std::size_t replaced_at);

/// The text as one word of a shell, or within an open quotation mark. Spaces may stay where several
/// words say the same as one.
std::string shell_quoted(std::string_view text, char open_quote, bool keep_spaces);

/// What remains of a name behind its typed beginning, which may be spelt otherwise: `tiers in Food`
/// of `New Frontiers in Food` behind `new fron`. False if the name does not begin so.
bool cut_beginning(std::string& name, std::string_view typed);

}  // namespace liaison
