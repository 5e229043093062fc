// SPDX-License-Identifier: EUPL-1.2
// Taking a load back: everything of it goes, nothing else does, and what stands in the way is
// named.
#include "load/undo.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "load/load.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

bool yes(const UndoReport& /*report*/) {
  return true;
}

UndoReport undo(const Database& database, std::int64_t load) {
  return undo_load(database, {.at = "2019-01-31T12:00:00Z", .undoes = load}, Contacts::withheld,
                   yes);
}

std::vector<std::string> obstacles_of(const UndoReport& report) {
  std::vector<std::string> texts;
  for (const Obstacle& obstacle : report.obstacles) {
    texts.push_back(fmt::format("{} {}", obstacle.load, obstacle.text));
  }
  return texts;
}

/// A load of organisations, below the header `key,name,founded,website,place,sectors,aliases`.
void load_rows(const Database& database, const std::string& rows) {
  const LoadReport report = load_texts(
      database, {{"organisations.csv",
                  "# source: paper\nkey,name,founded,website,place,sectors,aliases\n" + rows}});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_TRUE(report.committed);
}

TEST(UndoLoad, TakesBackNewRecordsWithAllTheirRows) {
  const Database database = small_database();
  const std::string before = canonical_dump(database);
  load_rows(database, "medteq,MEDTEQ,2012,,canada,health,Medteq Canada\n");
  ASSERT_NE(canonical_dump(database), before);
  const UndoReport report = undo(database, 2);
  EXPECT_THAT(obstacles_of(report), IsEmpty());
  EXPECT_TRUE(report.committed);
  EXPECT_EQ(report.load, 3);
  EXPECT_EQ(canonical_dump(database), before);
}

TEST(UndoLoad, TakesBackValuesNamesListsAndCitations) {
  const Database database = small_database();
  const std::string before = canonical_dump(database);
  load_rows(database, "tenerdis,Tenerdis Two,2005,http://t,,health;energy,Tenny\n");
  ASSERT_NE(canonical_dump(database), before);
  EXPECT_TRUE(undo(database, 2).committed);
  EXPECT_EQ(canonical_dump(database), before);
}

TEST(UndoLoad, FillsWhatFollowsFromTheRestAnew) {
  const Database database = small_database();
  load_texts(database,
             {{"places.csv", "# source: paper\nkey,name,type,within\nlaval,Laval,city,quebec\n"}});
  EXPECT_TRUE(undo(database, 2).committed);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM name_token WHERE token = 'laval'"), 0);
}

TEST(UndoLoad, CanBeUndone) {
  const Database database = small_database();
  load_rows(database, "medteq,MEDTEQ,2012,,,,\nskywin,,2006,,,,Skywin Wallonie\n");
  const std::string loaded = canonical_dump(database);
  EXPECT_TRUE(undo(database, 2).committed);
  EXPECT_TRUE(undo(database, 3).committed);
  EXPECT_EQ(canonical_dump(database), loaded);
  EXPECT_TRUE(undo(database, 2).committed) << "the load stands again";
}

TEST(UndoLoad, LeavesOtherColumnsOfTheSameRecordAlone) {
  const Database database = small_database();
  load_rows(database, "skywin,,2006,,,,\n");
  load_rows(database, "skywin,,,http://s,,,\n");
  EXPECT_TRUE(undo(database, 2).committed);
  EXPECT_THAT(column_of(database,
                        "SELECT founded || '' FROM organisations WHERE slug = 'skywin' UNION ALL"
                        " SELECT website FROM organisations WHERE slug = 'skywin'"),
              ElementsAre("", "http://s"));
}

TEST(UndoLoad, NamesTheLaterLoadThatChangedTheSameValue) {
  const Database database = small_database();
  load_rows(database, "skywin,,2006,,,,\n");
  load_rows(database, "skywin,,2007,,,,\n");
  const std::string before = canonical_dump(database);
  EXPECT_THAT(obstacles_of(undo(database, 2)),
              ElementsAre("3 organisation skywin (Skywin) was changed since"));
  EXPECT_EQ(canonical_dump(database), before);
  EXPECT_TRUE(undo(database, 3).committed);
  EXPECT_TRUE(undo(database, 2).committed) << "what stood in the way is undone";
}

TEST(UndoLoad, NamesWhatRefersToANewRecord) {
  const Database database = small_database();
  load_rows(database, "medteq,MEDTEQ,,,,,\n");
  load_texts(database, {{"partnerships.yaml",
                         "source: paper\npartnerships:\n  - {key: elbe, members: [MEDTEQ]}\n"}});
  EXPECT_THAT(obstacles_of(undo(database, 2)),
              ElementsAre("3 partnership elbe (ELBE) refers to organisation medteq (MEDTEQ) in "
                          "'organisation'"));
}

TEST(UndoLoad, NamesWhatALaterLoadAddedToANewRecord) {
  const Database database = small_database();
  load_rows(database, "medteq,MEDTEQ,,,,,\n");
  load_rows(database, "medteq,,2012,,,,\n");
  EXPECT_THAT(obstacles_of(undo(database, 2)),
              ElementsAre("3 organisation medteq (MEDTEQ) was changed since"));
}

