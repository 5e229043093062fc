// SPDX-License-Identifier: EUPL-1.2
// Which record a draft is, and which record a reference means. Nothing with a letter changed is
// ever taken for the same.
#include "load/match.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "store/dump.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

std::vector<std::string> place_of(const Database& database, const std::string& slug) {
  return column_of(
      database,
      "SELECT p.slug FROM organisation AS o JOIN record AS p ON p.id = o.place JOIN record AS r"
      " ON r.id = o.id WHERE r.slug = '" +
          slug + "'");
}

TEST(MatchDrafts, FindsAPlaceByEachOfItsNames) {
  for (const std::string name : {"canada", "Canada", "CANADA", "Canadian", "CA", "  Canada "}) {
    const Database database = small_database();
    EXPECT_THAT(places_of(load_organisations(database, "key,name,place\none,One," + name + "\n")),
                IsEmpty())
        << name;
    EXPECT_THAT(place_of(database, "one"), ElementsAre("canada")) << name;
  }
}

TEST(MatchDrafts, FindsARecordThatStandsLaterOrInAnotherFile) {
  const Database database = empty_database();
  const LoadReport report = load_texts(
      database, {{"organisations.csv", "key,name,place,source\none,One,Lowland,The study\n"},
                 {"places.csv",
                  "key,name,type,within,source\nlowland,Lowland,city,Highland,study\n"
                  "highland,Highland,country,,study\n"},
                 {"sources.csv", "key,name,type,source\nstudy,The study,document,study\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:2:17 S05"))
      << "a source is cited by one word";
  const LoadReport again = load_texts(
      database, {{"organisations.csv", "key,name,place,source\none,One,Lowland,study\n"},
                 {"places.csv",
                  "key,name,type,within,source\nlowland,Lowland,city,Highland,study\n"
                  "highland,Highland,country,,study\n"},
                 {"sources.csv", "key,name,type,source\nstudy,The study,document,study\n"}});
  EXPECT_THAT(places_of(again), IsEmpty());
  EXPECT_THAT(place_of(database, "one"), ElementsAre("lowland"));
}

TEST(MatchDrafts, S07ForAnUnknownCode) {
  const LoadReport report = load_organisations(small_database(), "name,place\nOne,XX\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:5 S07"));
  EXPECT_EQ(report.errors[0].message, "no place has the code 'XX'");
}

TEST(MatchDrafts, S08ForAnUnknownNameWithWhatIsNear) {
  const LoadReport report =
      load_organisations(small_database(), "name,place\nOne,Belgiun\nTwo,nowhere\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:5 S08", "organisations.csv:4:5 S08"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("'Belgium'"));
  EXPECT_THAT(report.errors[1].hint, testing::StartsWith("write its name"));
}

TEST(MatchDrafts, NeverTakesALetterForAnother) {
  for (const std::string name : {"Canda", "Canadaa", "Can", "Canada West", "ca", "Ca"}) {
    EXPECT_THAT(places_of(load_organisations(small_database(), "name,place\nOne," + name + "\n")),
                ElementsAre(testing::StartsWith("organisations.csv:3:5 S0")))
        << name;
  }
}

TEST(MatchDrafts, TakesAReferenceOnlyForTheKindOfTheField) {
  EXPECT_THAT(
      places_of(load_organisations(small_database(), "name,place\nOne,skywin\nTwo,Skywin\n")),
      ElementsAre("organisations.csv:3:5 S08", "organisations.csv:4:5 S08"));
}

TEST(MatchDrafts, S09ForANameOfSeveralRecords) {
  const LoadReport report = load_organisations(
      small_database(), "name,place\nOne,Georgia\nTwo,georgia-us\nThree,Québec\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:5 S09", "organisations.csv:5:7 S09"));
  EXPECT_EQ(report.errors[0].hint, "write the key of one of them: georgia, georgia-us");
}

TEST(MatchDrafts, PrefersWhatIsCalledSoToWhatIsAlsoKnownAs) {
  const Database database = small_database();
  load_texts(database,
             {{"places.csv", "# source: paper\nkey,name,type,aliases\nx,Xanadu,city,Italy\n"}});
  EXPECT_THAT(places_of(load_organisations(database, "key,name,place\none,One,Italy\n")),
              IsEmpty());
  EXPECT_THAT(place_of(database, "one"), ElementsAre("italy"));
}

TEST(MatchDrafts, S10ForARecordThatStandsTwice) {
  const LoadReport report = load_organisations(
      small_database(), "key,name\none,One\none,Uno\nskywin,Skywin\nskywin,Skywin\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:4:1 S10", "organisations.csv:6:1 S10"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("organisations.csv:3;"));
}

TEST(MatchDrafts, S10ForTwoDifferentNamesOfOneKey) {
  EXPECT_THAT(
      places_of(load_organisations(small_database(), "name\nÅrhus Cluster\nArhus cluster!\n")),
      ElementsAre("organisations.csv:4:1 S10"));
}

