// SPDX-License-Identifier: EUPL-1.2
// When two names are one: `equality_of` and `has_other_form` of likeness.hpp.
#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

#include "core/utf8.hpp"
#include "load/likeness.hpp"
#include "load/name_key.hpp"

namespace liaison {

namespace {

constexpr std::size_t kShortestSquash = 4;

// A name without the legal forms at its ends.
struct Core {
  std::string text;                // without spaces
  std::vector<std::string> forms;  // those legal forms, in order of letters
  bool form_inside = false;        // one between other words can be a part of the name
};

Core core_of(const NameKey& key) {
  Core core;
  std::size_t first = 0;
  std::size_t last = key.words.size();
  while (first < last && key.words[first].leads) {
    ++first;
  }
  while (last > first && key.words[last - 1].dispensable) {
    --last;
  }
  for (std::size_t at = 0; at < key.words.size(); ++at) {
    const NameWord& word = key.words[at];
    if (at < first || at >= last) {
      core.forms.push_back(word.text);
    } else {
      core.text += word.text;
      core.form_inside = core.form_inside || word.dispensable;
    }
  }
  std::sort(core.forms.begin(), core.forms.end());
  return core;
}

// Merinova Oy and Merinova GmbH, but not Merinova Oy and Oy Merinova Ab.
bool are_two_forms(const Core& a, const Core& b) {
  return !std::ranges::includes(a.forms, b.forms) && !std::ranges::includes(b.forms, a.forms);
}

bool says_something(const NameKey& key) {
  return std::any_of(key.words.begin(), key.words.end(),
                     [](const NameWord& word) { return word.weight == 100; });
}

}  // namespace

bool has_other_form(const NameKey& a, const NameKey& b) {
  return are_two_forms(core_of(a), core_of(b));
}

Equality equality_of(const NameKey& a, const NameKey& b) {
  if (a.fold == b.fold) {
    return Equality::full;
  }
  if (a.squash != b.squash || a.numbers != b.numbers ||
      count_code_points(a.squash) < kShortestSquash || !says_something(a) || !says_something(b)) {
    return Equality::none;
  }
  const Core core_a = core_of(a);
  const Core core_b = core_of(b);
  if (are_two_forms(core_a, core_b) || core_a.form_inside || core_b.form_inside) {
    return Equality::none;
  }
  return core_a.text == core_b.text ? Equality::full : Equality::in_one_country;
}

}  // namespace liaison
