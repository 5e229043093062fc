// SPDX-License-Identifier: EUPL-1.2
// A canned query: a statement with a name, and a header of comment lines that says what it answers
// and which parameters it takes. Reading the text of one; no file, no database.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {

enum class ParameterType {
  record,  ///< the name of a record; its id is bound
  date,    ///< a partial date; beside it NAME_first and NAME_last are bound, its days
  integer,
  text,
  choice,  ///< one of a list, or of the values of a column
};

struct QueryParameter {
  std::string name;  ///< in the statement, without the colon
  ParameterType type = ParameterType::text;
  std::string noun = {};                               ///< of a record: `place`, `cluster`
  std::vector<std::string> choices = {};               ///< of a choice
  std::string view = {};                               ///< of a choice from the data, with `column`
  std::string column = {};                             ///< of `view`
  std::optional<std::string> fallback = std::nullopt;  ///< bound where no value is given
  std::string summary;                                 ///< what it is
  int line = 0;                                        ///< of the file

  /// As a command line writes it: `--member-country`.
  [[nodiscard]] std::string option() const;
};

struct Query {
  std::string name;                             ///< of the file, without its ending
  std::string title;                            ///< a few words
  std::string answers = {};                     ///< a sentence; empty for a saved question
  std::vector<QueryParameter> parameters = {};  ///< in the order of the header
  std::string example = {};                     ///< the words behind the name; may be empty
  std::string cites = {};  ///< seed fields, in commas, whose citations a row rests on as well
  std::string sql = {};    ///< the whole file, so that its lines count; empty for a saved question
  std::string question = {};  ///< a saved question; empty for a statement
  int body_line = 1;          ///< where the header ends
  std::string file = {};      ///< as errors name it; empty for a query of the program
};

/// What a statement may write for a parameter: a date has three names.
std::vector<std::string> bound_names(const QueryParameter& parameter);

/// The names behind the colons in a statement, as often as they stand there.
std::vector<std::string> used_names(std::string_view sql);

/// Reads a statement with its header. `reserved` are names that no parameter can have, for a
/// command line gives them another meaning.
/// Errors: bad_query, with file and line: a header that lacks something or has an unknown field, a
/// parameter that the statement does not use or the header does not declare, no SELECT.
Result<Query> parse_query(std::string_view name, std::string_view file, std::string_view text,
                          std::span<const std::string_view> reserved);

/// Reads a saved question: a header with its title, then the question on one line.
/// Errors: bad_query, with file and line.
Result<Query> parse_question(std::string_view name, std::string_view file, std::string_view text);

/// The text of such a file.
std::string question_text(std::string_view title, std::string_view question);

/// Whether a query can have this name: lower-case letters, digits and hyphens.
bool is_query_name(std::string_view name);

}  // namespace liaison
