// SPDX-License-Identifier: EUPL-1.2
// What the data rules find in a small database, as texts to compare.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"
#include "support/test_database.hpp"

namespace liaison {

/// The small data set and these texts. An error of the load fails the test.
Database small_database_with(const std::vector<SeedText>& seeds);

/// The small data set with one more partnership, `new`, that has these fields.
Database with_partnership(const std::string& fields);

/// `check: slug finding` for every finding.
std::vector<std::string> findings(const Database& database);

/// `slug finding` for every finding of one check.
std::vector<std::string> found_by(const Database& database, std::string_view check);

}  // namespace liaison
