// SPDX-License-Identifier: EUPL-1.2
#include "load/name_index.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "liaison/table.hpp"
#include "load/likeness.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"

namespace liaison {

namespace {

constexpr std::int64_t kMostWordsOfGram = 4000;
constexpr std::size_t kMostNearWords = 8;       // of one word
constexpr std::size_t kMostKnownWords = 10000;  // whose records are remembered
constexpr std::size_t kShortestGramWord = 4;

std::vector<std::string> grams_of(const std::string& word) {
  const std::u32string marked = U'^' + to_code_points(word) + U'$';
  std::vector<std::string> grams;
  for (std::size_t at = 0; at + 3 <= marked.size(); ++at) {
    std::string gram;
    for (const char32_t letter : std::u32string_view(marked).substr(at, 3)) {
      append_utf8(gram, letter);
    }
    grams.push_back(std::move(gram));
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

}  // namespace

NameIndex::NameIndex(const Database& database, std::string kind)
    : kind_(std::move(kind)),
      postings_(database.prepare(embedded_text("schema/statements/word-records.sql"))),
      grams_(database.prepare(embedded_text("schema/statements/gram-words.sql"))) {
  const std::array<Cell, 1> values{kind_};
  records_ = static_cast<double>(
      database.query_integer("SELECT count(*) FROM record WHERE kind = ?1", values));
}

const std::vector<std::int64_t>& NameIndex::records_with(const std::string& word) {
  if (const auto known = known_postings_.find(word); known != known_postings_.end()) {
    return known->second;
  }
  if (known_postings_.size() >= kMostKnownWords) {
    known_postings_.clear();
  }
  std::vector<std::int64_t>& records = known_postings_[word];
  const std::array<Cell, 3> values{word, kind_, static_cast<std::int64_t>(kMostRecords)};
  postings_.bind(values);
  while (postings_.step()) {
    records.push_back(postings_.integer(0));
  }
  return records;
}

double NameIndex::rarity(const std::string& word) {
  const auto found = static_cast<double>(records_with(word).size());
  return 1 + std::log((records_ + 1) / (found + 1));
}

// Those that share the most groups of letters; a group that very many words have is passed over.
std::vector<std::string> NameIndex::near_words(const std::string& word) {
  if (count_code_points(word) < kShortestGramWord) {
    return {};
  }
  std::map<std::string, int, std::less<>> shared;
  for (const std::string& gram : grams_of(word)) {
    const std::array<Cell, 2> values{gram, kMostWordsOfGram};
    grams_.bind(values);
    std::vector<std::string> words;
    while (grams_.step()) {
      words.emplace_back(grams_.text(0));
    }
    if (std::cmp_less(words.size(), kMostWordsOfGram)) {
      for (const std::string& other : words) {
        ++shared[other];
      }
    }
  }
  std::vector<std::pair<int, std::string_view>> near;
  for (const auto& [other, count] : shared) {
    if (other != word && are_near_words(word, other)) {
      near.emplace_back(-count, other);
    }
  }
  std::sort(near.begin(), near.end());
  near.resize(std::min(near.size(), kMostNearWords));
  std::vector<std::string> words;
  for (const auto& [count, other] : near) {
    words.emplace_back(other);
  }
  return words;
}

}  // namespace liaison
