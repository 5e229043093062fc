// SPDX-License-Identifier: EUPL-1.2
#include "store/schema.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

constexpr std::string_view kColumns =
    "SELECT c.name, c.type, c.\"notnull\", c.dflt_value IS NOT NULL, c.pk,"
    " coalesce(c.dflt_value, 'NULL'),"
    " coalesce((SELECT f.\"table\" FROM pragma_foreign_key_list(?1) AS f WHERE f.\"from\" = "
    "c.name), '')"
    " FROM pragma_table_info(?1) AS c ORDER BY c.cid";

// The text of the line in which a column is declared, from its name to the line's end.
std::string_view declaration_of(std::string_view sql, std::string_view column) {
  const std::string start = fmt::format("\n  {} ", column);
  const std::size_t at = sql.find(start);
  if (at == std::string_view::npos) {
    return {};
  }
  return sql.substr(at + start.size());
}

// A declaration may go on over several lines; its comment stands at the end of the last one, before
// the next column or constraint begins at the same depth.
std::string comment_of(std::string_view declaration) {
  std::size_t begin = 0;
  while (begin < declaration.size()) {
    const std::size_t end = declaration.find('\n', begin);
    const std::string_view line = declaration.substr(begin, end - begin);
    const std::size_t dashes = line.find("-- ");
    if (dashes != std::string_view::npos) {
      return std::string(line.substr(dashes + 3));
    }
    const bool next_is_deeper =
        end != std::string_view::npos && declaration.substr(end + 1).starts_with("    ");
    if (!next_is_deeper) {
      return {};
    }
    begin = end + 1;
  }
  return {};
}

}  // namespace

const TableColumn* TableSchema::find(std::string_view column) const {
  for (const TableColumn& candidate : columns) {
    if (candidate.name == column) {
      return &candidate;
    }
  }
  return nullptr;
}

bool TableSchema::is_date(std::string_view column) const {
  return find(fmt::format("{}_first", column)) != nullptr &&
         find(fmt::format("{}_last", column)) != nullptr;
}

TableSchema table_schema(const Database& database, const std::string& table) {
  TableSchema schema{.name = table, .columns = {}};
  const std::array<Cell, 1> values{table};
  Statement statement = database.prepare(kColumns);
  statement.bind(values);
  while (statement.step()) {
    schema.columns.push_back({.name = std::string(statement.text(0)),
                              .type = std::string(statement.text(1)),
                              .required = statement.integer(2) == 1 && statement.integer(3) == 0,
                              .nullable = statement.integer(2) == 0,
                              .fallback = std::string(statement.text(5)),
                              .in_key = statement.integer(4) > 0,
                              .references = std::string(statement.text(6))});
  }
  if (schema.columns.empty()) {
    throw Failure(ErrorCode::bug, fmt::format("the schema has no table '{}'", table));
  }
  return schema;
}

std::vector<ColumnComment> column_comments(const Database& database, const std::string& table) {
  const std::array<Cell, 1> values{table};
  const Cell cell = database.query_cell("SELECT sql FROM sqlite_schema WHERE name = ?1", values);
  const auto* sql = std::get_if<std::string>(&cell);
  std::vector<ColumnComment> comments;
  for (const TableColumn& column : table_schema(database, table).columns) {
    comments.push_back(
        {.column = column.name,
         .comment = sql == nullptr ? "" : comment_of(declaration_of(*sql, column.name))});
  }
  return comments;
}

std::string comment_of(const std::vector<ColumnComment>& comments, std::string_view column) {
  const auto found = std::ranges::find(comments, column, &ColumnComment::column);
  return found == comments.end() ? std::string() : found->comment;
}

}  // namespace liaison
