// SPDX-License-Identifier: EUPL-1.2
// Readings of a question in a language made by hand; see small_language.cpp.
#include "ask/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ask/phrase.hpp"
#include "support/small_language.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

TEST(Parse, ReadsANounAlone) {
  EXPECT_THAT(readings("boats"), ElementsAre("boats"));
  EXPECT_THAT(readings("show me the boats?"), ElementsAre("boats"));
  EXPECT_THAT(readings("how many boats"), ElementsAre("count boats"));
}

TEST(Parse, ReadsANameAlone) {
  EXPECT_THAT(readings("Anna"), ElementsAre("@anna"));
  EXPECT_THAT(readings("show Anna"), ElementsAre("@anna"));
  EXPECT_THAT(readings("@bay-south"), ElementsAre("@bay-south"));
  EXPECT_THAT(readings("tell me about Anna"), ElementsAre("@anna"));
  EXPECT_THAT(readings("when was Anna built"), ElementsAre("when was @anna"));
}

TEST(Parse, LetsTheKindOfAValueDecide) {
  EXPECT_THAT(readings("boats in Bergen"), ElementsAre("boats from @bergen"));
  EXPECT_THAT(readings("boats in Salt"), ElementsAre("boats carrying @salt"));
  EXPECT_THAT(readings("boats in 2018"), ElementsAre("boats built in 2018"));
}

TEST(Parse, ReadsSeveralConditions) {
  for (const std::string_view question :
       {"boats from Bergen carrying Salt", "boats from Bergen, and carrying Salt",
        "boats from Bergen but carrying the Salt", "boats (from Bergen) (carrying Salt)",
        "boats (from Bergen carrying Salt)"}) {
    EXPECT_THAT(readings(question), ElementsAre("boats from @bergen carrying @salt")) << question;
  }
}

TEST(Parse, ReadsSeveralValues) {
  EXPECT_THAT(readings("boats carrying Salt or Fish"),
              ElementsAre("boats carrying @salt or @fish"));
  EXPECT_THAT(readings("boats carrying Salt and Fish"),
              ElementsAre("boats carrying @salt and @fish"));
  EXPECT_THAT(readings("boats carrying Salt, Fish or IT"),
              ElementsAre("boats carrying @salt, @fish or @it"));
  EXPECT_THAT(readings("boats carrying Salt, Fish, and IT"),
              ElementsAre("boats carrying @salt, @fish and @it"));
}

TEST(Parse, ReadsNegation) {
  EXPECT_THAT(readings("boats not carrying Salt"), ElementsAre("boats not carrying @salt"));
  EXPECT_THAT(readings("boats carrying Salt but not Fish"),
              ElementsAre("boats carrying @salt not carrying @fish"))
      << "a bare value repeats the relation before it";
  EXPECT_THAT(readings("boats not carrying Salt or Fish"),
              ElementsAre("boats not carrying @salt or @fish"));
  EXPECT_THAT(readings("boats not (from Bergen or carrying Salt)"),
              ElementsAre("boats not (from @bergen or carrying @salt)"));
}

TEST(Parse, ReadsOrBetweenConditions) {
  EXPECT_THAT(readings("boats from Bergen or carrying Salt"),
              ElementsAre("boats (from @bergen or carrying @salt)"));
  EXPECT_THAT(readings("Fish boats"), ElementsAre("@fish-boats"));
  EXPECT_THAT(readings("Salt boats from Bergen or visiting Bergen"),
              ElementsAre("boats carrying @salt (from @bergen or visiting @bergen)"));
  EXPECT_THAT(readings("boats (from Bergen or carrying Salt) and visiting Bergen"),
              ElementsAre("boats (from @bergen or carrying @salt) visiting @bergen"));
}

TEST(Parse, OffersBothBracketingsWhereAndAndOrMix) {
  const ParsedQuestion parsed = parse_small("boats from Bergen or carrying Salt and built in 2018");
  EXPECT_THAT(parsed.parse.readings, IsEmpty());
  std::vector<std::string> both;
  for (const Ask& ask : parsed.parse.bracketings) {
    both.push_back(canonical_with_slugs(ask));
  }
  EXPECT_THAT(both, testing::UnorderedElementsAre(
                        "boats (from @bergen or carrying @salt) built in 2018",
                        "boats (from @bergen or (carrying @salt built in 2018))"));
}

