// SPDX-License-Identifier: EUPL-1.2
// Which words of one name are which of another, slips of the pen and abbreviations allowed. Pure.
#pragma once

#include <cstddef>
#include <vector>

#include "load/name_key.hpp"

namespace liaison {

/// From this length on a word can stand for a longer one that begins with it.
inline constexpr std::size_t kShortestStem = 4;

/// A word of the one that is a word of the other, by their places among the words that weigh
/// something.
struct Pair {
  std::size_t a = 0;
  std::size_t b = 0;
  double same = 0;  ///< 1: equal
  int edits = 0;
  bool cut = false;  ///< the one is the beginning of the other
};

/// The words that weigh something, and which of the one are which of the other.
struct Alignment {
  std::vector<const NameWord*> a;
  std::vector<const NameWord*> b;
  std::vector<Pair> pairs;
  std::vector<const NameWord*> only_a;
  std::vector<const NameWord*> only_b;
};

/// The most alike go together first; each word once.
/// Lifetime: the keys must outlive it.
Alignment align(const NameKey& a, const NameKey& b);

}  // namespace liaison
