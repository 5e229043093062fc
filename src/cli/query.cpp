// SPDX-License-Identifier: EUPL-1.2
// The command query: the list of canned queries, one of them explained, or run.
#include "query/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "ask/evidence.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "cli/queries.hpp"
#include "core/distance.hpp"
#include "core/watchdog.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "query/catalog.hpp"
#include "query/parameters.hpp"
#include "query/run.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostValues = 6;  // of a parameter, in the explanation
constexpr int kTextWidth = 76;          // of what stands indented in the explanation

std::vector<GivenValue> given_values(const Call& call) {
  std::vector<GivenValue> given;
  for (const auto& [name, value] : call.parameters) {
    given.push_back({.name = name, .value = value});
  }
  return given;
}

int list_queries(const Call& call) {
  const Catalog catalog = open_catalog(call);
  Answer answer;
  answer.table.columns = {{.name = "name"}, {.name = "title", .wraps = true}};
  for (const Query& query : catalog.queries) {
    answer.table.rows.push_back({query.name, query.title});
  }
  print_answer(call, answer);
  std::vector<Error> errors;
  for (const BrokenQuery& broken : catalog.broken) {
    errors.push_back(broken.error);
  }
  print_errors(call, errors);
  return errors.empty() ? 0 : kind_of(errors.front().code).exit_code;
}

// The option of liaison that a parameter is mistyped for; empty if none is near.
std::string meant_option(std::string_view parameter) {
  const std::vector<std::string> near = nearest(parameter, reserved_names(), 1);
  return near.empty() ? "" : fmt::format("did you mean '--{}'?", near.front());
}

// `--place Canada` without the name of a query is a mistyped option or a forgotten name.
Error no_name(const Call& call) {
  const std::string& parameter = call.parameters.front().first;
  const std::string meant = meant_option(parameter);
  return {.code = ErrorCode::bad_usage,
          .message = fmt::format("there is no query to give '--{}' to", parameter),
          .where = std::nullopt,
          .hint = meant.empty() ? "write the name of a query first; `liaison query` lists them"
                                : meant};
}

// `--fromat csv` looks like a parameter of the query.
std::optional<Error> mistyped_option(const Call& call, const Query& query) {
  for (const auto& given : call.parameters) {
    const bool known = std::ranges::any_of(query.parameters, [&](const QueryParameter& parameter) {
      return parameter.option() == "--" + given.first || parameter.name == given.first;
    });
    if (const std::string meant = known ? "" : meant_option(given.first); !meant.empty()) {
      return Error{.code = ErrorCode::bad_usage,
                   .message = fmt::format("unknown option '--{}'", given.first),
                   .where = std::nullopt,
                   .hint = meant};
    }
  }
  return std::nullopt;
}

void add_indented(std::string& text, std::string_view indent, const std::string& paragraph) {
  const int width = kTextWidth - static_cast<int>(indent.size());
  const std::string shown = visible(paragraph);  // names come from the data
  for (const std::string_view line : wrap_to_width(shown, width)) {
    text += fmt::format("{}{}\n", indent, line);
  }
}

std::string values_text(const QueryParameter& parameter, const AllowedValues& allowed) {
  std::string text = allowed.type;
  if (!allowed.values.empty()) {
    text += fmt::format(": {}{}", fmt::join(allowed.values, ", "), allowed.all ? "" : ", …");
  }
  return text + (parameter.fallback ? fmt::format("; default: {}", *parameter.fallback) : "");
}

Result<std::string> describe(const Database& database, const Query& query) {
  const Vocabulary vocabulary = read_vocabulary(database);
  const Result<std::vector<std::string>> columns = query_columns(database, query);
  if (!columns) {
    return columns.error();
  }
  std::string text = fmt::format("liaison query {} - {}\n\n", query.name, query.title);
  add_indented(text, "", query.answers);
  if (!query.example.empty()) {
    text += fmt::format("\nExample:\n  liaison query {} {}\n", query.name, query.example);
  }
  text += query.parameters.empty() ? "\nIt has no parameters.\n"
                                   : "\nParameters; one that is not given means any:\n";
  for (const QueryParameter& parameter : query.parameters) {
    const Result<AllowedValues> allowed =
        allowed_values(database, vocabulary, query, parameter, kMostValues);
    if (!allowed) {
      return allowed.error();
    }
    text += fmt::format("  {}\n", parameter.option());
    add_indented(text, "      ", parameter.summary);
    add_indented(text, "      ", values_text(parameter, *allowed));
  }
  text += "\nColumns:\n";
  add_indented(text, "  ", fmt::format("{}", fmt::join(*columns, ", ")));
  return text + (query.file.empty() ? "" : fmt::format("\nFile:\n  {}\n", visible(query.file)));
}