TEST(Parse, ReadsANameBeforeTheNounAsEachRelationThatFits) {
  EXPECT_THAT(readings("Salt boats"), ElementsAre("boats carrying @salt"));
  EXPECT_THAT(readings("Bergen boats"),
              ElementsAre("boats from @bergen", "boats visiting @bergen"));
  EXPECT_THAT(readings("boats Salt"), ElementsAre("boats carrying @salt"));
  EXPECT_THAT(readings("old 2018 Salt boats"),
              ElementsAre("boats with state old built in 2018 carrying @salt"));
}

TEST(Parse, PrefersTheLongerName) {
  EXPECT_THAT(readings("Boats of Bergen"), ElementsAre("@boats-of-bergen"));
  EXPECT_THAT(readings("Fish boats"), ElementsAre("@fish-boats"));
}

TEST(Parse, LeavesSeveralRecordsOfANameOpen) {
  EXPECT_THAT(readings("boats from Bay"), ElementsAre("boats from @bay-north?"));
  EXPECT_THAT(readings("boats from @bay-south"), ElementsAre("boats from @bay-south"));
  EXPECT_THAT(readings("boats from harbour Bay"), IsEmpty()) << "'harbour' is no word here";
  EXPECT_THAT(readings("boats from harbours Bay"), ElementsAre("boats from @bay-north?"));
}

TEST(Parse, ReadsTimes) {
  EXPECT_THAT(readings("boats built in January 2018"), ElementsAre("boats built in 2018-01"));
  EXPECT_THAT(readings("boats built in 31 January 2018"), ElementsAre("boats built in 2018-01-31"));
  EXPECT_THAT(readings("boats built in January 31, 2018"),
              ElementsAre("boats built in 2018-01-31"));
  EXPECT_THAT(readings("boats built 2018"), ElementsAre("boats built in 2018"));
  EXPECT_THAT(readings("boats built since 2018-05"), ElementsAre("boats built since 2018-05"));
  EXPECT_THAT(readings("boats certainly before 2018"),
              ElementsAre("boats built certainly before 2018"));
  EXPECT_THAT(readings("boats lost between 2015 and 2018"),
              ElementsAre("boats lost between 2015 and 2018"));
  EXPECT_THAT(readings("boats lost from 2015 to 2018"),
              ElementsAre("boats lost between 2015 and 2018"));
  EXPECT_THAT(readings("boats built in last year"), ElementsAre("boats built in 2018"));
  EXPECT_THAT(readings("boats not lost until 2018"), ElementsAre("boats not lost until 2018"));
}

TEST(Parse, ReadsTheLastYearsUpToToday) {
  const ParsedQuestion parsed = parse_small("boats built in the last three years");
  ASSERT_EQ(parsed.parse.readings.size(), 1U);
  const DateTest& date = parsed.parse.readings.front().conditions.front().date;
  EXPECT_EQ(date.days.first, "2016-01-31");
  EXPECT_EQ(date.days.last, "2019-01-31");
  EXPECT_EQ(canonical_with_slugs(parsed.parse.readings.front()), "boats built in the last 3 years");
}

TEST(Parse, AsksBackWhatFromMeansAlone) {
  EXPECT_THAT(readings("boats built from 2007"),
              ElementsAre("boats built in 2007", "boats built since 2007"));
}

TEST(Parse, ReadsAVerbAloneAsHavingTheDate) {
  EXPECT_THAT(readings("boats built"), ElementsAre("boats with a date"));
}

TEST(Parse, RefusesNoDateAndARangeBackwards) {
  const ParsedQuestion month = parse_small("boats built in 2018-13");
  EXPECT_THAT(month.parse.readings, IsEmpty());
  ASSERT_TRUE(month.parse.misread.has_value());
  EXPECT_EQ(month.parse.misread->error.code, ErrorCode::not_a_date);
  EXPECT_EQ(month.parse.misread->first, 3U);

  const ParsedQuestion back = parse_small("boats built between 2018 and 2015");
  EXPECT_THAT(back.parse.readings, IsEmpty());
  ASSERT_TRUE(back.parse.misread.has_value());
  EXPECT_EQ(back.parse.misread->error.code, ErrorCode::backwards_range);
}

TEST(Parse, ReadsPropertiesAndMeasures) {
  EXPECT_THAT(readings("boats without sailors"), ElementsAre("boats without sailors"));
  EXPECT_THAT(readings("boats with at least three cabins"),
              ElementsAre("boats with at least 3 cabins"));
  EXPECT_THAT(readings("boats with 3 cabins"), ElementsAre("boats with exactly 3 cabins"));
  EXPECT_THAT(readings("boats with at least 1 a date"), IsEmpty()) << "there is one or none";
}

