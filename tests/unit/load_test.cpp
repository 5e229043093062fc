// SPDX-License-Identifier: EUPL-1.2
// A load as a whole: all files or none, all errors in one run, and nothing where nothing changes.
#include "load/load.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

using testing::ElementsAre;
using testing::IsEmpty;

bool yes(const LoadReport& /*report*/) {
  return true;
}

TEST(LoadSeeds, LoadsTheSmallDataSet) {
  const Database database = empty_database();
  const LoadReport report = load_texts(database, small_seeds());
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_TRUE(report.committed);
  EXPECT_EQ(report.files, small_seeds().size());
  EXPECT_EQ(report.counts.at("places").added, 12);
  EXPECT_EQ(report.counts.at("partnerships").added, 4);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM record"), 12 + 10 + 6 + 4 + 2 + 1 + 1);
}

TEST(LoadSeeds, ChangesNothingTheSecondTime) {
  const Database database = empty_database();
  load_texts(database, small_seeds());
  const std::vector<unsigned char> before = database.image();
  bool asked = false;
  {
    const ScratchFolder folder;
    std::vector<std::string> paths;
    for (const SeedText& seed : small_seeds()) {
      write_bytes(seed.name, seed.text);
      paths.push_back(seed.name);
    }
    const LoadReport report =
        load_seeds(database, paths, [&](const LoadReport&) { return asked = true; });
    EXPECT_TRUE(report.changes_nothing());
    EXPECT_FALSE(report.committed);
    EXPECT_EQ(report.counts.at("organisations").same, 10);
  }
  EXPECT_FALSE(asked) << "there is nothing to ask";
  EXPECT_EQ(database.image(), before) << "not a byte is written";
}

