// SPDX-License-Identifier: EUPL-1.2
// Readings of the words that people use beside the plain form, in a language made by hand; see
// small_language.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/small_language.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(ParseWords, ReadsSeveralNounsOfOneKind) {
  EXPECT_THAT(readings("tugs or barges"), ElementsAre("boats ((tugs) or (barges))"));
  EXPECT_THAT(readings("tugs and barges"), ElementsAre("boats ((tugs) or (barges))"))
      << "people say and for both lists together";
  EXPECT_THAT(readings("boats and tugs"), ElementsAre("boats")) << "tugs are boats";
  EXPECT_THAT(readings("boats not tugs"), ElementsAre("boats not (tugs)"));
  EXPECT_THAT(readings("tugs, barges from Bergen"), IsEmpty()) << "the list does not say its end";
  EXPECT_THAT(readings("tugs and sailors"), IsEmpty()) << "two kinds are two questions";
}

TEST(ParseWords, ReadsSeveralNamesBeforeANoun) {
  EXPECT_THAT(readings("Salt or Fish boats"), ElementsAre("boats carrying @salt or @fish"));
  EXPECT_THAT(readings("Salt and Fish boats"), ElementsAre("boats carrying @salt and @fish"));
}

TEST(ParseWords, ReadsOneOfEachWhereNoneCanBeBoth) {
  EXPECT_THAT(readings("boats manned by Bergen and Bay sailors"),
              ElementsAre("boats manned by sailors (from @bergen) and"
                          " manned by sailors (from @bay-north?)"));
}

TEST(ParseWords, ReadsAVerbBehindItsSubject) {
  EXPECT_THAT(readings("boats did Ada man"), ElementsAre("boats manned by @ada"));
  EXPECT_THAT(readings("boats did Ada sail"), IsEmpty());
}

TEST(ParseWords, ReadsWhatLiesOutside) {
  EXPECT_THAT(readings("boats outside Bergen"),
              ElementsAre("boats with a home and not from @bergen"))
      << "what is nowhere is not outside";
}

TEST(ParseWords, ReadsWhatIsLacking) {
  EXPECT_THAT(readings("undated tugs"), ElementsAre("tugs without a date"));
  EXPECT_THAT(readings("boats undated"), ElementsAre("boats without a date"));
}

TEST(ParseWords, ReadsOneOfTheEarliest) {
  EXPECT_THAT(readings("the earliest boat"), ElementsAre("boats sorted by built first 1"));
  EXPECT_THAT(readings("earliest boats"), ElementsAre("boats sorted by built"));
  EXPECT_THAT(readings("earliest 2 boats"), ElementsAre("boats sorted by built first 2"));
}

TEST(ParseWords, ReadsAYearForBothMonths) {
  EXPECT_THAT(readings("boats built between January and March 2018"),
              ElementsAre("boats built between 2018-01 and 2018-03"));
  EXPECT_THAT(readings("boats built from January to March 2018"),
              ElementsAre("boats built between 2018-01 and 2018-03"));
}

TEST(ParseWords, TakesTheDateThatARelationNames) {
  EXPECT_THAT(readings("boats lost by Ada in 2018"),
              ElementsAre("boats manned by @ada lost in 2018"));
  EXPECT_THAT(readings("boats (lost by Ada) in 2018"),
              ElementsAre("boats manned by @ada lost in 2018"));
  EXPECT_THAT(readings("boats manned by Ada in 2018"),
              ElementsAre("boats manned by @ada built in 2018"));
  EXPECT_THAT(readings("boats lost by Ada built in 2018"),
              ElementsAre("boats manned by @ada built in 2018"))
      << "a time with a word of its own keeps it";
}

TEST(ParseWords, KeepsTheVerbOfATime) {
  EXPECT_THAT(readings("boats lost in 2017 or in 2018"),
              ElementsAre("boats (lost in 2017 or lost in 2018)"));
  EXPECT_THAT(readings("boats lost in 2017 but not in 2018"),
              ElementsAre("boats lost in 2017 not lost in 2018"));
  EXPECT_THAT(readings("boats lost in 2017 or 2018"),
              ElementsAre("boats (lost in 2017 or lost in 2018)"));
  EXPECT_THAT(readings("boats lost in 2016, 2017 and 2018"),
              ElementsAre("boats (lost in 2016 or lost in 2017 or lost in 2018)"))
      << "a date is in one of them";
}

TEST(ParseWords, ReadsTheTimeOfAState) {
  EXPECT_THAT(readings("boats sailing in 2015"), ElementsAre("boats sailing in 2015"));
  EXPECT_THAT(readings("boats sailing between 2015 and 2018"),
              ElementsAre("boats sailing between 2015 and 2018"));
  EXPECT_THAT(readings("boats sailing since 2015"), IsEmpty());
}

TEST(ParseWords, GivesATimeToThePhraseBeforeIt) {
  EXPECT_THAT(readings("harbours with boats in 2018"), IsEmpty()) << "no harbour has a date";
  EXPECT_THAT(readings("boats manned by sailors in 2018"),
              ElementsAre("boats manned by sailors and built in 2018"))
      << "no sailor has a date";
}

TEST(ParseWords, RefusesTwoStatesOfOneRecord) {
  EXPECT_THAT(readings("old boats with state old"),
              ElementsAre("boats with state old with state old"));
  EXPECT_THAT(readings("old boats with state new"), IsEmpty());
  EXPECT_THAT(readings("boats with state old or with state new"),
              ElementsAre("boats (with state old or with state new)"));
}

