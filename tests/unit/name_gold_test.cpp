// SPDX-License-Identifier: EUPL-1.2
// How well names are matched: 255 spellings with a known answer against the bundled data and a few
// names that trap a comparison. The law is that nothing is taken for one that is not.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "load/candidates.hpp"
#include "load/matching.hpp"
#include "load/outcome.hpp"
#include "load/seed_file.hpp"
#include "load/sheet.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

struct GoldName {
  std::string name;
  std::string country;
  std::string truth;  // a slug, or `new`
};

std::vector<GoldName> gold_names() {
  const auto file = seed_file_of("names.csv", read_tree_file("tests/gold/names.csv"));
  std::vector<Error> errors;
  const Sheet sheet = read_sheet(*file, errors);
  EXPECT_TRUE(errors.empty());
  std::vector<GoldName> names;
  for (const std::vector<std::string>& row : sheet.rows) {
    names.push_back({row[0], row[1], row[2]});
  }
  return names;
}

Database gold_database() {
  Database database = open_copy(bundled_database());
  const LoadReport report =
      load_texts(database, {{"organisations.csv", read_tree_file("tests/gold/stored.csv")}});
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
  return database;
}

struct Tally {
  int right = 0;   // taken for the one that it is
  int first = 0;   // asked, the right one first
  int listed = 0;  // asked, the right one among the candidates
  int missed = 0;  // taken for new, though there is one
  int asked = 0;   // asked, though it is new
  int fresh = 0;   // new, and it is
};

void judge(const GoldName& gold, const Outcome& outcome, Tally& tally) {
  const std::string said = outcome.candidates.empty() ? "" : outcome.candidates.front().slug;
  if (outcome.verdict == Verdict::match) {
    EXPECT_EQ(said, gold.truth) << "taken for one: " << gold.name << " in " << gold.country;
    ++tally.right;
  } else if (gold.truth == "new") {
    ++(outcome.verdict == Verdict::ask ? tally.asked : tally.fresh);
  } else if (outcome.verdict == Verdict::fresh) {
    ++tally.missed;
  } else {
    EXPECT_TRUE(std::ranges::any_of(
        outcome.candidates,
        [&](const Candidate& candidate) { return candidate.slug == gold.truth; }))
        << "not among the candidates: " << gold.name << ", " << said << " is";
    ++(said == gold.truth ? tally.first : tally.listed);
  }
}

TEST(OutcomeOfGold, TakesNothingForWhatItIsNotAndListsTheTruth) {
  const Database database = gold_database();
  Candidates candidates(database, *find_matching(database, "organisation"));
  const std::vector<GoldName> names = gold_names();
  Tally tally;
  for (const GoldName& gold : names) {
    judge(gold,
          outcome_of(candidates, gold.name,
                     find_country(database, candidates.matching(), gold.country)),
          tally);
  }
  fmt::print(
      "{} names: {} matched, 0 of them wrong unless said above; asked {} with the right one "
      "first, {} with it below; {} taken for new though known; new ones: {} new, {} asked\n",
      names.size(), tally.right, tally.first, tally.listed, tally.missed, tally.fresh, tally.asked);
  EXPECT_GE(names.size(), 150U);
  EXPECT_GE(tally.right, 110);
  EXPECT_LE(tally.missed, 2);
  EXPECT_LE(tally.asked, 27);
}

// Without the country column: more asks, and still nothing wrong.
TEST(OutcomeOfGold, TakesNothingForWhatItIsNotWithoutCountries) {
  const Database database = gold_database();
  Candidates candidates(database, *find_matching(database, "organisation"));
  for (const GoldName& gold : gold_names()) {
    const Outcome outcome = outcome_of(candidates, gold.name, std::nullopt);
    const bool other_country_only = gold.truth == "new" && !gold.country.empty() &&
                                    outcome.verdict == Verdict::match &&
                                    outcome.candidates.front().equality == Equality::full;
    if (outcome.verdict == Verdict::match && !other_country_only) {
      EXPECT_EQ(outcome.candidates.front().slug, gold.truth) << gold.name;
    }
  }
}

}  // namespace
}  // namespace liaison
