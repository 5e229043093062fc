// SPDX-License-Identifier: EUPL-1.2
// SQL that a person typed: one statement that reads, on a connection that cannot write.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// A parameter of a statement: its name without the colon, and what stands for it.
struct BoundValue {
  std::string name;
  Cell value;
};

/// Runs one SELECT with values for its parameters; nothing binds NULL.
/// Errors: bad_sql with the place where SQLite gives one: no statement or several, anything that
/// writes or opens files, an unknown or unbound parameter; a withheld column, where the database
/// was opened without contacts. Requires: the database was opened for reading.
Result<Table> query_bound_sql(const Database& database, const std::string& sql,
                              const std::vector<BoundValue>& parameters);

/// The same with texts.
Result<Table> query_user_sql(const Database& database, const std::string& sql,
                             const std::vector<std::pair<std::string, std::string>>& parameters);

}  // namespace liaison