TEST(ParseWords, RefusesNounsThatAreTwoQuestions) {
  EXPECT_THAT(readings("Salt tugs or tugs from Bergen"), IsEmpty());
  EXPECT_THAT(readings("Salt tugs and barges from Bergen"), IsEmpty());
  EXPECT_THAT(readings("Salt tugs and barges"),
              ElementsAre("boats carrying @salt ((tugs) or (barges))"));
}

TEST(ParseWords, ReadsANounBesideANoun) {
  EXPECT_THAT(readings("tug boats from Bergen"), ElementsAre("boats (tugs) from @bergen"));
}

TEST(ParseWords, TakesAllBeforeTheFirstNounOnly) {
  EXPECT_THAT(readings("all boats"), ElementsAre("boats"));
  EXPECT_THAT(readings("boats with all sailors from Bergen"), IsEmpty());
}

TEST(ParseWords, DropsBracketsThatChangeNothing) {
  EXPECT_THAT(readings("boats from Bergen and (carrying Salt visiting Bergen)"),
              ElementsAre("boats from @bergen carrying @salt visiting @bergen"));
}

TEST(ParseWords, ReadsTheTimeOfALink) {
  EXPECT_THAT(readings("boats visiting Bergen in 2018"),
              ElementsAre("boats visiting @bergen in 2018"))
      << "the time of the visit, not that of the boat";
  EXPECT_THAT(readings("boats not visiting Bergen since 2015"),
              ElementsAre("boats not visiting @bergen since 2015"));
  EXPECT_THAT(readings("boats visiting Bergen built in 2018"),
              ElementsAre("boats visiting @bergen built in 2018"));
}

TEST(ParseWords, ReadsWhatSomebodyDid) {
  EXPECT_THAT(readings("when did Ada sail"), ElementsAre("boats manned by @ada"));
  EXPECT_THAT(readings("when did Ada sail Salt in 2018"),
              ElementsAre("boats manned by @ada carrying @salt built in 2018"));
  EXPECT_THAT(readings("when did Salt sail Ada of"), IsEmpty());
}

TEST(ParseWords, ReadsGroupsOfSomeRecords) {
  EXPECT_THAT(readings("boats by sailor among sailors from Bergen"),
              ElementsAre("boats by sailor among sailors (from @bergen)"));
  EXPECT_THAT(readings("boats by Bergen sailor"),
              ElementsAre("boats by sailor among sailors (from @bergen)"));
  EXPECT_THAT(readings("boats by year among sailors"), IsEmpty()) << "a year is no record";
}

TEST(ParseWords, ReadsWhichHasTheMostOfWhat) {
  EXPECT_THAT(readings("boats with the most sailors (from Bergen)"),
              ElementsAre("boats with the most sailors (from @bergen)"));
  EXPECT_THAT(readings("boats with the fewest cabins"),
              ElementsAre("boats with the fewest cabins"));
  EXPECT_THAT(readings("largest tugs"), ElementsAre("tugs with the most cabins"));
  EXPECT_THAT(readings("the largest tug"), ElementsAre("tugs with the most cabins first 1"));
  EXPECT_THAT(readings("largest sailors"), IsEmpty()) << "nothing says how large they are";
}

TEST(ParseWords, ReadsAPronounForTheLastNounThatFits) {
  EXPECT_THAT(readings("boats with Bergen sailors without \"Port of Call\" ones"),
              ElementsAre("boats with sailors (from @bergen) and"
                          " without sailors (from @port-of-call)"));
  EXPECT_THAT(readings("boats manned by Bergen sailors except old ones"),
              ElementsAre("boats manned by sailors (from @bergen) and not with state old"))
      << "sailors have no such state";
  EXPECT_THAT(readings("ones from Bergen"), IsEmpty()) << "nothing was said before";
}

TEST(ParseWords, TakesANumberForWhatThereIs) {
  EXPECT_THAT(readings("the three tugs"), ElementsAre("tugs"));
  EXPECT_THAT(readings("boats manned by the three sailors from Bergen"),
              ElementsAre("boats manned by sailors (from @bergen)"));
  EXPECT_THAT(readings("three tugs"), IsEmpty()) << "that could be a limit";
}

TEST(ParseWords, ReadsAStatedNumber) {
  EXPECT_THAT(readings("how many cabins of Anna"), ElementsAre("how many cabins of @anna"));
  EXPECT_THAT(readings("how many sailors of Anna"), IsEmpty()) << "those are counted";
}

TEST(ParseWords, ReadsAPossessive) {
  EXPECT_THAT(readings("Ada's boats"), readings("Ada boats"));
  EXPECT_THAT(readings("when did Ada's sail"), ElementsAre("boats manned by @ada"));
}

TEST(ParseWords, TakesPlacesTogether) {
  EXPECT_THAT(readings("boats from Bergen and \"Port of Call\" together"),
              ElementsAre("boats from @bergen or @port-of-call"));
  EXPECT_THAT(readings("boats from Bergen and \"Port of Call\""), IsEmpty());
}

TEST(ParseWords, AsksWhatNotAndOrMean) {
  EXPECT_THAT(readings("boats not from Bergen or from \"Port of Call\""),
              testing::UnorderedElementsAre("boats ((not from @bergen) or from @port-of-call)",
                                            "boats not (from @bergen or from @port-of-call)"));
  EXPECT_THAT(readings("boats ((not from Bergen) or from \"Port of Call\")"),
              ElementsAre("boats ((not from @bergen) or from @port-of-call)"));
}

}  // namespace
}  // namespace liaison
