// SPDX-License-Identifier: EUPL-1.2
// Load, then undo, is nothing: the same canonical dump byte for byte, for random seeds, for two
// loads in whichever order they are taken back, and for histories of loads, moves, undos and
// prunes; and nothing goes that a load which stands still states.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <iterator>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "load/load.hpp"
#include "load/undo.hpp"
#include "store/dump.hpp"
#include "support/rounds.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 12;
constexpr int kHistories = 6;
constexpr int kSteps = 12;

using Random = std::mt19937_64;

template <std::size_t Size>
std::string_view one_of(const std::array<std::string_view, Size>& all, Random& random) {
  return all[random() % Size];
}

/// Organisations, known and new, each with some of their fields, and partnerships over them.
std::vector<SeedText> random_seeds(Random& random, int load) {
  constexpr std::array<std::string_view, 5> kKeys{"skywin", "tenerdis", "food-valley",
                                                  "energy-valley", "clean-valley"};
  // Of each its own: a name that two records have is asked about.
  constexpr std::array<std::string_view, 5> kAliases{"Arvo", "Belmont", "Cordis", "Druvia",
                                                     "Ester"};
  constexpr std::array<std::string_view, 4> kYears{"", "2006", "2007", "-"};
  constexpr std::array<std::string_view, 4> kPlaces{"", "France", "BE", "quebec"};
  constexpr std::array<std::string_view, 4> kSectors{"", "energy", "health;clean", "-"};
  constexpr std::array<std::string_view, 3> kMembers{"Skywin", "Food Valley", "Tenerdis"};
  std::string rows = "# source: paper\nkey,name,founded,place,sectors,aliases,source\n";
  for (std::size_t at = 0; at < kKeys.size(); ++at) {
    if (random() % 2 == 0) {
      rows += fmt::format("{},,{},{},{},{},{}\n", kKeys[at], one_of(kYears, random),
                          one_of(kPlaces, random), one_of(kSectors, random),
                          random() % 2 == 0 ? fmt::format("{} {}", kAliases[at], random() % 5) : "",
                          random() % 3 == 0 ? fmt::format("paper §{}", random() % 4) : "paper");
    }
  }
  for (std::uint64_t number = random() % 3; number > 0; --number) {
    rows += fmt::format("new-{0}-{1},New {0} {1},,{2},,,paper\n", load, number,
                        one_of(kPlaces, random));
  }
  const std::string members = fmt::format("[{}, Aéro Montréal]", one_of(kMembers, random));
  // Who states a list last has it, so only some loads do.
  const std::string elbe =
      random() % 3 == 0 ? fmt::format("  - {{key: elbe, members: {}}}\n", members) : "";
  return {
      {"organisations.csv", rows},
      {"partnerships.yaml",
       fmt::format("source: paper\npartnerships:\n{}  - {{key: p-{}, name: P {}, members: {}}}\n",
                   elbe, load, load, members)}};
}

std::string said;  // by the last undo that was refused

bool undo(const Database& database, std::int64_t load) {
  const UndoReport report = undo_load(database, {.undoes = load}, Contacts::withheld,
                                      [](const UndoReport&) { return true; });
  said.clear();
  for (const Obstacle& obstacle : report.obstacles) {
    said += fmt::format("load {}: {}\n", obstacle.load, obstacle.text);
  }
  return report.committed;
}

std::int64_t load(const Database& database, Random& random, int number) {
  const LoadReport report = load_texts(database, random_seeds(random, number));
  EXPECT_THAT(places_of(report), testing::IsEmpty());
  EXPECT_TRUE(report.committed);
  return report.load;
}

TEST(UndoLoadProperty, TakesBackExactlyWhatWasLoaded) {
  Random random(kSeed);
  const Database database = small_database();
  for (int round = 0; round < rounds(kRounds); ++round) {
    const std::string before = canonical_dump(database);
    const std::int64_t number = load(database, random, round);
    const std::string after = canonical_dump(database);
    EXPECT_TRUE(undo(database, number));
    EXPECT_EQ(canonical_dump(database), before) << "seed " << kSeed << ", round " << round;
    EXPECT_TRUE(undo(database, number + 1)) << "the undo is undone";
    EXPECT_EQ(canonical_dump(database), after) << "seed " << kSeed << ", round " << round;
    if (round % 2 == 0) {
      EXPECT_TRUE(undo(database, number));
    }
  }
}

