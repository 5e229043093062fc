// SPDX-License-Identifier: EUPL-1.2
// See distance.hpp. Only the band of the table that can stay within the limit is computed, and
// words whose lengths or letters differ too much are not looked at; a vocabulary of 100,000 words
// takes milliseconds.
#include "core/distance.hpp"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstdint>
#include <utility>

#include "core/utf8.hpp"

namespace liaison {
namespace {

// Three rows of the table: the one being written and the two above it.
struct Rows {
  std::vector<int> current;
  std::vector<int> above;
  std::vector<int> two_above;
};

// The best way to reach a cell from its neighbours.
int cell(std::u32string_view a, std::u32string_view b, std::size_t i, std::size_t j,
         const Rows& rows) {
  const int changed = a[i - 1] == b[j - 1] ? 0 : 1;
  int best = std::min({rows.above[j] + 1, rows.current[j - 1] + 1, rows.above[j - 1] + changed});
  if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
    best = std::min(best, rows.two_above[j - 2] + 1);
  }
  return best;
}

int bounded_distance(std::u32string_view a, std::u32string_view b, int limit, Rows& rows) {
  const auto band = static_cast<std::size_t>(limit);
  if (a.size() > b.size() + band || b.size() > a.size() + band) {
    return limit + 1;
  }
  const int beyond = limit + 1;
  rows.current.assign(b.size() + 1, beyond);
  rows.above.assign(b.size() + 1, beyond);
  rows.two_above.assign(b.size() + 1, beyond);
  for (std::size_t j = 0; j <= std::min(b.size(), band); ++j) {
    rows.current[j] = static_cast<int>(j);
  }
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::swap(rows.two_above, rows.above);
    std::swap(rows.above, rows.current);
    const std::size_t from = i > band ? i - band : 0;
    const std::size_t to = std::min(b.size(), i + band);
    std::ranges::fill(rows.current, beyond);
    int least = beyond;
    for (std::size_t j = from; j <= to; ++j) {
      const int edits = j == 0 ? static_cast<int>(i) : cell(a, b, i, j, rows);
      rows.current[j] = std::min(edits, beyond);
      least = std::min(least, edits);
    }
    if (least > limit) {
      return beyond;
    }
  }
  return std::min(rows.current[b.size()], beyond);
}

// Which letters occur, as one bit each (several letters share one). An edit changes two bits at
// most, which rules out nearly all words before the table is computed.
std::uint64_t letters_in(std::u32string_view word) {
  std::uint64_t letters = 0;
  for (const char32_t letter : word) {
    letters |= std::uint64_t{1} << (letter & 63U);
  }
  return letters;
}

int budget_of(std::size_t letters) {
  if (letters <= 3) {
    return 0;
  }
  return letters <= 7 ? 1 : 2;
}

std::vector<std::string> texts_of(std::vector<std::pair<int, std::string_view>> found,
                                  std::size_t most) {
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  std::vector<std::string> texts;
  for (const auto& [edits, text] : found) {
    if (texts.size() == most) {
      break;
    }
    texts.emplace_back(text);
  }
  return texts;
}

}  // namespace

int osa_distance(std::string_view a, std::string_view b, int limit) {
  assert(limit >= 0);
  Rows rows;
  return bounded_distance(to_code_points(a), to_code_points(b), limit, rows);
}

int edit_budget(std::string_view word) {
  return budget_of(count_code_points(word));
}

std::vector<std::string> nearest(std::string_view word,
                                 std::span<const std::string_view> candidates, std::size_t most) {
  const std::u32string letters = to_code_points(word);
  const std::uint64_t occurring = letters_in(letters);
  const int budget = budget_of(letters.size());
  std::vector<std::pair<int, std::string_view>> found;
  Rows rows;
  std::u32string other;  // one buffer for all
  for (const std::string_view candidate : candidates) {
    // A text has at most as many letters as bytes and at least a quarter of them.
    const auto spare = static_cast<std::size_t>(budget);
    if (candidate.size() + spare < letters.size() ||
        candidate.size() > 4 * (letters.size() + spare)) {
      continue;
    }
    other.clear();
    append_code_points(other, candidate);
    if (std::popcount(letters_in(other) ^ occurring) > 2 * budget) {
      continue;
    }
    const int edits = bounded_distance(letters, other, budget, rows);
    if (edits <= budget) {
      found.emplace_back(edits, candidate);
    }
  }
  return texts_of(std::move(found), most);
}

std::vector<std::string> nearest(std::string_view word, std::span<const std::string> candidates,
                                 std::size_t most) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  return nearest(word, std::span<const std::string_view>(views), most);
}

}  // namespace liaison
