// SPDX-License-Identifier: EUPL-1.2
#include "load/alignment.hpp"

#include <algorithm>

#include "core/distance.hpp"
#include "core/utf8.hpp"
#include "load/name_key.hpp"

namespace liaison {

namespace {

std::vector<const NameWord*> weighty(const NameKey& key) {
  std::vector<const NameWord*> words;
  for (const NameWord& word : key.words) {
    if (word.weight > 0) {
      words.push_back(&word);
    }
  }
  return words;
}

Pair compare(const NameWord& a, const NameWord& b) {
  if (a.text == b.text || a.means == b.means) {
    return {.same = 1};
  }
  const std::size_t letters_a = count_code_points(a.text);
  const std::size_t letters_b = count_code_points(b.text);
  const auto longest = static_cast<double>(std::max(letters_a, letters_b));
  const int budget = std::min(edit_budget(a.text), edit_budget(b.text));
  const int edits = budget == 0 ? 1 : osa_distance(a.text, b.text, budget);
  if (edits <= budget) {
    return {.same = 1.0 - static_cast<double>(edits) / longest, .edits = edits};
  }
  const std::size_t shortest = std::min(letters_a, letters_b);
  if (shortest >= kShortestStem && (a.text.starts_with(b.text) || b.text.starts_with(a.text))) {
    // Assoc. for Association.
    return {.same = static_cast<double>(shortest) / longest, .cut = true};
  }
  return {};
}

}  // namespace

Alignment align(const NameKey& incoming, const NameKey& stored) {
  Alignment found;
  found.a = weighty(incoming);
  found.b = weighty(stored);
  std::vector<Pair> all;
  for (std::size_t a = 0; a < found.a.size(); ++a) {
    for (std::size_t b = 0; b < found.b.size(); ++b) {
      Pair pair = compare(*found.a[a], *found.b[b]);
      pair.a = a;
      pair.b = b;
      if (pair.same > 0) {
        all.push_back(pair);
      }
    }
  }
  std::stable_sort(all.begin(), all.end(),
                   [](const Pair& x, const Pair& y) { return x.same > y.same; });
  std::vector<bool> used_a(found.a.size());
  std::vector<bool> used_b(found.b.size());
  for (const Pair& pair : all) {
    if (!used_a[pair.a] && !used_b[pair.b]) {
      used_a[pair.a] = used_b[pair.b] = true;
      found.pairs.push_back(pair);
    }
  }
  std::sort(found.pairs.begin(), found.pairs.end(),
            [](const Pair& x, const Pair& y) { return x.a < y.a; });
  for (std::size_t at = 0; at < found.a.size(); ++at) {
    if (!used_a[at]) {
      found.only_a.push_back(found.a[at]);
    }
  }
  for (std::size_t at = 0; at < found.b.size(); ++at) {
    if (!used_b[at]) {
      found.only_b.push_back(found.b[at]);
    }
  }
  return found;
}

}  // namespace liaison
