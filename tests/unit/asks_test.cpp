// SPDX-License-Identifier: EUPL-1.2
// A load cannot ask, so it stops: with all names that need an answer, and the lines that give it.
#include "load/asks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

SeedText identities(const std::string& rows) {
  return {"identities.csv", "name,verdict,about,other,reason,source\n" + rows};
}

std::vector<std::string> slugs(const Database& database) {
  return column_of(database,
                   "SELECT slug FROM record WHERE kind = 'organisation' AND name_key LIKE 'tener%' "
                   "ORDER BY slug");
}

TEST(AskAboutNames, StopsTheLoadWithAllOfThemAtOnce) {
  const Database database = small_database();
  const LoadReport report = load_organisations(
      database, "name,place\nTenerdys,France\nSkywin,Belgium\nFod Valley,Germany\nZenit,Italy\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:5:1 S13"));
  EXPECT_FALSE(report.committed);
  EXPECT_EQ(report.errors[0].message, "'Tenerdys' is close to an organisation that you have");
  EXPECT_EQ(
      report.errors[0].hint,
      "1. Tenerdis (cluster, France)  0.88  one letter differs\n"
      "the same?  a line in organisations-aliases.csv (key,aliases,source):\n"
      "  tenerdis,Tenerdys,paper\n"
      "another?  a line in identities.csv (name,verdict,about,other,reason,source):\n"
      "  Tenerdys (tenerdys) is not Tenerdis (tenerdis),distinct,tenerdis,tenerdys,WHY,paper");
}

TEST(AskAboutNames, ComesWithTheEqualNamesThatCannotBeTaken) {
  const LoadReport report = load_organisations(
      small_database(), "name,place\nTenerdys,France\nTenerdis,Canada\nFod Valley,Germany\n");
  EXPECT_THAT(places_of(report),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:4:1 S13",
                          "organisations.csv:5:1 S13"));
}

TEST(AskAboutNames, IsSettledByAnAliasForEver) {
  const Database database = small_database();
  const SeedText rows = organisations("name,members\nTenerdys,12\n");
  EXPECT_THAT(places_of(load_texts(database, {rows, aliases("tenerdis,Tenerdys\n")})), IsEmpty());
  EXPECT_THAT(slugs(database), ElementsAre("tenerdis"));
  EXPECT_THAT(column_of(database, "SELECT members FROM organisations WHERE slug = 'tenerdis'"),
              ElementsAre("12"));
  EXPECT_FALSE(load_texts(database, {rows}).committed) << "and again it changes nothing";
}

TEST(AskAboutNames, IsSettledByADecisionThatTheyAreTwo) {
  const Database database = small_database();
  EXPECT_THAT(
      places_of(load_texts(
          database,
          {organisations("name\nTenerdys\n"),
           identities("Tenerdys is not Tenerdis,distinct,tenerdis,tenerdys,told,paper\n")})),
      IsEmpty());
  EXPECT_THAT(slugs(database), ElementsAre("tenerdis", "tenerdys"));
}

TEST(AskAboutNames, ComparesNewOnesWithEachOtherOnce) {
  const LoadReport report = load_organisations(
      small_database(), "name\nLombardia Aerospace\nZenit\nLombardia Aerospce\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:5:1 S13"));
  EXPECT_THAT(report.errors[0].message, HasSubstr("that this load has"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("the other is organisations.csv:3"));
}

TEST(AskAboutNames, AsksAboutARecordWithAKeyOfItsOwnToo) {
  const LoadReport report =
      load_organisations(small_database(), "key,name,aliases\nnew,Zenit,Tenerdys\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:11 S13"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("give it the key tenerdis and leave its name out\n"
                                               "only this name is wrong?  leave 'Tenerdys' out"));
}

TEST(AskAboutNames, GivesAnAdviceThatKeepsTheStoredName) {
  const Database database = small_database();
  const LoadReport report = load_organisations(database, "key,name,members\nnew,Tenerdys,9\n");
  EXPECT_THAT(report.errors[0].hint,
              HasSubstr("give it the key tenerdis and leave its name out\n"));
  EXPECT_THAT(places_of(load_organisations(database, "key,members\ntenerdis,9\n")), IsEmpty());
  EXPECT_THAT(column_of(database, "SELECT name FROM organisations WHERE members = 9"),
              ElementsAre("Tenerdis"));
}

