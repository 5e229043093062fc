// SPDX-License-Identifier: EUPL-1.2
// What a name is to the database: match, ask or new. Only an equal name that one record has, in no
// other country, is a match; nothing turns an ask into a match by itself.
#pragma once

#include <cstddef>
#include <vector>

#include "load/candidates.hpp"

namespace liaison {

enum class Verdict { match, ask, fresh };

struct Outcome {
  Verdict verdict = Verdict::fresh;
  std::vector<Candidate> candidates = {};  ///< best first; one of a match, none of a new name
};

/// How many candidates a person is shown.
inline constexpr std::size_t kMostCandidates = 3;

/// The first half: match, or ask if equal names do not settle it, else new. A look-up.
Outcome outcome_of_equals(Candidates& candidates, const Sought& sought);

/// The whole: also asks about stored names that are near.
Outcome outcome_of(Candidates& candidates, const Sought& sought);

}  // namespace liaison
