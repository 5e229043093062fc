// SPDX-License-Identifier: EUPL-1.2
// One condition, not negated by a word before it: a relation, two sides, a property, a measure, a
// state, a text. Times are in parser_dates.cpp, exceptions in parser_exceptions.cpp.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kFewAdjectives = 4;  // tokens between a number and what it counts

Compare compare_of(std::string_view means) {
  return means == "more than"    ? Compare::more_than
         : means == "fewer than" ? Compare::fewer_than
         : means == "at most"    ? Compare::at_most
         : means == "exactly"    ? Compare::exactly
                                 : Compare::at_least;
}

}  // namespace

Ways<Condition> Grammar::positive(std::size_t at, const Scope& scope) {
  const auto known = positives_.find({at, scope});
  if (known != positives_.end()) {
    return known->second;
  }
  Ways<Condition> ways = read_positive(at, scope);
  positives_[{at, scope}] = ways;
  return ways;
}

Ways<Condition> Grammar::read_positive(std::size_t at, const Scope& scope) {
  Ways<Condition> ways;
  if (spent()) {
    return ways;
  }
  want(at, {}, scope.noun);     // also for a noun that takes no condition at all
  add_having(ways, at, scope);  // first, as the canonical form writes `with`: of equals it stays
  add_relations(ways, at, scope);
  add_verbs(ways, at, scope);
  add_sides(ways, at, scope);
  add_dates(ways, at, scope);
  add_values(ways, at, scope);
  add_texts(ways, at, scope);
  add_exceptions(ways, at, scope);
  add_nouns(ways, at, scope);
  return ways;
}

void Grammar::add_relations(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const Relation& relation : vocabulary_.relations) {
    if (is_asked(relation, *scope.noun)) {
      want(at, fmt::format("'{}'", relation.words), scope.noun);
    }
  }
  for (const KeywordSpan* span : keywords(at, Role::relation, scope.noun->kind)) {
    const Relation* relation = vocabulary_.find_relation(span->word->means);
    if (is_meant(*span, *relation, *scope.noun)) {
      add_relation(ways, *span, *relation, false, 1, scope);
    }
  }
  const auto is_strong = [&](const Relation& relation) {
    return is_asked(relation, *scope.noun) &&
           std::ranges::any_of(relation.hows, [](const How& how) { return how.only; });
  };
  if (std::ranges::none_of(vocabulary_.relations, is_strong)) {
    return;
  }
  for (const KeywordSpan* only : keywords(at, Role::only)) {
    for (const KeywordSpan* span : keywords(only->last, Role::relation, scope.noun->kind)) {
      const Relation* relation = vocabulary_.find_relation(span->word->means);
      if (is_meant(*span, *relation, *scope.noun) && is_strong(*relation)) {
        add_relation(ways, *span, *relation, true, 2, scope);
      }
    }
  }
}

// Whether a word asks for a relation of the noun, and not for another that the noun has itself.
bool Grammar::is_meant(const KeywordSpan& span, const Relation& relation, const Noun& noun) const {
  if (!is_asked(relation, noun) || !relation.noun.empty()) {
    return is_asked(relation, noun);
  }
  return std::ranges::none_of(lattice_.keywords(span.first, Role::relation),
                              [&](const KeywordSpan* other) {
                                const Relation* own = vocabulary_.find_relation(other->word->means);
                                return other->last == span.last && own->noun == noun.noun &&
                                       own->to_kind == relation.to_kind;
                              });
}

void Grammar::add_relation(Ways<Condition>& ways, const KeywordSpan& span, const Relation& relation,
                           bool only, std::size_t elements, const Scope& scope) {
  const std::size_t at = span.last;
  const Condition start{
      .relation = &relation, .only = only, .named_date = date_named_by(span, *scope.noun)};
  const std::size_t before = ways.size();
  for (Way<Condition>& way : value_list(at, start, relation.to_kind, scope.noun)) {
    way.elements += elements;
    ways.push_back(std::move(way));
  }
  for (const auto& [phrase, end, taken] : noun_phrases(at, relation.to_kind)) {
    // "MoUs by Canadian partner" wants groups, and those have no conditions.
    const bool counts =
        phrase.last > phrase.first && is_one(phrase) && lattice_.ends_keyword(span.last, Role::by);
    if (!counts && !is_having(span, relation, phrase) &&
        !takes_time(phrase, *scope.noun, relation)) {
      ways.push_back({with_each(start, phrase, at, end), end, elements + taken});
    }
  }
  add_circumstances(ways, before, *scope.noun);
  const bool counted = !completing_ && counts_links(at, relation);
  if (only || (!counted && lattice_.keywords(at, Role::measure).empty())) {
    return;
  }
  Ways<Condition> measured;  // `in more than one partnership`
  add_measures(measured, at, scope);
  for (Way<Condition>& way : measured) {
    if (way.node.property->relation == relation.relation) {
      way.elements += elements;
      ways.push_back(std::move(way));
    }
  }
}

