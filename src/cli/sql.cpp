// SPDX-License-Identifier: EUPL-1.2
// The command sql.
#include <fmt/format.h>

#include <charconv>
#include <chrono>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/statement_text.hpp"
#include "core/watchdog.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/guard.hpp"

namespace liaison {

namespace {

using std::chrono::milliseconds;
using namespace std::chrono_literals;

constexpr milliseconds kTimeLimit = 30s;
constexpr double kMostSeconds = 86'400;
// What a terminal is shown of an answer.
constexpr std::size_t kMostRows = 1000;

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

milliseconds time_limit_of(const Call& call) {
  const std::optional<std::string> text = call.value("time-limit");
  if (!text) {
    return kTimeLimit;
  }
  double seconds = 0;
  const char* end = text->data() + text->size();
  const auto [stop, error] = std::from_chars(text->data(), end, seconds);
  const milliseconds limit(error == std::errc() && stop == end && seconds <= kMostSeconds
                               ? static_cast<milliseconds::rep>(seconds * 1000)
                               : 0);
  if (limit <= milliseconds::zero()) {
    throw Failure(ErrorCode::bad_usage, fmt::format("'{}' is no time limit", *text),
                  "write a number of seconds, such as 5 or 0.5, at most a day");
  }
  return limit;
}

std::string overrun_text(const Call& call, milliseconds limit) {
  const Error error{.code = ErrorCode::limit_reached,
                    .message = time_limit_message(limit),
                    .where = std::nullopt,
                    .hint = {}};
  return call.has("json") ? to_json(error) + "\n" : to_text(error);
}

// A place in a file is said with its name.
Error in_file(Error error, const std::string& file) {
  if (!file.empty() && error.where) {
    error.where->file = file;
    error.where->line = error.where->line == 0 ? 1 : error.where->line;
  }
  return error;
}

// A table on a terminal is for eyes, which do not read a million rows.
bool shows_first_rows(const Call& call) {
  return call.environment.out_is_terminal && prints_table(call) && !call.value("output");
}

Result<Table> run_statement(const Call& call, const std::string& sql, const SqlBounds& bounds) {
  const auto parameters = parameters_of(call);
  const Database database = open_for_reading(call);
  const Watchdog watchdog(bounds.time + kGrace, overrun_text(call, bounds.time),
                          kind_of(ErrorCode::limit_reached).exit_code);
  return query_user_sql(database, sql, parameters, bounds);
}

}  // namespace

int run_sql(const Call& call) {
  const bool first_rows = shows_first_rows(call);
  const SqlBounds bounds{.time = time_limit_of(call), .rows = first_rows ? kMostRows + 1 : 0};
  const Result<StatementText> statement = read_statement(call);
  if (!statement) {
    return fail(call, statement.error());
  }
  Result<Table> table = run_statement(call, statement->sql, bounds);
  if (!table) {
    return fail(call, in_file(table.error(), statement->file));
  }
  Answer answer;
  answer.more = first_rows && table->rows.size() > kMostRows;
  answer.table = std::move(*table);
  answer.table.rows.resize(answer.more ? kMostRows : answer.table.rows.size());
  print_answer(call, answer);
  return 0;
}

}  // namespace liaison
