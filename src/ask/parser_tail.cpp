// SPDX-License-Identifier: EUPL-1.2
// What ends a question: groups, orders, limits, and the time of which it asks.
#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

// Both, where none of a kind stands in both.
std::optional<Grammar::Tail> Grammar::joined_tails(const Tail& before, const Tail& next) {
  if ((!before.groups.empty() && !next.groups.empty()) || (before.order && next.order) ||
      (before.limit && next.limit) || (before.as_of && next.as_of)) {
    return std::nullopt;
  }
  Tail joined = before;
  joined.groups = before.groups.empty() ? next.groups : before.groups;
  joined.order = before.order ? before.order : next.order;
  joined.ranking = before.ranking ? before.ranking : next.ranking;
  joined.limit = before.limit ? before.limit : next.limit;
  joined.as_of = before.as_of ? before.as_of : next.as_of;
  joined.superlative = before.superlative || next.superlative;
  return joined;
}

// One or several, each kind once.
Ways<Grammar::Tail> Grammar::tails(std::size_t at, const Noun& noun, const Head& head) {
  Ways<Tail> all{{{}, at, 0}};
  for (std::size_t way = 0; way < all.size() && !spent(); ++way) {
    for (const Way<Tail>& next : one_tail(all[way].end, noun, head, all[way].node)) {
      if (std::optional<Tail> joined = joined_tails(all[way].node, next.node)) {
        all.push_back({std::move(*joined), next.end, all[way].elements + next.elements});
      }
    }
  }
  all.erase(all.begin());
  return thinned(std::move(all));
}

Ways<Grammar::Tail> Grammar::one_tail(std::size_t at, const Noun& noun, const Head& head,
                                      const Tail& before) {
  Ways<Tail> all;
  // What is there already, and what goes with no group or no order, needs no completion.
  const bool ordered = completing_ && (before.order || head.order);
  const bool grouped = completing_ && !before.groups.empty();
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    Ways<Tail> ways;
    if (!head.top && !ordered && !grouped) {
      add_groups(ways, start, noun);
    }
    if (!ordered && !grouped && !(completing_ && head.count)) {
      add_measured_orders(ways, start, noun, head);
      add_sorted(ways, start, noun);
      add_aged(ways, start, noun);
    }
    if (!completing_ || !(before.limit || head.limit)) {
      add_limits(ways, start);
    }
    if (!completing_ || (!before.as_of && head.timed)) {
      add_as_of(ways, start, noun);
    }
    for (Way<Tail>& way : ways) {
      way.elements += fillers;
      all.push_back(std::move(way));
    }
  }
  return all;
}

// `by sector`, `by sector and status`
void Grammar::add_groups(Ways<Tail>& ways, std::size_t at, const Noun& noun) {
  for (const KeywordSpan* by : keywords(at, Role::by)) {
    for (const Dimension& dimension : vocabulary_.dimensions) {
      if (dimension.kind == noun.kind) {
        want(by->last, fmt::format("'{}'", dimension.words), &noun);
      }
    }
    for (const auto& [first, middle, read] : groups_at(by->last, noun)) {
      ways.push_back({{.groups = {first}}, middle, 1 + read});
      for (const KeywordSpan* joint : keywords(middle, Role::conjunction)) {
        for (const auto& [second, end, taken] : groups_at(joint->last, noun)) {
          if (second.dimension != first.dimension) {
            ways.push_back({{.groups = {first, second}}, end, 2 + read + taken});
          }
        }
      }
    }
  }
}

// `sector`, `party among French clusters`
Ways<Group> Grammar::groups_at(std::size_t at, const Noun& noun) {
  Ways<Group> groups;
  for (const KeywordSpan* span : keywords(at, Role::dimension, noun.kind)) {
    const Dimension* dimension = vocabulary_.find_dimension(span->word->means);
    if (dimension->kind != noun.kind) {
      continue;
    }
    groups.push_back({{.dimension = dimension}, span->last, 1});
    if (dimension->of_kind.empty()) {
      continue;
    }
    for (const KeywordSpan* among : keywords(span->last, Role::among)) {
      for (const auto& [phrase, end, taken] : noun_phrases(among->last, dimension->of_kind)) {
        if (!is_impossible(phrase)) {
          groups.push_back({{.dimension = dimension, .only = phrase}, end, 2 + taken});
        }
      }
    }
  }
  add_chosen_groups(groups, at, noun);
  return groups;
}

