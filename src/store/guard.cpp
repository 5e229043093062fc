// SPDX-License-Identifier: EUPL-1.2
#include "store/guard.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/limits.hpp"
#include "store/only_reading.hpp"
#include "store/permit.hpp"
#include "store/sql_error.hpp"
#include "store/sql_parameters.hpp"
#include "store/sql_text.hpp"
#include "store/time_limit.hpp"
#include "store/withheld.hpp"

namespace liaison {

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

Cell cell_of(sqlite3_stmt* statement, int column) {
  switch (sqlite3_column_type(statement, column)) {
    case SQLITE_INTEGER:
      return static_cast<std::int64_t>(sqlite3_column_int64(statement, column));
    case SQLITE_FLOAT:
      return sqlite3_column_double(statement, column);
    case SQLITE_NULL:
      return std::monostate{};
    default: {
      const void* bytes = sqlite3_column_blob(statement, column);
      const auto size = static_cast<std::size_t>(sqlite3_column_bytes(statement, column));
      return size == 0 ? std::string() : std::string(static_cast<const char*>(bytes), size);
    }
  }
}

// What a row takes in memory, about.
std::int64_t bytes_of(const std::vector<Cell>& row) {
  std::size_t bytes = 2 * sizeof(std::vector<Cell>) + row.size() * sizeof(Cell);
  for (const Cell& cell : row) {
    const auto* text = std::get_if<std::string>(&cell);
    bytes += text == nullptr ? 0 : text->capacity();
  }
  return static_cast<std::int64_t>(bytes);
}

Error answer_too_large() {
  return {
      .code = ErrorCode::limit_reached,
      .message = fmt::format("the answer is larger than {} MiB", kMostAnswerBytes / 1024 / 1024),
      .where = std::nullopt,
      .hint = "nothing was changed; ask for less at a time, with WHERE or LIMIT"};
}

Error time_is_over(std::chrono::milliseconds limit) {
  return {.code = ErrorCode::limit_reached,
          .message = time_limit_message(limit),
          .where = std::nullopt,
          .hint = {}};
}

/// All walls around one statement. The order counts: each is taken away before the one above it.
struct Walls {
  Walls(const Database& database, const SqlBounds& bounds)
      : query_only(database.handle()),
        limits(database.handle()),
        time(database.handle(), bounds.time),
        only_reading(database.handle(), database.permit()) {}

  QueryOnly query_only;
  LimitScope limits;
  TimeLimit time;
  OnlyReading only_reading;
};

// One statement of a person on its way: compiled, looked at, run.
class Run {
 public:
  Run(const Database& database, const std::string& sql, const SqlBounds& bounds)
      : database_(database),
        sql_(sql),
        bounds_(bounds),
        trees_(withheld() ? withheld_trees(database) : std::vector<WithheldTrees>()),
        walls_(database, bounds) {}

  Result<Table> run(const std::vector<BoundValue>& parameters) {
    if (std::optional<Error> error = prepare()) {
      return std::move(*error);
    }
    if (std::optional<Error> error = look()) {
      return std::move(*error);
    }
    if (std::optional<Error> error = bind_values(statement_.get(), sql_, parameters)) {
      return std::move(*error);
    }
    return rows();
  }

  Result<std::vector<std::string>> columns() {
    if (std::optional<Error> error = prepare()) {
      return std::move(*error);
    }
    if (std::optional<Error> error = look()) {
      return std::move(*error);
    }
    std::vector<std::string> names;
    for (int column = 0; column < sqlite3_column_count(statement_.get()); ++column) {
      names.emplace_back(sqlite3_column_name(statement_.get(), column));
    }
    return names;
  }

 private:
  [[nodiscard]] bool withheld() const { return database_.permit().contacts == Contacts::withheld; }

  // SQLite's complaint, or the rule of ours that made it complain.
  [[nodiscard]] Error complain(int code) const {
    const SqliteComplaint complaint = last_complaint(database_, code);
    if (walls_.only_reading.refusal() && is_refusal(complaint)) {
      return explain_refusal(sql_, *walls_.only_reading.refusal(), complaint);
    }
    if ((code & 0xff) == SQLITE_INTERRUPT && walls_.time.is_over()) {
      return time_is_over(bounds_.time);
    }
    return explain_complaint(database_, sql_, complaint);
  }

