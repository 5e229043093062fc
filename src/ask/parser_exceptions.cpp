// SPDX-License-Identifier: EUPL-1.2
// Records that are left out, by name or by what holds of them.
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

// `except Skywin`: records of the noun's own kind.
void Grammar::add_exceptions(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const Role role : {Role::except, Role::without}) {
    for (const KeywordSpan* span : keywords(at, role)) {
      if (role == Role::except) {
        add_excepted(ways, span->last, 1, scope);
      }
      if (role == Role::except || !scope.nested) {
        add_excepted_phrases(ways, span->last, role == Role::except, scope);
      }
    }
  }
}

// `except the planned ones`: what holds of those must not hold.
void Grammar::add_excepted_phrases(Ways<Condition>& ways, std::size_t at, bool any_noun,
                                   const Scope& scope) {
  if (completing_) {
    return;
  }
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    Ways<Phrase> phrases = before_filters(start, {scope.noun->kind}, true);
    std::ranges::copy(noun_phrases(start, scope.noun->kind), std::back_inserter(phrases));
    for (auto& [phrase, end, taken] : phrases) {
      Condition all{.shape = Condition::Shape::all, .negated = true};
      all.parts = std::move(phrase.conditions);
      const bool ones = phrase.first < start;  // a pronoun; the noun stands before it
      if (!ones && phrase.noun != scope.noun && phrase.noun->noun != scope.noun->kind) {
        all.parts.push_back({.shape = Condition::Shape::noun, .noun = phrase.noun});
      }
      const bool fits =
          any_noun || ones || phrase.noun == scope.noun;  // `without partners` has none
      if (fits && !all.parts.empty() && !phrase.closed && !phrase.said) {
        if (all.parts.size() == 1 && !all.parts.front().negated) {
          all = Condition(all.parts.front());
          all.negated = true;
        }
        ways.push_back({std::move(all), end, 1 + fillers + taken});
      }
    }
  }
}

// The records behind `except`, or behind `not` where they could be what is asked for.
void Grammar::add_excepted(Ways<Condition>& ways, std::size_t at, std::size_t elements,
                           const Scope& scope) {
  const Condition start{.shape = Condition::Shape::except};
  for (Way<Condition>& way : value_list(at, start, scope.noun->kind, scope.noun)) {
    way.node.combine = Combine::any;  // neither of them, said with "and" or with "or"
    way.elements += elements;
    ways.push_back(std::move(way));
  }
}

}  // namespace liaison
