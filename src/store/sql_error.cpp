// SPDX-License-Identifier: EUPL-1.2
#include "store/sql_error.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <variant>
#include <vector>

#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/limits.hpp"
#include "store/only_reading.hpp"
#include "store/permit.hpp"
#include "store/sql_text.hpp"
#include "store/sqlite_failure.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSchemaHint = "`liaison schema` lists the views and their columns";
constexpr std::size_t kMostOffers = 3;

std::string lower(std::string_view text) {
  std::string folded(text);
  for (char& letter : folded) {
    letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
  }
  return folded;
}

// Names of a schema are few, so that one edit is not too many for a short word either.
std::vector<std::string> one_edit_away(const std::string& name,
                                       const std::vector<std::string>& known) {
  std::vector<std::string> near;
  for (const std::string& candidate : known) {
    if (name.size() > 1 && near.size() < kMostOffers && osa_distance(name, candidate, 1) <= 1 &&
        std::ranges::find(near, candidate) == near.end()) {
      near.push_back(candidate);
    }
  }
  return near;
}

// "did you mean 'a', 'b' or 'c'?", or nothing.
std::string did_you_mean(std::string_view name, const std::vector<std::string>& known) {
  const std::string folded = lower(name);
  std::vector<std::string> near = nearest(folded, known, kMostOffers);
  if (near.empty()) {
    near = one_edit_away(folded, known);
  }
  std::string offer;
  for (std::size_t i = 0; i < near.size(); ++i) {
    const std::string_view joint = i == 0 ? "" : i + 1 == near.size() ? " or " : ", ";
    offer += fmt::format("{}'{}'", joint, near[i]);
  }
  return offer.empty() ? offer : fmt::format("did you mean {}?", offer);
}

std::string with_schema_hint(const std::string& offer) {
  return offer.empty() ? std::string(kSchemaHint) : fmt::format("{}\n{}", offer, kSchemaHint);
}

std::vector<std::string> texts_of(const Table& table) {
  std::vector<std::string> texts;
  for (const auto& row : table.rows) {
    texts.push_back(std::get<std::string>(row.front()));
  }
  return texts;
}

std::vector<std::string> tables_of(const Database& database) {
  std::vector<std::string> names =
      texts_of(database.query("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')"));
  const std::span<const std::string_view> made = allowed_table_functions();
  names.insert(names.end(), made.begin(), made.end());
  return names;
}

struct NamedTables {
  std::vector<std::string> tables;
  std::vector<std::string> columns;  // of all of them
};

// The tables that the statement names.
NamedTables tables_named(const Database& database, const std::string& sql) {
  NamedTables named;
  for (std::string& table : tables_of(database)) {
    if (find_name(sql, table) == kNowhere) {
      continue;
    }
    const std::array<Cell, 1> key{table};
    for (std::string& column :
         texts_of(database.query("SELECT name FROM pragma_table_info(?1)", key))) {
      named.columns.push_back(std::move(column));
    }
    named.tables.push_back(std::move(table));
  }
  return named;
}

// The nearest columns, or all where it is clear of which table.
std::string offer_columns(const Database& database, const std::string& sql, std::string_view name) {
  const NamedTables named = tables_named(database, sql);
  std::string offer = did_you_mean(name, named.columns);
  if (offer.empty() && named.tables.size() == 1) {
    offer = fmt::format("{} has {}", named.tables.front(), fmt::join(named.columns, ", "));
  }
  return offer;
}

// `name` of `c.name`, as a person would correct it.
std::string_view last_part(std::string_view name) {
  const std::size_t dot = name.rfind('.');
  return dot == std::string_view::npos ? name : name.substr(dot + 1);
}

Error no_such_table(const Database& database, const std::string& sql,
                    const SqliteComplaint& complaint, std::string_view name) {
  const std::string_view bare = last_part(name);
  return sql_error(sql, complaint.message,
                   with_schema_hint(did_you_mean(bare, tables_of(database))), find_name(sql, bare));
}

