// SPDX-License-Identifier: EUPL-1.2
#include "load/shared.hpp"

#include <fmt/format.h>

#include <array>
#include <variant>

#include "liaison/table.hpp"
#include "load/restated.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

// Who else states the row (?2, ?3, ?4), of the loads that stand.
constexpr std::string_view kOthers =
    "SELECT EXISTS (SELECT 1 FROM restated AS s JOIN load_file AS f ON f.id = s.file"
    "  JOIN load_that_stands AS l ON l.id = f.load WHERE l.id <> ?1 AND s.record = ?2"
    "  AND s.in_table = ?3 AND s.item = ?4)"
    " OR EXISTS (SELECT 1 FROM load_change AS c JOIN load_that_stands AS l ON l.id = c.load"
    "  WHERE l.id <> ?1 AND c.record = ?2 AND c.in_table = ?3 AND c.row_key = ?4"
    "  AND c.what = 'new')";
constexpr std::string_view kRemoved =
    "SELECT EXISTS (SELECT 1 FROM load_change AS c JOIN load_that_stands AS l ON l.id = c.load"
    "  WHERE l.id > ?1 AND c.record = ?2 AND c.in_table = ?3 AND c.row_key = ?4"
    "  AND c.what = 'gone')";
// With the values that were journaled last, by whatever load.
constexpr std::string_view kStated =
    "SELECT t.record, t.in_table, t.item, v.after FROM"
    " (SELECT record, in_table, row_key AS item FROM load_change WHERE load = ?1 AND what = 'new'"
    "  UNION SELECT s.record, s.in_table, s.item FROM restated AS s"
    "  JOIN load_file AS f ON f.id = s.file WHERE f.load = ?1) AS t"
    " JOIN load_value AS v ON v.change = (SELECT max(c.id) FROM load_change AS c"
    "  WHERE c.record = t.record AND c.in_table = t.in_table AND c.row_key = t.item"
    "  AND c.what = 'new') ORDER BY t.record, t.in_table, t.item";

bool answers(const Database& database, std::string_view question, std::int64_t load,
             const SharedRow& row) {
  const std::array<Cell, 4> values{load, row.record, row.table, row.key};
  return database.query_integer(question, values) > 0;
}

std::vector<SharedRow> stated_without(const Database& database, std::int64_t load,
                                      std::string_view question) {
  std::vector<SharedRow> rows;
  const std::array<Cell, 1> values{load};
  Statement row = database.prepare(kStated);
  row.bind(values);
  while (row.step()) {
    SharedRow shared{.record = row.integer(0),
                     .table = std::string(row.text(1)),
                     .key = std::string(row.text(2)),
                     .values = row.cell(3)};
    if (is_shared_table(shared.table) && !answers(database, question, load, shared)) {
      rows.push_back(std::move(shared));
    }
  }
  return rows;
}

}  // namespace

UndoneSeeds undone_seeds(const Database& database, std::int64_t undone) {
  UndoneSeeds seeds{.load = undone};
  for (;;) {
    const std::array<Cell, 1> values{seeds.load};
    const Cell next = database.query_cell("SELECT undoes FROM load WHERE id = ?1", values);
    const auto* undoes = std::get_if<std::int64_t>(&next);
    if (undoes == nullptr) {
      return seeds;
    }
    seeds = {.load = *undoes, .come_back = !seeds.come_back};
  }
}

bool has_another_load(const Database& database, std::int64_t load, std::int64_t record,
                      std::string_view table, std::string_view key) {
  return is_shared_table(table) && answers(database, kOthers, load,
                                           {.record = record,
                                            .table = std::string(table),
                                            .key = std::string(key),
                                            .values = {}});
}

std::vector<SharedRow> stated_by_nobody_else(const Database& database, std::int64_t load) {
  return stated_without(database, load, kOthers);
}

std::vector<SharedRow> stated_still(const Database& database, std::int64_t load) {
  return stated_without(database, load, kRemoved);
}

}  // namespace liaison
