// SPDX-License-Identifier: EUPL-1.2
// How the rows of an answer came in, in one line. Pure.
#pragma once

#include <string>

#include "ask/ask.hpp"
#include "liaison/table.hpp"

namespace liaison {

/// `2 by activity (ELBE, GEO-ENERGY Europe), 1 through a region (REINA PLUS: North America); none
/// names Canada as a target`. Empty if there are no rows. Each row counts for its strongest link.
/// Requires: the table has a column named `relation.how`.
std::string how_summary(const Ask& ask, const Relation& relation, const Table& table);

/// `2 of 5 rows only possibly (~): the sources give no exact date`. Empty if no row is in doubt.
std::string doubt_summary(const Table& table);

}  // namespace liaison
