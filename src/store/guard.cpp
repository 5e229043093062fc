// SPDX-License-Identifier: EUPL-1.2
#include "store/guard.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <iterator>
#include <memory>
#include <optional>
#include <string_view>
#include <variant>

#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"
#include "store/sqlite_failure.hpp"
#include "store/withheld.hpp"

namespace liaison {

namespace {

using Prepared = std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)>;

constexpr std::size_t kNowhere = std::string::npos;

// The line on which a place is, for statements from files have many, and the word that begins
// there.
Where where_in(const std::string& sql, std::size_t at) {
  const std::size_t before = at == 0 ? kNowhere : sql.rfind('\n', at - 1);
  const std::size_t begin = before == kNowhere ? 0 : before + 1;
  const std::size_t end = std::min(sql.find('\n', at), sql.size());
  const std::size_t last = std::min(sql.find_first_of(" \t(),;.", at + 1), end);
  const auto lines_before =
      std::count(sql.begin(), sql.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  return {.file = {},
          .line = sql.find('\n') == kNowhere ? 0 : static_cast<int>(lines_before) + 1,
          .text = sql.substr(begin, end - begin),
          .offset = at - begin,
          .length = std::max(last, at) - at};
}

Error refuse(const std::string& sql, std::string message, std::string hint,
             std::size_t at = kNowhere) {
  Error error{.code = ErrorCode::bad_sql,
              .message = std::move(message),
              .where = std::nullopt,
              .hint = std::move(hint)};
  if (at < sql.size()) {
    error.where = where_in(sql, at);
  }
  return error;
}

// Behind white space, lone semicolons and comments.
std::size_t skip_blank(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    const std::string_view rest = sql.substr(at);
    if (std::string_view(" \t\r\n\f;").find(rest.front()) != std::string_view::npos) {
      ++at;
    } else if (rest.starts_with("--")) {
      at = std::min(sql.find('\n', at), sql.size());
    } else if (rest.starts_with("/*")) {
      const std::size_t end = sql.find("*/", at + 2);
      at = end == std::string_view::npos ? sql.size() : end + 2;
    } else {
      break;
    }
  }
  return at;
}

// Every statement begins with a word of ASCII letters. SQLite passes over more than skip_blank
// does, a byte order mark for one: such a statement is not taken apart, and so not run.
bool begins_word(std::string_view sql, std::size_t at) {
  return at < sql.size() && std::isalpha(static_cast<unsigned char>(sql[at])) != 0;
}

bool is_name_letter(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code >= 0x80 || std::isalnum(code) != 0 || letter == '_';
}

// Where a statement writes a name for the first time, outside of texts. SQLite gives no place for
// a table that does not exist.
std::size_t find_name(std::string_view sql, std::string_view name) {
  for (std::size_t at = 0; at < sql.size(); ++at) {
    if (sql[at] == '\'') {
      at = std::min(sql.find('\'', at + 1), sql.size());
      continue;
    }
    const bool begins = is_name_letter(sql[at]) && (at == 0 || !is_name_letter(sql[at - 1]));
    const std::size_t end = at + name.size();
    if (begins && sql.substr(at).starts_with(name) &&
        (end == sql.size() || !is_name_letter(sql[end]))) {
      return at;
    }
  }
  return kNowhere;
}

// The same complaint with its place and what may have been meant.
Error no_such_table(const Database& database, const std::string& sql, const std::string& message) {
  const std::string name = message.substr(message.find(": ") + 2);
  std::vector<std::string> names;
  for (const auto& row : database.query("SELECT name FROM sqlite_schema").rows) {
    names.push_back(std::get<std::string>(row.front()));
  }
  std::string hint = "`liaison schema` lists the views and their columns";
  if (const std::vector<std::string> near = nearest(name, names, 1); !near.empty()) {
    hint = fmt::format("did you mean '{}'?\n{}", near.front(), hint);
  }
  return refuse(sql, message, hint, find_name(sql, name));
}

Error contacts_are_withheld(const std::string& sql) {
  return refuse(sql, "telephone numbers and e-mail addresses are withheld",
                "--with-contacts shows them; without it the view contacts says where there are "
                "some");
}

// SQLite names the column that may not be read, and nothing else that it was not allowed.
bool names_withheld_column(std::string_view message) {
  return std::ranges::any_of(kWithheld, [&](const WithheldColumn& withheld) {
    const std::string name = fmt::format("{}.{}", withheld.table, withheld.column);
    return message.find(name) != std::string_view::npos;
  });
}

Error sqlite_refusal(const Database& database, const std::string& sql, int code) {
  sqlite3* handle = database.handle();
  switch (code & 0xff) {
    case SQLITE_AUTH:
      if (names_withheld_column(sqlite3_errmsg(handle))) {
        return contacts_are_withheld(sql);
      }
      return refuse(sql, "only statements that read are allowed here",
                    "nothing was changed; to change data, load a seed with `liaison load`");
    case SQLITE_ERROR:
    case SQLITE_RANGE:
      break;
    case SQLITE_MISMATCH:
    case SQLITE_TOOBIG:
      return refuse(sql, sqlite3_errmsg(handle), "nothing was changed; correct the statement");
    default:
      return sqlite_error(code, sqlite3_errmsg(handle));
  }
  const std::string message = sqlite3_errmsg(handle);
  if (message.starts_with("no such table: ")) {
    return no_such_table(database, sql, message);
  }
  const int offset = sqlite3_error_offset(handle);
  return refuse(sql, message, "`liaison schema` lists the views and their columns",
                offset < 0 ? kNowhere : static_cast<std::size_t>(offset));
}

using Parameters = std::vector<BoundValue>;

// Of two values for one parameter the second would be ignored in silence.
std::optional<Error> given_twice(const std::string& sql, const Parameters& given) {
  for (auto one = given.begin(); one != given.end(); ++one) {
    const bool again = std::any_of(std::next(one), given.end(),
                                   [&](const auto& other) { return other.name == one->name; });
    if (again) {
      return refuse(sql, fmt::format("the parameter '{}' is given twice", one->name),
                    "give it one value");
    }
  }
  return std::nullopt;
}

void bind(sqlite3_stmt* statement, int index, const Cell& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, index, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    sqlite3_bind_double(statement, index, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()),
                      SQLITE_TRANSIENT);
  } else {
    sqlite3_bind_null(statement, index);
  }
}

