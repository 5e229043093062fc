// SPDX-License-Identifier: EUPL-1.2
// Whole questions on the small data set: rows, readings, and each error a question can have.
#include "ask/answer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class AnswerQuestion : public testing::Test {
 protected:
  [[nodiscard]] Answered answered(std::string_view question) const {
    Result<Answered> result = answer_question(database, question);
    EXPECT_TRUE(result.has_value()) << question << '\n' << (result ? "" : to_text(result.error()));
    return result ? std::move(*result) : Answered{};
  }

  [[nodiscard]] Error refused(std::string_view question) const {
    const Result<Answered> result = answer_question(database, question);
    EXPECT_FALSE(result.has_value()) << question;
    return result ? Error{} : result.error();
  }

  /// The names of the rows.
  [[nodiscard]] std::vector<std::string> names(std::string_view question) const {
    std::vector<std::string> all;
    for (const auto& row : answered(question).answer.table.rows) {
      all.push_back(std::get<std::string>(row.front()));
    }
    return all;
  }

  /// What the error points at.
  [[nodiscard]] std::string marked(std::string_view question) const {
    const Error error = refused(question);
    return error.where ? error.where->text.substr(error.where->offset, error.where->length) : "";
  }

  const Database database = small_database();
};

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

TEST_F(AnswerQuestion, E01ForAnEmptyQuestion) {
  for (const std::string_view question : {"", "  ", "?", " ? . "}) {
    EXPECT_EQ(refused(question).code, ErrorCode::empty_question) << question;
  }
  EXPECT_THAT(refused("").hint, HasSubstr("clusters"));
}

TEST_F(AnswerQuestion, E02ForAQuestionThatEndsEarly) {
  for (const std::string_view question :
       {"show me", "partnerships targeting", "clusters in", "how many", "clusters in France or",
        "clusters not", "clusters in France and"}) {
    const Error error = refused(question);
    EXPECT_EQ(error.code, ErrorCode::ends_early) << question << '\n' << to_text(error);
    EXPECT_THAT(error.hint, HasSubstr("expected here")) << question;
    ASSERT_TRUE(error.where.has_value()) << question;
    EXPECT_EQ(error.where->offset, question.size() + 1) << question;
  }
}

TEST_F(AnswerQuestion, E03ForAnUnknownWord) {
  const Error error = refused("partnerships targeting Canda");
  EXPECT_EQ(error.code, ErrorCode::unknown_word);
  EXPECT_EQ(error.message, "no word or name 'Canda'");
  EXPECT_EQ(error.hint,
            "did you mean: Canada (place)\ntry: liaison ask 'partnerships targeting Canada'");
  EXPECT_EQ(marked("partnerships targeting Canda in cleantech"), "Canda");
}

TEST_F(AnswerQuestion, E03OffersOnlyWhatTheWholeQuestionParsesWith) {
  EXPECT_THAT(refused("clusters in Atlantis").hint, testing::StartsWith("expected here"));
  EXPECT_THAT(refused("clustrs in France").hint, HasSubstr("clusters"));
  EXPECT_THAT(refused("partnerships targeting Tenerdiss").hint,
              testing::Not(HasSubstr("Tenerdis (")))
      << "an organisation is no target";
}

TEST_F(AnswerQuestion, E03ListsTheNamesThatHaveTheWord) {
  EXPECT_EQ(refused("contacts of Valley").code, ErrorCode::unknown_word);
  const Error error = refused("members of Valley");
  EXPECT_EQ(error.code, ErrorCode::unknown_word);
  EXPECT_EQ(error.hint,
            "'Valley' is a part of:\n  Food Valley (organisation)\n  Clean Valley (organisation)\n"
            "  Energy Valley (organisation)\nwrite one of them in full");
}

TEST_F(AnswerQuestion, E03OffersCommands) {
  const std::array<std::string_view, 2> commands{"schema", "status"};
  const Result<Answered> result = answer_question(database, "shema", {.commands = commands});
  ASSERT_FALSE(result.has_value());
  EXPECT_THAT(result.error().hint, HasSubstr("schema (command)"));
}

TEST_F(AnswerQuestion, E04ForAKnownWordInAWrongPlace) {
  for (const std::string_view question :
       {"clusters clusters", "in France", "partnerships targeting Skywin", "clusters (in France",
        "France Skywin", "or clusters", "how many Skywin", "clusters in France, Germany"}) {
    const Error error = refused(question);
    EXPECT_TRUE(error.code == ErrorCode::misplaced_word || error.code == ErrorCode::ends_early)
        << question << '\n'
        << to_text(error);
  }
  EXPECT_EQ(refused("clusters clusters").code, ErrorCode::misplaced_word);
  EXPECT_EQ(marked("clusters clusters"), "clusters");
  EXPECT_EQ(refused("clusters clusters").where->offset, 9U);
  EXPECT_EQ(refused("clusters in \"France").code, ErrorCode::misplaced_word);
}

