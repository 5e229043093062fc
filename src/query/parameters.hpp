// SPDX-License-Identifier: EUPL-1.2
// From the values that a person typed to the values that a canned query binds.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "query/query.hpp"
#include "store/database.hpp"
#include "store/guard.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A value as typed. The name has no dashes in front; hyphens in it stand for underscores.
struct GivenValue {
  std::string name;
  std::string value;
};

struct BoundParameters {
  std::vector<BoundValue> values;  ///< of all names that the statement uses
  std::vector<std::string> said;  ///< `place = Canada`, for the reading; what means any is left out
  std::vector<std::string> notes;  ///< that one of several records was taken
};

/// Gives each parameter of the query its value: as typed, else its default, else NULL.
/// Errors: bad_usage for a parameter that there is not, one given twice and a value of the wrong
/// type; unknown_word and ambiguous_name for the name of a record; bad_query for a type that there
/// is not, with file and line.
Result<BoundParameters> bind_parameters(const Database& database, const Vocabulary& vocabulary,
                                        const Query& query, std::span<const GivenValue> given);

/// What a parameter can be.
struct AllowedValues {
  std::string type;                 ///< for a person: `a place`, `one of`
  std::vector<std::string> values;  ///< the first ones; empty where there is no list
  bool all = true;                  ///< false if there are more
};

/// Errors: bad_query for a type that there is not; bad_sql for a list that cannot be read.
Result<AllowedValues> allowed_values(const Database& database, const Vocabulary& vocabulary,
                                     const Query& query, const QueryParameter& parameter,
                                     std::size_t most);

}  // namespace liaison
