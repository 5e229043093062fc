// SPDX-License-Identifier: EUPL-1.2
// Every line of the paper with content has its records, and every record of the paper its lines.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/open.hpp"
#include "support/line_diff.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::IsEmpty;
using testing::Not;

constexpr int kLastLine = 259;

struct Range {
  int first = 0;
  int last = 0;
  std::string what;
  std::vector<std::string> records;
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

int number(const std::string& text) {
  int value = 0;
  std::from_chars(text.data(), text.data() + text.size(), value);
  return value;
}

const std::vector<Range>& ranges() {
  static const std::vector<Range> kRanges = [] {
    std::vector<Range> all;
    const std::string file = read_tree_file("tests/seeds/coverage-eccp-d3.5-canada.csv");
    for (const std::string_view line : lines_of(file)) {
      const std::vector<std::string> cells = split(line, ',');
      if (!line.starts_with('#') && line != "first,last,what,records") {
        all.push_back(
            {.first = number(cells.at(0)),
             .last = number(cells.at(1)),
             .what = cells.at(2),
             .records = cells.size() > 3 ? split(cells[3], ';') : std::vector<std::string>()});
      }
    }
    return all;
  }();
  return kRanges;
}

TEST(CoverageSeeds, HasEveryLineOfThePaperOnce) {
  int next = 1;
  for (const Range& range : ranges()) {
    EXPECT_EQ(range.first, next);
    EXPECT_GE(range.last, range.first);
    next = range.last + 1;
  }
  EXPECT_EQ(next, kLastLine + 1);
}

TEST(CoverageSeeds, GivesEveryLineWithContentItsRecords) {
  const std::vector<std::string> slugs =
      column_of(open_image(bundled_database()), "SELECT slug FROM record");
  const std::set<std::string> known(slugs.begin(), slugs.end());
  for (const Range& range : ranges()) {
    EXPECT_EQ(range.records.empty(), range.what != "content") << "line " << range.first;
    for (const std::string& slug : range.records) {
      EXPECT_TRUE(known.contains(slug)) << "line " << range.first << ": " << slug;
    }
  }
}

TEST(CoverageSeeds, GivesEveryRecordOfThePaperItsLines) {
  std::set<std::string> covered;
  for (const Range& range : ranges()) {
    covered.insert(range.records.begin(), range.records.end());
  }
  // A note speaks of a finding, an identity of a judgement: neither is a line.
  const std::vector<std::string> records =
      column_of(open_image(bundled_database()),
                "SELECT DISTINCT r.slug FROM record AS r JOIN citation AS c ON c.record = r.id"
                " JOIN record AS s ON s.id = c.source WHERE s.slug = 'eccp-d3-5-canada'"
                " AND c.basis = 'printed' AND r.kind NOT IN ('note', 'identity') ORDER BY 1");
  ASSERT_THAT(records, Not(IsEmpty()));
  for (const std::string& slug : records) {
    EXPECT_THAT(covered, Contains(slug));
  }
}

// Places and sectors have lists that no paper tells: what they lie in and what they match.
TEST(CoverageSeeds, HasAllItemsOfEveryRecord) {
  std::vector<std::string> expected;
  const std::string file = read_tree_file("tests/seeds/items-eccp-d3.5-canada.csv");
  for (const std::string_view line : lines_of(file)) {
    if (!line.starts_with('#') && line != "list,record,items") {
      expected.emplace_back(line);
    }
  }
  const Database database = open_image(bundled_database());
  std::vector<std::string> counted;
  for (const auto& row : database
                             .query("SELECT kind, field, link FROM list_field WHERE kind NOT IN"
                                    " ('place', 'sector')")
                             .rows) {
    const auto& kind = std::get<std::string>(row[0]);
    const std::vector<std::string> records = column_of(
        database,
        fmt::format("SELECT '{0}.{1},' || r.slug || ',' || count(*) FROM {2} AS l JOIN"
                    " record AS r ON r.id = l.{3} GROUP BY r.id",
                    kind, std::get<std::string>(row[1]),
                    quote_identifier(std::get<std::string>(row[2])), quote_identifier(kind)));
    counted.insert(counted.end(), records.begin(), records.end());
  }
  EXPECT_THAT(counted, testing::UnorderedElementsAreArray(expected));
}

}  // namespace
}  // namespace liaison
