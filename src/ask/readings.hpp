// SPDX-License-Identifier: EUPL-1.2
// The readings of a question with their rows: how one is worded, when two are the same, and what is
// asked back when they are not.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "ask/ask.hpp"
#include "ask/statement.hpp"
#include "ask/understand.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// One reading of a question, with one record for each name, and the rows that answer it.
struct Reading {
  Ask ask;
  Circumstances circumstances = {};
  ComposedStatement statement = {};
  Table table = {};
  std::vector<std::string> notes = {};
};

/// Fetches the rows: of the statement of a question, of cards, of paths.
/// Requires: one record for each name.
void fetch_rows(const Database& database, const Vocabulary& vocabulary, Reading& reading);

/// The reading in English.
std::string reading_text(const Database& database, const Vocabulary& vocabulary, const Ask& ask);

/// The reading in the canonical form.
std::string canonical_text(const Database& database, const Ask& ask);
std::string canonical_text(const Database& database, const Condition& condition);

/// `3 rows`.
std::string row_count(const Table& table);

/// The question for the records alone: no count, no groups, no order and no limit.
Ask without_tail(const Ask& ask);

/// What of a question two readings are compared by: its records; where it counts groups or links,
/// those counts, before the limit.
Ask compared(const Ask& ask);

/// True if two readings give the same answer: their records are the same, and what is done with
/// them. How the records came in does not count.
/// Requires: the rows of `compared`.
bool same_answer(const Reading& a, const Reading& b);

/// The question back: E05 if the readings take a name for different things, else E06 with each
/// reading, its rows and what to write instead.
Error ask_back(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const Reading> readings);

}  // namespace liaison
