// SPDX-License-Identifier: EUPL-1.2
#include "query/checks.hpp"

#include "cli/commands.hpp"
#include "cli/context.hpp"

namespace liaison {

int run_check(const Call& call) {
  const Database database = open_for_reading(call);
  const CheckReport report = run_checks(database);
  print_answer(call, report.answer);
  return report.new_findings > 0 ? 1 : 0;
}

}  // namespace liaison
