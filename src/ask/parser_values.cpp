// SPDX-License-Identifier: EUPL-1.2
// Names in the place of values, lists of them, and numbers.
#include <algorithm>
#include <charconv>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostDigits = 9;

std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

bool holds_kind(const Value& value, const Noun& noun) {
  return std::ranges::any_of(value.records,
                             [&](const NamedRecord& record) { return record.kind == noun.kind; });
}

}  // namespace

// `Canada`, `the Canada`, `country Canada`, `the ELBE partnership`: names of records of the kind,
// or of any kind if that is empty.
Ways<Value> Grammar::values(std::size_t at, std::string_view kind, const Noun* asked) {
  Ways<Value> ways;
  const auto add = [&](std::size_t start, const Noun* said, std::size_t elements) {
    for (const NameSpan* name : lattice_.names(start)) {
      Value value{.records = {}, .first = name->first, .last = name->last, .said = said};
      std::ranges::copy_if(name->records, std::back_inserter(value.records),
                           [&](const NamedRecord& record) {
                             return (kind.empty() || record.kind == kind) &&
                                    (said == nullptr || record.kind == said->kind);
                           });
      if (value.records.empty()) {
        continue;
      }
      ways.push_back({value, name->last, elements + 1});
      for (const KeywordSpan* span : lattice_.keywords(name->last, Role::noun)) {
        const Noun* behind = vocabulary_.find_noun(span->word->means);
        if (said == nullptr && !span->word->words.ends_with('s') && holds_kind(value, *behind)) {
          Value called = value;
          called.said = behind;
          std::erase_if(called.records,
                        [&](const NamedRecord& record) { return record.kind != behind->kind; });
          ways.push_back({std::move(called), span->last, elements + 2});
        }
      }
    }
  };
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    if (!kind.empty()) {
      want_kind(start, std::string(kind), asked);
    }
    note({.at = start, .shape = Wanted::Shape::name, .kind = kind});
    add(start, nullptr, fillers);
    for (const KeywordSpan* span : lattice_.keywords(start, Role::noun)) {
      const Noun* said = vocabulary_.find_noun(span->word->means);
      if (kind.empty() || said->kind == kind) {
        note({.at = span->last, .shape = Wanted::Shape::name, .kind = said->kind, .bare = true});
        add(span->last, said, fillers + 1);
      }
    }
  }
  return ways;
}

// What can stand on one side of `between … and …`.
Ways<Value> Grammar::sides(std::size_t at, const Scope& scope) {
  Ways<Value> ways;
  for (const Side& side : vocabulary_.sides) {
    if (side.kind != scope.noun->kind) {
      continue;
    }
    std::ranges::move(values(at, side.to_kind, scope.noun), std::back_inserter(ways));
    for (const auto& [phrase, end, taken] : noun_phrases(at, side.to_kind)) {
      if (!is_impossible(phrase)) {
        ways.push_back({{.first = at, .last = end, .phrase = phrase}, end, taken});
      }
    }
  }
  return ways;
}

// `Canada`, `Canada or the USA`, `Canada, the USA and Mexico`: `start` with the values.
Ways<Condition> Grammar::value_list(std::size_t at, const Condition& start, std::string_view kind,
                                    const Noun* asked) {
  Ways<Condition> ways;
  add_lists(ways, at, start, Joint::none, 0, {kind, asked});
  return ways;
}

// `so_far` holds the values read, `joint` what joined them: nothing yet, "or", or "and".
void Grammar::add_lists(Ways<Condition>& ways, std::size_t at, const Condition& so_far, Joint joint,
                        std::size_t elements, const Listed& listed) {
  for (const auto& [value, end, taken] : values(at, listed.kind, listed.asked)) {
    if (spent()) {
      return;
    }
    Condition longer = so_far;
    longer.values.push_back(value);
    finish_list(ways, end, longer, joint, elements + taken, listed.asked);
    const bool comma = is_comma(end);
    const bool one_value = longer.relation != nullptr && !longer.relation->many;
    const std::size_t start = comma ? end + 1 : end;
    if (comma) {
      add_lists(ways, start, longer, joint, elements + taken, listed);
    }
    for (const auto& [role, joined] : {std::pair(Role::disjunction, Joint::disjunction),
                                       std::pair(Role::conjunction, Joint::conjunction)}) {
      const bool refused = completing_ && one_value && joined == Joint::conjunction;
      if ((joint != Joint::none && joint != joined) || refused) {
        continue;
      }
      for (const auto& [none, begin, fillers] : after_fillers(start)) {
        for (const KeywordSpan* span : keywords(begin, role)) {
          add_lists(ways, span->last, longer, joined, elements + taken + fillers + 1, listed);
        }
      }
    }
  }
}

void Grammar::finish_list(Ways<Condition>& ways, std::size_t at, const Condition& read, Joint joint,
                          std::size_t elements, const Noun* asked) {
  if (read.values.size() > 1 && joint == Joint::none) {
    want(at, "'or'", asked);  // a list by commas alone does not say whether any or all
    want(at, "'and'", asked);
    return;
  }
  Condition whole = read;
  if (joint == Joint::conjunction && read.relation != nullptr && !read.relation->many) {
    for (const KeywordSpan* together : lattice_.keywords(at, Role::together)) {
      ways.push_back({whole, together->last, elements + 1});  // `in Germany and Austria together`
    }
    parse_.one_value_only.push_back(read.relation);
    return;
  }
  whole.combine = joint == Joint::conjunction ? Combine::all : Combine::any;
  ways.push_back({std::move(whole), at, elements});
}

// `6`, `six`
Ways<std::int64_t> Grammar::numbers(std::size_t at) {
  Ways<std::int64_t> ways;
  note({.at = at, .shape = Wanted::Shape::number});
  if (is_shape(at, Token::Shape::word)) {
    const std::string& text = lattice_.tokens()[at].text;
    const bool digits = text.find_first_not_of("0123456789") == std::string::npos;
    if (digits && text.size() <= kMostDigits) {
      ways.push_back({number_in(text), at + 1, 1});
    }
  }
  for (const KeywordSpan* span : keywords(at, Role::number)) {
    ways.push_back({number_in(span->word->means), span->last, 1});
  }
  return ways;
}

// The number behind `strand`; nothing, read as 0, behind a word that needs none.
Ways<std::int64_t> Grammar::value_numbers(const KeywordSpan& span) {
  if (!vocabulary_.find_value(span.word->means)->numbered()) {
    return {{0, span.last, 0}};
  }
  want(span.last, "a number");
  return numbers(span.last);
}

}  // namespace liaison
