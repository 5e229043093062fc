// SPDX-License-Identifier: EUPL-1.2
// What differs between two texts, for a person who reads a failed test.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// The lines of a text, without their ends. The end of the last line may be missing.
std::vector<std::string_view> lines_of(std::string_view text);

/// One line each: `  - ` only expected, `  + ` only got, `    ` both.
std::string line_diff(std::string_view expected, std::string_view got);

}  // namespace liaison
