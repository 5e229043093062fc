// SPDX-License-Identifier: EUPL-1.2
// Rows on their way into a table of the schema: columns and values side by side. Identifiers come
// from the schema, values are bound.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

struct Row {
  std::vector<std::string> columns = {};
  std::vector<Cell> values = {};

  void add(std::string column, Cell value);
  [[nodiscard]] bool has(std::string_view column) const;
};

void insert_row(const Database& database, const std::string& table, const Row& row);

/// Sets the columns of the record with this id. Requires: at least one column.
void update_row(const Database& database, const std::string& table, std::int64_t id,
                const Row& row);

/// The condition, with the row's values as ?1, ?2 …, that a row of the table is this one, as below.
std::string equals_row(const TableSchema& table, const Row& row, std::string_view apart = {});

/// Whether the table holds exactly this row: a column that the row does not give has its default.
/// `apart` is a column that does not count.
bool is_stored(const Database& database, const TableSchema& table, const Row& row,
               std::string_view apart = {});

}  // namespace liaison
