// SPDX-License-Identifier: EUPL-1.2
// Databases for tests: empty, loaded from texts written in the test, small and whole. And the files
// that a test writes and reads.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "load/load.hpp"
#include "store/database.hpp"

namespace liaison {

/// A seed file of a test: `places.csv` and its text.
struct SeedText {
  std::string name;
  std::string text;
};

/// A database in memory with the current schema and no records.
Database empty_database();

/// Loads the texts as files of these names, all in one load. What it would change is accepted.
/// Errors name the files as they are named here.
LoadReport load_texts(const Database& database, const std::vector<SeedText>& seeds);

/// A dozen organisations, four partnerships and the places and sectors that they need, small enough
/// to count by hand. See small_seeds.cpp.
std::vector<SeedText> small_seeds();

/// An in-memory database with the small seeds. Writable.
Database small_database();

/// Three contacts beside the small seeds: one with a number and an address, one with an address,
/// one with neither. The values are kPhone and kEmail, and kOtherEmail.
std::vector<SeedText> contact_seeds();
inline constexpr std::string_view kPhone = "+32 0 000";
inline constexpr std::string_view kEmail = "one@example.org";
inline constexpr std::string_view kOtherEmail = "two@example.org";

/// The source that every other seed of a test can cite, `paper`.
SeedText paper();

/// `organisations.csv` with these rows below a line that cites `paper`; and a load of that alone.
SeedText organisations(const std::string& rows);
LoadReport load_organisations(const Database& database, const std::string& rows);

/// More names of organisations: `tenerdis,Tenerdys` in each line.
SeedText aliases(const std::string& rows);

/// `places.csv:3:5 S07` for each error of a load.
std::vector<std::string> places_of(const LoadReport& report);

/// One column of all rows as text; an empty text for a null.
std::vector<std::string> column_of(const Database& database, std::string_view sql);

void write_bytes(const std::string& path, std::string_view bytes);
std::string read_bytes(const std::string& path);
std::string_view as_text(const std::vector<unsigned char>& bytes);

}  // namespace liaison
