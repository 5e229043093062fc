// SPDX-License-Identifier: EUPL-1.2
// Removes what the seeds no longer state, if a person wants that.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// Removes the records with all their rows, and counts them.
/// Errors: S11 for each record that another one refers to; then nothing is removed.
void prune(const Database& database, const SeedSchema& schema,
           const std::vector<RecordChange>& gone, std::map<std::string, Counts>& counts,
           std::vector<Error>& errors);

}  // namespace liaison
