// SPDX-License-Identifier: EUPL-1.2
#include "load/candidates.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <set>
#include <utility>

#include "core/text.hpp"
#include "liaison/table.hpp"
#include "load/likeness.hpp"
#include "load/matching.hpp"
#include "load/name_index.hpp"
#include "load/name_key.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostCompared = 40;    // records whose names are compared
constexpr std::size_t kMostPostings = 6000;  // of all words together

// A sign that folding drops and that can make another name: C and C++.
std::string signs_of(std::string_view text) {
  std::string signs;
  for (const char letter : text) {
    if (letter == '+' || letter == '#') {
      signs += letter;
    }
  }
  return signs;
}

bool is_better(const Candidate& a, const Candidate& b) {
  return std::pair(-a.likeness.score, std::string_view(a.slug)) <
         std::pair(-b.likeness.score, std::string_view(b.slug));
}

}  // namespace

Candidates::Candidates(const Database& database, Matching matching)
    : database_(database),
      matching_(std::move(matching)),
      words_(database),
      index_(database, matching_.kind),
      names_(database.prepare(embedded_text("schema/statements/record-names.sql"))) {}

std::vector<Candidate> Candidates::equal_to(std::string_view name) {
  std::vector<Candidate> found;
  const std::string folded = fold(name);
  const std::string german = fold_german(name);
  std::vector<std::string> keys{folded};
  if (german != folded) {
    keys.push_back(german);
  }
  std::set<std::int64_t> seen;
  for (const NamedRecord& record : find_names(database_, keys)) {
    if (record.kind == matching_.kind && !record.literal &&
        signs_of(record.text) == signs_of(name) &&
        !is_apart(database_, matching_, record.id, 0, name) && seen.insert(record.id).second) {
      found.push_back({.id = record.id,
                       .slug = record.slug,
                       .name = record.name,
                       .text = record.text,
                       .traits = traits_of(database_, matching_, record.id),
                       .equality = Equality::full,
                       .likeness = {.score = 1, .reason = "the same name"}});
    }
  }
  for (std::size_t at = 0; found.empty() && at < keys.size(); ++at) {
    add_equal(found, words_.key_of(keys[at]), name);
  }
  return found;
}

void Candidates::add_equal(std::vector<Candidate>& found, const NameKey& key,
                           std::string_view name) {
  const Rarity rarity = [&](const std::string& word) { return index_.rarity(word); };
  Statement row = database_.prepare(embedded_text("schema/statements/squash-records.sql"));
  const std::array<Cell, 2> values{key.squash, matching_.kind};
  row.bind(values);
  std::vector<Candidate> all;
  std::set<std::int64_t> other_form;  // Merinova Oy, also called Merinova, is not Merinova GmbH
  while (row.step()) {
    const std::int64_t id = row.integer(0);
    const NameKey stored = words_.key_of(row.text(1));
    const Equality equality = equality_of(key, stored);
    if (has_other_form(key, stored)) {
      other_form.insert(id);
    }
    if (equality != Equality::none && signs_of(row.text(4)) == signs_of(name) &&
        !is_apart(database_, matching_, id, 0, name)) {
      all.push_back({.id = id,
                     .slug = std::string(row.text(2)),
                     .name = std::string(row.text(3)),
                     .text = std::string(row.text(4)),
                     .traits = traits_of(database_, matching_, id),
                     .equality = equality,
                     .likeness = likeness_of(key, stored, false, rarity)});
    }
  }
  for (Candidate& candidate : all) {
    if (other_form.contains(candidate.id)) {
      candidate.equality = Equality::none;
      candidate.likeness = {.score = kOtherFormScore, .reason = "another legal form"};
    }
    const auto known = std::ranges::find(found, candidate.id, &Candidate::id);
    if (known == found.end()) {
      found.push_back(std::move(candidate));
    } else if (candidate.equality > known->equality) {
      *known = std::move(candidate);
    }
  }
}

