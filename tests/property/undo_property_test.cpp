// SPDX-License-Identifier: EUPL-1.2
// Load, then undo, is nothing: the same canonical dump byte for byte, for random seeds, and for two
// loads in whichever order they are taken back.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "load/load.hpp"
#include "load/undo.hpp"
#include "store/dump.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 12;

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
  return {{"organisations.csv", rows},
          {"partnerships.yaml",
           fmt::format("source: paper\npartnerships:\n  - {{key: elbe, members: {}}}\n"
                       "  - {{key: p-{}, name: P {}, members: {}}}\n",
                       members, load, load, members)}};
}

bool undo(const Database& database, std::int64_t load) {
  return undo_load(database, {.undoes = load}, Contacts::withheld,
                   [](const UndoReport&) { return true; })
      .committed;
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

}  // namespace
}  // namespace liaison
