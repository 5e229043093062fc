// SPDX-License-Identifier: EUPL-1.2
// Noun phrases: what stands before a noun, the noun, and what follows it; at the top of a question
// and nested in it.
#include <algorithm>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser_grammar.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

void Grammar::select(std::size_t at, std::size_t elements) {
  for (const auto& [head, start, read] : heads(at)) {
    for (const auto& [phrase, end, taken] : before_filters(start, false)) {
      Ask ask{.count = head.count,
              .noun = phrase.noun,
              .conditions = phrase.conditions,
              .limit = head.limit};
      if (head.order) {
        ask.order = Order{.by = Order::By::date,
                          .descending = head.order == When::since,
                          .date = order_date(*phrase.noun)};
        if (ask.order->date == nullptr) {
          want(start, {}, phrase.noun);
          continue;
        }
      }
      conditions_then_tail(ask, head, end, elements + read + taken, true);
    }
  }
}

// `count`, `top 5`, `first 5`, `newest`, `shared`, or nothing.
Ways<Grammar::Head> Grammar::heads(std::size_t at) {
  Ways<Head> ways{{{}, at, 0}};
  for (const KeywordSpan* span : lattice_.keywords(at, Role::count)) {
    ways.push_back({{.count = true}, span->last, 1});
  }
  for (const auto& [role, top] : {std::pair(Role::top, true), std::pair(Role::first, false)}) {
    for (const KeywordSpan* span : lattice_.keywords(at, role)) {
      want(span->last, "a number");
      for (const auto& [number, end, taken] : numbers(span->last)) {
        ways.push_back({{.top = top, .limit = number}, end, 1 + taken});
      }
    }
  }
  for (const auto& [role, order] :
       {std::pair(Role::newest, When::since), std::pair(Role::oldest, When::before)}) {
    for (const KeywordSpan* span : lattice_.keywords(at, role)) {
      ways.push_back({{.order = order}, span->last, 1});
      for (const auto& [number, end, taken] : numbers(span->last)) {
        ways.push_back({{.limit = number, .order = order}, end, 1 + taken});
      }
    }
  }
  const std::size_t plain = ways.size();
  for (std::size_t way = 0; way < plain; ++way) {
    for (const auto& [none, start, fillers] : after_fillers(ways[way].end)) {
      for (const KeywordSpan* span : lattice_.keywords(start, Role::shared)) {
        Way<Head> shared{ways[way].node, span->last, ways[way].elements + fillers + 1};
        shared.node.shared = true;
        ways.push_back(shared);
      }
    }
  }
  return ways;
}

void Grammar::conditions_then_tail(const Ask& so_far, const Head& head, std::size_t at,
                                   std::size_t elements, bool again) {
  const Noun& noun = *so_far.noun;
  for (const auto& [conditions, end, taken] : conditions(at, {.noun = &noun, .nested = false})) {
    if (spent() || (!again && conditions.empty())) {
      continue;
    }
    Ask ask = so_far;
    ask.conditions.insert(ask.conditions.end(), conditions.begin(), conditions.end());
    accept_select(ask, head, end, elements + taken);
    if (!again) {
      continue;
    }
    for (const auto& [tail, tail_end, tail_taken] : tails(end, noun, head)) {
      if ((tail.order && ask.order) || (tail.limit && ask.limit)) {
        continue;
      }
      Ask with_tail = ask;
      with_tail.groups = tail.groups;
      with_tail.order = tail.order ? tail.order : ask.order;
      with_tail.limit = tail.limit ? tail.limit : ask.limit;
      with_tail.as_of = tail.as_of;
      accept_select(with_tail, head, tail_end, elements + taken + tail_taken);
      // `MoUs by year since 2015`: conditions may follow too
      conditions_then_tail(with_tail, head, tail_end, elements + taken + tail_taken, false);
    }
  }
}

void Grammar::accept_select(Ask ask, const Head& head, std::size_t at, std::size_t elements) {
  if (head.top && (!ask.order || ask.order->by != Order::By::property)) {
    want(at, "'by'", ask.noun);
    parse_.unmeasured = at == end_ ? ask.noun : parse_.unmeasured;
    return;
  }
  if (head.shared && !shares(ask)) {
    want(at, "'and'", ask.noun);
    return;
  }
  if (ask.groups.empty() ? ask.count && (ask.order || ask.limit) : ask.order.has_value()) {
    want(at, {}, ask.noun);
    return;
  }
  ask.count = ask.count && ask.groups.empty();  // groups are counted anyhow
  accept(std::move(ask), at, elements);
}

bool Grammar::shares(const Ask& ask) const {
  return std::ranges::any_of(ask.conditions, [](const Condition& condition) {
    return condition.shape == Condition::Shape::relation && !condition.negated &&
           condition.values.size() > 1 && condition.combine == Combine::all;
  });
}

// Adjectives in a row; none is a way too.
Ways<std::vector<Grammar::Adjective>> Grammar::adjectives(std::size_t at) {
  Ways<std::vector<Adjective>> all{{{}, at, 0}};
  for (std::size_t way = 0; way < all.size() && !spent(); ++way) {
    for (const auto& [none, start, fillers] : after_fillers(all[way].end)) {
      for (Way<Adjective>& next : adjective(start)) {
        std::vector<Adjective> row = all[way].node;
        row.push_back(std::move(next.node));
        all.push_back({std::move(row), next.end, all[way].elements + fillers + next.elements});
      }
    }
  }
  return all;
}

