// SPDX-License-Identifier: EUPL-1.2
// One command of a transcript, run in this process.
#pragma once

#include <string>
#include <string_view>

#include "liaison/error.hpp"

namespace liaison {

/// What a terminal shows when the command line is run: both streams in order, and `[exit N]` if
/// that is not 0. Every line ends with a line feed. `input` is what a person answers whenever
/// asked; if it is empty nobody sits there. The home folder is `~` in the working directory, so
/// that paths look as a reader expects them.
///
/// Errors: bad_usage for what is neither `liaison …` nor `cat FILE`, or no shell would run so.
Result<std::string> run_shown_command(std::string_view line, const std::string& input);

}  // namespace liaison
