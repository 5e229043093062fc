// SPDX-License-Identifier: EUPL-1.2
// What SQLite's authorizer does not see: it is not asked for the columns that JOIN … USING and
// NATURAL JOIN compare, nor for those that a FULL JOIN merges. The compiled statement tells.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <vector>

#include "store/database.hpp"

namespace liaison {

/// The trees of the file in which the values of one column of kWithheld stand.
struct WithheldTrees {
  std::int64_t table = 0;         ///< the root of the table
  std::int64_t column = 0;        ///< the place of the column in its rows
  std::set<std::int64_t> others;  ///< the roots of its indexes
};

/// Of all columns of kWithheld. Requires: the connection may read the schema with pragmas.
std::vector<WithheldTrees> withheld_trees(const Database& database);

/// True if the statement, compiled under the permit of the connection, reads one of these columns,
/// and for what does not compile: nobody knows what that reads. Does not run it. May be true for a
/// statement that only copies the column and never shows it.
/// Requires: `sql` is one statement from its first word on, and not an EXPLAIN.
///
/// Source: https://www.sqlite.org/opcode.html
bool reads_withheld(const Database& database, const std::vector<WithheldTrees>& trees,
                    const std::string& sql);

}  // namespace liaison
