// SPDX-License-Identifier: EUPL-1.2
// How far two words are from each other in typing errors, for "did you mean". Folding first is the
// caller's part.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// Edits from one word to the other: a letter put in, left out, changed, or swapped with its
/// neighbour (optimal string alignment: no letter is touched twice). Counted on code points.
/// limit + 1 if there are more than `limit`.
///
/// Requires: limit >= 0
int osa_distance(std::string_view a, std::string_view b, int limit);

/// How many edits a word may be away to be offered: 0 up to 3 letters, 1 up to 7, 2 above. Short
/// words have too many neighbours for an offer to help.
int edit_budget(std::string_view word);

/// The candidates within the edit budget of the word, nearest first, then by text, each once, at
/// most `most` of them.
std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most);
std::vector<std::string> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates, std::size_t most);

}  // namespace liaison
