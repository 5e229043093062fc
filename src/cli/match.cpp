// SPDX-License-Identifier: EUPL-1.2
// The command match: a spreadsheet's names beside the records that they mean.
#include <memory>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/match_sheet.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/sheet.hpp"
#include "store/database.hpp"

namespace liaison {

int run_match(const Call& call) {
  const std::optional<std::string> column = call.value("column");
  if (call.arguments.size() != 1 || !column) {
    throw Failure(ErrorCode::bad_usage, "match: name one file and the column with the names",
                  "liaison match FILE --column COLUMN");
  }
  const Result<std::shared_ptr<const SeedFile>> file =
      read_seed_file(call.arguments.front(), encoding_of(call));
  if (!file) {
    return fail(call, file.error());
  }
  std::vector<Error> errors;
  const Sheet sheet = read_sheet(*file, errors);
  if (!errors.empty()) {
    print_errors(call, errors);
    return kind_of(errors.front().code).exit_code;
  }
  const Database database = open_for_reading(call);
  const Transaction reading(database, Transaction::Mode::read);
  const Result<Answer> answer = match_sheet(database, sheet,
                                            {.kind = call.value("kind").value_or("organisation"),
                                             .name = *column,
                                             .country = call.value("country").value_or("")});
  if (!answer) {
    return fail(call, answer.error());
  }
  print_answer(call, *answer);
  return 0;
}

}  // namespace liaison
