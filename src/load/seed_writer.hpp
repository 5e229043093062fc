// SPDX-License-Identifier: EUPL-1.2
// Seeds as text, CSV or YAML: the reverse of the readers. Pure.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/seed.hpp"

namespace liaison {

/// True if rows of CSV can hold the record: no lists of maps, and no item with a `;` in it.
bool is_flat(const SeedRecord& record);

/// A cell of CSV, quoted where it must be; and a row of cells with its line end.
std::string csv_cell(const std::string& cell);
std::string csv_row(const std::vector<std::string>& cells);

/// The cells of a flat record under these columns; empty where it has no such field.
std::vector<std::string> cells_of(const SeedRecord& record,
                                  const std::vector<std::string>& columns);

/// A record as an item of the list of its kind, `  - key: …` and lines below.
/// Requires: a field.
std::string yaml_item(const SeedRecord& record);

}  // namespace liaison
