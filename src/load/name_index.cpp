// SPDX-License-Identifier: EUPL-1.2
#include "load/name_index.hpp"

#include <array>
#include <cmath>
#include <string_view>
#include <utility>

#include "core/distance.hpp"
#include "core/utf8.hpp"
#include "liaison/table.hpp"
#include "load/likeness.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNearWords = 8;       // of one word
constexpr std::size_t kMostNearSquashes = 8;    // of one name
constexpr std::size_t kMostKnownWords = 10000;  // whose records or neighbours are remembered
constexpr std::size_t kShortestGramWord = 4;
constexpr std::size_t kShortestSquash = 5;  // as squash_gram has them, and a letter more or less
constexpr std::size_t kLongestSquash = 19;

template <class Map>
void keep_small(Map& map) {
  if (map.size() >= kMostKnownWords) {
    map.clear();
  }
}

}  // namespace

NameIndex::NameIndex(const Database& database, std::string kind)
    : kind_(std::move(kind)),
      postings_(database.prepare(embedded_text("schema/statements/word-records.sql"))),
      squashes_(database.prepare(embedded_text("schema/statements/squash-ids.sql"))),
      words_(database, embedded_text("schema/statements/gram-words.sql")),
      squash_grams_(database, embedded_text("schema/statements/gram-squashes.sql")) {
  const std::array<Cell, 1> values{kind_};
  records_ = static_cast<double>(
      database.query_integer("SELECT count(*) FROM record WHERE kind = ?1", values));
}

const std::vector<std::int64_t>& NameIndex::records_with(const std::string& word) {
  if (const auto known = known_postings_.find(word); known != known_postings_.end()) {
    return known->second;
  }
  keep_small(known_postings_);
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

const std::vector<std::string>& NameIndex::near_words(const std::string& word) {
  if (const auto known = known_near_.find(word); known != known_near_.end()) {
    return known->second;
  }
  keep_small(known_near_);
  std::vector<std::string>& near = known_near_[word];
  if (count_code_points(word) >= kShortestGramWord) {
    near = words_.near(word, kMostNearWords, edit_budget(word),
                       [&](std::string_view other, bool can_slip) {
                         return can_slip ? are_near_words(word, other) : is_end_of(word, other);
                       });
  }
  return near;
}

std::vector<std::int64_t> NameIndex::records_near_squash(const std::string& squash) {
  const std::size_t letters = count_code_points(squash);
  if (letters < kShortestSquash || letters > kLongestSquash) {
    return {};
  }
  std::vector<std::string> near =
      squash_grams_.near(squash, kMostNearSquashes, squash_budget(letters),
                         [&](std::string_view other, bool can_slip) {
                           return can_slip && are_near_squashes(squash, other);
                         });
  near.push_back(squash);
  std::vector<std::int64_t> records;
  for (const std::string& text : near) {
    const std::array<Cell, 3> values{text, kind_, static_cast<std::int64_t>(kMostRecords)};
    squashes_.bind(values);
    while (squashes_.step()) {
      records.push_back(squashes_.integer(0));
    }
  }
  return records;
}

}  // namespace liaison
