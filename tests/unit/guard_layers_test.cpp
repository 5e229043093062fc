// SPDX-License-Identifier: EUPL-1.2
// The walls around SQL that a person typed, each by itself: what one of them lets through, the next
// one may still stop.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>

#include <chrono>
#include <filesystem>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <thread>
#include <vector>

#include "core/watchdog.hpp"
#include "store/bundled.hpp"
#include "store/guard.hpp"
#include "store/limits.hpp"
#include "store/only_reading.hpp"
#include "store/open.hpp"
#include "store/time_limit.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using namespace std::chrono_literals;
using testing::HasSubstr;

constexpr std::string_view kEndless =
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n";

// Compiles and runs to the end without any guard of ours in between; SQLite's code.
int run_bare(const Database& database, std::string_view sql) {
  sqlite3_stmt* raw = nullptr;
  const int code = sqlite3_prepare_v2(database.handle(), sql.data(), static_cast<int>(sql.size()),
                                      &raw, nullptr);
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw,
                                                                             &sqlite3_finalize);
  int step = code;
  while (code == SQLITE_OK && (step = sqlite3_step(raw)) == SQLITE_ROW) {
  }
  return step;
}

int read_switch(const Database& database, int id) {
  int value = -1;
  sqlite3_db_config(database.handle(), id, -1, &value);
  return value;
}

class Opened : public testing::Test {
 protected:
  Opened() { write_bytes("test.db", as_text(small_database().image())); }

  ScratchFolder folder;
};

TEST_F(Opened, HasEverySwitchSet) {
  std::vector<Database> all;
  all.push_back(open_database("test.db", Access::read));
  all.push_back(open_database("test.db", Access::write));
  all.push_back(open_image(bundled_database()));
  for (const Database& database : all) {
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_DEFENSIVE), 1);
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA), 0);
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_DQS_DML), 0);
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_DQS_DDL), 0);
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER), 0);
    EXPECT_EQ(read_switch(database, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION), 0);
    EXPECT_EQ(database.query_integer("PRAGMA cell_size_check"), 1);
    EXPECT_EQ(database.query_integer("PRAGMA temp_store"), 2);
  }
  EXPECT_EQ(all[0].query_integer("PRAGMA query_only"), 1);
  EXPECT_EQ(all[0].query_integer("PRAGMA mmap_size"), 0);
  EXPECT_EQ(all[1].query_integer("PRAGMA query_only"), 0);
}

TEST_F(Opened, IsReadOnlyWithoutQueryOnly) {
  const Database database = open_database("test.db", Access::read);
  database.execute("PRAGMA query_only = OFF");
  EXPECT_EQ(run_bare(database, "DELETE FROM citation") & 0xff, SQLITE_READONLY);
}

TEST(OnlyReading, AloneRefusesEveryWrite) {
  const Database database = small_database();
  const OnlyReading guard(database.handle(), database.permit());
  for (const std::string_view sql :
       {"DELETE FROM citation", "UPDATE record SET name = 'x'", "CREATE TABLE x (a)",
        "DROP VIEW clusters", "BEGIN", "SAVEPOINT x", "ATTACH ':memory:' AS x", "REINDEX",
        "ANALYZE", "CREATE VIRTUAL TABLE x USING fts5 (a)"}) {
    EXPECT_EQ(run_bare(database, sql), SQLITE_AUTH) << sql;
  }
}

// SQLite asks for VACUUM INTO only while it steps.
TEST(OnlyReading, StaysOnWhileStatementsStep) {
  const ScratchFolder folder;
  const Database database = small_database();
  const OnlyReading guard(database.handle(), database.permit());
  EXPECT_EQ(run_bare(database, "VACUUM INTO 'stolen.db'"), SQLITE_AUTH);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
  ASSERT_TRUE(guard.refusal().has_value());
  EXPECT_EQ(guard.refusal()->action, SQLITE_ATTACH);
}

TEST(OnlyReading, RefusesWhatIsNotOnTheListOfFunctions) {
  const Database database = small_database();
  sqlite3_create_function(
      database.handle(), "brand_new", 0, SQLITE_UTF8, nullptr,
      [](sqlite3_context* context, int, sqlite3_value**) { sqlite3_result_int(context, 1); },
      nullptr, nullptr);
  EXPECT_EQ(run_bare(database, "SELECT brand_new()"), SQLITE_DONE);
  const OnlyReading guard(database.handle(), database.permit());
  EXPECT_EQ(run_bare(database, "SELECT brand_new()"), SQLITE_ERROR);
  ASSERT_TRUE(guard.refusal().has_value());
  EXPECT_EQ(guard.refusal()->name, "brand_new");
}

TEST(OnlyReading, ListsFunctionsThatSqliteHas) {
  const Database database = small_database();
  const std::vector<std::string> known =
      column_of(database, "SELECT DISTINCT name FROM pragma_function_list");
  const std::set<std::string> all(known.begin(), known.end());
  EXPECT_GT(allowed_functions().size(), 90U);
  for (const std::string_view function : allowed_functions()) {
    EXPECT_TRUE(all.contains(std::string(function))) << function;
  }
}

TEST(OnlyReading, KnowsTheTablesThatWereWarmedUp) {
  const std::string_view sql = "SELECT * FROM json_each('[1]')";
  const Database cold = Database::in_memory();  // a load uses json_each
  {
    const OnlyReading guard(cold.handle(), cold.permit());
    EXPECT_EQ(run_bare(cold, sql), SQLITE_ERROR) << "this is why they are warmed up";
  }
  const Database warm = small_database();
  warm_up(warm.handle());
  const OnlyReading guard(warm.handle(), warm.permit());
  EXPECT_EQ(run_bare(warm, sql), SQLITE_DONE);
  for (const std::string_view table : allowed_table_functions()) {
    EXPECT_EQ(run_bare(warm, fmt::format("SELECT * FROM {}", table)), SQLITE_DONE) << table;
  }
}

