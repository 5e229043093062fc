// SPDX-License-Identifier: EUPL-1.2
#include "load/merge_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "load/contact_texts.hpp"
#include "load/field_sources.hpp"
#include "load/removal.hpp"
#include "load/seed_schema.hpp"
#include "load/value_text.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/journal.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kPosition = "position";

// The columns of a table, each as an expression over its row `d`, but for some.
class Columns {
 public:
  explicit Columns(const TableSchema& table) : table_(table) {}

  void set(const std::string& column, std::string expression) {
    set_.emplace_back(column, std::move(expression));
  }

  [[nodiscard]] std::string names() const {
    std::string all;
    for (const TableColumn& column : table_.columns) {
      all += (all.empty() ? "" : ", ") + quote_identifier(column.name);
    }
    return all;
  }

  [[nodiscard]] std::string expressions() const {
    std::string all;
    for (const TableColumn& column : table_.columns) {
      const auto other =
          std::ranges::find(set_, column.name, &std::pair<std::string, std::string>::first);
      all += (all.empty() ? "" : ", ") +
             (other == set_.end() ? "d." + quote_identifier(column.name) : other->second);
    }
    return all;
  }

 private:
  const TableSchema& table_;
  std::vector<std::pair<std::string, std::string>> set_ = {};
};

class RowMerge {
 public:
  RowMerge(const Database& database, const SeedKind& kind, std::int64_t keep, std::int64_t drop)
      : database_(database),
        kind_(kind),
        keep_(keep),
        drop_(drop),
        tables_(record_tables(database)) {}

  std::vector<FieldChange> run() {
    merge_fields();
    for (const RecordTable& table : tables_) {
      if (table.owner != "id") {
        move_owned(table);
      }
    }
    for (const RecordTable& table : tables_) {
      move_references(table);
    }
    for (const RecordTable& table : tables_) {
      refuse_own_references(table);
    }
    const std::array<Cell, 2> ids{keep_, drop_};
    database_.execute(
        "INSERT INTO merged (slug, record, name) SELECT slug, ?1, name FROM record WHERE id = ?2",
        ids);
    const Removal leaving(database_, tables_);
    leaving.add(drop_);
    leaving.remove();
    return std::move(conflicts_);
  }

 private:
  void execute(const std::string& sql) {
    const std::array<Cell, 2> ids{keep_, drop_};
    database_.execute(sql, ids);
  }

  std::int64_t count(const std::string& sql) {
    const std::array<Cell, 2> ids{keep_, drop_};
    return database_.query_integer(sql, ids);
  }

  [[nodiscard]] Cell stored(const std::string& column, std::int64_t id) const {
    const std::array<Cell, 1> values{id};
    return database_.query_cell(
        fmt::format("SELECT {} FROM {} WHERE id = ?1", quote_identifier(column),
                    quote_identifier(kind_.table.name)),
        values);
  }

  void merge_fields() {
    for (const TableColumn& column : kind_.table.columns) {
      if (!kind_.is_field(column.name) || is_stated(kind_.table, column.name)) {
        continue;
      }
      const Cell kept = stored(column.name, keep_);
      const Cell other = stored(column.name, drop_);
      if (std::holds_alternative<std::monostate>(other) || kept == other) {
        continue;
      }
      const std::string text = value_text(database_, column, other);
      if (std::holds_alternative<std::monostate>(kept)) {
        take_over(column.name);
      } else {
        keep_beside(column.name, value_text(database_, column, kept), text);
      }
    }
  }

  // With the days of a date, and how a place is spelled.
  void take_over(const std::string& field) {
    std::string columns;
    std::string values;
    for (const std::string& column : columns_of_field(field)) {
      if (kind_.table.find(column) != nullptr) {
        columns += (columns.empty() ? "" : ", ") + quote_identifier(column);
        values += (values.empty() ? "d." : ", d.") + quote_identifier(column);
      }
    }
    execute(
        fmt::format("UPDATE {0} SET ({1}) = (SELECT {2} FROM {0} AS d WHERE d.id = ?2)"
                    " WHERE id = ?1",
                    quote_identifier(kind_.table.name), columns, values));
    for (const std::int64_t source : owners_of(database_, drop_, field)) {
      const std::array<Cell, 3> row{keep_, field, source};
      database_.execute(
          "INSERT OR IGNORE INTO field_source (record, field, source) VALUES (?1, ?2, ?3)", row);
    }
  }

  void keep_beside(const std::string& field, const std::string& kept, const std::string& other) {
    std::string names;
    for (const std::int64_t source : owners_of(database_, drop_, field)) {
      const std::array<Cell, 4> row{keep_, field, source, other};
      database_.execute(
          "INSERT OR IGNORE INTO other_value (record, field, source, value)"
          " VALUES (?1, ?2, ?3, ?4)",
          row);
      const std::array<Cell, 1> id{source};
      const Cell slug = database_.query_cell("SELECT slug FROM record WHERE id = ?1", id);
      names += (names.empty() ? "" : ", ") + std::get<std::string>(slug);
    }
    conflicts_.push_back(
        {.field = field, .before = kept, .after = fmt::format("{} ({})", other, names)});
  }

