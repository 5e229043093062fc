// SPDX-License-Identifier: EUPL-1.2
// SQL that a person typed: what reads is answered, everything else is refused and changes nothing.
#include "store/guard.hpp"

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
#include "support/test_database.hpp"

namespace liaison {
namespace {

using Parameters = std::vector<std::pair<std::string, std::string>>;

constexpr auto kAttacks = std::to_array<std::string_view>({
    // writes
    "INSERT INTO kind (kind, plural, summary) VALUES ('a', 'b', 'c')",
    "INSERT OR REPLACE INTO kind (kind, plural, summary) VALUES ('a', 'b', 'c')",
    "INSERT INTO kind (kind, plural, summary) VALUES ('a', 'b', 'c') RETURNING kind",
    "INSERT INTO record DEFAULT VALUES",
    "REPLACE INTO name_extent (words) VALUES (1)",
    "UPDATE record SET name = 'x'",
    "UPDATE record SET name = 'x' RETURNING slug",
    "UPDATE OR IGNORE record SET slug = 'x'",
    "DELETE FROM citation",
    "DELETE FROM citation RETURNING source",
    "DELETE FROM citation WHERE 0",
    "WITH doomed AS (SELECT id FROM record) DELETE FROM record WHERE id IN (SELECT id FROM doomed)",
    "WITH one AS (SELECT 1 AS words) INSERT INTO name_extent SELECT words FROM one",
    "WITH one AS (SELECT 1) UPDATE record SET name = 'x' WHERE id IN (SELECT * FROM one)",
    "SELECT * FROM (DELETE FROM citation RETURNING source)",
    "INSERT INTO sqlite_schema VALUES ('table', 'x', 'x', 2, 'CREATE TABLE x (a)')",
    "UPDATE sqlite_schema SET sql = 'x'",
    "DELETE FROM sqlite_schema",
    "UPDATE sqlite_master SET sql = 'x'",
    // the schema
    "CREATE TABLE x (a)",
    "CREATE TABLE x AS SELECT * FROM record",
    "CREATE TEMP TABLE x AS SELECT * FROM record",
    "CREATE TEMPORARY VIEW x AS SELECT 1",
    "CREATE VIEW x AS SELECT 1",
    "CREATE INDEX x ON record (name)",
    "CREATE UNIQUE INDEX x ON record (name)",
    "CREATE TRIGGER x AFTER INSERT ON record BEGIN DELETE FROM citation; END",
    "CREATE TEMP TRIGGER x AFTER INSERT ON record BEGIN DELETE FROM citation; END",
    "CREATE VIRTUAL TABLE x USING fts5 (a)",
    "CREATE VIRTUAL TABLE temp.x USING dbstat",
    "DROP TABLE record",
    "DROP VIEW clusters",
    "DROP INDEX name_by_record",
    "DROP TABLE IF EXISTS record",
    "ALTER TABLE record RENAME TO x",
    "ALTER TABLE record ADD COLUMN x",
    "ALTER TABLE record DROP COLUMN name_key",
    "ALTER TABLE record RENAME COLUMN name TO x",
    "REINDEX",
    "ANALYZE",
    "VACUUM",
    // other files
    "VACUUM INTO 'stolen.db'",
    "VACUUM main INTO 'stolen.db'",
    "ATTACH 'stolen.db' AS other",
    "ATTACH DATABASE ':memory:' AS other",
    "ATTACH 'file:stolen.db?mode=rwc' AS other",
    "DETACH main",
    "SELECT load_extension('stolen.so')",
    "SELECT load_extension('stolen.so', 'init')",
    "SELECT name FROM record WHERE load_extension('stolen.so') IS NULL",
    "SELECT fts3_tokenizer('simple')",
    "SELECT fts3_tokenizer('simple', x'0000000000000000')",
    "SELECT writefile('stolen.db', 'x')",
    "SELECT readfile('stolen.db')",
    "SELECT edit('x')",
    // settings
    "PRAGMA user_version = 7",
    "PRAGMA user_version",
    "PRAGMA journal_mode = WAL",
    "PRAGMA journal_mode(memory)",
    "PRAGMA query_only = OFF",
    "PRAGMA foreign_keys = OFF",
    "PRAGMA writable_schema = ON",
    "PRAGMA trusted_schema = ON",
    "PRAGMA secure_delete = OFF",
    "PRAGMA synchronous = OFF",
    "PRAGMA application_id = 1",
    "PRAGMA temp_store_directory = '.'",
    "PRAGMA wal_checkpoint",
    "PRAGMA incremental_vacuum",
    "PRAGMA optimize",
    "PRAGMA database_list",
    "SELECT * FROM pragma_database_list",
    "SELECT * FROM pragma_user_version",
    // transactions
    "BEGIN",
    "BEGIN EXCLUSIVE",
    "COMMIT",
    "END",
    "ROLLBACK",
    "SAVEPOINT x",
    "RELEASE x",
    // several statements
    "SELECT 1; DELETE FROM citation",
    "SELECT 1;\n-- harmless\nDELETE FROM citation",
    "SELECT 1; SELECT 2",
    "SELECT 1;/**/SELECT 2",
    "SELECT 1; nonsense",
    "SELECT 1 -- ;\n; DROP TABLE record",
    "SELECT 1; /* ; */ PRAGMA user_version = 7",
    // explained, but still no reading
    "EXPLAIN DELETE FROM citation",
    "EXPLAIN QUERY PLAN DELETE FROM citation",
    "EXPLAIN DROP TABLE record",
    "EXPLAIN PRAGMA user_version = 7",
    "EXPLAIN ATTACH 'stolen.db' AS other",
    "EXPLAIN VACUUM INTO 'stolen.db'",
    // hidden
    "/* SELECT */ DELETE FROM citation",
    "-- SELECT\nDELETE FROM citation",
    "dElEtE fRoM citation",
    ";DELETE FROM citation",
    "DELETE FROM main.citation",
    "DELETE FROM \"citation\"",
    // no statement at all
    "",
    "   ",
    ";",
    "-- nothing",
    "/* nothing",
    "nonsense",
    "SELECT",
    "SELECT * FROM nowhere",
    "SELECT nothing FROM record",
    "SELECT 'open",
    "SELECT \"typo\" FROM record",
});

constexpr auto kHonest = std::to_array<std::string_view>({
    "SELECT 1",
    "SELECT 1;",
    "SELECT 1 ; ;",
    "SELECT 1; -- the end",
    "SELECT 1; /* the end */",
    "SELECT 1 /* open to the end",
    "-- first\nSELECT 1",
    "/* first */ SELECT 1",
    "select count(*) from clusters",
    "SELECT * FROM clusters",
    "SELECT * FROM partnerships ORDER BY name",
    "SELECT name, place FROM organisations WHERE place IS NOT NULL LIMIT 3",
    "SELECT DISTINCT country FROM clusters ORDER BY 1",
    "SELECT country, count(*) AS clusters FROM clusters GROUP BY country HAVING count(*) > 1",
    "SELECT name FROM record WHERE name LIKE 'A%' ESCAPE '\\'",
    "SELECT name FROM record WHERE name GLOB 'A*'",
    "SELECT name FROM record WHERE slug IN ('canada', 'france')",
    "SELECT name FROM record WHERE id IN (SELECT place FROM partnership_target)",
    "SELECT r.name FROM record AS r WHERE EXISTS (SELECT 1 FROM citation AS c WHERE c.record = "
    "r.id)",
    "SELECT a.name, b.name FROM record AS a JOIN place_within AS w ON w.place = a.id"
    " JOIN record AS b ON b.id = w.within",
    "SELECT * FROM partnership_members LEFT JOIN organisations ON slug = organisation_slug",
    "SELECT name FROM clusters UNION SELECT name FROM places",
    "SELECT name FROM clusters INTERSECT SELECT name FROM organisations",
    "SELECT name FROM organisations EXCEPT SELECT name FROM clusters",
    "SELECT name FROM clusters UNION ALL SELECT name FROM clusters",
    "VALUES (1), (2)",
    "WITH one AS (SELECT 1 AS a) SELECT a FROM one",
    "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 5) SELECT i FROM n",
    "SELECT row_number() OVER (ORDER BY name) AS row, name FROM clusters",
    "SELECT group_concat(name, '; ') FROM clusters",
    "SELECT upper(name), length(name), substr(name, 1, 3) FROM record LIMIT 1",
    "SELECT coalesce(place, '-') FROM clusters",
    "SELECT CASE WHEN place IS NULL THEN 'unknown' ELSE place END FROM clusters",
    "SELECT date('2019-01-31', '+1 month')",
    "SELECT strftime('%Y', '2019-01-31')",
    "SELECT json_group_array(name) FROM clusters",
    "SELECT json_object('a', 1)",
    "SELECT json_extract('[1, 2]', '$[1]')",
    "SELECT printf('%.2f', 1.5)",
    "SELECT round(1.5), abs(-1), max(1, 2)",
    "SELECT hex(x'00ff')",
    "SELECT NULL",
    "SELECT 'DELETE FROM citation'",
    "SELECT 'a;b'",
    "SELECT name AS \"the name\" FROM record LIMIT 1",
    "SELECT [name] FROM record LIMIT 1",
    "SELECT `name` FROM record LIMIT 1",
    "SELECT name, sql FROM sqlite_schema WHERE type = 'view'",
    "SELECT name FROM sqlite_master",
    "EXPLAIN SELECT * FROM clusters",
    "EXPLAIN QUERY PLAN SELECT * FROM clusters",
    "SELECT * FROM citations WHERE slug = 'elbe'",
    "SELECT * FROM names WHERE slug = 'canada'",
    "SELECT total(members) FROM partnerships",
    "SELECT (SELECT count(*) FROM record)",
});

Database bundled() {
  return open_image(bundled_database());
}

Result<Table> run(const Database& database, std::string_view sql, const Parameters& given = {}) {
  return query_user_sql(database, std::string(sql), given);
}

TEST(QueryUserSql, RefusesWhateverIsNoReading) {
  static_assert(kAttacks.size() >= 60);
  const ScratchFolder folder;
  const Database database = bundled();
  const std::string before = canonical_dump(database);
  for (const std::string_view attack : kAttacks) {
    const Result<Table> table = run(database, attack);
    EXPECT_FALSE(table.has_value()) << attack;
    if (!table) {
      EXPECT_EQ(table.error().code, ErrorCode::bad_sql) << attack << '\n' << to_text(table.error());
      EXPECT_FALSE(table.error().hint.empty()) << attack;
    }
  }
  EXPECT_EQ(canonical_dump(database), before);
  EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << "a statement made a file";
}

// Without the help of a read-only file: what the guard refuses it refuses by itself.
TEST(QueryUserSql, RefusesThemAlsoWhereTheFileCouldBeWritten) {
  const ScratchFolder folder;
  write_bytes("test.db", as_text(small_database().image()));
  const Database database = open_database("test.db", Access::write);
  const std::string before = canonical_dump(database);
  for (const std::string_view attack : kAttacks) {
    EXPECT_FALSE(run(database, attack).has_value()) << attack;
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
  static_assert(kHonest.size() >= 40);
  const Database database = bundled();
  for (const std::string_view honest : kHonest) {
    const Result<Table> table = run(database, honest);
    EXPECT_TRUE(table.has_value()) << honest << '\n' << (table ? "" : to_text(table.error()));
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
      {"SELECT 1; SELECT 2", "SELECT 1; SELECT 2", "SELECT"},
      {"SELECT 1;\nSELECT 2", "SELECT 2", "SELECT"},
      {"SELECT 1;\n\n-- more\n  DROP TABLE record", "  DROP TABLE record", "DROP"},
  });
  const Database database = small_database();
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

TEST(QueryUserSql, SuggestsATableThatExists) {
  const Result<Table> table = run(small_database(), "SELECT * FROM cluster");
  ASSERT_FALSE(table.has_value());
  EXPECT_EQ(table.error().hint.substr(0, table.error().hint.find('\n')),
            "did you mean 'clusters'?");
}

TEST(QueryUserSql, CallsAWrongStatementNoBugOfOurs) {
  const Database database = small_database();
  for (const std::string_view sql :
       {"SELECT 1 LIMIT 'many'", "SELECT zeroblob(2000000000)", "SELECT abs(-9223372036854775808)",
        "SELECT json('{')", "SELECT count(*) FROM record WHERE 1 = (SELECT 1, 2)"}) {
    const Result<Table> table = run(database, sql);
    ASSERT_FALSE(table.has_value()) << sql;
    EXPECT_EQ(table.error().code, ErrorCode::bad_sql) << sql << '\n' << to_text(table.error());
  }
}

}  // namespace
}  // namespace liaison