TEST(OnlyReading, GivesTheConnectionBack) {
  const Database database = small_database();
  {
    const OnlyReading guard(database.handle(), database.permit());
  }
  EXPECT_EQ(run_bare(database, "CREATE TABLE x (a)"), SQLITE_DONE);
}

TEST(QueryOnly, AloneRefusesEveryWriteAndGivesTheConnectionBack) {
  const Database database = small_database();
  {
    const QueryOnly scope(database.handle());
    EXPECT_EQ(run_bare(database, "DELETE FROM name_extent"), SQLITE_READONLY);
    const QueryOnly inner(database.handle());
  }
  EXPECT_EQ(run_bare(database, "DELETE FROM name_extent"), SQLITE_DONE);
}

TEST(LimitScope, SetsEveryLimitAndGivesItBack) {
  const Database database = small_database();
  const auto limit = [&](int id) { return sqlite3_limit(database.handle(), id, -1); };
  const int attached = limit(SQLITE_LIMIT_ATTACHED);
  const auto heap = sqlite3_hard_heap_limit64(-1);
  {
    const LimitScope scope(database.handle());
    EXPECT_EQ(limit(SQLITE_LIMIT_LENGTH), 1'000'000);
    EXPECT_NEAR(limit(SQLITE_LIMIT_SQL_LENGTH), 100'000, 8);
    EXPECT_EQ(limit(SQLITE_LIMIT_COLUMN), 200);
    EXPECT_EQ(limit(SQLITE_LIMIT_EXPR_DEPTH), 100);
    EXPECT_EQ(limit(SQLITE_LIMIT_COMPOUND_SELECT), 50);
    EXPECT_EQ(limit(SQLITE_LIMIT_ATTACHED), 0);
    EXPECT_EQ(limit(SQLITE_LIMIT_LIKE_PATTERN_LENGTH), 200);
    EXPECT_EQ(limit(SQLITE_LIMIT_VARIABLE_NUMBER), 100);
    EXPECT_GT(sqlite3_hard_heap_limit64(-1), 0);
    EXPECT_EQ(run_bare(database, "ATTACH ':memory:' AS other"), SQLITE_ERROR);
  }
  EXPECT_EQ(limit(SQLITE_LIMIT_ATTACHED), attached);
  EXPECT_EQ(limit(SQLITE_LIMIT_LENGTH), 1'000'000'000);
  EXPECT_EQ(sqlite3_hard_heap_limit64(-1), heap);
}

TEST(LimitScope, StopsWhatTakesTooMuchMemory) {
  const Database database = small_database();
  const LimitScope scope(database.handle());
  EXPECT_EQ(run_bare(database,
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 1000)"
                     " SELECT hex(randomblob(250000)) AS x FROM n ORDER BY x"),
            SQLITE_NOMEM);
}

TEST(TimeLimit, StopsAStatementAndNoOther) {
  const Database database = small_database();
  {
    const TimeLimit limit(database.handle(), 20ms);
    EXPECT_FALSE(limit.is_over());
    EXPECT_EQ(run_bare(database, kEndless), SQLITE_INTERRUPT);
    EXPECT_TRUE(limit.is_over());
  }
  EXPECT_EQ(run_bare(database, "SELECT count(*) FROM record AS a, record AS b"), SQLITE_DONE);
}

TEST(TimeLimit, OfZeroIsNone) {
  const Database database = small_database();
  const TimeLimit limit(database.handle(), 0ms);
  EXPECT_FALSE(limit.is_over());
  EXPECT_EQ(run_bare(database, "SELECT count(*) FROM record AS a, record AS b"), SQLITE_DONE);
}

TEST(QueryUserSql, SaysThatTheTimeIsOver) {
  const Result<Table> table =
      query_user_sql(small_database(), std::string(kEndless), {}, {.time = 20ms});
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().code, ErrorCode::limit_reached);
  EXPECT_THAT(table.error().message, HasSubstr("time limit of 0.02 s"));
}

TEST(QueryUserSql, GivesTheFirstRows) {
  const std::string sql = "SELECT slug FROM record ORDER BY slug";
  const Result<Table> all = query_user_sql(small_database(), sql, {});
  const Result<Table> first = query_user_sql(small_database(), sql, {}, {.rows = 3});
  ASSERT_TRUE(first.has_value());
  EXPECT_EQ(first->rows, decltype(first->rows)(all->rows.begin(), all->rows.begin() + 3));
}

TEST(QueryUserSql, RefusesAnAnswerThatIsTooLarge) {
  const Result<Table> table =
      query_user_sql(small_database(),
                     "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT 200)"
                     " SELECT hex(zeroblob(300000)) FROM n",
                     {});
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().code, ErrorCode::limit_reached);
  EXPECT_THAT(table.error().message, HasSubstr("larger than 96 MiB"));
}

TEST(WatchdogDeathTest, EndsTheProcessWithItsText) {
  GTEST_FLAG_SET(death_test_style, "threadsafe");
  EXPECT_EXIT(
      {
        const Watchdog watchdog(10ms, "the time is over\n", 124);
        std::this_thread::sleep_for(60s);
      },
      testing::ExitedWithCode(124), "the time is over");
}

TEST(Watchdog, LetsGoOfWhatEndsInTime) {
  const auto begin = std::chrono::steady_clock::now();
  {
    const Watchdog watchdog(60s, "too late\n", 124);
  }
  EXPECT_LT(std::chrono::steady_clock::now() - begin, 30s);
}

}  // namespace
}  // namespace liaison