// An unbound parameter would be NULL in silence: compare what the statement wants with what is
// given.
std::optional<Error> bind_all(sqlite3_stmt* statement, const std::string& sql,
                              const Parameters& given) {
  if (std::optional<Error> error = given_twice(sql, given)) {
    return error;
  }
  std::vector<std::string> used;
  for (int index = 1; index <= sqlite3_bind_parameter_count(statement); ++index) {
    const char* name = sqlite3_bind_parameter_name(statement, index);
    const std::string wanted = name == nullptr ? "" : std::string(name + 1);
    const auto found = std::find_if(given.begin(), given.end(), [&](const auto& parameter) {
      return parameter.name == wanted;
    });
    if (found == given.end()) {
      return refuse(sql,
                    fmt::format("the parameter '{}' has no value", name == nullptr ? "?" : name),
                    "give it one with --param NAME=VALUE; write parameters as :name");
    }
    used.push_back(wanted);
    bind(statement, index, found->value);
  }
  for (const auto& [name, value] : given) {
    if (std::find(used.begin(), used.end(), name) == used.end()) {
      return refuse(sql, fmt::format("the statement has no parameter '{}'", name),
                    fmt::format("write it as :{} in the statement", name));
    }
  }
  return std::nullopt;
}

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

Result<Table> rows_of(const Database& database, sqlite3_stmt* statement, const std::string& sql) {
  Table table;
  for (int column = 0; column < sqlite3_column_count(statement); ++column) {
    table.columns.push_back({.name = sqlite3_column_name(statement, column)});
  }
  int step = sqlite3_step(statement);
  for (; step == SQLITE_ROW; step = sqlite3_step(statement)) {
    auto& row = table.rows.emplace_back();
    for (int column = 0; column < sqlite3_column_count(statement); ++column) {
      row.push_back(cell_of(statement, column));
    }
  }
  if (step != SQLITE_DONE) {
    return sqlite_refusal(database, sql, step);
  }
  infer_types(table);
  return table;
}

}  // namespace

Result<Table> query_bound_sql(const Database& database, const std::string& sql,
                              const Parameters& parameters) {
  sqlite3* handle = database.handle();
  const Permit& permit = database.permit();
  const bool withheld = permit.contacts == Contacts::withheld;
  const std::vector<WithheldTrees> trees =
      withheld ? withheld_trees(database) : std::vector<WithheldTrees>();
  const PermitScope scope(handle, {.only_reading = true, .contacts = permit.contacts}, permit);
  sqlite3_stmt* raw = nullptr;
  const char* tail = nullptr;
  const int code =
      sqlite3_prepare_v3(handle, sql.data(), static_cast<int>(sql.size()), 0, &raw, &tail);
  const Prepared statement(raw, &sqlite3_finalize);
  if (code != SQLITE_OK) {
    return sqlite_refusal(database, sql, code);
  }
  if (!statement) {
    return refuse(sql, "there is no statement",
                  "write a SELECT over the views that `liaison schema` lists");
  }
  const std::size_t begin = skip_blank(sql, 0);
  if (!begins_word(sql, begin)) {
    return refuse(sql, "something stands before the statement that is no part of it",
                  "nothing was run; a byte order mark or another character that is not shown: "
                  "type the first word again",
                  begin);
  }
  const std::size_t rest = skip_blank(sql, static_cast<std::size_t>(tail - sql.data()));
  if (rest < sql.size()) {
    return refuse(sql, "one statement at a time",
                  "nothing was run; leave out what stands behind the first one", rest);
  }
  if (sqlite3_stmt_readonly(raw) == 0 || sqlite3_column_count(raw) == 0) {
    return refuse(sql, "only statements that read are allowed here", "write a SELECT");
  }
  // What runs is what is looked at, from its first word to its end. An EXPLAIN reads no row.
  if (withheld && sqlite3_stmt_isexplain(raw) == 0 &&
      reads_withheld(database, trees, std::string(sqlite3_sql(raw)).substr(begin))) {
    return contacts_are_withheld(sql);
  }
  if (std::optional<Error> error = bind_all(raw, sql, parameters)) {
    return std::move(*error);
  }
  return rows_of(database, raw, sql);
}

Result<Table> query_user_sql(const Database& database, const std::string& sql,
                             const std::vector<std::pair<std::string, std::string>>& parameters) {
  std::vector<BoundValue> values;
  values.reserve(parameters.size());
  for (const auto& [name, value] : parameters) {
    values.push_back({.name = name, .value = value});
  }
  return query_bound_sql(database, sql, values);
}

}  // namespace liaison
