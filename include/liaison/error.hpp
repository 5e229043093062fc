// SPDX-License-Identifier: EUPL-1.2
// What can go wrong, said once: the kinds of error with their exit codes, the error as a value that
// can be collected, and the exception for what nobody typed.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <stdexcept>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace liaison {

/// The kinds of error. Their public ids (`E03`) and exit codes are a contract; see docs/errors.md.
enum class ErrorCode {
  // questions
  empty_question,
  ends_early,
  unknown_word,
  misplaced_word,
  ambiguous_name,
  several_readings,
  mixed_joints,
  wrong_relation,
  one_value_only,
  backwards_range,
  unmeasured_top,
  unanswered_form,
  not_a_date,
  // command line and SQL
  bad_usage,
  bad_sql,
  bad_query,
  // seeds
  bad_csv,
  bad_yaml,
  unknown_field,
  bad_value,
  missing_value,
  unknown_name,
  unknown_code,
  ambiguous_reference,
  conflicting_values,
  broken_rule,
  unknown_source,
  near_name,
  unknown_kind,
  // files and the database
  missing_file,
  not_our_database,
  newer_database,
  older_database,
  edited_migration,
  damaged_database,
  busy_database,
  output_exists,
  io_failure,
  no_permission,
  // the rest
  interrupted,
  limit_reached,
  bug,
};

/// One row of the table of errors.
struct ErrorKind {
  ErrorCode code;
  std::string_view id;       ///< shown in brackets, `E03`; never changes its meaning
  int exit_code;             ///< of the process; see the table in docs/errors.md
  std::string_view summary;  ///< one line for docs
};

/// All kinds of error, in the order of their ids.
std::span<const ErrorKind> error_kinds();

/// The row of one kind.
const ErrorKind& kind_of(ErrorCode code);

/// Where an error is: a span of one line of text, in a file or in a question.
struct Where {
  std::string file = {};   ///< as it was named; empty for a question or a statement
  int line = 0;            ///< from 1; 0 where there is only one line
  std::string text = {};   ///< the whole line, without its end
  std::size_t offset = 0;  ///< bytes from the start of `text`
  std::size_t length = 0;  ///< bytes; 0 points behind the last character
  int column = 0;          ///< from 1, in characters, where `text` differs from the file; else 0
};

/// An error as a value. `message` is one sentence without capital and full stop, the user's words
/// in single quotes. `hint` is the way on, one or more lines.
struct Error {
  ErrorCode code = ErrorCode::bug;
  std::string message;
  std::optional<Where> where = std::nullopt;
  std::string hint = {};
};

/// Thrown for what nobody typed (disk, SQLite, a foreign file, a bug). Caught once, in `run`.
class Failure : public std::runtime_error {
 public:
  explicit Failure(Error error) : std::runtime_error(error.message), error_(std::move(error)) {}
  Failure(ErrorCode code, std::string message, std::string hint = {})
      : Failure(Error{.code = code, .message = std::move(message), .hint = std::move(hint)}) {}

  [[nodiscard]] const Error& error() const { return error_; }

 private:
  Error error_;
};

/// A value or an error: for everything that a person typed. The names are those of std::expected.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::move(value)) {}      // NOLINT(google-explicit-constructor)
  Result(Error error) : state_(std::move(error)) {}  // NOLINT(google-explicit-constructor)

  [[nodiscard]] bool has_value() const { return std::holds_alternative<T>(state_); }
  explicit operator bool() const { return has_value(); }

  T& operator*() { return std::get<T>(state_); }
  const T& operator*() const { return std::get<T>(state_); }
  T* operator->() { return &std::get<T>(state_); }
  const T* operator->() const { return &std::get<T>(state_); }

  [[nodiscard]] const Error& error() const { return std::get<Error>(state_); }

  /// The value. Throws: Failure with the error if there is none.
  T& value() {
    if (!has_value()) {
      throw Failure(error());
    }
    return **this;
  }

 private:
  std::variant<T, Error> state_;
};

/// The error as lines for a person: place, source line, caret by display width, hint. Ends with a
/// line feed. In files `FILE:LINE:COL: error[S07]: …`, elsewhere `liaison: error[E03]: …`.
std::string to_text(const Error& error);

/// The error as one JSON object without line feeds: code, message, hint, file, line, column, text.
std::string to_json(const Error& error);

}  // namespace liaison
