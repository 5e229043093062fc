// SPDX-License-Identifier: EUPL-1.2
#include "load/candidates.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <map>
#include <set>
#include <utility>

#include "core/text.hpp"
#include "liaison/table.hpp"
#include "load/decisions.hpp"
#include "load/draft.hpp"
#include "load/likeness.hpp"
#include "load/load_names.hpp"
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
constexpr std::size_t kMostStored = 50000;   // records that are remembered

bool is_better(const Candidate& a, const Candidate& b) {
  return std::pair(-a.likeness.score, std::string_view(a.slug)) <
         std::pair(-b.likeness.score, std::string_view(b.slug));
}

// Each record once, by the best of its names.
void add_best(std::vector<Candidate>& found, Candidate candidate) {
  const auto known = std::ranges::find(found, candidate.id, &Candidate::id);
  if (known == found.end()) {
    found.push_back(std::move(candidate));
  } else if (std::pair(candidate.equality, candidate.likeness.score) >
             std::pair(known->equality, known->likeness.score)) {
    *known = std::move(candidate);
  }
}

}  // namespace

std::string signs_of(std::string_view text) {
  std::string signs;
  std::ranges::copy_if(text, std::back_inserter(signs),
                       [](char letter) { return letter == '+' || letter == '#'; });
  return signs;
}

bool is_elsewhere(const Candidate& candidate, std::optional<std::int64_t> country) {
  return country && candidate.traits.country && *country != *candidate.traits.country;
}

Candidates::Candidates(const Database& database, Matching matching)
    : database_(database),
      matching_(std::move(matching)),
      words_(database),
      index_(database, matching_.kind),
      decisions_(Decisions::read(database, matching_, words_)),
      squashes_(database.prepare(embedded_text("schema/statements/squash-records.sql"))),
      names_(database.prepare(embedded_text("schema/statements/record-names.sql"))) {}

void Candidates::add(const Draft& draft, std::optional<std::int64_t> country) {
  load_.add(draft, country, words_);
}

std::vector<NameKey> Candidates::keys_of(std::string_view name) const {
  const std::string folded = fold(name);
  const std::string german = fold_german(name);
  std::vector<NameKey> keys{words_.key_of(folded)};
  if (german != folded) {
    keys.push_back(words_.key_of(german));
  }
  return keys;
}

const Candidates::Stored& Candidates::stored(std::int64_t id) {
  if (const auto known = stored_.find(id); known != stored_.end()) {
    return known->second;
  }
  if (stored_.size() >= kMostStored) {
    stored_.clear();
  }
  Stored& record = stored_[id];
  const std::array<Cell, 1> values{id};
  names_.bind(values);
  while (names_.step()) {
    record.slug = names_.text(0);
    record.name = names_.text(1);
    record.kind = names_.text(2);
    record.names.emplace_back(words_.key_of(names_.text(3)), names_.text(4));
  }
  return record;
}

// As stored, and where the load says otherwise, as it says.
Traits Candidates::traits(std::int64_t id) {
  stored(id);
  Stored& record = stored_.at(id);
  if (!record.traits) {
    record.traits = traits_of(database_, matching_, id);
  }
  Traits traits = *record.traits;
  if (const std::optional<std::int64_t> stated = load_.country(id)) {
    traits.country = stated;
  }
  if (traits.detail.empty()) {
    const std::array<Cell, 1> country{traits.country.value_or(0)};
    const Cell name = database_.query_cell("SELECT name FROM record WHERE id = ?1", country);
    const auto* known = std::get_if<std::string>(&name);
    traits.detail =
        known == nullptr ? matching_.kind : fmt::format("{}, {}", matching_.kind, *known);
  }
  return traits;
}

void Candidates::describe(Candidate& candidate) {
  const Stored& record = stored(candidate.id);
  const Draft* draft = load_.find(candidate.id);
  if (!record.slug.empty()) {
    candidate.slug = record.slug;
    candidate.name = record.name;
  } else if (draft != nullptr) {
    candidate.slug = draft->slug;
    candidate.name = draft->name;
    candidate.draft = draft;
  }
  candidate.traits = traits(candidate.id);
}