// Else the same files loaded one after the other would give one record, and together two.
TEST(MatchDrafts, S10ForARecordWithoutAKeyThatStandsInTheLoadWithOne) {
  const LoadReport report =
      load_organisations(small_database(), "key,name,aliases\n,One,\n,Uno,\nfirst,One,Uno\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S10", "organisations.csv:4:1 S10"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("organisations.csv:5;"));
}

TEST(MatchDrafts, S10ForAKeyOfAnotherKind) {
  const LoadReport report = load_organisations(small_database(), "key,name\ncanada,Canada Inc\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:1 S10"));
  EXPECT_EQ(report.errors[0].message, "the key 'canada' belongs to the place Canada");
}

TEST(MatchDrafts, S10ForAnItemThatStandsTwiceInAList) {
  const LoadReport report =
      load_organisations(small_database(), "name,sectors\nOne,energy;health;Energy\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:19 S10"));
  EXPECT_EQ(report.errors[0].message, "'Energy' stands twice in 'sectors'");
}

TEST(MatchDrafts, LetsAnOrderedListNameARecordTwice) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(database, {{"partnerships.csv",
                                               "# source: paper\nkey,name,members\n"
                                               "one,One,skywin;Tenerdis;Skywin\n"}})),
              IsEmpty());
}

TEST(MatchDrafts, S12ForAnUnknownSource) {
  const LoadReport report = load_texts(
      small_database(), {{"organisations.csv", "name,source\nOne,papers §3\nTwo,study\n"}});
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:2:5 S12", "organisations.csv:3:5 S12"));
  EXPECT_THAT(report.errors[0].hint, testing::StartsWith("did you mean 'paper'?"));
}

TEST(MatchDrafts, S06ForANewRecordWithoutWhatItNeeds) {
  const LoadReport report = load_texts(
      small_database(),
      {{"places.csv", "# source: paper\nkey,name,type\nnew,New,\nfrance,France,\nanew,,city\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("places.csv:3:1 S06", "places.csv:5:1 S06"))
      << "France is there already";
  EXPECT_EQ(report.errors[0].message, "the new place 'new' has no 'type'");
  EXPECT_EQ(report.errors[1].message, "the new record 'anew' has no name");
}

TEST(MatchDrafts, FindsARecordWithoutAKeyByItsName) {
  const Database database = small_database();
  EXPECT_THAT(
      places_of(load_organisations(database, "name,members\nSKYWIN,120\nAero Montreal,7\n")),
      IsEmpty());
  EXPECT_THAT(
      column_of(database, "SELECT name || members FROM organisations WHERE members > 0 ORDER BY 1"),
      ElementsAre("Aéro Montréal7", "Skywin120"));
}

TEST(MatchDrafts, FindsARecordWithoutAKeyByAnAliasAndLeavesItsName) {
  const Database database = small_database();
  const std::string seed = "name,members\nTenerrdis,120\n";
  EXPECT_THAT(places_of(load_organisations(database, seed)), IsEmpty());
  EXPECT_THAT(
      column_of(database, "SELECT slug || name || members FROM organisations WHERE members > 0"),
      ElementsAre("tenerdisTenerdis120"));
  EXPECT_FALSE(load_organisations(database, seed).committed) << "and again it changes nothing";
}

TEST(MatchDrafts, NeverFindsARecordWithoutAKeyByACode) {
  const Database database = small_database();
  load_texts(database, {{"places.csv", "# source: paper\nname,type\nFR,city\n"}});
  EXPECT_THAT(
      column_of(database, "SELECT name FROM places WHERE slug IN ('france', 'fr') ORDER BY 1"),
      ElementsAre("FR", "France"));
}

TEST(MatchDrafts, S09ForARecordWithoutAKeyThatSeveralRecordsCouldBe) {
  const Database database = small_database();
  const LoadReport report =
      load_texts(database, {{"places.csv", "# source: paper\nname,type\nGeorgia,city\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("places.csv:3:1 S09"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("georgia, georgia-us"));
}

// A key is made of the letters that ASCII has, so names of other alphabets all give the same one.
TEST(MatchDrafts, NeverTakesRecordsForOneBecauseTheirNamesGiveOneKey) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_organisations(database, "name\nΑθήνα\n")), IsEmpty());
  const LoadReport report = load_organisations(database, "name\nΠάτρα\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:1 S10"));
  EXPECT_EQ(report.errors[0].hint, "give this record a key of its own");
  EXPECT_THAT(column_of(database, "SELECT name FROM organisations WHERE slug = 'record'"),
              ElementsAre("Αθήνα"));
  EXPECT_THAT(places_of(load_organisations(database, "key,name\npatras,Πάτρα\n")), IsEmpty());
}

}  // namespace
}  // namespace liaison
