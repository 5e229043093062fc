// SPDX-License-Identifier: EUPL-1.2
// The seeds of the tree against the paper: what it prints can be counted in the data.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "load/load.hpp"
#include "query/checks.hpp"
#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

bool yes(const LoadReport& /*report*/) {
  return true;
}

Database from_files() {
  Database database = empty_database();
  const LoadReport report = load_seeds(database, {std::string(LIAISON_SOURCE_DIR) + "/seeds"}, yes);
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  EXPECT_TRUE(report.committed);
  return database;
}

class BundledSeeds : public testing::Test {
 protected:
  [[nodiscard]] std::int64_t count(std::string_view sql) const {
    return database.query_integer(sql);
  }

  [[nodiscard]] std::vector<std::string> names(std::string_view question) const {
    std::vector<std::string> all;
    const Result<Answered> result = answer_question(database, question);
    EXPECT_TRUE(result.has_value()) << question << '\n' << (result ? "" : to_text(result.error()));
    if (result) {
      for (const auto& row : result->answer.table.rows) {
        all.push_back(std::get<std::string>(row.front()));
      }
    }
    return all;
  }

  const Database database = open_image(bundled_database());
};

TEST(BuildSeeds, LoadsAllFilesWithoutAnError) {
  EXPECT_GT(from_files().query_integer("SELECT count(*) FROM record"), 300);
}

TEST(BuildSeeds, GivesTheSameDataEveryTime) {
  EXPECT_EQ(canonical_dump(from_files()), canonical_dump(from_files()));
}

TEST_F(BundledSeeds, AreTheFilesOfTheTree) {
  EXPECT_EQ(canonical_dump(database), canonical_dump(from_files()));
}

TEST_F(BundledSeeds, HaveThePartnershipsOfSection4) {
  EXPECT_EQ(count("SELECT count(*) FROM partnerships"), 11);
  EXPECT_EQ(count("SELECT count(*) FROM partnership_members"), 49);
  EXPECT_EQ(count("SELECT count(DISTINCT organisation_slug) FROM partnership_members"), 47);
}

TEST_F(BundledSeeds, TargetCanadaInThreeWays) {
  const auto targets = [&](std::string_view place, std::string_view strength) {
    const std::array<Cell, 2> values{std::string(place), std::string(strength)};
    return database.query_integer(
        "SELECT count(*) FROM partnership_targets WHERE place_slug = ?1 AND strength = ?2", values);
  };
  EXPECT_EQ(targets("canada", "named"), 6);
  EXPECT_EQ(targets("canada", "activity"), 4);
  const Result<Answered> all = answer_question(database, "partnerships targeting Canada");
  ASSERT_TRUE(all.has_value());
  EXPECT_EQ(all->answer.table.rows.size(), 11U);
  int by_region = 0;
  for (const auto& row : all->answer.table.rows) {
    by_region += std::get<std::string>(row[1]).starts_with("region") ? 1 : 0;
  }
  EXPECT_EQ(by_region, 1);
}

TEST_F(BundledSeeds, AnswerTheFlagshipQuestion) {
  EXPECT_THAT(names("partnerships targeting Canada in cleantech"),
              ElementsAre("ELBE", "GEO-ENERGY Europe", "REINA PLUS"));
}

TEST_F(BundledSeeds, StateTheLaunchOfFourPartnerships) {
  EXPECT_EQ(count("SELECT count(*) FROM partnerships WHERE launched = '2018'"), 4);
  EXPECT_EQ(count("SELECT count(*) FROM partnerships WHERE launched IS NOT NULL"), 4);
}

TEST_F(BundledSeeds, CountClustersByPlace) {
  EXPECT_EQ(names("clusters in France").size(), 14U);
  EXPECT_EQ(names("French clusters").size(), 14U);
  EXPECT_EQ(names("clusters in Québec").size(), 7U);
}

TEST_F(BundledSeeds, CiteASourceForEveryRecord) {
  EXPECT_EQ(count("SELECT count(*) FROM record AS r"
                  " WHERE NOT EXISTS (SELECT 1 FROM citation AS c WHERE c.record = r.id)"),
            0);
}

TEST_F(BundledSeeds, CiteOnlySectionsThatTheSourceHas) {
  EXPECT_THAT(column_of(database,
                        "SELECT DISTINCT c.source || ' §' || c.section FROM citations AS c"
                        " JOIN record AS s ON s.slug = c.source"
                        " WHERE c.section IS NOT NULL AND EXISTS (SELECT 1 FROM source_section AS k"
                        " WHERE k.source = s.id) AND NOT EXISTS (SELECT 1 FROM source_section AS k"
                        " WHERE k.source = s.id AND k.number = c.section)"),
              IsEmpty());
}

TEST_F(BundledSeeds, SayWhyWhereTheBasisIsNotPrinted) {
  EXPECT_THAT(
      column_of(database,
                "SELECT slug || ' ' || source FROM citations WHERE basis = 'inferred' AND reason"
                " IS NULL AND field <> ''"),
      IsEmpty());
}

TEST_F(BundledSeeds, PrintNoContact) {
  EXPECT_THAT(column_of(database,
                        "SELECT slug FROM citations WHERE quote LIKE '%@%' OR quote LIKE '%+__ %'"),
              IsEmpty());
}

TEST_F(BundledSeeds, LeaveNoFindingUnexplained) {
  EXPECT_EQ(run_checks(database).new_findings, 0);
}

TEST_F(BundledSeeds, AreWhole) {
  EXPECT_EQ(database.query_cell("PRAGMA integrity_check"), Cell("ok"));
  EXPECT_TRUE(database.query("PRAGMA foreign_key_check").rows.empty());
}

}  // namespace
}  // namespace liaison
