// SPDX-License-Identifier: EUPL-1.2
// What a second load does to what the first one wrote: what differs is changed, the rest left
// alone, and the database ends as if the newest seeds had been loaded into a fresh one.
#include "load/apply.hpp"

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
using testing::IsEmpty;

/// One file loaded after another; each must be accepted.
Database loaded(const std::vector<SeedText>& files) {
  Database database = small_database();
  for (const SeedText& file : files) {
    const LoadReport report = load_texts(database, {file});
    for (const Error& error : report.errors) {
      ADD_FAILURE() << to_text(error);
    }
  }
  return database;
}

SeedText partnership(const std::string& fields) {
  return {"partnerships.yaml",
          "source: paper\npartnerships:\n  - {key: one, name: One, " + fields + "}\n"};
}

/// What loading `first` and then `second` gives must be what loading `second` alone gives.
void expect_replaced(const SeedText& first, const SeedText& second) {
  EXPECT_EQ(canonical_dump(loaded({first, second})), canonical_dump(loaded({second})));
  const Database database = loaded({first, second});
  EXPECT_FALSE(load_texts(database, {second}).committed) << "a second time it changes nothing";
}

TEST(ApplyDrafts, ChangesWhatDiffersAndCountsIt) {
  const Database database = small_database();
  const LoadReport report = load_texts(
      database,
      {organisations("key,name,members\nskywin,Skywin,118\ntenerdis,Tenerdis,\nnew,New,3\n")});
  EXPECT_TRUE(report.committed);
  const Counts& counts = report.counts.at("organisations");
  EXPECT_EQ(counts.added, 1);
  EXPECT_EQ(counts.changed, 1);
  EXPECT_EQ(counts.same, 1);
  EXPECT_THAT(column_of(database, "SELECT members FROM organisations WHERE slug = 'skywin'"),
              ElementsAre("118"));
}

TEST(ApplyDrafts, LeavesAloneWhatASeedDoesNotSay) {
  const Database database =
      loaded({organisations("key,name,members,website\none,One,7,https://one\n"),
              organisations("key,members,website\none,,\n")});
  EXPECT_THAT(
      column_of(database, "SELECT members || website FROM organisations WHERE slug = 'one'"),
      ElementsAre("7https://one"));
}

TEST(ApplyDrafts, TakesAHyphenForKnownToBeNone) {
  expect_replaced(
      organisations("key,name,members,place,founded,sectors,aliases\n"
                    "one,One,7,Belgian,2018,energy,Un;Eins\n"),
      organisations("key,name,members,place,founded,sectors,aliases\none,One,-,-,-,-,-\n"));
}

TEST(ApplyDrafts, ChangesADateWithItsDays) {
  expect_replaced(organisations("key,name,founded\none,One,2018\n"),
                  organisations("key,name,founded\none,One,2018-10\n"));
  expect_replaced(organisations("key,name,founded\none,One,2018-10-01\n"),
                  organisations("key,name,founded\none,One,2018-10\n"));
}

TEST(ApplyDrafts, RenamesARecordThatIsNamedByItsKey) {
  expect_replaced(organisations("key,name\none,One\n"), organisations("key,name\none,Uno\n"));
  const Database database = loaded({organisations("key,name\none,One\n"),
                                    organisations("key,name,former_names\none,Uno,One\n")});
  EXPECT_THAT(column_of(database, "SELECT name || form FROM names WHERE slug = 'one' ORDER BY 1"),
              ElementsAre("Oneformer", "Unoname"));
}

TEST(ApplyDrafts, LearnsMoreNames) {
  const Database database = loaded(
      {organisations("key,name,aliases\none,One,Un\n"), organisations("key,aliases\none,Eins\n")});
  EXPECT_THAT(column_of(database, "SELECT name FROM names WHERE slug = 'one' ORDER BY 1"),
              ElementsAre("Eins", "One", "Un"));
}

TEST(ApplyDrafts, ChangesTheFormOfAName) {
  expect_replaced(organisations("key,name,aliases\none,One,ONE Ltd\n"),
                  organisations("key,name,former_names\none,One,ONE Ltd\n"));
}

TEST(ApplyDrafts, CountsTheNameAsTheNameWhereverItStands) {
  const Database before = loaded({organisations("key,name,aliases\none,One,One;Un\n")});
  const Database behind = loaded({organisations("key,aliases,name\none,One;Un,One\n")});
  EXPECT_EQ(canonical_dump(before), canonical_dump(behind));
  EXPECT_THAT(column_of(behind, "SELECT name || form FROM names WHERE slug = 'one' ORDER BY 1"),
              ElementsAre("Onename", "Unvariant"));
  const SeedText alias_only = organisations("key,aliases\none,One\n");
  EXPECT_FALSE(load_texts(behind, {alias_only}).committed) << "its name is no alias of it";
}