// Two decisions about two records of one name need two sentences.
TEST(AskAboutNames, WritesASentenceOfItsOwnForEachDecision) {
  for (const std::string key : {"one", "two"}) {
    const LoadReport report =
        load_organisations(small_database(), "key,name,place\n" + key + ",Tenerdis,Italy\n");
    ASSERT_EQ(report.errors.size(), 1U);
    EXPECT_THAT(report.errors[0].hint,
                HasSubstr("Tenerdis (" + key + ") is not Tenerdis (tenerdis),"));
  }
}

TEST(AskAboutNames, LeavesOtherKindsAndAcronymsAlone) {
  EXPECT_THAT(places_of(load_texts(
                  small_database(),
                  {{"places.csv", "# source: paper\nname,type\nFrancee,country\n"},
                   {"organisations.csv", "# source: paper\nname,acronyms\nZenit,SKYWINN\n"}})),
              IsEmpty());
}

TEST(MatchOfALoad, TakesANameThatIsTheSameButForSpacesAndLegalForm) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_organisations(
                  database, "name,members\nAéroMontréal Inc.,7\n\"Food Valley, e.V.\",8\n")),
              IsEmpty());
  EXPECT_THAT(column_of(database, "SELECT slug FROM organisations WHERE members > 6 ORDER BY 1"),
              ElementsAre("aero-montreal", "food-valley"));
}

TEST(MatchOfALoad, AsksWhereTheLegalFormIsAnother) {
  const Database database = small_database();
  load_organisations(database, "key,name,aliases\nmerinova,Oy Merinova Ab,Merinova\n");
  EXPECT_THAT(places_of(load_organisations(database, "name\nMerinova Oy\nMerinova GmbH\n")),
              ElementsAre("organisations.csv:4:1 S13"));
  EXPECT_THAT(places_of(load_organisations(database, "name,members\nAb Merinova Oy,3\n")),
              IsEmpty());
}

TEST(MatchOfALoad, AsksWhereTheCountryIsAnother) {
  const Database database = small_database();
  const LoadReport report = load_organisations(database, "name,place\nTenerdis,Canada\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:1 S13"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("another country"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("give it the key tenerdis"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("give it a key of its own"));
  EXPECT_THAT(places_of(load_organisations(database, "key,place\ntenerdis,Canada\n")), IsEmpty())
      << "with the key a change is meant";
}

TEST(MatchOfALoad, TakesAReferenceThatIsTheSameButForSpaces) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(database, {{"partnerships.csv",
                                               "# source: paper\nkey,name,members\n"
                                               "one,One,AéroMontréal;Sky Win\n"}})),
              IsEmpty());
}

