// SPDX-License-Identifier: EUPL-1.2
// Two records that a seed says are one: everything of the one goes to the other, nothing is lost,
// and undo parts them again.
#include "load/merge.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/undo.hpp"
#include "store/dump.hpp"
#include "store/names.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kIdentities =
    "# source: paper §9\nkey,name,verdict,about,other,reason\n";

class MergeRecords : public testing::Test {
 protected:
  LoadReport load(const std::string& file, const std::string& text) {
    write_bytes(file, text);
    return load_seeds(database, {file}, [](const LoadReport&) { return true; });
  }

  /// `one,same,skywin,sky,why` in each line.
  LoadReport merge(const std::string& rows) {
    std::string text(kIdentities);
    for (std::size_t begin = 0; begin < rows.size();) {
      const std::size_t end = rows.find('\n', begin);
      const std::string row = rows.substr(begin, end - begin);
      const std::string key = row.substr(0, row.find(','));
      text += key + ",Decision " + key + row.substr(key.size()) + "\n";
      begin = end + 1;
    }
    return load("identities.csv", text);
  }

  static std::vector<std::string> messages_of(const LoadReport& report) {
    std::vector<std::string> texts;
    for (const Error& error : report.errors) {
      texts.push_back(std::string(kind_of(error.code).id) + " " + error.message);
    }
    return texts;
  }

  [[nodiscard]] std::string cell(const std::string& sql) const {
    const std::vector<std::string> all = column_of(database, sql);
    return all.empty() ? "(none)" : all.front();
  }

  bool undo(std::int64_t number) {
    return undo_load(database, {.undoes = number}, Contacts::withheld,
                     [](const UndoReport&) { return true; })
        .committed;
  }

  const ScratchFolder folder;
  const Database database = small_database();
};

/// Load 2: a second Tenerdis, with what only it says.
constexpr std::string_view kTwin =
    "# source: paper §3\nkey,name,place,founded,website,sectors,aliases\n"
    "grenoble-energy,Grenoble Energy,France,2005,http://g,health;energy,GE Cluster\n";

TEST_F(MergeRecords, MovesEverythingAndUndoesIt) {
  ASSERT_TRUE(load("organisations-x.csv", std::string(kTwin)).committed);
  ASSERT_TRUE(load("partnerships.yaml",
                   "source: paper\npartnerships:\n"
                   "  - {key: elbe, members: [Grenoble Energy, Tenerdis]}\n"
                   "  - {key: atlantic-bridge, members: [Grenoble Energy, Skywin]}\n")
                  .committed);
  const std::string before = canonical_dump(database);
  const LoadReport report = merge("one,same,tenerdis,grenoble-energy,One address.\n");
  EXPECT_THAT(messages_of(report), IsEmpty());
  ASSERT_TRUE(report.committed);
  EXPECT_EQ(report.counts.at("organisations").removed, 1);
  EXPECT_EQ(cell("SELECT count(*) FROM record WHERE slug = 'grenoble-energy'"), "0");
  EXPECT_EQ(cell("SELECT founded FROM organisations WHERE slug = 'tenerdis'"), "2005");
  EXPECT_EQ(cell("SELECT website FROM organisations WHERE slug = 'tenerdis'"), "http://g");
  EXPECT_THAT(column_of(database,
                        "SELECT s.name FROM organisation_sector AS o JOIN record AS s ON s.id ="
                        " o.sector JOIN record AS r ON r.id = o.organisation"
                        " WHERE r.slug = 'tenerdis' ORDER BY 1"),
              ElementsAre("Energy", "Health"));
  EXPECT_THAT(column_of(database,
                        "SELECT text || ' ' || form FROM name AS n JOIN record AS r ON r.id ="
                        " n.record WHERE r.slug = 'tenerdis' ORDER BY 1"),
              ElementsAre("GE Cluster variant", "Grenoble Energy variant", "Tenerdis name",
                          "Tenerrdis variant"));
  EXPECT_THAT(column_of(database,
                        "SELECT r.slug FROM partnership_member AS m JOIN record AS r ON r.id ="
                        " m.organisation JOIN record AS p ON p.id = m.partnership"
                        " WHERE p.slug IN ('elbe', 'atlantic-bridge') ORDER BY 1"),
              ElementsAre("skywin", "tenerdis", "tenerdis"));
  EXPECT_EQ(cell("SELECT verdict || ', ' || other FROM identities WHERE slug = 'one'"),
            "same, Grenoble Energy");
  EXPECT_THAT(database.query("PRAGMA foreign_key_check").rows, IsEmpty());

  EXPECT_TRUE(merge("one,same,tenerdis,grenoble-energy,One address.\n").changes_nothing());
  ASSERT_TRUE(undo(4));
  EXPECT_EQ(canonical_dump(database), before);
  ASSERT_TRUE(undo(5)) << "the undo is undone";
  EXPECT_EQ(cell("SELECT record IS NOT NULL FROM merged WHERE slug = 'grenoble-energy'"), "1");
}

