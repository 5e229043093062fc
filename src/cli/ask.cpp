// SPDX-License-Identifier: EUPL-1.2
// The command ask, and every question without a command.
#include <string_view>
#include <vector>

#include "ask/answer.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

std::vector<std::string_view> command_names() {
  std::vector<std::string_view> names;
  for (const Command& command : commands()) {
    names.push_back(command.name);
  }
  return names;
}

}  // namespace

int run_ask(const Call& call) {
  const Database database = open_for_reading(call);
  const Result<Answered> answered = answer_question(database, call.phrase(), command_names(),
                                                    call.has("cite") ? Cite::yes : Cite::no);
  if (!answered) {
    return fail(call, answered.error());
  }
  if (call.has("explain")) {
    print_text(call, to_text(*answered));
  } else {
    print_answer(call, answered->answer);
  }
  return 0;
}

}  // namespace liaison
