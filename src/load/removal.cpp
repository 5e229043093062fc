// SPDX-License-Identifier: EUPL-1.2
#include "load/removal.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/journal.hpp"
#include "store/schema.hpp"

namespace liaison {

std::string called(const Database& database, std::int64_t record) {
  const std::array<Cell, 1> values{record};
  const Cell cell = database.query_cell(
      "SELECT kind || ' ' || slug || ' (' || name || ')' FROM record WHERE id = ?1", values);
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "a record that is gone" : *text;
}

Removal::Removal(const Database& database, const std::vector<RecordTable>& tables)
    : database_(database), tables_(tables) {
  database_.execute("CREATE TEMP TABLE leaving (id INTEGER PRIMARY KEY)");
}

Removal::~Removal() {
  try {
    database_.execute("DROP TABLE IF EXISTS temp.leaving");
  } catch (const Failure&) {
    // The transaction broke down, and the table goes with the connection.
  }
}

void Removal::add(std::int64_t record) const {
  const std::array<Cell, 1> values{record};
  database_.execute("INSERT OR IGNORE INTO leaving (id) VALUES (?1)", values);
}

void Removal::add_range(std::int64_t first, std::int64_t last) const {
  const std::array<Cell, 2> values{first, last};
  database_.execute(
      "INSERT OR IGNORE INTO leaving (id) SELECT id FROM record WHERE id BETWEEN ?1 AND ?2",
      values);
}

std::vector<Reference> Removal::references() const {
  std::set<std::string> named{"record"};
  for (const RecordTable& table : tables_) {
    if (table.owner == "id") {
      named.insert(table.schema.name);
    }
  }
  std::vector<Reference> references;
  for (const RecordTable& table : tables_) {
    for (const TableColumn& column : table.schema.columns) {
      if (column.name == table.owner || !named.contains(column.references)) {
        continue;
      }
      const std::string owner = quote_identifier(table.owner);
      const std::string name = quote_identifier(column.name);
      Statement row = database_.prepare(
          fmt::format("SELECT DISTINCT {0}, {1} FROM {2} WHERE {1} IN (SELECT id FROM leaving)"
                      " AND {0} NOT IN (SELECT id FROM leaving)",
                      owner, name, quote_identifier(table.schema.name)));
      while (row.step()) {
        references.push_back(
            {.owner = row.integer(0), .record = row.integer(1), .column = column.name});
      }
    }
  }
  std::ranges::sort(references, {}, [](const Reference& reference) {
    return std::tie(reference.owner, reference.record, reference.column);
  });
  return references;
}

void Removal::remove() const {
  for (const RecordTable& table : tables_) {
    database_.execute(fmt::format("DELETE FROM {} WHERE {} IN (SELECT id FROM leaving)",
                                  quote_identifier(table.schema.name),
                                  quote_identifier(table.owner)));
  }
}

}  // namespace liaison
