// SPDX-License-Identifier: EUPL-1.2
// What two loads state belongs to both: the undo of one and the pruning of one leave it to the
// other.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/undo.hpp"
#include "store/dump.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

/// Loads of files in one folder, and their undos.
class Restated : public testing::Test {
 protected:
  LoadReport load(const std::string& path, const std::string& text, bool prune = false) {
    fs::create_directories(fs::absolute(path).parent_path());
    write_bytes(path, "# source: paper\n" + text);
    return again(path, prune);
  }

  LoadReport again(const std::string& path, bool prune = false) {
    LoadReport report = load_seeds(database, {path}, [](const LoadReport&) { return true; },
                                   {.prune = prune, .places = true});
    EXPECT_THAT(places_of(report), IsEmpty());
    return report;
  }

  std::vector<std::string> undo(std::int64_t load) {
    const UndoReport report = undo_load(database, {.undoes = load}, Contacts::withheld,
                                        [](const UndoReport&) { return true; });
    std::vector<std::string> obstacles;
    for (const Obstacle& obstacle : report.obstacles) {
      obstacles.push_back(std::to_string(obstacle.load) + " " + obstacle.text);
    }
    return obstacles;
  }

  [[nodiscard]] std::vector<std::string> sections_of_skywin() const {
    return column_of(database,
                     "SELECT section FROM citation AS c JOIN record AS r ON r.id = c.record"
                     " WHERE r.slug = 'skywin' AND section IS NOT NULL ORDER BY position");
  }

  [[nodiscard]] bool has(const std::string& slug) const {
    return !column_of(database, "SELECT slug FROM record WHERE slug = '" + slug + "'").empty();
  }

  const ScratchFolder folder;
  const Database database = small_database();
  const std::string empty = canonical_dump(database);
};

TEST_F(Restated, ACitationStaysThatALaterLoadStatesToo) {
  load("organisations-a.csv", "key,founded,source\nskywin,2006,paper §7\n");
  load("organisations-b.csv", "key,website,source\nskywin,http://s,paper §7\n");
  EXPECT_THAT(undo(2), IsEmpty());
  EXPECT_THAT(sections_of_skywin(), ElementsAre("7"));
  EXPECT_THAT(undo(3), IsEmpty());
  EXPECT_EQ(canonical_dump(database), empty) << "with the last who stated it, it goes";
}

TEST_F(Restated, AnAliasStaysThatALaterLoadStatesToo) {
  load("organisations-a.csv", "key,aliases\nskywin,Skywin Wallonie\n");
  load("organisations-b.csv", "key,aliases,website\nskywin,Skywin Wallonie,http://s\n");
  const std::string both = canonical_dump(database);
  EXPECT_THAT(undo(2), IsEmpty());
  EXPECT_EQ(canonical_dump(database), both);
  EXPECT_THAT(undo(3), IsEmpty());
  EXPECT_EQ(canonical_dump(database), empty);
}

TEST_F(Restated, WhatWasTakenBackWithTheLastComesBackWithTheFirst) {
  load("organisations-a.csv", "key,founded,source\nskywin,2006,paper §7\n");
  const std::string first = canonical_dump(database);
  load("organisations-b.csv", "key,website,source\nskywin,http://s,paper §7\n");
  EXPECT_THAT(undo(2), IsEmpty());  // load 4
  EXPECT_THAT(undo(3), IsEmpty());
  EXPECT_THAT(undo(4), IsEmpty()) << "load 2 stands again";
  EXPECT_EQ(canonical_dump(database), first);
}

TEST_F(Restated, ALoadThatOnlyCitesTheSameIsNotedOnce) {
  load("organisations-a.csv", "key,founded,source\nskywin,2006,paper §7\n");
  EXPECT_TRUE(load("organisations-b.csv", "key,source\nskywin,paper §7\n").committed);
  EXPECT_FALSE(again("organisations-b.csv").committed);
  EXPECT_FALSE(again("organisations-a.csv").committed);
  EXPECT_THAT(undo(2), IsEmpty());
  EXPECT_THAT(sections_of_skywin(), ElementsAre("7"));
}

