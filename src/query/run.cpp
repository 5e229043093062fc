// SPDX-License-Identifier: EUPL-1.2
#include "query/run.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "query/header.hpp"
#include "query/parameters.hpp"
#include "query/query.hpp"
#include "store/database.hpp"
#include "store/guard.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::string_view kKey = "slug";

// The guard knows the statement only; a person looks for the file.
Error in_file(const Query& query, Error error) {
  if (query.file.empty()) {
    throw Failure(ErrorCode::bug,
                  fmt::format("the query '{}' does not run: {}", query.name, error.message),
                  error.hint);
  }
  if (!error.where) {
    error.where = query_error(query.file, query.sql, query.body_line, {}, {}, {}).where;
  }
  error.where->file = query.file;
  return error;
}

Result<Table> fetch(const Database& database, const Query& query, const BoundParameters& bound) {
  Result<Table> table = query_bound_sql(database, query.sql, bound.values, {.time = kQueryTime});
  if (!table && table.error().code == ErrorCode::bad_sql) {
    return in_file(query, table.error());
  }
  if (!table && table.error().message == time_limit_message(kQueryTime)) {
    return query_overrun(query);
  }
  return table;
}

// For eyes, nothing of a text is cut; the slug is for machines.
void mark_columns(Table& table) {
  for (Column& column : table.columns) {
    column.key = column.name == kKey;
    column.wraps = column.type == ColumnType::text && !column.key;
  }
}

std::string rows_text(std::size_t rows) {
  return rows == 1 ? "1 row" : fmt::format("{} rows", rows);
}

// Which of the values leaves nothing.
std::string without_one(const Database& database, const Vocabulary& vocabulary, const Query& query,
                        std::span<const GivenValue> given) {
  std::string note;
  for (std::size_t left_out = 0; left_out < given.size(); ++left_out) {
    std::vector<GivenValue> rest(given.begin(), given.end());
    rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(left_out));
    const Result<BoundParameters> bound = bind_parameters(database, vocabulary, query, rest);
    const Result<Table> table =
        bound ? fetch(database, query, *bound) : Result<Table>(bound.error());
    if (table && !table->rows.empty()) {
      note += fmt::format("{}{} without --{}", note.empty() ? "" : ", ",
                          rows_text(table->rows.size()), given[left_out].name);
    }
  }
  return note;
}

// A value as the dot commands of the sqlite3 shell read one.
std::string shell_text(const Cell& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    return std::to_string(*number);
  }
  std::string quoted;
  for (const char letter : std::get<std::string>(value)) {
    const bool special = letter == '"' || letter == '\\';
    quoted += special ? "\\" : letter == '\'' ? "'" : "";
    quoted += letter;
  }
  return fmt::format("\"'{}'\"", quoted);
}

}  // namespace

Error query_overrun(const Query& query) {
  return {.code = ErrorCode::limit_reached,
          .message = fmt::format("the query '{}' took longer than {} s; nothing was changed",
                                 query.name, kQueryTime.count() / 1000),
          .where = std::nullopt,
          .hint = {}};
}

Result<Answer> answer_query(const Database& database, const Vocabulary& vocabulary,
                            const Query& query, std::span<const GivenValue> given) {
  const Transaction transaction(database, Transaction::Mode::read);  // all statements see one state
  Result<BoundParameters> bound = bind_parameters(database, vocabulary, query, given);
  if (!bound) {
    return bound.error();
  }
  Result<Table> table = fetch(database, query, *bound);
  if (!table) {
    return table.error();
  }
  Answer answer;
  answer.reading = fmt::format("{}{}{}: {}", query.title, bound->said.empty() ? "" : ", ",
                               fmt::join(bound->said, ", "), rows_text(table->rows.size()));
  answer.notes = std::move(bound->notes);
  if (table->rows.empty()) {
    if (std::string note = without_one(database, vocabulary, query, given); !note.empty()) {
      answer.notes.push_back(std::move(note));
    }
  }
  mark_columns(*table);
  answer.table = std::move(*table);
  return answer;
}

Result<std::string> explain_query(const Database& database, const Vocabulary& vocabulary,
                                  const Query& query, std::span<const GivenValue> given) {
  const Result<BoundParameters> bound = bind_parameters(database, vocabulary, query, given);
  if (!bound) {
    return bound.error();
  }
  std::string text = ".parameter init\n";
  for (const BoundValue& value : bound->values) {
    if (!std::holds_alternative<std::monostate>(value.value)) {
      text += fmt::format(".parameter set :{} {}\n", value.name, shell_text(value.value));
    }
  }
  return fmt::format("{}\n{}{}", text, query.sql, query.sql.ends_with('\n') ? "" : "\n");
}

Result<std::vector<std::string>> query_columns(const Database& database, const Query& query) {
  Result<std::vector<std::string>> names = columns_of_sql(database, query.sql);
  return names ? std::move(names) : in_file(query, names.error());
}

}  // namespace liaison