TEST(MatchOfALoad, ShowsCandidatesForAReferenceThatIsNear) {
  const LoadReport report =
      load_texts(small_database(),
                 {{"partnerships.csv", "# source: paper\nkey,name,members\none,One,Tenerdys\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("partnerships.csv:3:9 S08"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("1. Tenerdis (cluster, France)  0.88"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("  tenerdis,Tenerdys,SOURCE"));
}

// Any record can be a party, and nothing is known of its kind.
TEST(MatchOfALoad, ShowsCandidatesForAReferenceToAnyKind) {
  const auto agreement = [](const std::string& parties) {
    return SeedText{"agreements.csv",
                    "# source: paper\nkey,name,status,parties\na,A,signed," + parties + "\n"};
  };
  const Database database = small_database();
  const LoadReport report = load_texts(database, {agreement("Tenerdys;REINA PLUSS")});
  EXPECT_THAT(places_of(report), ElementsAre("agreements.csv:3:12 S08", "agreements.csv:3:21 S08"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("1. Tenerdis (cluster, France)  0.88"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("  tenerdis,Tenerdys,SOURCE"));
  EXPECT_THAT(report.errors[1].hint, HasSubstr("did you mean 'REINA PLUS'"));
  EXPECT_THAT(places_of(load_texts(database, {agreement("Food-Valley e.V.;Reina Plus")})),
              IsEmpty());
}

TEST(AskAboutNames, LooksAtNewNamesOfStoredRecordsToo) {
  const LoadReport report =
      load_texts(small_database(), {aliases("skywin,Tenerdys\nskywin,Sky Win Wallonie\n")});
  EXPECT_THAT(places_of(report), ElementsAre("organisations-aliases.csv:3:8 S13"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr("the same?  give it the key tenerdis\n"
                                               "only this name is wrong?  leave 'Tenerdys' out"));
  EXPECT_THAT(report.errors[0].hint, HasSubstr(",distinct,tenerdis,skywin,"));
}

TEST(AskAboutNames, AsksWhereANameIsTheAcronymOfAnother) {
  const Database database = small_database();
  load_organisations(database, "key,name,acronyms\nstored,Nordland Forum,NLFX\n");
  EXPECT_THAT(places_of(load_organisations(database, "key,name\ntwin,NLFX\n")),
              ElementsAre("organisations.csv:3:6 S13"));
  EXPECT_THAT(places_of(load_organisations(database, "key,name,acronyms\nother,Zenit,skywin\n")),
              ElementsAre("organisations.csv:3:13 S13"));
  EXPECT_THAT(places_of(load_organisations(database, "key,name,acronyms\nother,Zenit,NLFX\n")),
              IsEmpty())
      << "two may share an acronym";
}

TEST(AskAboutNames, FindsASlipOfThePenInANameThatIsWrittenApart) {
  const Database database = small_database();
  load_organisations(database, "name\nBioValley\nOst Forum\n");
  EXPECT_THAT(places_of(load_organisations(database, "name\nBio Valey\nOstforrum\nTener Dys\n")),
              ElementsAre("organisations.csv:3:1 S13", "organisations.csv:4:1 S13",
                          "organisations.csv:5:1 S13"));
}

TEST(AskAboutNames, GivesEachCandidateItsAnswer) {
  const Database database = small_database();
  ASSERT_THAT(places_of(load_texts(database, {organisations("key,name\ntenerdos,Tenerdos\n"),
                                              identities("Two,distinct,tenerdis,tenerdos,told,"
                                                         "paper\n")})),
              IsEmpty());
  const LoadReport report = load_organisations(database, "name\nTenerdys\n");
  ASSERT_EQ(report.errors.size(), 1U);
  for (const std::string part :
       {"the same as 1?  a line in", "  tenerdis,Tenerdys,paper\n", "the same as 2?  a line in",
        "  tenerdos,Tenerdys,paper\n", "another?  these lines in identities.csv",
        ",distinct,tenerdis,tenerdys,WHY,paper", ",distinct,tenerdos,tenerdys,WHY,paper"}) {
    EXPECT_THAT(report.errors[0].hint, HasSubstr(part));
  }
  EXPECT_THAT(places_of(load_texts(database,
                                   {organisations("name\nTenerdys\n"),
                                    identities("One,distinct,tenerdis,tenerdys,told,paper\n"
                                               "Other,distinct,tenerdos,tenerdys,told,paper\n")})),
              IsEmpty());
}

// Four rows below it are nearer; they are no candidates of the first, and must not hide the stored.
TEST(AskAboutNames, ListsThreeOfThoseThatCount) {
  const LoadReport report =
      load_organisations(small_database(),
                         "key,name\na,Tenerdis Alp\nb,Tenerdis Alps\nc,Tenerdis Alpa\n"
                         "d,Tenerdis Alpe\ne,Tenerdis Alpo\n");
  ASSERT_FALSE(report.errors.empty());
  EXPECT_THAT(places_of(report).front(), "organisations.csv:3:3 S13");
  EXPECT_THAT(report.errors[0].hint, HasSubstr("1. Tenerdis (cluster, France)"));
}

// Else an alias could not be added in the folder that describes the record.
TEST(AddedNames, StandBesideTheDescriptionOfTheRecord) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(database, {aliases("tenerdis,Tenerdys\nzenit,Zenith Cluster\n"),
                                              organisations("key,name\ntenerdis,Tenerdis\n"
                                                            "zenit,Zenit\n")})),
              IsEmpty());
  EXPECT_THAT(column_of(database, "SELECT name FROM names WHERE slug = 'zenit' ORDER BY name"),
              ElementsAre("Zenit", "Zenith Cluster"));
}

}  // namespace
}  // namespace liaison
