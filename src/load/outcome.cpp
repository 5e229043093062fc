// SPDX-License-Identifier: EUPL-1.2
#include "load/outcome.hpp"

#include <algorithm>
#include <utility>

#include "load/candidates.hpp"
#include "load/likeness.hpp"

namespace liaison {

namespace {

bool is_match(const Candidate& candidate, std::optional<std::int64_t> country) {
  if (candidate.equality == Equality::none || is_elsewhere(candidate, country)) {
    return false;
  }
  return candidate.equality == Equality::full || (country && candidate.traits.country);
}

void sort_by_score(std::vector<Candidate>& candidates) {
  std::stable_sort(
      candidates.begin(), candidates.end(),
      [](const Candidate& a, const Candidate& b) { return a.likeness.score > b.likeness.score; });
}

}  // namespace

Outcome outcome_of_equals(Candidates& candidates, const Sought& sought) {
  std::vector<Candidate> equal = candidates.equal_to(sought);
  if (equal.size() == 1 && is_match(equal.front(), sought.country)) {
    return {.verdict = Verdict::match, .candidates = std::move(equal)};
  }
  if (equal.empty()) {
    return {};
  }
  // Equal names that are no match say what stands in the way.
  for (Candidate& candidate : equal) {
    if (is_elsewhere(candidate, sought.country)) {
      candidate.likeness = elsewhere(std::move(candidate.likeness));
    }
    if (equal.size() > 1) {
      candidate.likeness.reason += "; several have it";
    }
  }
  sort_by_score(equal);
  return {.verdict = Verdict::ask, .candidates = std::move(equal)};
}

Outcome outcome_of(Candidates& candidates, const Sought& sought) {
  Outcome outcome = outcome_of_equals(candidates, sought);
  if (outcome.verdict == Verdict::match) {
    return outcome;
  }
  for (Candidate& near : candidates.near(sought, kMostCandidates)) {
    if (std::ranges::find(outcome.candidates, near.id, &Candidate::id) ==
        outcome.candidates.end()) {
      outcome.candidates.push_back(std::move(near));
    }
  }
  sort_by_score(outcome.candidates);
  outcome.candidates.resize(std::min(outcome.candidates.size(), kMostCandidates));
  outcome.verdict = outcome.candidates.empty() ? Verdict::fresh : Verdict::ask;
  return outcome;
}

}  // namespace liaison
