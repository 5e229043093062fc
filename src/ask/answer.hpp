// SPDX-License-Identifier: EUPL-1.2
// From a question to its answer on one database.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/statement.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

struct Explanation {
  std::string canonical;           ///< parses back to the same tree
  std::vector<std::string> names;  ///< what each name was taken for
  ComposedStatement statement;     ///< empty SQL for a card
  Basis basis = Basis::any;        ///< printed: the statement ran over a printed_image
};

struct Answered {
  Answer answer;
  Explanation explanation;
};

/// Whether an answer carries the evidence of each row.
enum class Cite { no, yes };

/// What a question does not say itself.
struct AskOptions {
  std::span<const std::string_view> commands = {};  ///< that can begin a command line instead
  std::string today = {};  ///< a day, `2019-01-31`; where it is empty, "last year" is no time
  Cite cite = Cite::no;
  Basis basis = Basis::any;
  bool strict = false;  ///< refuse several readings, also where they find the same
};

/// Answers a question.
/// Errors: E01 to E13. Throws: Failure for what goes wrong in the file.
Result<Answered> answer_question(const Database& database, std::string_view question,
                                 const AskOptions& options = {});

/// The time of which the newest source speaks, EDTF; empty if none says.
std::string data_as_of(const Database& database);

/// The explanation as lines for a person: reading, names, canonical form and a statement with
/// `.parameter set` lines that runs as pasted in the sqlite3 shell.
std::string to_text(const Answered& answered);

}  // namespace liaison
