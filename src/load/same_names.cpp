// SPDX-License-Identifier: EUPL-1.2
#include "load/same_names.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "load/candidates.hpp"
#include "load/decisions.hpp"
#include "load/draft.hpp"
#include "load/likeness.hpp"
#include "load/name_key.hpp"
#include "load/outcome.hpp"

namespace liaison {

namespace {

// Rows with the same name in the same country: they are one, and the first stands for all.
struct Name {
  std::size_t row = 0;
  std::vector<NameKey> keys = {};
  std::string signs = {};
  std::vector<std::size_t> rows = {};
};

enum class Relation { none, one, rivals };

constexpr auto kElsewhere = "the same name; another country";
constexpr auto kOtherForm = "another legal form";

class Grouping {
 public:
  Grouping(Candidates& candidates, std::vector<Keyless>& rows)
      : candidates_(candidates), rows_(rows) {}

  void run() {
    collect();
    leaders_.resize(names_.size());
    std::iota(leaders_.begin(), leaders_.end(), std::size_t{0});
    join_new_ones();
    refuse_rivals();
    for (std::size_t at = 0; at < names_.size(); ++at) {
      lead(at);
    }
  }

 private:
  void collect() {
    std::map<std::pair<std::string, std::int64_t>, std::size_t> seen;
    for (std::size_t row = 0; row < rows_.size(); ++row) {
      Keyless& keyless = rows_[row];
      const auto [known, is_first] =
          seen.try_emplace({keyless.draft->name, keyless.country.value_or(0)}, names_.size());
      if (is_first) {
        names_.push_back({.row = row,
                          .keys = candidates_.keys_of(keyless.draft->name),
                          .signs = signs_of(keyless.draft->name)});
        keyless.outcome = outcome_of_equals(
            candidates_,
            {.name = keyless.draft->name, .country = keyless.country, .id = keyless.draft->id});
      }
      names_[known->second].rows.push_back(row);
    }
  }

  [[nodiscard]] Keyless& row_of(std::size_t name) const { return rows_[names_[name].row]; }

  [[nodiscard]] bool are_apart(std::size_t a, std::size_t b) const {
    const Decisions& decisions = candidates_.decisions();
    const auto is_never = [&](std::size_t one, std::size_t other) {
      return std::ranges::any_of(names_[other].keys, [&](const NameKey& key) {
        return decisions.is_never(row_of(one).draft->id, key);
      });
    };
    return decisions.are_two(row_of(a).draft->id, row_of(b).draft->id) || is_never(a, b) ||
           is_never(b, a);
  }

  // `one` and `rivals` need an equal name; with another legal form two names are rivals only as
  // names of one record.
  [[nodiscard]] Relation relation(std::size_t a, std::size_t b) const {
    Equality equality = Equality::none;
    for (const NameKey& one : names_[a].keys) {
      for (const NameKey& other : names_[b].keys) {
        equality = std::max(equality, equality_of(one, other));
      }
    }
    if (equality == Equality::none || names_[a].signs != names_[b].signs || are_apart(a, b)) {
      return Relation::none;
    }
    const auto& here = row_of(a).country;
    const auto& there = row_of(b).country;
    if (here && there && *here != *there) {
      return Relation::rivals;
    }
    return equality == Equality::full || (here && there) ? Relation::one : Relation::none;
  }

  // Why the two cannot both be names of one record; empty if they can.
  [[nodiscard]] std::string conflict(std::size_t a, std::size_t b) const {
    const auto& here = row_of(a).country;
    const auto& there = row_of(b).country;
    if (here && there && *here != *there) {
      return kElsewhere;
    }
    if (are_apart(a, b)) {
      return "decided to be another";
    }
    return has_other_form(names_[a].keys.front(), names_[b].keys.front()) ? kOtherForm : "";
  }

  std::size_t find(std::size_t name) {
    while (leaders_[name] != name) {
      name = leaders_[name] = leaders_[leaders_[name]];
    }
    return name;
  }

