// SPDX-License-Identifier: EUPL-1.2
// The command status.
#include <fmt/format.h>

#include <utility>

#include "ask/answer.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/migrate.hpp"

namespace liaison {

int run_status(const Call& call) {
  const DatabasePath path = database_path(call);
  const Database database = open_for_reading(call);
  Answer answer;
  answer.table.columns = {{.name = "item"}, {.name = "value"}};
  auto& rows = answer.table.rows;
  rows.push_back({"database", path.named || path.exists ? path.path : "the bundled data set"});
  rows.push_back({"schema version", static_cast<std::int64_t>(schema_version())});
  rows.push_back({"data as of", data_as_of(database)});
  const Table kinds = database.query(
      "SELECT k.plural, count(r.id) FROM kind AS k LEFT JOIN record AS r ON r.kind = k.kind"
      " GROUP BY k.plural ORDER BY k.plural");
  for (const auto& row : kinds.rows) {
    rows.push_back(row);
  }
  print_answer(call, answer);
  return 0;
}

}  // namespace liaison
