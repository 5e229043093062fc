// SPDX-License-Identifier: EUPL-1.2
// What stands before a noun: names, states and times that are read before it is known of what, and
// the conditions that they stand for then. A bare name behind a noun means the same.
#include <algorithm>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser_grammar.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

// Adjectives in a row; none is a way too.
Ways<std::vector<Grammar::Adjective>> Grammar::adjectives(std::size_t at, const Kinds& kinds) {
  Ways<std::vector<Adjective>> all{{{}, at, 0}};
  for (std::size_t way = 0; way < all.size() && !spent(); ++way) {
    for (const auto& [none, start, fillers] : after_fillers(all[way].end)) {
      for (Way<Adjective>& next : adjective(start, kinds)) {
        std::vector<Adjective> row = all[way].node;
        row.push_back(std::move(next.node));
        all.push_back({std::move(row), next.end, all[way].elements + fillers + next.elements});
      }
    }
  }
  return all;
}

Ways<Grammar::Adjective> Grammar::adjective(std::size_t at, const Kinds& kinds) {
  Ways<Adjective> ways;
  note_adjectives(at, kinds);
  add_name_lists(ways, at, {}, 0);
  for (const KeywordSpan* span : lattice_.keywords(at, Role::lacking)) {
    ways.push_back({{.lack = span}, span->last, 1});
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

// `French`, `Spanish or Portuguese`: `so_far` holds the names read.
void Grammar::add_name_lists(Ways<Adjective>& ways, std::size_t at, const Adjective& so_far,
                             std::size_t elements) {
  for (const NameSpan* name : lattice_.names(at)) {
    if (spent()) {
      return;
    }
    Adjective longer = so_far;
    longer.names.push_back(name);
    ways.push_back({longer, name->last, elements + 1});
    for (const auto& [role, joint] : {std::pair(Role::disjunction, Joint::disjunction),
                                      std::pair(Role::conjunction, Joint::conjunction)}) {
      if (longer.joint != Joint::one && longer.joint != joint) {
        continue;
      }
      for (const KeywordSpan* span : lattice_.keywords(name->last, role)) {
        for (const auto& [none, start, fillers] : after_fillers(span->last)) {
          longer.joint = joint;
          add_name_lists(ways, start, longer, elements + 2 + fillers);
        }
      }
    }
  }
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
  if (!adjective.names.empty()) {
    std::vector<Condition> found = bare_name_conditions(noun, adjective);
    if (found.empty()) {
      want(adjective.names.front()->first, {}, &noun);
      for (const Relation& relation : vocabulary_.relations) {
        if (relation.kind == noun.kind && relation.adjective) {
          want_kind(adjective.names.front()->first, relation.to_kind, &noun);
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
  if (adjective.lack != nullptr) {
    const Property* property = vocabulary_.find_property(adjective.lack->word->means);
    if (property->kind != noun.kind) {
      return {};
    }
    return {{.shape = Condition::Shape::property, .negated = true, .property = property}};
  }
  const DateField* field = vocabulary_.plain_date(noun.kind);
  if (field == nullptr) {
    return {};
  }
  return {{.shape = Condition::Shape::date,
           .date = {.field = field, .when = When::in, .days = adjective.days}}};
}

// The conditions that bare names can stand for.
std::vector<Condition> Grammar::bare_name_conditions(const Noun& noun, const Adjective& adjective) {
  std::vector<Condition> found;
  for (const Relation& relation : vocabulary_.relations) {
    if (!relation.adjective || !is_asked(relation, noun)) {
      continue;
    }
    Condition condition{
        .relation = &relation,
        .combine = adjective.joint == Joint::conjunction ? Combine::all : Combine::any};
    for (const NameSpan* name : adjective.names) {
      Value value{.records = {}, .first = name->first, .last = name->last};
      std::ranges::copy_if(
          name->records, std::back_inserter(value.records),
          [&](const NamedRecord& record) { return record.kind == relation.to_kind; });
      if (value.records.empty()) {
        break;
      }
      condition.values.push_back(std::move(value));
    }
    if (condition.values.size() != adjective.names.size()) {
      continue;
    }
    found.push_back(std::move(condition));
  }
  return own_first(std::move(found), noun);
}

// `French and Swedish members`: a record of each, where none can be both.
std::vector<Phrase> Grammar::each_of(const Phrase& phrase) {
  std::vector<Phrase> all{phrase};
  for (std::size_t at = 0; at < phrase.conditions.size(); ++at) {
    const Condition& condition = phrase.conditions[at];
    if (!excludes_itself(condition)) {
      continue;
    }
    std::vector<Phrase> longer;
    for (const Phrase& one : all) {
      for (const Value& value : condition.values) {
        longer.push_back(one);
        longer.back().conditions[at].values = {value};
        longer.back().conditions[at].combine = Combine::any;
      }
    }
    all = std::move(longer);
  }
  return all;
}

// Whether it asks for several values of what a record can have one of.
bool Grammar::excludes_itself(const Condition& condition) {
  return condition.shape == Condition::Shape::relation && !condition.negated &&
         condition.combine == Combine::all && condition.values.size() > 1 &&
         !condition.relation->many;
}

// Notes it: a record that is in France and in Sweden cannot be found.
bool Grammar::is_impossible(const Phrase& phrase) {
  for (const Condition& condition : phrase.conditions) {
    if (excludes_itself(condition)) {
      parse_.one_value_only.push_back(condition.relation);
      return true;
    }
  }
  return false;
}

// What a noun asks for in a sense of its own is not meant in the sense of its kind.
std::vector<Condition> Grammar::own_first(std::vector<Condition> conditions, const Noun& noun) {
  std::set<std::string_view> own;
  for (const Condition& condition : conditions) {
    if (condition.relation->noun == noun.noun) {
      own.insert(condition.relation->to_kind);
    }
  }
  std::erase_if(conditions, [&](const Condition& condition) {
    return condition.relation->noun.empty() && own.contains(condition.relation->to_kind);
  });
  return conditions;
}

bool Grammar::is_asked(const Relation& relation, const Noun& noun) {
  return relation.kind == noun.kind && (relation.noun.empty() || relation.noun == noun.noun);
}

}  // namespace liaison
