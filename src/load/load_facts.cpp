// SPDX-License-Identifier: EUPL-1.2
#include "load/load_facts.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "liaison/error.hpp"
#include "load/apply.hpp"
#include "load/candidates.hpp"
#include "load/decisions.hpp"
#include "load/draft.hpp"
#include "load/matching.hpp"
#include "load/references.hpp"
#include "store/database.hpp"
#include "store/derived.hpp"

namespace liaison {

namespace {

// The drafts of two kinds with their references, and without their evidence, which says nothing
// here.
std::vector<Draft> resolved(const Database& database, const std::vector<Draft>& drafts,
                            const Matching& matching) {
  std::vector<Error> unsaid;
  References references(database, unsaid);
  std::vector<Draft> chosen;
  for (const Draft& draft : drafts) {
    references.add(draft);
    if (draft.id != 0 &&
        (draft.kind->kind == matching.origin || draft.kind->kind == matching.decision)) {
      chosen.push_back(draft);
      chosen.back().citations.clear();
    }
  }
  const auto resolve = [&](DraftRow& row) {
    for (DraftField& field : row) {
      if (!field.refers_to.empty()) {
        references.resolve(field);
      }
    }
  };
  for (Draft& draft : chosen) {
    resolve(draft.fields);
    for (DraftList& list : draft.lists) {
      std::ranges::for_each(list.rows, resolve);
    }
  }
  return chosen;
}

}  // namespace

LoadCountries learn_from_load(const Database& database, const std::vector<Draft>& drafts,
                              Candidates& candidates) {
  const Matching& matching = candidates.matching();
  LoadCountries countries;
  if (std::ranges::none_of(drafts, [&](const Draft& draft) {
        return draft.kind->kind == matching.origin || draft.kind->kind == matching.decision;
      })) {
    return countries;
  }
  const std::vector<Draft> chosen = resolved(database, drafts, matching);
  const auto is_place = [&](const Draft& draft) { return draft.kind->kind == matching.origin; };
  std::vector<Error> unsaid;
  database.execute("SAVEPOINT trial");
  apply_drafts(database, chosen, unsaid);
  if (std::ranges::any_of(chosen, is_place)) {
    rebuild_derived(database);
  }
  for (const Draft& draft : chosen) {
    if (!is_place(draft)) {
      continue;
    }
    if (const auto country = country_of_origin(database, matching, draft.id)) {
      countries.emplace(draft.id, *country);
    }
  }
  candidates.decide(Decisions::read(database, matching, candidates.words()));
  database.execute("ROLLBACK TO trial");
  database.execute("RELEASE trial");
  return countries;
}

}  // namespace liaison
