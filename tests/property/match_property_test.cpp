// SPDX-License-Identifier: EUPL-1.2
// The law of matching, over the names of the bundled data: a letter changed, put in, left out or
// swapped, a word more or less or another order is never taken for the same.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "core/text.hpp"
#include "load/candidates.hpp"
#include "load/matching.hpp"
#include "load/outcome.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 600;
// Longer than every legal form and small word: these may be left out.
constexpr std::size_t kLongWord = 8;

std::size_t below(std::mt19937_64& random, std::size_t count) {
  return std::uniform_int_distribution<std::size_t>(0, count - 1)(random);
}

// Changes one letter of the word.
void slip(std::string& word, std::mt19937_64& random) {
  const std::size_t at = below(random, word.size() - 1);
  const char letter = static_cast<char>('a' + below(random, 26));
  switch (below(random, 4)) {
    case 0:
      word[at] = letter;
      break;
    case 1:
      word.insert(at, 1, letter);
      break;
    case 2:
      word.erase(at, 1);
      break;
    default:
      std::swap(word[at], word[at + 1]);
  }
}

bool is_legal_form(const std::string& word) {
  const std::set<std::string> forms{"ab", "ev", "gmbh", "ltd", "oy", "zs"};
  return forms.contains(word);
}

std::string joined(const std::vector<std::string>& words) {
  std::string name;
  for (const std::string& word : words) {
    name += name.empty() ? word : ' ' + word;
  }
  return name;
}

// A name that is not the given one, though near; empty if the name has no word to work on.
std::string changed(const std::string& key, std::mt19937_64& random) {
  std::vector<std::string> words;
  std::vector<std::size_t> long_words;
  for (const std::string_view word : split_words(key)) {
    if (word.size() >= kLongWord) {
      long_words.push_back(words.size());
    }
    words.emplace_back(word);
  }
  if (long_words.empty()) {
    return "";
  }
  const std::size_t which = long_words[below(random, long_words.size())];
  switch (below(random, 4)) {
    case 0:
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(which), "transatlantic");
      break;
    case 1:
      words.erase(words.begin() + static_cast<std::ptrdiff_t>(which));
      break;
    case 2:
      if (is_legal_form(words[(which + 1) % words.size()])) {
        return "";  // may stand at either end
      }
      std::swap(words[which], words[(which + 1) % words.size()]);
      break;
    default:
      slip(words[which], random);
  }
  return joined(words);
}

TEST(OutcomeProperty, NeverTakesAChangedNameForTheSame) {
  const Database database = open_image(bundled_database());
  Candidates candidates(database, *find_matching(database, "organisation"));
  const std::vector<std::string> keys =
      column_of(database, "SELECT DISTINCT key FROM name_squash ORDER BY key");
  const std::set<std::string> all(keys.begin(), keys.end());
  std::mt19937_64 random(kSeed);
  int seen = 0;
  for (int round = 0; round < rounds(kRounds); ++round) {
    const std::string& key = keys[below(random, keys.size())];
    const std::string name = changed(key, random);
    // By chance it can be another name that is stored, or the same one after all.
    if (!name.empty() && !all.contains(fold(name))) {
      ++seen;
      EXPECT_NE(outcome_of(candidates, name, std::nullopt).verdict, Verdict::match)
          << name << " from " << key << ", seed " << kSeed;
    }
  }
  EXPECT_GT(seen, kRounds / 3);
}

}  // namespace
}  // namespace liaison