std::string describe_question(const Query& query) {
  return fmt::format("liaison query {} - {}\n\nA saved question:\n  {}\n\nFile:\n  {}\n",
                     query.name, query.title, query.question, visible(query.file));
}

// A row rests on what is printed of its record as a whole, and of the fields that the header names.
void cite(const Database& database, const Query& query, Answer& answer) {
  const auto key = std::ranges::find(answer.table.columns, true, &Column::key);
  if (key == answer.table.columns.end()) {
    answer.notes.emplace_back("the rows of this query are no records, and have no evidence");
    return;
  }
  const auto at = static_cast<std::size_t>(key - answer.table.columns.begin());
  const std::string fields = fmt::format(", {}, ", query.cites);
  answer.evidence.emplace();
  for (const auto& row : answer.table.rows) {
    const auto* slug = std::get_if<std::string>(&row.at(at));
    std::vector<Citation> all = citations_of(database, slug == nullptr ? "" : *slug);
    std::vector<Citation> used;
    std::ranges::copy_if(all, std::back_inserter(used), [&](const Citation& citation) {
      return citation.field.empty() ||
             fields.find(fmt::format(", {}, ", citation.field)) != std::string::npos;
    });
    answer.evidence->push_back(used.empty() ? std::move(all) : std::move(used));
  }
}

Result<Answered> answer_saved(const Database& database, const Call& call, const Query& query) {
  if (!call.parameters.empty()) {
    return Error{
        .code = ErrorCode::bad_usage,
        .message = fmt::format("'{}' is a saved question and has no parameters", query.name),
        .where = std::nullopt,
        .hint = fmt::format("it asks: {}", query.question)};
  }
  Result<Answered> answered = answer_question(
      database, query.question,
      {.today = call.environment.today, .cite = call.has("cite") ? Cite::yes : Cite::no});
  if (!answered) {
    Error error = answered.error();
    if (error.where && error.where->text == query.question) {
      error.where->file = query.file;
      error.where->line = query.body_line;
    }
    return error;
  }
  return answered;
}

Result<Answer> answer_of(const Database& database, const Call& call, const Query& query) {
  Result<Answer> answer =
      answer_query(database, read_vocabulary(database), query, given_values(call));
  if (answer) {
    answer->data_as_of = data_as_of(database);
    if (call.has("cite")) {
      cite(database, query, *answer);
    }
  }
  return answer;
}

// Prints what there is, or the error.
template <class Value, class Print>
int print(const Call& call, const Result<Value>& result, const Print& print_value) {
  if (!result) {
    return fail(call, result.error());
  }
  print_value(call, *result);
  return 0;
}

int run_saved(const Call& call, const Query& query) {
  if (call.has("help")) {
    print_text(call, describe_question(query));
    return 0;
  }
  const Database database = open_for_reading(call);
  return print(call, answer_saved(database, call, query),
               [](const Call& same, const Answered& answered) {
                 if (same.has("explain")) {
                   print_text(same, to_text(answered));
                 } else {
                   print_answer(same, answered.answer);
                 }
               });
}

int run_statement(const Call& call, const Query& query) {
  if (const std::optional<Error> error = mistyped_option(call, query)) {
    return fail(call, *error);
  }
  const Database database = open_for_reading(call);
  if (call.has("help")) {
    return print(call, describe(database, query), print_text);
  }
  if (call.has("explain")) {
    return print(call,
                 explain_query(database, read_vocabulary(database), query, given_values(call)),
                 print_text);
  }
  const Error overrun = query_overrun(query);
  const Watchdog watchdog(kQueryTime + kGrace,
                          call.has("json") ? to_json(overrun) + "\n" : to_text(overrun),
                          kind_of(overrun.code).exit_code);
  return print(call, answer_of(database, call, query), print_answer);
}

}  // namespace

int run_query(const Call& call) {
  if (call.arguments.empty()) {
    if (!call.parameters.empty()) {
      return fail(call, no_name(call));
    }
    if (call.has("help")) {
      print_text(call, help_text(*find_command("query")));
      return 0;
    }
    return list_queries(call);
  }
  if (call.arguments.size() > 1) {
    throw Failure(ErrorCode::bad_usage,
                  fmt::format("query: '{}' is one word too many", call.arguments[1]),
                  "write a parameter as --NAME VALUE, and a value of several words in quotes");
  }
  const Result<Query> query = find_query(open_catalog(call), call.arguments.front());
  if (!query) {
    return fail(call, query.error());
  }
  return query->question.empty() ? run_statement(call, *query) : run_saved(call, *query);
}

}  // namespace liaison
