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
#include "load/obstacles.hpp"
#include "load/removal.hpp"
#include "load/restated.hpp"
#include "load/seed_schema.hpp"
#include "load/shared.hpp"
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
      : database_(database),
        load_(load),
        seeds_(undone_seeds(database, load)),
        report_(report),
        obstacles_(database, load, report.obstacles),
        tables_(record_tables(database)) {}

  void run() {
    obstacles_.add_later_doings();
    if (!report_.obstacles.empty()) {
      return;
    }
    const std::array<Cell, 1> values{load_};
    Statement row = database_.prepare(kBackwards);
    row.bind(values);
    bool changed = false;
    const Removal leaving(database_, tables_);
    while (row.step()) {
      changed = true;
      take_back(row.integer(0), std::string(row.text(1)), row.text(2), row.cell(3), row.cell(4),
                row.cell(5));
    }
    share();
    if (!seeds_.come_back) {
      forget_files();
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
  // Their notes are not journaled when they are made.
  void forget_files() {
    const std::array<Cell, 1> values{seeds_.load};
    database_.execute(
        "DELETE FROM stated_in WHERE file IN (SELECT id FROM load_file WHERE load = ?1)", values);
  }

  // What the journal of this load alone does not tell of names and citations.
  void share() {
    for (const SharedRow& row : seeds_.come_back ? stated_still(database_, seeds_.load)
                                                 : stated_by_nobody_else(database_, seeds_.load)) {
      const TableSchema& schema = *find_table(row.table);
      const std::array<Cell, 1> key{row.key};
      const bool is_there = count(schema, key_equals(schema), key) > 0;
      if (seeds_.come_back && !is_there) {
        restore(row.record, schema, false, row.values);
      } else if (!seeds_.come_back && is_there) {
        take_back(row.record, row.table, "new", row.key, {}, row.values);
      }
    }
  }

  [[nodiscard]] const TableSchema* find_table(std::string_view name) const {
    const auto table =
        std::ranges::find(tables_, name, [](const RecordTable& one) { return one.schema.name; });
    return table == tables_.end() ? nullptr : &table->schema;
  }

  void take_back(std::int64_t record, const std::string& in_table, std::string_view what,
                 const Cell& key, const Cell& before, const Cell& after) {
    const TableSchema* table = find_table(in_table);
    if (table == nullptr) {
      obstacles_.add(
          record, fmt::format("is in the table '{}', which this liaison does not know", in_table));
      return;
    }
    const TableSchema& schema = *table;
    const std::array<Cell, 2> left{key, after};
    const std::array<Cell, 1> only_key{key};
    const bool is_there = count(schema, key_equals(schema), only_key) > 0;
    if (what == "new" && !seeds_.come_back &&
        has_another_load(database_, seeds_.load, record, in_table, std::get<std::string>(key))) {
      return;
    }
    if (what == "gone") {
      restore(record, schema, is_there, before);
      return;
    }
    if (!is_there || count(schema, key_equals(schema) + values_equal(schema), left) == 0) {
      was_changed(record, schema, is_there);
      return;
    }
    if (what == "new") {
      if (schema.name == "record") {
        const std::array<Cell, 1> id{record};
        prepared("DELETE FROM stated_in WHERE record = ?1").bind(id).step();
      }
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
      const std::array<Cell, 2> values{before, before};
      if (!is_shared_table(schema.name) ||
          count(schema, key_equals(schema) + values_equal(schema), values) == 0) {
        was_changed(record, schema, true);
      }
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
      obstacles_.add(*id, "has the key of a record that would come back");
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
      obstacles_.add(record, fmt::format("would break a rule: {}", failure.what()));
    }
  }

  void was_changed(std::int64_t record, const TableSchema& schema, bool is_there) {
    if (schema.name != kFile) {
      obstacles_.add(record,
                     is_there ? "was changed since" : "has lost since what the load gave it");
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
    obstacles_.add_doings_to_leaving();
    for (const Reference& reference : leaving.references()) {
      obstacles_.add(reference.owner,
                     fmt::format("refers to {} in '{}'", called(database_, reference.record),
                                 reference.column));
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

  const Database& database_;
  std::int64_t load_;
  UndoneSeeds seeds_;
  UndoReport& report_;
  Obstacles obstacles_;
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
