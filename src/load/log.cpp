// SPDX-License-Identifier: EUPL-1.2
#include "load/log.hpp"

#include <fmt/format.h>

#include <array>
#include <span>
#include <utility>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

Table all_loads(const Database& database) {
  Table table = database.query(
      "SELECT load, replace(substr(at, 1, 16), 'T', ' ') AS at, loaded_by AS by, new, changed, "
      "removed,"
      " CASE WHEN undoes IS NOT NULL AND undone_by IS NOT NULL"
      "   THEN 'undo of ' || undoes || ', undone by ' || undone_by"
      "  WHEN undoes IS NOT NULL THEN 'undo of ' || undoes"
      "  WHEN undone_by IS NOT NULL THEN 'undone by ' || undone_by END AS undo,"
      " CASE WHEN (SELECT count(*) FROM load_file AS f WHERE f.load = loads.load) > 3"
      "  THEN (SELECT count(*) FROM load_file AS f WHERE f.load = loads.load) || ' files'"
      "  ELSE files END AS files FROM loads ORDER BY load");
  table.columns.back().wraps = true;
  for (const std::size_t sparse : {1U, 2U, 6U}) {
    table.columns[sparse].sparse = true;
  }
  return table;
}

std::vector<std::string> about_load(const Database& database, std::int64_t load) {
  const std::array<Cell, 1> values{load};
  Statement row = database.prepare(
      "SELECT coalesce(at, 'by the build'), version, coalesce(' by ' || loaded_by, ''),"
      " coalesce('; it undoes load ' || undoes, '') || coalesce('; undone by load ' || undone_by, "
      "'')"
      " FROM load WHERE id = ?1");
  row.bind(values);
  if (!row.step()) {
    throw Failure(ErrorCode::bad_usage, fmt::format("there is no load {}", load),
                  "`liaison log` lists all loads");
  }
  std::vector<std::string> lines{fmt::format("load {}, {}{}, liaison {}{}", load, row.text(0),
                                             row.text(2), row.text(1), row.text(3))};
  Statement file =
      database.prepare("SELECT path, bytes, digest FROM load_file WHERE load = ?1 ORDER BY id");
  file.bind(values);
  while (file.step()) {
    lines.push_back(
        fmt::format("{}: {} bytes, XXH3 {}", file.text(0), file.integer(1), file.text(2)));
  }
  return lines;
}

}  // namespace liaison