std::vector<std::int64_t> Candidates::promising(const NameKey& key) {
  std::set<std::string> asked;
  for (const NameWord& word : key.words) {
    if (word.weight > 0) {
      asked.insert(word.text);
      asked.insert(word.means);
      for (std::string& near : index_.near_words(word.text)) {
        asked.insert(std::move(near));
      }
    }
  }
  std::vector<std::pair<std::size_t, std::string_view>> rarest;
  for (const std::string& word : asked) {
    rarest.emplace_back(index_.records_with(word).size(), word);
  }
  std::sort(rarest.begin(), rarest.end());
  std::map<std::int64_t, double> weights;
  std::size_t postings = 0;
  for (const auto& [count, word] : rarest) {
    postings += count;
    const bool too_common = count >= NameIndex::kMostRecords;
    if (postings > kMostPostings || (too_common && !weights.empty())) {
      break;
    }
    const std::string text(word);
    const double weight = index_.rarity(text);
    for (const std::int64_t id : index_.records_with(text)) {
      weights[id] += weight;
    }
  }
  std::vector<std::pair<double, std::int64_t>> best;
  best.reserve(weights.size());
  for (const auto& [id, weight] : weights) {
    best.emplace_back(-weight, id);
  }
  std::sort(best.begin(), best.end());
  best.resize(std::min(best.size(), kMostCompared));
  std::vector<std::int64_t> ids;
  for (const auto& [weight, id] : best) {
    ids.push_back(id);
  }
  return ids;
}

Candidate Candidates::compare(const NameKey& key, std::int64_t id,
                              std::optional<std::int64_t> country) {
  const Rarity rarity = [&](const std::string& word) { return index_.rarity(word); };
  Candidate best{.id = id, .slug = {}, .name = {}, .text = {}, .traits = {}, .likeness = {}};
  const std::array<Cell, 1> values{id};
  names_.bind(values);
  std::vector<std::pair<std::string, std::string>> names;
  while (names_.step()) {
    names.emplace_back(names_.text(2), names_.text(3));
    best.slug = names_.text(0);
    best.name = names_.text(1);
  }
  NameKey nearest;
  for (const auto& [folded, text] : names) {
    NameKey stored = words_.key_of(folded);
    Likeness likeness = likeness_of(key, stored, false, rarity);
    if (likeness.score > best.likeness.score) {
      best.likeness = std::move(likeness);
      best.text = text;
      best.equality = equality_of(key, stored);
      nearest = std::move(stored);
    }
  }
  // Where it is at home can only lower the score: looked up for the few that are near at all.
  if (best.likeness.score >= kAskScore) {
    best.traits = traits_of(database_, matching_, id);
    if (country && best.traits.country && *country != *best.traits.country) {
      best.likeness = likeness_of(key, nearest, true, rarity);
    }
  }
  return best;
}

void Candidates::add_near(std::vector<Candidate>& found, const NameKey& key, std::string_view name,
                          std::optional<std::int64_t> country, std::int64_t except) {
  for (const std::int64_t id : promising(key)) {
    if (id == except) {
      continue;
    }
    Candidate candidate = compare(key, id, country);
    if (candidate.likeness.score < kAskScore || is_apart(database_, matching_, id, except, name)) {
      continue;
    }
    const auto known = std::ranges::find(found, id, &Candidate::id);
    if (known == found.end()) {
      found.push_back(std::move(candidate));
    } else if (is_better(candidate, *known)) {
      *known = std::move(candidate);
    }
  }
}

std::vector<Candidate> Candidates::near(std::string_view name, std::optional<std::int64_t> country,
                                        std::size_t most, std::int64_t except) {
  std::vector<Candidate> found;
  const std::string folded = fold(name);
  const std::string german = fold_german(name);
  add_near(found, words_.key_of(folded), name, country, except);
  if (german != folded) {
    add_near(found, words_.key_of(german), name, country, except);
  }
  std::sort(found.begin(), found.end(), is_better);
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace liaison
