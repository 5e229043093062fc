// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers and e-mail addresses stand in one column, which is withheld. Anywhere else in a
// seed everybody would read them.
#pragma once

#include <vector>

#include "liaison/error.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"

namespace liaison {

/// True for a list whose items hold a withheld column.
bool holds_contacts(const ListField& list);

/// Refuses every text of a seed that holds one and is not the value of a contact point: S05 at its
/// place.
void refuse_contacts(const SeedSchema& schema, const Seed& seed, std::vector<Error>& errors);

}  // namespace liaison
