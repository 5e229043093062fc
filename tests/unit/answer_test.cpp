// SPDX-License-Identifier: EUPL-1.2
// Whole questions on the small data set: rows, readings and notes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/answer_question.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

TEST_F(AnswerQuestion, FindsWhatTargetsAPlaceInEachWay) {
  const Answer answer = answered("partnerships targeting Canada").answer;
  ASSERT_EQ(answer.table.rows.size(), 3U);
  EXPECT_EQ(answer.table.columns[1].name, "target");
  EXPECT_EQ(answer.table.rows[0][0], Cell("ELBE"));
  EXPECT_EQ(answer.table.rows[0][1], Cell("activity"));
  EXPECT_EQ(answer.table.rows[0][2], Cell("only in tidal energy"));
  EXPECT_EQ(answer.table.rows[1][1], Cell("named"));
  EXPECT_EQ(answer.table.rows[2][1], Cell("region: North America"));
  EXPECT_EQ(answer.data_as_of, "2019-01");
  EXPECT_THAT(answer.reading, HasSubstr("that target Canada"));
  EXPECT_THAT(answer.reading, HasSubstr(": 3 rows"));
}

TEST_F(AnswerQuestion, SumsUpHowTheRowsCameIn) {
  EXPECT_THAT(
      answered("partnerships targeting Canada").answer.notes,
      Contains("1 named as target (New Frontiers in Food), 1 by activity (ELBE), 1 through a"
               " region (REINA PLUS: North America)"));
  EXPECT_THAT(answered("partnerships targeting Canada in cleantech").answer.notes,
              Contains(HasSubstr("; none names Canada as a target")));
}

TEST_F(AnswerQuestion, FollowsSectorsDown) {
  EXPECT_THAT(names("partnerships targeting Canada in cleantech"),
              ElementsAre("ELBE", "REINA PLUS"))
      << "marine lies in energy, which lies in clean technologies";
  EXPECT_THAT(names("cleantech partnerships that target Canada"),
              ElementsAre("ELBE", "REINA PLUS"));
}

TEST_F(AnswerQuestion, FollowsPlacesDown) {
  EXPECT_THAT(names("clusters in Canada"), ElementsAre("Aéro Montréal", "Écotech Québec"));
  EXPECT_THAT(names("French clusters"), ElementsAre("Tenerdis"));
  EXPECT_THAT(names("clusters in Europe"),
              ElementsAre("Energy Valley", "Food Valley", "Skywin", "Tenerdis"));
}

TEST_F(AnswerQuestion, CombinesValuesAndFilters) {
  EXPECT_THAT(names("clusters in France or Belgium"), ElementsAre("Skywin", "Tenerdis"));
  EXPECT_THAT(names("partnerships targeting Canada and the USA"),
              ElementsAre("New Frontiers in Food", "REINA PLUS"));
  EXPECT_THAT(names("partnerships targeting Canada but not in cleantech"),
              ElementsAre("New Frontiers in Food"));
  EXPECT_THAT(names("clusters not in Europe"),
              ElementsAre("Aéro Montréal", "Atlanta Health", "Écotech Québec"));
  EXPECT_THAT(names("members of ELBE"), ElementsAre("Skywin", "Tenerdis"));
  EXPECT_THAT(names("partnerships including Skywin and Tenerdis"), ElementsAre("ELBE"));
}

TEST_F(AnswerQuestion, ReadsNamesWithKeywordsInside) {
  EXPECT_THAT(names("members of New Frontiers in Food"), ElementsAre("Food Valley", "Skywin"));
  EXPECT_THAT(names("members of \"new frontiers in food\""), ElementsAre("Food Valley", "Skywin"));
}

TEST_F(AnswerQuestion, Counts) {
  const Answered counted = answered("how many clusters?");
  ASSERT_EQ(counted.answer.table.rows.size(), 1U);
  EXPECT_EQ(counted.answer.table.rows[0][0], Cell(std::int64_t{7}));
  EXPECT_EQ(counted.explanation.canonical, "count clusters");
}

TEST_F(AnswerQuestion, ShowsTheCardOfAName) {
  const Answered card = answered("Tenerrdis");
  EXPECT_EQ(card.answer.reading, "Tenerdis");
  EXPECT_EQ(card.answer.table.columns[0].name, "field");
  EXPECT_TRUE(card.explanation.statement.sql.empty());
  const auto& rows = card.answer.table.rows;
  const std::vector<Cell> alias{Cell("aliases"), Cell("Tenerrdis")};
  EXPECT_THAT(rows, Contains(alias));
}