Ways<Grammar::Adjective> Grammar::adjective(std::size_t at) {
  Ways<Adjective> ways;
  for (const NameSpan* name : lattice_.names(at)) {
    ways.push_back({{.name = name}, name->last, 1});
  }
  for (const KeywordSpan* span : lattice_.keywords(at, Role::value)) {
    for (const auto& [number, end, taken] : value_numbers(*span)) {
      ways.push_back({{.value = span, .number = number}, end, 1 + taken});
    }
  }
  for (Way<Days>& time : days(at)) {
    ways.push_back({{.days = std::move(time.node)}, time.end, time.elements});
  }
  return ways;
}

// `Canadian clusters`, up to the noun; its filters are not read yet.
Ways<Phrase> Grammar::before_filters(std::size_t at, bool nested) {
  Ways<Phrase> ways;
  for (const auto& [row, after, read] : adjectives(at)) {
    for (const auto& [none, start, fillers] : after_fillers(after)) {
      if (!nested) {
        want(start, "a noun such as partnerships or clusters");
      }
      for (const KeywordSpan* span : lattice_.keywords(start, Role::noun)) {
        const Noun* noun = vocabulary_.find_noun(span->word->means);
        for (std::vector<Condition>& reading : adjective_readings(*noun, row)) {
          ways.push_back({{.noun = noun,
                           .conditions = std::move(reading),
                           .first = span->first,
                           .last = span->last},
                          span->last,
                          read + fillers + 1});
        }
        if (spent()) {
          return ways;
        }
      }
    }
  }
  return thinned(std::move(ways));
}

// Each adjective can mean one of several conditions: every choice of one for each of the row.
std::vector<std::vector<Condition>> Grammar::adjective_readings(const Noun& noun,
                                                                const std::vector<Adjective>& row) {
  std::vector<std::vector<Condition>> readings{{}};
  for (const Adjective& adjective : row) {
    std::vector<std::vector<Condition>> longer;
    for (const Condition& condition : adjective_conditions(noun, adjective)) {
      for (const std::vector<Condition>& reading : readings) {
        longer.push_back(reading);
        longer.back().push_back(condition);
      }
    }
    readings = std::move(longer);
  }
  return readings;
}

std::vector<Condition> Grammar::adjective_conditions(const Noun& noun, const Adjective& adjective) {
  if (adjective.name != nullptr) {
    std::vector<Condition> found = bare_name_conditions(noun, *adjective.name);
    if (found.empty()) {
      want(adjective.name->first, {}, &noun);
      for (const Relation& relation : vocabulary_.relations) {
        if (relation.kind == noun.kind && relation.adjective) {
          want_kind(adjective.name->first, relation.to_kind, &noun);
        }
      }
    }
    return found;
  }
  if (adjective.value != nullptr) {
    const AttributeValue* value = vocabulary_.find_value(adjective.value->word->means);
    if (value->kind != noun.kind) {
      return {};
    }
    return {{.shape = Condition::Shape::value, .number = adjective.number, .value = value}};
  }
  const DateField* field = vocabulary_.plain_date(noun.kind);
  if (field == nullptr) {
    return {};
  }
  return {{.shape = Condition::Shape::date,
           .date = {.field = field, .when = When::in, .days = adjective.days}}};
}

// The conditions that a bare name can stand for.
std::vector<Condition> Grammar::bare_name_conditions(const Noun& noun, const NameSpan& name) {
  std::vector<Condition> found;
  for (const Relation& relation : vocabulary_.relations) {
    if (relation.kind != noun.kind || !relation.adjective) {
      continue;
    }
    Value value{.records = {}, .first = name.first, .last = name.last};
    std::ranges::copy_if(
        name.records, std::back_inserter(value.records),
        [&](const NamedRecord& record) { return record.kind == relation.to_kind; });
    if (!value.records.empty()) {
      found.push_back({.relation = &relation, .values = {std::move(value)}});
    }
  }
  return found;
}

Ways<Phrase> Grammar::noun_phrases(std::size_t at) {
  const auto known = noun_phrases_.find(at);
  if (known != noun_phrases_.end()) {
    return known->second;
  }
  return noun_phrases_[at] = read_noun_phrases(at);
}

// A noun alone needs one element more, so that `with contacts` is no `with` and a noun phrase.
Ways<Phrase> Grammar::read_noun_phrases(std::size_t at) {
  Ways<Phrase> ways;
  for (const auto& [phrase, start, read] : before_filters(at, true)) {
    for (const auto& [conditions, end, taken] :
         conditions(start, {.noun = phrase.noun, .nested = true})) {
      Phrase whole = phrase;
      whole.conditions.insert(whole.conditions.end(), conditions.begin(), conditions.end());
      const std::size_t alone = whole.conditions.empty() ? 1 : 0;
      ways.push_back({std::move(whole), end, read + taken + alone});
    }
  }
  return thinned(std::move(ways));
}

}  // namespace liaison
