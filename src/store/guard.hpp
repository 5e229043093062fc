// SPDX-License-Identifier: EUPL-1.2
// SQL that a person typed: one statement that reads, on a connection that cannot write.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/sql_parameters.hpp"  // IWYU pragma: export

namespace liaison {

/// How long a statement may take, and how many rows are wanted of it. Zero is no bound.
struct SqlBounds {
  std::chrono::milliseconds time = std::chrono::milliseconds::zero();
  std::size_t rows = 0;
};

/// Runs one SELECT with values for its parameters; nothing binds NULL. With a bound of rows, the
/// first ones.
/// Errors: bad_sql with the place where SQLite gives one: no statement or several, anything that is
/// not on the lists of only_reading.hpp, an unknown or unbound parameter; a withheld column, where
/// the database was opened without contacts; larger than limits.hpp lets it be. limit_reached: the
/// time is over, or it takes too much memory.
/// Requires: nobody else uses SQLite in this process meanwhile.
Result<Table> query_bound_sql(const Database& database, const std::string& sql,
                              const std::vector<BoundValue>& parameters,
                              const SqlBounds& bounds = {});

/// The same with texts.
Result<Table> query_user_sql(const Database& database, const std::string& sql,
                             const std::vector<std::pair<std::string, std::string>>& parameters,
                             const SqlBounds& bounds = {});

/// The names of the columns of a statement, which is looked at and not run.
/// Errors: as query_bound_sql.
Result<std::vector<std::string>> columns_of_sql(const Database& database, const std::string& sql);

/// What a person is told whose statement takes too long.
std::string time_limit_message(std::chrono::milliseconds limit);

}  // namespace liaison
