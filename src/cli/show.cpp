// SPDX-License-Identifier: EUPL-1.2
// The command show: a question that is one name.
#include "ask/answer.hpp"
#include "ask/named.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"

namespace liaison {

int run_show(const Call& call) {
  if (call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage, "show: no name is given",
                  "`liaison show --help` shows examples");
  }
  const Database database = open_for_reading(call);
  const Result<Answered> card = answer_question(database, name_question(call.phrase()),
                                                {.cite = call.has("cite") ? Cite::yes : Cite::no});
  if (!card) {
    return fail(call, card.error());
  }
  print_answer(call, card->answer);
  return 0;
}

}  // namespace liaison
