// SPDX-License-Identifier: EUPL-1.2
// The fast ways of distance.cpp give what the plain definition gives. The seed of a failing round
// is printed.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "core/distance.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 3000;

std::string random_word(std::mt19937_64& random) {
  std::string word;
  for (auto left = random() % 11; left > 0; --left) {
    word += static_cast<char>('a' + random() % 3);
  }
  return word;
}

// The whole table, without band or limit.
int plain_distance(const std::string& a, const std::string& b) {
  std::vector<std::vector<int>> table(a.size() + 1, std::vector<int>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) {
    for (std::size_t j = 0; j <= b.size(); ++j) {
      if (i == 0 || j == 0) {
        table[i][j] = static_cast<int>(i + j);
        continue;
      }
      const int changed = a[i - 1] == b[j - 1] ? 0 : 1;
      table[i][j] =
          std::min({table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + changed});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        table[i][j] = std::min(table[i][j], table[i - 2][j - 2] + 1);
      }
    }
  }
  return table[a.size()][b.size()];
}

TEST(DistanceProperty, EqualsTheWholeTable) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const std::string a = random_word(random);
    const std::string b = random_word(random);
    for (int limit = 0; limit < 6; ++limit) {
      ASSERT_EQ(osa_distance(a, b, limit), std::min(plain_distance(a, b), limit + 1))
          << "seed " << kSeed << " + " << round << ": " << a << ' ' << b << ' ' << limit;
    }
  }
}

TEST(DistanceProperty, NearestLosesNoWord) {
  for (int round = 0; round < rounds(kRounds / 10); ++round) {
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const std::string word = random_word(random);
    std::vector<std::string> candidates(100);
    std::ranges::generate(candidates, [&random] { return random_word(random); });
    std::vector<std::pair<int, std::string>> expected;
    for (const std::string& candidate : candidates) {
      if (plain_distance(word, candidate) <= edit_budget(word)) {
        expected.emplace_back(plain_distance(word, candidate), candidate);
      }
    }
    std::ranges::sort(expected);
    const auto doubles = std::ranges::unique(expected);
    expected.erase(doubles.begin(), doubles.end());
    const std::vector<std::string> found = nearest(word, candidates, candidates.size());
    ASSERT_TRUE(std::ranges::equal(found, expected, {}, {}, &std::pair<int, std::string>::second))
        << "seed " << kSeed << " + " << round << ": " << word;
  }
}

}  // namespace
}  // namespace liaison
