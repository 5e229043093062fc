// SPDX-License-Identifier: EUPL-1.2
// `with 3 members` and `members of` must not tell two stories: a property counts what its relation
// leads to, in the bundled data.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <string>
#include <string_view>

#include "liaison/table.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"

namespace liaison {
namespace {

/// Properties that count something else than their relation leads to, and what.
const std::map<std::string_view, std::string_view> kOthers{
    {"agreement parties", "partnerships that take part, too"},
    {"engagement participants", "partnerships and those without names, too"},
    {"organisation mous", "of the agreements only the MoUs"},
    {"organisation sectors", "only what sources state"},
    {"place clusters", "of the organisations only the clusters"},
    {"sector clusters", "of the organisations only the clusters"},
};

/// The records of which the two differ: slug, number counted, number linked.
Table differences(const Database& database, const Property& property, const Relation& relation) {
  return database.query(fmt::format(
      "SELECT r.slug, coalesce(c.n, 0), coalesce(e.n, 0) FROM record AS r"
      " LEFT JOIN (SELECT id, sum(n) AS n FROM {} GROUP BY id) AS c ON c.id = r.id"
      " LEFT JOIN (SELECT from_id, count(DISTINCT to_id) AS n FROM {} GROUP BY from_id) AS e"
      " ON e.from_id = r.id"
      " WHERE r.kind = '{}' AND coalesce(c.n, 0) <> coalesce(e.n, 0)",
      quote_identifier(property.counts), quote_identifier(relation.edge), property.kind));
}

TEST(Counts, AreOfWhatTheRelationLeadsTo) {
  const Database database = open_image(bundled_database());
  const Vocabulary vocabulary = read_vocabulary(database);
  for (const Property& property : vocabulary.properties) {
    const Relation* relation = vocabulary.find_relation(property.relation);
    if (relation == nullptr) {
      continue;
    }
    const Table found = differences(database, property, *relation);
    const auto other = kOthers.find(property.property);
    if (other == kOthers.end()) {
      EXPECT_TRUE(found.rows.empty())
          << property.property << " differs for " << std::get<std::string>(found.rows[0][0]);
    } else {
      EXPECT_FALSE(found.rows.empty())
          << property.property << " needs no exception: " << other->second;
    }
  }
}

}  // namespace
}  // namespace liaison
