// SPDX-License-Identifier: EUPL-1.2
// All rows of one record to another one, over whatever tables the schema has.
#pragma once

#include <cstdint>
#include <vector>

#include "load/changes.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// Names, citations, lists and references go from `drop` to `keep`, fields where `keep` has none.
/// What the two say differently is kept beside the value that stands, and returned. `drop` is gone
/// then, and its key leads to `keep`. No key of a row is changed in place, so that each step can be
/// journaled.
/// Throws: Failure(broken_rule) for what a rule of the schema forbids.
std::vector<FieldChange> merge_rows(const Database& database, const SeedKind& kind,
                                    std::int64_t keep, std::int64_t drop);

}  // namespace liaison
