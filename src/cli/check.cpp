// SPDX-License-Identifier: EUPL-1.2
// The command check.
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "query/checks.hpp"
#include "store/database.hpp"

namespace liaison {

int run_check(const Call& call) {
  const Database database = open_for_reading(call);
  const CheckReport report = run_checks(database);
  print_answer(call, report.answer);
  return report.new_findings > 0 ? 1 : 0;
}

}  // namespace liaison