TEST(UndoLoadProperty, TakesTwoLoadsBackInEitherOrder) {
  Random random(kSeed);
  int freely = 0;
  for (int round = 0; round < rounds(kRounds); ++round) {
    const Database database = small_database();
    const std::string before = canonical_dump(database);
    const std::int64_t first = load(database, random, 1);
    const std::int64_t second = load(database, random, 2);
    const std::string both = canonical_dump(database);
    if (undo(database, first)) {
      ++freely;
      EXPECT_TRUE(undo(database, second));
    } else {
      EXPECT_EQ(canonical_dump(database), both) << "refused, and nothing changed";
      EXPECT_TRUE(undo(database, second));
      EXPECT_TRUE(undo(database, first));
    }
    EXPECT_EQ(canonical_dump(database), before) << "seed " << kSeed << ", round " << round;
  }
  EXPECT_GT(freely, 0) << "the first load was never free";
  EXPECT_LT(freely, rounds(kRounds)) << "nothing ever stood in the way";
}

/// What one load states of what several can share.
struct Stated {
  std::string path;
  std::set<std::string> slugs = {};
  std::set<std::pair<std::string, std::string>> shared = {};  ///< slug with section or alias
  std::string text = {};
};

/// Loads of a few files, their new versions and moves, undos and prunes, in any order.
class RandomHistory {
 public:
  explicit RandomHistory(Random& random) : random_(random) {}

  void step() {
    const std::string before = canonical_dump(database);
    switch (random_() % 5) {
      case 0:
        move();
        break;
      case 1:
        take_back(before);
        break;
      default:
        const std::int64_t number = load(random_stated(), random_() % 2 == 0);
        if (number != 0 && random_() % 3 == 0) {
          const std::string after = canonical_dump(database);
          ASSERT_TRUE(undo(database, number)) << number;
          ASSERT_EQ(canonical_dump(database), before) << "load, then undo";
          ASSERT_TRUE(undo(database, number + 1)) << "the undo of the last: " << said;
          ASSERT_EQ(canonical_dump(database), after);
        }
    }
    everything_stated_is_there();
  }

  void undo_all() {
    for (bool goes_on = true; goes_on;) {
      goes_on = false;
      for (const std::string& number :
           column_of(database, "SELECT id FROM load_that_stands WHERE id > 1 ORDER BY id DESC")) {
        goes_on = undo(database, std::stoll(number)) || goes_on;
        everything_stated_is_there();
      }
    }
    EXPECT_THAT(column_of(database, "SELECT id FROM load_that_stands WHERE id > 1"),
                testing::IsEmpty());
    EXPECT_EQ(canonical_dump(database), first_);
  }

  int refused = 0;
  int pruned = 0;
  const Database database = small_database();

 private:
  Stated random_stated() {
    constexpr std::array<std::string_view, 3> kFiles{"organisations-a.csv", "organisations-b.csv",
                                                     "organisations-c.csv"};
    constexpr std::array<std::string_view, 6> kKeys{"skywin",  "tenerdis", "food-valley",
                                                    "new-one", "new-two",  "new-three"};
    constexpr std::array<std::string_view, 3> kYears{"", "2006", "2007"};
    constexpr std::array<std::string_view, 4> kSectors{"", "", "energy", "health;clean"};
    Stated stated{.path = std::string(one_of(kFiles, random_))};
    stated.text = "# source: paper\nkey,name,founded,sectors,aliases,source\n";
    for (const std::string_view key : kKeys) {
      if (random_() % 2 == 0) {
        continue;
      }
      const std::string slug(key);
      const std::string alias = random_() % 3 == 0 ? fmt::format("{} A{}", key, random_() % 2) : "";
      const std::string section = fmt::format("{}", random_() % 3);
      stated.text += fmt::format("{},{},{},{},{},paper §{}\n", key,
                                 key.starts_with("new") ? key : std::string_view(),
                                 random_() % 4 == 0 ? one_of(kYears, random_) : "",
                                 one_of(kSectors, random_), alias, section);
      stated.slugs.insert(slug);
      stated.shared.insert({slug, section});
      if (!alias.empty()) {
        stated.shared.insert({slug, alias});
      }
    }
    return stated;
  }

