// SPDX-License-Identifier: EUPL-1.2
// Verbs behind the name of the one who does it, and the times at which links were made.
#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

// `has Skywin signed`, `do French clusters work in`: the value stands before its verb. A name does
// without the auxiliary: `agreements Skywin signed`.
void Grammar::add_verbs(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  const std::size_t before = ways.size();
  for (const Relation& relation : vocabulary_.relations) {
    if (!is_asked(relation, *scope.noun)) {
      continue;
    }
    for (const Way<Condition>& way : verb_subjects(at, relation, scope)) {
      for (const auto& [none, start, fillers] : after_fillers(way.end)) {
        for (const KeywordSpan* verb : keywords(start, Role::verb, scope.noun->kind)) {
          if (verb->word->means == relation.relation) {
            ways.push_back({way.node, verb->last, way.elements + fillers + 1});
            ways.back().node.named_date = date_named_by(*verb, *scope.noun);
          }
        }
      }
    }
  }
  add_circumstances(ways, before, *scope.noun);
}

Ways<Condition> Grammar::verb_subjects(std::size_t at, const Relation& relation,
                                       const Scope& scope) {
  Ways<Condition> ways;
  // Of `held by X and Skywin`, Skywin is the last who held, not the subject of a verb.
  const bool joined = lattice_.ends_keyword(at, Role::conjunction) ||
                      lattice_.ends_keyword(at, Role::disjunction) || (at > 0 && is_comma(at - 1));
  if (!completing_ && !joined && !lattice_.names(at).empty()) {
    ways = value_list(at, {.relation = &relation}, relation.to_kind, scope.noun);
  }
  for (const KeywordSpan* auxiliary : lattice_.keywords(at, Role::whether)) {
    const std::size_t start = auxiliary->last;
    for (Way<Condition>& way :
         value_list(start, {.relation = &relation}, relation.to_kind, scope.noun)) {
      way.elements += 1;
      ways.push_back(std::move(way));
    }
    for (const auto& [phrase, end, taken] : noun_phrases(start, relation.to_kind)) {
      if (!is_impossible(phrase)) {
        const Value value{.first = start, .last = end, .phrase = phrase};
        ways.push_back({{.relation = &relation, .values = {value}}, end, taken + 1});
      }
    }
  }
  return ways;
}

// `meeting ELBE in 2018`, `meeting ELBE in Québec`: when and where they met, in either order.
// `from` is the first of the ways that have it.
void Grammar::add_circumstances(Ways<Condition>& ways, std::size_t from, const Noun& noun) {
  add_places_of_links(ways, from);
  const std::size_t timed = ways.size();
  add_times_of_links(ways, from, noun);
  add_places_of_links(ways, timed);
}

void Grammar::add_times_of_links(Ways<Condition>& ways, std::size_t from, const Noun& noun) {
  const std::size_t end = ways.size();
  for (std::size_t at = from; at < end; ++at) {
    const Relation* relation = ways[at].node.relation;
    if (relation == nullptr || relation->dated.empty()) {
      continue;
    }
    for (Way<DateTest>& time : times(ways[at].end, &noun)) {
      Way<Condition> dated = ways[at];
      dated.node.date = std::move(time.node);
      dated.node.date.field = vocabulary_.find_date(relation->dated);
      dated.end = time.end;
      dated.elements += time.elements;
      ways.push_back(std::move(dated));
    }
  }
}

void Grammar::add_places_of_links(Ways<Condition>& ways, std::size_t from) {
  const std::size_t end = ways.size();
  for (std::size_t at = from; at < end; ++at) {
    const Relation* link = ways[at].node.relation;
    if (link == nullptr || link->located.empty() || !ways[at].node.parts.empty()) {
      continue;
    }
    const Relation& located = *vocabulary_.find_relation(link->located);
    for (const KeywordSpan* span : lattice_.keywords(ways[at].end, Role::relation)) {
      if (span->word->means != located.relation) {
        continue;
      }
      for (Way<Condition>& place : value_list(span->last, {.relation = &located}, located.to_kind,
                                              vocabulary_.find_noun(located.kind))) {
        Way<Condition> placed = ways[at];
        placed.node.parts = {std::move(place.node)};
        placed.end = place.end;
        placed.elements += place.elements + 1;
        ways.push_back(std::move(placed));
      }
    }
  }
}

// `when did ELBE visit Canada`, `what has Skywin signed`: the records of what was done, linked to
// the one who did it. The columns of their rows tell what is asked for.
void Grammar::deeds(std::size_t at, const Word& asked, std::size_t elements) {
  // What somebody will do is planned; what they did or have done is not.
  const Role done = lattice_.ends_keyword(at, Role::whether, "plan") ? Role::plan : Role::deed;
  for (const Relation& relation : vocabulary_.relations) {
    const Noun& noun = *vocabulary_.find_noun(relation.kind);
    if (!is_in_rows(asked, noun.kind)) {
      continue;
    }
    for (const auto& [doer, end, taken] :
         value_list(at, {.relation = &relation}, relation.to_kind, &noun)) {
      for (const auto& [none, start, fillers] : after_fillers(end)) {
        for (const KeywordSpan* deed : lattice_.keywords(start, done)) {
          if (deed->word->means == relation.relation) {
            deeds_with({.noun = &noun, .conditions = {doer}}, deed->last,
                       elements + taken + fillers + 1);
          }
        }
      }
    }
  }
}

void Grammar::deeds_with(const Ask& so_far, std::size_t at, std::size_t elements) {
  for (auto& [more, end, read] : conditions(at, {.noun = so_far.noun, .nested = false})) {
    Ask ask = so_far;
    std::ranges::move(more, std::back_inserter(ask.conditions));
    accept(std::move(ask), end, elements + read);
  }
}

}  // namespace liaison
