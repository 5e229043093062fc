// SPDX-License-Identifier: EUPL-1.2
#include "store/dump.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <variant>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/permit.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kTables =
    "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'"
    " AND name NOT IN (SELECT derived FROM derived) AND name NOT IN ('migration', 'load', "
    "'load_file',"
    " 'load_place', 'load_change', 'load_value', 'stated_in', 'restated') ORDER BY name";

using Slugs = std::map<std::int64_t, std::string>;

// A column whose number is that of a record; vocabulary tables have text keys.
bool is_record_id(const TableSchema& table, const TableColumn& column) {
  return column.type == "INTEGER" &&
         (!column.references.empty() || (column.name == "id" && table.name == "record"));
}

std::string text_of(const Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    return fmt::format("{}", *integer);
  }
  if (const auto* text = std::get_if<std::string>(&cell)) {
    std::string escaped;
    for (const char letter : *text) {
      // Also the quote: else two texts side by side could read as two others.
      if (letter == '\\' || letter == '\'') {
        escaped += '\\';
      }
      escaped += letter == '\n' ? std::string("\\n") : std::string(1, letter);
    }
    return fmt::format("'{}'", escaped);
  }
  return "null";
}

std::vector<std::string> lines_of(const Database& database, const std::string& name,
                                  const Slugs& slugs) {
  const TableSchema table = table_schema(database, name);
  Statement row = database.prepare(fmt::format("SELECT * FROM {}", quote_identifier(name)));
  std::vector<std::string> lines;
  while (row.step()) {
    std::string line = name;
    for (int index = 0; index < row.columns(); ++index) {
      const TableColumn& column = table.columns[static_cast<std::size_t>(index)];
      const bool is_slug = is_record_id(table, column) && !row.is_null(index);
      line += fmt::format(" {}={}", column.name,
                          is_slug ? "@" + slugs.at(row.integer(index)) : text_of(row.cell(index)));
    }
    lines.push_back(std::move(line));
  }
  std::sort(lines.begin(), lines.end());
  return lines;
}

}  // namespace

std::string canonical_dump(const Database& database) {
  // Two databases with other contacts are not the same: a dump reads all.
  const PermitScope all(database.handle(), {}, database.permit());
  Slugs slugs;
  Statement record = database.prepare("SELECT id, slug FROM record");
  while (record.step()) {
    slugs.emplace(record.integer(0), record.text(1));
  }
  std::string dump;
  Statement table = database.prepare(kTables);
  while (table.step()) {
    for (const std::string& line : lines_of(database, std::string(table.text(0)), slugs)) {
      dump += line + "\n";
    }
  }
  return dump;
}

}  // namespace liaison
