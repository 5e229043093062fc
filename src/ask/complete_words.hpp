// SPDX-License-Identifier: EUPL-1.2
// Which keywords to offer for what a parser wanted: one for each meaning. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "ask/parser.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// The keywords for what was wanted that begin so: of each meaning the usual one, or the shortest
/// of those that do. Without a beginning no numbers, months, fillers and the like, for nobody looks
/// for them. `begun` is folded; a space at its end means that a word ends there.
/// Requires: a keyword or a literal.
std::vector<std::string> fitting_words(const Vocabulary& vocabulary, const Wanted& wanted,
                                       std::string_view begun);

/// Whether there is anything to write for what was wanted, besides fillers, which lead nowhere.
bool can_be_written(const Vocabulary& vocabulary, const Wanted& wanted);

/// Whether a folded text is a keyword.
bool is_keyword(const Vocabulary& vocabulary, std::string_view key);

}  // namespace liaison
