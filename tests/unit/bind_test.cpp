// SPDX-License-Identifier: EUPL-1.2
// What the fields of a seed mean, and what is refused about a single field. Each error has its
// place.
#include "load/bind.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Loads one more file into the small data set; it must be refused.
LoadReport refused(const std::string& name, const std::string& text) {
  const LoadReport report = load_texts(small_database(), {{name, text}});
  EXPECT_FALSE(report.committed) << text;
  return report;
}

/// The one value that a query gives after a load that must succeed.
std::vector<std::string> loaded(const std::string& name, const std::string& text,
                                std::string_view sql) {
  const Database database = small_database();
  const LoadReport report = load_texts(database, {{name, text}});
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return column_of(database, sql);
}

TEST(BindSeed, S03ForAKindThatDoesNotExist) {
  const LoadReport report = refused("clubs.csv", "# source: paper\nname\nOne\nTwo\n");
  EXPECT_THAT(places_of(report), ElementsAre("clubs.csv:3:1 S03")) << "said once a file";
  EXPECT_THAT(report.errors[0].hint, HasSubstr("organisations"));
  EXPECT_THAT(places_of(refused("a.yaml", "source: paper\norganisation:\n  - {name: One}\n")),
              ElementsAre("a.yaml:3:5 S03"));
}

TEST(BindSeed, S04ForAFieldThatTheKindDoesNotHave) {
  const LoadReport report =
      refused("organisations.csv", "# source: paper\nname,plase\nOne,france\nTwo,france\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:2:6 S04"));
  EXPECT_THAT(report.errors[0].hint, testing::StartsWith("did you mean 'place'?"));
}

TEST(BindSeed, LetsNobodyGiveWhatIsComputed) {
  for (const std::string field : {"id", "founded_first", "founded_last", "record", "slug"}) {
    EXPECT_THAT(
        places_of(refused("organisations.csv", "# source: paper\nname," + field + "\nOne,7\n")),
        ElementsAre("organisations.csv:2:6 S04"))
        << field;
  }
}

TEST(BindSeed, S04ForAnItemField) {
  EXPECT_THAT(places_of(refused("partnerships.yaml",
                                "source: paper\n"
                                "partnerships:\n"
                                "  - name: One\n"
                                "    targets: [{place: canada, strenght: named}]\n")),
              ElementsAre("partnerships.yaml:4:31 S04"));
}

TEST(BindSeed, S05ForAValueThatTheFieldCannotHold) {
  const LoadReport report = refused("organisations.csv",
                                    "# source: paper\n"
                                    "name,members,founded,is_cluster\n"
                                    "One,many,2018-13,1\n"
                                    "Two,12x,31/01/2017,yes\n"
                                    "Three,1 000,31.01.2017,1\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:5 S05", "organisations.csv:3:10 S05",
                          "organisations.csv:4:5 S05", "organisations.csv:4:9 S05",
                          "organisations.csv:4:20 S05", "organisations.csv:5:7 S05"));
  for (const Error& error : report.errors) {
    EXPECT_FALSE(error.hint.empty()) << error.message;
  }
}

TEST(BindSeed, S05ForAListWhereOneTextIsWanted) {
  EXPECT_THAT(places_of(refused("organisations.yaml",
                                "source: paper\n"
                                "organisations:\n"
                                "  - name: [One, Two]\n"
                                "  - {name: Three, founded: {year: 2018}}\n")),
              ElementsAre("organisations.yaml:3:11 S05", "organisations.yaml:4:28 S05"));
}

TEST(BindSeed, S05ForAKeyThatIsNone) {
  const LoadReport report = refused("organisations.csv",
                                    "# source: paper\n"
                                    "key,name\n"
                                    "Élbe 1,One\n"
                                    "-,Two\n"
                                    "--,Three\n"
                                    "a/b,Four\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S05", "organisations.csv:4:1 S05",
                          "organisations.csv:5:1 S05", "organisations.csv:6:1 S05"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("elbe-1"));
}

TEST(BindSeed, S05ForANameThatIsNone) {
  EXPECT_THAT(places_of(refused("organisations.csv",
                                "# source: paper\nkey,name,aliases\n"
                                "one,-,\n"
                                "two,Two,Deux;-\n")),
              ElementsAre("organisations.csv:3:5 S05", "organisations.csv:4:14 S05"));
}

TEST(BindSeed, S05ForACitationThatIsNone) {
  EXPECT_THAT(places_of(refused("organisations.csv", "name,source\nOne,paper chapter 3\n")),
              ElementsAre("organisations.csv:2:5 S05"));
  EXPECT_THAT(places_of(refused("organisations.yaml",
                                "organisations:\n  - name: One\n    source: [{a: b}]\n")),
              ElementsAre("organisations.yaml:3:14 S05"));
}

