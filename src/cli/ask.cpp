// SPDX-License-Identifier: EUPL-1.2
// The command ask, and every question without a command.
#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "ask/answer.hpp"
#include "ask/statement.hpp"
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
  const std::optional<std::string> basis = call.value("basis");
  if (basis && *basis != "printed" && *basis != "any") {
    throw Failure(ErrorCode::bad_usage, fmt::format("no basis '{}'", *basis),
                  "write printed, for what a source prints, or any");
  }
  const Database database = open_for_reading(call);
  const std::vector<std::string_view> names = command_names();
  const Result<Answered> answered =
      answer_question(database, call.phrase(),
                      {.commands = names,
                       .today = call.environment.today,
                       .cite = call.has("cite") ? Cite::yes : Cite::no,
                       .basis = basis == "printed" ? Basis::printed : Basis::any,
                       .strict = call.has("strict")});
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