Error no_such_column(const Database& database, const std::string& sql,
                     const SqliteComplaint& complaint, std::string_view name) {
  const std::size_t at = complaint.at < sql.size() ? complaint.at : find_name(sql, last_part(name));
  std::string offer = offer_columns(database, sql, last_part(name));
  if (at < sql.size() && sql[at] == '"') {
    offer = fmt::format("a text stands in single quotes: '{}'{}{}", name, offer.empty() ? "" : "\n",
                        offer);
  }
  return sql_error(sql, complaint.message, with_schema_hint(offer), at);
}

Error no_such_function(const std::string& sql, const SqliteComplaint& complaint,
                       std::string_view name) {
  const std::span<const std::string_view> all = allowed_functions();
  const std::string offer = did_you_mean(name, std::vector<std::string>(all.begin(), all.end()));
  return sql_error(sql, complaint.message,
                   offer.empty() ? "nothing was run; write one of the functions of SQLite" : offer,
                   complaint.at);
}

// `cannot join using column X - column not present in both tables`.
Error no_such_join(const Database& database, const std::string& sql,
                   const SqliteComplaint& complaint, std::string_view rest) {
  const std::string_view name = rest.substr(0, rest.find(' '));
  return sql_error(sql, complaint.message, with_schema_hint(offer_columns(database, sql, name)),
                   find_name(sql, name));
}

// A limit that the statement passes before it runs is a mistake in it, a text that grows too long
// while it runs has reached a limit.
std::optional<Error> limit_error(const std::string& sql, const SqliteComplaint& complaint) {
  for (const SqlLimit& limit : sql_limits()) {
    const bool anonymous = limit.id == SQLITE_LIMIT_VARIABLE_NUMBER &&
                           complaint.message.starts_with("too many SQL variables");
    const bool passed = !limit.refusal.empty() && complaint.message.starts_with(limit.refusal);
    if (!anonymous && !passed) {
      continue;
    }
    Error error = sql_error(sql, std::string(limit.rule),
                            "nothing was changed; ask for less at a time", complaint.at);
    if (limit.id == SQLITE_LIMIT_LENGTH) {
      error.code = ErrorCode::limit_reached;
    }
    return error;
  }
  return std::nullopt;
}

Error statement_error(const Database& database, const std::string& sql,
                      const SqliteComplaint& complaint) {
  if (std::optional<Error> error = limit_error(sql, complaint)) {
    return std::move(*error);
  }
  const std::string_view message = complaint.message;
  const auto behind = [&](std::string_view start) {
    return message.starts_with(start) ? message.substr(start.size()) : std::string_view();
  };
  if (const std::string_view name = behind("no such table: "); !name.empty()) {
    return no_such_table(database, sql, complaint, name);
  }
  if (const std::string_view name = behind("no such column: "); !name.empty()) {
    return no_such_column(database, sql, complaint, name);
  }
  if (const std::string_view name = behind("no such function: "); !name.empty()) {
    return no_such_function(sql, complaint, name);
  }
  if (const std::string_view rest = behind("cannot join using column "); !rest.empty()) {
    return no_such_join(database, sql, complaint, rest);
  }
  return sql_error(sql, complaint.message, std::string(kSchemaHint), complaint.at);
}

// Where a statement names the table that SQLite could not make. Of a pragma it does not say which.
std::size_t find_made_table(const std::string& sql, std::string_view message) {
  constexpr std::string_view kSaid = "vtable constructor failed: ";
  return message.starts_with(kSaid) ? find_name(sql, message.substr(kSaid.size()))
                                    : lower(sql).find("pragma_");
}

// What the action of a statement is called that begins like one that reads, `WITH … DELETE`.
std::string_view verb_of(int action) {
  switch (action) {
    case SQLITE_INSERT:
      return "INSERT";
    case SQLITE_UPDATE:
      return "UPDATE";
    case SQLITE_DELETE:
      return "DELETE";
    default:
      return {};
  }
}

bool is_withheld(const Refusal& refusal) {
  return std::ranges::any_of(kWithheld, [&](const WithheldColumn& withheld) {
    return refusal.name == withheld.table && refusal.value == withheld.column;
  });
}

}  // namespace