bool Candidates::is_admitted(const Sought& sought, const std::vector<NameKey>& keys,
                             std::int64_t id) const {
  return id != sought.id && (!sought.admits || sought.admits(id)) &&
         !decisions_.are_two(id, sought.id) && std::ranges::none_of(keys, [&](const NameKey& key) {
           return decisions_.is_never(id, key);
         });
}

std::vector<Candidate> Candidates::equal_to(const Sought& sought) {
  const std::vector<NameKey> keys = keys_of(sought.name);
  std::vector<Candidate> found = same_fold(sought, keys);
  add_decided(found, sought, keys);
  if (found.empty()) {
    found = same_words(sought, keys);
  }
  for (Candidate& candidate : found) {
    describe(candidate);
  }
  std::sort(found.begin(), found.end(), is_better);
  return found;
}

std::vector<Candidate> Candidates::same_fold(const Sought& sought,
                                             const std::vector<NameKey>& keys) {
  std::vector<Candidate> found;
  const auto add = [&](std::int64_t id, const std::string& text, bool near) {
    if (signs_of(text) != signs_of(sought.name) || !is_admitted(sought, keys, id)) {
      return;
    }
    const auto known = std::ranges::find(found, id, &Candidate::id);
    if (known != found.end()) {
      known->near = known->near || near;
      return;
    }
    found.push_back({.id = id,
                     .slug = {},
                     .name = {},
                     .text = text,
                     .near = near,
                     .traits = {},
                     .equality = Equality::full,
                     .likeness = {.score = 1, .reason = "the same name"}});
  };
  std::vector<std::string> folds;
  for (const NameKey& key : keys) {
    folds.push_back(key.fold);
    for (const LoadName* name : load_.with_fold(key.fold)) {
      add(name->id, name->text, name->near);
    }
  }
  for (const NamedRecord& record : find_names(database_, folds)) {
    if (record.kind == matching_.kind && !record.literal) {
      add(record.id, record.text, record.near);
    }
  }
  return found;
}

// What a person has said of the name counts as if the record had it, or casts a doubt on it.
void Candidates::add_decided(std::vector<Candidate>& found, const Sought& sought,
                             const std::vector<NameKey>& keys) {
  for (const NameKey& key : keys) {
    for (const NameDecision* decision : decisions_.about(key)) {
      if (decision->verdict == NameDecision::Verdict::distinct ||
          signs_of(decision->text) != signs_of(sought.name) ||
          !is_admitted(sought, keys, decision->id)) {
        continue;
      }
      auto known = std::ranges::find(found, decision->id, &Candidate::id);
      if (known == found.end()) {
        found.push_back({.id = decision->id,
                         .slug = {},
                         .name = {},
                         .text = decision->text,
                         .traits = {},
                         .equality = Equality::full,
                         .likeness = {.score = 1, .reason = "decided to be the same"}});
        known = found.end() - 1;
      }
      if (decision->verdict == NameDecision::Verdict::possibly_same) {
        known->equality = Equality::none;
        known->likeness = {.score = kDoubtScore, .reason = "decided to be possibly the same"};
      }
    }
  }
  // The name of a record of another kind means nothing here.
  std::erase_if(found, [&](const Candidate& candidate) {
    return load_.find(candidate.id) == nullptr && stored(candidate.id).kind != matching_.kind;
  });
}

