// SPDX-License-Identifier: EUPL-1.2
// Looking records up by what they are called.
#include "store/names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> slugs(const std::vector<NamedRecord>& records) {
  std::vector<std::string> all;
  for (const NamedRecord& record : records) {
    all.push_back(record.slug);
  }
  return all;
}

class NamesTest : public testing::Test {
 protected:
  [[nodiscard]] std::vector<NamedRecord> found(const std::vector<std::string>& keys) const {
    return find_names(database, keys);
  }
  const Database database = small_database();
};

TEST_F(NamesTest, FindsAllRecordsOfAName) {
  EXPECT_THAT(slugs(found({"georgia"})), ElementsAre("georgia", "georgia-us"));
  EXPECT_THAT(slugs(found({"tenerdis", "canada"})), ElementsAre("canada", "tenerdis"));
  EXPECT_THAT(found({"nothing"}), IsEmpty());
  EXPECT_THAT(found({}), IsEmpty());
}

TEST_F(NamesTest, SaysHowARecordIsMeant) {
  const NamedRecord alias = found({"cleantech"}).at(0);
  EXPECT_EQ(alias.name, "Clean technologies");
  EXPECT_EQ(alias.text, "cleantech");
  EXPECT_EQ(alias.form, "variant");
  EXPECT_EQ(alias.kind, "sector");
  EXPECT_FALSE(alias.literal);
  EXPECT_TRUE(found({"be"}).at(0).literal);
  EXPECT_EQ(found({"belgian"}).at(0).form, "adjective");
}

TEST_F(NamesTest, FindsASlugAndNothingElse) {
  EXPECT_THAT(slugs(find_slug(database, "elbe")), ElementsAre("elbe"));
  EXPECT_THAT(find_slug(database, "ELBE"), IsEmpty());
  EXPECT_THAT(find_slug(database, "clean technologies"), IsEmpty());
}

TEST_F(NamesTest, FindsNamesThatHaveAWord) {
  EXPECT_THAT(slugs(find_fragment(database, "valley", 9)),
              ElementsAre("food-valley", "clean-valley", "energy-valley"))
      << "the shortest names first";
  EXPECT_THAT(slugs(find_fragment(database, "valley", 2)),
              ElementsAre("food-valley", "clean-valley"));
  EXPECT_THAT(slugs(find_fragment(database, "pellet", 9)), ElementsAre("wood-pellets"));
  EXPECT_THAT(find_fragment(database, "valleys", 9), IsEmpty());
}

TEST_F(NamesTest, ListsEachWordOnce) {
  const std::vector<std::string> words = name_words(database);
  EXPECT_TRUE(std::is_sorted(words.begin(), words.end()));
  EXPECT_EQ(std::count(words.begin(), words.end(), "valley"), 1);
  EXPECT_EQ(std::count(words.begin(), words.end(), "clean technologies"), 0);
}

TEST_F(NamesTest, FindsNamesByTheirBeginning) {
  EXPECT_THAT(slugs(find_prefix(database, {.key = "can", .kind = "place"}, 9)),
              ElementsAre("canada"));
  EXPECT_THAT(slugs(find_prefix(database, {.key = "georgi", .kind = "place"}, 9)),
              ElementsAre("georgia", "georgia-us"));
  EXPECT_THAT(find_prefix(database, {.key = "can", .kind = "sector"}, 9), IsEmpty());
}

TEST_F(NamesTest, FindsByAnAliasWhatDoesNotBeginSo) {
  EXPECT_EQ(find_prefix(database, {.key = "usa", .kind = "place"}, 9).at(0).slug, "united-states");
  EXPECT_EQ(find_prefix(database, {.key = "canadi", .kind = "place"}, 9).at(0).text, "Canadian");
}

TEST_F(NamesTest, PassesOverCodesInABeginning) {
  EXPECT_THAT(find_prefix(database, {.key = "ca qc", .kind = "place"}, 9), IsEmpty());
}

TEST_F(NamesTest, EndsALongListWithTheLastName) {
  const std::vector<std::string> all = slugs(find_prefix(database, {.kind = "place"}, 99));
  ASSERT_GT(all.size(), 4U);
  EXPECT_THAT(slugs(find_prefix(database, {.kind = "place"}, 3)),
              ElementsAre(all[0], all[1], all.back()));
}

TEST_F(NamesTest, FindsABeginningInEveryKind) {
  const std::vector<std::string> all = slugs(find_prefix(database, {.key = "ge"}, 9));
  EXPECT_THAT(all, testing::IsSupersetOf({"germany", "georgia", "georgian-trade"}));
}

TEST_F(NamesTest, KeepsABeginningToTheRecordsOfAView) {
  const NamePrefix clusters{.key = "", .kind = "organisation", .view = "clusters"};
  EXPECT_THAT(
      slugs(find_prefix(database, clusters, 99)),
      testing::AllOf(testing::Contains("skywin"), testing::Not(testing::Contains("wood-pellets"))));
}

TEST_F(NamesTest, FindsSlugsByTheirBeginning) {
  EXPECT_THAT(slugs(find_slug_prefix(database, {.key = "georgia", .kind = "place"}, 9)),
              ElementsAre("georgia", "georgia-us"));
  EXPECT_THAT(slugs(find_slug_prefix(database, {.key = "georgia"}, 1)), ElementsAre("georgia"));
}

}  // namespace
}  // namespace liaison
