// SPDX-License-Identifier: EUPL-1.2
// Chains of links on a graph that can be drawn on a napkin: a – b – c – d, a – e – d, and f alone.
#include "ask/path.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "store/names.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

class Paths : public testing::Test {
 protected:
  Paths() {
    load_texts(database, {paper(),
                          {"organisations.csv",
                           "# source: paper\nkey,name,type\na,A,cluster\nb,B,cluster\nc,C,cluster\n"
                           "d,D,cluster\ne,E,cluster\nf,F,cluster\n"},
                          {"partnerships.yaml",
                           "source: paper\npartnerships:\n"
                           "  - {key: one, name: One, members: [a, b]}\n"
                           "  - {key: two, name: Two, members: [b, c]}\n"
                           "  - {key: three, name: Three, members: [c, d]}\n"
                           "  - {key: four, name: Four, members: [a, e]}\n"
                           "  - {key: five, name: Five, members: [e, d]}\n"
                           "  - {key: six, name: Six, members: [a, b]}\n"}});
  }

  [[nodiscard]] NamedRecord record(std::string_view slug) const {
    return find_slug(database, slug).at(0);
  }

  [[nodiscard]] std::vector<std::string> chains(std::string_view from, std::string_view to,
                                                std::int64_t most = 0) const {
    std::vector<std::string> all;
    for (const auto& row : shortest_paths(database, record(from), record(to), most).rows) {
      all.push_back(std::get<std::string>(row[1]));
    }
    return all;
  }

  Database database = empty_database();
};

TEST_F(Paths, FindsTheShortestChainOnly) {
  EXPECT_THAT(chains("a", "d"), ElementsAre("A → E (partnership Four) → D (partnership Five)"));
}

TEST_F(Paths, FindsAllChainsOfThatLength) {
  EXPECT_THAT(chains("b", "e"), ElementsAre(HasSubstr("B → A")));
  EXPECT_THAT(chains("b", "d"), ElementsAre("B → C (partnership Two) → D (partnership Three)"));
  EXPECT_THAT(chains("c", "e"), ElementsAre("C → D (partnership Three) → E (partnership Five)"));
  EXPECT_THAT(chains("c", "a"), ElementsAre(HasSubstr("C → B (partnership Two) → A")));
}

TEST_F(Paths, NamesEverythingThatIsShared) {
  EXPECT_THAT(chains("a", "b"), ElementsAre("A → B (partnership One; partnership Six)"));
}

TEST_F(Paths, FindsNothingWhereNothingLeads) {
  EXPECT_THAT(chains("a", "f"), IsEmpty());
  EXPECT_THAT(chains("a", "a"), IsEmpty());
  EXPECT_THAT(chains("a", "d", 1), IsEmpty()) << "two steps are too many";
  EXPECT_EQ(chains("a", "d", 2).size(), 1U);
}

TEST_F(Paths, ListsNeighboursByDistanceAndName) {
  const Table table = neighbours(database, record("a"), 2);
  std::vector<std::pair<std::string, std::int64_t>> found;
  for (const auto& row : table.rows) {
    found.emplace_back(std::get<std::string>(row[0]), std::get<std::int64_t>(row[1]));
  }
  EXPECT_THAT(found, ElementsAre(std::pair("B", 1), std::pair("E", 1), std::pair("C", 2),
                                 std::pair("D", 2)));
  EXPECT_EQ(neighbours(database, record("a"), 0).rows.size(), 2U) << "one step unless it is said";
  EXPECT_THAT(neighbours(database, record("f"), 3).rows, IsEmpty());
}

}  // namespace
}  // namespace liaison
