// SPDX-License-Identifier: EUPL-1.2
#include "load/restated.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

#include "liaison/table.hpp"
#include "load/rows.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

// Its key is written as the journal writes it, with the columns in the order of the table.
constexpr std::string_view kNameKey = "SELECT json_object('key', ?1, 'record', ?2, 'text', ?3)";

// What an undo brought back with its record belongs to the record.
constexpr std::string_view kNote =
    "INSERT OR IGNORE INTO restated (file, record, in_table, item) SELECT ?1, ?2, ?3, ?4"
    " WHERE EXISTS (SELECT 1 FROM load_change AS c JOIN load_file AS f ON f.id = ?1"
    "  WHERE c.record = ?2 AND c.in_table = ?3 AND c.load <> f.load AND (?4 = ''"
    "   OR (c.what = 'new' AND c.row_key = ?4 AND EXISTS"
    "    (SELECT 1 FROM load AS l WHERE l.id = c.load AND l.undoes IS NULL)) OR (c.what = "
    "'changed' AND EXISTS"
    "    (SELECT 1 FROM load_value AS v, json_each(v.after) AS e"
    "     WHERE v.change = c.id AND e.key = ?4))))";

constexpr std::string_view kStatesMore =
    "SELECT EXISTS (SELECT 1 FROM load_file AS n JOIN stated_in AS s ON s.file = n.id"
    "  WHERE n.load = ?1 AND NOT EXISTS (SELECT 1 FROM stated_in AS o JOIN load_file_version AS v"
    "   ON v.file = s.file AND v.version = o.file WHERE o.record = s.record AND o.file <> s.file))"
    " OR EXISTS (SELECT 1 FROM load_file AS n JOIN restated AS r ON r.file = n.id"
    "  WHERE n.load = ?1 AND NOT EXISTS (SELECT 1 FROM load_file_version AS v"
    "   JOIN load_file AS f ON f.id = v.version JOIN load_that_stands AS l ON l.id = f.load"
    "   WHERE v.file = r.file AND f.load <> ?1 AND (EXISTS (SELECT 1 FROM restated AS o"
    "     WHERE o.file = f.id AND o.record = r.record AND o.in_table = r.in_table"
    "     AND o.item = r.item)"
    "    OR EXISTS (SELECT 1 FROM load_change AS c WHERE c.load = f.load AND c.record = r.record"
    "     AND c.in_table = r.in_table))))";

}  // namespace

bool RestatedRecord::has_history() {
  if (!has_history_) {
    const std::array<Cell, 1> values{record_};
    has_history_ = database_.query_integer(
                       "SELECT EXISTS (SELECT 1 FROM load_change WHERE record = ?1)", values) > 0;
  }
  return *has_history_;
}

void RestatedRecord::add_field(const std::string& table, const std::string& column) {
  if (has_history()) {
    all_.push_back({.table = table, .item = column});
  }
}

void RestatedRecord::add_list(const std::string& table) {
  add_field(table, "");
}

void RestatedRecord::add_name(const std::string& key, const std::string& text) {
  if (has_history()) {
    const std::array<Cell, 3> values{key, record_, text};
    all_.push_back(
        {.table = "name", .item = std::get<std::string>(database_.query_cell(kNameKey, values))});
  }
}

void RestatedRecord::add_citation(const TableSchema& citations, const Row& row) {
  if (!has_history()) {
    return;
  }
  const Cell item = database_.query_cell(
      fmt::format("SELECT json_object('record', record, 'position', position) FROM {} WHERE {}"
                  " ORDER BY position LIMIT 1",
                  quote_identifier(citations.name), equals_row(citations, row, "position")),
      row.values);
  if (const auto* text = std::get_if<std::string>(&item)) {
    all_.push_back({.table = citations.name, .item = *text});
  }
}

bool is_shared_table(std::string_view table) {
  return table == "citation" || table == "name";
}

void note_restated(const Database& database, std::int64_t file, std::int64_t record,
                   const std::vector<Restatement>& all) {
  for (const Restatement& one : all) {
    const std::array<Cell, 4> values{file, record, one.table, one.item};
    database.execute(kNote, values);
  }
}

bool states_more(const Database& database, std::int64_t load) {
  const std::array<Cell, 1> values{load};
  return database.query_integer(kStatesMore, values) > 0;
}

}  // namespace liaison
