// SPDX-License-Identifier: EUPL-1.2
// How the rows of an answer came in, in one line.
#include "ask/summary.hpp"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

#include "support/small_language.hpp"

namespace liaison {
namespace {

std::string summary(const std::vector<std::pair<std::string, std::string>>& rows) {
  const ParsedQuestion parsed = parse_small("boats visiting Bergen");
  Table table{.columns = {{.name = "name"}, {.name = "visit"}}, .rows = {}};
  for (const auto& [name, how] : rows) {
    table.rows.push_back({Cell(name), Cell(how)});
  }
  return how_summary(parsed.parse.readings.front(),
                     *parsed.vocabulary->find_relation("boat visits harbour"), table);
}

TEST(HowSummary, CountsTheRowsOfEachWayAndNamesThem) {
  EXPECT_EQ(summary({{"Anna", "planned"}, {"Berta", "coast: West"}, {"Cora", "planned"}}),
            "2 by plan (Anna, Cora), 1 through a coast (Berta: West)");
}

TEST(HowSummary, CountsARowOnceForItsStrongestLink) {
  EXPECT_EQ(summary({{"Anna", "planned; coast: West"}}), "1 by plan (Anna)");
}

TEST(HowSummary, SaysWhatIsAbsent) {
  EXPECT_EQ(summary({{"Berta", "coast: West"}}),
            "1 through a coast (Berta: West); none plans to visit Bergen");
}

TEST(HowSummary, NamesNoMoreThanFive) {
  std::vector<std::pair<std::string, std::string>> rows(5, {"Anna", "planned"});
  EXPECT_EQ(summary(rows), "5 by plan (Anna, Anna, Anna, Anna, Anna)");
  rows.emplace_back("Berta", "planned");
  EXPECT_EQ(summary(rows), "6 by plan");
}

TEST(HowSummary, SaysNothingAboutNothing) {
  EXPECT_EQ(summary({}), "");
}

}  // namespace
}  // namespace liaison
