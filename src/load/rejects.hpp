// SPDX-License-Identifier: EUPL-1.2
// What stopped a load, as a sheet for a spreadsheet: a row a problem, a row a candidate of a name
// that needs an answer, and a column for the answer. src/load/decision_sheet.hpp reads it back.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/open_name.hpp"

namespace liaison {

/// The columns, in order. Stored in people's files: names stay, new ones come behind.
inline constexpr std::array<std::string_view, 11> kRejectColumns{
    "file",      "line",           "column", "code",   "message", "text",
    "candidate", "candidate_name", "score",  "reason", "decision"};

/// One row for each error, or for each candidate of an open name. `shown` are the same errors as
/// anybody may see them.
Table rejects_of(const std::vector<Error>& errors, const std::vector<Error>& shown,
                 const std::vector<OpenName>& open);

}  // namespace liaison
