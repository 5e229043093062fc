// SPDX-License-Identifier: EUPL-1.2
#include "load/undo.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "load/removal.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/derived.hpp"
#include "store/identifier.hpp"
#include "store/journal.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kBackwards =
    "SELECT c.record, c.in_table, c.what, c.row_key, v.before, v.after"
    " FROM load_change AS c JOIN load_value AS v ON v.change = c.id WHERE c.load = ?1"
    " ORDER BY c.id DESC";
// Only what stands: a load that was taken back and its undo cancel each other.
constexpr std::string_view kLater =
    "SELECT coalesce(max(l.id), 0) FROM load AS l WHERE l.id > ?2 AND l.undoes IS NULL"
    " AND l.undone_by IS NULL AND (?1 BETWEEN l.first_new AND l.last_new OR EXISTS"
    " (SELECT 1 FROM load_change AS c WHERE c.load = l.id AND c.record = ?1"
    "  AND c.in_table <> 'stated_in'))";
constexpr std::string_view kChangedLater =
    "SELECT DISTINCT c.record, c.load FROM leaving AS g JOIN load_change AS c ON c.record = g.id"
    " JOIN load AS l ON l.id = c.load WHERE l.id > ?1 AND l.undoes IS NULL"
    " AND l.undone_by IS NULL AND c.in_table <> 'stated_in' ORDER BY c.load, c.record";
// What a load that stands did later to the same: to a column of the row, or to any row of the same
// list. Also where the value is again what the load gave, as after 2001, 2002, 2001.
constexpr std::string_view kTouchedLater =
    "SELECT DISTINCT c.record FROM load_change AS c"
    " JOIN load AS l ON l.id > ?1 AND l.undoes IS NULL AND l.undone_by IS NULL"
    " JOIN load_change AS o ON o.load = l.id AND o.record = c.record AND o.in_table = c.in_table"
    " WHERE c.load = ?1 AND c.in_table <> 'stated_in'"
    " AND (EXISTS (SELECT 1 FROM list_field AS f WHERE f.link = c.in_table)"
    "  OR (o.row_key = c.row_key AND (c.what <> 'changed' OR o.what <> 'changed' OR EXISTS"
    "   (SELECT 1 FROM load_value AS a, json_each(a.after) AS x, load_value AS b, "
    "json_each(b.after) AS y"
    "    WHERE a.change = c.id AND b.change = o.id AND x.key = y.key)))) ORDER BY c.record";
// A record that is new with the load and that a later one has removed would come back with that
// one's undo.
constexpr std::string_view kRemovedLater =
    "SELECT DISTINCT o.record FROM load AS n JOIN load AS l ON l.id > n.id AND l.undoes IS NULL"
    " AND l.undone_by IS NULL JOIN load_change AS o ON o.load = l.id AND o.in_table = 'record'"
    " AND o.what = 'gone' AND o.record BETWEEN n.first_new AND n.last_new WHERE n.id = ?1";
constexpr std::string_view kFile = "stated_in";  // which file said so; nothing stands in its way

// Of the JSON object that is bound there.
std::string part(int parameter, const TableColumn& column) {
  return fmt::format("json_extract(?{}, '$.\"{}\"')", parameter, column.name);
}

std::string key_equals(const TableSchema& table) {
  std::string terms;
  for (const TableColumn& column : table.columns) {
    if (column.in_key) {
      terms += fmt::format("{}{} IS {}", terms.empty() ? "" : " AND ",
                           quote_identifier(column.name), part(1, column));
    }
  }
  return terms;
}

// The columns that the object has, or all columns of a key that it has not.
std::string values_equal(const TableSchema& table) {
  std::string terms;
  for (const TableColumn& column : table.columns) {
    terms += fmt::format(" AND (json_type(?2, '$.\"{}\"') IS NULL OR {} IS {})", column.name,
                         quote_identifier(column.name), part(2, column));
  }
  return terms;
}

class Undo {
 public:
  Undo(const Database& database, std::int64_t load, UndoReport& report)
      : database_(database), load_(load), report_(report), tables_(record_tables(database)) {}

  void run() {
    const std::array<Cell, 1> values{load_};
    stands_in_the_way(kTouchedLater, "was changed since");
    stands_in_the_way(kRemovedLater, "was removed since");
    if (!report_.obstacles.empty()) {
      return;
    }
    Statement row = database_.prepare(kBackwards);
    row.bind(values);
    bool changed = false;
    const Removal leaving(database_, tables_);
    while (row.step()) {
      changed = true;
      take_back(row.integer(0), std::string(row.text(1)), row.text(2), row.cell(3), row.cell(4),
                row.cell(5));
    }
    remove_new(leaving);
    if (report_.obstacles.empty()) {
      rebuild_derived(database_);
      if (changed) {
        look_for_dangling();
      }
    }
  }

