// SPDX-License-Identifier: EUPL-1.2
// The one door to SQLite: values in and out, transactions, and that nothing foreign leaves it.
#include "store/database.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

Database with_numbers() {
  Database database = Database::in_memory();
  database.run_script("CREATE TABLE t (a); INSERT INTO t VALUES (1), (2), (3)");
  return database;
}

std::int64_t count(const Database& database) {
  return database.query_integer("SELECT count(*) FROM t");
}

TEST(DatabaseQuery, GivesEveryValueBack) {
  const Database database = Database::in_memory();
  const std::string zero("a\0b", 3);
  const std::vector<Cell> values{std::int64_t{-7}, 1.5,   std::string("é"), zero,
                                 std::string(),    Cell()};
  const Table table = database.query("SELECT ?1, ?2, ?3, ?4, ?5, ?6", values);
  ASSERT_EQ(table.rows.size(), 1U);
  EXPECT_EQ(table.rows[0], values);
}

TEST(DatabaseQuery, GivesAColumnTheTypeOfItsValues) {
  const Table table = Database::in_memory().query(
      "SELECT 1 AS a, 1 AS b, 1 AS c, NULL AS d UNION ALL SELECT NULL, 2.5, 'x', NULL");
  EXPECT_EQ(table.columns[0].type, ColumnType::integer);
  EXPECT_EQ(table.columns[1].type, ColumnType::real);
  EXPECT_EQ(table.columns[2].type, ColumnType::text);
  EXPECT_EQ(table.columns[3].type, ColumnType::text);
}

TEST(DatabaseQueryCell, GivesNothingWhereThereIsNoRow) {
  EXPECT_EQ(Database::in_memory().query_cell("SELECT 1 WHERE 0"), Cell());
}

TEST(DatabaseQueryInteger, CallsWhatIsNoNumberABug) {
  EXPECT_THROW((void)Database::in_memory().query_integer("SELECT 'x'"), Failure);
}

TEST(Statement, StartsAnewWithNewValues) {
  const Database database = with_numbers();
  Statement statement = database.prepare("SELECT a FROM t WHERE a >= ?1 ORDER BY a");
  const std::array<Cell, 1> two{std::int64_t{2}};
  statement.bind(two);
  ASSERT_TRUE(statement.step());
  const std::array<Cell, 1> three{std::int64_t{3}};
  statement.bind(three);
  ASSERT_TRUE(statement.step());
  EXPECT_EQ(statement.integer(0), 3);
  EXPECT_FALSE(statement.step());
}

TEST(Statement, TellsNothingFromAnEmptyText) {
  const Database database = Database::in_memory();
  Statement statement = database.prepare("SELECT NULL, ''");
  ASSERT_TRUE(statement.step());
  EXPECT_TRUE(statement.is_null(0));
  EXPECT_FALSE(statement.is_null(1));
  EXPECT_EQ(statement.text(0), "");
}

TEST(DatabasePrepare, TurnsWhatSqliteThrowsIntoAFailure) {
  const Database database = with_numbers();
  EXPECT_THROW((void)database.prepare("SELECT nothing"), Failure);
  EXPECT_THROW(database.execute("INSERT INTO nothing VALUES (1)"), Failure);
  EXPECT_THROW(database.run_script("SELECT 1; nonsense"), Failure);
}

ErrorCode code_of(const Database& database, std::string_view sql, std::string& message) {
  try {
    database.execute(sql);
  } catch (const Failure& failure) {
    message = failure.what();
    return failure.error().code;
  }
  return ErrorCode::bug;
}

TEST(SqliteFailure, SaysWhichRuleIsBroken) {
  const Database database = Database::in_memory();
  database.run_script(
      "CREATE TABLE p (id INTEGER PRIMARY KEY, a TEXT NOT NULL UNIQUE,"
      " b INTEGER CONSTRAINT \"b is not negative\" CHECK (b >= 0), c INTEGER REFERENCES p (id));"
      "INSERT INTO p VALUES (1, 'x', 1, NULL)");
  const std::pair<std::string_view, std::string_view> cases[] = {
      {"INSERT INTO p VALUES (2, 'y', -1, NULL)", "b is not negative"},
      {"INSERT INTO p VALUES (2, 'x', 1, NULL)", "the same value stands twice in p.a"},
      {"INSERT INTO p VALUES (2, NULL, 1, NULL)", "there is no value for p.a"},
      {"INSERT INTO p VALUES (2, 'y', 1, 9)",
       "a record that it refers to does not exist, or is still referred to"},
  };
  for (const auto& [sql, sentence] : cases) {
    std::string message;
    EXPECT_EQ(code_of(database, sql, message), ErrorCode::broken_rule) << sql;
    EXPECT_EQ(message, sentence);
  }
}

TEST(Transaction, TakesBackWhatWasNotCommitted) {
  const Database database = with_numbers();
  {
    const Transaction transaction(database, Transaction::Mode::write);
    database.execute("DELETE FROM t");
    EXPECT_EQ(count(database), 0);
  }
  EXPECT_EQ(count(database), 3);
}

TEST(Transaction, KeepsWhatWasCommitted) {
  const Database database = with_numbers();
  {
    Transaction transaction(database, Transaction::Mode::write);
    database.execute("DELETE FROM t");
    transaction.commit();
  }
  EXPECT_EQ(count(database), 0);
}

TEST(Transaction, EndsAlsoWhenAnExceptionPasses) {
  const Database database = with_numbers();
  try {
    const Transaction transaction(database, Transaction::Mode::write);
    database.execute("DELETE FROM t");
    database.execute("nonsense");
    FAIL();
  } catch (const Failure&) {
    EXPECT_EQ(count(database), 3);
  }
  const Transaction another(database, Transaction::Mode::write);
}

TEST(DatabaseImage, IsAFileThatOpens) {
  const std::vector<unsigned char> bytes = small_database().image();
  EXPECT_GT(open_image(bytes).query_integer("SELECT count(*) FROM record"), 20);
}

TEST(QuoteIdentifier, DoublesQuotes) {
  EXPECT_EQ(quote_identifier("name"), "\"name\"");
  EXPECT_EQ(quote_identifier("a\"; DROP"), "\"a\"\"; DROP\"");
}

}  // namespace
}  // namespace liaison
