// SPDX-License-Identifier: EUPL-1.2
// Texts that share groups of three letters, for slips of the pen. What was read is remembered, so
// that a large load reads each group once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "store/database.hpp"

namespace liaison {

/// Lifetime: the database must outlive it, and not change meanwhile.
class GramIndex {
 public:
  /// `sql` gives the texts with a group of letters (?1), at most ?2.
  GramIndex(const Database& database, std::string_view sql);

  /// Whether another text is near. `can_slip`: they share so many groups that they can be as few
  /// edits away as was said.
  using IsNear = std::function<bool(std::string_view other, bool can_slip)>;

  /// The texts other than this one that share groups with it and are near to it, those that share
  /// the most first, at most `most`. A group that very many texts have is passed over.
  std::vector<std::string> near(const std::string& text, std::size_t most, int edits,
                                const IsNear& is_near);

 private:
  using Number = std::uint32_t;  // of a text, in texts_

  const std::vector<Number>& texts_with(const std::string& gram);
  void forget();

  Statement grams_;
  std::vector<std::string> texts_ = {};
  std::vector<std::uint16_t> shared_ = {};  // groups in common, zero between calls
  std::unordered_map<std::string, Number> numbers_ = {};
  std::unordered_map<std::string, std::vector<Number>> postings_ = {};
  std::size_t remembered_ = 0;
};

}  // namespace liaison
