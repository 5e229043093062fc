// SPDX-License-Identifier: EUPL-1.2
// Opening the file safely: the header is read before SQLite sees the path, so a foreign
// file is never touched. Design, section 11.
#pragma once

#include <cstdint>
#include <span>
#include <string>

#include "store/database.hpp"
#include "store/permit.hpp"

namespace liaison {

enum class Access { read, write };

/// `PRAGMA application_id` of our files: the letters LIAI.
inline constexpr std::uint32_t kApplicationId = 0x4C494149;

/// Opens an existing database of ours. For reading, the values of contacts are withheld unless
/// asked for; who writes reads all.
/// Throws: Failure with missing_file, not_our_database, newer_database, older_database,
/// damaged_database, no_permission or busy_database; the file is untouched then.
Database open_database(const std::string& path, Access access,
                       Contacts contacts = Contacts::withheld);

/// As open_database, but lets a file pass that an older liaison wrote.
Database open_for_migration(const std::string& path);

/// Opens a database file held in memory, read-only, as open_database does. Nothing is copied.
/// Lifetime: `bytes` must outlive the database.
Database open_image(std::span<const unsigned char> bytes, Contacts contacts = Contacts::withheld);

/// A copy of a database file in memory, writable: what a load would make of it can be seen before a
/// file is written.
Database open_copy(std::span<const unsigned char> bytes);

}  // namespace liaison