  /// Its number; 0 if there was nothing to write.
  std::int64_t load(const Stated& stated, bool prune) {
    write_bytes(stated.path, stated.text);
    const LoadReport report =
        load_seeds(database, {stated.path}, [](const LoadReport&) { return true; },
                   {.prune = prune, .places = true});
    EXPECT_THAT(places_of(report), testing::IsEmpty()) << stated.text;
    if (!report.committed) {
      return 0;
    }
    for (const auto& [plural, counts] : report.counts) {
      pruned += counts.removed;
    }
    loads_.emplace(report.load, stated);
    return report.load;
  }

  void move() {
    if (!loads_.empty()) {
      Stated moved =
          std::next(loads_.begin(), static_cast<long>(random_() % loads_.size()))->second;
      moved.path = "organisations-moved.csv";
      load(moved, false);
    }
  }

  void take_back(const std::string& before) {
    const std::vector<std::string> all =
        column_of(database, "SELECT id FROM load WHERE id > 1 AND undone_by IS NULL ORDER BY id");
    if (!all.empty() && !undo(database, std::stoll(all[random_() % all.size()]))) {
      ++refused;
      EXPECT_EQ(canonical_dump(database), before) << "refused, and nothing changed";
    }
  }

  // By the last version of each file; names and citations also by earlier ones, for a version that
  // says less takes nothing away but a whole record.
  void everything_stated_is_there() {
    std::set<std::string> seen;
    for (const std::string& number :
         column_of(database, "SELECT id FROM load_that_stands WHERE id > 1 ORDER BY id DESC")) {
      const Stated& stated = loads_.at(std::stoll(number));
      const bool is_last = seen.insert(stated.path).second;
      for (const std::string& slug : stated.slugs) {
        ASSERT_TRUE(!is_last || has("SELECT 1 FROM record WHERE slug = ?1", {slug}))
            << slug << " of load " << number;
      }
      for (const auto& [slug, item] : stated.shared) {
        ASSERT_TRUE(!has("SELECT 1 FROM record WHERE slug = ?1", {slug}) || pruned > 0 ||
                    has("SELECT 1 FROM record AS r WHERE slug = ?1 AND (EXISTS (SELECT 1 FROM"
                        " citation AS c WHERE c.record = r.id AND c.section = ?2) OR EXISTS"
                        " (SELECT 1 FROM name AS n WHERE n.record = r.id AND n.text = ?2))",
                        {slug, item}))
            << item << " of " << slug << ", stated by load " << number;
      }
    }
  }

  [[nodiscard]] bool has(std::string_view sql, const std::vector<std::string>& texts) const {
    const std::vector<Cell> values(texts.begin(), texts.end());
    return std::holds_alternative<std::int64_t>(database.query_cell(sql, values));
  }

  Random& random_;
  const ScratchFolder folder_;
  const std::string first_ = canonical_dump(database);
  std::map<std::int64_t, Stated> loads_ = {};
};

TEST(UndoLoadProperty, TakesNothingThatALoadStillStates) {
  Random random(kSeed);
  int refused = 0;
  int pruned = 0;
  for (int round = 0; round < rounds(kHistories); ++round) {
    RandomHistory history(random);
    for (int step = 0; step < kSteps && !testing::Test::HasFatalFailure(); ++step) {
      SCOPED_TRACE(fmt::format("seed {}, round {}, step {}", kSeed, round, step));
      history.step();
    }
    SCOPED_TRACE(fmt::format("seed {}, round {}, all", kSeed, round));
    history.undo_all();
    refused += history.refused;
    pruned += history.pruned;
    if (testing::Test::HasFailure()) {
      break;
    }
  }
  EXPECT_GT(refused, 0) << "nothing ever stood in the way";
  EXPECT_GT(pruned, 0) << "nothing was ever pruned";
}

}  // namespace
}  // namespace liaison
