// SPDX-License-Identifier: EUPL-1.2
// What a person is told whose SQL is wrong or refused: the rule, the place, and what may have been
// meant.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/only_reading.hpp"
#include "store/sql_text.hpp"

namespace liaison {

/// An error of a statement, bad_sql, with its place if it has one.
Error sql_error(const std::string& sql, std::string message, std::string hint,
                std::size_t at = kNowhere);

/// What SQLite says is wrong with a statement.
struct SqliteComplaint {
  int code = 0;  ///< extended
  std::string message;
  std::size_t at = kNowhere;
};

/// The last complaint of the connection. Asking it anything else loses it.
SqliteComplaint last_complaint(const Database& database, int code);

/// The complaint as an error for a person. Looks names up in the schema.
Error explain_complaint(const Database& database, const std::string& sql,
                        const SqliteComplaint& complaint);

/// True if SQLite complains of what the guard refused. It goes on after some refusals.
bool is_refusal(const SqliteComplaint& complaint);

/// What the guard refused, as the rule that says so.
Error explain_refusal(const std::string& sql, const Refusal& refusal,
                      const SqliteComplaint& complaint);

/// For a statement that writes, or does something else than read.
Error only_reading_error(const std::string& sql, std::string_view what);

/// For a statement that looks for the values of contacts.
Error contacts_are_withheld(const std::string& sql);

}  // namespace liaison
