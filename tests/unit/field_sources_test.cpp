// SPDX-License-Identifier: EUPL-1.2
// Two sources about one record: the first value stays, the other is kept beside it and listed, and
// a source may correct itself.
#include "load/field_sources.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "load/changes.hpp"
#include "load/load.hpp"
#include "query/checks.hpp"
#include "store/dump.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The small data set and a second source, `study`.
Database two_sources() {
  Database database = small_database();
  load_texts(database, {{"sources.csv",
                         "key,name,type,aliases,source\nstudy,The study,document,st,study\n"}});
  return database;
}

LoadReport load_from(const Database& database, const std::string& source, const std::string& rows) {
  LoadReport report =
      load_texts(database, {{"organisations.csv", "# source: " + source + "\n" + rows}});
  EXPECT_THAT(places_of(report), IsEmpty());
  return report;
}

std::vector<std::string> conflicts(const Database& database) {
  return column_of(database,
                   "SELECT slug || ' ' || field || ' ' || other_value || ' ' || source FROM"
                   " conflicts ORDER BY 1");
}

/// The conflicts that the plan lists.
std::vector<std::string> listed(const LoadReport& report) {
  std::vector<std::string> lines;
  for (const RecordChange& change : report.plan) {
    for (const FieldChange& field : change.fields) {
      if (change.change == Change::conflict) {
        lines.push_back(change.slug + " " + field.field + " " + field.before + " | " + field.after);
      }
    }
  }
  return lines;
}

std::vector<std::string> founded(const Database& database) {
  return column_of(database, "SELECT founded FROM organisations WHERE slug = 'skywin'");
}

TEST(FieldSources, LetASourceCorrectItself) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  EXPECT_THAT(listed(load_from(database, "paper", "key,founded\nskywin,2007\n")), IsEmpty());
  EXPECT_THAT(founded(database), ElementsAre("2007"));
  EXPECT_THAT(conflicts(database), IsEmpty());
}

TEST(FieldSources, LetASeedWithoutASourceCorrectWhatIsThere) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  const LoadReport report =
      load_texts(database, {{"organisations.csv", "key,founded\nskywin,2007\n"}});
  EXPECT_THAT(listed(report), IsEmpty());
  EXPECT_THAT(founded(database), ElementsAre("2007"));
}

TEST(FieldSources, KeepTheFirstValueAndTheOtherBesideIt) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  const LoadReport report = load_from(database, "study", "key,founded\nskywin,2007\n");
  EXPECT_TRUE(report.committed);
  EXPECT_THAT(listed(report), ElementsAre("skywin founded 2006 | 2007 (study)"));
  EXPECT_THAT(founded(database), ElementsAre("2006"));
  EXPECT_THAT(conflicts(database), ElementsAre("skywin founded 2007 study"));
}

TEST(FieldSources, ListAConflictAgainAndWriteNothingTheSecondTime) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  load_from(database, "study", "key,founded\nskywin,2007\n");
  const LoadReport again = load_from(database, "study", "key,founded\nskywin,2007\n");
  EXPECT_TRUE(again.changes_nothing());
  EXPECT_FALSE(again.committed);
  EXPECT_THAT(listed(again), ElementsAre("skywin founded 2006 | 2007 (study)"));
}

TEST(FieldSources, LetASecondSourceSayWhatTheFirstDoesNot) {
  const Database database = two_sources();
  load_from(database, "study", "key,founded\nskywin,2006\n");
  EXPECT_THAT(founded(database), ElementsAre("2006"));
  load_from(database, "paper", "key,founded\nskywin,2007\n");
  EXPECT_THAT(founded(database), ElementsAre("2006")) << "the study said it first";
  EXPECT_THAT(conflicts(database), ElementsAre("skywin founded 2007 paper"));
}

TEST(FieldSources, ForgetASourceThatTookItsValueBack) {
  const Database database = two_sources();
  load_from(database, "study", "key,founded\nskywin,2001\n");
  load_from(database, "study", "key,founded\nskywin,-\n");
  load_from(database, "paper", "key,founded\nskywin,2002\n");
  load_from(database, "study", "key,founded\nskywin,1999\n");
  EXPECT_THAT(founded(database), ElementsAre("2002"));
  EXPECT_THAT(conflicts(database), ElementsAre("skywin founded 1999 study"));
}

TEST(FieldSources, ForgetAConflictWhenTheSourcesAgree) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  load_from(database, "study", "key,founded\nskywin,2007\n");
  load_from(database, "paper", "key,founded\nskywin,2007\n");
  EXPECT_THAT(founded(database), ElementsAre("2007"));
  EXPECT_THAT(conflicts(database), IsEmpty());
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  load_from(database, "study", "key,founded\nskywin,2008\n");
  EXPECT_TRUE(load_from(database, "study", "key,founded\nskywin,2006\n").committed);
  EXPECT_THAT(conflicts(database), IsEmpty());
}

TEST(FieldSources, KeepListsNamesAndNoneBeside) {
  const Database database = two_sources();
  const LoadReport report =
      load_from(database, "study", "key,name,place,sectors\ntenerdis,Tenerdis Two,Italy,health\n");
  EXPECT_THAT(listed(report), ElementsAre("tenerdis name Tenerdis | Tenerdis Two (study)",
                                          "tenerdis place france | italy (study)",
                                          "tenerdis sectors energy | health (study)"));
  EXPECT_THAT(column_of(database, "SELECT form FROM names WHERE name = 'Tenerdis Two'"),
              ElementsAre("variant"));
  load_from(database, "study", "key,place\ntenerdis,-\n");
  EXPECT_THAT(conflicts(database), testing::Contains("tenerdis place - study"));
}

