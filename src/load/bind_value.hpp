// SPDX-License-Identifier: EUPL-1.2
// One text of a seed for one column of the schema, read by the column's type.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/draft.hpp"

namespace liaison {

/// What a seed writes where it knows that there is none.
inline constexpr std::string_view kNone = "-";

/// Appends the value of `text` to the row: a reference by its text, a date as three columns.
/// Errors: bad_value, missing_value for `-` in a column that must hold something; appended, and the
/// row stays as it is then.
void bind_value(const TableSchema& table, const std::string& column, const std::string& text,
                const Origin& origin, DraftRow& row, std::vector<Error>& errors);

}  // namespace liaison
