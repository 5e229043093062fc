// SPDX-License-Identifier: EUPL-1.2
// The schema's history: numbered steps, embedded, each applied once and never changed afterwards.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

struct Migration {
  int version = 0;
  std::string_view name;  ///< of the file, `0001_records.sql`
  std::string_view sql;
};

/// All steps in order. Throws: Failure(bug) if their numbers have a gap.
std::vector<Migration> migrations();

/// The version that this program wants: the number of its last step.
int schema_version();

/// Applies all pending steps in one transaction, or none.
/// Throws: Failure(edited_migration) if an applied step is not the one that this program knows.
/// Returns the names of the steps that were applied.
std::vector<std::string> migrate(const Database& database);

/// A new database with the current schema, as the bytes of its file.
std::vector<unsigned char> empty_image();

}  // namespace liaison
