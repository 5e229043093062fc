// SPDX-License-Identifier: EUPL-1.2
// Seeds that the program writes itself, over every record of the bundled data set: an export is the
// database, a record as a seed changes nothing, and an edit changes what was edited.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "core/sha256.hpp"
#include "load/changes.hpp"
#include "load/export.hpp"
#include "load/seed_schema.hpp"
#include "load/seed_writer.hpp"
#include "load/stored_seed.hpp"
#include "load/template.hpp"
#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

/// Fails with what is wrong, if something is.
LoadReport loaded(const Database& database, const std::vector<SeedText>& seeds) {
  LoadReport report = load_texts(database, seeds);
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return report;
}

std::vector<SeedText> seeds_of(const Export& all) {
  std::vector<SeedText> seeds;
  for (const NamedFile& file : all.files) {
    if (file.name != kDataPackage) {
      seeds.push_back({file.name, file.text});
    }
  }
  return seeds;
}

/// `organisations:` and the records, one file.
SeedText seed_of(const SeedKind& kind, const std::vector<SeedRecord>& records) {
  std::string text = kind.plural + ":\n";
  for (const SeedRecord& record : records) {
    text += yaml_item(record);
  }
  return {kind.plural + ".yaml", text};
}

void set(SeedRecord& record, const std::string& field, const std::string& text) {
  for (auto& [key, value] : record.fields.fields) {
    if (key.text == field) {
      value.text = text;
      return;
    }
  }
  SeedValue key;
  key.text = field;
  SeedValue value;
  value.text = text;
  record.fields.fields.emplace_back(std::move(key), std::move(value));
}

void expect_round_trip(const Database& database) {
  const Export once = export_seeds(database);
  const Database again = empty_database();
  EXPECT_TRUE(loaded(again, seeds_of(once)).committed);
  EXPECT_EQ(canonical_dump(again), canonical_dump(database));
  const Export twice = export_seeds(again);
  ASSERT_EQ(once.files.size(), twice.files.size());
  for (std::size_t file = 0; file < once.files.size(); ++file) {
    EXPECT_EQ(once.files[file].name, twice.files[file].name);
    EXPECT_EQ(once.files[file].text, twice.files[file].text);
  }
}

TEST(ExportProperty, IsTheDatabase) {
  expect_round_trip(open_copy(bundled_database()));
}

TEST(ExportProperty, IsTheDatabaseAlsoForContactsAndOddTexts) {
  const Database database = small_database();
  ASSERT_TRUE(loaded(database, contact_seeds()).committed);
  ASSERT_TRUE(loaded(database, {{"notes.csv",
                                 "key,name,text,source\n"
                                 "a,Odd,\"- one\n\"\"two\"\" # three: four\n\n\tfive\",paper\n"
                                 "b,null,~,paper\nc,#hash,{[&*!|>%@`,paper\n"
                                 "d,Ærø ’s – “x” \xF0\x9F\x98\x80,'single' \\n \u2028,paper\n"}})
                  .committed);
  expect_round_trip(database);
}

TEST(ExportProperty, CountsWhatNoSeedCanSay) {
  const Database source = small_database();
  for (const SeedText& seed : std::vector<SeedText>{
           {"sources.csv", "key,name,type,source\nsurvey,Survey,document,survey\n"},
           {"organisations.csv", "# source: survey\nkey,name,founded\nten,Grenoble Energy,2005\n"},
           {"organisations.csv", "# source: paper\nkey,founded\ntenerdis,2004\n"},
           {"identities.csv",
            "# source: paper\nkey,name,verdict,about,other,reason\n"
            "one,Decision one,same,tenerdis,ten,One address.\n"}}) {
    ASSERT_TRUE(loaded(source, {seed}).committed) << seed.text;
  }
  const Export all = export_seeds(source);
  EXPECT_EQ(all.other_values, 1U);
  EXPECT_EQ(all.merged, 1U);
  const Database copy = empty_database();
  EXPECT_TRUE(loaded(copy, seeds_of(all)).committed);
  EXPECT_EQ(column_of(copy, "SELECT founded FROM organisations WHERE slug = 'tenerdis'"),
            std::vector<std::string>{"2004"});
}

