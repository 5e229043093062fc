// SPDX-License-Identifier: EUPL-1.2
// The words of the names that there are, as the database has them: which records have one, how rare
// it is, which are near to it. Each look-up has a limit; what was looked up is remembered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "load/gram_index.hpp"
#include "store/database.hpp"

namespace liaison {

/// Lifetime: the database must outlive it, and not change meanwhile.
class NameIndex {
 public:
  /// A word that as many records have says nothing of which one is meant.
  static constexpr std::size_t kMostRecords = 2000;

  NameIndex(const Database& database, std::string kind);

  /// The records of the kind with the word in one of their names, at most kMostRecords.
  /// Lifetime: until the next call of any function.
  const std::vector<std::int64_t>& records_with(const std::string& word);

  /// How much the word says: 1 if all records have it, the more the rarer it is.
  double rarity(const std::string& word);

  /// Other words that are near to it, those that share the most groups of letters first.
  /// Lifetime: until the next call of any function.
  const std::vector<std::string>& near_words(const std::string& word);

  /// The records of the kind with a short name that is this one or near to it, spaces left out.
  std::vector<std::int64_t> records_near_squash(const std::string& squash);

 private:
  std::string kind_;
  Statement postings_;
  Statement squashes_;
  GramIndex words_;
  GramIndex squash_grams_;
  double records_ = 0;  // how many there are of the kind
  std::unordered_map<std::string, std::vector<std::int64_t>> known_postings_ = {};
  std::unordered_map<std::string, std::vector<std::string>> known_near_ = {};
};

}  // namespace liaison
