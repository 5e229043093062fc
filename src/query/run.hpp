// SPDX-License-Identifier: EUPL-1.2
// Running a canned query that is a statement. A saved question is run by whoever answers questions.
#pragma once

#include <chrono>
#include <span>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "query/parameters.hpp"
#include "query/query.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Runs a query on a guarded connection. An empty answer says how many rows there are without one
/// of the given values. Errors: those of bind_parameters; bad_sql with file and line, for a query
/// of a person; limit_reached. Throws: Failure(bug) for a statement of ours that does not run.
Result<Answer> answer_query(const Database& database, const Vocabulary& vocabulary,
                            const Query& query, std::span<const GivenValue> given);

/// The statement with its values as lines that run as pasted in the sqlite3 shell.
/// Errors: those of bind_parameters.
Result<std::string> explain_query(const Database& database, const Vocabulary& vocabulary,
                                  const Query& query, std::span<const GivenValue> given);

/// The columns of its answer; it is not run. Errors: bad_sql, as answer_query.
Result<std::vector<std::string>> query_columns(const Database& database, const Query& query);

/// How long a query may take: a file of a person can ask for what has no end.
inline constexpr std::chrono::milliseconds kQueryTime = std::chrono::seconds(30);

/// What is said of one that takes longer.
Error query_overrun(const Query& query);

}  // namespace liaison
