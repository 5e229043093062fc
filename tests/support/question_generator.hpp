// SPDX-License-Identifier: EUPL-1.2
// Questions derived from the grammar and the vocabulary, for tests that need many.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Writes questions as the grammar does.
class QuestionGenerator {
 public:
  enum class Names { keys, texts };  ///< `@quebec`, or `Québec`

  QuestionGenerator(const Database& database, std::uint64_t seed, Names names = Names::keys);

  std::string question();

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool one_in(std::size_t limit) { return below(limit) == 0; }

  template <class Item>
  const Item& any(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

  /// One of the rows of a kind; null if there are none.
  template <class Row>
  const Row* any_of_kind(const std::vector<Row>& rows, const std::string& kind) {
    std::vector<const Row*> fitting;
    for (const Row& row : rows) {
      if (row.kind == kind) {
        fitting.push_back(&row);
      }
    }
    return fitting.empty() ? nullptr : any(fitting);
  }

  /// One of the words with a role and a meaning.
  std::string word(Role role, std::string_view means = {});
  std::string name(const std::string& kind);
  std::string noun_phrase(const Noun& noun);
  bool may_state(const AttributeValue& value, int depth);
  std::string state(const AttributeValue& value);
  std::string day();
  std::string time();
  std::string values(const Relation& relation);
  /// A noun phrase that needs no brackets: what follows it begins with a comma.
  std::string nested(const std::string& kind);
  std::string condition(const Noun& noun, bool& open, int depth = 0);
  std::string tail(const Noun& noun, bool open);

  Vocabulary vocabulary_;
  std::mt19937_64 random_;
  std::map<std::string, std::vector<std::string>> names_ = {};
  std::set<std::string> stated_ = {};  // the attributes of which the question names a state
};

}  // namespace liaison
