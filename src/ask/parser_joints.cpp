// SPDX-License-Identifier: EUPL-1.2
// Conditions in a row and in brackets. Side by side means "and"; "and" and "or" mix in brackets
// only.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <ranges>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "ask/phrase.hpp"
#include "liaison/error.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kDeepest = 12;  // brackets in brackets

Condition either(std::vector<Condition> parts) {
  return {.shape = Condition::Shape::any, .parts = std::move(parts)};
}

Condition both(std::vector<Condition> parts) {
  return {.shape = Condition::Shape::all, .parts = std::move(parts)};
}

}  // namespace

// All that must hold, each item one condition; none is a way too.
Ways<std::vector<Condition>> Grammar::conditions(std::size_t at, const Scope& scope) {
  Ways<std::vector<Condition>> ways;
  for (const auto& [row, end, taken] : items(at, scope, nullptr, Joint::none)) {
    for (std::vector<Condition>& reading : combined(row)) {
      if (settle(reading, *scope.noun)) {
        ways.push_back({std::move(reading), end, taken});
      }
    }
  }
  return ways;
}

Ways<Grammar::Items> Grammar::items(std::size_t at, const Scope& scope, const Relation* before,
                                    Joint joint) {
  const auto key = std::tuple(at, scope, before, joint);
  const auto known = items_.find(key);
  if (known != items_.end()) {
    return known->second;
  }
  Ways<Items> ways = thinned(read_items(at, scope, before, joint));
  items_[key] = ways;
  return ways;
}

// What may come after the conditions before; nothing is a way too.
Ways<Grammar::Items> Grammar::read_items(std::size_t at, const Scope& scope, const Relation* before,
                                         Joint joint) {
  Ways<Items> ways{{{}, at, 0}};
  if (spent()) {
    return ways;
  }
  const bool comma = !scope.nested && is_comma(at);
  const std::size_t start = comma ? at + 1 : at;
  const auto leads_nowhere = [&](Joint here) {
    return completing_ && (joint == Joint::conjunction || joint == Joint::disjunction) &&
           joint != here;
  };
  // "in France, Belgium" is a list that does not say how it ends, never a filter and a bare name;
  // "in France and Germany" is one filter with two values, never a filter and a bare name.
  if (!leads_nowhere(Joint::conjunction)) {
    add_items(ways, condition(start, scope, before, !comma && !scope.nested), scope, before,
              {joint, Joint::conjunction}, 0, !comma);
  }
  if (!scope.nested && !leads_nowhere(Joint::conjunction)) {
    for (const KeywordSpan* span : joint == Joint::none
                                       ? lattice_.keywords(start, Role::conjunction)
                                       : keywords(start, Role::conjunction)) {
      add_items(ways, condition(span->last, scope, before, false), scope, before,
                {joint, Joint::conjunction}, 1);
    }
  }
  if (joint != Joint::none && !leads_nowhere(Joint::disjunction)) {
    for (const KeywordSpan* span : keywords(start, Role::disjunction)) {
      add_items(ways, condition(span->last, scope, before, false), scope, before,
                {joint, Joint::disjunction}, 1);
    }
  }
  return ways;
}

// `joints`: what joined the conditions so far, and what stands before this one.
void Grammar::add_items(Ways<Items>& ways, const Ways<Condition>& next, const Scope& scope,
                        const Relation* before, std::pair<Joint, Joint> joints,
                        std::size_t elements, bool beside) {
  const auto [so_far, here] = joints;
  const bool mixes =
      (so_far == Joint::conjunction || so_far == Joint::disjunction) && so_far != here;
  if (mixes && brackets_ == Brackets::required) {
    parse_.mixed = parse_.mixed || !next.empty();
    return;
  }
  const Joint now = so_far == Joint::none ? Joint::one : here;
  for (const auto& [read, end, taken] : next) {
    if (refuses_time(read, before, end, *scope.noun)) {
      continue;
    }
    const Relation* last = read.relation == nullptr ? before : read.relation;
    for (const auto& [rest, rest_end, rest_taken] : items(end, scope, last, now)) {
      const bool text = !rest.empty() && rest.front().beside &&
                        rest.front().condition.shape == Condition::Shape::text;
      if (text && ends_in_phrase(read)) {
        continue;
      }
      const std::size_t farther = text && read.property != nullptr ? 1 : 0;
      Items row{{here, beside, read}};
      row.insert(row.end(), rest.begin(), rest.end());
      ways.push_back({std::move(row), rest_end, elements + taken + rest_taken + farther});
      if (spent()) {
        return;
      }
    }
  }
}