std::vector<Candidate> Candidates::same_words(const Sought& sought,
                                              const std::vector<NameKey>& keys) {
  const Rarity rarity = [&](const std::string& word) { return index_.rarity(word); };
  std::vector<Candidate> found;
  std::set<std::int64_t> other_form;  // Merinova Oy, also called Merinova, is not Merinova GmbH
  const auto add = [&](const NameKey& key, std::int64_t id, const NameKey& known,
                       const std::string& text) {
    if (has_other_form(key, known)) {
      other_form.insert(id);
    }
    const Equality equality = equality_of(key, known);
    if (equality != Equality::none && signs_of(text) == signs_of(sought.name) &&
        is_admitted(sought, keys, id)) {
      add_best(found, {.id = id,
                       .slug = {},
                       .name = {},
                       .text = text,
                       .traits = {},
                       .equality = equality,
                       .likeness = likeness_of(key, known, rarity)});
    }
  };
  for (const NameKey& key : keys) {
    for (const LoadName* name : load_.with_squash(key.squash)) {
      add(key, name->id, name->key, name->text);
    }
    const std::array<Cell, 2> values{key.squash, matching_.kind};
    squashes_.bind(values);
    while (squashes_.step()) {
      add(key, squashes_.integer(0), words_.key_of(squashes_.text(1)),
          std::string(squashes_.text(2)));
    }
  }
  for (Candidate& candidate : found) {
    if (other_form.contains(candidate.id)) {
      candidate.equality = Equality::none;
      candidate.likeness = {.score = kOtherFormScore, .reason = "another legal form"};
    }
  }
  return found;
}

std::vector<std::int64_t> Candidates::promising(
    const NameKey& key, const std::function<bool(std::int64_t)>& is_admitted) {
  std::set<std::string> asked;
  for (const NameWord& word : key.words) {
    if (word.weight > 0) {
      asked.insert(word.text);
      asked.insert(word.means);
      const std::vector<std::string>& near = index_.near_words(word.text);
      asked.insert(near.begin(), near.end());
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
  for (const auto& [id, weight] : weights) {
    best.emplace_back(-weight, id);
  }
  std::sort(best.begin(), best.end());
  // Those that are the same but for spaces and a slip have perhaps no word in common.
  std::vector<std::int64_t> ids = index_.records_near_squash(key.squash);
  std::sort(ids.begin(), ids.end());
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
  std::erase_if(ids, [&](std::int64_t id) { return !is_admitted(id); });
  for (const auto& [weight, id] : best) {
    if (ids.size() >= kMostCompared) {
      break;
    }
    if (std::ranges::find(ids, id) == ids.end() && is_admitted(id)) {
      ids.push_back(id);
    }
  }
  return ids;
}

Candidate Candidates::compare(const NameKey& key, std::int64_t id,
                              std::optional<std::int64_t> country) {
  const Rarity rarity = [&](const std::string& word) { return index_.rarity(word); };
  Candidate best{.id = id, .slug = {}, .name = {}, .text = {}, .traits = {}, .likeness = {}};
  for (const auto& [known, text] : stored(id).names) {
    Likeness likeness = likeness_of(key, known, rarity);
    if (likeness.score > best.likeness.score) {
      best.likeness = std::move(likeness);
      best.text = text;
      best.equality = equality_of(key, known);
    }
  }
  // Where it is at home can only lower the score: looked up for the few that are near at all.
  if (best.likeness.score >= kAskScore) {
    describe(best);
    if (is_elsewhere(best, country)) {
      best.likeness = elsewhere(std::move(best.likeness));
    }
  }
  return best;
}

void Candidates::add_near(std::vector<Candidate>& found, const NameKey& key, const Sought& sought,
                          const std::vector<NameKey>& keys) {
  const auto admits = [&](std::int64_t id) { return is_admitted(sought, keys, id); };
  for (const std::int64_t id : promising(key, admits)) {
    Candidate candidate = compare(key, id, sought.country);
    if (candidate.likeness.score >= kAskScore) {
      add_best(found, std::move(candidate));
    }
  }
}

std::vector<Candidate> Candidates::near(const Sought& sought, std::size_t most) {
  std::vector<Candidate> found;
  const std::vector<NameKey> keys = keys_of(sought.name);
  for (const NameKey& key : keys) {
    add_near(found, key, sought, keys);
  }
  std::sort(found.begin(), found.end(), is_better);
  found.resize(std::min(found.size(), most));
  return found;
}

}  // namespace liaison