// `French cluster`: the parties that are French clusters; `country of the French partner`. What is
// counted by it may follow as a verb: `how many agreements does each French cluster have`.
void Grammar::add_chosen_groups(Ways<Group>& groups, std::size_t at, const Noun& noun) {
  for (const Dimension& dimension : vocabulary_.dimensions) {
    if (dimension.kind != noun.kind || dimension.of_kind.empty()) {
      continue;
    }
    for (const auto& [phrase, end, taken] : noun_phrases(at, dimension.of_kind)) {
      const bool named = std::ranges::any_of(
          lattice_.keywords(phrase.first, Role::dimension), [&](const KeywordSpan* span) {
            return span->last == phrase.last && span->word->means == dimension.dimension;
          });
      const bool chosen = std::ranges::all_of(phrase.conditions, [](const Condition& condition) {
        return condition.shape == Condition::Shape::relation && !condition.negated &&
               condition.property == nullptr;
      });
      if (named && chosen && !phrase.conditions.empty() && is_one(phrase) &&
          !is_impossible(phrase)) {
        // What stands behind the group is of the group: `by country of the French partner`.
        const std::vector<Value>& last = phrase.conditions.back().values;
        const std::size_t closer = last.empty() || last.back().phrase.empty() ? 0 : 1;
        groups.push_back({{.dimension = &dimension, .only = phrase}, end, taken - closer});
      }
    }
  }
  const std::size_t plain = groups.size();
  for (std::size_t way = 0; way < plain; ++way) {
    for (const KeywordSpan* verb : lattice_.keywords(groups[way].end, Role::verb)) {
      if (vocabulary_.find_relation(verb->word->means)->kind == noun.kind) {
        groups.push_back({groups[way].node, verb->last, groups[way].elements + 1});
      }
    }
  }
}

// `with the most agreements`, and `by agreements` of a `top 5`
void Grammar::add_measured_orders(Ways<Tail>& ways, std::size_t at, const Noun& noun,
                                  const Head& head) {
  for (const Role role : {Role::most, Role::by}) {
    if (role == Role::by && !head.top) {
      continue;
    }
    for (const KeywordSpan* span : keywords(at, role)) {
      const Order order{
          .by = Order::By::property, .descending = span->word->means.empty(), .most = true};
      const std::size_t before = ways.size();
      for (const auto& [none, start, read] : counted_at(span->last)) {
        add_rankings(ways, start, 1 + read, order, noun);
      }
      const bool ranked = ways.size() > before;
      for (const auto& [property, end, taken] : properties(span->last, noun)) {
        if (ranked && is_shape(end, Token::Shape::open)) {
          continue;  // brackets belong to the noun before them
        }
        ways.push_back({{.order = order, .superlative = true}, end, 1 + taken});
        ways.back().node.order->property = property;
      }
    }
  }
}

// `agreements with European clusters` behind "with the most"
void Grammar::add_rankings(Ways<Tail>& ways, std::size_t at, std::size_t elements,
                           const Order& order, const Noun& noun) {
  Ways<Condition> counted;
  add_properties(counted, at, false, {.noun = &noun, .nested = true});
  for (const auto& [condition, end, taken] : counted) {
    if (condition.shape != Condition::Shape::relation || !condition.property->many) {
      continue;
    }
    Tail tail{.order = order, .ranking = condition, .superlative = true};
    tail.order->property = condition.property;
    tail.ranking->ranks = true;
    ways.push_back({std::move(tail), end, elements + taken});
  }
}

// `agreements`, `signed` and `country` behind "sorted by"
Ways<Order> Grammar::sort_keys(std::size_t at, const Noun& noun) {
  Ways<Order> orders;
  for (const auto& [property, end, taken] : properties(at, noun)) {
    orders.push_back({{.by = Order::By::property, .property = property}, end, 1 + taken});
  }
  for (const KeywordSpan* verb : keywords(at, Role::date, noun.kind)) {
    const DateField* field = vocabulary_.find_date(verb->word->means);
    if (field->kind == noun.kind) {
      orders.push_back({{.by = Order::By::date, .date = field}, verb->last, 2});
    }
  }
  for (const KeywordSpan* word : keywords(at, Role::dimension, noun.kind)) {
    const Dimension* dimension = vocabulary_.find_dimension(word->word->means);
    // "sorted by members" counts them
    const bool counted = std::ranges::any_of(
        orders, [&](const Way<Order>& order) { return order.end == word->last; });
    if (dimension->kind == noun.kind && !counted) {
      orders.push_back({{.by = Order::By::dimension, .dimension = dimension}, word->last, 2});
    }
  }
  return orders;
}

