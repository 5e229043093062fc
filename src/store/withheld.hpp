// SPDX-License-Identifier: EUPL-1.2
// What SQLite's authorizer does not see: it is not asked for the columns that JOIN … USING and
// NATURAL JOIN compare, nor for those that a FULL JOIN merges. The compiled statement tells.
#pragma once

#include <string>

#include "store/database.hpp"

namespace liaison {

/// True if the statement, compiled under the permit of the connection, reads a column of kWithheld.
/// Does not run it. False for what does not compile. May be true for a statement that only copies
/// the column and never shows it.
///
/// Source: https://www.sqlite.org/opcode.html
bool reads_withheld(const Database& database, const std::string& sql);

}  // namespace liaison
