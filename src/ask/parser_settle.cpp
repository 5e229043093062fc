// SPDX-License-Identifier: EUPL-1.2
// What conditions mean together: a time that belongs to a verb or a state before it, states that
// exclude each other, brackets for nothing.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

bool is_bare_time(const Condition& condition) {
  return condition.shape == Condition::Shape::date && condition.date.bare;
}

// `signed by Skywin in 2013` and `signed in 2007 or in 2013` are times of signing, `of Skywin in
// 2013` is any time. Returns the date that was named last.
const DateField* use_named_dates(std::vector<Condition>& conditions, const DateField* named) {
  for (Condition& condition : conditions) {
    if (is_bare_time(condition)) {
      condition.date.field = named == nullptr ? condition.date.field : named;
    } else if (condition.shape == Condition::Shape::date) {
      named = condition.date.field;
    } else if (condition.named_date != nullptr) {
      named = condition.named_date;
    }
    named = use_named_dates(condition.parts, named);
  }
  return named;
}

bool exclude_each_other(const Condition& a, const Condition& b) {
  return a.shape == Condition::Shape::value && b.shape == Condition::Shape::value && !a.negated &&
         !b.negated && a.value != b.value && !a.value->attribute.empty() &&
         a.value->attribute == b.value->attribute;
}

// What stands in brackets behind "and" must hold like the rest.
std::vector<Condition> without_needless_brackets(std::vector<Condition> conditions) {
  std::vector<Condition> flat;
  for (Condition& condition : conditions) {
    if (condition.shape == Condition::Shape::all && !condition.negated) {
      std::ranges::move(without_needless_brackets(std::move(condition.parts)),
                        std::back_inserter(flat));
    } else {
      flat.push_back(std::move(condition));
    }
  }
  return flat;
}

}  // namespace

// The date of the noun that a relation or verb names with its first word: `signed by`.
const DateField* Grammar::date_named_by(const KeywordSpan& span, const Noun& noun) const {
  for (const KeywordSpan* date : lattice_.keywords(span.first, Role::date)) {
    const DateField* field = vocabulary_.find_date(date->word->means);
    if (field->kind == noun.kind && date->last <= span.last) {
      return field;
    }
  }
  return nullptr;
}

// False if they cannot all be meant; why is noted.
bool Grammar::settle(std::vector<Condition>& conditions, const Noun& noun) {
  use_named_dates(conditions, nullptr);
  if (!use_times_of_states(conditions) || misplaces_time(conditions, noun) ||
      misplaces_place(conditions)) {
    return false;
  }
  conditions = without_needless_brackets(std::move(conditions));
  return !is_in_two_states(conditions);
}

// `planned signed agreements`
bool Grammar::is_in_two_states(const std::vector<Condition>& conditions) {
  for (std::size_t at = 0; at < conditions.size(); ++at) {
    for (std::size_t other = 0; other < at; ++other) {
      if (exclude_each_other(conditions[other], conditions[at])) {
        parse_.one_state_only = conditions[at].value;
        return true;
      }
    }
  }
  return false;
}

// Whether a time behind records of `inner` is that of the records of `outer`: `engagements of
// partnerships in 2018` are engagements in 2018, as those are what happens.
bool Grammar::is_time_of(const Noun& outer, const Noun& inner) const {
  const DateField* own = vocabulary_.plain_date(outer.kind);
  const DateField* theirs = vocabulary_.plain_date(inner.kind);
  return own != nullptr && (theirs == nullptr || (own->strong && !theirs->strong));
}

// A noun phrase that ends with a time which is not its own: `met a partnership in 2019` is the time
// of the meeting.
bool Grammar::takes_time(const Phrase& phrase, const Noun& outer, const Relation& relation) const {
  return !phrase.conditions.empty() && is_bare_time(phrase.conditions.back()) &&
         (!relation.dated.empty() || is_time_of(outer, *phrase.noun));
}

// A time stands next to what it is of: `planning missions to Canada in 2019` is the time of the
// missions, and `meeting CRIAQ in 2018` that of the meeting.
bool Grammar::misplaces_time(const std::vector<Condition>& conditions, const Noun& noun) const {
  for (std::size_t at = 0; at + 1 < conditions.size(); ++at) {
    if (!is_bare_time(conditions[at + 1])) {
      continue;
    }
    const std::vector<Value>& values = conditions[at].values;
    const bool follows = !values.empty() && !values.back().phrase.empty() &&
                         !is_time_of(noun, *values.back().phrase.get().noun);
    const Relation* relation = conditions[at].relation;
    const bool dated =
        relation != nullptr && !relation->dated.empty() && conditions[at].date.field == nullptr;
    if (dated || follows) {
      return true;
    }
  }
  return false;
}

// `meeting Optonique in San Francisco` says where they met, not where the others are at home.
bool Grammar::misplaces_place(const std::vector<Condition>& conditions) const {
  for (std::size_t at = 0; at + 1 < conditions.size(); ++at) {
    const Condition& link = conditions[at];
    const Condition& next = conditions[at + 1];
    const bool can_have = link.relation != nullptr && !link.relation->located.empty() &&
                          link.parts.empty() && !link.values.empty() &&
                          link.values.back().phrase.empty();
    if (can_have && next.shape == Condition::Shape::relation && !next.negated &&
        !next.values.empty() &&
        lattice_.ends_keyword(next.values.front().first, Role::relation, link.relation->located)) {
      return true;
    }
  }
  return false;
}

// `in force in 2015` is one condition. That something is so since or before a time is not told.
bool Grammar::use_times_of_states(std::vector<Condition>& conditions) {
  for (std::size_t at = 0; at + 1 < conditions.size(); ++at) {
    Condition& state = conditions[at];
    if (state.shape != Condition::Shape::value || state.value->during.empty() ||
        !is_bare_time(conditions[at + 1]) || conditions[at + 1].negated) {
      continue;
    }
    const When when = conditions[at + 1].date.when;
    if (when != When::in && when != When::between && when != When::last) {
      parse_.untimed_state = state.value;
      return false;
    }
    state.date = std::move(conditions[at + 1].date);
    state.date.field = nullptr;  // it is no date of the record
    conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(at) + 1);
  }
  return true;
}

}  // namespace liaison
