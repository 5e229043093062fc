// SPDX-License-Identifier: EUPL-1.2
// Noun phrases: the noun, and what follows it; at the top of a question and nested in it.
#include <algorithm>
#include <iterator>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kDeepestPhrase = 5;  // phrases in phrases; no statement could join more

}  // namespace

void Grammar::select(std::size_t at, std::size_t elements) {
  for (const auto& [head, start, read] : heads(at)) {
    for (const auto& [phrase, end, taken] : before_filters(start, kinds_for(head), false)) {
      if (is_impossible(phrase)) {
        continue;
      }
      Head asked = head;
      asked.one = is_one(phrase);
      Ask ask{.count = head.count,
              .noun = phrase.noun,
              .conditions = phrase.conditions,
              .limit = head.limit,
              .said = phrase.said};
      if ((head.order || head.size != nullptr) && asked.one && !ask.limit) {
        ask.limit = 1;  // `the newest agreement`
      }
      if (head.size != nullptr) {
        if (head.size->kind != phrase.noun->kind) {
          continue;
        }
        ask.order = Order{.by = Order::By::property,
                          .descending = head.largest,
                          .most = true,
                          .property = head.size};
      }
      if (head.order) {
        ask.order = Order{.by = Order::By::date,
                          .descending = head.order == When::since,
                          .date = order_date(*phrase.noun)};
        if (ask.order->date == nullptr) {
          want(start, {}, phrase.noun);
          continue;
        }
      }
      asked.closed = phrase.closed;
      conditions_then_tail(ask, asked, end, elements + read + taken, true);
    }
  }
}

// Whether the noun was said in the singular.
bool Grammar::is_one(const Phrase& phrase) const {
  return std::ranges::any_of(
      lattice_.keywords(phrase.first, Role::noun), [&phrase](const KeywordSpan* span) {
        // `visit` is a word for missions; `ESCP-4i` can be one or many.
        const std::string& words = span->word->words;
        return span->last == phrase.last && !words.ends_with('s') && !words.ends_with('i');
      });
}