TEST(BindSeed, S06ForARecordWithoutNameAndKey) {
  const LoadReport report =
      refused("organisations.csv", "# source: paper\nname,type\n,cluster\n,port\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S06", "organisations.csv:4:1 S06"))
      << "each once";
}

TEST(BindSeed, S06ForAnItemWithoutWhatItNeeds) {
  const LoadReport report = refused("partnerships.yaml",
                                    "source: paper\n"
                                    "partnerships:\n"
                                    "  - name: One\n"
                                    "    targets: [canada, {strength: named}]\n"
                                    "    citations: [{section: 4}]\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("partnerships.yaml:4:15 S06", "partnerships.yaml:4:23 S06",
                          "partnerships.yaml:5:17 S06"));
  EXPECT_EQ(report.errors[0].message, "an item of 'targets' has no 'strength'");
  EXPECT_EQ(report.errors[1].message, "an item of 'targets' has no 'place'");
  EXPECT_EQ(report.errors[2].message, "an item of 'citations' has no 'source'");
}

TEST(BindSeed, S06ForNoneWhereSomethingMustBe) {
  EXPECT_THAT(places_of(refused("places.csv", "# source: paper\nkey,name,type\nfrance,France,-\n")),
              ElementsAre("places.csv:3:15 S06"));
}

TEST(BindSeed, ReadsDatesWithTheirDays) {
  EXPECT_THAT(
      loaded("organisations.csv", "# source: paper\nname,founded\nOne,31.01.2017\nTwo,2018-10\n",
             "SELECT founded || ' ' || founded_first || ' ' || founded_last FROM organisation"
             " WHERE founded IS NOT NULL ORDER BY founded"),
      ElementsAre("2017-01-31 2017-01-31 2017-01-31", "2018-10 2018-10-01 2018-10-31"));
}

TEST(BindSeed, ReadsSeveralValuesOfACell) {
  EXPECT_THAT(
      loaded(
          "organisations.csv",
          "# source: paper\nkey,name,sectors,aliases\none,One,energy; health;,Un;Eins\n",
          "SELECT r.slug FROM organisation_sector JOIN record AS r ON r.id = sector JOIN record AS"
          " o ON o.id = organisation WHERE o.slug = 'one' ORDER BY 1"),
      ElementsAre("energy", "health"));
  EXPECT_THAT(loaded("organisations.csv",
                     "# source: paper\nkey,name,sectors,aliases\none,One,energy; health;,Un;Eins\n",
                     "SELECT name FROM names WHERE slug = 'one' ORDER BY 1"),
              ElementsAre("Eins", "One", "Un"));
}

TEST(BindSeed, ReadsYamlListsItemByItem) {
  EXPECT_THAT(
      loaded("organisations.yaml",
             "source: paper\norganisations:\n  - {key: one, name: One, aliases: [a; b, c]}\n",
             "SELECT name FROM names WHERE slug = 'one' ORDER BY 1"),
      ElementsAre("One", "a; b", "c"))
      << "in a YAML list a semicolon is a letter like any other";
}

TEST(BindSeed, LetsANameCiteItsOwnSource) {
  EXPECT_THAT(loaded("organisations.yaml",
                     "organisations:\n"
                     "  - key: one\n"
                     "    name: One\n"
                     "    source: paper §1\n"
                     "    misprints: [{name: Onne, source: paper §2}]\n",
                     "SELECT section || ':' || field || ':' || item FROM citation JOIN record AS r"
                     " ON r.id = record WHERE slug = 'one'"
                     " ORDER BY position"),
              ElementsAre("1::", "2:misprints:Onne"));
}

TEST(BindSeed, LetsAnItemCiteItsOwnSource) {
  EXPECT_THAT(
      loaded(
          "partnerships.yaml",
          "source: paper\n"
          "partnerships:\n"
          "  - key: one\n"
          "    name: One\n"
          "    targets: [{place: canada, strength: named, source: paper §4 fn.25}]\n"
          "    citations: [paper §1, {source: paper, section: 2, field: name, quote: One}]\n",
          "SELECT section || ':' || coalesce(footnote, '') || ':' || field || ':' || item || ':' ||"
          " coalesce(quote, '') FROM citation JOIN record AS r"
          " ON r.id = record WHERE slug = 'one' ORDER BY section"),
      ElementsAre("1::::", "2::name::One", "4:25:targets:canada:"));
}

TEST(BindSeed, TakesTheDefaultSourceOnlyWhereTheRecordHasNone) {
  EXPECT_THAT(
      loaded("organisations.csv", "# source: paper §9\nkey,name,source\na,A,\nb,B,paper §1\n",
             "SELECT slug || section FROM citations WHERE slug IN ('a', 'b') ORDER BY 1"),
      ElementsAre("a9", "b1"));
}

}  // namespace
}  // namespace liaison