TEST_F(Restated, AValueThatALaterLoadStatesTooStandsInTheWay) {
  load("organisations-a.csv", "key,founded\nskywin,2006\n");
  load("organisations-b.csv", "key,founded\nskywin,2006\n");
  EXPECT_THAT(undo(2), ElementsAre("3 organisation skywin (Skywin) is stated again since"));
  EXPECT_THAT(undo(3), IsEmpty());
  EXPECT_THAT(undo(2), IsEmpty());
  EXPECT_EQ(canonical_dump(database), empty);
}

TEST_F(Restated, AListThatALaterLoadStatesTooStandsInTheWay) {
  load("organisations-a.csv", "key,sectors\nskywin,health;energy\n");
  load("organisations-b.csv", "key,sectors\nskywin,energy;health\n");
  EXPECT_THAT(undo(2), ElementsAre(HasSubstr("is stated again since")));
}

TEST_F(Restated, AnotherFieldOfTheSameRecordDoesNot) {
  load("organisations-a.csv", "key,founded\nskywin,2006\n");
  load("organisations-c.csv", "key,website\nskywin,http://s\n");
  load("organisations-b.csv", "key,website\nskywin,http://s\n");
  EXPECT_THAT(undo(2), IsEmpty());
}

TEST_F(Restated, ANewRecordThatALaterLoadStatesTooStandsInTheWay) {
  load("organisations-a.csv", "key,name\nmedteq,MEDTEQ\n");
  load("organisations-b.csv", "key\nmedteq\n");
  EXPECT_THAT(undo(2), ElementsAre("3 organisation medteq (MEDTEQ) is stated again since"));
  EXPECT_THAT(undo(3), IsEmpty());
  EXPECT_THAT(undo(2), IsEmpty());
  EXPECT_EQ(canonical_dump(database), empty);
  EXPECT_THAT(undo(5), IsEmpty()) << "the undo is undone";
  EXPECT_TRUE(has("medteq"));
}

TEST_F(Restated, ANewVersionOfTheFileStatesItToo) {
  load("organisations-a.csv", "key,name\nmedteq,MEDTEQ\n");
  load("organisations-a.csv", "key,name\nmedteq,MEDTEQ\noptonique,Optonique\n");
  EXPECT_THAT(undo(2), ElementsAre("3 organisation medteq (MEDTEQ) is stated again since"));
}

TEST_F(Restated, AFileThatMovedAndChangesNothingIsNoted) {
  load("organisations-old.csv", "key,name\none,One\ntwo,Two\n");
  const LoadReport moved = load("organisations-new.csv", "key,name\none,One\ntwo,Two\n");
  EXPECT_TRUE(moved.changes_nothing());
  EXPECT_TRUE(moved.committed);
  EXPECT_FALSE(again("organisations-new.csv").committed) << "once";
  load("organisations-old.csv", "key,name\none,One\n", true);
  EXPECT_TRUE(has("two")) << "the new one states it";
}

TEST_F(Restated, OneNameInTwoFoldersIsTwoFiles) {
  const fs::path here = fs::current_path();
  fs::create_directory("a");
  fs::create_directory("b");
  fs::current_path(here / "a");
  load("organisations-more.csv", "key,name\none,One\ntwo,Two\n");
  fs::current_path(here / "b");
  const LoadReport other = load("organisations-more.csv", "key,website\none,http://one\n", true);
  EXPECT_EQ(other.counts.at("organisations").removed, 0);
  EXPECT_TRUE(has("two"));
  fs::current_path(here);
  load("a/organisations-more.csv", "key,name\none,One\n", true);
  EXPECT_FALSE(has("two")) << "named otherwise, it is the same file";
}

TEST_F(Restated, AFileOfTheBuildIsKnownByItsName) {
  write_bytes("organisations-more.csv", "# source: paper\nkey,name\none,One\ntwo,Two\n");
  load_seeds(database, {"organisations-more.csv"}, [](const LoadReport&) { return true; });
  load("organisations-more.csv", "key,name\none,One\n", true);
  EXPECT_FALSE(has("two"));
}

}  // namespace
}  // namespace liaison