TEST_F(MergeRecords, KeepsBothWhereTheTwoDiffer) {
  load("sources.csv", "key,name,type,source\nsurvey,Survey,document,survey\n");
  load("organisations-x.csv", "# source: survey\nkey,name,founded\nten,Grenoble Energy,2005\n");
  load("organisations-y.csv", "# source: paper\nkey,founded\ntenerdis,2004\n");
  const LoadReport report = merge("one,same,tenerdis,ten,Why.\n");
  ASSERT_TRUE(report.committed);
  EXPECT_EQ(cell("SELECT founded FROM organisations WHERE slug = 'tenerdis'"), "2004");
  EXPECT_EQ(cell("SELECT field || ' ' || other_value || ' ' || source FROM conflicts"),
            "founded 2005 survey");
  std::vector<std::string> conflicts;
  for (const RecordChange& change : report.plan) {
    if (change.change == Change::conflict) {
      conflicts.push_back(change.slug + " " + change.fields.front().field + " " +
                          change.fields.front().after);
    }
  }
  EXPECT_THAT(conflicts, ElementsAre("tenerdis founded 2005 (survey)"));
}

TEST_F(MergeRecords, LeadsTheOldKeyToTheRecordAndSaysSo) {
  load("organisations-x.csv", std::string(kTwin));
  merge("one,same,tenerdis,grenoble-energy,Why.\n");
  EXPECT_EQ(find_slug(database, "grenoble-energy").front().slug, "tenerdis");
  const LoadReport report = load("organisations-z.csv",
                                 "# source: paper\nkey,name,members\n"
                                 "grenoble-energy,Grenoble Energy,12\n");
  EXPECT_THAT(messages_of(report), IsEmpty());
  EXPECT_EQ(cell("SELECT members FROM organisations WHERE slug = 'tenerdis'"), "12");
  EXPECT_EQ(cell("SELECT name FROM record WHERE slug = 'tenerdis'"), "Tenerdis");
  EXPECT_THAT(report.notes,
              ElementsAre("organisations-z.csv:3: 'grenoble-energy' is 'tenerdis' now, as the two"
                          " were merged"));
  const LoadReport member = load("partnerships.yaml",
                                 "source: paper\npartnerships:\n"
                                 "  - {key: elbe, members: [grenoble-energy, Skywin]}\n");
  EXPECT_THAT(messages_of(member), IsEmpty());
  EXPECT_EQ(member.notes.size(), 1U);
}