TEST_F(AnswerQuestion, PrefersThePlaceThatContainsTheOthersAndSaysSo) {
  const Answer answer = answered("clusters in Québec").answer;
  EXPECT_EQ(answer.table.rows.size(), 2U);
  EXPECT_THAT(answer.notes, Contains("'Québec' is read as place @quebec; for place Québec write"
                                     " @quebec-city"));
  EXPECT_THAT(names("clusters in @quebec-city"), ElementsAre("Écotech Québec"));
}

TEST_F(AnswerQuestion, PrefersACommonSectorWithoutAWord) {
  const Answered health = answered("partnerships in Health");
  EXPECT_THAT(health.explanation.names, ElementsAre(HasSubstr("(health)")));
  EXPECT_THAT(health.answer.notes, IsEmpty()) << "both terms mean the same";
}

TEST_F(AnswerQuestion, AnswersWhereSeveralReadingsGiveTheSameRows) {
  const Answer answer = answered("Italian partnerships").answer;
  EXPECT_TRUE(answer.table.rows.empty());
  EXPECT_THAT(answer.notes, Contains(HasSubstr("the same rows answer:")));
}

TEST_F(AnswerQuestion, MarksWhatIsOnlyPossible) {
  const Answer answer = answered("partnerships launched after 2018-06").answer;
  ASSERT_EQ(answer.table.rows.size(), 2U);
  EXPECT_EQ(answer.table.columns[1].name, "possibly");
  EXPECT_EQ(answer.table.rows[0][1], Cell("~")) << "2018 may be before July";
  EXPECT_THAT(answer.notes, Contains(HasSubstr("2 of 2 rows only possibly (~)")));
  EXPECT_THAT(answer.notes, Contains("of 2 more the sources do not state a launch date"));
  EXPECT_THAT(names("partnerships launched certainly after 2018-06"), IsEmpty());
  EXPECT_THAT(names("partnerships launched certainly in 2018"), ElementsAre("ELBE", "REINA PLUS"));
  EXPECT_THAT(names("partnerships not launched in 2018-06"),
              ElementsAre("Atlantic Bridge", "ELBE", "New Frontiers in Food", "REINA PLUS"))
      << "a year may be another month";
}

TEST_F(AnswerQuestion, ExcludesAndIncludesTheNamedPeriod) {
  EXPECT_THAT(names("partnerships launched since 2018"), ElementsAre("ELBE", "REINA PLUS"));
  EXPECT_THAT(names("partnerships launched until 2018"), ElementsAre("ELBE", "REINA PLUS"));
  EXPECT_THAT(names("partnerships launched after 2018"), IsEmpty());
  EXPECT_THAT(names("partnerships launched before 2018"), IsEmpty());
}

TEST_F(AnswerQuestion, CountsAndCompares) {
  EXPECT_THAT(names("clusters with at least 2 partnerships"), ElementsAre("Skywin", "Tenerdis"));
  EXPECT_THAT(names("clusters with more than 2 partnerships"), ElementsAre("Skywin"));
  EXPECT_THAT(names("clusters with fewer than 1 partnerships"),
              ElementsAre("Atlanta Health", "Écotech Québec"));
  EXPECT_THAT(names("clusters without partnerships"),
              ElementsAre("Atlanta Health", "Écotech Québec"));
  EXPECT_THAT(names("top 1 clusters by partnerships"), ElementsAre("Skywin"));
}

TEST_F(AnswerQuestion, Groups) {
  const Answer answer = answered("clusters by country").answer;
  EXPECT_EQ(answer.table.columns[0].name, "country");
  EXPECT_EQ(answer.table.columns[1].name, "clusters");
  const std::vector<Cell> canada{Cell("Canada"), Cell(std::int64_t{2})};
  EXPECT_EQ(answer.table.rows.front(), canada) << "the largest first, then by name";
}

TEST_F(AnswerQuestion, FollowsNestedPhrases) {
  EXPECT_THAT(names("clusters in partnerships targeting Canada"),
              ElementsAre("Energy Valley", "Food Valley", "Skywin", "Tenerdis"));
  EXPECT_THAT(names("sectors of partnerships targeting Canada"),
              ElementsAre("Clean technologies", "Health", "Marine renewable energy"));
  EXPECT_THAT(names("partnerships with French members"), ElementsAre("ELBE", "REINA PLUS"));
}

TEST_F(AnswerQuestion, AsksBackWhereAConditionFitsBothNouns) {
  const Error error =
      refused("clusters with at least 1 partnerships (targeting Canada) in Belgium");
  EXPECT_EQ(error.code, ErrorCode::several_readings) << to_text(error);
}