// `not (in France or in Belgium)`
Condition Grammar::none_of(const Items& items) {
  std::vector<Condition> parts;
  for (const Item& item : items) {
    parts.push_back(item.condition);
  }
  parts.front().negated = false;
  Condition none = either(std::move(parts));
  none.negated = true;
  return none;
}

// The items as conditions that must all hold; in two ways where "and" and "or" mix.
std::vector<std::vector<Condition>> Grammar::combined(const Items& items) const {
  const auto grouped = [&items](Joint inner) {
    std::vector<std::vector<Condition>> groups;
    for (const Item& item : items) {
      if (groups.empty() || item.joint != inner) {
        groups.emplace_back();
      }
      groups.back().push_back(item.condition);
    }
    return groups;
  };
  const auto joins = [&items](Joint joint) {
    return std::ranges::any_of(items | std::views::drop(1),
                               [joint](const Item& item) { return item.joint == joint; });
  };
  const bool mixed = joins(Joint::conjunction) && joins(Joint::disjunction);
  std::vector<std::vector<Condition>> readings;
  if (mixed || !joins(Joint::disjunction)) {
    std::vector<Condition> all;
    for (std::vector<Condition>& group : grouped(Joint::disjunction)) {
      if (group.size() > 1) {
        all.push_back(either(std::move(group)));
      } else if (group.front().shape == Condition::Shape::all && !group.front().negated) {
        std::ranges::move(group.front().parts, std::back_inserter(all));  // brackets for nothing
      } else {
        all.push_back(std::move(group.front()));
      }
    }
    readings.push_back(std::move(all));
  }
  if (!mixed && joins(Joint::disjunction) && is_half_negated(items)) {
    readings.push_back({none_of(items)});
  }
  if (joins(Joint::disjunction)) {
    std::vector<Condition> any;
    for (std::vector<Condition>& group : grouped(Joint::conjunction)) {
      any.push_back(group.size() == 1 ? std::move(group.front()) : both(std::move(group)));
    }
    readings.push_back({either(std::move(any))});
  }
  return readings;
}

// `targeting Canada in 2018`: whether they targeted it then is not told, and that they were
// launched then is not asked.
bool Grammar::refuses_time(const Condition& read, const Relation* before, std::size_t end,
                           const Noun& noun) {
  const DateTest& time = read.date;
  if (before == nullptr || read.shape != Condition::Shape::date || !time.bare ||
      time.field->strong) {
    return false;
  }
  if (!parse_.misread) {
    parse_.misread = Misread{
        .first = end - 1,
        .last = end,
        .error = {.code = ErrorCode::misplaced_word,
                  .message = "the sources do not say when what stands before it was so",
                  .hint = fmt::format("leave it out, or write '{} {}' for a time of the {}",
                                      time.field->words, time_in_words(time), noun.plural)}};
  }
  return true;
}

// A text is looked for in what stands before it: always of `with clusters mentioning "wood"`, and
// of `with 4 clusters mentioning "wood"` if those can have conditions.
bool Grammar::ends_in_phrase(const Condition& before) {
  return !before.values.empty() && !before.values.back().phrase.empty();
}

// `not in France or in Belgium`: only the first is negated, or both are meant.
bool Grammar::is_half_negated(const Items& items) {
  return items.front().condition.negated &&
         std::ranges::none_of(items | std::views::drop(1),
                              [](const Item& item) { return item.condition.negated; });
}

