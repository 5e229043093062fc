// SPDX-License-Identifier: EUPL-1.2
#include "ask/ask.hpp"

#include <algorithm>

namespace liaison {

namespace {

// One walk for both: `Tree` is Condition or const Condition.
template <class Conditions, class Visit>
void walk(Conditions& conditions, const Visit& visit) {
  for (auto& condition : conditions) {
    visit(condition);
    walk(condition.parts, visit);
    for (auto& value : condition.values) {
      if (!value.phrase.empty()) {
        walk(value.phrase.get().conditions, visit);
      }
    }
  }
}

template <class Tree, class Visit>
void walk_all(Tree& ask, const Visit& visit) {
  walk(ask.conditions, visit);
  for (auto& group : ask.groups) {
    if (!group.only.empty()) {
      walk(group.only.get().conditions, visit);
    }
  }
}

template <class Pointer, class Tree>
std::vector<Pointer> collect_names(Tree& ask) {
  std::vector<Pointer> names;
  const auto add = [&names](auto& values) {
    for (auto& value : values) {
      if (value.phrase.empty()) {
        names.push_back(&value);
      }
    }
  };
  add(ask.names);
  walk_all(ask, [&](auto& condition) { add(condition.values); });
  return names;
}

}  // namespace

NestedPhrase::NestedPhrase() = default;
NestedPhrase::NestedPhrase(const Phrase& phrase) : phrase_(std::make_unique<Phrase>(phrase)) {}
NestedPhrase::NestedPhrase(const NestedPhrase& other)
    : phrase_(other.empty() ? nullptr : std::make_unique<Phrase>(other.get())) {}
NestedPhrase::NestedPhrase(NestedPhrase&& other) noexcept = default;
NestedPhrase& NestedPhrase::operator=(NestedPhrase&& other) noexcept = default;
NestedPhrase::~NestedPhrase() = default;

NestedPhrase& NestedPhrase::operator=(const NestedPhrase& other) {
  if (this != &other) {
    phrase_ = other.empty() ? nullptr : std::make_unique<Phrase>(other.get());
  }
  return *this;
}

void visit_conditions(const Ask& ask, const std::function<void(const Condition&)>& visit) {
  walk_all(ask, visit);
}

void visit_conditions(Ask& ask, const std::function<void(Condition&)>& visit) {
  walk_all(ask, visit);
}

std::vector<const Value*> names_of(const Ask& ask) {
  std::vector<const Value*> names = collect_names<const Value*>(ask);
  std::ranges::stable_sort(names, {}, [](const Value* name) { return name->first; });
  return names;
}

std::vector<Value*> names_of(Ask& ask) {
  return collect_names<Value*>(ask);
}

const Condition* ranking_of(const Ask& ask) {
  const auto ranking = std::ranges::find(ask.conditions, true, &Condition::ranks);
  return ranking == ask.conditions.end() ? nullptr : &*ranking;
}

bool lists_records(const Ask& ask) {
  return ask.form == Ask::Form::select && !ask.count && ask.groups.empty();
}

}  // namespace liaison