 private:
  void stands_in_the_way(std::string_view records, const std::string& text) {
    const std::array<Cell, 1> values{load_};
    Statement row = database_.prepare(records);
    row.bind(values);
    while (row.step()) {
      obstacle(row.integer(0), text);
    }
  }

  void take_back(std::int64_t record, const std::string& in_table, std::string_view what,
                 const Cell& key, const Cell& before, const Cell& after) {
    const auto table = std::ranges::find(tables_, in_table,
                                         [](const RecordTable& one) { return one.schema.name; });
    if (table == tables_.end()) {
      obstacle(record,
               fmt::format("is in the table '{}', which this liaison does not know", in_table));
      return;
    }
    const TableSchema& schema = table->schema;
    const std::array<Cell, 2> left{key, after};
    const std::array<Cell, 1> only_key{key};
    const bool is_there = count(schema, key_equals(schema), only_key) > 0;
    if (what == "gone") {
      restore(record, schema, is_there, before);
      return;
    }
    if (!is_there || count(schema, key_equals(schema) + values_equal(schema), left) == 0) {
      was_changed(record, schema, is_there);
      return;
    }
    if (what == "new") {
      prepared(
          fmt::format("DELETE FROM {} WHERE {}", quote_identifier(schema.name), key_equals(schema)))
          .bind(only_key)
          .step();
      return;
    }
    guarded(record, [&] { set_back(schema, key, before); });
  }

  std::int64_t count(const TableSchema& schema, const std::string& where,
                     std::span<const Cell> values) {
    Statement& row = prepared(
        fmt::format("SELECT count(*) FROM {} WHERE {}", quote_identifier(schema.name), where));
    row.bind(values).step();
    const std::int64_t count = row.integer(0);
    row.step();  // to its end, so that it holds no lock
    return count;
  }

  // Many rows, few statements.
  Statement& prepared(const std::string& sql) {
    const auto found = prepared_.find(sql);
    return found != prepared_.end() ? found->second
                                    : prepared_.emplace(sql, database_.prepare(sql)).first->second;
  }

  void set_back(const TableSchema& schema, const Cell& key, const Cell& before) {
    std::string columns;
    for (const TableColumn& column : schema.columns) {
      if (!column.in_key) {
        columns += fmt::format(
            "{0}{1} = CASE WHEN json_type(?2, '$.\"{2}\"') IS NULL THEN {1} ELSE {3} END",
            columns.empty() ? "" : ", ", quote_identifier(column.name), column.name,
            part(2, column));
      }
    }
    const std::array<Cell, 2> values{key, before};
    prepared(fmt::format("UPDATE {} SET {} WHERE {}", quote_identifier(schema.name), columns,
                         key_equals(schema)))
        .bind(values)
        .step();
  }

  // A row that the load deleted.
  void restore(std::int64_t record, const TableSchema& schema, bool is_there, const Cell& before) {
    if (is_there) {
      was_changed(record, schema, true);
      return;
    }
    if (schema.name == "record" && key_is_taken(before)) {
      return;
    }
    const std::array<Cell, 1> values{before};
    std::string names;
    std::string parts;
    Statement& row = prepared("SELECT key FROM json_each(?1)");
    row.bind(values);
    while (row.step()) {
      if (const TableColumn* column = schema.find(row.text(0))) {
        names += (names.empty() ? "" : ", ") + quote_identifier(column->name);
        parts += (parts.empty() ? "" : ", ") + part(1, *column);
      }
    }
    guarded(record, [&] {
      prepared(fmt::format("INSERT INTO {} ({}) VALUES ({})", quote_identifier(schema.name), names,
                           parts))
          .bind(values)
          .step();
    });
  }

  bool key_is_taken(const Cell& before) {
    const std::array<Cell, 1> values{before};
    const Cell owner = database_.query_cell(
        "SELECT id FROM record WHERE slug = json_extract(?1, '$.slug')", values);
    if (const auto* id = std::get_if<std::int64_t>(&owner)) {
      obstacle(*id, "has the key of a record that would come back");
      return true;
    }
    return false;
  }