TEST_F(AnswerQuestion, IsStrictOnRequest) {
  ASSERT_TRUE(answer_question(database, "Italian partnerships").has_value());
  const Result<Answered> strict =
      answer_question(database, "Italian partnerships", {.strict = true});
  ASSERT_FALSE(strict.has_value());
  EXPECT_EQ(strict.error().code, ErrorCode::several_readings);
}

TEST_F(AnswerQuestion, FindsTextsAndExceptions) {
  EXPECT_THAT(names("partnerships mentioning \"TIDAL\""), ElementsAre("ELBE"));
  EXPECT_THAT(names("clusters named \"valley\""), ElementsAre("Energy Valley", "Food Valley"));
  EXPECT_THAT(names("clusters in Europe except Skywin and Tenerdis"),
              ElementsAre("Energy Valley", "Food Valley"));
}

TEST_F(AnswerQuestion, KeepsOnlyNamedTargetsOnRequest) {
  EXPECT_THAT(names("partnerships only targeting Canada"), ElementsAre("New Frontiers in Food"));
}

TEST_F(AnswerQuestion, RefusesAHostileQuestionSoon) {
  std::string words = "clusters";
  std::string brackets;
  for (int word = 0; word < 10'000; ++word) {
    words += " in France";
    brackets += "(";
  }
  for (const std::string& question :
       {words, brackets, std::string(100'000, 'a'), "clusters in " + std::string(100'000, 'x')}) {
    EXPECT_EQ(kind_of(refused(question).code).exit_code, 2);
  }
}

TEST_F(AnswerQuestion, NeverPassesOverAWord) {
  constexpr std::string_view kQuestion = "partnerships targeting Canada in cleantech";
  for (const std::string_view noise :
       {"xyzzy", "cleantechs", "not-a-word", "12345", "Kanada", "é"}) {
    for (std::size_t at = 0; at != std::string_view::npos; at = kQuestion.find(' ', at + 1)) {
      std::string question(kQuestion);
      question.insert(at, " " + std::string(noise) + (at == 0 ? " " : ""));
      EXPECT_EQ(refused(question).code, ErrorCode::unknown_word) << question;
      EXPECT_EQ(marked(question), noise) << question;
    }
  }
}

TEST_F(AnswerQuestion, ExplainsAnEmptyAnswer) {
  const Answer empty = answered("partnerships targeting Canada with members in Italy").answer;
  EXPECT_TRUE(empty.table.rows.empty());
  EXPECT_THAT(empty.notes, Contains("3 rows without the condition 'with members in Italy'"));
  EXPECT_THAT(empty.notes, Contains(HasSubstr("for aims write targeting")));
}

TEST_F(AnswerQuestion, GivesItsCanonicalForm) {
  EXPECT_EQ(answered("cleantech partnerships that target Canada or USA").explanation.canonical,
            "partnerships active in \"Clean technologies\" targeting Canada or \"United States\"");
  EXPECT_EQ(answered("clusters in Quebec").explanation.canonical, "clusters in @quebec")
      << "not by a name that two places have";
}

TEST_F(AnswerQuestion, ExplainsAStatementThatRuns) {
  const Answered answer = answered("partnerships targeting Canada");
  const std::string text = to_text(answer);
  EXPECT_THAT(text, HasSubstr("name    Canada = place Canada (canada)"));
  EXPECT_THAT(text, HasSubstr("strict  partnerships targeting Canada"));
  EXPECT_THAT(text, HasSubstr(".parameter set ?1 "));
  EXPECT_THAT(text, HasSubstr("-- ?1 place Canada"));
  EXPECT_THAT(text, testing::EndsWith(";\n"));
}

TEST(DataAsOf, IsTheNewestTimeOfWhichASourceSpeaks) {
  const Database database = empty_database();
  EXPECT_EQ(data_as_of(database), "");
  load_texts(database, {{"sources.csv",
                         "key,name,type,as_of,source\n"
                         "a,A,document,2018,a\n"
                         "b,B,document,2019-01,b\n"
                         "c,C,document,,c\n"}});
  EXPECT_EQ(data_as_of(database), "2019-01");
}

TEST(AnswerQuestionOnBundledData, AnswersTheFlagshipQuestion) {
  const Database database = open_image(bundled_database());
  const Result<Answered> result =
      answer_question(database, "partnerships targeting Canada in cleantech");
  ASSERT_TRUE(result.has_value());
  ASSERT_EQ(result->answer.table.rows.size(), 3U);
  EXPECT_EQ(result->answer.table.rows[0][0], Cell("ELBE"));
  EXPECT_EQ(result->answer.table.rows[1][0], Cell("GEO-ENERGY Europe"));
  EXPECT_EQ(result->answer.table.rows[2][0], Cell("REINA PLUS"));
}

}  // namespace
}  // namespace liaison
