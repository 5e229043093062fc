// SPDX-License-Identifier: EUPL-1.2
// The numbers of the paper, as a reader with a pencil counts them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

class PaperSeeds : public testing::Test {
 protected:
  [[nodiscard]] std::int64_t count(std::string_view from) const {
    return database.query_integer(fmt::format("SELECT count(*) FROM {}", from));
  }

  Database database = open_image(bundled_database());
};

TEST_F(PaperSeeds, HasAllFootnotes) {
  EXPECT_EQ(count("footnotes"), 33);
  constexpr std::string_view kWeb = "footnotes WHERE url IS NOT NULL";
  EXPECT_EQ(count(kWeb), 27);
  EXPECT_EQ(count(fmt::format("(SELECT DISTINCT url FROM {})", kWeb)), 24);
  EXPECT_EQ(count(fmt::format("{} AND consulted IS NOT NULL", kWeb)), 17);
  EXPECT_EQ(count("footnotes WHERE type = 'interview'"), 5);
  EXPECT_EQ(count("footnotes WHERE type = 'note'"), 1);
  EXPECT_EQ(count("footnotes WHERE mark IS NULL OR section IS NULL"), 0);
}

TEST_F(PaperSeeds, HasTheDocument) {
  EXPECT_THAT(column_of(database, "SELECT term FROM source_particular ORDER BY position"),
              SizeIs(11));
  EXPECT_EQ(count("source_section"), 9);
  EXPECT_THAT(column_of(database,
                        "SELECT s.name || ': ' || r.relation FROM source_related AS r JOIN record"
                        " AS s ON s.id = r.related ORDER BY 1"),
              SizeIs(2));
}

TEST_F(PaperSeeds, HasTheAgreements) {
  EXPECT_THAT(column_of(database,
                        "SELECT status || ' ' || count(*) FROM agreements GROUP BY status"
                        " ORDER BY status"),
              ElementsAre("cited only 1", "initiated 1", "planned 1", "signed 10"));
  EXPECT_EQ(count("mous WHERE status = 'signed'"), 7);
  EXPECT_EQ(count("agreements WHERE status = 'signed' AND signed IS NULL"), 6);
  EXPECT_EQ(count("agreement_parties WHERE on_behalf_of = 'LASER-GO Global'"), 2);
  EXPECT_THAT(column_of(database,
                        "SELECT event || ' ' || date FROM agreement_milestones WHERE date IS NOT"
                        " NULL AND agreement_slug = 'mou-aero-montreal-skywin' ORDER BY position"),
              ElementsAre("signed 2007", "updated 2013"));
  EXPECT_THAT(column_of(database,
                        "SELECT signed || ' until ' || until FROM agreements WHERE slug ="
                        " 'partnership-biovalley-france-medteq'"),
              ElementsAre("2017-01-31 until 2019"));
}

TEST_F(PaperSeeds, TellsOneAgreementOnceWithAllItsCitations) {
  EXPECT_THAT(column_of(database,
                        "SELECT DISTINCT section FROM citations WHERE slug ="
                        " 'mou-aero-montreal-skywin' ORDER BY section"),
              ElementsAre("2.2", "3.1"));
  EXPECT_THAT(column_of(database,
                        "SELECT DISTINCT footnote FROM citations WHERE footnote IS NOT NULL AND"
                        " slug = 'partnership-biovalley-france-medteq' ORDER BY footnote"),
              ElementsAre("10", "16"));
}

TEST_F(PaperSeeds, HasNetworkPolicySuperclustersAndSchemes) {
  EXPECT_EQ(count("network_members WHERE network_slug = 'international-cleantech-network'"), 9);
  EXPECT_THAT(column_of(database, "SELECT member FROM network_members WHERE lead = 1"),
              ElementsAre("CLEAN"));
  EXPECT_EQ(count("superclusters"), 5);
  EXPECT_THAT(column_of(database, "SELECT applies FROM policies WHERE slug = 'ceta'"),
              ElementsAre("2017-09-21"));
  EXPECT_THAT(column_of(database,
                        "SELECT c.counted || ' of ' || c.value FROM claims AS c WHERE c.measure ="
                        " 'sectors of scheme' OR c.measure = 'superclusters' ORDER BY c.value"),
              ElementsAre("5 of 5", "7 of 7"));
}

TEST_F(PaperSeeds, HasStoriesPersonsAndContacts) {
  EXPECT_EQ(count("stories"), 3);
  EXPECT_EQ(count("story_points WHERE text IS NULL"), 1);
  EXPECT_THAT(
      column_of(database, "SELECT value || ' ' || unit FROM story_outcomes WHERE value = 7"),
      SizeIs(testing::Ge(1U)));
  EXPECT_EQ(count("interviewees"), 4);
  EXPECT_EQ(count("contacts WHERE phone IS NOT NULL AND email IS NOT NULL"), 3);
  EXPECT_EQ(count("person_roles WHERE capacity = 'present at a signing'"), 2);
}

TEST_F(PaperSeeds, HasEngagementsOfEveryStatus) {
  EXPECT_THAT(column_of(database, "SELECT DISTINCT status FROM engagements ORDER BY status"),
              ElementsAre("held", "not yet", "planned", "recurrent", "under way"));
  EXPECT_EQ(count("engagements"), 26);
}

TEST_F(PaperSeeds, SaysWhereTheClaimsDoNotAddUp) {
  EXPECT_THAT(column_of(database,
                        "SELECT value || ' against ' || counted FROM claims"
                        " WHERE counted <> value ORDER BY value, counted"),
              ElementsAre("2 against 3", "3 against 0", "10 against 11", "13 against 9"));
}

}  // namespace
}  // namespace liaison
