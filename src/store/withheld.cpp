// SPDX-License-Identifier: EUPL-1.2
#include "store/withheld.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <set>
#include <string>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

// Columns of EXPLAIN.
constexpr int kOpcode = 1;
constexpr int kP1 = 2;
constexpr int kP2 = 3;

WithheldTrees trees_of(const Database& database, const WithheldColumn& withheld) {
  WithheldTrees trees;
  const std::array<Cell, 1> table{std::string(withheld.table)};
  const std::array<Cell, 2> both{std::string(withheld.table), std::string(withheld.column)};
  Statement root = database.prepare(
      "SELECT type = 'table', rootpage FROM sqlite_schema WHERE tbl_name = ?1 AND rootpage > 0");
  root.bind(table);
  while (root.step()) {
    if (root.integer(0) == 1) {
      trees.table = root.integer(1);
    } else {
      trees.others.insert(root.integer(1));
    }
  }
  // A table without rowid keeps the columns of its key first.
  trees.column = database.query_integer(
      "SELECT count(*) FROM pragma_table_info(?1) AS c, pragma_table_info(?1) AS before"
      " WHERE c.name = ?2 AND (before.pk = 0, before.pk, before.cid) < (c.pk = 0, c.pk, c.cid)",
      both);
  return trees;
}

struct Line {
  std::string opcode;
  std::int64_t p1 = 0;  // mostly a cursor
  std::int64_t p2 = 0;
};

// Empty if the statement does not compile as a whole.
std::vector<Line> compile(const Database& database, const std::string& sql) {
  const std::string explain = "EXPLAIN " + sql;
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), explain.c_str(), -1, &raw, nullptr);
  const Prepared statement(raw, &sqlite3_finalize);
  if (code != SQLITE_OK || raw == nullptr) {
    return {};
  }
  std::vector<Line> lines;
  int step = sqlite3_step(raw);
  for (; step == SQLITE_ROW; step = sqlite3_step(raw)) {
    lines.push_back({.opcode = reinterpret_cast<const char*>(sqlite3_column_text(raw, kOpcode)),
                     .p1 = sqlite3_column_int64(raw, kP1),
                     .p2 = sqlite3_column_int64(raw, kP2)});
  }
  return step == SQLITE_DONE ? lines : std::vector<Line>();
}

bool is_read(const std::vector<Line>& program, const WithheldTrees& trees) {
  std::set<std::int64_t> cursors;
  for (const Line& line : program) {
    if (line.opcode == "OpenRead" || line.opcode == "ReopenIdx") {
      if (trees.others.contains(line.p2)) {
        return true;  // an index finds its values without reading them
      }
      if (line.p2 == trees.table) {
        cursors.insert(line.p1);
      }
    }
  }
  return std::ranges::any_of(program, [&](const Line& line) {
    const bool reads = line.opcode == "RowData" || line.opcode == "RowCell" ||
                       (line.opcode == "Column" && line.p2 == trees.column);
    return reads && cursors.contains(line.p1);
  });
}

}  // namespace

std::vector<WithheldTrees> withheld_trees(const Database& database) {
  std::vector<WithheldTrees> all;
  for (const WithheldColumn& withheld : kWithheld) {
    all.push_back(trees_of(database, withheld));
  }
  return all;
}

bool reads_withheld(const Database& database, const std::vector<WithheldTrees>& trees,
                    const std::string& sql) {
  const std::vector<Line> program = compile(database, sql);
  return program.empty() || std::ranges::any_of(trees, [&](const WithheldTrees& one) {
           return is_read(program, one);
         });
}

}  // namespace liaison
