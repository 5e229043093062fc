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

/// The SQL of a question. Column `name` of the result is the record's name, the last column its
/// slug.
struct ComposedStatement {
  std::string sql;
  std::vector<Parameter> parameters;  ///< ?1, ?2 …
  std::vector<Column> columns;        ///< of the result
  const Relation* how = nullptr;  ///< the relation whose `how` is a column; null if there is none
};

/// Requires: a noun, and one record for each name.
ComposedStatement compose_statement(const Ask& ask, const Vocabulary& vocabulary);

}  // namespace liaison
