// SPDX-License-Identifier: EUPL-1.2
// From the tree of a question to one parameterised SQL statement. Pure. Identifiers come from the
// vocabulary, values are bound; no text of the user enters the SQL.
#pragma once

#include <string>
#include <vector>

#include "ask/ask.hpp"
#include "liaison/table.hpp"

namespace liaison {

struct Parameter {
  Cell value;
  std::string says;  ///< what it stands for, for a reader of the statement
};

/// The SQL of a question. Of records, column `name` is the record's name and the last column its
/// slug. Of groups, the last column is how many there are.
struct ComposedStatement {
  std::string sql;
  std::vector<Parameter> parameters;  ///< ?1, ?2 …
  std::vector<Column> columns;        ///< of the result
  const Relation* how = nullptr;  ///< the relation whose `how` is a column; null if there is none
  bool possibly = false;          ///< a column `possibly` marks rows that are not certain
};

/// On what an answer rests: every link, or only those that a source prints.
enum class Basis { any, printed };

/// What a question does not say itself.
struct Circumstances {
  std::string today = {};  ///< a day, `2019-01-31`
  Basis basis = Basis::any;
};

/// The mark of a row that is not certain, in the column `possibly`.
inline constexpr const char* kPossibly = "~";

/// Of the column with the number that orders the rows.
/// Requires: an order by a property.
std::string heading_of(const Ask& ask);

/// Requires: a noun, one record for each name, and the records found for each text.
ComposedStatement compose_statement(const Ask& ask, const Vocabulary& vocabulary,
                                    const Circumstances& circumstances = {});

}  // namespace liaison
