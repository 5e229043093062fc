// SPDX-License-Identifier: EUPL-1.2
#include "load/outcome.hpp"

#include <algorithm>
#include <utility>

#include "load/candidates.hpp"
#include "load/likeness.hpp"

namespace liaison {

namespace {

constexpr double kOtherCountry = 0.88;

bool is_match(const Candidate& candidate, std::optional<std::int64_t> country) {
  if (candidate.equality == Equality::none) {
    return false;
  }
  const bool both_known = country && candidate.traits.country;
  const bool one_country = both_known && *country == *candidate.traits.country;
  return one_country || (!both_known && candidate.equality == Equality::full);
}

// An equal name that is no match: it says what stands in the way.
void hold_down(Candidate& candidate, std::optional<std::int64_t> country) {
  if (country && candidate.traits.country && *country != *candidate.traits.country) {
    candidate.likeness.score = std::min(candidate.likeness.score, kOtherCountry);
    candidate.likeness.reason += "; another country";
  }
}

}  // namespace

Outcome outcome_of_equals(Candidates& candidates, std::string_view name,
                          std::optional<std::int64_t> country) {
  std::vector<Candidate> equal = candidates.equal_to(name);
  if (equal.size() == 1 && is_match(equal.front(), country)) {
    return {.verdict = Verdict::match, .candidates = std::move(equal)};
  }
  if (equal.empty()) {
    return {};
  }
  for (Candidate& candidate : equal) {
    hold_down(candidate, country);
    if (equal.size() > 1) {
      candidate.likeness.reason += "; several have it";
    }
  }
  std::stable_sort(equal.begin(), equal.end(), [](const Candidate& a, const Candidate& b) {
    return a.likeness.score > b.likeness.score;
  });
  return {.verdict = Verdict::ask, .candidates = std::move(equal)};
}

Outcome outcome_of(Candidates& candidates, std::string_view name,
                   std::optional<std::int64_t> country) {
  Outcome outcome = outcome_of_equals(candidates, name, country);
  if (outcome.verdict == Verdict::match) {
    return outcome;
  }
  for (Candidate& near : candidates.near(name, country, kMostCandidates)) {
    const bool listed = std::any_of(outcome.candidates.begin(), outcome.candidates.end(),
                                    [&](const Candidate& other) { return other.id == near.id; });
    if (!listed) {
      outcome.candidates.push_back(std::move(near));
    }
  }
  outcome.candidates.resize(std::min(outcome.candidates.size(), kMostCandidates));
  outcome.verdict = outcome.candidates.empty() ? Verdict::fresh : Verdict::ask;
  return outcome;
}

}  // namespace liaison
