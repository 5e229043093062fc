// SPDX-License-Identifier: EUPL-1.2
#include "store/journal.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <limits>
#include <string_view>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kRecordTables =
    "SELECT t.name, CASE WHEN t.name = 'record' OR t.name IN (SELECT kind FROM kind) THEN 'id'"
    "  ELSE coalesce((SELECT min(kind) FROM list_field WHERE link = t.name), 'record') END"
    " FROM sqlite_schema AS t WHERE t.type = 'table'"
    " AND t.name NOT IN (SELECT derived FROM derived)"
    " AND (t.name = 'record' OR t.name IN (SELECT kind FROM kind)"
    "  OR t.name IN (SELECT link FROM list_field)"
    "  OR EXISTS (SELECT 1 FROM pragma_foreign_key_list(t.name) AS f"
    "             WHERE f.\"from\" = 'record' AND f.\"table\" = 'record'))"
    " ORDER BY t.name = 'record', t.name";

Cell text_or_null(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

std::string quoted_text(std::string_view text) {
  return fmt::format("'{}'", text);  // names of the schema, which have no quotes
}

// `json_object('a', NEW.a, …)` over all columns, or over those of the key.
std::string row_object(const TableSchema& table, std::string_view row, bool key_only) {
  std::string pairs;
  for (const TableColumn& column : table.columns) {
    if (!key_only || column.in_key) {
      pairs += fmt::format("{}{}, {}.{}", pairs.empty() ? "" : ", ", quoted_text(column.name), row,
                           quote_identifier(column.name));
    }
  }
  return fmt::format("json_object({})", pairs);
}

// The columns that differ, as `row` has them.
std::string changed_object(const TableSchema& table, std::string_view row) {
  std::string columns;
  for (const TableColumn& column : table.columns) {
    columns += fmt::format("{}SELECT {} AS c, {}.{} AS v, OLD.{} IS NOT NEW.{} AS d",
                           columns.empty() ? "" : " UNION ALL ", quoted_text(column.name), row,
                           quote_identifier(column.name), quote_identifier(column.name),
                           quote_identifier(column.name));
  }
  return fmt::format("(SELECT json_group_object(c, v) FROM ({}) WHERE d)", columns);
}

std::string any_change(const TableSchema& table) {
  std::string terms;
  for (const TableColumn& column : table.columns) {
    terms += fmt::format("{}OLD.{} IS NOT NEW.{}", terms.empty() ? "" : " OR ",
                         quote_identifier(column.name), quote_identifier(column.name));
  }
  return terms;
}

constexpr std::string_view kNotes = "stated_in";

struct Event {
  std::string_view verb;  ///< of SQL
  std::string_view row;   ///< OLD or NEW: which has the key
  std::string_view what;  ///< in load_change
};

constexpr std::array<Event, 3> kEvents{
    {{"INSERT", "NEW", "new"}, {"UPDATE", "OLD", "changed"}, {"DELETE", "OLD", "gone"}}};

}  // namespace

std::vector<RecordTable> record_tables(const Database& database) {
  std::vector<RecordTable> tables;
  Statement row = database.prepare(kRecordTables);
  while (row.step()) {
    tables.push_back({.schema = table_schema(database, std::string(row.text(0))),
                      .owner = std::string(row.text(1))});
  }
  return tables;
}

std::int64_t next_record_id(const Database& database) {
  return database.query_integer(
      "SELECT max(coalesce((SELECT max(id) FROM record), 0),"
      " coalesce((SELECT max(last_new) FROM load), 0)) + 1");
}

Journal::Journal(const Database& database, const NewLoad& load) : database_(database) {
  load_ = database.query_integer("SELECT coalesce(max(id), 0) + 1 FROM load");
  // What an undo brings back is journaled as well, so that the undo can be undone.
  first_new_ =
      load.undoes == 0 ? next_record_id(database) : std::numeric_limits<std::int64_t>::max();
  const std::array<Cell, 5> values{load_, text_or_null(load.at), load.version,
                                   text_or_null(load.by),
                                   load.undoes == 0 ? Cell() : Cell(load.undoes)};
  database.execute(
      "INSERT INTO load (id, at, version, loaded_by, undoes) VALUES (?1, ?2, ?3, ?4, ?5)", values);
  for (const RecordTable& table : record_tables(database)) {
    watch(table);
  }
}

Journal::~Journal() {
  for (const std::string& trigger : triggers_) {
    try {
      database_.execute(fmt::format("DROP TRIGGER IF EXISTS temp.{}", quote_identifier(trigger)));
    } catch (const Failure&) {
      // The transaction broke down; its triggers go with it, or with the connection.
    }
  }
}

void Journal::watch(const RecordTable& table) {
  const TableSchema& schema = table.schema;
  for (const Event& event : kEvents) {
    if (schema.name == kNotes && event.verb == "INSERT") {
      continue;  // as many as there are records, and undo knows them by the file
    }
    const bool is_change = event.verb == "UPDATE";
    const std::string before = is_change                ? changed_object(schema, "OLD")
                               : event.verb == "DELETE" ? row_object(schema, "OLD", false)
                                                        : "NULL";
    const std::string after = is_change                ? changed_object(schema, "NEW")
                              : event.verb == "INSERT" ? row_object(schema, "NEW", false)
                                                       : "NULL";
    triggers_.push_back(fmt::format("journal_{}_{}", event.what, schema.name));
    database_.run_script(fmt::format(
        "CREATE TEMP TRIGGER {} AFTER {} ON main.{} WHEN {}.{} < {}{} BEGIN"
        " INSERT INTO load_change (load, record, in_table, row_key, what)"
        " VALUES ({}, {}.{}, {}, {}, {});"
        " INSERT INTO load_value (change, before, after) VALUES (last_insert_rowid(), {}, {}); END",
        quote_identifier(triggers_.back()), event.verb, quote_identifier(schema.name), event.row,
        quote_identifier(table.owner), first_new_,
        is_change ? fmt::format(" AND ({})", any_change(schema)) : "", load_, event.row,
        quote_identifier(table.owner), quoted_text(schema.name),
        row_object(schema, event.row, true), quoted_text(event.what), before, after));
  }
}

std::int64_t Journal::add_file(const std::string& path, const std::string& place,
                               const std::string& digest, std::int64_t bytes) const {
  const std::array<Cell, 4> values{load_, path, digest, bytes};
  database_.execute("INSERT INTO load_file (load, path, digest, bytes) VALUES (?1, ?2, ?3, ?4)",
                    values);
  const std::int64_t file = database_.query_integer("SELECT max(id) FROM load_file");
  if (!place.empty()) {
    const std::array<Cell, 2> row{file, place};
    database_.execute("INSERT INTO load_place (file, place) VALUES (?1, ?2)", row);
  }
  return file;
}

void Journal::close() const {
  const std::array<Cell, 2> values{load_, first_new_};
  database_.execute(
      "UPDATE load SET first_new = (SELECT min(id) FROM record WHERE id >= ?2),"
      " last_new = (SELECT max(id) FROM record WHERE id >= ?2) WHERE id = ?1",
      values);
}

}  // namespace liaison
