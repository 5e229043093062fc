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

TEST(ComposeStatement, AsksWhatCanBeAndMarksWhatIsCertain) {
  const ComposedStatement statement = compose("boats built since 2018-05");
  EXPECT_THAT(names(statement), ElementsAre("name", "possibly", "built", "slug"));
  EXPECT_TRUE(statement.possibly);
  EXPECT_THAT(values(statement), ElementsAre(Cell("2018-05-01")));
  EXPECT_THAT(statement.sql, HasSubstr("WHERE t.id IN (SELECT d.id FROM \"dates_built\" AS d WHERE"
                                       " d.last >= ?1)"));
  EXPECT_THAT(statement.sql, HasSubstr("d.first >= ?1) THEN NULL ELSE '~' END"));
  EXPECT_FALSE(compose("boats built certainly since 2018-05").possibly);
}

TEST(ComposeStatement, TurnsPossibleIntoCertainUnderNot) {
  const std::string sql = compose("boats not built since 2018-05").sql;
  EXPECT_THAT(sql, HasSubstr("WHERE NOT (t.id IN (SELECT d.id FROM \"dates_built\" AS d WHERE"
                             " d.first >= ?1))"));
  EXPECT_THAT(sql, HasSubstr("CASE WHEN NOT (t.id IN (SELECT d.id FROM \"dates_built\" AS d WHERE"
                             " d.last >= ?1))"));
}

TEST(ComposeStatement, NestsPhrasesUnderTheirOwnNames) {
  EXPECT_THAT(compose("boats manned by sailors from Bergen").sql,
              HasSubstr("e.to_id IN (SELECT t1.id FROM \"sailors\" AS t1 WHERE t1.id IN"));
}

TEST(ComposeStatement, TellsNoneFromNotStated) {
  EXPECT_THAT(compose("boats with at least 3 sailors").sql, HasSubstr("coalesce((SELECT sum(m.n)"));
  EXPECT_THAT(
      compose("boats with at least 3 cabins").sql,
      HasSubstr("WHERE (SELECT sum(m.n) FROM \"count_cabins\" AS m WHERE m.id = t.id) >= ?1"));
}

TEST(ComposeStatement, WantsTwoDifferentParties) {
  EXPECT_THAT(compose("boats between Bergen and Port of Call").sql,
              HasSubstr("ON b.from_id = a.from_id AND b.side <> a.side"));
}

TEST(ComposeStatement, BindsTodayForAState) {
  const Circumstances today{.today = "2019-01-31"};
  const ParsedQuestion parsed = parse_small("boats sailing");
  const ComposedStatement statement =
      compose_statement(parsed.parse.readings.front(), *parsed.vocabulary, today);
  EXPECT_THAT(values(statement), ElementsAre(Cell("2019-01-31"), Cell("2019-01-31")));
  EXPECT_THAT(statement.sql, HasSubstr("d.first <= ?1 AND d.last >= ?2"));
}

TEST(ComposeStatement, Groups) {
  const ComposedStatement statement = compose("boats by good and year");
  EXPECT_THAT(names(statement), ElementsAre("good", "year", "boats"));
  EXPECT_THAT(statement.sql, HasSubstr("GROUP BY d1.label, d2.label"));
  EXPECT_THAT(statement.sql, HasSubstr("count(DISTINCT t.id) DESC, d1.label, d2.label"));
}

TEST(ComposeStatement, OrdersAndCuts) {
  const ComposedStatement statement = compose("top 3 boats by sailors");
  EXPECT_THAT(names(statement), ElementsAre("name", "built", "sailors", "slug"));
  EXPECT_THAT(statement.sql, HasSubstr("m.n > 0"));
  EXPECT_THAT(statement.sql, HasSubstr(" DESC, t.name_key, t.slug\nLIMIT ?1"));
  EXPECT_THAT(values(statement), ElementsAre(Cell(std::int64_t{3})));
}

TEST(ComposeStatement, KeepsOnlyWhatIsNamed) {
  EXPECT_THAT(compose("boats only visiting Bergen").sql,
              HasSubstr("JOIN relation_how AS h ON h.relation = ?2 AND h.only = 1"));
}

TEST(ComposeStatement, Counts) {
  const ComposedStatement statement = compose("how many boats visiting Bergen");
  EXPECT_THAT(statement.sql, testing::StartsWith("SELECT count(*) AS \"boats\"\nFROM"));
  EXPECT_THAT(names(statement), ElementsAre("boats"));
}

}  // namespace
}  // namespace liaison
