// SPDX-License-Identifier: EUPL-1.2
// Markdown transcripts as tests: what a page shows of liaison is what liaison does. The format:
//
//   ```console                   commands, each `$ liaison …` or `$ cat FILE`, with their output
//   ```console input=y           the same where a person sits at the keyboard and answers y
//   ```console fixture=newer.db  the same after a prepared file was put there, see fixtures.hpp
//   ```csv file=new.csv          a file for the commands that follow; any language will do
//
// Output is what a terminal of 80 columns shows, both streams in order, `[exit 2]` behind it if
// that is not 0. Blocks of other kinds are for the reader alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

struct Transcript {
  std::vector<std::string> problems;  ///< empty if the page tells the truth; each with its place
  std::string updated;                ///< the page with the output as it is now
};

/// Runs all commands of a page, in the working directory. `name` is for the places of problems.
Transcript run_transcript(std::string_view name, std::string_view page);

}  // namespace liaison
