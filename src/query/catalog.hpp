// SPDX-License-Identifier: EUPL-1.2
// All canned queries that there are: those of the program, and those that a person keeps in a
// folder, statements (`NAME.sql`) and saved questions (`NAME.question`).
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "query/query.hpp"

namespace liaison {

/// A file that is no query, for what is wrong with it.
struct BrokenQuery {
  std::string name;
  Error error;
};

struct Catalog {
  std::vector<Query> queries;       ///< ordered by name, each name once
  std::vector<BrokenQuery> broken;  ///< ordered by name
};

/// The queries of the program, ordered by name.
/// Throws: Failure(bug) if one of them is wrong.
std::vector<Query> shipped_queries(std::span<const std::string_view> reserved);

/// Those and the files of a folder; an empty path means none. Files with other endings are passed
/// over. A name that is taken already is an error of the file that takes it again.
/// Throws: Failure with missing_file, no_permission or io_failure for the folder.
Catalog read_catalog(const std::string& folder, std::span<const std::string_view> reserved);

/// The query of that name. Errors: bad_usage for a name that there is not, with the near ones; the
/// error of a file of that name.
Result<Query> find_query(const Catalog& catalog, std::string_view name);

/// The endings of the files, with the dot.
inline constexpr std::string_view kStatementEnding = ".sql";
inline constexpr std::string_view kQuestionEnding = ".question";

}  // namespace liaison