// `in two partnerships`, `made up of four European clusters`
bool Grammar::counts_links(std::size_t at, const Relation& relation) {
  for (const auto& [number, end, taken] : numbers(at)) {
    for (std::size_t noun = end; noun < std::min(end_, end + kFewAdjectives); ++noun) {
      for (const KeywordSpan* span : lattice_.keywords(noun, Role::property)) {
        if (vocabulary_.find_property(span->word->means)->relation == relation.relation) {
          return true;
        }
      }
    }
  }
  return false;
}

// The relation to records of a phrase; to one of each kind for `French and Swedish members`.
Condition Grammar::with_each(const Condition& start, const Phrase& phrase, std::size_t first,
                             std::size_t last) {
  Condition all{.shape = Condition::Shape::all};
  for (const Phrase& one : each_of(phrase)) {
    all.parts.push_back(start);
    all.parts.back().values.push_back({.first = first, .last = last, .phrase = one});
  }
  return all.parts.size() == 1 ? all.parts.front() : all;
}

// `that are MoUs`, `not MoUs`, `(MoUs)`: another noun of the same kind. Behind "and" or a comma it
// would be the begin of another question.
void Grammar::add_nouns(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  if (!lattice_.ends_keyword(at, Role::whether) && !lattice_.ends_keyword(at, Role::negation) &&
      (at == 0 || !is_shape(at - 1, Token::Shape::open))) {
    return;
  }
  for (const KeywordSpan* span : lattice_.keywords(at, Role::noun)) {
    const Noun* noun = vocabulary_.find_noun(span->word->means);
    if (noun->kind == scope.noun->kind && noun != scope.noun) {
      ways.push_back({{.shape = Condition::Shape::noun, .noun = noun}, span->last, 2});
    }
  }
}

// `between Skywin and Aéro Montréal`, `linking Skywin with Aéro Montréal`
void Grammar::add_sides(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const KeywordSpan* span : keywords(at, Role::between)) {
    for (const auto& [one, middle, read] : sides(span->last, scope)) {
      want(middle, "'and'", scope.noun);
      std::vector<const KeywordSpan*> joints = keywords(middle, Role::conjunction);
      std::ranges::copy(lattice_.keywords(middle, Role::with), std::back_inserter(joints));
      for (const KeywordSpan* joint : joints) {
        for (const auto& [other, end, taken] : sides(joint->last, scope)) {
          ways.push_back(
              {{.shape = Condition::Shape::sides, .values = {one, other}, .whose = scope.noun},
               end,
               read + taken + 2});
        }
      }
    }
  }
}

void Grammar::add_having(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const KeywordSpan* span : keywords(at, Role::lacking, scope.noun->kind)) {
    const Property* property = vocabulary_.find_property(span->word->means);
    if (property->kind == scope.noun->kind) {
      ways.push_back({{.shape = Condition::Shape::property, .negated = true, .property = property},
                      span->last,
                      1});
    }
  }
  for (const auto& [role, negated] :
       {std::pair(Role::with, false), std::pair(Role::without, true)}) {
    if (negated && scope.negated && completing_) {
      continue;
    }
    for (const KeywordSpan* span : keywords(at, role)) {
      Ways<Condition> here;
      for (const auto& [none, start, fillers] : after_fillers(span->last)) {
        Ways<Condition> read;
        add_properties(read, start, negated, scope);
        if (!negated) {
          add_measures(read, start, scope);
        }
        for (Way<Condition>& way : read) {
          way.elements += fillers + 1;
          here.push_back(std::move(way));
        }
      }
      std::ranges::move(here, std::back_inserter(ways));
    }
  }
}

// Whether "with Belgian members" is read as having such members, and needs no relation for it.
bool Grammar::is_having(const KeywordSpan& span, const Relation& relation,
                        const Phrase& phrase) const {
  const bool with =
      std::ranges::any_of(lattice_.keywords(span.first, Role::with),
                          [&](const KeywordSpan* other) { return other->last == span.last; });
  return with && std::ranges::any_of(
                     lattice_.keywords(phrase.first, Role::property), [&](const KeywordSpan* word) {
                       const Property* property = vocabulary_.find_property(word->word->means);
                       return word->last == phrase.last && property->kind == relation.kind &&
                              !property->relation.empty();
                     });
}

