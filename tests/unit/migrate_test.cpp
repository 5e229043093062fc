// SPDX-License-Identifier: EUPL-1.2
// The steps of the schema: each once, all or none, and never another one than the one that was
// applied.
#include "store/migrate.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "store/dump.hpp"
#include "store/hash.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

/// A database as the program wrote it when it knew the first `count` steps only.
Database at_version(std::size_t count) {
  Database database = Database::in_memory();
  for (const Migration& step : migrations()) {
    if (static_cast<std::size_t>(step.version) > count) {
      break;
    }
    database.run_script(step.sql);
    const std::array<Cell, 3> row{std::int64_t{step.version}, std::string(step.name),
                                  hash_hex(step.sql)};
    database.execute("INSERT INTO migration VALUES (?1, ?2, ?3)", row);
  }
  database.execute("PRAGMA user_version = " + std::to_string(count));
  return database;
}

std::string schema_of(const Database& database) {
  std::string all;
  for (const auto& row : database.query("SELECT sql FROM sqlite_schema ORDER BY name").rows) {
    all += std::get_if<std::string>(&row[0]) != nullptr ? std::get<std::string>(row[0]) + "\n" : "";
  }
  return all;
}

ErrorCode refusal(const Database& database) {
  try {
    migrate(database);
  } catch (const Failure& failure) {
    return failure.error().code;
  }
  return ErrorCode::bug;
}

TEST(Migrate, AppliesAllStepsToAnEmptyDatabase) {
  const Database database = Database::in_memory();
  const std::vector<std::string> applied = migrate(database);
  EXPECT_EQ(applied.size(), migrations().size());
  EXPECT_EQ(database.query_integer("PRAGMA user_version"), schema_version());
  EXPECT_EQ(database.query_integer("PRAGMA application_id"), std::int64_t{kApplicationId});
}

TEST(Migrate, AppliesNothingASecondTime) {
  const Database database = Database::in_memory();
  migrate(database);
  const std::vector<unsigned char> before = database.image();
  EXPECT_TRUE(migrate(database).empty());
  EXPECT_EQ(database.image(), before);
}

TEST(Migrate, LeadsFromEveryVersionToTheSameSchema) {
  const std::string fresh = schema_of(empty_database());
  const std::string data = canonical_dump(empty_database());
  for (std::size_t version = 1; version < migrations().size(); ++version) {
    const Database database = at_version(version);
    EXPECT_EQ(migrate(database).size(), migrations().size() - version);
    EXPECT_EQ(schema_of(database), fresh) << "from version " << version;
    EXPECT_EQ(canonical_dump(database), data) << "from version " << version;
  }
}

TEST(Migrate, KeepsTheRecords) {
  const Database database = at_version(2);
  database.run_script(
      "INSERT INTO record (id, kind, slug, name, name_key)"
      " VALUES (1, 'source', 'paper', 'The paper', 'the paper');"
      "INSERT INTO source (id, type) VALUES (1, 'document');"
      "INSERT INTO citation (record, position, source) VALUES (1, 1, 1)");
  migrate(database);
  EXPECT_EQ(column_of(database, "SELECT slug FROM sources"), std::vector<std::string>{"paper"});
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM citation"), 1);
}

TEST(Migrate, RefusesAnEditedStepAndChangesNothing) {
  const Database database = at_version(migrations().size() - 1);
  database.execute("UPDATE migration SET fingerprint = 'edited' WHERE version = 1");
  const std::vector<unsigned char> before = database.image();
  EXPECT_EQ(refusal(database), ErrorCode::edited_migration);
  EXPECT_EQ(database.image(), before);
}

TEST(Migrate, RefusesAStepThatIsNotRecorded) {
  const Database database = at_version(migrations().size());
  database.execute("DELETE FROM migration WHERE version = 2");
  EXPECT_EQ(refusal(database), ErrorCode::edited_migration);
}

TEST(Migrate, TakesAllStepsBackWhenOneFails) {
  const Database database = at_version(2);
  const std::string last = std::string(migrations().back().name);
  database.run_script("CREATE TABLE partnership (in_the_way)");
  const std::vector<unsigned char> before = database.image();
  EXPECT_THROW(migrate(database), Failure) << last << " makes that table too";
  EXPECT_EQ(database.image(), before);
  EXPECT_EQ(database.query_integer("PRAGMA user_version"), 2);
}

TEST(Migrate, RefusesToLeaveDanglingRows) {
  const Database database = at_version(migrations().size() - 1);
  database.execute("PRAGMA foreign_keys = OFF");
  database.execute("INSERT INTO place (id, type) VALUES (77, 'city')");
  const std::vector<unsigned char> before = database.image();
  EXPECT_THROW(migrate(database), Failure);
  EXPECT_EQ(database.image(), before);
}

TEST(Migrate, LeavesForeignKeysOn) {
  const Database database = Database::in_memory();
  migrate(database);
  EXPECT_EQ(database.query_integer("PRAGMA foreign_keys"), 1);
}

TEST(Migrate, LeavesForeignKeysOnAlsoWhenItThrows) {
  const Database database = at_version(1);
  database.execute("UPDATE migration SET fingerprint = 'edited'");
  EXPECT_THROW(migrate(database), Failure);
  EXPECT_EQ(database.query_integer("PRAGMA foreign_keys"), 1);
  EXPECT_THROW(database.execute("INSERT INTO name (key, record, text, form)"
                                " VALUES ('x', 77, 'x', 'name')"),
               Failure);
}

TEST(EmptyImage, HasTheSchemaAndNoRecords) {
  const std::vector<unsigned char> bytes = empty_image();
  const Database database = open_image(bytes);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM record"), 0);
  EXPECT_EQ(database.query_integer("PRAGMA user_version"), schema_version());
}

TEST(EmptyImage, IsTheSameEveryTime) {
  EXPECT_EQ(empty_image(), empty_image());
}

}  // namespace
}  // namespace liaison
