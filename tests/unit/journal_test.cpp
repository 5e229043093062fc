// SPDX-License-Identifier: EUPL-1.2
// The journal: it misses no table, keeps only what changed, and holds back what contacts hold back.
#include "store/journal.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "load/changes.hpp"
#include "load/load.hpp"
#include "load/log.hpp"
#include "load/seed_schema.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

/// `sign slug field before after` of each change of a load.
std::vector<std::string> told(const Database& database, std::int64_t load,
                              Contacts contacts = Contacts::withheld) {
  std::vector<std::string> lines;
  for (const RecordChange& change :
       changes_of(database, read_seed_schema(database), load, contacts)) {
    const std::string head = std::string(word_of(change.change)) + " " + change.slug;
    if (change.fields.empty()) {
      lines.push_back(head);
    }
    for (const FieldChange& field : change.fields) {
      lines.push_back(head + " " + field.field + " [" + field.before + "] [" + field.after + "]");
    }
  }
  return lines;
}

TEST(RecordTables, AreAllThatReferToARecord) {
  const Database database = empty_database();
  std::set<std::string> expected;
  for (const std::string& table : column_of(
           database,
           "SELECT name FROM sqlite_schema AS t WHERE type = 'table' AND name NOT IN (SELECT "
           "derived"
           " FROM derived) AND (name = 'record' OR EXISTS (SELECT 1 FROM"
           " pragma_foreign_key_list(t.name) AS f WHERE f.\"table\" = 'record' OR f.\"table\" IN"
           " (SELECT kind FROM kind WHERE kind <> 'kind')))")) {
    expected.insert(table);
  }
  std::set<std::string> found;
  for (const RecordTable& table : record_tables(database)) {
    EXPECT_NE(table.schema.find(table.owner), nullptr) << table.schema.name;
    found.insert(table.schema.name);
  }
  EXPECT_EQ(found, expected);
  EXPECT_GT(found.size(), 40U);
}

TEST(Journal, KeepsOnlyTheColumnsThatChanged) {
  const Database database = small_database();
  load_organisations(database, "key,website\nskywin,http://s\n");
  EXPECT_THAT(column_of(database,
                        "SELECT in_table || ' ' || what || ' ' || coalesce(before, '') || ' ' ||"
                        " coalesce(after, '') FROM load_change JOIN load_value ON change = id"
                        " WHERE load = 2 AND in_table = 'organisation'"),
              ElementsAre("organisation changed {\"website\":null} {\"website\":\"http://s\"}"));
}

TEST(Journal, KeepsNewRecordsAsARange) {
  const Database database = small_database();
  load_organisations(database, "name,aliases\nOne,First\nTwo,Second\n");
  EXPECT_EQ(database.query_integer("SELECT last_new - first_new FROM load WHERE id = 2"), 1);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM load_change WHERE load = 2"), 0);
  EXPECT_THAT(told(database, 2), ElementsAre("new one", "new two"));
}

TEST(Journal, KnowsTheFilesWithTheirDigests) {
  const Database database = small_database();
  load_organisations(database, "name\nOne\n");
  EXPECT_THAT(column_of(database, "SELECT path || ' ' || bytes FROM load_file WHERE load = 2"),
              ElementsAre("organisations.csv 25"));
  EXPECT_THAT(column_of(database, "SELECT length(digest) FROM load_file WHERE load = 2"),
              ElementsAre("32"));
}

TEST(Journal, LeavesNoTriggerBehind) {
  const Database database = small_database();
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM temp.sqlite_schema"), 0);
}

TEST(Journal, OfALoadThatFailedIsNone) {
  const Database database = small_database();
  EXPECT_FALSE(load_organisations(database, "name,place\nOne,nowhere\n").errors.empty());
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM load"), 1);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM temp.sqlite_schema"), 0);
}

TEST(ChangesOf, TellsFieldsFromWhatToWhat) {
  const Database database = small_database();
  load_organisations(database,
                     "key,name,founded,place,sectors,aliases\n"
                     "tenerdis,Tenerdis 2,2005,Italy,health,Tenny\n");
  EXPECT_THAT(told(database, 2), ElementsAre("changed tenerdis name [Tenerdis] [Tenerdis 2]",
                                             "changed tenerdis place [France] [Italy]",
                                             "changed tenerdis founded [] [2005]",
                                             "changed tenerdis aliases [] [Tenny]",
                                             "changed tenerdis sectors [Energy] [Health]"));
}

TEST(ChangesOf, TellsEvidenceThatIsNew) {
  const Database database = small_database();
  load_texts(database, {{"organisations.csv", "key,source\nskywin,paper §3 p.6 fn.7\n"}});
  EXPECT_THAT(told(database, 2), ElementsAre("changed skywin evidence [] [paper §3 p.6 fn.7]"));
}

TEST(ChangesOf, TellsItemsOnlyThatCameOrWent) {
  const Database database = small_database();
  load_texts(database, {{"partnerships.yaml",
                         "source: paper\npartnerships:\n"
                         "  - {key: elbe, members: [Skywin, Food Valley]}\n"}});
  const std::vector<std::string> lines = told(database, 2);
  ASSERT_FALSE(lines.empty());
  EXPECT_THAT(lines[0], HasSubstr("changed elbe members [Tenerdis"));
  EXPECT_THAT(lines[0], Not(HasSubstr("Skywin")));
}

TEST(ChangesOf, WithholdsContacts) {
  Database database = empty_database();
  std::vector<SeedText> seeds = small_seeds();
  const std::vector<SeedText> contacts = contact_seeds();
  seeds.insert(seeds.end(), contacts.begin(), contacts.end());
  EXPECT_THAT(places_of(load_texts(database, seeds)), IsEmpty());
  const std::string slug =
      column_of(database, "SELECT slug FROM record WHERE kind = 'contact' ORDER BY slug").front();
  const LoadReport report =
      load_texts(database, {{"contacts.yaml", "source: paper\ncontacts:\n  - key: " + slug +
                                                  "\n    points: [{channel: phone, value: +1 555 "
                                                  "0100}]\n"}});
  EXPECT_THAT(places_of(report), IsEmpty());
  for (const std::string& line : told(database, 2)) {
    EXPECT_THAT(line, Not(HasSubstr("555")));
  }
  EXPECT_THAT(told(database, 2, Contacts::shown), Contains(HasSubstr("+1 555 0100")));
  const std::vector<unsigned char> bytes = database.image();
  const Database reading = open_image(bytes);
  EXPECT_THROW((void)reading.query("SELECT after FROM load_value"), Failure);
  EXPECT_THROW((void)reading.query("SELECT * FROM load_value"), Failure);
  EXPECT_FALSE(reading.query("SELECT * FROM loads").rows.empty());
}

TEST(AllLoads, CountsWhatEachDid) {
  const Database database = small_database();
  load_organisations(database, "name,website\nOne,\nSkywin,http://s\n");
  const Table table = all_loads(database);
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(table.rows[1][3], Cell(std::int64_t{1})) << "new";
  EXPECT_EQ(table.rows[1][4], Cell(std::int64_t{1})) << "changed";
  EXPECT_EQ(table.rows[1][5], Cell(std::int64_t{0})) << "removed";
}

}  // namespace
}  // namespace liaison