TEST(UndoLoad, SaysThatSomethingWasChangedByOtherMeans) {
  const Database database = small_database();
  load_rows(database, "skywin,,2006,,,,\n");
  database.execute(
      "UPDATE organisation SET founded = '2009', founded_first = '2009-01-01',"
      " founded_last = '2009-12-31' WHERE founded = '2006'");
  EXPECT_THAT(obstacles_of(undo(database, 2)),
              ElementsAre("0 organisation skywin (Skywin) was changed since"));
}

TEST(UndoLoad, DoesNothingWhereTheUserSaysNo) {
  const Database database = small_database();
  load_rows(database, "skywin,,2006,,,,\n");
  const std::vector<unsigned char> before = database.image();
  std::size_t changes = 0;
  const UndoReport report =
      undo_load(database, {.undoes = 2}, Contacts::withheld, [&](const UndoReport& plan) {
        changes = plan.plan.size();
        return false;
      });
  EXPECT_EQ(changes, 1U) << "the user sees the plan";
  EXPECT_FALSE(report.committed);
  EXPECT_EQ(database.image(), before);
}

TEST(UndoLoad, RefusesALoadThatIsNotThereOrIsUndone) {
  const Database database = small_database();
  EXPECT_THROW((void)undo(database, 9), Failure);
  load_rows(database, "skywin,,2006,,,,\n");
  EXPECT_TRUE(undo(database, 2).committed);
  EXPECT_THROW((void)undo(database, 2), Failure);
}

TEST(UndoLoad, GivesNoIdASecondTime) {
  const Database database = small_database();
  load_rows(database, "medteq,MEDTEQ,,,,,\n");
  const std::int64_t first = database.query_integer("SELECT max(id) FROM record");
  undo(database, 2);
  load_rows(database, "optonique,Optonique,,,,,\n");
  EXPECT_GT(database.query_integer("SELECT max(id) FROM record"), first);
}

TEST(UndoLoad, SaysThatAKeyWasTakenInTheMeantime) {
  const Database database = small_database();
  load_rows(database, "medteq,MEDTEQ,,,,,\n");
  undo(database, 2);
  load_rows(database, "medteq,MEDTEQ,,,,,\n");
  const UndoReport report = undo(database, 3);
  EXPECT_FALSE(report.committed);
  EXPECT_THAT(obstacles_of(report),
              testing::Contains(
                  "4 organisation medteq (MEDTEQ) has the key of a record that would come back"));
}

// ELBE has two members in the small data set; each load states a whole list.
void load_members(const Database& database, const std::string& members) {
  const LoadReport report = load_texts(
      database, {{"partnerships.yaml",
                  "source: paper\npartnerships:\n  - {key: elbe, members: [" + members + "]}\n"}});
  EXPECT_TRUE(report.committed);
}

TEST(UndoLoad, TakesNoListApartThatALaterLoadStates) {
  const Database database = small_database();
  load_members(database, "Skywin");
  load_members(database, "Skywin, Tenerdis");
  load_members(database, "Skywin, Tenerdis, Aéro Montréal");
  const std::string before = canonical_dump(database);
  EXPECT_THAT(obstacles_of(undo(database, 3)),
              ElementsAre("4 partnership elbe (ELBE) was changed since"));
  EXPECT_EQ(canonical_dump(database), before);
  EXPECT_TRUE(undo(database, 4).committed);
  EXPECT_TRUE(undo(database, 3).committed);
}

TEST(UndoLoad, SeesAChangeThatCameBackToTheSameValue) {
  const Database database = small_database();
  load_rows(database, "skywin,,2001,,,,\n");
  load_rows(database, "skywin,,2002,,,,\n");
  load_rows(database, "skywin,,2001,,,,\n");
  EXPECT_THAT(obstacles_of(undo(database, 2)),
              ElementsAre("4 organisation skywin (Skywin) was changed since"));
  for (const std::int64_t load : {4, 3, 2}) {
    EXPECT_TRUE(undo(database, load).committed) << load;
  }
}

TEST(UndoLoad, SeesThatALaterLoadRemovedWhatIsNew) {
  const ScratchFolder folder;
  const Database database = small_database();
  const auto load = [&](const std::string& rows, bool prune) {
    write_bytes("organisations-more.csv", "# source: paper\nkey,name\n" + rows);
    return load_seeds(database, {"organisations-more.csv"}, [](const LoadReport&) { return true; },
                      {.prune = prune});
  };
  ASSERT_TRUE(load("foo-one,Foo one\nfoo-two,Foo two\n", false).committed);
  ASSERT_TRUE(load("foo-one,Foo one\n", true).committed);
  EXPECT_THAT(obstacles_of(undo(database, 2)), testing::Contains(HasSubstr("was removed since")));
  EXPECT_TRUE(undo(database, 3).committed);
  EXPECT_TRUE(undo(database, 2).committed);
}

TEST(UndoLoad, KnowsWhatStandsAfterAChainOfUndos) {
  const Database database = small_database();
  load_rows(database, "skywin,,2006,,,,\n");
  for (const std::int64_t load : {2, 3, 4, 5}) {
    EXPECT_TRUE(undo(database, load).committed) << load;
  }
  EXPECT_THAT(column_of(database,
                        "SELECT id || ' ' || coalesce(undone_by, 'stands') FROM load"
                        " WHERE id > 1 ORDER BY id"),
              ElementsAre("2 stands", "3 4", "4 stands", "5 6", "6 stands"));
}

}  // namespace
}  // namespace liaison
