// SPDX-License-Identifier: EUPL-1.2
// What a person is told whose SQL is wrong: the name that may have been meant, the limit, the rule.
#include "store/sql_error.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "store/guard.hpp"
#include "store/limits.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::HasSubstr;
using testing::Not;
using testing::StartsWith;

// Opened as a file is, with all its settings; its bytes must stay.
class SqlError : public testing::Test {
 protected:
  const std::vector<unsigned char> bytes = small_database().image();
  const Database database = open_image(bytes, Contacts::shown);
};

Error error_of(const Database& database, const std::string& sql) {
  Result<Table> table = query_user_sql(database, sql, {});
  EXPECT_FALSE(table.has_value()) << sql;
  return table ? Error{} : table.error();
}

struct Misspelt {
  std::string_view sql;
  std::string_view offer;
};

TEST_F(SqlError, OffersTheNearestNames) {
  const auto cases = std::to_array<Misspelt>({
      {"SELECT * FROM cluster", "did you mean 'clusters'?"},
      {"SELECT * FROM Clustres", "did you mean 'clusters'?"},
      {"SELECT * FROM main.clustes", "did you mean 'clusters'?"},
      {"SELECT * FROM record JOIN partnershps ON 1",
       "did you mean 'partnerships' or 'partnership'?"},
      {"SELECT * FROM json_eech('[]')", "did you mean 'json_each'?"},
      {"SELECT * FROM pragma_table_inof('record')",
       "did you mean 'pragma_table_info' or 'pragma_table_xinfo'?"},
      {"SELECT conutry FROM clusters", "did you mean 'country'?"},
      {"SELECT c.Conutry FROM clusters AS c", "did you mean 'country'?"},
      {"SELECT name FROM clusters ORDER BY contry", "did you mean 'country'?"},
      {"WITH c AS (SELECT contry FROM clusters) SELECT * FROM c", "did you mean 'country'?"},
      {"SELECT nme FROM clusters", "did you mean 'name'?"},
      {"SELECT * FROM mos", "did you mean 'mous'?"},
      {"SELECT xyzzy FROM clusters", "clusters has slug, name, "},
      {"SELECT * FROM clusters JOIN places USING (slugg)", "did you mean 'slug'?"},
      {"SELECT lenght(name) FROM record", "did you mean 'length'?"},
      {"SELECT substring_('a')", "did you mean 'substring'?"},
      {"SELECT Grupp_concat(name) FROM record", "did you mean 'group_concat'?"},
  });
  for (const Misspelt& one : cases) {
    const Error error = error_of(database, std::string(one.sql));
    EXPECT_THAT(error.hint, StartsWith(one.offer)) << one.sql << '\n' << to_text(error);
    EXPECT_TRUE(error.where.has_value()) << one.sql;
  }
}

TEST_F(SqlError, OffersEveryNameWithoutOneLetter) {
  const auto offered = [&](const std::string& sql, const std::string& name) {
    const Error error = error_of(database, sql);
    return error.hint.find(fmt::format("'{}'", name)) != std::string::npos ||
           error.hint.find(" has ") != std::string::npos;
  };
  int tried = 0;
  for (const std::string& view :
       column_of(database, "SELECT plural FROM noun UNION SELECT view FROM detail_view")) {
    std::string misspelt = view;
    misspelt.erase(view.size() / 2, 1);
    EXPECT_TRUE(offered("SELECT * FROM " + misspelt, view)) << misspelt;
    for (const std::string& column :
         column_of(database, fmt::format("SELECT name FROM pragma_table_info('{}')", view))) {
      misspelt = column;
      misspelt.erase(column.size() / 2, 1);
      if (misspelt.empty()) {
        continue;
      }
      EXPECT_TRUE(offered(fmt::format("SELECT \"{}\" FROM {}", misspelt, view), column))
          << view << ' ' << misspelt;
      ++tried;
    }
  }
  EXPECT_GT(tried, 300);
}

