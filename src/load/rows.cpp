// SPDX-License-Identifier: EUPL-1.2
#include "load/rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

void Row::add(std::string column, Cell value) {
  columns.push_back(std::move(column));
  values.push_back(std::move(value));
}

bool Row::has(std::string_view column) const {
  return std::find(columns.begin(), columns.end(), column) != columns.end();
}

void insert_row(const Database& database, const std::string& table, const Row& row) {
  std::string columns;
  std::string marks;
  for (std::size_t index = 0; index < row.columns.size(); ++index) {
    const std::string_view comma = index == 0 ? "" : ", ";
    columns += fmt::format("{}{}", comma, quote_identifier(row.columns[index]));
    marks += fmt::format("{}?{}", comma, index + 1);
  }
  database.execute(
      fmt::format("INSERT INTO {} ({}) VALUES ({})", quote_identifier(table), columns, marks),
      row.values);
}

void update_row(const Database& database, const std::string& table, std::int64_t id,
                const Row& row) {
  std::string assignments;
  for (std::size_t index = 0; index < row.columns.size(); ++index) {
    assignments += fmt::format("{}{} = ?{}", index == 0 ? "" : ", ",
                               quote_identifier(row.columns[index]), index + 1);
  }
  std::vector<Cell> values = row.values;
  values.emplace_back(id);
  database.execute(fmt::format("UPDATE {} SET {} WHERE id = ?{}", quote_identifier(table),
                               assignments, values.size()),
                   values);
}

std::string equals_row(const TableSchema& table, const Row& row, std::string_view apart) {
  std::string where;
  const auto require = [&](const std::string& column, const std::string& value) {
    where +=
        fmt::format("{}{} IS {}", where.empty() ? "" : " AND ", quote_identifier(column), value);
  };
  for (std::size_t index = 0; index < row.columns.size(); ++index) {
    require(row.columns[index], fmt::format("?{}", index + 1));
  }
  for (const TableColumn& column : table.columns) {
    if (column.name != apart && !row.has(column.name)) {
      require(column.name, column.fallback);
    }
  }
  return where;
}

bool is_stored(const Database& database, const TableSchema& table, const Row& row,
               std::string_view apart) {
  return database.query_integer(
             fmt::format("SELECT count(*) FROM {} WHERE {}", quote_identifier(table.name),
                         equals_row(table, row, apart)),
             row.values) > 0;
}

}  // namespace liaison