Ways<Condition> Grammar::condition(std::size_t at, const Scope& scope, const Relation* before,
                                   bool may_be_bare) {
  Ways<Condition> ways;
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    Ways<Condition> here = positive(start, scope);
    add_negations(here, start, scope, before);
    add_outside(here, start, scope);
    add_brackets(here, start, scope);
    if (may_be_bare) {
      add_bare(here, start, scope);
    }
    for (Way<Condition>& way : here) {
      way.elements += fillers;
      ways.push_back(std::move(way));
    }
  }
  return thinned(std::move(ways));
}

// `not targeting Canada`, and `not Canada` behind a relation.
void Grammar::add_negations(Ways<Condition>& ways, std::size_t at, const Scope& scope,
                            const Relation* before) {
  Scope turned_scope = scope;
  turned_scope.negated = true;
  for (const KeywordSpan* span : keywords(at, Role::negation)) {
    for (const auto& [none, start, fillers] : after_fillers(span->last)) {
      Ways<Condition> turned = positive(start, turned_scope);
      add_brackets(turned, start, scope);
      if (before != nullptr) {
        const Condition repeated{.relation = before};
        for (Way<Condition>& way : value_list(start, repeated, before->to_kind, scope.noun)) {
          turned.push_back(std::move(way));
        }
      }
      if (before != nullptr && before->to_kind == scope.noun->kind) {
        add_excepted(ways, start, fillers + 1, scope);
      }
      for (Way<Condition>& way : turned) {
        if (!way.node.negated) {  // "not without" says nothing that "with" does not
          way.node.negated = true;
          way.elements += fillers + 1;
          ways.push_back(std::move(way));
        }
      }
    }
  }
}

// `outside Canada`: somewhere, and not there. What is nowhere stated to be is not outside.
void Grammar::add_outside(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const KeywordSpan* span : keywords(at, Role::outside, scope.noun->kind)) {
    const Relation* relation = vocabulary_.find_relation(span->word->means);
    const auto somewhere =
        std::ranges::find(vocabulary_.properties, relation->relation, &Property::relation);
    if (!is_asked(*relation, *scope.noun) || somewhere == vocabulary_.properties.end()) {
      continue;
    }
    for (const Way<Condition>& way : value_list(span->last, {.negated = true, .relation = relation},
                                                relation->to_kind, scope.noun)) {
      ways.push_back(
          {both({{.shape = Condition::Shape::property, .property = &*somewhere}, way.node}),
           way.end, way.elements + 1});
    }
  }
}

void Grammar::add_brackets(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  note({.at = at, .shape = Wanted::Shape::open});
  if (!is_shape(at, Token::Shape::open) || depth_ >= kDeepest) {
    return;
  }
  ++depth_;
  // Inside brackets a nested phrase may use commas and "and" again.
  for (const auto& [inside, end, taken] :
       conditions(at + 1, {.noun = scope.noun, .nested = false})) {
    if (!inside.empty() || !completing_) {
      want(end, "')'", scope.noun);
    }
    if (inside.empty() || !is_shape(end, Token::Shape::close)) {
      continue;
    }
    // `not (targeting Canada and the USA)` is not `not targeting Canada and the USA`.
    const bool several =
        inside.size() > 1 || inside.front().combine == Combine::all || inside.front().negated;
    ways.push_back({several ? both(inside) : inside.front(), end + 1, taken});
  }
  --depth_;
}

// A name or a time alone.
void Grammar::add_bare(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  note_names(at, *scope.noun);
  for (const NameSpan* name : lattice_.names(at)) {
    if (lattice_.is_keyword(*name)) {
      continue;  // it is a name behind a word like `in` only
    }
    for (Condition& read : bare_name_conditions(*scope.noun, {.names = {name}})) {
      ways.push_back({std::move(read), name->last, 1});
    }
  }
  const DateField* field = vocabulary_.plain_date(scope.noun->kind);
  if (field == nullptr) {
    return;
  }
  for (Way<Days>& time : days(at)) {
    Condition read{.shape = Condition::Shape::date,
                   .date = {.field = field, .when = When::in, .days = std::move(time.node)}};
    ways.push_back({std::move(read), time.end, time.elements});
  }
}

}  // namespace liaison
