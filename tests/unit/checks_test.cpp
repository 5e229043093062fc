// SPDX-License-Identifier: EUPL-1.2
// Data rules: what each finds, and that a note makes a finding known.
#include "query/checks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// `check: finding` for every row.
std::vector<std::string> findings(const Database& database) {
  std::vector<std::string> all;
  for (const auto& row : run_checks(database).answer.table.rows) {
    all.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]) + " " +
                  std::get<std::string>(row[2]));
  }
  return all;
}

/// The small data set with one more partnership.
Database with_partnership(const std::string& fields) {
  Database database = small_database();
  const LoadReport report = load_texts(
      database, {{"partnerships.yaml",
                  "source: paper\npartnerships:\n  - {key: new, name: New, " + fields + "}\n"}});
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return database;
}

TEST(RunChecks, FindsNothingInCleanData) {
  EXPECT_THAT(findings(small_database()), IsEmpty());
}

TEST(RunChecks, FindsAMemberThatIsListedTwice) {
  EXPECT_THAT(
      findings(with_partnership("members: [Tenerdis, Tenerrdis]")),
      ElementsAre("member-listed-twice: new Tenerdis is listed as Tenerdis and as Tenerrdis"));
}

TEST(RunChecks, FindsACountThatDoesNotAddUp) {
  EXPECT_THAT(findings(with_partnership("members_stated: 3, members: [Tenerdis, Skywin]")),
              ElementsAre("stated-member-count: new says 3 members, lists 2"));
  EXPECT_THAT(findings(with_partnership("members_stated: 3, members_listed: none")),
              ElementsAre("partnership-without-members: new says 3 members and lists none"));
}

TEST(RunChecks, FindsCodesThatMeanAnotherCountryOrNone) {
  EXPECT_THAT(
      findings(with_partnership(
          "members: [{organisation: skywin, country: belgium, country_stated: CA}]")),
      ElementsAre("misleading-country-code: new Skywin bears CA, the code of Canada; Belgium is"
                  " meant"));
  EXPECT_THAT(findings(with_partnership(
                  "members: [{organisation: skywin, country: belgium, country_stated: BX}]")),
              ElementsAre("unknown-country-code: new Skywin bears BX; Belgium is meant"));
  EXPECT_THAT(findings(with_partnership(
                  "members: [{organisation: skywin, country: belgium, country_stated: BE}]")),
              IsEmpty());
}

TEST(RunChecks, FindsARecordWithoutACitation) {
  const Database database = small_database();
  database.execute(
      "DELETE FROM citation WHERE record = (SELECT id FROM record WHERE slug = 'elbe')");
  EXPECT_THAT(findings(database),
              ElementsAre("record-without-citation: elbe the partnership ELBE has no citation"));
}

TEST(RunChecks, FindsAStaleHierarchy) {
  const Database database = small_database();
  database.execute(
      "DELETE FROM place_closure WHERE descendant ="
      " (SELECT id FROM record WHERE slug = 'quebec-city')");
  EXPECT_THAT(findings(database),
              ElementsAre("stale-hierarchy: quebec-city is not where the definition"
                          " of the hierarchy puts it"));
}

TEST(RunChecks, KnowsWhatANoteExplains) {
  const Database database = with_partnership("members: [Tenerdis, Tenerrdis]");
  EXPECT_EQ(run_checks(database).new_findings, 1);
  load_texts(database, {{"notes.csv",
                         "# source: paper\nkey,name,about,finding,text\n"
                         "n,Twice,new,member-listed-twice,It is printed twice.\n"}});
  const CheckReport report = run_checks(database);
  EXPECT_EQ(report.new_findings, 0);
  ASSERT_EQ(report.answer.table.rows.size(), 1U);
  EXPECT_EQ(report.answer.table.rows[0][3], Cell("It is printed twice."));
  EXPECT_THAT(report.answer.reading, testing::EndsWith("0 new, 1 known"));
}

}  // namespace
}  // namespace liaison
