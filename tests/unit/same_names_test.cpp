// SPDX-License-Identifier: EUPL-1.2
// Who is called so, in the load and in the database at once: a name is to the rows of a load what
// it is to the records that are stored, in any order of rows and files.
#include "load/same_names.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::UnorderedElementsAre;

SeedText decisions(const std::string& rows) {
  return {"identities.csv", "name,verdict,about,other,other_name,reason,source\n" + rows};
}

// Sources beside `paper`, for rows that describe one record.
SeedText more_sources() {
  return {"sources.csv",
          "key,name,type,source\none,One,document,one\ntwo,Two,document,two\n"
          "three,Three,document,three\n"};
}

// Loads the seeds in the given order and then, into another database, in the opposite one; the
// errors must be the same.
LoadReport load_both_ways(const std::vector<SeedText>& seeds) {
  const Database database = small_database();
  const LoadReport report = load_texts(database, seeds);
  std::vector<SeedText> reversed = seeds;
  std::ranges::reverse(reversed);
  const LoadReport again = load_texts(small_database(), reversed);
  EXPECT_THAT(places_of(again), testing::UnorderedElementsAreArray(places_of(report)));
  return report;
}

std::vector<std::string> names_of(const Database& database, const std::string& slug) {
  return column_of(database,
                   "SELECT form || ' ' || name FROM names WHERE slug = '" + slug + "' ORDER BY 1");
}

TEST(SameNames, AreOfSeveralWhereTheLoadAndTheDatabaseGiveThemToTwo) {
  const LoadReport report =
      load_both_ways({organisations("name\nSkywin\n"), aliases("tenerdis,Skywin\n")});
  EXPECT_THAT(places_of(report), UnorderedElementsAre("organisations.csv:3:1 S13",
                                                      "organisations-aliases.csv:3:10 S13"));
  EXPECT_THAT(to_text(report.errors[1]), HasSubstr("the same name; several have it"));
}

TEST(SameNames, AreAskedAboutWhereTheCountryOfAPlaceStandsInTheLoad) {
  const SeedText places{"places.csv",
                        "# source: paper\nkey,name,type,within\nlowland,Lowland,city,italy\n"};
  const LoadReport report =
      load_both_ways({organisations("name,place\nTenerdis,Lowland\n"), places});
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:1 S13"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("another country"));
}

TEST(SameNames, AreAskedAboutWhereTheLoadSaysWhereTheRecordIsAtHome) {
  const Database database = small_database();
  load_organisations(database, "name\nZenit\n");
  EXPECT_THAT(
      places_of(load_organisations(database, "key,name,place\nzenit,,Italy\n,Zenit,France\n")),
      ElementsAre("organisations.csv:4:2 S13"));
}

TEST(SameNames, AreNotThoseThatTheLoadTellsApart) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(
                  database, {organisations("name\nFoodValley\n"),
                             decisions("Two,distinct,food-valley,foodvalley,,told,paper\n")})),
              IsEmpty());
  EXPECT_THAT(column_of(database, "SELECT slug FROM record WHERE slug LIKE 'food%' ORDER BY 1"),
              ElementsAre("food-valley", "foodvalley"));
}

TEST(SameNames, MakeOneRecordOfRowsThatDifferBySpacesAndTheLegalForm) {
  const std::vector<std::string> rows{"Optic Point,one\n", "OpticPoint,two\n",
                                      "Optic Point e.V.,three\n"};
  for (const std::vector<int>& order : {std::vector{0, 1, 2}, {2, 1, 0}, {1, 2, 0}}) {
    const Database database = small_database();
    std::string text = "name,source\n";
    for (const int row : order) {
      text += rows[static_cast<std::size_t>(row)];
    }
    EXPECT_THAT(places_of(load_texts(database, {more_sources(), {"organisations.csv", text}})),
                IsEmpty());
    EXPECT_THAT(names_of(database, "optic-point"),
                ElementsAre("name Optic Point", "variant Optic Point e.V.", "variant OpticPoint"));
    EXPECT_FALSE(load_texts(database, {{"organisations.csv", text}}).committed);
  }
}