TEST(ApplyDrafts, KeepsANameThatHasTwoFormsInOne) {
  const SeedText twice = organisations("key,name,aliases,acronyms\none,One,ONE1,ONE1\n");
  const Database database = loaded({twice});
  EXPECT_FALSE(load_texts(database, {twice}).committed) << "it does not go to and fro";
}

TEST(ApplyDrafts, FindsGermanNamesInBothSpellings) {
  const Database database = loaded({organisations("key,name\none,Öko Süd\n")});
  EXPECT_THAT(column_of(database,
                        "SELECT key FROM name WHERE record = (SELECT id FROM record WHERE slug ="
                        " 'one') ORDER BY key"),
              ElementsAre("oeko sued", "oko sud"));
}

TEST(ApplyDrafts, KeepsHowAPlaceWasStated) {
  const auto stated = [](const Database& database) {
    return column_of(database,
                     "SELECT coalesce(place_stated, 'nothing') FROM organisation JOIN record AS r"
                     " USING (id) WHERE r.slug = 'one'");
  };
  const SeedText code = organisations("key,name,place\none,One,BE\n");
  const SeedText plain = organisations("key,name,place\none,One,Belgium\n");
  const SeedText other = organisations("key,name,place\none,One,france\n");
  EXPECT_THAT(stated(loaded({code})), ElementsAre("BE"));
  EXPECT_THAT(stated(loaded({plain})), ElementsAre("nothing"));
  EXPECT_THAT(stated(loaded({code, plain})), ElementsAre("BE"))
      << "the same place: nothing is taken back";
  EXPECT_THAT(stated(loaded({code, other})), ElementsAre("nothing")) << "BE was said of Belgium";
  EXPECT_THAT(stated(loaded({organisations("key,name,place,place_stated\none,One,france,Gaul\n")})),
              ElementsAre("Gaul"));
}

TEST(ApplyDrafts, ReplacesAListAsAWhole) {
  expect_replaced(partnership("sectors: [energy, health]"), partnership("sectors: [health]"));
  expect_replaced(partnership("members: [Skywin, Tenerdis]"),
                  partnership("members: [Tenerdis, Skywin]"));
  expect_replaced(partnership("members: [Skywin, Tenerdis]"), partnership("members: [Skywin]"));
  expect_replaced(partnership("members: [Skywin]"), partnership("members: '-'"));
}

TEST(ApplyDrafts, TakesBackWhatAnItemNoLongerSays) {
  expect_replaced(partnership("targets: [{place: canada, strength: named, condition: if asked}]"),
                  partnership("targets: [{place: canada, strength: named}]"));
  expect_replaced(partnership("sectors: [{sector: energy, fit: also}]"),
                  partnership("sectors: [energy]"));
  expect_replaced(
      partnership("members: [{organisation: skywin, country: belgium, country_stated: B}]"),
      partnership("members: [{organisation: skywin, organisation_stated: skywin}]"));
}

TEST(ApplyDrafts, WritesTheNameOfAMemberAsItIsStated) {
  const Database database = loaded({partnership("members: [Tenerrdis]")});
  EXPECT_THAT(column_of(database,
                        "SELECT organisation || '/' || organisation_stated FROM"
                        " partnership_members WHERE partnership_slug = 'one'"),
              ElementsAre("Tenerdis/Tenerrdis"));
}

std::vector<std::string> sections(const Database& database) {
  return column_of(database,
                   "SELECT coalesce(section, '-') FROM citations WHERE slug = 'one' ORDER BY 1");
}

TEST(ApplyDrafts, KeepsEveryCitation) {
  const SeedText coarse{"organisations.csv", "key,name,source\none,One,paper\n"};
  const SeedText fine{"organisations.csv", "key,name,source\none,One,paper §2;paper §3\n"};
  EXPECT_THAT(sections(loaded({coarse, fine})), ElementsAre("-", "2", "3"));
  EXPECT_THAT(sections(loaded({fine, coarse})), ElementsAre("-", "2", "3"))
      << "a citation of the whole is not in the one of a part";
  EXPECT_THAT(sections(loaded({fine, fine})), ElementsAre("2", "3"));
}

TEST(ApplyDrafts, S11ForABrokenRule) {
  const LoadReport report =
      load_texts(small_database(), {organisations("key,name,type,members\n"
                                                  "one,One,club,3\n"
                                                  "two,Two,cluster,-3\n"
                                                  "three,Three,cluster,3\n")});
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S11", "organisations.csv:4:1 S11"))
      << "one broken rule does not hide the next";
  EXPECT_FALSE(report.committed) << "the third record alone would be a part";
  EXPECT_THAT(
      report.errors[0].message,
      testing::StartsWith("the record 'one' breaks a rule: the type of an organisation is"));
}

TEST(ApplyDrafts, S06ForARecordWithoutASource) {
  EXPECT_THAT(places_of(load_texts(small_database(),
                                   {{"organisations.csv", "key,name\none,One\nskywin,Skywin\n"}})),
              ElementsAre("organisations.csv:2:1 S06"))
      << "Skywin has one";
}

}  // namespace
}  // namespace liaison