TEST(Parse, ReadsStatesAndTexts) {
  EXPECT_THAT(readings("boats class 2"), ElementsAre("boats class 2"));
  EXPECT_THAT(readings("old boats not sailing"), ElementsAre("boats with state old not sailing"));
  EXPECT_THAT(readings("boats mentioning \"the sea\""),
              ElementsAre("boats mentioning \"the sea\""));
  EXPECT_THAT(readings("boats mentioning sea"), ElementsAre("boats mentioning \"sea\""));
  EXPECT_THAT(readings("boats mentioning Bergen"), IsEmpty())
      << "a name or a keyword is looked for as a text in quotation marks only";
  EXPECT_THAT(readings("boats except Anna"), ElementsAre("boats except @anna"));
  EXPECT_THAT(readings("boats only visiting Bergen"), ElementsAre("boats only visiting @bergen"));
  EXPECT_THAT(readings("boats only carrying Salt"), IsEmpty()) << "nothing says what that keeps";
}

TEST(Parse, ReadsTwoSides) {
  EXPECT_THAT(readings("boats between Bergen and Port of Call"),
              ElementsAre("boats between @bergen and @port-of-call"));
  EXPECT_THAT(readings("boats between Bergen"), IsEmpty());
}

TEST(Parse, ReadsNestedPhrases) {
  EXPECT_THAT(readings("boats manned by sailors from Bergen"),
              ElementsAre("boats manned by sailors (from @bergen)"))
      << "a noun that would stand alone takes what follows it";
  EXPECT_THAT(
      readings("boats manned by Bay sailors from Bergen"),
      testing::UnorderedElementsAre("boats manned by sailors (from @bay-north? from @bergen)",
                                    "boats manned by sailors (from @bay-north?) and from @bergen"))
      << "both a boat and a sailor can be from Bergen";
  EXPECT_THAT(readings("boats manned by sailors from Bergen carrying Salt"),
              testing::Contains("boats manned by sailors (from @bergen) and carrying @salt"));
  EXPECT_THAT(readings("boats without sailors (from Bergen)"),
              ElementsAre("boats without sailors (from @bergen)"))
      << "brackets belong to the noun before them";
  EXPECT_THAT(readings("boats manned by sailors, from Bergen"),
              ElementsAre("boats manned by sailors and from @bergen"))
      << "a comma ends the nested phrase";
}

TEST(Parse, ReadsGroupsOrdersAndLimits) {
  EXPECT_THAT(readings("boats by good"), ElementsAre("boats by good"));
  EXPECT_THAT(readings("how many boats by good and year"), ElementsAre("boats by good and year"));
  EXPECT_THAT(readings("top 3 boats by sailors from Bergen"),
              testing::UnorderedElementsAre("boats from @bergen with the most sailors first 3",
                                            "boats with the most sailors (from @bergen) first 3"));
  EXPECT_THAT(readings("boats with the most cabins"), ElementsAre("boats with the most cabins"));
  EXPECT_THAT(readings("newest 2 boats"), ElementsAre("boats sorted by built desc first 2"));
  EXPECT_THAT(readings("boats sorted by lost desc"), ElementsAre("boats sorted by lost desc"));
  EXPECT_THAT(readings("first 2 boats"), ElementsAre("boats first 2"));
  EXPECT_THAT(readings("boats sailing as of 2018"), ElementsAre("boats sailing as of 2018"));
  EXPECT_THAT(readings("boats from Bergen as of 2018"), IsEmpty()) << "no home changes with time";
}

TEST(Parse, RefusesATopWithoutAMeasure) {
  const ParsedQuestion parsed = parse_small("top 5 boats");
  EXPECT_THAT(parsed.parse.readings, IsEmpty());
  ASSERT_NE(parsed.parse.unmeasured, nullptr);
  EXPECT_EQ(parsed.parse.unmeasured->noun, "boat");
}

TEST(Parse, ReadsTheOtherForms) {
  EXPECT_THAT(readings("compare Anna and Boats of Bergen"),
              ElementsAre("compare @anna and @boats-of-bergen"));
  EXPECT_THAT(readings("paths from Bergen to Port of Call within 3 steps"),
              ElementsAre("paths from @bergen to @port-of-call within 3 steps"));
  EXPECT_THAT(readings("paths from Bergen to Anna"), IsEmpty()) << "a boat is no harbour";
  EXPECT_THAT(readings("neighbours of Bergen"), ElementsAre("neighbours of @bergen"));
  EXPECT_THAT(readings("shared boats carrying Salt and Fish"),
              ElementsAre("boats carrying @salt and @fish"));
  EXPECT_THAT(readings("shared boats carrying Salt or Fish"), IsEmpty());
}