  // Rows that only `drop` has; a name of it is one more name.
  void move_owned(const RecordTable& table) {
    const std::string name = quote_identifier(table.schema.name);
    const std::string owner = quote_identifier(table.owner);
    if (!table.schema.find(table.owner)->in_key) {
      execute(fmt::format("UPDATE {0} SET {1} = ?1 WHERE {1} = ?2", name, owner));
      return;
    }
    Columns columns(table.schema);
    columns.set(table.owner, "?1");
    if (table.schema.find(kPosition) != nullptr) {
      columns.set(std::string(kPosition),
                  fmt::format("(SELECT coalesce(max(position), 0) FROM {} WHERE {} = ?1)"
                              " + row_number() OVER (ORDER BY d.position)",
                              name, owner));
    }
    if (table.schema.name == "name") {
      columns.set("form", "CASE d.form WHEN 'name' THEN 'variant' ELSE d.form END");
    }
    execute(fmt::format(
        "INSERT OR IGNORE INTO {} ({}) SELECT {} FROM {} AS d WHERE d.{} = ?2 AND"
        " NOT {}",
        name, columns.names(), columns.expressions(), name, owner, is_kept(table, false)));
    keep_list_beside(table);
  }

  // That `keep` has a row like the row `d`; or one with the same key at least.
  static std::string is_kept(const RecordTable& table, bool whole) {
    std::string equal;
    for (const TableColumn& column : table.schema.columns) {
      const bool counts = column.name != table.owner && column.name != kPosition &&
                          (whole || column.in_key || table.schema.find(kPosition) != nullptr);
      if (counts) {
        equal += fmt::format(" AND k.{0} IS d.{0}", quote_identifier(column.name));
      }
    }
    return fmt::format("EXISTS (SELECT 1 FROM {} AS k WHERE k.{} = ?1{})",
                       quote_identifier(table.schema.name), quote_identifier(table.owner), equal);
  }

  // An item that both have, and describe differently.
  void keep_list_beside(const RecordTable& table) {
    const auto list = std::ranges::find_if(kind_.lists, [&](const ListField& one) {
      return one.link.name == table.schema.name && one.owner == table.owner && !holds_contacts(one);
    });
    if (list == kind_.lists.end() ||
        count(fmt::format("SELECT count(*) FROM {} AS d WHERE d.{} = ?2 AND NOT {}",
                          quote_identifier(table.schema.name), quote_identifier(table.owner),
                          is_kept(table, true))) == 0) {
      return;
    }
    keep_beside(list->field, list_text(database_, *list, stored_rows(database_, *list, keep_)),
                list_text(database_, *list, stored_rows(database_, *list, drop_)));
  }

  void move_references(const RecordTable& table) {
    for (const TableColumn& column : table.schema.columns) {
      const bool names_it = column.references == "record" || column.references == kind_.kind;
      if (column.name == table.owner || !names_it) {
        continue;
      }
      const std::string name = quote_identifier(table.schema.name);
      const std::string of = quote_identifier(column.name);
      if (column.in_key) {
        Columns columns(table.schema);
        columns.set(column.name, "?1");
        // Who has both has one.
        execute(
            fmt::format("INSERT OR IGNORE INTO {0} ({1}) SELECT {2} FROM {0} AS d"
                        " WHERE d.{3} = ?2",
                        name, columns.names(), columns.expressions(), of));
        execute(fmt::format("DELETE FROM {} WHERE ?1 IS NOT NULL AND {} = ?2", name, of));
      } else {
        drop_twins(table, column.name);
        execute(fmt::format("UPDATE {0} SET {1} = ?1 WHERE {1} = ?2", name, of));
      }
    }
  }

  // An ordered list that has both has one, unless it says different things of them.
  void drop_twins(const RecordTable& table, const std::string& column) {
    if (table.schema.find(kPosition) == nullptr) {
      return;
    }
    std::string equal;
    for (const TableColumn& other : table.schema.columns) {
      if (other.name != kPosition && other.name != column && other.name != column + "_stated") {
        equal += fmt::format(" AND k.{0} IS d.{0}", quote_identifier(other.name));
      }
    }
    execute(
        fmt::format("DELETE FROM {0} AS d WHERE d.{1} = ?2 AND EXISTS"
                    " (SELECT 1 FROM {0} AS k WHERE k.{1} = ?1{2})",
                    quote_identifier(table.schema.name), quote_identifier(column), equal));
  }

  // Where the one named the other, the record would name itself.
  void refuse_own_references(const RecordTable& table) {
    for (const TableColumn& column : table.schema.columns) {
      const bool cites = table.owner == "record";  // a source may be its own
      if (column.name == table.owner || column.references.empty() || cites) {
        continue;
      }
      if (count(fmt::format("SELECT count(*) FROM {} WHERE {} = ?1 AND {} = ?1 AND ?2",
                            quote_identifier(table.schema.name), quote_identifier(table.owner),
                            quote_identifier(column.name))) > 0) {
        throw Failure(ErrorCode::broken_rule,
                      fmt::format("the one names the other in '{}'", column.name));
      }
    }
  }

  const Database& database_;
  const SeedKind& kind_;
  std::int64_t keep_;
  std::int64_t drop_;
  std::vector<RecordTable> tables_;
  std::vector<FieldChange> conflicts_ = {};
};

}  // namespace

std::vector<FieldChange> merge_rows(const Database& database, const SeedKind& kind,
                                    std::int64_t keep, std::int64_t drop) {
  return RowMerge(database, kind, keep, drop).run();
}

}  // namespace liaison