TEST(SameNames, AreAskedAboutWhereTheyDoNotAgreeWithEachOther) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_organisations(
                  database,
                  "name,place\nZenit,Italy\nZenit,France\nOptence GmbH,\nOptence,\n"
                  "Optence AG,\n")),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:4:1 S13",
                          "organisations.csv:5:1 S13", "organisations.csv:7:1 S13"));
  EXPECT_THAT(places_of(load_organisations(database, "name\nSkywin GmbH\nSkywin AG\n")),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:4:1 S13"))
      << "each alone is equal to the stored Skywin";
}

TEST(SameNames, KeepThePrintedSpelling) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_organisations(database, "name\nSKYWIN\nAéroMontréal Inc.\n")),
              IsEmpty());
  EXPECT_THAT(names_of(database, "aero-montreal"),
              ElementsAre("name Aéro Montréal", "variant AéroMontréal Inc."));
  EXPECT_THAT(names_of(database, "skywin"), ElementsAre("name Skywin"))
      << "capitals are no other name";
}

TEST(SameNames, MayBeDecidedForANameAlone) {
  for (const bool before : {true, false}) {
    const Database database = small_database();
    const SeedText decision =
        decisions("Énergie Alpine is Tenerdis,same,tenerdis,,Énergie Alpine,told,paper\n");
    std::vector<SeedText> seeds{organisations("name,members\nEnergie alpine,7\n")};
    if (before) {
      EXPECT_THAT(places_of(load_texts(database, {decision})), IsEmpty());
    } else {
      seeds.push_back(decision);
    }
    EXPECT_THAT(places_of(load_texts(database, seeds)), IsEmpty());
    EXPECT_THAT(column_of(database, "SELECT slug FROM organisations WHERE members = 7"),
                ElementsAre("tenerdis"));
  }
}

TEST(SameNames, AreAskedAboutEachTimeIfDecidedToBePossiblySo) {
  const Database database = small_database();
  load_texts(database, {decisions("Perhaps,possibly same,tenerdis,,Grenoble Club,told,paper\n")});
  const LoadReport report = load_organisations(database, "key,name\n,Grenoble Club\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:2 S13"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("decided to be possibly the same"));
  const SeedText keyed = organisations("key,name\nclub,Grenoble Club\n");
  EXPECT_THAT(places_of(load_texts(database, {keyed})), ElementsAre("organisations.csv:3:6 S13"));
  EXPECT_THAT(places_of(load_texts(
                  database, {keyed, decisions("Two,possibly same,tenerdis,club,,told,paper\n")})),
              IsEmpty())
      << "two records that a person compared are two";
}

TEST(SameNames, AreNeverWhatWasDecidedToBeAnother) {
  const Database database = small_database();
  load_texts(database, {decisions("No,distinct,food-valley,,Foodvalley,told,paper\n")});
  EXPECT_THAT(places_of(load_organisations(database, "name\nFoodValley\n")), IsEmpty());
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM record WHERE slug = 'foodvalley'"), 1);
}

TEST(SameNames, LetAReferenceMeanWhatARowWould) {
  const SeedText partnership{"partnerships.csv",
                             "# source: paper\nkey,name,members\np,P,Zenitland;Food Valley e.V.\n"};
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(database, {partnership, organisations("name\nZenit Land\n")})),
              IsEmpty());
  EXPECT_THAT(column_of(database,
                        "SELECT r.slug FROM partnership_member AS m JOIN record AS r ON "
                        "r.id = m.organisation JOIN record AS p ON p.id = m.partnership "
                        "WHERE p.slug = 'p' ORDER BY m.position"),
              ElementsAre("zenit-land", "food-valley"));
}

TEST(SameNames, GiveNoFurtherErrorWhereARowThatIsAskedAboutIsNamed) {
  const Database database = small_database();
  load_organisations(database, "key,name,place\nzenit-it,Zenit,Italy\n");
  const LoadReport report = load_texts(
      database,
      {organisations("name,place\nZenit,France\nBergland Ost,Italy\nBergland Ost,France\n"),
       {"partnerships.csv",
        "# source: paper\nkey,name,members\np,P,Zenit;Bergland Ost;bergland-ost;Skywin\n"}});
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:4:1 S13",
                          "organisations.csv:5:1 S13"));
}

}  // namespace
}  // namespace liaison