  // Compiles the statement and sees that it is one, and begins with a word.
  std::optional<Error> prepare() {
    if (sql_.size() > static_cast<std::size_t>(kMostSqlBytes)) {
      return sql_error(sql_, fmt::format("a statement may have {} bytes", kMostSqlBytes),
                       "nothing was run; ask for less at a time");
    }
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const int code = sqlite3_prepare_v3(database_.handle(), sql_.data(),
                                        static_cast<int>(sql_.size()), 0, &raw, &tail);
    statement_.reset(raw);
    if (code != SQLITE_OK) {
      return complain(code);
    }
    if (!statement_) {
      return sql_error(sql_, "there is no statement",
                       "write a SELECT over the views that `liaison schema` lists");
    }
    begin_ = skip_blank(sql_, 0);
    // SQLite passes over more than skip_blank does, a byte order mark for one: such a statement
    // cannot be taken apart, and so it is not run.
    if (!begins_word(sql_, begin_)) {
      return sql_error(sql_, "something stands before the statement that is no part of it",
                       "nothing was run; a byte order mark or another character that is not shown: "
                       "type the first word again",
                       begin_);
    }
    const std::size_t rest = skip_blank(sql_, static_cast<std::size_t>(tail - sql_.data()));
    if (rest < sql_.size()) {
      return sql_error(sql_, "one statement at a time",
                       "nothing was run; leave out what stands behind the first one", rest);
    }
    return std::nullopt;
  }

  // Sees that it only reads, and nothing that is withheld.
  std::optional<Error> look() const {
    sqlite3_stmt* raw = statement_.get();
    if (sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0) {
      return only_reading_error(sql_, {});
    }
    if (sqlite3_stmt_isexplain(raw) != 0) {
      return explains_reading() ? std::nullopt : std::optional(only_reading_error(sql_, {}));
    }
    // What runs is what is looked at, from its first word to its end. An EXPLAIN reads no row.
    if (withheld() &&
        reads_withheld(database_, trees_, std::string(sqlite3_sql(raw)).substr(begin_))) {
      return walls_.time.is_over() ? time_is_over(bounds_.time) : contacts_are_withheld(sql_);
    }
    return std::nullopt;
  }

  // EXPLAIN itself writes nothing; what it explains could.
  [[nodiscard]] bool explains_reading() const {
    const std::size_t begin = skip_explain(sql_, begin_);
    sqlite3_stmt* raw = nullptr;
    const int code = sqlite3_prepare_v3(database_.handle(), sql_.data() + begin,
                                        static_cast<int>(sql_.size() - begin), 0, &raw, nullptr);
    const Prepared explained(raw, &sqlite3_finalize);
    return code == SQLITE_OK && raw != nullptr && sqlite3_stmt_readonly(raw) != 0;
  }

  Result<Table> rows() const {
    sqlite3_stmt* raw = statement_.get();
    const int columns = sqlite3_column_count(raw);
    Table table;
    for (int column = 0; column < columns; ++column) {
      table.columns.push_back({.name = sqlite3_column_name(raw, column)});
    }
    std::int64_t bytes = 0;
    int step = sqlite3_step(raw);
    for (; step == SQLITE_ROW && !is_enough(table.rows.size()); step = sqlite3_step(raw)) {
      auto& row = table.rows.emplace_back();
      row.reserve(table.columns.size());
      for (int column = 0; column < columns; ++column) {
        row.push_back(cell_of(raw, column));
      }
      bytes += bytes_of(row);
      if (bytes > kMostAnswerBytes) {
        return answer_too_large();
      }
    }
    if (step != SQLITE_DONE && step != SQLITE_ROW) {
      return complain(step);
    }
    infer_types(table);
    return table;
  }

  [[nodiscard]] bool is_enough(std::size_t rows) const {
    return bounds_.rows > 0 && rows >= bounds_.rows;
  }

  const Database& database_;
  const std::string& sql_;
  const SqlBounds& bounds_;
  std::vector<WithheldTrees> trees_;
  Walls walls_;
  Prepared statement_{nullptr, &sqlite3_finalize};  // goes before the walls do
  std::size_t begin_ = 0;
};

}  // namespace

Result<std::vector<std::string>> columns_of_sql(const Database& database, const std::string& sql) {
  return Run(database, sql, {}).columns();
}

std::string time_limit_message(std::chrono::milliseconds limit) {
  return fmt::format(
      "the time limit of {} s was reached; nothing was changed, and --time-limit allows more",
      static_cast<double>(limit.count()) / 1000);
}

Result<Table> query_bound_sql(const Database& database, const std::string& sql,
                              const std::vector<BoundValue>& parameters, const SqlBounds& bounds) {
  warm_up(database.handle());
  return Run(database, sql, bounds).run(parameters);
}

Result<Table> query_user_sql(const Database& database, const std::string& sql,
                             const std::vector<std::pair<std::string, std::string>>& parameters,
                             const SqlBounds& bounds) {
  std::vector<BoundValue> values;
  values.reserve(parameters.size());
  for (const auto& [name, value] : parameters) {
    values.push_back({.name = name, .value = value});
  }
  return query_bound_sql(database, sql, values, bounds);
}

}  // namespace liaison
