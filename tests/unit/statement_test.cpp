// SPDX-License-Identifier: EUPL-1.2
// The SQL of a question: identifiers of the vocabulary, every value bound.
#include "ask/statement.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/small_language.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

ComposedStatement compose(std::string_view question) {
  const ParsedQuestion parsed = parse_small(question);
  EXPECT_EQ(parsed.parse.readings.size(), 1U) << question;
  ComposedStatement statement =
      compose_statement(parsed.parse.readings.front(), *parsed.vocabulary);
  statement.how = nullptr;  // the vocabulary ends here
  return statement;
}

std::vector<std::string> names(const ComposedStatement& statement) {
  std::vector<std::string> all;
  for (const Column& column : statement.columns) {
    all.push_back(column.name);
  }
  return all;
}

std::vector<Cell> values(const ComposedStatement& statement) {
  std::vector<Cell> all;
  for (const Parameter& parameter : statement.parameters) {
    all.push_back(parameter.value);
  }
  return all;
}

TEST(ComposeStatement, SelectsTheColumnsOfAnAnswer) {
  const ComposedStatement statement = compose("boats");
  EXPECT_EQ(statement.sql,
            "SELECT t.\"name\" AS \"name\",\n  t.\"built\" AS \"built\",\n  t.slug AS \"slug\"\n"
            "FROM \"boats\" AS t\nORDER BY t.name_key, t.slug");
  EXPECT_THAT(names(statement), ElementsAre("name", "built", "slug"));
  EXPECT_EQ(statement.columns[1].type, ColumnType::date);
  EXPECT_TRUE(statement.columns.back().key);
  EXPECT_TRUE(statement.parameters.empty());
}

TEST(ComposeStatement, BindsEveryValue) {
  const ComposedStatement statement = compose("boats from Bergen carrying Salt or Fish");
  EXPECT_THAT(values(statement),
              ElementsAre(Cell(std::int64_t{1}), Cell(std::int64_t{3}), Cell(std::int64_t{4})));
  EXPECT_THAT(statement.sql, HasSubstr("IN (?2, ?3)"));
  EXPECT_EQ(statement.parameters[0].says, "harbour Bergen");
  for (const std::string_view typed : {"Bergen", "Salt", "Fish", "bergen", "salt"}) {
    EXPECT_THAT(statement.sql, Not(HasSubstr(std::string(typed))));
  }
}

TEST(ComposeStatement, FollowsAHierarchyDown) {
  EXPECT_THAT(compose("boats from Bergen").sql,
              HasSubstr("SELECT descendant FROM \"harbour_below\" WHERE ancestor IN (?1)"));
  EXPECT_THAT(compose("boats carrying Salt").sql, Not(HasSubstr("_below")));
}

TEST(ComposeStatement, AsksForAllValuesOneByOne) {
  const std::string sql = compose("boats carrying Salt and Fish").sql;
  EXPECT_THAT(sql, HasSubstr("e.to_id IN (?1)) AND t.id IN"));
  EXPECT_THAT(sql, HasSubstr("e.to_id IN (?2))"));
}

TEST(ComposeStatement, NegatesEachValue) {
  const std::string sql = compose("boats not carrying Salt and Fish").sql;
  EXPECT_EQ(sql.find("t.id IN"), std::string::npos) << "neither of them";
  EXPECT_THAT(sql, HasSubstr("t.id NOT IN"));
}

TEST(ComposeStatement, SaysHowARowMatched) {
  const ComposedStatement statement = compose("boats visiting Bergen");
  EXPECT_THAT(names(statement), ElementsAre("name", "visit", "remark", "built", "slug"));
  EXPECT_EQ(values(statement).back(), Cell("boat visits harbour"));
  EXPECT_THAT(names(compose("boats not visiting Bergen")), ElementsAre("name", "built", "slug"))
      << "what did not match did not match in any way";
}

TEST(ComposeStatement, Counts) {
  const ComposedStatement statement = compose("how many boats visiting Bergen");
  EXPECT_THAT(statement.sql, testing::StartsWith("SELECT count(*) AS \"boats\"\nFROM"));
  EXPECT_THAT(names(statement), ElementsAre("boats"));
}

}  // namespace
}  // namespace liaison
