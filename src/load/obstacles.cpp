// SPDX-License-Identifier: EUPL-1.2
#include "load/obstacles.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "liaison/table.hpp"
#include "load/removal.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

// Only what stands: a load that was taken back and its undo cancel each other.
constexpr std::string_view kLater =
    "SELECT coalesce(max(l.id), 0) FROM load AS l WHERE l.id > ?2 AND l.undoes IS NULL"
    " AND l.undone_by IS NULL AND (?1 BETWEEN l.first_new AND l.last_new OR EXISTS"
    " (SELECT 1 FROM load_change AS c WHERE c.load = l.id AND c.record = ?1"
    "  AND c.in_table <> 'stated_in'))";
constexpr std::string_view kLaterStatement =
    "SELECT coalesce(max(l.id), 0) FROM load_that_stands AS l JOIN load_file AS f ON f.load = l.id"
    " JOIN stated_in AS s ON s.file = f.id WHERE l.id > ?2 AND s.record = ?1";
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
// A field or a list that a later load states again, or a record that came back with this undo.
constexpr std::string_view kRestatedLater =
    "SELECT DISTINCT c.record FROM load_change AS c JOIN load_value AS v ON v.change = c.id"
    " JOIN restated AS s ON s.record = c.record AND s.in_table = c.in_table"
    " JOIN load_file AS f ON f.id = s.file JOIN load_that_stands AS l ON l.id = f.load"
    " WHERE c.load = ?1 AND l.id > ?1 AND c.in_table NOT IN ('name', 'citation') AND (s.item = ''"
    "  OR EXISTS (SELECT 1 FROM json_each(v.after) AS e WHERE e.key = s.item))"
    " UNION SELECT c.record FROM load_change AS c JOIN stated_in AS s ON s.record = c.record"
    " JOIN load_file AS f ON f.id = s.file JOIN load_that_stands AS l ON l.id = f.load"
    " WHERE c.load = ?1 AND l.id > ?1 AND c.in_table = 'record' AND c.what = 'new' ORDER BY 1";
constexpr std::string_view kNewStatedLater =
    "SELECT DISTINCT s.record FROM leaving AS g JOIN stated_in AS s ON s.record = g.id"
    " JOIN load_file AS f ON f.id = s.file JOIN load_that_stands AS l ON l.id = f.load"
    " WHERE l.id > ?1 ORDER BY s.record";
// A record that is new with the load and that a later one has removed would come back with that
// one's undo.
constexpr std::string_view kRemovedLater =
    "SELECT DISTINCT o.record FROM load AS n JOIN load AS l ON l.id > n.id AND l.undoes IS NULL"
    " AND l.undone_by IS NULL JOIN load_change AS o ON o.load = l.id AND o.in_table = 'record'"
    " AND o.what = 'gone' AND o.record BETWEEN n.first_new AND n.last_new WHERE n.id = ?1";

}  // namespace

void Obstacles::add_later_doings() {
  add_all(kTouchedLater, "was changed since", kLater);
  add_all(kRemovedLater, "was removed since", kLater);
  add_all(kRestatedLater, "is stated again since", kLaterStatement);
}

void Obstacles::add_doings_to_leaving() {
  add_all(kChangedLater, "was changed since", kLater);
  if (found_.empty()) {
    add_all(kNewStatedLater, "is stated again since", kLaterStatement);
  }
}

void Obstacles::add_all(std::string_view records, const std::string& text, std::string_view whose) {
  const std::array<Cell, 1> values{load_};
  Statement row = database_.prepare(records);
  row.bind(values);
  while (row.step()) {
    add(row.integer(0), text, whose);
  }
}

void Obstacles::add(std::int64_t record, const std::string& text) {
  add(record, text, kLater);
}

void Obstacles::add(std::int64_t record, const std::string& text, std::string_view whose) {
  const std::array<Cell, 2> values{record, load_};
  Obstacle obstacle{.load = database_.query_integer(whose, values),
                    .text = fmt::format("{} {}", called(database_, record), text)};
  const bool said = std::ranges::any_of(found_, [&](const Obstacle& other) {
    return other.text == obstacle.text && other.load == obstacle.load;
  });
  if (!said) {
    found_.push_back(std::move(obstacle));
  }
}

}  // namespace liaison