TEST(ExportProperty, LeavesOutContactsThatAreWithheld) {
  const Database source = small_database();
  ASSERT_TRUE(loaded(source, contact_seeds()).committed);
  const std::vector<unsigned char> image = source.image();
  const Export withheld = export_seeds(open_image(image, Contacts::withheld));
  EXPECT_EQ(withheld.without_contacts, 2U);
  for (const NamedFile& file : withheld.files) {
    EXPECT_EQ(file.text.find("one@example.org"), std::string::npos) << file.name;
  }
  EXPECT_TRUE(loaded(source, seeds_of(withheld)).changes_nothing());
}

TEST(ExportProperty, DescribesItsFiles) {
  const Export all = export_seeds(small_database());
  const std::string& package = all.files.back().text;
  for (const NamedFile& file : all.files) {
    if (file.name != kDataPackage) {
      EXPECT_NE(package.find("\"path\": \"" + file.name + "\""), std::string::npos);
      EXPECT_NE(package.find("sha256:" + sha256_hex(file.text)), std::string::npos) << file.name;
    }
  }
  EXPECT_NE(package.find(R"("primaryKey": "key")"), std::string::npos);
  EXPECT_NE(package.find(R"("reference": {"resource": )"), std::string::npos);
}

TEST(StoredRecordProperty, ChangesNothingWhenItIsLoadedAgain) {
  const Database database = open_copy(bundled_database());
  const SeedSchema schema = read_seed_schema(database);
  int records = 0;
  std::vector<SeedText> seeds;
  for (const SeedKind& kind : schema.kinds) {
    std::vector<SeedRecord> all;
    for (const std::int64_t id : records_of(database, kind)) {
      all.push_back(stored_record(database, schema, kind, id, Contacts::shown));
      ++records;
    }
    seeds.push_back(seed_of(kind, all));
  }
  EXPECT_TRUE(loaded(database, seeds).changes_nothing());
  EXPECT_GT(records, 500);
}

TEST(StoredRecordProperty, ChangesTheFieldThatWasEditedAndNoOther) {
  const Database database = open_copy(bundled_database());
  const SeedSchema schema = read_seed_schema(database);
  const SeedKind& kind = *schema.find_plural("organisations");
  std::vector<SeedRecord> edited;
  for (const std::int64_t id : records_of(database, kind)) {
    edited.push_back(stored_record(database, schema, kind, id, Contacts::shown));
    set(edited.back(), "website", "https://edited.example/");
  }
  const LoadReport report = loaded(database, {seed_of(kind, edited)});
  EXPECT_EQ(report.plan.size(), edited.size());
  for (const RecordChange& change : report.plan) {
    EXPECT_EQ(change.change, Change::changed) << change.slug;
    ASSERT_EQ(change.fields.size(), 1U) << change.slug;
    EXPECT_EQ(change.fields.front().field, "website") << change.slug;
  }
}

TEST(TemplateProperty, LoadsAsItIsAndChangesNothing) {
  const Database bundled = open_copy(bundled_database());
  const Database empty = empty_database();
  const SeedSchema schema = read_seed_schema(bundled);
  for (const SeedKind& kind : schema.kinds) {
    for (const SeedFormat format : {SeedFormat::csv, SeedFormat::yaml}) {
      const std::string name = kind.plural + (format == SeedFormat::csv ? ".csv" : ".yaml");
      for (const Database* database : {&bundled, &empty}) {
        const LoadReport report =
            loaded(*database, {{name, template_text(*database, schema, kind, format)}});
        EXPECT_TRUE(report.changes_nothing()) << name;
        EXPECT_EQ(report.counts.empty(), database == &empty) << name << ": has it an example?";
      }
    }
  }
}

TEST(TemplateProperty, ExplainsEveryField) {
  const Database database = open_copy(bundled_database());
  const SeedSchema schema = read_seed_schema(database);
  for (const SeedKind& kind : schema.kinds) {
    const std::string text = template_text(database, schema, kind, SeedFormat::yaml);
    for (const std::string& field : schema.fields_of(kind)) {
      EXPECT_NE(text.find("#   " + field + " ("), std::string::npos) << kind.kind << " " << field;
    }
  }
}

}  // namespace
}  // namespace liaison
