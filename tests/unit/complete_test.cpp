// SPDX-License-Identifier: EUPL-1.2
#include "ask/complete.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;
using testing::UnorderedElementsAre;

constexpr std::size_t kMost = 40;

Completions complete(std::string_view text, std::size_t most = kMost) {
  static const Database database = open_image(bundled_database());
  static const Vocabulary vocabulary = read_vocabulary(database);
  return complete_question(database, vocabulary, text, "2019-01-31", most);
}

std::vector<std::string> texts(const Completions& completions) {
  std::vector<std::string> all;
  for (const Offer& offer : completions.offers) {
    all.push_back(offer.text);
  }
  return all;
}

std::vector<std::string> offers(std::string_view text) {
  return texts(complete(text));
}

std::vector<std::string> kinds(std::string_view text) {
  std::vector<std::string> all;
  for (const Offer& offer : complete(text).offers) {
    if (!offer.about.empty()) {
      all.push_back(offer.about);
    }
  }
  return all;
}

TEST(CompleteQuestion, OffersPlacesAndNoClustersForATarget) {
  EXPECT_THAT(offers("partnerships targeting C"), IsSupersetOf({"Canada", "China", "Chile"}));
  EXPECT_THAT(kinds("partnerships targeting C"), AllOf(Not(IsEmpty()), Each("place")));
}

TEST(CompleteQuestion, OffersTheKindsThatAWordGoesWith) {
  EXPECT_THAT(kinds("clusters in C"), AllOf(Contains("place"), Contains("sector"),
                                            Not(Contains("person")), Not(Contains("scheme"))));
}

TEST(CompleteQuestion, WantsTheOtherEndOfAPath) {
  EXPECT_THAT(offers("paths from Skywin "), IsSupersetOf({"to", "and"}));
}

TEST(CompleteQuestion, WantsTheOtherEndOfASpan) {
  EXPECT_THAT(offers("agreements signed between 2015 "), Contains("and"));
}

TEST(CompleteQuestion, KnowsThatANumberIsWantedAndOffersNone) {
  const Completions found = complete("clusters with at least ");
  EXPECT_THAT(texts(found), IsEmpty());
  EXPECT_THAT(found.open, Contains(Wanted::Shape::number));
}

TEST(CompleteQuestion, KnowsThatADateIsWantedAndOffersNone) {
  const Completions found = complete("agreements signed since ");
  EXPECT_THAT(texts(found), ElementsAre("certainly"));
  EXPECT_THAT(found.open, Contains(Wanted::Shape::day));
}

TEST(CompleteQuestion, GoesOnWithinAKeywordOfSeveralWords) {
  EXPECT_THAT(offers("tell me ab"), ElementsAre("tell me about"));
  EXPECT_EQ(complete("tell me ab").offers.front().from, 0U);
}

TEST(CompleteQuestion, GoesOnWithinANameOfSeveralWords) {
  const Completions found = complete("members of new fron");
  EXPECT_THAT(texts(found), Contains("New Frontiers in Food"));
  EXPECT_EQ(found.offers.front().from, std::string_view("members of ").size());
}

TEST(CompleteQuestion, IgnoresAccentsAndCapitals) {
  EXPECT_THAT(offers("clusters in quEb"), Contains("Québec"));
}

TEST(CompleteQuestion, OffersWhatTheNounTakes) {
  EXPECT_THAT(offers("partnerships "), IsSupersetOf({"targeting", "with", "without", "in", "by"}));
  EXPECT_THAT(offers("clusters "), Not(Contains("targeting")));
}

TEST(CompleteQuestion, OffersEachMeaningOnce) {
  const std::vector<std::string> found = offers("partnerships t");
  EXPECT_THAT(found, Contains("targeting"));
  EXPECT_THAT(found, Not(Contains("that target")));
  EXPECT_THAT(offers("partnerships that targ"), Contains(StartsWith("that target")));
}

TEST(CompleteQuestion, OffersNothingThatEndsInAnError) {
  EXPECT_THAT(offers("clusters not "), Not(Contains("without")));  // no double negation
  EXPECT_THAT(offers("clusters in France or in Belgium "),
              AllOf(Contains("or"), Not(Contains("and"))));
  EXPECT_THAT(offers("clusters in France and G"), Not(Contains("Germany")));  // only one can hold
}

TEST(CompleteQuestion, OffersNounsThatTheAdjectivesGoWith) {
  EXPECT_THAT(offers("Canadian "), AllOf(Contains("clusters"), Not(Contains("sources"))));
}

TEST(CompleteQuestion, OffersOnlyNounsWithAMeasureBehindTop) {
  EXPECT_THAT(offers("top 5 "), AllOf(Contains("clusters"), Not(Contains("contacts"))));
}

TEST(CompleteQuestion, TakesKeysAndQuotedNames) {
  EXPECT_THAT(offers("members of @elb"), Contains("@elbe"));
  EXPECT_THAT(offers("members of \"EL"), Contains("\"ELBE\""));
}

TEST(CompleteQuestion, OffersNothingWhereNoWordCanBegin) {
  EXPECT_THAT(offers("clusters in France,"), IsEmpty());
  EXPECT_THAT(offers("clusters in Atlantis "), IsEmpty());
}

TEST(CompleteQuestion, KeepsTheLastNameOfALongList) {
  const Completions found = complete("clusters in ", 5);
  std::vector<std::string> names;
  for (const Offer& offer : found.offers) {
    if (!offer.about.empty()) {
      names.push_back(offer.text);
    }
  }
  ASSERT_EQ(names.size(), 5U);
  EXPECT_NE(names.front().front(), names.back().front());  // else shells would write a letter
}

TEST(CompleteQuestion, NeedsNoRecords) {
  const Database database = empty_database();
  const Completions found =
      complete_question(database, read_vocabulary(database), "partnerships targeting ", "", kMost);
  for (const Offer& offer : found.offers) {
    EXPECT_THAT(offer.about, IsEmpty());
  }
}

TEST(CompleteName, FindsAnyKind) {
  static const Database database = open_image(bundled_database());
  std::vector<std::string> all;
  for (const Offer& offer : complete_name(database, "québec", {}, kMost)) {
    all.push_back(offer.about + ": " + offer.text);
  }
  EXPECT_THAT(all, Contains("place: Québec"));
}

TEST(CompleteName, KeepsToAKindAndAView) {
  const Database database = small_database();
  const NamePrefix all{.key = {}, .kind = "organisation", .view = {}};
  const NamePrefix clusters{.key = {}, .kind = "organisation", .view = "clusters"};
  EXPECT_GT(complete_name(database, "", all, kMost).size(),
            complete_name(database, "", clusters, kMost).size());
  EXPECT_THAT(complete_name(database, "", clusters, kMost), Not(IsEmpty()));
}

}  // namespace
}  // namespace liaison
