// SPDX-License-Identifier: EUPL-1.2
// Data rules: what each finds, and that a note makes a finding known.
#include "query/checks.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/findings.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

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

TEST(RunChecks, FindsAFootnoteThatTheSourceDoesNotList) {
  const Database database = small_database();
  const LoadReport report = load_texts(
      database,
      {{"sources.yaml",
        "source: listed\nsources:\n  - key: listed\n    name: Listed\n    type: document\n"
        "    footnotes: [{number: 1, cited: paper, text: A page}]\n"},
       {"programmes.yaml",
        "programmes:\n"
        "  - {key: p, name: P, citations: [{source: listed, footnote: 1}]}\n"
        "  - {key: q, name: Q, citations: [{source: listed, footnote: 2}]}\n"
        "  - {key: r, name: R, citations: [{source: paper, footnote: 2}]}\n"}});
  ASSERT_THAT(places_of(report), IsEmpty());
  EXPECT_THAT(findings(database),
              ElementsAre("unknown-footnote: q cites footnote 2 of Listed, which lists no such "
                          "footnote"));
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

/// Two members whose codes mislead, and a note of one line.
Database with_codes_and_note(const std::string& note) {
  return small_database_with(
      {{"partnerships.yaml", R"(source: paper
partnerships:
  - key: new
    name: New
    members:
      - {organisation: skywin, country: belgium, country_stated: CA}
      - {organisation: tenerdis, country: france, country_stated: GE}
)"},
       {"notes.csv", "# source: paper\nkey,name,about,finding,item,text\n" + note}});
}

TEST(RunChecks, KnowsOnlyTheFindingThatHasTheWordsOfTheNote) {
  const CheckReport report = run_checks(
      with_codes_and_note("n,Codes,new,misleading-country-code,bears CA,CA is Belgium here.\n"));
  EXPECT_EQ(report.new_findings, 1);
  ASSERT_THAT(report.answer.table.rows, SizeIs(2));
  EXPECT_EQ(report.answer.table.rows[0][3], Cell("CA is Belgium here."));
  EXPECT_EQ(report.answer.table.rows[1][3], Cell());
}

TEST(RunChecks, KnowsAllFindingsOfARecordByANoteWithoutAnItem) {
  const CheckReport report =
      run_checks(with_codes_and_note("n,Codes,new,misleading-country-code,,Both are wrong.\n"
                                     "o,One,new,misleading-country-code,bears GE,One is.\n"));
  EXPECT_EQ(report.new_findings, 0);
  ASSERT_THAT(report.answer.table.rows, SizeIs(2));
  EXPECT_EQ(report.answer.table.rows[0][3], Cell("Both are wrong."));
  EXPECT_EQ(report.answer.table.rows[1][3], Cell("One is."));
}

TEST(RunChecks, KnowsEveryFindingOfTheBundledDataByWords) {
  const Database database = open_image(bundled_database());
  EXPECT_EQ(run_checks(database).new_findings, 0);
  EXPECT_THAT(column_of(database,
                        "SELECT slug FROM notes WHERE finding IS NOT NULL AND item IS"
                        " NULL"),
              IsEmpty());
}

TEST(RunChecks, CallsAnotherWrongCodeOfAKnownPartnershipNew) {
  const Database database = open_copy(bundled_database());
  database.execute(
      "UPDATE partnership_member SET country_stated = 'GB' WHERE organisation ="
      " (SELECT id FROM record WHERE slug = 'geoplat')");
  const CheckReport report = run_checks(database);
  EXPECT_GE(report.new_findings, 1);
  EXPECT_THAT(findings(database),
              Contains(testing::HasSubstr("bears GB, the code of United Kingdom; Spain is meant")));
}

TEST(RunChecks, CallsAnotherCountAgainstAKnownClaimNew) {
  const Database database = open_copy(bundled_database());
  const int found = static_cast<int>(run_checks(database).answer.table.rows.size());
  database.execute(
      "DELETE FROM partnership_target WHERE partnership IN"
      " (SELECT id FROM record WHERE slug IN ('adpack', 'dia', 'elbe', 'pimap', 'space2idgo'))");
  const CheckReport report = run_checks(database);
  EXPECT_EQ(report.answer.table.rows.size(), static_cast<std::size_t>(found));
  EXPECT_EQ(report.new_findings, 1);
  EXPECT_THAT(found_by(database, "claim-against-count"),
              Contains(testing::HasSubstr("says 10 partnerships, the data has 6")));
}

}  // namespace
}  // namespace liaison