TEST_F(SqlError, OffersNothingThatIsFar) {
  for (const std::string sql :
       {"SELECT * FROM xyzzy", "SELECT xyzzy FROM clusters", "SELECT xyzzy(1)"}) {
    EXPECT_THAT(error_of(database, sql).hint, Not(HasSubstr("did you mean"))) << sql;
  }
}

TEST_F(SqlError, TakesDoubleQuotesForAName) {
  const Error near = error_of(database, "SELECT name FROM clusters WHERE \"contry\" = 'x'");
  EXPECT_EQ(near.message, "no such column: contry");
  EXPECT_THAT(near.hint,
              StartsWith("a text stands in single quotes: 'contry'\ndid you mean 'country'?"));
  const Error text = error_of(database, "SELECT name FROM clusters WHERE name = \"Skywin\"");
  EXPECT_THAT(text.hint, StartsWith("a text stands in single quotes: 'Skywin'"));
}

std::string repeated(std::string_view part, std::string_view joint, int times) {
  std::string all(part);
  for (int i = 1; i < times; ++i) {
    all += joint;
    all += part;
  }
  return all;
}

TEST_F(SqlError, NamesTheLimitThatAStatementPasses) {
  const auto message = [&](const std::string& sql) { return error_of(database, sql).message; };
  EXPECT_EQ(message(fmt::format("SELECT '{}'", std::string(kMostSqlBytes, 'x'))),
            "a statement may have 100000 bytes");
  EXPECT_EQ(message("SELECT " + repeated("1", ", ", 201)), "a result may have 200 columns");
  EXPECT_EQ(message("SELECT " + repeated("1", " + ", 102)), "an expression may be nested 100 deep");
  EXPECT_THAT(message(repeated("SELECT 1", " UNION ALL ", 51)), HasSubstr("50 SELECTs"));
  EXPECT_THAT(message(fmt::format("SELECT 'x' LIKE '{}'", std::string(201, '%'))),
              HasSubstr("200 bytes"));
  EXPECT_EQ(message("SELECT ?101"), "a statement may have 100 parameters");
  EXPECT_EQ(message("SELECT " + repeated("?", ", ", 101)), "a statement may have 100 parameters");
}

TEST_F(SqlError, LetsAStatementReachTheLimits) {
  std::string longest = "SELECT '";
  longest.resize(kMostSqlBytes - 1, 'x');
  for (const std::string& sql :
       {longest + "'", "SELECT " + repeated("1", ", ", 200), "SELECT " + repeated("1", " + ", 100),
        repeated("SELECT 1", " UNION ALL ", 50), std::string("SELECT length(zeroblob(1000000))")}) {
    const Result<Table> table = query_user_sql(database, sql, {});
    EXPECT_TRUE(table.has_value()) << sql.substr(0, 40) << (table ? "" : table.error().message);
  }
}

TEST_F(SqlError, CallsATextThatGrowsTooLongALimit) {
  const Error error = error_of(database, "SELECT zeroblob(1000001)");
  EXPECT_EQ(error.code, ErrorCode::limit_reached);
  EXPECT_EQ(error.message, "a text may have one million bytes");
}

TEST_F(SqlError, NamesWhatIsNotAllowed) {
  const auto message = [&](const std::string& sql) { return error_of(database, sql).message; };
  EXPECT_EQ(message("delete from citation"),
            "only statements that read are allowed here, not DELETE");
  EXPECT_EQ(message("WITH a AS (SELECT 1) UPDATE record SET name = 'x'"),
            "only statements that read are allowed here, not UPDATE");
  EXPECT_EQ(message("EXPLAIN VACUUM"), "only statements that read are allowed here, not VACUUM");
  EXPECT_EQ(message("SELECT load_extension('x')"),
            "the function 'load_extension' is not allowed here");
  EXPECT_EQ(message("PRAGMA journal_mode = WAL"), "the pragma 'journal_mode' is not allowed here");
  EXPECT_THAT(error_of(database, "PRAGMA user_version").hint, HasSubstr("table_info"));
  EXPECT_THAT(error_of(database, "SELECT * FROM dbstat").hint, HasSubstr("json_each"));
}

}  // namespace
}  // namespace liaison
