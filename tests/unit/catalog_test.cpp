// SPDX-License-Identifier: EUPL-1.2
// The .sql files that are part of the program: migrations and checks. What can be added by dropping
// in a file is held to its rules here.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "query/checks.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"
#include "store/migrate.hpp"
#include "store/open.hpp"
#include "support/line_diff.hpp"
#include "support/source_tree.hpp"

namespace liaison {
namespace {

using testing::ElementsAreArray;
using testing::IsEmpty;
using testing::Not;

TEST(EmbeddedFiles, AreAllSqlFilesOfTheTree) {
  std::vector<std::string> expected = tree_files("migrations", ".sql");
  for (const std::string_view folder : {"schema/checks", "schema/queries", "schema/statements"}) {
    const std::vector<std::string> files = tree_files(folder, ".sql");
    expected.insert(expected.end(), files.begin(), files.end());
  }
  std::vector<std::string> embedded;
  for (const EmbeddedFile& file : embedded_files()) {
    embedded.emplace_back(file.path);
    EXPECT_EQ(file.text, read_tree_file(file.path)) << file.path;
  }
  EXPECT_THAT(embedded, ElementsAreArray(expected));
}

TEST(Migrations, AreGapless) {
  const std::vector<Migration> steps = migrations();
  ASSERT_THAT(steps, Not(IsEmpty()));
  for (std::size_t index = 0; index < steps.size(); ++index) {
    EXPECT_EQ(steps[index].version, static_cast<int>(index) + 1) << steps[index].name;
    EXPECT_EQ(steps[index].name.find_first_not_of("0123456789"), 4U) << steps[index].name;
  }
  EXPECT_EQ(schema_version(), steps.back().version);
}

TEST(Migrations, BeginWithWhatTheyAreFor) {
  for (const Migration& step : migrations()) {
    EXPECT_TRUE(step.sql.starts_with("-- ")) << step.name;
  }
}

TEST(Checks, AreNamedInKebabCase) {
  ASSERT_THAT(checks(), Not(IsEmpty()));
  for (const Check& check : checks()) {
    EXPECT_EQ(check.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-"),
              std::string_view::npos)
        << check.name;
  }
}

TEST(Checks, SayWhatTheyFind) {
  std::set<std::string_view> titles;
  for (const Check& check : checks()) {
    EXPECT_THAT(check.title, Not(IsEmpty())) << check.name;
    EXPECT_TRUE(titles.insert(check.title).second) << check.title;
  }
}

TEST(Checks, ReturnARecordAndAFinding) {
  const Database database = open_image(bundled_database());
  for (const Check& check : checks()) {
    const Statement statement = database.prepare(check.sql);
    ASSERT_EQ(statement.columns(), 2) << check.name;
    EXPECT_EQ(statement.column_name(0), "slug") << check.name;
    EXPECT_EQ(statement.column_name(1), "finding") << check.name;
  }
}

// The order of what is printed must not hang on how SQLite finds it. Two findings of one check that
// nothing tells apart would, so the order begins with the record and ends with what tells its rows
// apart; and nothing follows.
TEST(Checks, HaveATotalOrder) {
  const Database database = open_image(bundled_database());
  for (const Check& check : checks()) {
    EXPECT_TRUE(lines_of(check.sql).back().starts_with("ORDER BY r.slug")) << check.name;
    const Table table = database.query(check.sql);
    EXPECT_TRUE(std::ranges::is_sorted(table.rows, {}, [](const auto& row) { return row.front(); }))
        << check.name;
    const std::set<std::vector<Cell>> different(table.rows.begin(), table.rows.end());
    EXPECT_EQ(different.size(), table.rows.size()) << check.name;
  }
}

// A canned query lets a day be a parameter; so does a check have none.
TEST(EmbeddedFiles, DoNotDependOnTheDay) {
  for (const EmbeddedFile& file : embedded_files()) {
    for (const std::string_view clock :
         {"'now'", "CURRENT_DATE", "CURRENT_TIMESTAMP", "random()"}) {
      EXPECT_EQ(file.text.find(clock), std::string_view::npos) << file.path << " uses " << clock;
    }
  }
}

}  // namespace
}  // namespace liaison