TEST(FieldSources, TakeTheSourceOfTheFieldBeforeThatOfTheRecord) {
  const Database database = two_sources();
  load_texts(database, {{"organisations.yaml", R"(source: paper
organisations:
  - {key: one, name: One, founded: 2001, citations: [{source: paper}, {source: study, field: founded}]}
)"}});
  load_from(database, "paper", "key,founded\none,2002\n");
  EXPECT_THAT(conflicts(database), ElementsAre("one founded 2002 paper"));
  load_from(database, "study", "key,founded\none,2003\n");
  EXPECT_THAT(column_of(database, "SELECT founded FROM organisations WHERE slug = 'one'"),
              ElementsAre("2003"));
}

TEST(FieldSources, TakeTwoDescriptionsInOneLoadFromTwoSources) {
  const Database database = two_sources();
  const LoadReport report = load_texts(
      database,
      {{"organisations.csv", "key,name,founded,source\none,One,2001,paper\n"},
       {"organisations-2.csv", "key,name,founded,website,source\none,One,2002,http://o,study\n"}});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_EQ(report.counts.at("organisations").added, 1);
  EXPECT_THAT(conflicts(database), ElementsAre("one founded 2002 study"));
  EXPECT_THAT(
      column_of(database, "SELECT founded || website FROM organisations WHERE slug = 'one'"),
      ElementsAre("2001http://o"));
}

TEST(FieldSources, RefuseTheSameSourceTwiceUnderWhateverName) {
  const Database database = two_sources();
  const LoadReport report = load_texts(
      database,
      {{"organisations.csv", "key,name,founded,source\none,One,2001,study\none,One,2002,st\n"}});
  EXPECT_THAT(places_of(report), ElementsAre("organisations.csv:3:1 S10"));
  EXPECT_THAT(report.errors[0].hint, testing::HasSubstr("organisations.csv:2;"));
}

/// Loads organisations from a file of which no other test data comes.
LoadReport load_more(const Database& database, const std::string& rows) {
  LoadReport report =
      load_texts(database, {{"organisations-more.csv", "# source: paper\n" + rows}});
  EXPECT_THAT(places_of(report), IsEmpty());
  return report;
}

TEST(Prune, ReportsWhatAFileNoLongerStates) {
  const Database database = small_database();
  load_more(database, "key,name\none,One\ntwo,Two\n");
  const LoadReport report = load_more(database, "key,name\none,One\n");
  EXPECT_FALSE(report.committed);
  ASSERT_EQ(report.plan.size(), 1U);
  EXPECT_EQ(report.plan[0].change, Change::vanished);
  EXPECT_EQ(report.plan[0].slug, "two");
}

/// Loads the organisations below, with --prune.
LoadReport prune(const Database& database, const std::string& rows) {
  const ScratchFolder folder;
  write_bytes("organisations-more.csv", "# source: paper\nkey,name\n" + rows);
  return load_seeds(database, {"organisations-more.csv"}, [](const LoadReport&) { return true; },
                    {.prune = true});
}

TEST(Prune, RemovesItWithAllItsRows) {
  const Database database = small_database();
  load_more(database, "key,name\none,One\n");
  const std::string before = canonical_dump(database);
  load_more(database, "key,name,aliases,sectors\none,One,,\ntwo,Two,Deux,health\n");
  const LoadReport report = prune(database, "one,One\n");
  EXPECT_TRUE(report.committed);
  EXPECT_EQ(report.counts.at("organisations").removed, 1);
  EXPECT_EQ(canonical_dump(database), before);
}

TEST(Prune, NamesWhatRefersToIt) {
  const Database database = small_database();
  load_more(database, "key,name\none,One\ntwo,Two\n");
  load_texts(database, {{"partnerships.yaml",
                         "source: paper\npartnerships:\n  - {key: elbe, members: [Two]}\n"}});
  const std::string before = canonical_dump(database);
  const LoadReport report = prune(database, "one,One\n");
  EXPECT_THAT(places_of(report), ElementsAre("organisations-more.csv S11"));
  EXPECT_EQ(
      report.errors[0].message,
      "the organisation 'two' is no longer stated, but partnership elbe (ELBE) refers to it in"
      " 'organisation'");
  EXPECT_EQ(canonical_dump(database), before);
}

TEST(Prune, LeavesWhatAnotherFileStates) {
  const Database database = small_database();
  load_more(database, "key,name\none,One\ntwo,Two\n");
  load_texts(database, {{"organisations-yet-more.csv",
                         "# source: paper\nkey,name,website\ntwo,Two,http://two\n"}});
  const LoadReport report = prune(database, "one,One\n");
  EXPECT_FALSE(report.committed);
  EXPECT_THAT(report.plan, IsEmpty());
}

TEST(Prune, TakesAFileWithoutOneOfTheRecordsForAnother) {
  const Database database = small_database();
  load_more(database, "key,name\none,One\n");
  const LoadReport report = prune(database, "two,Two\n");
  EXPECT_EQ(report.counts.at("organisations").removed, 0);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM record WHERE slug = 'one'"), 1);
}

TEST(Checks, FindSourcesThatDiffer) {
  const Database database = two_sources();
  load_from(database, "paper", "key,founded\nskywin,2006\n");
  load_from(database, "study", "key,founded\nskywin,2007\n");
  const CheckReport report = run_checks(database);
  EXPECT_THAT(report.answer.table.rows,
              testing::Contains(std::vector<Cell>{"sources-differ", "skywin",
                                                  "study says 2007 of the field founded", Cell()}));
}

}  // namespace
}  // namespace liaison
