// SPDX-License-Identifier: EUPL-1.2
// The nouns of a noun phrase: one, several in a row, two side by side, a pronoun, a number before.
#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

// A noun with the adjectives before it, and what more nouns make of it; those stand behind no
// pronoun.
void Grammar::add_phrases(Ways<Phrase>& ways, const KeywordSpan& span, std::size_t end,
                          std::size_t elements, const std::vector<Adjective>& row) {
  const Noun* noun = vocabulary_.find_noun(span.word->means);
  for (std::vector<Condition>& reading : adjective_readings(*noun, row)) {
    const Way<Phrase> way{
        {.noun = noun, .conditions = std::move(reading), .first = span.first, .last = span.last},
        end,
        elements};
    ways.push_back(way);
    if (end == span.last) {
      add_noun_lists(ways, way, span);
      add_appositions(ways, way);
    }
  }
}

// `the five superclusters`: said of all, not a limit.
Ways<Phrase> Grammar::after_number(std::size_t at, const Kinds& kinds, bool nested) {
  Ways<Phrase> ways;
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    if (completing_ || !lattice_.ends_keyword(start, Role::filler)) {
      continue;
    }
    if (!days(start).empty()) {
      continue;  // `the 2018 agreements`
    }
    for (const auto& [number, end, taken] : numbers(start)) {
      for (Way<Phrase>& way : from_adjectives(end, kinds, nested)) {
        way.node.said = number;
        way.elements += fillers + taken;
        ways.push_back(std::move(way));
      }
    }
  }
  return ways;
}

// Nouns with the token behind them. `a Swedish member but no French one`: the noun that was said
// last, of those that can be French.
std::vector<std::pair<const KeywordSpan*, std::size_t>> Grammar::nouns_at(
    std::size_t at, const std::vector<Adjective>& row) {
  std::vector<std::pair<const KeywordSpan*, std::size_t>> nouns;
  for (const KeywordSpan* span : lattice_.keywords(at, Role::noun)) {
    nouns.emplace_back(span, span->last);
  }
  for (const KeywordSpan* pronoun : lattice_.keywords(at, Role::pronoun)) {
    std::vector<const KeywordSpan*> said;
    for (std::size_t before = at; before-- > 0 && said.empty();) {
      said = lattice_.keywords(before, Role::noun);
      std::erase_if(said, [&](const KeywordSpan* span) {
        return adjective_readings(*vocabulary_.find_noun(span->word->means), row).empty();
      });
    }
    for (const KeywordSpan* span : said) {
      nouns.emplace_back(span, pronoun->last);
    }
  }
  return nouns;
}

// `visits, meetings and events`: more nouns of the same kind behind the first.
void Grammar::add_noun_lists(Ways<Phrase>& ways, const Way<Phrase>& first,
                             const KeywordSpan& span) {
  Ways<NounRow> rows{{{{first.node.noun}, {span.word}}, first.end, first.elements}};
  for (std::size_t at = 0; at < rows.size() && !spent(); ++at) {
    const Way<NounRow> row = rows[at];
    if (row.node.ended) {
      ways.push_back({among(first.node, row), row.end, row.elements});
      continue;
    }
    if (is_shape(row.end, Token::Shape::comma)) {
      add_noun(rows, row, row.end + 1, false);
    }
    for (const Role role : {Role::conjunction, Role::disjunction}) {
      for (const KeywordSpan* joint : lattice_.keywords(row.end, role)) {
        add_noun(rows, row, joint->last, true);
      }
    }
  }
}

void Grammar::add_noun(Ways<NounRow>& rows, const Way<NounRow>& row, std::size_t at, bool last) {
  for (const KeywordSpan* span : keywords(at, Role::noun, row.node.nouns.front()->kind)) {
    const Noun* noun = vocabulary_.find_noun(span->word->means);
    if (noun->kind != row.node.nouns.front()->kind) {
      continue;
    }
    const std::vector<const Word*>& words = row.node.words;
    if (std::ranges::find(words, span->word) != words.end()) {
      continue;  // `French clusters or clusters in Canada` are two questions
    }
    rows.push_back({row.node, span->last, row.elements + 1});
    NounRow& longer = rows.back().node;
    longer.ended = last;
    longer.words.push_back(span->word);
    if (std::ranges::find(longer.nouns, noun) == longer.nouns.end()) {
      longer.nouns.push_back(noun);
    }
  }
}

// The records of the kind that are among one of the nouns.
Phrase Grammar::among(const Phrase& first, const Way<NounRow>& row) const {
  const std::vector<const Noun*>& nouns = row.node.nouns;
  Phrase phrase = first;
  phrase.last = row.end;
  phrase.noun = nouns.size() == 1 ? first.noun : vocabulary_.find_noun(first.noun->kind);
  const bool covers = std::ranges::find(nouns, phrase.noun) != nouns.end();
  // In `signed agreements and MoUs`, MoUs are agreements too.
  phrase.closed = !first.conditions.empty() && (nouns.size() == 1 || !covers);
  if (!covers) {
    Condition any{.shape = Condition::Shape::any};
    for (const Noun* noun : nouns) {
      any.parts.push_back({.shape = Condition::Shape::noun, .noun = noun});
    }
    phrase.conditions.push_back(std::move(any));
  }
  return phrase;
}

// `member clusters`, `partner organisations`: the records that are both.
void Grammar::add_appositions(Ways<Phrase>& ways, const Way<Phrase>& first) {
  const Noun& before = *first.node.noun;
  for (const KeywordSpan* span : lattice_.keywords(first.end, Role::noun)) {
    const Noun& behind = *vocabulary_.find_noun(span->word->means);
    if (behind.kind != before.kind || &behind == &before) {
      continue;
    }
    const bool has_own = std::ranges::any_of(vocabulary_.relations, [&](const Relation& relation) {
      return relation.noun == before.noun;
    });
    Way<Phrase> both{first.node, span->last, first.elements + 1};
    both.node.last = span->last;
    both.node.noun = has_own ? &before : &behind;
    both.node.conditions.push_back(
        {.shape = Condition::Shape::noun, .noun = has_own ? &behind : &before});
    ways.push_back(std::move(both));
  }
}

}  // namespace liaison