Error sql_error(const std::string& sql, std::string message, std::string hint, std::size_t at) {
  Error error{.code = ErrorCode::bad_sql,
              .message = std::move(message),
              .where = std::nullopt,
              .hint = std::move(hint)};
  if (at < sql.size()) {
    error.where = where_in(sql, at);
  }
  return error;
}

SqliteComplaint last_complaint(const Database& database, int code) {
  const int offset = sqlite3_error_offset(database.handle());
  return {.code = code,
          .message = sqlite3_errmsg(database.handle()),
          .at = offset < 0 ? kNowhere : static_cast<std::size_t>(offset)};
}

Error explain_complaint(const Database& database, const std::string& sql,
                        const SqliteComplaint& complaint) {
  switch (complaint.code & 0xff) {
    case SQLITE_ERROR:
    case SQLITE_RANGE:
    case SQLITE_TOOBIG:
      return statement_error(database, sql, complaint);
    case SQLITE_MISMATCH:
      return sql_error(sql, complaint.message, "nothing was changed; correct the statement");
    case SQLITE_NOMEM:
      return {.code = ErrorCode::limit_reached,
              .message = fmt::format("the limit of memory, {} MiB, was reached",
                                     kMostHeapBytes / 1024 / 1024),
              .where = std::nullopt,
              .hint = "nothing was changed; ask for less at a time"};
    default:
      return sqlite_error(complaint.code, complaint.message);
  }
}

bool is_refusal(const SqliteComplaint& complaint) {
  constexpr std::array<std::string_view, 3> kSaid{"not authorized", "is prohibited",
                                                  "vtable constructor failed"};
  return (complaint.code & 0xff) == SQLITE_AUTH ||
         std::ranges::any_of(kSaid, [&](std::string_view said) {
           return complaint.message.find(said) != std::string::npos;
         });
}

Error explain_refusal(const std::string& sql, const Refusal& refusal,
                      const SqliteComplaint& complaint) {
  if (refusal.action == SQLITE_READ) {
    return is_withheld(refusal)
               ? contacts_are_withheld(sql)
               : sql_error(sql, fmt::format("the table '{}' may not be read", refusal.name),
                           std::string(kSchemaHint), find_name(sql, refusal.name));
  }
  if (refusal.action == SQLITE_FUNCTION) {
    return sql_error(sql, fmt::format("the function '{}' is not allowed here", refusal.name),
                     "nothing was run; those that load code or tell of this program are not",
                     complaint.at);
  }
  if (refusal.action == SQLITE_PRAGMA) {
    return sql_error(
        sql, fmt::format("the pragma '{}' is not allowed here", refusal.name),
        fmt::format("nothing was changed; allowed are {}", fmt::join(allowed_pragmas(), ", ")));
  }
  // SQLite makes a table that it knows by name only; it asks as if one were created.
  if ((complaint.code & 0xff) == SQLITE_ERROR) {
    return sql_error(
        sql, "a table that SQLite makes up is not allowed here",
        fmt::format("nothing was run; allowed are {}", fmt::join(allowed_table_functions(), ", ")),
        find_made_table(sql, complaint.message));
  }
  return only_reading_error(sql, verb_of(refusal.action));
}

Error only_reading_error(const std::string& sql, std::string_view what) {
  constexpr std::array<std::string_view, 5> kReading{"select", "with", "values", "explain", ""};
  const std::size_t begin = skip_explain(sql, skip_blank(sql, 0));
  std::string word(word_at(sql, begin));
  if (std::ranges::find(kReading, lower(word)) != kReading.end()) {
    word = what;
  }
  for (char& letter : word) {
    letter = letter >= 'a' && letter <= 'z' ? static_cast<char>(letter - 'a' + 'A') : letter;
  }
  return sql_error(sql,
                   word.empty()
                       ? "only statements that read are allowed here"
                       : fmt::format("only statements that read are allowed here, not {}", word),
                   "nothing was changed; to change data, load a seed with `liaison load`");
}

Error contacts_are_withheld(const std::string& sql) {
  return sql_error(sql, "telephone numbers and e-mail addresses are withheld",
                   "--with-contacts shows them; without it the view contacts says where there are "
                   "some");
}

}  // namespace liaison
