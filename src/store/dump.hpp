// SPDX-License-Identifier: EUPL-1.2
// The canonical dump: the domain tables by slug, in order, without ids. Two databases hold the same
// data exactly if their dumps are the same bytes.
#pragma once

#include <string>

#include "store/database.hpp"

namespace liaison {

/// One line a row: the table, then each column as `name=value`, references as slugs. Derived
/// tables, and what belongs to one file only (loads, digests), are left out.
std::string canonical_dump(const Database& database);

}  // namespace liaison
