// SPDX-License-Identifier: EUPL-1.2
// Who is linked to whom through whom. A step goes from a record to another of its kind that shares
// a record with it; the table KIND_link (from_id, to_id, via, how) holds the steps.
#pragma once

#include <cstdint>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/names.hpp"

namespace liaison {

/// All shortest chains between two records of a kind, at most a hundred, in the order of their
/// names: one row a chain, with its steps and every record on it. No rows if there is no chain of
/// at most `max_steps` steps; 0 means any number.
Table shortest_paths(const Database& database, const NamedRecord& from, const NamedRecord& to,
                     std::int64_t max_steps);

/// The records within so many steps of one, the nearest first, with what they share with the record
/// before them; 0 means 1.
Table neighbours(const Database& database, const NamedRecord& record, std::int64_t steps);

}  // namespace liaison
