// SPDX-License-Identifier: EUPL-1.2
// Spreadsheets as they come, and what stands beside their rows.
#include "load/sheet.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "load/match_sheet.hpp"
#include "load/seed_file.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

Sheet sheet_of(const std::string& text, std::vector<Error>& errors) {
  return read_sheet(*seed_file_of("sheet.csv", text), errors);
}

Sheet good_sheet(const std::string& text) {
  std::vector<Error> errors;
  Sheet sheet = sheet_of(text, errors);
  EXPECT_THAT(errors, IsEmpty());
  return sheet;
}

std::vector<std::string> headings(const Answer& answer) {
  std::vector<std::string> names;
  for (const Column& column : answer.table.columns) {
    names.push_back(column.name);
  }
  return names;
}

std::string text_at(const Answer& answer, std::size_t row, std::size_t column) {
  const auto* text = std::get_if<std::string>(&answer.table.rows[row][column]);
  return text == nullptr ? "" : *text;
}

TEST(ReadSheet, KeepsEveryColumnAndPadsShortRows) {
  const Sheet sheet = good_sheet("sep=;\n\n#;Name;Name;\n1;Skywin\n;;;\n2;\"A;B\";c;\n");
  EXPECT_THAT(sheet.columns, ElementsAre("#", "Name", "Name"));
  EXPECT_THAT(sheet.rows,
              ElementsAre(ElementsAre("1", "Skywin", ""), ElementsAre("2", "A;B", "c")));
}

TEST(ReadSheet, PassesOverTheCommentOfASeed) {
  const Sheet sheet = good_sheet("# source: paper §3\nkey,name\nskywin,Skywin\n");
  EXPECT_THAT(sheet.columns, ElementsAre("key", "name"));
  EXPECT_EQ(sheet.rows.size(), 1U);
}

TEST(ReadSheet, RefusesARowThatIsLongerThanTheHeader) {
  std::vector<Error> errors;
  sheet_of("name,country\nA, Inc.,France\n", errors);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_THAT(to_text(errors[0]), HasSubstr("sheet.csv:2:9: error[S01]: this row has more cells"));
}

TEST(ReadSheet, RefusesAnEmptyFile) {
  std::vector<Error> errors;
  sheet_of("\n", errors);
  ASSERT_EQ(errors.size(), 1U);
  EXPECT_EQ(errors[0].message, "the file has no header line");
}

TEST(FindColumn, TakesTheNameLetterByLetterFirst) {
  const Sheet sheet = good_sheet("Name,name,Pays\nx,y,z\n");
  EXPECT_EQ(sheet.find("name"), 1U);
  EXPECT_EQ(sheet.find("pays"), 2U);
  EXPECT_EQ(sheet.find("NAME"), std::nullopt) << "two are called so";
}

TEST(MatchSheet, PutsTheOutcomeBesideEachRow) {
  const Database database = small_database();
  const Sheet sheet = good_sheet(
      "id,Cluster,Land\n1,AeroMontreal,CA\n2,Tenerdys,\n3,Zenit,\n4,Tenerdis,Italy\n5,,\n");
  const Result<Answer> answer =
      match_sheet(database, sheet, {.kind = "organisation", .name = "cluster", .country = "Land"});
  ASSERT_TRUE(answer);
  EXPECT_THAT(headings(*answer), ElementsAre("id", "Cluster", "Land", "outcome", "slug",
                                             "candidate", "score", "reason", "others"));
  EXPECT_EQ(text_at(*answer, 0, 3), "match");
  EXPECT_EQ(text_at(*answer, 0, 4), "aero-montreal");
  EXPECT_EQ(text_at(*answer, 1, 3), "ask");
  EXPECT_EQ(text_at(*answer, 1, 4), "") << "only a match has a slug";
  EXPECT_EQ(text_at(*answer, 1, 5), "Tenerdis (cluster, France) @tenerdis");
  EXPECT_EQ(std::get<double>(answer->table.rows[1][6]), 0.88);
  EXPECT_EQ(text_at(*answer, 2, 3), "new");
  EXPECT_EQ(text_at(*answer, 3, 3), "ask");
  EXPECT_EQ(text_at(*answer, 3, 7), "the same name; another country");
  EXPECT_EQ(text_at(*answer, 4, 3), "") << "a row without a name";
  EXPECT_THAT(answer->notes, ElementsAre("1 match, 2 to decide (ask), 1 new"));
}

TEST(MatchSheet, DoesNotHideAColumnOfTheSheet) {
  const Database database = small_database();
  const Result<Answer> answer =
      match_sheet(database, good_sheet("name,Score,slug\nSkywin,1,x\n"),
                  {.kind = "organisation", .name = "name", .country = ""});
  ASSERT_TRUE(answer);
  EXPECT_THAT(headings(*answer), ElementsAre("name", "Score", "slug", "outcome", "match_slug",
                                             "candidate", "match_score", "reason", "others"));
}

TEST(MatchSheet, NamesTheColumnsAndKindsThatThereAre) {
  const Database database = small_database();
  const Sheet sheet = good_sheet("cluster\nSkywin\n");
  const Result<Answer> no_column =
      match_sheet(database, sheet, {.kind = "organisation", .name = "clustre", .country = ""});
  ASSERT_FALSE(no_column);
  EXPECT_EQ(no_column.error().hint, "did you mean 'cluster'?\nits columns: cluster");
  const Result<Answer> no_kind =
      match_sheet(database, sheet, {.kind = "place", .name = "cluster", .country = ""});
  ASSERT_FALSE(no_kind);
  EXPECT_EQ(no_kind.error().hint, "kinds that are: organisation");
}

}  // namespace
}  // namespace liaison