// `contacts`, and `contacts in Québec` where the links of a property lead to such records.
void Grammar::add_properties(Ways<Condition>& ways, std::size_t at, bool negated,
                             const Scope& scope) {
  std::size_t bracketed = at;  // behind the noun that the brackets after it belong to
  for (const Property& property : vocabulary_.properties) {
    const Relation* relation = vocabulary_.find_relation(property.relation);
    if (property.kind != scope.noun->kind || relation == nullptr) {
      continue;
    }
    for (const auto& [phrase, end, taken] : noun_phrases(at, relation->to_kind)) {
      if (phrase.conditions.empty() || !names_property(phrase, property) ||
          takes_time(phrase, *scope.noun, *relation)) {
        continue;
      }
      const Condition start{.negated = negated, .relation = relation, .property = &property};
      ways.push_back({with_each(start, phrase, at, end), end, taken});
      bracketed = is_shape(end - 1, Token::Shape::close) ? end : bracketed;
    }
  }
  for (const KeywordSpan* span : keywords(at, Role::property, scope.noun->kind)) {
    const Property* property = vocabulary_.find_property(span->word->means);
    const bool taken = bracketed > at && is_shape(span->last, Token::Shape::open);
    if (property->kind == scope.noun->kind && !taken) {
      ways.push_back(
          {{.shape = Condition::Shape::property, .negated = negated, .property = property},
           span->last,
           1});
    }
  }
}

// Whether the noun of a phrase is also the word for the property.
bool Grammar::names_property(const Phrase& phrase, const Property& property) const {
  return std::ranges::any_of(
      lattice_.keywords(phrase.first, Role::property), [&](const KeywordSpan* span) {
        return span->last == phrase.last && span->word->means == property.property;
      });
}

// `at least 6 members`, `6 or more members`, `6 members`
void Grammar::add_measures(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  if (completing_ && !is_measured(*scope.noun)) {
    return;
  }
  for (const KeywordSpan* span : keywords(at, Role::measure)) {
    want(span->last, "a number", scope.noun);
    for (const auto& [number, end, taken] : numbers(span->last)) {
      add_measured(ways, end, compare_of(span->word->means), number, taken + 1, scope);
    }
  }
  for (const auto& [number, end, taken] : numbers(at)) {
    add_measured(ways, end, Compare::exactly, number, taken, scope);
    for (const KeywordSpan* span : keywords(end, Role::measure_after)) {
      add_measured(ways, span->last, compare_of(span->word->means), number, taken + 1, scope);
    }
  }
}

void Grammar::add_measured(Ways<Condition>& ways, std::size_t at, Compare compare,
                           std::int64_t number, std::size_t elements, const Scope& scope) {
  const Condition start{.shape = Condition::Shape::measure, .compare = compare, .number = number};
  for (const Property& property : vocabulary_.properties) {
    if (property.kind == scope.noun->kind && property.many) {
      want(at, fmt::format("'{}'", property.words), scope.noun);
    }
  }
  Ways<Condition> read;
  add_properties(read, at, false, scope);
  for (Way<Condition>& way : read) {
    if (way.node.property == nullptr || !way.node.property->many) {
      continue;
    }
    Condition measured = start;
    measured.property = way.node.property;
    measured.relation = way.node.relation;
    measured.values = std::move(way.node.values);
    ways.push_back({std::move(measured), way.end, way.elements + elements});
  }
}

void Grammar::add_values(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const KeywordSpan* only : keywords(at, Role::only)) {  // `only planned`
    Ways<Condition> states;
    add_values(states, only->last, scope);
    for (Way<Condition>& way : states) {
      way.elements += 1;
      ways.push_back(std::move(way));
    }
  }
  for (const KeywordSpan* span : keywords(at, Role::value, scope.noun->kind)) {
    const AttributeValue* value = vocabulary_.find_value(span->word->means);
    // "held in 2018" is a verb with its time, not a state and a time.
    if (value->kind != scope.noun->kind || is_dated_verb(*span, *scope.noun)) {
      continue;
    }
    for (const auto& [number, end, taken] : value_numbers(*span)) {
      ways.push_back({{.shape = Condition::Shape::value,
                       .named_date = date_named_by(*span, *scope.noun),
                       .number = number,
                       .value = value},
                      end,
                      1 + taken});
    }
  }
}

void Grammar::add_texts(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  for (const KeywordSpan* span : keywords(at, Role::text)) {
    note({.at = span->last, .shape = Wanted::Shape::text});
    want(span->last, "a text in quotation marks", scope.noun);
    if (span->last == end_ || lattice_.tokens()[span->last].key.empty()) {
      continue;
    }
    const Token& token = lattice_.tokens()[span->last];
    // An unknown word behind `about` is a name that was mistyped; behind `mentioning` it is a text.
    const bool plain = token.shape == Token::Shape::word && !lattice_.is_known(span->last) &&
                       span->word->means != "quoted";
    if (token.shape != Token::Shape::quoted && !plain) {
      continue;
    }
    // A quoted name behind `about` is a name first.
    const std::size_t name = lattice_.names(span->last).empty() ? 0 : 1;
    ways.push_back({{.shape = Condition::Shape::text,
                     .whose = scope.noun,
                     .in_names = span->word->means == "name",
                     .text = token.text},
                    span->last + 1,
                    2 + name});
  }
}

}  // namespace liaison