TEST(LoadSeeds, LoadsNothingWhereAnythingIsWrong) {
  const Database database = small_database();
  const std::vector<unsigned char> before = database.image();
  const LoadReport report = load_texts(
      database, {{"places.csv", "# source: paper\nkey,name,type\nspain,Spain,country\n"},
                 {"organisations.csv", "# source: paper\nname,place\nOne,Spain\nTwo,Spane\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:4:5 S08"));
  EXPECT_FALSE(report.committed);
  EXPECT_EQ(database.image(), before);
}

TEST(LoadSeeds, LoadsNothingWhereTheUserSaysNo) {
  const Database database = small_database();
  const std::vector<unsigned char> before = database.image();
  const ScratchFolder folder;
  write_bytes("organisations.csv", "# source: paper\nname\nOne\n");
  int added = 0;
  const LoadReport report =
      load_seeds(database, {"organisations.csv"}, [&](const LoadReport& counts) {
        added = counts.counts.at("organisations").added;
        return false;
      });
  EXPECT_EQ(added, 1) << "the user sees the counts";
  EXPECT_FALSE(report.committed);
  EXPECT_EQ(database.image(), before);
}

TEST(LoadSeeds, ListsAllErrorsOfAllFilesInTheirOrder) {
  const LoadReport report = load_texts(
      small_database(),
      {{"b.csv", "name\nOne\n"},
       {"places.csv",
        "# source: paper\nname,type,within\nOne,city,nowhere\nTwo,city,nobody\nThree,\n"},
       {"organisations.csv", "# source: paper\nname,place,founded\nFour,XX,2018-13\nFive,,yes\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("b.csv:2:1 S03", "organisations.csv:3:9 S05",
                                             "organisations.csv:4:7 S05", "places.csv:5:7 S01"));
}

TEST(LoadSeeds, CallsNothingUnknownThatABrokenFileMayDescribe) {
  const std::vector<SeedText> whole{
      {"places.csv", "# source: paper\nkey,name,type\nspain,Spain,country\n"},
      {"organisations.csv", "# source: paper\nname,place\nOne,Spain\nTwo,XX\nThree,2\n"}};
  EXPECT_THAT(places_of(load_texts(small_database(), whole)),
              ElementsAre("organisations.csv:4:5 S07", "organisations.csv:5:7 S08"));
  std::vector<SeedText> broken = whole;
  broken[0].text = "# source: paper\nkey,name,type\nspain,\"Spain,country\n";
  EXPECT_THAT(places_of(load_texts(small_database(), broken)), ElementsAre("places.csv:3:7 S01"));
}

TEST(LoadSeeds, ListsNoMoreErrorsThanAPersonWouldRead) {
  std::string rows = "# source: paper\nname,place\n";
  for (int row = 0; row < 130; ++row) {
    rows += "One " + std::to_string(row) + ",nowhere\n";
  }
  const LoadReport report = load_texts(
      small_database(),
      {{"organisations.csv", rows}, {"programmes.csv", "# source: paper\nkey,name\n-,A\n"}});
  ASSERT_EQ(report.errors.size(), 102U);
  EXPECT_EQ(report.errors_found, 131U);
  EXPECT_EQ(report.errors[0].where->line, 3);
  EXPECT_EQ(report.errors[99].where->line, 102);
  EXPECT_EQ(report.errors[100].message, "30 more errors in 'organisations.csv'");
  EXPECT_EQ(places_of(report)[100], "organisations.csv S08");
  EXPECT_EQ(places_of(report)[101], "programmes.csv:3:1 S05");
}

TEST(LoadSeeds, GivesEveryErrorAHint) {
  const LoadReport report = load_texts(
      small_database(),
      {{"b.csv", "name\nOne\n"},
       {"places.csv", "# source: paper\nname,type,within,kind\n,city,nowhere,x\nX,town,XX,x\n"},
       {"organisations.csv", "key,name,place\n-,One,Georgia\nskywin,-,Skywin\n"}});
  EXPECT_GE(report.errors.size(), 5U);
  for (const Error& error : report.errors) {
    EXPECT_FALSE(error.hint.empty()) << to_text(error);
  }
}

TEST(LoadSeeds, FillsWhatFollowsFromTheRest) {
  const Database database = small_database();
  load_texts(database,
             {{"places.csv", "# source: paper\nkey,name,type,within\nlaval,Laval,city,quebec\n"}});
  EXPECT_THAT(column_of(database,
                        "SELECT r.slug FROM place_below JOIN record AS r ON r.id = ancestor WHERE"
                        " descendant = (SELECT id FROM record WHERE slug = 'laval') ORDER BY 1"),
              ElementsAre("canada", "laval", "north-america", "quebec"));
  EXPECT_THAT(column_of(database, "SELECT count(*) FROM name_token WHERE token = 'laval'"),
              ElementsAre("1"));
}

TEST(LoadSeeds, EndsOnPlacesThatLieInEachOther) {
  const Database database = small_database();
  EXPECT_THAT(places_of(load_texts(database, {{"places.csv",
                                               "# source: paper\nkey,name,type,within\n"
                                               "a,A Land,city,b\nb,B Land,city,a\n"}})),
              IsEmpty());
}

class LoadSeedsFiles : public testing::Test {
 protected:
  void SetUp() override {
    fs::create_directories("seeds/more");
    write_bytes("seeds/sources.csv", paper().text);
    write_bytes("seeds/more/places.csv", "# source: paper\nkey,name,type\nspain,Spain,country\n");
    write_bytes("seeds/README.md", "Not a seed.\n");
    write_bytes("seeds/places.csv.bak", "Not a seed either.\n");
  }

  [[nodiscard]] LoadReport load(const std::vector<std::string>& paths) const {
    return load_seeds(database, paths, yes);
  }

  const ScratchFolder folder;
  const Database database = empty_database();
};

TEST_F(LoadSeedsFiles, TakesAFolderForTheSeedsBelowIt) {
  const LoadReport report = load({"seeds"});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_EQ(report.files, 2U);
  EXPECT_TRUE(report.committed);
}

TEST_F(LoadSeedsFiles, ReadsAFileOnceHoweverOftenItIsNamed) {
  fs::create_symlink("sources.csv", "seeds/sources-again.csv");
  const LoadReport report = load({"seeds/sources.csv", "seeds", "./seeds/sources.csv",
                                  fs::absolute("seeds/sources.csv").string()});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_EQ(report.files, 2U);
}

TEST_F(LoadSeedsFiles, NamesTheKindByTheFirstWordOfTheFile) {
  write_bytes("places-of-spain.csv", "# source: paper\nkey,name,type\nmadrid,Madrid,city\n");
  write_bytes("places.more.csv", "# source: paper\nkey,name,type\nsevilla,Sevilla,city\n");
  EXPECT_THAT(places_of(load({"seeds", "places-of-spain.csv", "places.more.csv"})), IsEmpty());
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM place"), 3);
}

TEST_F(LoadSeedsFiles, SaysThatAFileOrItsFolderIsMissing) {
  const LoadReport report = load({"seeds", "nothing.csv"});
  EXPECT_THAT(places_of(report), ElementsAre("liaison F01"));
  EXPECT_FALSE(report.committed);
  fs::create_directory("empty");
  EXPECT_THROW((void)load({"empty"}), Failure);
}

TEST_F(LoadSeedsFiles, RefusesAReadOnlyDatabase) {
  const std::vector<unsigned char> bytes = empty_database().image();
  const Database image = open_image(bytes);
  EXPECT_THROW(load_seeds(image, {"seeds"}, yes), Failure);
}

}  // namespace
}  // namespace liaison
