// SPDX-License-Identifier: EUPL-1.2
#include "load/load_names.hpp"

#include <set>

#include "core/text.hpp"
#include "load/draft.hpp"
#include "load/name_key.hpp"

namespace liaison {

namespace {

std::vector<const LoadName*> names_at(
    const std::unordered_multimap<std::string, const LoadName*>& index, std::string_view key) {
  std::vector<const LoadName*> found;
  for (auto [entry, end] = index.equal_range(std::string(key)); entry != end; ++entry) {
    found.push_back(entry->second);
  }
  return found;
}

}  // namespace

void LoadNames::add(const Draft& draft, std::optional<std::int64_t> country,
                    const NameWords& words) {
  const auto [known, is_first] = drafts_.try_emplace(draft.id, &draft);
  if (!is_first && known->second->name.empty()) {
    known->second = &draft;
  }
  if (country) {
    countries_.try_emplace(draft.id, *country);
  }
  for (const DraftName& name : draft.names) {
    if (name.form->literal) {
      continue;
    }
    for (const std::string& folded :
         std::set<std::string>{fold(name.text), fold_german(name.text)}) {
      const LoadName& added = names_.emplace_back(LoadName{.id = draft.id,
                                                           .text = name.text,
                                                           .key = words.key_of(folded),
                                                           .near = name.form->near,
                                                           .draft = &draft});
      by_fold_.emplace(added.key.fold, &added);
      if (added.near) {
        by_squash_.emplace(added.key.squash, &added);
      }
    }
  }
}

std::vector<const LoadName*> LoadNames::with_fold(std::string_view fold) const {
  return names_at(by_fold_, fold);
}

std::vector<const LoadName*> LoadNames::with_squash(std::string_view squash) const {
  return names_at(by_squash_, squash);
}

const Draft* LoadNames::find(std::int64_t id) const {
  const auto known = drafts_.find(id);
  return known == drafts_.end() ? nullptr : known->second;
}

std::optional<std::int64_t> LoadNames::country(std::int64_t id) const {
  const auto known = countries_.find(id);
  return known == countries_.end() ? std::nullopt : std::optional(known->second);
}

}  // namespace liaison
