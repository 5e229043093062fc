// SPDX-License-Identifier: EUPL-1.2
// When two names are one, and how like they are if not.
#include "load/likeness.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "load/name_key.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

NameKey key(std::string_view name) {
  const Database database = open_image(bundled_database());
  return NameWords(database).key_of(fold(name));
}

Equality equality(std::string_view a, std::string_view b) {
  const Equality one = equality_of(key(a), key(b));
  EXPECT_EQ(one, equality_of(key(b), key(a))) << a << " and " << b;
  return one;
}

// All words equally rare; a score in hundredths.
Likeness likeness(std::string_view incoming, std::string_view stored, bool other_country = false) {
  Likeness likeness =
      likeness_of(key(incoming), key(stored), [](const std::string&) { return 1.0; });
  return other_country ? elsewhere(std::move(likeness)) : likeness;
}

long hundredths(std::string_view incoming, std::string_view stored, bool other_country = false) {
  return std::lround(likeness(incoming, stored, other_country).score * 100);
}

TEST(KeyOf, LeavesOutLegalFormsAndSmallWordsButNeverAll) {
  EXPECT_EQ(key("Oy Merinova Ab").squash, "merinova");
  EXPECT_EQ(key("Cluster of Applied Earth Sciences").squash, "clusterappliedearthsciences");
  EXPECT_EQ(key("Clean Tech Delta").squash, "cleantechdelta");
  EXPECT_EQ(key("SE").squash, "se");
  EXPECT_EQ(key("The AG").squash, "theag");
  EXPECT_THAT(key("Triple Steelix 2.0 / 15").numbers, ElementsAre("2", "0", "15"));
}

// The database finds equal names by a key of its own making.
TEST(KeyOf, IsTheKeyThatTheDatabaseHas) {
  const Database database = open_image(bundled_database());
  const NameWords words(database);
  const Table stored = database.query("SELECT squash, key FROM name_squash");
  EXPECT_GT(stored.rows.size(), 100U);
  for (const auto& row : stored.rows) {
    EXPECT_EQ(std::get<std::string>(row[0]), words.key_of(std::get<std::string>(row[1])).squash);
  }
}

TEST(EqualityOf, TakesSpacesAndALegalFormForNothing) {
  EXPECT_EQ(equality("Flux 50", "FLUX50"), Equality::full);
  EXPECT_EQ(equality("Optence e.V.", "Optence"), Equality::full);
  EXPECT_EQ(equality("Oy Merinova Ab", "Merinova"), Equality::full);
  EXPECT_EQ(equality("Clean Tech Delta", "Cleantech-Delta"), Equality::full);
}

TEST(EqualityOf, NeedsOneCountryWhereASmallWordDiffers) {
  EXPECT_EQ(equality("La Salle University", "De La Salle University"), Equality::in_one_country);
  EXPECT_EQ(equality("Port of Québec", "Port Québec"), Equality::in_one_country);
}

TEST(EqualityOf, IsNoneWithALetterAWordOrAnotherOrder) {
  EXPECT_EQ(equality("Hunan University", "Henan University"), Equality::none);
  EXPECT_EQ(equality("Greentech", "Greentech Cluster"), Equality::none);
  EXPECT_EQ(equality("Québec Port", "Port Québec"), Equality::none);
  EXPECT_EQ(equality("Merinova Oy", "Merinova GmbH"), Equality::none);
  EXPECT_EQ(equality("Spa Tourism Resort", "Tourism Resort"), Equality::none)
      << "a legal form stands behind a name; before it, it is a word";
  EXPECT_EQ(equality("MTU Aero Engines", "Aero Engines"), Equality::none);
  EXPECT_EQ(equality("Steelix 2.0", "Steelix 20"), Equality::none);
  EXPECT_EQ(equality("Marine SE Cluster", "Marine Cluster"), Equality::none)
      << "a legal form stands at an end";
  EXPECT_EQ(equality("Science Park", "SciencePark"), Equality::none) << "generic words alone";
  EXPECT_EQ(equality("A B C", "AB C"), Equality::none) << "too short";
}

TEST(LikenessOf, SaysWhatIsDifferent) {
  EXPECT_EQ(likeness("Tenerdys", "Tenerdis").reason, "one letter differs");
  EXPECT_EQ(likeness("Skywin Wallonie", "Skywin").reason, "'wallonie' more");
  EXPECT_EQ(likeness("Skywin", "Skywin Wallonie").reason, "'wallonie' less");
  EXPECT_EQ(likeness("Québec Port", "Port Québec").reason, "another order");
  EXPECT_EQ(likeness("Optence eV", "Optence").reason, "the same but for spaces or the legal form");
  EXPECT_THAT(likeness("Basque Health Cluster", "Basque Energy Cluster").reason,
              HasSubstr("'health' for 'energy'"));
  EXPECT_THAT(likeness("Merinova Oy", "Merinova GmbH").reason, HasSubstr("another legal form"));
  EXPECT_THAT(likeness("Pellet Assoc.", "Pellet Association").reason,
              HasSubstr("'assoc' for 'association'"));
}

TEST(LikenessOf, IsHeldDownByWhatCountsMoreThanLetters) {
  EXPECT_EQ(hundredths("Adpack2 Alliance", "Adpack Alliance"), 88);
  EXPECT_EQ(hundredths("Tenerdis", "Tenerdis", true), 88);
  EXPECT_LE(hundredths("Aberdeen Renewable Energy Group Ltd X", "Aberdeen Renewable Energy Group"),
            90);
  EXPECT_EQ(hundredths("Québec Port", "Port Québec"), 95);
  EXPECT_LE(hundredths("ABC Cluster", "ABC"), 89);
}

TEST(LikenessOf, CountsAPartOfANameAsThreeQuarters) {
  EXPECT_EQ(hundredths("Avenia", "Route des Lasers et Avenia et Hyperfréquences"), 75);
  EXPECT_LT(hundredths("Clean", "Clean Tech Delta Rotterdam", true), 70)
      << "a part, in another country";
}

TEST(LikenessOf, TakesAnAdjectiveForItsPlace) {
  EXPECT_GE(hundredths("Canadian Pellet Association", "Pellet Association of Canada"), 90);
}

TEST(LikenessOf, DoesNotAskAboutGenericWordsNumbersAndOtherWords) {
  EXPECT_LT(hundredths("A-B-C Company", "Orion Company"), 70);
  EXPECT_LT(hundredths("Montpellier 2", "Montpellier 1"), 70);
  EXPECT_LT(hundredths("Cluster A", "Cluster B"), 70);
  EXPECT_LT(hundredths("Greentech North", "Greentech South"), 70);
  EXPECT_LT(hundredths("Kuopio Science Park", "Turku Science Park"), 70);
}

TEST(AreNearWords, AreOneSlipAwayOrAPart) {
  EXPECT_TRUE(are_near_words("tenerdys", "tenerdis"));
  EXPECT_TRUE(are_near_words("opticsvalley", "valley"));
  EXPECT_FALSE(are_near_words("icn", "icm"));
  EXPECT_FALSE(are_near_words("energy", "health"));
}

}  // namespace
}  // namespace liaison
