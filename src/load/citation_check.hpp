// SPDX-License-Identifier: EUPL-1.2
// What a citation speaks of must exist: a field of the kind, an item of the list.
#pragma once

#include <vector>

#include "liaison/error.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// Errors: S04 for a citation of a field that no seed of the kind can have.
void check_cited_fields(const SeedSchema& schema, const std::vector<Draft>& drafts,
                        std::vector<Error>& errors);

/// An item counts as the seed writes it, as the key or a name of the record that it means, or as it
/// is stored. Errors: S05 for any other, and for an item of a field that is no list.
/// Requires: the drafts are written, their fields checked.
void check_cited_items(const Database& database, const SeedSchema& schema,
                       const std::vector<Draft>& drafts, std::vector<Error>& errors);

}  // namespace liaison
