// SPDX-License-Identifier: EUPL-1.2
// Derived tables: filled from the view that defines them, after every load.
#pragma once

#include "store/database.hpp"

namespace liaison {

/// Fills every derived table anew. Requires: a write transaction.
void rebuild_derived(const Database& database);

}  // namespace liaison
