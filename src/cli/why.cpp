// SPDX-License-Identifier: EUPL-1.2
// The command why: the evidence behind a record.
#include "ask/why.hpp"

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

int run_why(const Call& call) {
  if (call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage, "why: no name is given",
                  "`liaison why --help` shows examples");
  }
  const Database database = open_for_reading(call);
  const Layout layout = prints_table(call) ? Layout::reading : Layout::columns;
  const Result<Answer> answer = why(database, call.phrase(), layout);
  if (!answer) {
    return fail(call, answer.error());
  }
  print_answer(call, *answer);
  return 0;
}

}  // namespace liaison