// `count`, `top 5`, `first 5`, `newest`, `shared`, or nothing.
Ways<Grammar::Head> Grammar::heads(std::size_t at) {
  Ways<Head> ways{{{}, at, 0}};
  for (const KeywordSpan* span : keywords(at, Role::count)) {
    ways.push_back({{.count = true}, span->last, 1});
  }
  for (const auto& [role, top] : {std::pair(Role::top, true), std::pair(Role::first, false)}) {
    for (const KeywordSpan* span : keywords(at, role)) {
      want(span->last, "a number");
      for (const auto& [number, end, taken] : numbers(span->last)) {
        ways.push_back({{.top = top, .limit = number}, end, 1 + taken});
      }
    }
  }
  for (const auto& [role, order] :
       {std::pair(Role::newest, When::since), std::pair(Role::oldest, When::before)}) {
    for (const KeywordSpan* span : keywords(at, role)) {
      ways.push_back({{.order = order}, span->last, 1});
      for (const auto& [number, end, taken] : numbers(span->last)) {
        ways.push_back({{.limit = number, .order = order}, end, 1 + taken});
      }
    }
  }
  for (const auto& [role, largest] :
       {std::pair(Role::largest, true), std::pair(Role::smallest, false)}) {
    for (const KeywordSpan* span : lattice_.keywords(at, role)) {
      const Property* size = vocabulary_.find_property(span->word->means);
      ways.push_back({{.size = size, .largest = largest}, span->last, 1});
      for (const auto& [number, end, taken] : numbers(span->last)) {
        ways.push_back({{.limit = number, .size = size, .largest = largest}, end, 1 + taken});
      }
    }
  }
  const std::size_t plain = ways.size();
  for (std::size_t way = 0; way < plain; ++way) {
    for (const auto& [none, start, fillers] : after_fillers(ways[way].end)) {
      for (const KeywordSpan* span : keywords(start, Role::shared)) {
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
    if (head.closed && !conditions.empty()) {
      parse_.unclear_list = &noun;
      continue;
    }
    Ask ask = so_far;
    ask.conditions.insert(ask.conditions.end(), conditions.begin(), conditions.end());
    accept_select(ask, head, end, elements + taken);
    if (again) {
      add_tails(ask, head, end, elements + taken);
    }
  }
}

void Grammar::add_tails(const Ask& so_far, const Head& head, std::size_t at, std::size_t elements) {
  Head asked = head;
  asked.timed = depends_on_time(so_far);
  for (const auto& [tail, end, taken] : tails(at, *so_far.noun, asked)) {
    if ((tail.order && so_far.order) || (tail.limit && so_far.limit)) {
      continue;
    }
    Ask ask = so_far;
    ask.groups = tail.groups;
    ask.order = tail.order ? tail.order : so_far.order;
    if (tail.ranking) {
      ask.conditions.push_back(*tail.ranking);
    }
    ask.limit = tail.limit ? tail.limit : so_far.limit;
    ask.as_of = tail.as_of;
    // `the cluster with the most agreements` and `which agreement was signed first` ask for one.
    if (head.one && tail.superlative && !ask.limit) {
      ask.limit = 1;
    }
    accept_select(ask, head, end, elements + taken);
    // `MoUs by year since 2015`: conditions may follow too
    conditions_then_tail(ask, head, end, elements + taken, false);
  }
}

void Grammar::accept_select(Ask ask, const Head& head, std::size_t at, std::size_t elements) {
  if (head.top && (!ask.order || ask.order->by != Order::By::property)) {
    want(at, "'by'", ask.noun);
    parse_.unmeasured = at == end_ ? ask.noun : parse_.unmeasured;
    return;
  }
  if (ask.as_of && !depends_on_time(ask)) {
    want(at, {}, ask.noun);
    parse_.timeless = at == end_ ? ask.noun : parse_.timeless;
    return;
  }
  if (is_in_two_states(ask.conditions)) {
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

// `as of 2018` says nothing of what was so at all times, and links have a time of their own.
bool Grammar::depends_on_time(const Ask& ask) const {
  bool depends = false;
  visit_conditions(ask, [&](const Condition& condition) {
    const Kind* kind = condition.relation == nullptr || !condition.relation->dated.empty()
                           ? nullptr
                           : vocabulary_.find_kind(condition.relation->to_kind);
    depends = depends || (kind != nullptr && !kind->dated.empty()) ||
              (condition.value != nullptr && !condition.value->during.empty()) ||
              condition.shape == Condition::Shape::sides;
  });
  return depends;
}

bool Grammar::shares(const Ask& ask) const {
  return std::ranges::any_of(ask.conditions, [](const Condition& condition) {
    return condition.shape == Condition::Shape::relation && !condition.negated &&
           condition.values.size() > 1 && condition.combine == Combine::all;
  });
}

// `Canadian clusters`, up to the noun; its filters are not read yet.
Ways<Phrase> Grammar::before_filters(std::size_t at, const Kinds& kinds, bool nested) {
  Ways<Phrase> ways = from_adjectives(at, kinds, nested);
  std::ranges::move(after_number(at, kinds, nested), std::back_inserter(ways));
  return thinned(std::move(ways));
}

Ways<Phrase> Grammar::from_adjectives(std::size_t at, const Kinds& kinds, bool nested) {
  Ways<Phrase> ways;
  for (const auto& [row, after, read] : adjectives(at, kinds)) {
    for (const auto& [none, start, fillers] : after_fillers(after)) {
      if (!nested) {
        want(start, "a noun such as partnerships or clusters");
      }
      note_nouns(start, kinds, row);
      for (const auto& [span, end] : nouns_at(start, row)) {
        const Noun* noun = vocabulary_.find_noun(span->word->means);
        if (!kinds.empty() && std::ranges::find(kinds, noun->kind) == kinds.end()) {
          continue;
        }
        add_phrases(ways, *span, end, read + fillers + 1, row);
        if (spent()) {
          return ways;
        }
      }
    }
  }
  return ways;
}

// Those about a kind, or about any if that is empty.
const Ways<Phrase>& Grammar::noun_phrases(std::size_t at, std::string_view kind) {
  const auto known = noun_phrases_.find({at, kind});
  if (known != noun_phrases_.end()) {
    return known->second;
  }
  return noun_phrases_[{at, kind}] = read_noun_phrases(at, kind);
}

// A noun alone needs one element more, so that `with contacts` is no `with` and a noun phrase.
Ways<Phrase> Grammar::read_noun_phrases(std::size_t at, std::string_view kind) {
  Ways<Phrase> ways;
  const Kinds kinds = kind.empty() ? Kinds{} : Kinds{kind};
  if (phrase_depth_ >= kDeepestPhrase) {
    parse_.too_many = true;
    return ways;
  }
  ++phrase_depth_;
  for (const auto& [phrase, start, read] : before_filters(at, kinds, true)) {
    for (const auto& [conditions, end, taken] :
         conditions(start, {.noun = phrase.noun, .nested = true})) {
      if (phrase.closed && !conditions.empty()) {
        continue;
      }
      Phrase whole = phrase;
      whole.conditions.insert(whole.conditions.end(), conditions.begin(), conditions.end());
      const std::size_t alone = whole.conditions.empty() ? 1 : 0;
      ways.push_back({std::move(whole), end, read + taken + alone});
    }
  }
  --phrase_depth_;
  return thinned(std::move(ways));
}

}  // namespace liaison
