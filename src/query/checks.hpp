// SPDX-License-Identifier: EUPL-1.2
// The data rules: each is a file in schema/checks that returns what offends, as (slug, finding).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

struct Check {
  std::string_view name;   ///< the file's name without its ending
  std::string_view title;  ///< from the header: what it finds
  std::string_view sql;
};

/// All checks, ordered by name. Throws: Failure(bug) for a file without a title.
std::vector<Check> checks();

struct CheckReport {
  Answer answer;         ///< check, record, finding, and what a note says of it
  int new_findings = 0;  ///< those that no note explains
};

CheckReport run_checks(const Database& database);

}  // namespace liaison
