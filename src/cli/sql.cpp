// SPDX-License-Identifier: EUPL-1.2
// The command sql.
#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/guard.hpp"

namespace liaison {

namespace {

std::vector<std::pair<std::string, std::string>> parameters_of(const Call& call) {
  std::vector<std::pair<std::string, std::string>> parameters;
  const auto given = call.options.find("param");
  if (given == call.options.end()) {
    return parameters;
  }
  for (const std::string& text : given->second) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos) {
      throw Failure(ErrorCode::bad_usage, fmt::format("'{}' is no parameter", text),
                    "write --param NAME=VALUE");
    }
    parameters.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }
  return parameters;
}

}  // namespace

int run_sql(const Call& call) {
  const auto parameters = parameters_of(call);
  const Database database = open_for_reading(call);
  Result<Table> table = query_user_sql(database, call.phrase(), parameters);
  if (!table) {
    return fail(call, table.error());
  }
  Answer answer;
  answer.table = std::move(*table);
  print_answer(call, answer);
  return 0;
}

}  // namespace liaison
