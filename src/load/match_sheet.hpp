// SPDX-License-Identifier: EUPL-1.2
// Reconciling a spreadsheet with the database: beside each row, which record its name is, or could
// be, or that it is new.
#pragma once

#include <string>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/sheet.hpp"
#include "store/database.hpp"

namespace liaison {

struct SheetColumns {
  std::string kind;     ///< of the records that are named
  std::string name;     ///< the column that names them
  std::string country;  ///< the column with their country or place; empty: there is none
};

/// All columns of the sheet, and behind them: outcome (match, ask, new), slug (of a match only),
/// candidate, score, reason, others. A column of the sheet that is called so, too, keeps its name,
/// and ours is called `match_outcome` and so on.
///
/// Errors: bad_usage for a column that the sheet has not, or a kind whose names are not compared.
Result<Answer> match_sheet(const Database& database, const Sheet& sheet,
                           const SheetColumns& columns);

}  // namespace liaison
