// SPDX-License-Identifier: EUPL-1.2
#include "store/sqlite_failure.hpp"

#include <SQLiteCpp/Exception.h>
#include <sqlite3.h>

#include <string>

#include "liaison/error.hpp"
#include "store/interrupt.hpp"

namespace liaison {

namespace {

// "CHECK constraint failed: a slug is …" says the sentence that the schema wrote; the other
// constraints name columns only, or nothing.
std::string constraint_sentence(std::string_view message) {
  constexpr std::string_view kMark = "constraint failed";
  const std::size_t at = message.find(kMark);
  if (at == std::string_view::npos) {
    return std::string(message);
  }
  const std::string_view kind = message.substr(0, at);
  std::string_view rest = message.substr(at + kMark.size());
  rest.remove_prefix(rest.starts_with(": ") ? 2 : 0);
  if (kind.starts_with("UNIQUE")) {
    return "the same value stands twice in " + std::string(rest);
  }
  if (kind.starts_with("NOT NULL")) {
    return "there is no value for " + std::string(rest);
  }
  if (kind.starts_with("FOREIGN KEY")) {
    return "a record that it refers to does not exist, or is still referred to";
  }
  return std::string(rest);
}

}  // namespace

Error sqlite_error(int extended_code, std::string_view message) {
  if (extended_code == SQLITE_READONLY_ROLLBACK || extended_code == SQLITE_READONLY_RECOVERY) {
    return {
        .code = ErrorCode::no_permission,
        .message = "a program broke off while it wrote, and you may not finish its recovery",
        .hint = "whoever may write the file and its folder opens it once, with `liaison status`"};
  }
  switch (extended_code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {.code = ErrorCode::busy_database,
              .message = "another program is using the database",
              .hint = "nothing was changed; try again when it has finished"};
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return {.code = ErrorCode::damaged_database,
              .message = "the database is damaged",
              .hint = "nothing was changed; take the file from a backup"};
    case SQLITE_FULL:
      return {.code = ErrorCode::io_failure,
              .message = "the disk is full",
              .hint = "nothing was changed; make room and try again"};
    case SQLITE_NOMEM:
      return {.code = ErrorCode::io_failure,
              .message = "there is not enough memory",
              .where = std::nullopt,
              .hint = "nothing was changed"};
    case SQLITE_IOERR:
      return {.code = ErrorCode::io_failure,
              .message = "the database could not be read or written",
              .hint = "nothing was changed; check the disk and try again"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
    case SQLITE_AUTH:
    case SQLITE_CANTOPEN:
      return {.code = ErrorCode::no_permission,
              .message = "the database cannot be opened for this",
              .hint = "nothing was changed; check who may read and write the file and its folder"};
    case SQLITE_INTERRUPT:
      return interrupted_error();
    case SQLITE_CONSTRAINT:
      return {.code = ErrorCode::broken_rule, .message = constraint_sentence(message)};
    default:
      return {.code = ErrorCode::bug,
              .message = "the database refused a statement: " + std::string(message),
              .hint = "nothing was changed; please report this with the command that you gave"};
  }
}

void throw_sqlite_failure(const SQLite::Exception& exception) {
  throw Failure(sqlite_error(exception.getExtendedErrorCode(), exception.what()));
}

}  // namespace liaison