TEST(Parse, RefusesWhatMakesNoSense) {
  for (const std::string_view question : {"from",
                                          "boats boats",
                                          "boats from",
                                          "boats from Salt",
                                          "carrying Salt",
                                          "boats (from Bergen",
                                          "boats ()",
                                          "boats from Bergen or",
                                          "boats not",
                                          "not boats",
                                          "boats from Bergen not",
                                          "boats, ",
                                          "boats carrying Salt, Fish",
                                          "boats carrying Salt or Fish and IT",
                                          "Bergen Salt",
                                          "how many Anna",
                                          "harbours from Bergen",
                                          "boats how many",
                                          "the",
                                          "Anna Bergen",
                                          "boats from Bergen Bay)",
                                          "boats and",
                                          "or boats",
                                          "boats or from Bergen",
                                          "boats since",
                                          "boats built in",
                                          "boats built between 2018",
                                          "boats not without sailors",
                                          "count top 3 boats by cabins",
                                          "boats by good sorted by cabins",
                                          "boats by good and good",
                                          "compare Anna",
                                          "boats class"}) {
    EXPECT_THAT(readings(question), IsEmpty()) << question;
  }
}

TEST(Parse, RefusesAndWhereOneValueCanHold) {
  const ParsedQuestion parsed = parse_small("boats from Bergen and Port of Call");
  EXPECT_THAT(parsed.parse.readings, IsEmpty());
  ASSERT_FALSE(parsed.parse.one_value_only.empty());
  EXPECT_EQ(parsed.parse.one_value_only.front()->words, "from");
}

TEST(Parse, KnowsHowFarItCameAndWhatWouldGoOn) {
  const ParsedQuestion early = parse_small("boats from");
  const Parse& end = early.parse;
  EXPECT_EQ(end.farthest, 2U);
  EXPECT_THAT(end.kinds, ElementsAre("harbour"));
  ASSERT_NE(end.noun, nullptr);
  EXPECT_EQ(end.noun->noun, "boat");

  const ParsedQuestion twice = parse_small("boats boats");
  const Parse& middle = twice.parse;
  EXPECT_EQ(middle.farthest, 1U);
  EXPECT_THAT(middle.expected, Contains("'carrying'"));

  const ParsedQuestion from = parse_small("from");
  const Parse& start = from.parse;
  EXPECT_EQ(start.farthest, 0U);
  EXPECT_THAT(start.expected, Contains(testing::HasSubstr("noun")));
}

// What makes a parser without bounds run for ever, or out of stack.
TEST(Parse, EndsOnAHostileQuestionToo) {
  std::string names = "boats";
  std::string nested = "boats";
  std::string brackets = "boats ";
  std::string mixed = "boats from Bay";
  for (int word = 0; word < 60; ++word) {
    names += " Bay Bay";
    nested += " manned by sailors";
    brackets += "(";
    mixed += word % 2 == 0 ? " or from Bay" : " and carrying Salt";
  }
  for (const std::string& question : {names, nested + " from Bergen", brackets, mixed}) {
    const ParsedQuestion parsed = parse_small(question + " nothing");
    EXPECT_THAT(parsed.parse.readings, IsEmpty());
  }
}

std::set<Wanted> wanted(std::string_view question) {
  static std::vector<ParsedQuestion> kept;  // what was wanted points into the vocabulary
  kept.push_back(parse_small(question));
  const ParsedQuestion& parsed = kept.back();
  return parse(*parsed.lattice, *parsed.vocabulary, "2019-01-31", Purpose::completion).wanted;
}

TEST(Parse, KeepsEveryAttemptForACompletion) {
  EXPECT_THAT(parse_small("boats in").parse.wanted, IsEmpty());
  EXPECT_THAT(wanted("boats in"),
              Contains(Wanted{.at = 2, .shape = Wanted::Shape::name, .kind = "harbour"}));
  EXPECT_THAT(wanted("boats in"), Contains(Wanted{.at = 2, .shape = Wanted::Shape::day}));
  EXPECT_THAT(wanted("boats"), Contains(Wanted{.at = 1, .role = Role::relation, .kind = "boat"}));
}

TEST(Parse, TriesNoWayThatEndsInAnErrorForACompletion) {
  const Wanted conjunction{.at = 3, .role = Role::conjunction};
  const Wanted second{.at = 4, .shape = Wanted::Shape::name, .kind = "harbour"};
  EXPECT_THAT(wanted("boats from Bergen"), Contains(conjunction));
  EXPECT_THAT(wanted("boats from Bergen and"), Not(Contains(second)));  // they belong to one
  EXPECT_THAT(wanted("boats from Bergen or"), Contains(second));
}

}  // namespace
}  // namespace liaison
