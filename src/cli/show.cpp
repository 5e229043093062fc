// SPDX-License-Identifier: EUPL-1.2
// The command show: a question that is one name.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "ask/answer.hpp"
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
  std::string name = call.phrase();
  // Quotes make it one name, whatever words of the language it contains.
  if (!name.empty() && name.front() != '@') {
    std::replace(name.begin(), name.end(), '"', ' ');
    name = fmt::format("\"{}\"", name);
  }
  const Result<Answered> card = answer_question(database, name);
  if (!card) {
    return fail(call, card.error());
  }
  print_answer(call, card->answer);
  return 0;
}

}  // namespace liaison
