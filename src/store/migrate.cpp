// SPDX-License-Identifier: EUPL-1.2
#include "store/migrate.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <array>
#include <charconv>
#include <cstdint>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/derived.hpp"
#include "store/embedded.hpp"
#include "store/hash.hpp"
#include "store/open.hpp"

namespace liaison {

namespace {

constexpr std::string_view kFolder = "migrations/";

void verify_applied(const Database& database, const Migration& migration) {
  const std::array<Cell, 1> values{std::int64_t{migration.version}};
  const Cell stored =
      database.query_cell("SELECT fingerprint FROM migration WHERE version = ?1", values);
  const auto* fingerprint = std::get_if<std::string>(&stored);
  if (fingerprint == nullptr || *fingerprint != hash_hex(migration.sql)) {
    throw Failure(
        ErrorCode::edited_migration,
        fmt::format("the step '{}' of this database is not the one that this liaison knows",
                    migration.name),
        "nothing was changed; the file or the program was built from altered sources");
  }
}

void apply(const Database& database, const Migration& migration) {
  database.run_script(migration.sql);
  const std::array<Cell, 3> values{std::int64_t{migration.version}, std::string(migration.name),
                                   hash_hex(migration.sql)};
  database.execute("INSERT INTO migration (version, name, fingerprint) VALUES (?1, ?2, ?3)",
                   values);
}

// Off while it lives: a table rebuild with foreign keys on deletes the children. Inside a
// transaction the pragma does nothing, so this must outlive the transaction, at both ends.
class WithoutForeignKeys {
 public:
  explicit WithoutForeignKeys(const Database& database) : database_(database) {
    database_.execute("PRAGMA foreign_keys = OFF");
  }
  WithoutForeignKeys(const WithoutForeignKeys&) = delete;  // one scope, one switch
  WithoutForeignKeys& operator=(const WithoutForeignKeys&) = delete;
  ~WithoutForeignKeys() {
    sqlite3_exec(database_.handle(), "PRAGMA foreign_keys = ON", nullptr, nullptr, nullptr);
  }

 private:
  const Database& database_;
};

}  // namespace

std::vector<Migration> migrations() {
  std::vector<Migration> steps;
  for (const EmbeddedFile& file : embedded_files()) {
    if (!file.path.starts_with(kFolder)) {
      continue;
    }
    const std::string_view name = file.path.substr(kFolder.size());
    Migration step{.version = 0, .name = name, .sql = file.text};
    std::from_chars(name.data(), name.data() + name.size(), step.version);
    if (step.version != static_cast<int>(steps.size()) + 1) {
      throw Failure(ErrorCode::bug, fmt::format("the migration '{}' is out of order", name));
    }
    steps.push_back(step);
  }
  return steps;
}

int schema_version() {
  int count = 0;
  for (const EmbeddedFile& file : embedded_files()) {
    count += file.path.starts_with(kFolder) ? 1 : 0;
  }
  return count;
}

std::vector<std::string> migrate(const Database& database) {
  const WithoutForeignKeys without_foreign_keys(database);
  std::vector<std::string> applied;
  Transaction transaction(database, Transaction::Mode::write);
  const std::int64_t version = database.query_integer("PRAGMA user_version");
  for (const Migration& migration : migrations()) {
    if (migration.version <= version) {
      verify_applied(database, migration);
    } else {
      apply(database, migration);
      applied.emplace_back(migration.name);
    }
  }
  if (!database.query("PRAGMA foreign_key_check").rows.empty()) {
    throw Failure(ErrorCode::bug, "a migration left dangling rows", "nothing was changed");
  }
  if (!applied.empty()) {
    rebuild_derived(database);
    database.execute(fmt::format("PRAGMA application_id = {}", kApplicationId));
    database.execute(fmt::format("PRAGMA user_version = {}", schema_version()));
  }
  transaction.commit();
  return applied;
}

std::vector<unsigned char> empty_image() {
  const Database database = Database::in_memory();
  migrate(database);
  return database.image();
}

}  // namespace liaison