TEST_F(MergeRecords, LeadsTheOldNameToTheRecord) {
  load("organisations-x.csv", std::string(kTwin));
  merge("one,same,tenerdis,grenoble-energy,Why.\n");
  EXPECT_THAT(messages_of(load("organisations-z.csv",
                               "# source: paper\nname,place,members\nGrenoble Energy,France,12\n")),
              IsEmpty());
  EXPECT_EQ(cell("SELECT members FROM organisations WHERE slug = 'tenerdis'"), "12");
  const LoadReport near = load("organisations-z.csv", "# source: paper\nname\nGrenoble Enorgy\n");
  ASSERT_THAT(messages_of(near), Contains(HasSubstr("S13 'Grenoble Enorgy' is close")));
  EXPECT_THAT(near.errors.front().hint, HasSubstr("Tenerdis (cluster, France), also 'Grenoble"));
  // Its key would be the old one, which means the record that stays.
  const LoadReport abroad =
      load("organisations-z.csv", "# source: paper\nname,place\nGrenoble Energy,Italy\n");
  ASSERT_THAT(messages_of(abroad), Contains(HasSubstr("S13 'Grenoble Energy' is close")));
  EXPECT_THAT(abroad.errors.front().hint, HasSubstr("give it a key of its own, and a line"));
  EXPECT_THAT(abroad.errors.front().hint, HasSubstr(",distinct,tenerdis,NEW-KEY,"));
}

TEST_F(MergeRecords, TakesTheKeyOfAnotherChain) {
  load("organisations-x.csv", std::string(kTwin));
  merge("one,same,tenerdis,grenoble-energy,Why.\n");
  EXPECT_TRUE(merge("two,same,skywin,tenerdis,Why.\n").committed);
  EXPECT_EQ(find_slug(database, "grenoble-energy").front().slug, "skywin");
  EXPECT_EQ(find_slug(database, "tenerdis").front().slug, "skywin");
}

TEST_F(MergeRecords, RefusesWhatCannotBeOne) {
  EXPECT_THAT(messages_of(merge("one,same,skywin,skywin,Why.\n")),
              ElementsAre("S10 'skywin' cannot be merged with itself"));
  EXPECT_THAT(messages_of(merge("one,same,skywin,elbe,Why.\n")),
              ElementsAre("S05 'elbe' is of the kind partnership, and the record that stays is of"
                          " the kind organisation"));
  EXPECT_THAT(
      messages_of(merge("one,same,skywin,tenerdis,Why.\ntwo,same,tenerdis,skywin,Why.\n")),
      ElementsAre("S10 this load merges the record that would stay into this one: a circle"));
  EXPECT_THAT(
      messages_of(merge("one,same,skywin,tenerdis,Why.\ntwo,same,food-valley,tenerdis,Why.\n")),
      ElementsAre("S10 'tenerdis' was merged already, into organisation skywin (Skywin)"));
}

TEST_F(MergeRecords, RefusesWhatIsMergedAlready) {
  load("organisations-x.csv", std::string(kTwin));
  merge("one,same,tenerdis,grenoble-energy,Why.\n");
  EXPECT_THAT(messages_of(merge("two,same,skywin,grenoble-energy,Why.\n")),
              ElementsAre("S10 'grenoble-energy' was merged already, into organisation tenerdis"
                          " (Tenerdis)"));
  EXPECT_THAT(messages_of(merge("two,same,grenoble-energy,tenerdis,Why.\n")),
              ElementsAre("S10 'grenoble-energy' was merged into 'tenerdis' before, not the other"
                          " way round"));
}

TEST_F(MergeRecords, RefusesWhatADecisionTellsApart) {
  merge("one,distinct,skywin,tenerdis,Two towns.\n");
  EXPECT_THAT(messages_of(merge("two,same,skywin,tenerdis,Why.\n")),
              ElementsAre("S10 'one' tells the two apart"));
  EXPECT_TRUE(merge("one,same,skywin,tenerdis,One town.\n").committed) << "it may change its mind";
}

TEST_F(MergeRecords, RefusesARecordThatTheSameLoadDescribes) {
  load("organisations-x.csv", std::string(kTwin));
  write_bytes("identities.csv",
              std::string(kIdentities) + "one,Decision,same,tenerdis,grenoble-energy,Why.\n");
  const LoadReport report = load_seeds(database, {"organisations-x.csv", "identities.csv"},
                                       [](const LoadReport&) { return true; });
  EXPECT_THAT(messages_of(report),
              ElementsAre("S10 'grenoble-energy' is described by this load and merged by it"));
}

}  // namespace
}  // namespace liaison
