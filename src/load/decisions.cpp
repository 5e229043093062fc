// SPDX-License-Identifier: EUPL-1.2
#include "load/decisions.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "core/text.hpp"
#include "load/likeness.hpp"
#include "load/matching.hpp"
#include "load/name_key.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"

namespace liaison {

namespace {

NameDecision::Verdict verdict_of(std::string_view text) {
  if (text == "same") {
    return NameDecision::Verdict::same;
  }
  return text == "distinct" ? NameDecision::Verdict::distinct
                            : NameDecision::Verdict::possibly_same;
}

}  // namespace

Decisions Decisions::read(const Database& database, const Matching& matching,
                          const NameWords& words) {
  Decisions decisions;
  Statement row = database.prepare(
      fmt::format("SELECT id, other, name, verdict FROM {}", quote_identifier(matching.decided)));
  while (row.step()) {
    const std::int64_t id = row.integer(0);
    if (!row.is_null(1)) {
      decisions.two_.emplace(id, row.integer(1));
      continue;
    }
    const std::string text(row.text(2));
    for (const std::string& folded : std::set<std::string>{fold(text), fold_german(text)}) {
      NameKey key = words.key_of(folded);
      const std::string squash = key.squash;
      decisions.names_.emplace(
          squash,
          NameDecision{
              .id = id, .text = text, .key = std::move(key), .verdict = verdict_of(row.text(3))});
    }
  }
  return decisions;
}

bool Decisions::are_two(std::int64_t id, std::int64_t other) const {
  return two_.contains({id, other}) || two_.contains({other, id});
}

std::vector<const NameDecision*> Decisions::about(const NameKey& name) const {
  std::vector<const NameDecision*> found;
  for (auto [entry, end] = names_.equal_range(name.squash); entry != end; ++entry) {
    if (equality_of(entry->second.key, name) == Equality::full) {
      found.push_back(&entry->second);
    }
  }
  return found;
}

bool Decisions::is_never(std::int64_t id, const NameKey& name) const {
  return std::ranges::any_of(about(name), [&](const NameDecision* decision) {
    return decision->id == id && decision->verdict == NameDecision::Verdict::distinct;
  });
}

}  // namespace liaison
