// SPDX-License-Identifier: EUPL-1.2
// The law of matching, over the names of the bundled data: a letter changed, put in, left out or
// swapped, a word more or less or another order is never taken for the same.
#include <fmt/format.h>
#include <fmt/ranges.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
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
  const std::set<std::string> forms{"ab", "asbl", "ev", "gmbh", "ltd", "oy", "zs"};
  return forms.contains(word);
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
  return fmt::format("{}", fmt::join(words, " "));
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
      EXPECT_NE(outcome_of(candidates, {.name = name}).verdict, Verdict::match)
          << name << " from " << key << ", seed " << kSeed;
    }
  }
  EXPECT_GT(seen, kRounds / 3);
}

// Rows of a load that can be one record, by their names and countries. Each has a source of its
// own, for a source describes a record once.
constexpr std::array<std::string_view, 18> kRows{
    ",Zenit Forum,",        ",Zenitforum,Italy",  ",ZENIT FORUM,France",
    ",Zenit Forum e.V.,",   ",Zenit Forum GmbH,", ",Zenyt Forum,",
    ",Port of Zenit,Italy", ",Port Zenit,Italy",  ",Port Zenit,",
    "zf,Zenit Forum,",      ",Skywin,",           ",Sky Win asbl,Belgium",
    ",Skywin,France",       "own,Skywyn,",        ",Tenerdis,Lowland",
    ",Tener-Dis,",          ",La Salle,Italy",    ",De La Salle,France"};
constexpr std::array<std::string_view, 4> kAliasRows{
    "skywin,Zenit Forum", "tenerdis,Tenerrdis Alpes", "food-valley,Sky Win", "skywin,Skywyn"};
constexpr int kLoads = 12;

// A name without its legal form and spaces: the names of one record are equally near to others.
std::string core_of(const std::string& name) {
  std::string core;
  for (const std::string_view word : split_words(fold(name))) {
    core += is_legal_form(std::string(word)) ? std::string_view() : word;
  }
  return core;
}

// What a load does: the records that it makes with their names, or who is asked about whom.
std::set<std::string> effect_of(const std::vector<SeedText>& seeds) {
  const Database database = small_database();
  const LoadReport report = load_texts(database, seeds);
  std::set<std::string> effect;
  for (const Error& error : report.errors) {
    const std::string subject = error.message.substr(1, error.message.find("' is ") - 1);
    EXPECT_EQ(error.code, ErrorCode::near_name) << to_text(error);
    std::istringstream lines(error.hint);
    for (std::string line; std::getline(lines, line);) {
      const std::size_t dot = line.find(". ");
      if (dot == 1) {
        const std::size_t also = line.find("), also '");
        const std::string other = also == std::string::npos
                                      ? line.substr(3, line.find(" (") - 3)
                                      : line.substr(also + 9, line.find("'  ") - also - 9);
        const auto [one, two] = std::minmax({core_of(subject), core_of(other)});
        effect.insert(one + " ~ " + two);
      }
    }
  }
  if (report.committed) {
    for (std::string& name :
         column_of(database, "SELECT slug || ' ' || form || ' ' || name FROM names ORDER BY 1")) {
      effect.insert(std::move(name));
    }
  }
  return effect;
}

TEST(LoadProperty, DoesNotDependOnTheOrderOfRowsAndFiles) {
  std::mt19937_64 random(kSeed);
  int loaded = 0;
  for (int load = 0; load < rounds(kLoads); ++load) {
    std::vector<std::string> rows;
    std::string sources = "key,name,type,source\n";
    for (std::size_t at = 0; at < kRows.size(); ++at) {
      if (below(random, 6) == 0) {
        rows.push_back(fmt::format("{},s{}\n", kRows[at], at));
      }
      sources += fmt::format("s{0},S{0},document,s{0}\n", at);
    }
    std::string aliases = "key,aliases,source\n";
    for (const std::string_view row : kAliasRows) {
      aliases += below(random, 6) == 0 ? fmt::format("{},paper\n", row) : "";
    }
    std::set<std::string> first;
    for (int order = 0; order < 3; ++order) {
      std::vector<SeedText> seeds{
          {"sources.csv", sources},
          {"places.csv", "key,name,type,within,source\nlowland,Lowland,city,italy,paper\n"},
          {"organisations-aliases.csv", aliases}};
      const std::size_t cut = below(random, rows.size() + 1);
      for (const bool front : {true, false}) {
        std::string text = "key,name,place,source\n";
        for (std::size_t at = 0; at < rows.size(); ++at) {
          text += (at < cut) == front ? rows[at] : "";
        }
        seeds.push_back({front ? "organisations-a.csv" : "organisations-b.csv", text});
      }
      std::shuffle(seeds.begin(), seeds.end(), random);
      const std::set<std::string> effect = effect_of(seeds);
      if (order == 0) {
        first = effect;
      }
      EXPECT_EQ(effect, first) << fmt::format("{}", fmt::join(rows, "")) << aliases;
      std::shuffle(rows.begin(), rows.end(), random);
    }
    loaded += first.contains("skywin name Skywin") ? 1 : 0;
  }
  EXPECT_GT(loaded, 3) << "some of them must have nothing to ask";
}

}  // namespace
}  // namespace liaison
