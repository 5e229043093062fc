// SPDX-License-Identifier: EUPL-1.2
// The queries of the program beside those of a person's folder.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "query/catalog.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kGood = "-- title: T\n-- answers: A?\nSELECT 1\n";
constexpr std::string_view kShipped = "partnerships-by-target";

class ReadCatalog : public testing::Test {
 protected:
  ReadCatalog() { std::filesystem::create_directory("own"); }

  static void file(const std::string& name, std::string_view text) {
    write_bytes("own/" + name, text);
  }

  // The names of what is not of the program.
  static std::vector<std::string> own(const Catalog& catalog) {
    std::vector<std::string> names;
    for (const Query& query : catalog.queries) {
      if (!query.file.empty()) {
        names.push_back(query.name);
      }
    }
    return names;
  }

  static std::string first_error(const Catalog& catalog) {
    return catalog.broken.empty() ? "" : to_text(catalog.broken.front().error);
  }

  ScratchFolder folder;
};

TEST_F(ReadCatalog, HasTheQueriesOfTheProgramWithoutAFolder) {
  const Catalog catalog = read_catalog("", {});
  EXPECT_THAT(own(catalog), IsEmpty());
  EXPECT_GE(catalog.queries.size(), 25U);
  EXPECT_TRUE(std::ranges::is_sorted(catalog.queries, {}, &Query::name));
}

TEST_F(ReadCatalog, ReadsStatementsAndQuestions) {
  file("mine.sql", kGood);
  file("asked.question", "-- title: T\nclusters\n");
  file("notes.txt", "not a query");
  const Catalog catalog = read_catalog("own", {});
  EXPECT_THAT(own(catalog), ElementsAre("asked", "mine"));
  EXPECT_EQ(find_query(catalog, "mine")->file, "own/mine.sql");
  EXPECT_EQ(find_query(catalog, "asked")->question, "clusters");
}

TEST_F(ReadCatalog, KeepsTheGoodBesideTheBroken) {
  file("bad.sql", "SELECT 1");
  file("good.sql", kGood);
  const Catalog catalog = read_catalog("own", {});
  EXPECT_THAT(own(catalog), ElementsAre("good"));
  EXPECT_THAT(first_error(catalog), HasSubstr("own/bad.sql:1:1: error[E22]"));
  EXPECT_EQ(find_query(catalog, "bad").error().code, ErrorCode::bad_query);
}

TEST_F(ReadCatalog, RefusesTheNameOfAQueryOfTheProgram) {
  file(fmt::format("{}.sql", kShipped), kGood);
  const Catalog catalog = read_catalog("own", {});
  EXPECT_THAT(first_error(catalog),
              HasSubstr("liaison has a query 'partnerships-by-target' itself"));
  EXPECT_EQ(find_query(catalog, kShipped).error().code, ErrorCode::bad_query);
  EXPECT_TRUE(find_query(read_catalog("", {}), kShipped).has_value());
}

TEST_F(ReadCatalog, RefusesTwoFilesOfOneName) {
  file("mine.sql", kGood);
  file("mine.question", "-- title: T\nclusters\n");
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("there is a query 'mine' already"));
}

TEST_F(ReadCatalog, RefusesWhatIsNoTextOfAQuery) {
  file("My Query.sql", kGood);
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("'My Query' cannot name a query"));
  std::filesystem::remove("own/My Query.sql");
  file("latin.sql", "-- title: caf\xE9\n");
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("not UTF-8"));
  std::filesystem::remove("own/latin.sql");
  file("nul.sql", std::string_view("-- title: T\0", 12));
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("not UTF-8"));
  std::filesystem::remove("own/nul.sql");
  file("long.sql", std::string(300'000, ' '));
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("too large"));
  std::filesystem::remove("own/long.sql");
  std::filesystem::create_directory("own/folder.sql");
  EXPECT_THAT(first_error(read_catalog("own", {})), HasSubstr("no regular file"));
}

TEST_F(ReadCatalog, PassesOverAByteOrderMark) {
  file("mark.sql", fmt::format("\xEF\xBB\xBF{}", kGood));
  EXPECT_THAT(own(read_catalog("own", {})), ElementsAre("mark"));
}

TEST_F(ReadCatalog, RefusesAFolderThatIsNotThere) {
  EXPECT_THROW((void)read_catalog("none", {}), Failure);
  file("mine.sql", kGood);
  EXPECT_THROW((void)read_catalog("own/mine.sql", {}), Failure);
}

TEST_F(ReadCatalog, OffersTheNearNames) {
  const Result<Query> query = find_query(read_catalog("", {}), "partnership-by-target");
  ASSERT_FALSE(query.has_value());
  EXPECT_EQ(query.error().code, ErrorCode::bad_usage);
  EXPECT_THAT(query.error().hint, HasSubstr("did you mean 'partnerships-by-target'?"));
  EXPECT_EQ(find_query(read_catalog("", {}), "zzz").error().hint, "`liaison query` lists them");
}

}  // namespace
}  // namespace liaison
