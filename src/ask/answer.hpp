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
};

struct Answered {
  Answer answer;
  Explanation explanation;
};

/// Whether an answer carries the evidence of each row.
enum class Cite { no, yes };

/// Answers a question. `commands` are words that can begin a command line instead; they are offered
/// as corrections.
/// Errors: E01 to E06, E08, E09. Throws: Failure for what goes wrong in the file.
Result<Answered> answer_question(const Database& database, std::string_view question,
                                 std::span<const std::string_view> commands = {},
                                 Cite cite = Cite::no);

/// The time of which the newest source speaks, EDTF; empty if none says.
std::string data_as_of(const Database& database);

/// The explanation as lines for a person: reading, names, canonical form and a statement with
/// `.parameter set` lines that runs as pasted in the sqlite3 shell.
std::string to_text(const Answered& answered);

}  // namespace liaison
