// SPDX-License-Identifier: EUPL-1.2
// The sheet of rejects, filled in: what a person decided about names becomes the lines of seeds
// that the errors had advised. See src/load/rejects.hpp for its columns.
#pragma once

#include <vector>

#include "liaison/error.hpp"
#include "load/draft.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// True for a file that is such a sheet, by its columns, whatever it is called.
bool is_decision_sheet(const Seed& seed);

/// Adds a draft for each decision, at the place of its row: a name of the candidate (same), or two
/// that are told apart (other; new: from all candidates of the name).
/// Errors, at the place of the cell: S05 for a word that is none of these, for one on a row without
/// a candidate, and for a row that is stale; S08 for a candidate that is gone; S10 for decisions
/// that contradict each other.
void settle_names(const Database& database, const SeedSchema& schema,
                  const std::vector<Seed>& sheets, std::vector<Draft>& drafts,
                  std::vector<Error>& errors);

}  // namespace liaison