  // What a rule of the schema forbids now, such as a key that another record has taken.
  template <class Step>
  void guarded(std::int64_t record, const Step& step) {
    try {
      step();
    } catch (const Failure& failure) {
      if (failure.error().code != ErrorCode::broken_rule) {
        throw;
      }
      prepared_.clear();  // the statement that failed is of no use
      obstacle(record, fmt::format("would break a rule: {}", failure.what()));
    }
  }

  void was_changed(std::int64_t record, const TableSchema& schema, bool is_there) {
    if (schema.name != kFile) {
      obstacle(record, is_there ? "was changed since" : "has lost since what the load gave it");
    }
  }

  // Records that are new with the load.
  void remove_new(const Removal& leaving) {
    const std::array<Cell, 1> values{load_};
    Statement range = database_.prepare("SELECT first_new, last_new FROM load WHERE id = ?1");
    range.bind(values);
    if (!range.step() || range.is_null(0)) {
      return;
    }
    leaving.add_range(range.integer(0), range.integer(1));
    Statement later = database_.prepare(kChangedLater);
    later.bind(values);
    while (later.step()) {
      obstacle(later.integer(0), "was changed since");
    }
    for (const Reference& reference : leaving.references()) {
      obstacle(reference.owner, fmt::format("refers to {} in '{}'",
                                            called(database_, reference.record), reference.column));
    }
    leaving.remove();
  }

  void look_for_dangling() {
    Statement row = database_.prepare("PRAGMA foreign_key_check");
    std::set<std::string> said;
    while (row.step()) {
      const std::string table(row.text(0));
      if (said.insert(table).second) {
        report_.obstacles.push_back(
            {.load = 0,
             .text = fmt::format("a row of '{}' would refer to a record that is gone", table)});
      }
    }
  }

  void obstacle(std::int64_t record, const std::string& text) {
    const std::array<Cell, 2> values{record, load_};
    Obstacle found{.load = database_.query_integer(kLater, values),
                   .text = fmt::format("{} {}", called(database_, record), text)};
    const bool said = std::ranges::any_of(report_.obstacles, [&](const Obstacle& other) {
      return other.text == found.text && other.load == found.load;
    });
    if (!said) {
      report_.obstacles.push_back(std::move(found));
    }
  }

  const Database& database_;
  std::int64_t load_;
  UndoReport& report_;
  std::vector<RecordTable> tables_;
  std::map<std::string, Statement> prepared_ = {};
};

void require_standing(const Database& database, std::int64_t load) {
  const std::array<Cell, 1> values{load};
  Statement row = database.prepare("SELECT undone_by FROM load WHERE id = ?1");
  row.bind(values);
  if (!row.step()) {
    throw Failure(ErrorCode::bad_usage, fmt::format("there is no load {}", load),
                  "`liaison log` lists all loads");
  }
  if (!row.is_null(0)) {
    throw Failure(ErrorCode::bad_usage,
                  fmt::format("load {} was undone already, by load {}", load, row.integer(0)),
                  fmt::format("`liaison undo {}` brings it back", row.integer(0)));
  }
}

void note_undo(const Database& database, std::int64_t load, std::int64_t undo) {
  // An undo that is undone brings its load back, which may be an undo itself, and so on.
  std::int64_t current = load;
  Cell undone_by = undo;
  for (;;) {
    const std::array<Cell, 2> values{current, undone_by};
    database.execute("UPDATE load SET undone_by = ?2 WHERE id = ?1", values);
    const Cell next =
        database.query_cell("SELECT undoes FROM load WHERE id = ?1", std::span(values).first(1));
    const auto* undoes = std::get_if<std::int64_t>(&next);
    if (undoes == nullptr) {
      return;
    }
    const bool stands = std::holds_alternative<std::monostate>(undone_by);
    undone_by = stands ? Cell(current) : Cell{};
    current = *undoes;
  }
}

}  // namespace

UndoReport undo_load(const Database& database, const NewLoad& undo, Contacts contacts,
                     const std::function<bool(const UndoReport&)>& confirm) {
  UndoReport report;
  Transaction transaction(database, Transaction::Mode::write);
  require_standing(database, undo.undoes);
  database.execute("PRAGMA defer_foreign_keys = ON");
  const Journal journal(database, undo);
  report.load = journal.load();
  Undo(database, undo.undoes, report).run();
  if (!report.obstacles.empty()) {
    return report;
  }
  note_undo(database, undo.undoes, report.load);
  journal.close();
  report.plan = changes_of(database, read_seed_schema(database), report.load, contacts);
  if (!confirm(report)) {
    return report;
  }
  transaction.commit();
  report.committed = true;
  return report;
}

}  // namespace liaison
