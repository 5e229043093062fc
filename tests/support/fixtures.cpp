// SPDX-License-Identifier: EUPL-1.2
// See fixtures.hpp. A fixture is one function and one row of the table.
#include "support/fixtures.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>

#include "store/database.hpp"
#include "store/hash.hpp"
#include "store/migrate.hpp"
#include "store/open.hpp"

namespace liaison {
namespace {

using Bytes = std::vector<unsigned char>;

constexpr int kNewerBy = 1;
constexpr std::size_t kPageSize = 4096;
constexpr std::size_t kHeaderSize = 100;

void write_bytes(std::string_view name, const Bytes& bytes) {
  std::ofstream file(std::string(name), std::ios::binary);
  for (const unsigned char byte : bytes) {
    file.put(static_cast<char>(byte));
  }
}

// A program that knows one step more has applied it.
void newer(std::string_view name) {
  const Database database = Database::in_memory();
  migrate(database);
  database.execute(fmt::format("PRAGMA user_version = {}", schema_version() + kNewerBy));
  write_bytes(name, database.image());
}

// What a program wrote that knew only the first step.
void older(std::string_view name) {
  const Database database = Database::in_memory();
  const Migration first = migrations().front();
  database.run_script(first.sql);
  const std::array<Cell, 3> row{std::int64_t{first.version}, std::string(first.name),
                                hash_hex(first.sql)};
  database.execute("INSERT INTO migration (version, name, fingerprint) VALUES (?1, ?2, ?3)", row);
  database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
  database.execute("PRAGMA user_version = 1");
  write_bytes(name, database.image());
}

// A step was applied that is not the one that this program knows under its number.
void edited(std::string_view name) {
  const Database database = Database::in_memory();
  migrate(database);
  database.execute("UPDATE migration SET fingerprint = 'another' WHERE version = 2");
  write_bytes(name, database.image());
}

void foreign(std::string_view name) {
  const Database database = Database::in_memory();
  database.execute("CREATE TABLE recipe (name TEXT)");
  write_bytes(name, database.image());
}

// Ours by its header; of the rest every byte is lost.
void damaged(std::string_view name) {
  Bytes bytes = empty_image();
  for (std::size_t at = kHeaderSize; at < bytes.size(); ++at) {
    bytes[at] = 0xFF;
  }
  write_bytes(name, bytes);
}

// The last pages never arrived, as after a broken copy.
void cut(std::string_view name) {
  Bytes bytes = empty_image();
  bytes.resize(kPageSize);
  write_bytes(name, bytes);
}

// The seeds of the source tree, under the name that they have there.
void seeds(std::string_view name) {
  std::filesystem::create_directory_symlink(std::filesystem::path(LIAISON_SOURCE_DIR) / "seeds",
                                            std::filesystem::path(name));
}

// As a spreadsheet saves it on Windows.
void windows_1252(std::string_view name) {
  constexpr std::string_view kText =
      "key,aliases,source\r\naero-montreal,A\xE9ro,eccp-d3.5-canada\r\n";
  write_bytes(name, Bytes(kText.begin(), kText.end()));
}

struct Fixture {
  std::string_view name;
  void (*prepare)(std::string_view name);
};

constexpr auto kFixtures = std::to_array<Fixture>({{"cut.db", cut},
                                                   {"damaged.db", damaged},
                                                   {"edited.db", edited},
                                                   {"foreign.db", foreign},
                                                   {"newer.db", newer},
                                                   {"older.db", older},
                                                   {"organisations-windows.csv", windows_1252},
                                                   {"seeds", seeds}});

}  // namespace

bool prepare_fixture(std::string_view name) {
  for (const Fixture& fixture : kFixtures) {
    if (fixture.name == name) {
      fixture.prepare(name);
      return true;
    }
  }
  return false;
}

std::vector<std::string> fixture_names() {
  std::vector<std::string> names;
  for (const Fixture& fixture : kFixtures) {
    names.emplace_back(fixture.name);
  }
  return names;
}

}  // namespace liaison
