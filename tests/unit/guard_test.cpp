// SPDX-License-Identifier: EUPL-1.2
// SQL that a person typed: what reads is answered, everything else is refused and changes nothing.
#include "store/guard.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/scratch.hpp"
#include "support/source_tree.hpp"
#include "support/sql_cases.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::HasSubstr;
using testing::Not;

using Parameters = std::vector<std::pair<std::string, std::string>>;

// The lists in tests/sql are at least as long as this.
constexpr std::size_t kFewestAttacks = 150;
constexpr std::size_t kFewestHonest = 100;

std::vector<SqlCase> attacks() {
  return read_sql_cases(read_tree_file("tests/sql/attacks.txt"));
}

Database bundled() {
  return open_image(bundled_database());
}

Result<Table> run(const Database& database, std::string_view sql, const Parameters& given = {}) {
  return query_user_sql(database, std::string(sql), given);
}

TEST(QueryUserSql, RefusesWhateverIsNoReadingAndNamesTheRule) {
  const std::vector<SqlCase> cases = attacks();
  ASSERT_GE(cases.size(), kFewestAttacks);
  const ScratchFolder folder;
  const Database database = bundled();
  const std::string before = canonical_dump(database);
  for (const auto& [rule, attack] : cases) {
    const Result<Table> table = run(database, attack);
    ASSERT_FALSE(table.has_value()) << attack;
    EXPECT_EQ(table.error().code, ErrorCode::bad_sql) << attack << '\n' << to_text(table.error());
    EXPECT_THAT(table.error().message, HasSubstr(rule)) << attack;
    EXPECT_THAT(table.error().message, Not(HasSubstr("\n"))) << attack;
    EXPECT_FALSE(table.error().hint.empty()) << attack;
  }
  EXPECT_EQ(canonical_dump(database), before);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "a statement made a file";
}

TEST(QueryUserSql, LeavesTheFileAsItIs) {
  const ScratchFolder folder;
  write_bytes("test.db", as_text(small_database().image()));
  const std::string before = read_bytes("test.db");
  const auto changed = std::filesystem::last_write_time("test.db");
  const Database database = open_database("test.db", Access::read);
  for (const SqlCase& one : attacks()) {
    EXPECT_FALSE(run(database, one.sql).has_value()) << one.sql;
  }
  EXPECT_EQ(read_bytes("test.db"), before);
  EXPECT_EQ(std::filesystem::last_write_time("test.db"), changed);
}

// Without the help of a read-only file: what the guard refuses it refuses by itself.
TEST(QueryUserSql, RefusesThemAlsoWhereTheFileCouldBeWritten) {
  const ScratchFolder folder;
  write_bytes("test.db", as_text(small_database().image()));
  const Database database = open_database("test.db", Access::write);
  const std::string before = canonical_dump(database);
  for (const SqlCase& one : attacks()) {
    EXPECT_FALSE(run(database, one.sql).has_value()) << one.sql;
  }
  EXPECT_EQ(canonical_dump(database), before);
  EXPECT_EQ(database.query_integer("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator("."),
                          std::filesystem::directory_iterator()),
            1)
      << "a statement made a file";
}

// Two walls: SQLite knows which statements write, and the authorizer refuses them before.
TEST(QueryUserSql, RefusesWritesBeforeTheyAreStatements) {
  const Database database = small_database();
  for (const std::string_view sql : {"UPDATE record SET name = 'x'", "DELETE FROM citation",
                                     "INSERT INTO name_extent VALUES (1)", "DROP TABLE record"}) {
    const Result<Table> table = run(database, sql);
    ASSERT_FALSE(table.has_value()) << sql;
    EXPECT_NE(table.error().hint.find("liaison load"), std::string::npos) << sql;
  }
}

TEST(QueryUserSql, AnswersWhateverReads) {
  const std::vector<SqlCase> cases = read_sql_cases(read_tree_file("tests/sql/honest.txt"));
  ASSERT_GE(cases.size(), kFewestHonest);
  const Database database = bundled();
  for (const SqlCase& one : cases) {
    const Result<Table> table = run(database, one.sql);
    EXPECT_TRUE(table.has_value()) << one.sql << '\n' << (table ? "" : to_text(table.error()));
  }
}

TEST(QueryUserSql, GivesTheRowsWithTheirTypes) {
  const Result<Table> table = run(small_database(),
                                  "SELECT 1 AS one, 1.5 AS half, 'x' AS text, NULL AS none"
                                  " UNION ALL SELECT 2, 2, '', NULL");
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows.size(), 2U);
  EXPECT_EQ(table->columns[0].type, ColumnType::integer);
  EXPECT_EQ(table->columns[1].type, ColumnType::real);
  EXPECT_EQ(table->columns[2].type, ColumnType::text);
  EXPECT_EQ(table->rows[1][2], Cell("")) << "an empty text is not nothing";
  EXPECT_EQ(table->rows[0][3], Cell());
}

TEST(QueryUserSql, LeavesTheConnectionAsItWas) {
  const Database database = small_database();
  ASSERT_FALSE(run(database, "DELETE FROM citation").has_value());
  ASSERT_TRUE(run(database, "SELECT 1").has_value());
  database.execute("UPDATE record SET name = 'Skywin!' WHERE slug = 'skywin'");
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM record WHERE name = 'Skywin!'"), 1);
}

