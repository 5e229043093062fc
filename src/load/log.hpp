// SPDX-License-Identifier: EUPL-1.2
// The loads of a database file, as its journal has them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// One row a load, in their order: load, at, by, new, changed, removed, what it is, files.
Table all_loads(const Database& database);

/// One load in words: when, with which program, whether it was undone; a line for each of its
/// files. Throws: Failure(bad_usage) if there is none of that number.
std::vector<std::string> about_load(const Database& database, std::int64_t load);

}  // namespace liaison
