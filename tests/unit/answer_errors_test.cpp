// SPDX-License-Identifier: EUPL-1.2
// Each error that a question can have, on the small data set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string_view>

#include "support/answer_question.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

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

}  // namespace
}  // namespace liaison