  void join_new_ones() {
    std::map<std::string, std::vector<std::size_t>> buckets;
    for (std::size_t at = 0; at < names_.size(); ++at) {
      if (row_of(at).outcome.verdict == Verdict::fresh) {
        for (const NameKey& key : names_[at].keys) {
          buckets[key.squash].push_back(at);
        }
      }
    }
    for (const auto& [squash, bucket] : buckets) {
      for (std::size_t i = 0; i < bucket.size(); ++i) {
        for (std::size_t j = i + 1; j < bucket.size(); ++j) {
          const Relation found = relation(bucket[i], bucket[j]);
          if (found == Relation::one) {
            leaders_[find(bucket[j])] = find(bucket[i]);
          } else if (found == Relation::rivals) {
            rivals_.insert({bucket[i], bucket[j]});
          }
        }
      }
    }
  }

  // The names that would be one record, by its stored id or by the group of new ones.
  void refuse_rivals() {
    std::map<std::pair<bool, std::int64_t>, std::vector<std::size_t>> records;
    for (std::size_t at = 0; at < names_.size(); ++at) {
      const Outcome& outcome = row_of(at).outcome;
      if (outcome.verdict == Verdict::match) {
        records[{true, outcome.candidates.front().id}].push_back(at);
      } else if (outcome.verdict == Verdict::fresh) {
        records[{false, static_cast<std::int64_t>(find(at))}].push_back(at);
      }
    }
    for (const auto& [record, names] : records) {
      for (std::size_t i = 0; i < names.size(); ++i) {
        for (std::size_t j = i + 1; j < names.size(); ++j) {
          if (!conflict(names[i], names[j]).empty()) {
            rivals_.insert({names[i], names[j]});
          }
        }
      }
    }
    std::map<std::size_t, std::vector<Candidate>> asks;
    for (const auto& [a, b] : rivals_) {
      asks[a].push_back(rival(a, b));
      asks[b].push_back(rival(b, a));
    }
    for (auto& [name, rivals] : asks) {
      Outcome& outcome = row_of(name).outcome;
      outcome.verdict = Verdict::ask;
      std::ranges::move(rivals, std::back_inserter(outcome.candidates));
      std::ranges::stable_sort(
          outcome.candidates, [](const Candidate& one, const Candidate& other) {
            return std::pair(-one.likeness.score, std::string_view(one.slug)) <
                   std::pair(-other.likeness.score, std::string_view(other.slug));
          });
      outcome.candidates.resize(std::min(outcome.candidates.size(), kMostCandidates));
    }
  }

  [[nodiscard]] Candidate rival(std::size_t name, std::size_t other) const {
    const Draft& draft = *row_of(other).draft;
    return {.id = draft.id,
            .slug = draft.slug,
            .name = draft.name,
            .text = draft.name,
            .traits = {.country = row_of(other).country, .detail = candidates_.matching().kind},
            .equality = Equality::full,
            .likeness = {.score = kOtherFormScore, .reason = conflict(name, other)},
            .draft = &draft};
  }

  // The name that comes first in the alphabet leads its group, and the first row that has it.
  void lead(std::size_t at) {
    const Keyless& first = row_of(at);
    for (const std::size_t row : names_[at].rows) {
      rows_[row].outcome = first.outcome;
    }
    if (first.outcome.verdict != Verdict::fresh) {
      return;
    }
    std::size_t leader = at;
    const std::size_t group = find(at);
    for (std::size_t const other : members(group)) {
      const auto rank = [&](std::size_t name) {
        return std::tuple(std::string_view(row_of(name).draft->slug),
                          std::string_view(row_of(name).draft->name), names_[name].row);
      };
      leader =
          std::min(leader, other, [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
    }
    for (const std::size_t row : names_[at].rows) {
      rows_[row].leader = row_of(leader).draft;
    }
  }

  const std::vector<std::size_t>& members(std::size_t group) {
    if (members_.empty()) {
      for (std::size_t at = 0; at < names_.size(); ++at) {
        members_[find(at)].push_back(at);
      }
    }
    return members_[group];
  }

  Candidates& candidates_;
  std::vector<Keyless>& rows_;
  std::vector<Name> names_ = {};
  std::vector<std::size_t> leaders_ = {};  // of each name, another one of its group
  std::map<std::size_t, std::vector<std::size_t>> members_ = {};
  std::set<std::pair<std::size_t, std::size_t>> rivals_ = {};
};

}  // namespace

void tell_same_names(Candidates& candidates, std::vector<Keyless>& rows) {
  Grouping(candidates, rows).run();
}

}  // namespace liaison
