// SPDX-License-Identifier: EUPL-1.2
// `partnerships that work with Surrey in British Columbia`: the place can also tell where Surrey
// is.
#pragma once

#include <vector>

#include "ask/ask.hpp"

namespace liaison {

class Database;
struct Understood;
struct Vocabulary;

/// The same question, once for each name that is followed by `in` and a place in which it lies,
/// without the condition that this place makes of the rows. Empty for nearly all questions.
/// Requires: names are resolved.
std::vector<Ask> with_places_of_names(const Database& database, const Vocabulary& vocabulary,
                                      const Understood& question, const Ask& ask);

}  // namespace liaison
