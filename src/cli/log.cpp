// SPDX-License-Identifier: EUPL-1.2
// The command log: which loads there were, and what one of them did.
#include "load/log.hpp"

#include <cstdint>

#include "cli/changes.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_number.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"

namespace liaison {

int run_log(const Call& call) {
  const Database database = open_for_reading(call);
  if (call.arguments.empty()) {
    print_answer(call, {.table = all_loads(database)});
    return 0;
  }
  const std::int64_t load = load_number(call);
  Answer answer =
      answer_of(changes_of(database, read_seed_schema(database), load,
                           call.has("with-contacts") ? Contacts::shown : Contacts::withheld));
  answer.table.columns.pop_back();  // the place is known while the seeds are at hand
  for (auto& row : answer.table.rows) {
    row.pop_back();
  }
  answer.notes = about_load(database, load);
  print_answer(call, answer);
  return 0;
}

}  // namespace liaison