// `sorted by agreements desc`
void Grammar::add_sorted(Ways<Tail>& ways, std::size_t at, const Noun& noun) {
  for (const KeywordSpan* span : keywords(at, Role::sorted)) {
    for (Way<Order>& order : sort_keys(span->last, noun)) {
      ways.push_back({{.order = order.node}, order.end, order.elements});
      for (const auto& [role, descending] :
           {std::pair(Role::descending, true), std::pair(Role::ascending, false)}) {
        for (const KeywordSpan* way : keywords(order.end, role)) {
          order.node.descending = descending;
          ways.push_back({{.order = order.node}, way->last, order.elements + 1});
        }
      }
    }
  }
}

// `newest first`
void Grammar::add_aged(Ways<Tail>& ways, std::size_t at, const Noun& noun) {
  const DateField* field = order_date(noun);
  if (field == nullptr) {
    return;
  }
  for (const auto& [role, descending] :
       {std::pair(Role::newest_first, true), std::pair(Role::oldest_first, false)}) {
    for (const KeywordSpan* span : keywords(at, role)) {
      ways.push_back(
          {{.order = Order{.by = Order::By::date, .descending = descending, .date = field},
            .superlative = true},
           span->last,
           1});
    }
  }
}

// `first 5`
void Grammar::add_limits(Ways<Tail>& ways, std::size_t at) {
  for (const KeywordSpan* span : keywords(at, Role::first)) {
    for (const auto& [number, end, taken] : numbers(span->last)) {
      ways.push_back({{.limit = number}, end, 1 + taken});
    }
  }
}

// `as of 2018`
void Grammar::add_as_of(Ways<Tail>& ways, std::size_t at, const Noun& noun) {
  for (const KeywordSpan* span : keywords(at, Role::as_of)) {
    want(span->last, "a date", &noun);
    for (const auto& [none, start, fillers] : after_fillers(span->last)) {
      for (Way<Days>& time : days(start)) {
        ways.push_back({{.as_of = std::move(time.node)}, time.end, 1 + fillers + time.elements});
      }
    }
  }
}

// What is counted may stand behind `number of`.
Ways<int> Grammar::counted_at(std::size_t at) {
  Ways<int> starts = after_fillers(at);
  const std::size_t plain = starts.size();
  for (std::size_t way = 0; way < plain; ++way) {
    for (const KeywordSpan* span : keywords(starts[way].end, Role::count)) {
      starts.push_back({0, span->last, starts[way].elements + 1});
    }
  }
  return starts;
}

// `agreements`, `number of agreements`
Ways<const Property*> Grammar::properties(std::size_t at, const Noun& noun) {
  Ways<const Property*> ways;
  if (completing_ && !is_measured(noun)) {
    return ways;
  }
  for (const Property& property : vocabulary_.properties) {
    if (property.kind == noun.kind && property.many) {
      want(at, fmt::format("'{}'", property.words), &noun);
    }
  }
  for (const auto& [none, start, read] : counted_at(at)) {
    for (const KeywordSpan* span : keywords(start, Role::property, noun.kind)) {
      const Property* property = vocabulary_.find_property(span->word->means);
      if (property->kind == noun.kind && property->many) {
        ways.push_back({property, span->last, read + 1});
      }
    }
  }
  return ways;
}

// By which date the newest is found: the plain one, or the only one.
const DateField* Grammar::order_date(const Noun& noun) const {
  if (const DateField* plain = vocabulary_.plain_date(noun.kind)) {
    return plain;
  }
  const auto found = std::ranges::find(vocabulary_.dates, noun.kind, &DateField::kind);
  return found == vocabulary_.dates.end() ? nullptr : &*found;
}

}  // namespace liaison
