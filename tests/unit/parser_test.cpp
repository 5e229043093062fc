// SPDX-License-Identifier: EUPL-1.2
// Readings of a question in a language made by hand; see small_language.cpp.
#include "ask/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/small_language.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;

std::string as_text(const Filter& filter) {
  std::string text = filter.negated ? "not " : "";
  text += filter.relation->words + "(";
  for (std::size_t index = 0; index < filter.values.size(); ++index) {
    text += index == 0 ? "" : filter.combine == Combine::any ? " or " : " and ";
    const std::vector<NamedRecord>& records = filter.values[index].records;
    text += records.size() == 1 ? records.front().slug : records.front().text + "?";
  }
  return text + ")";
}

std::string as_text(const Ask& ask) {
  if (ask.noun == nullptr) {
    return "card " + ask.card->records.front().slug;
  }
  std::string text = (ask.count ? "count " : "") + ask.noun->plural;
  for (const Filter& filter : ask.filters) {
    text += " " + as_text(filter);
  }
  return text;
}

std::vector<std::string> readings(std::string_view question) {
  std::vector<std::string> all;
  const ParsedQuestion parsed = parse_small(question);
  for (const Ask& ask : parsed.parse.readings) {
    all.push_back(as_text(ask));
  }
  return all;
}

TEST(Parse, ReadsANounAlone) {
  EXPECT_THAT(readings("boats"), ElementsAre("boats"));
  EXPECT_THAT(readings("show me the boats?"), ElementsAre("boats"));
  EXPECT_THAT(readings("how many boats"), ElementsAre("count boats"));
}

TEST(Parse, ReadsANameAlone) {
  EXPECT_THAT(readings("Anna"), ElementsAre("card anna"));
  EXPECT_THAT(readings("show Anna"), ElementsAre("card anna"));
  EXPECT_THAT(readings("@bay-south"), ElementsAre("card bay-south"));
}

TEST(Parse, LetsTheKindOfAValueDecide) {
  EXPECT_THAT(readings("boats in Bergen"), ElementsAre("boats from(bergen)"));
  EXPECT_THAT(readings("boats in Salt"), ElementsAre("boats carrying(salt)"));
}

TEST(Parse, ReadsSeveralFilters) {
  EXPECT_THAT(readings("boats from Bergen carrying Salt"),
              ElementsAre("boats from(bergen) carrying(salt)"));
  EXPECT_THAT(readings("boats from Bergen, and carrying Salt"),
              ElementsAre("boats from(bergen) carrying(salt)"));
  EXPECT_THAT(readings("boats from Bergen but carrying the Salt"),
              ElementsAre("boats from(bergen) carrying(salt)"));
}

TEST(Parse, ReadsSeveralValues) {
  EXPECT_THAT(readings("boats carrying Salt or Fish"), ElementsAre("boats carrying(salt or fish)"));
  EXPECT_THAT(readings("boats carrying Salt and Fish"),
              ElementsAre("boats carrying(salt and fish)"));
  EXPECT_THAT(readings("boats carrying Salt, Fish or IT"),
              ElementsAre("boats carrying(salt or fish or it)"));
  EXPECT_THAT(readings("boats carrying Salt, Fish, and IT"),
              ElementsAre("boats carrying(salt and fish and it)"));
}

TEST(Parse, ReadsNegation) {
  EXPECT_THAT(readings("boats not carrying Salt"), ElementsAre("boats not carrying(salt)"));
  EXPECT_THAT(readings("boats carrying Salt but not Fish"),
              ElementsAre("boats carrying(salt) not carrying(fish)"))
      << "a bare value repeats the relation before it";
  EXPECT_THAT(readings("boats not carrying Salt or Fish"),
              ElementsAre("boats not carrying(salt or fish)"));
}

TEST(Parse, ReadsANameBeforeTheNounAsEachRelationThatFits) {
  EXPECT_THAT(readings("Salt boats"), ElementsAre("boats carrying(salt)"));
  EXPECT_THAT(readings("Bergen boats"),
              ElementsAre("boats from(bergen)", "boats visiting(bergen)"));
  EXPECT_THAT(readings("boats Salt"), ElementsAre("boats carrying(salt)"));
}

TEST(Parse, PrefersTheLongerName) {
  EXPECT_THAT(readings("Boats of Bergen"), ElementsAre("card boats-of-bergen"));
  EXPECT_THAT(readings("Fish boats"), ElementsAre("card fish-boats"));
}

TEST(Parse, LeavesSeveralRecordsOfANameOpen) {
  EXPECT_THAT(readings("boats from Bay"), ElementsAre("boats from(Bay?)"));
  EXPECT_THAT(readings("boats from @bay-south"), ElementsAre("boats from(bay-south)"));
}

TEST(Parse, RefusesWhatMakesNoSense) {
  for (const std::string_view question : {"from",
                                          "boats boats",
                                          "boats from",
                                          "boats from Salt",
                                          "carrying Salt",
                                          "boats (from Bergen)",
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
                                          "boats carrying Salt or not Fish"}) {
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

TEST(Parse, EndsOnAHostileQuestionToo) {
  std::string question = "boats";
  for (int word = 0; word < 60; ++word) {
    question += " Bay Bay";
  }
  const ParsedQuestion parsed = parse_small(question + " nothing");
  EXPECT_THAT(parsed.parse.readings, IsEmpty());
}

}  // namespace
}  // namespace liaison
