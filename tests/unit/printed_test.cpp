// SPDX-License-Identifier: EUPL-1.2
// A copy that holds only what a source prints: fields, dates, items, and what is derived from them.
#include "store/printed.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <variant>
#include <vector>

#include "liaison/table.hpp"
#include "store/open.hpp"
#include "support/findings.hpp"

namespace liaison {
namespace {

constexpr std::string_view kSeeds = R"(source: paper
organisations:
  - key: one
    name: One
    place: france
    citations:
      - {source: paper, quote: One}
      - {source: paper, field: place, basis: external, reason: a directory}
  - key: two
    name: Two
    place: quebec
    citations: [{source: paper, quote: Two in Québec}]
agreements:
  - key: pact
    name: Pact
    status: signed
    parties: [one, two]
    milestones: [{event: initiated, date: 2016}, {event: signed, date: 2018}]
    citations:
      - {source: paper, quote: 'One and Two, 2016'}
      - {source: paper, field: parties, item: one, basis: inferred, reason: the other half}
      - {source: paper, field: milestones, item: signed, basis: inferred, reason: the year}
)";

class Printed : public testing::Test {
 protected:
  Printed() : database_(small_database_with({{"more.yaml", std::string(kSeeds)}})) {}

  // The first column of what a statement finds in the copy.
  [[nodiscard]] std::vector<std::string> found(std::string_view sql) const {
    const std::vector<unsigned char> bytes = printed_image(database_);
    const Database copy = open_image(bytes);
    std::vector<std::string> cells;
    for (const auto& row : copy.query(sql).rows) {
      const auto* text = std::get_if<std::string>(&row.front());
      cells.push_back(text == nullptr ? "" : *text);
    }
    return cells;
  }

  Database database_;
};

TEST_F(Printed, LosesAFieldThatNoSourcePrints) {
  EXPECT_THAT(found("SELECT place FROM organisations WHERE slug IN ('one', 'two') ORDER BY slug"),
              testing::ElementsAre("", "Québec"));
}

TEST_F(Printed, LosesItemsOfALinkAndOfTexts) {
  EXPECT_THAT(found("SELECT r.slug FROM agreement_party AS p JOIN record AS r ON r.id = p.party"
                    " JOIN record AS a ON a.id = p.agreement WHERE a.slug = 'pact'"),
              testing::ElementsAre("two"));
  EXPECT_THAT(found("SELECT event FROM agreement_milestone"), testing::Contains("initiated"));
  EXPECT_THAT(found("SELECT signed FROM agreements WHERE slug = 'pact'"), testing::ElementsAre(""));
}

TEST_F(Printed, KeepsTheMapThatOneAsksBy) {
  EXPECT_THAT(found("SELECT within FROM places WHERE slug = 'quebec'"),
              testing::ElementsAre("Canada"));
}

TEST_F(Printed, LeavesTheFileAsItIs) {
  EXPECT_FALSE(printed_image(database_).empty());
  const Cell place = database_.query_cell("SELECT place FROM organisations WHERE slug = 'one'");
  EXPECT_EQ(place, Cell("France"));
}

}  // namespace
}  // namespace liaison
