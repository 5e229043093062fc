// SPDX-License-Identifier: EUPL-1.2
#include "load/value_text.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <variant>

#include "liaison/table.hpp"
#include "load/rows.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

std::string value_text(const Database& database, const TableColumn& column, const Cell& value) {
  if (const auto* text = std::get_if<std::string>(&value)) {
    return *text;
  }
  const auto* number = std::get_if<std::int64_t>(&value);
  if (number == nullptr) {
    return {};
  }
  if (column.references.empty()) {
    return std::to_string(*number);
  }
  const std::array<Cell, 1> id{value};
  const Cell slug = database.query_cell("SELECT slug FROM record WHERE id = ?1", id);
  const auto* text = std::get_if<std::string>(&slug);
  return text == nullptr ? std::string() : *text;
}

std::string list_text(const Database& database, const ListField& list,
                      const std::vector<Row>& rows) {
  std::string all;
  for (const Row& row : rows) {
    std::string item;
    std::string rest;
    for (std::size_t index = 0; index < row.columns.size(); ++index) {
      const std::string& column = row.columns[index];
      if (!is_item_field(list, column) || is_stated(list.link, column)) {
        continue;
      }
      const std::string text = value_text(database, *list.link.find(column), row.values[index]);
      if (column == list.value) {
        item = text;
      } else if (!text.empty()) {
        rest += rest.empty() ? text : ", " + text;
      }
    }
    all += all.empty() ? "" : "; ";
    all += rest.empty() ? item : fmt::format("{} ({})", item, rest);
  }
  return all;
}

std::vector<Row> stored_rows(const Database& database, const ListField& list, std::int64_t record) {
  std::string columns;
  for (const TableColumn& column : list.link.columns) {
    columns += (columns.empty() ? "" : ", ") + quote_identifier(column.name);
  }
  // Without positions the key is the order.
  Statement statement = database.prepare(
      fmt::format("SELECT {} FROM {} WHERE {} = ?1{}", columns, quote_identifier(list.link.name),
                  quote_identifier(list.owner),
                  list.link.find("position") == nullptr ? "" : " ORDER BY position"));
  const std::array<Cell, 1> id{record};
  statement.bind(id);
  std::vector<Row> rows;
  while (statement.step()) {
    Row& row = rows.emplace_back();
    for (std::size_t index = 0; index < list.link.columns.size(); ++index) {
      row.add(list.link.columns[index].name, statement.cell(static_cast<int>(index)));
    }
  }
  return rows;
}

}  // namespace liaison
