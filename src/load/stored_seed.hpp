// SPDX-License-Identifier: EUPL-1.2
// A record of the database as the seed that would make it: the reverse of binding and writing. The
// cards of `show -f yaml`, templates and exports are all made of it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// The seed of a record, every field in the order of SeedSchema::fields_of: references as keys, the
/// words of a source beside them, lists in their order. What is not stated has no field; where a
/// field has a default and holds nothing, `-` says so. Loading it changes nothing.
///
/// Without contacts, what is withheld is left out of the lists that hold it, items and all.
/// Requires: the id of a record of the kind.
SeedRecord stored_record(const Database& database, const SeedSchema& schema, const SeedKind& kind,
                         std::int64_t id, Contacts contacts);

/// The ids of all records of a kind, by slug.
std::vector<std::int64_t> records_of(const Database& database, const SeedKind& kind);

/// True if the record has items that stored_record leaves out without contacts.
bool has_contacts(const Database& database, const SeedKind& kind, std::int64_t id);

}  // namespace liaison
