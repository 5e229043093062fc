// SPDX-License-Identifier: EUPL-1.2
// Names and citations that several loads state: each stays for as long as one of them stands. Which
// loads state what is in load_change and restated.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// What the undo of a load means: it may be the undo of an undo, and so on.
struct UndoneSeeds {
  std::int64_t load = 0;   ///< the load of seeds at the end of the chain
  bool come_back = false;  ///< it will stand again; else it will stand no longer
};

UndoneSeeds undone_seeds(const Database& database, std::int64_t undone);

/// A row as the journal has it.
struct SharedRow {
  std::int64_t record = 0;
  std::string table;
  std::string key;  ///< the primary key as a JSON object
  Cell values;      ///< all columns as a JSON object
};

/// True if the row is one of several loads and another one than `load` stands.
bool has_another_load(const Database& database, std::int64_t load, std::int64_t record,
                      std::string_view table, std::string_view key);

/// All shared rows that the load states and no other one that stands does.
std::vector<SharedRow> stated_by_nobody_else(const Database& database, std::int64_t load);

/// All shared rows that the load states and that no later one which stands has removed.
std::vector<SharedRow> stated_still(const Database& database, std::int64_t load);

}  // namespace liaison
