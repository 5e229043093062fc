// SPDX-License-Identifier: EUPL-1.2
// The values of the parameters of a statement that a person typed.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"

struct sqlite3_stmt;

namespace liaison {

/// A parameter of a statement: its name without the colon, and what stands for it.
struct BoundValue {
  std::string name;
  Cell value;
};

/// Binds every parameter of the statement; nothing binds NULL.
/// Errors: bad_sql that names a parameter without a value, a value without a parameter, or two
/// values for one.
std::optional<Error> bind_values(sqlite3_stmt* statement, const std::string& sql,
                                 const std::vector<BoundValue>& given);

}  // namespace liaison
