// SPDX-License-Identifier: EUPL-1.2
// `partnerships that work with Surrey in British Columbia`: the place can also tell where Surrey
// is.
#pragma once

#include <string>
#include <vector>

#include "ask/ask.hpp"

namespace liaison {

class Database;
struct Understood;
struct Vocabulary;

/// One way to take the places of a question.
struct Placed {
  Ask ask;
  std::string note = {};  ///< which place is no condition; empty where all are
};

/// The question, and once for each name that is followed by `in` and a place in which it lies the
/// same without the condition that this place makes of the rows. Only that one where the rows have
/// their place already, as in `French clusters that work with MEDTEQ in Québec`. Requires: names
/// are resolved.
std::vector<Placed> with_places_of_names(const Database& database, const Vocabulary& vocabulary,
                                         const Understood& question, const Ask& ask);

}  // namespace liaison