TEST(QueryUserSql, BindsParametersAsText) {
  const Database database = small_database();
  const Result<Table> table = run(
      database, "SELECT name FROM record WHERE slug = :slug OR slug = :slug", {{"slug", "elbe"}});
  ASSERT_TRUE(table.has_value()) << to_text(table.error());
  ASSERT_EQ(table->rows.size(), 1U);
  EXPECT_EQ(table->rows[0][0], Cell("ELBE"));
  const Result<Table> hostile = run(database, "SELECT name FROM record WHERE slug = $slug",
                                    {{"slug", "' OR 1 = 1; DROP TABLE record; --"}});
  ASSERT_TRUE(hostile.has_value());
  EXPECT_TRUE(hostile->rows.empty());
}

TEST(QueryUserSql, ComparesAParameterWithANumber) {
  const Result<Table> table = run(
      small_database(), "SELECT name FROM partnerships WHERE strand = @strand", {{"strand", "1"}});
  ASSERT_TRUE(table.has_value());
  EXPECT_EQ(table->rows.size(), 1U);
}

TEST(QueryUserSql, RefusesAParameterWithoutAValue) {
  const Database database = small_database();
  for (const std::string_view sql :
       {"SELECT :a", "SELECT ?", "SELECT ?1", "SELECT @a", "SELECT $a", "SELECT :a, :b"}) {
    const Result<Table> table = run(database, sql, {});
    ASSERT_FALSE(table.has_value()) << sql;
    EXPECT_NE(table.error().message.find("has no value"), std::string::npos) << sql;
  }
  const Result<Table> second = run(database, "SELECT :a, :b", {{"a", "1"}});
  ASSERT_FALSE(second.has_value());
  EXPECT_EQ(second.error().message, "the parameter ':b' has no value");
}

TEST(QueryUserSql, RefusesAValueWithoutAParameter) {
  const Result<Table> table = run(small_database(), "SELECT :a", {{"a", "1"}, {"b", "2"}});
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().message, "the statement has no parameter 'b'");
}

TEST(QueryUserSql, RefusesTwoValuesForOneParameter) {
  const Result<Table> table = run(small_database(), "SELECT :a", {{"a", "1"}, {"a", "2"}});
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().message, "the parameter 'a' is given twice");
}

struct CaretCase {
  std::string_view sql;
  std::string_view line;
  std::string_view marked;
};

TEST(QueryUserSql, PointsAtTheWordThatIsWrong) {
  const auto cases = std::to_array<CaretCase>({
      {"SELECT nothing FROM record", "SELECT nothing FROM record", "nothing"},
      {"SELECT name\nFROM record\nWHERE nothing = 1", "WHERE nothing = 1", "nothing"},
      {"SELEC name FROM record", "SELEC name FROM record", "SELEC"},
      {"SELECT name FROM nowhere", "SELECT name FROM nowhere", "nowhere"},
      {"SELECT 'nowhere',\n  1 FROM nowhere", "  1 FROM nowhere", "nowhere"},
      {"SELECT nowhere_else FROM nowhere", "SELECT nowhere_else FROM nowhere", "nowhere"},
      {"SELECT c.nought FROM record AS c", "SELECT c.nought FROM record AS c", "c.nought"},
      {"SELECT 1 WHERE nought=1", "SELECT 1 WHERE nought=1", "nought"},
      {"SELECT \"no thing\" FROM record", "SELECT \"no thing\" FROM record", "\"no thing\""},
      {"SELECT lenght(name) FROM record", "SELECT lenght(name) FROM record", "lenght"},
      {"SELECT 1 AS nowhere FROM record JOIN nowhere",
       "SELECT 1 AS nowhere FROM record JOIN nowhere", "nowhere"},
      {"SELECT 1 FROM other.record", "SELECT 1 FROM other.record", "record"},
      {"SELECT 1; SELECT 2", "SELECT 1; SELECT 2", "SELECT"},
      {"SELECT 1;\nSELECT 2", "SELECT 2", "SELECT"},
      {"SELECT 1;\n\n-- more\n  DROP TABLE record", "  DROP TABLE record", "DROP"},
  });
  const Database database = bundled();
  for (const CaretCase& one : cases) {
    const Result<Table> table = run(database, one.sql);
    ASSERT_FALSE(table.has_value()) << one.sql;
    ASSERT_TRUE(table.error().where.has_value()) << one.sql;
    const Where& where = *table.error().where;
    EXPECT_EQ(where.text, one.line) << one.sql;
    EXPECT_EQ(where.text.substr(where.offset, where.length), one.marked) << one.sql;
  }
  const Result<Table> second = run(database, "SELECT 1; SELECT 2");
  EXPECT_EQ(second.error().where->offset, 10U) << "the second statement, not the first";
}

TEST(QueryUserSql, CallsAWrongStatementNoBugOfOurs) {
  const Database database = small_database();
  for (const std::string_view sql :
       {"SELECT 1 LIMIT 'many'", "SELECT abs(-9223372036854775808)", "SELECT json('{')",
        "SELECT count(*) FROM record WHERE 1 = (SELECT 1, 2)"}) {
    const Result<Table> table = run(database, sql);
    ASSERT_FALSE(table.has_value()) << sql;
    EXPECT_EQ(table.error().code, ErrorCode::bad_sql) << sql << '\n' << to_text(table.error());
  }
}

}  // namespace
}  // namespace liaison
