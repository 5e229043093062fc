// SPDX-License-Identifier: EUPL-1.2
// The command save: a question becomes a query of the person's own.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <system_error>

#include "ask/answer.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/queries.hpp"
#include "core/file.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"
#include "query/catalog.hpp"
#include "query/query.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

std::string question_of(const Call& call) {
  std::string question;
  for (std::size_t word = 1; word < call.arguments.size(); ++word) {
    question += (question.empty() ? "" : " ") + call.arguments[word];
  }
  return question;
}

// The folder, made if it is the default one.
std::string folder_for(const Call& call) {
  const QueriesFolder folder = queries_folder(call);
  std::error_code error;
  if (folder.path.empty() || (folder.named && !std::filesystem::is_directory(folder.path, error))) {
    throw Failure(ErrorCode::missing_file,
                  folder.path.empty() ? "there is no home folder to keep a question in"
                                      : fmt::format("there is no folder '{}'", folder.path),
                  "nothing was saved; make a folder and name it with --queries");
  }
  if (std::filesystem::create_directories(folder.path, error); error) {
    throw_system_failure(folder.path, error.value());
  }
  return folder.path;
}

void check_name(const Call& call, const std::string& folder, const std::string& name) {
  if (!is_query_name(name)) {
    throw Failure(ErrorCode::bad_usage, fmt::format("'{}' cannot name a query", name),
                  "write lower-case letters, digits and hyphens");
  }
  for (const Query& query : shipped_queries(reserved_names())) {
    if (query.name == name) {
      throw Failure(ErrorCode::output_exists, fmt::format("liaison has a query '{}' itself", name),
                    "nothing was saved; choose another name");
    }
  }
  std::error_code ignored;
  const std::string path = folder + "/" + name;
  if (std::filesystem::exists(path + std::string(kStatementEnding), ignored)) {
    throw Failure(ErrorCode::output_exists,
                  fmt::format("'{}{}' exists already", path, kStatementEnding),
                  "it was not touched; a statement is not replaced by a question");
  }
  if (!call.has("force") && std::filesystem::exists(path + std::string(kQuestionEnding), ignored)) {
    throw Failure(ErrorCode::output_exists,
                  fmt::format("'{}{}' exists already", path, kQuestionEnding),
                  "it was not touched; choose another name, or replace it with --force");
  }
}

}  // namespace

int run_save(const Call& call) {
  if (call.arguments.size() < 2) {
    throw Failure(ErrorCode::bad_usage, "save: a name and a question are needed",
                  "`liaison save --help` shows examples");
  }
  const std::string& name = call.arguments.front();
  const QueriesFolder place = queries_folder(call);
  check_name(call, place.path, name);
  const Database database = open_for_reading(call);
  const std::string question = question_of(call);
  const Result<Answered> answered =
      answer_question(database, question, {.today = call.environment.today});
  if (!answered) {
    return fail(call, answered.error());
  }
  const std::string& canonical = answered->explanation.canonical;
  if (canonical.empty() ||
      !answer_question(database, canonical, {.today = call.environment.today})) {
    throw Failure(ErrorCode::bug,
                  fmt::format("the strict form of the question is not understood: {}", canonical),
                  "nothing was saved; please report this question");
  }
  const std::string path = fmt::format("{}/{}{}", folder_for(call), name, kQuestionEnding);
  write_file(path, question_text(visible(question), canonical), Privacy::as_umask,
             call.has("force") ? Overwrite::yes : Overwrite::no);
  if (!call.has("quiet")) {
    say(call, fmt::format("saved as {}: {}", visible(path), canonical));
    say(call, fmt::format("`liaison query {}` asks it", name));
  }
  return 0;
}

}  // namespace liaison