TEST_F(AnswerQuestion, E05ForANameOfSeveralThings) {
  const Error error = refused("clusters in Georgia");
  EXPECT_EQ(error.code, ErrorCode::ambiguous_name);
  EXPECT_EQ(error.message, "'Georgia' is the name of several things");
  EXPECT_THAT(error.hint, HasSubstr("@georgia for the place Georgia"));
  EXPECT_THAT(error.hint, HasSubstr("@georgia-us for the place Georgia"));
  EXPECT_EQ(marked("clusters in Georgia"), "Georgia");
  EXPECT_THAT(names("clusters in @georgia-us"), ElementsAre("Atlanta Health"));
}

TEST_F(AnswerQuestion, E05ForThingsOfDifferentKinds) {
  const Error error = refused("organisations in IT");
  EXPECT_EQ(error.code, ErrorCode::ambiguous_name);
  EXPECT_THAT(error.hint, HasSubstr("@italy for the place Italy"));
  EXPECT_THAT(error.hint, HasSubstr("@it for the sector Information technology"));
}

TEST_F(AnswerQuestion, E06ForSeveralReadings) {
  const Error error = refused("Canadian partnerships");
  EXPECT_EQ(error.code, ErrorCode::several_readings);
  EXPECT_THAT(error.hint, HasSubstr("3 rows"));
  EXPECT_THAT(error.hint, HasSubstr("1 row"));
  EXPECT_THAT(error.hint, HasSubstr("write: partnerships targeting Canada"));
  EXPECT_THAT(error.hint, HasSubstr("write: partnerships with members in Canada"));
  EXPECT_EQ(names("partnerships targeting Canada").size(), 3U) << "what it says to write works";
  EXPECT_EQ(names("partnerships with members in Canada").size(), 1U);
}

TEST_F(AnswerQuestion, AnswersWhereSeveralReadingsGiveTheSameRows) {
  const Answer answer = answered("Italian partnerships").answer;
  EXPECT_TRUE(answer.table.rows.empty());
  EXPECT_THAT(answer.notes, Contains(HasSubstr("the same rows answer:")));
}

TEST_F(AnswerQuestion, E08ForARelationThatTheNounDoesNotHave) {
  const Error error = refused("clusters targeting Canada");
  EXPECT_EQ(error.code, ErrorCode::wrong_relation);
  EXPECT_EQ(error.message,
            "'targeting' does not go with clusters; it does with engagements and partnerships");
  EXPECT_THAT(error.hint, HasSubstr("member of"));
  EXPECT_EQ(marked("clusters targeting Canada"), "targeting");
}

TEST_F(AnswerQuestion, E09ForAndWhereOneValueCanHold) {
  const Error error = refused("clusters in France and Germany");
  EXPECT_EQ(error.code, ErrorCode::one_value_only);
  EXPECT_THAT(error.hint, HasSubstr("'or'"));
}

TEST_F(AnswerQuestion, E07ForAndAndOrWithoutBrackets) {
  const Error error = refused("clusters in France or in Germany and active in cleantech");
  EXPECT_EQ(error.code, ErrorCode::mixed_joints);
  EXPECT_THAT(error.hint, HasSubstr("clusters (in France or in Germany) active in"));
  EXPECT_THAT(error.hint, HasSubstr("clusters (in France or (in Germany active in"));
}

TEST_F(AnswerQuestion, E10ForARangeBackwards) {
  const Error error = refused("partnerships launched between 2018 and 2015");
  EXPECT_EQ(error.code, ErrorCode::backwards_range);
  EXPECT_EQ(marked("partnerships launched between 2018 and 2015"), "2018 and 2015");
  EXPECT_EQ(error.hint, "write between 2015 and 2018");
}

TEST_F(AnswerQuestion, E11ForATopWithoutAMeasure) {
  const Error error = refused("top 5 clusters");
  EXPECT_EQ(error.code, ErrorCode::unmeasured_top);
  EXPECT_THAT(error.hint, HasSubstr("by partnerships"));
}

TEST_F(AnswerQuestion, E12ForAQuestionForYesOrNo) {
  const Error error = refused("is Tenerdis in ELBE?");
  EXPECT_EQ(error.code, ErrorCode::unanswered_form);
  EXPECT_THAT(error.hint, HasSubstr("liaison ask 'organisations in ELBE'"));
}

TEST_F(AnswerQuestion, E13ForNoDate) {
  EXPECT_EQ(refused("partnerships launched in 2018-13").code, ErrorCode::not_a_date);
  EXPECT_EQ(marked("partnerships launched in 2018-13"), "2018-13");
  EXPECT_THAT(refused("partnerships launched on 31/01/2017").hint, HasSubstr("2017-01-31"));
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
