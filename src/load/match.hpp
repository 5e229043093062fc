// SPDX-License-Identifier: EUPL-1.2
// Names to records: which drafts are in the database already, and which record each reference
// means. Only equal names match; nothing with a letter changed is ever automatic.
#pragma once

#include <vector>

#include "load/draft.hpp"
#include "load/open_name.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// Gives every draft its id and every reference the id of its record. Records of the same load
/// count as well as those in the database, and the order of rows does not matter.
/// Errors: S07 to S10, S12 and S13, appended; those of S13 with one open name each.
/// Requires: a write transaction.
void match_drafts(const Database& database, const SeedSchema& schema, std::vector<Draft>& drafts,
                  std::vector<OpenName>& open, std::vector<Error>& errors);

}  // namespace liaison
