// SPDX-License-Identifier: EUPL-1.2
#include "ask/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// A bound for hostile questions; honest ones need some hundred steps.
constexpr std::size_t kMaxSteps = 5'000;
constexpr std::size_t kMaxReadings = 64;

// Recursive descent by trying every way: each function takes the position and the tree so far, and
// goes on with every continuation. Every failed attempt notes what it wanted and where.
class Parser {
 public:
  Parser(const Lattice& lattice, const Vocabulary& vocabulary)
      : lattice_(lattice), vocabulary_(vocabulary), end_(lattice.tokens().size()) {}

  Parse run() {
    phrase(0, {}, {});
    if (parse_.too_many) {
      parse_.readings.clear();  // one that was not reached could be the one that is meant
    }
    keep_shortest();
    return std::move(parse_);
  }

 private:
  using Adjectives = std::vector<const NameSpan*>;

  bool spent() {
    parse_.too_many =
        parse_.too_many || ++steps_ > kMaxSteps || parse_.readings.size() > kMaxReadings;
    return parse_.too_many;
  }

  void want(std::size_t at, const std::string& what, const Noun* noun) {
    if (at < parse_.farthest) {
      return;
    }
    if (at > parse_.farthest) {
      parse_.farthest = at;
      parse_.expected.clear();
      parse_.kinds.clear();
      parse_.noun = noun;
    }
    parse_.noun = parse_.noun == nullptr ? noun : parse_.noun;
    if (!what.empty()) {
      parse_.expected.insert(what);
    }
  }

  void want_kind(std::size_t at, const std::string& kind, const Noun* noun) {
    want(at, {}, noun);
    if (at == parse_.farthest) {
      parse_.kinds.insert(kind);
    }
  }

  void accept(Ask ask) { parse_.readings.push_back(std::move(ask)); }

  // The positions from which to go on, fillers passed over or not, with the fillers counted.
  std::vector<std::pair<std::size_t, std::size_t>> after_fillers(std::size_t at) {
    std::vector<std::pair<std::size_t, std::size_t>> ways{{at, 0}};
    for (std::size_t way = 0; way < ways.size() && ways.size() < kMaxReadings; ++way) {
      for (const KeywordSpan* filler : lattice_.keywords(ways[way].first, Role::filler)) {
        const std::pair<std::size_t, std::size_t> next{filler->last, ways[way].second + 1};
        if (std::find(ways.begin(), ways.end(), next) == ways.end()) {
          ways.push_back(next);
        }
      }
    }
    return ways;
  }

  void phrase(std::size_t at, const Ask& so_far, const Adjectives& adjectives) {
    for (const auto& [start, fillers] : after_fillers(at)) {
      if (spent()) {
        return;
      }
      Ask ask = so_far;
      ask.elements += fillers;
      count_or_noun(start, ask, adjectives);
      for (const NameSpan* name : lattice_.names(start)) {
        Ask with_name = ask;
        ++with_name.elements;
        if (name->last == end_ && adjectives.empty() && !ask.count) {
          with_name.card = Value{name->records, name->first, name->last};
          accept(with_name);
          continue;
        }
        Adjectives more = adjectives;
        more.push_back(name);
        phrase(name->last, with_name, more);
      }
    }
  }

  void count_or_noun(std::size_t at, const Ask& so_far, const Adjectives& adjectives) {
    if (!so_far.count && adjectives.empty()) {
      for (const KeywordSpan* count : lattice_.keywords(at, Role::count)) {
        Ask ask = so_far;
        ask.count = true;
        ++ask.elements;
        phrase(count->last, ask, adjectives);
      }
    }
    want(at, "a noun such as partnerships or clusters", nullptr);
    for (const KeywordSpan* span : lattice_.keywords(at, Role::noun)) {
      Ask ask = so_far;
      ask.noun = vocabulary_.find_noun(span->word->means);
      ++ask.elements;
      adjectives_then_filters(span->last, ask, adjectives, 0);
    }
  }

  void adjectives_then_filters(std::size_t at, const Ask& so_far, const Adjectives& adjectives,
                               std::size_t index) {
    if (index == adjectives.size()) {
      filters(at, so_far, nullptr);
      return;
    }
    bool fits = false;
    for (Filter& filter : adjective_filters(*so_far.noun, *adjectives[index])) {
      fits = true;
      Ask ask = so_far;
      ask.filters.push_back(std::move(filter));
      adjectives_then_filters(at, ask, adjectives, index + 1);
    }
    if (!fits) {
      want_adjective(adjectives[index]->first, so_far.noun);
    }
  }

  void want_adjective(std::size_t at, const Noun* noun) {
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind == noun->kind && relation.adjective) {
        want_kind(at, relation.to_kind, noun);
      }
    }
  }

  // The filters that a bare name can stand for.
  std::vector<Filter> adjective_filters(const Noun& noun, const NameSpan& name) {
    std::vector<Filter> found;
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind != noun.kind || !relation.adjective) {
        continue;
      }
      if (std::optional<Value> value = value_of(relation, name)) {
        found.push_back({.relation = &relation,
                         .negated = false,
                         .combine = Combine::any,
                         .values = {std::move(*value)}});
      }
    }
    return found;
  }

  // The records of a name that fit the relation; nothing if none does.
  static std::optional<Value> value_of(const Relation& relation, const NameSpan& name) {
    Value value{.records = {}, .first = name.first, .last = name.last};
    for (const NamedRecord& record : name.records) {
      if (record.kind == relation.to_kind) {
        value.records.push_back(record);
      }
    }
    if (value.records.empty()) {
      return std::nullopt;
    }
    return value;
  }

  void filters(std::size_t at, const Ask& so_far, const Relation* before) {
    if (spent()) {
      return;
    }
    for (const auto& [last, fillers] : after_fillers(at)) {
      if (last == end_) {
        Ask ask = so_far;
        ask.elements += fillers;
        accept(std::move(ask));
        return;
      }
    }
    const bool comma = is_comma(at);
    const std::size_t start = comma ? at + 1 : at;
    // "in France, Belgium" is a list that does not say how it ends, never a filter and a bare name.
    filter(start, so_far, before, !comma);
    for (const KeywordSpan* joint : lattice_.keywords(start, Role::conjunction)) {
      Ask ask = so_far;
      ++ask.elements;
      // "in France and Germany" is one filter with two values, never a filter and a bare name.
      filter(joint->last, ask, before, false);
    }
  }

  bool is_comma(std::size_t at) const {
    return at < end_ && lattice_.tokens()[at].shape == Token::Shape::comma;
  }

  void filter(std::size_t at, const Ask& so_far, const Relation* before, bool may_be_bare) {
    for (const auto& [start, fillers] : after_fillers(at)) {
      Ask ask = so_far;
      ask.elements += fillers;
      positive(start, ask, false);
      if (may_be_bare) {
        bare_name(start, ask);
      }
      for (const KeywordSpan* negation : lattice_.keywords(start, Role::negation)) {
        Ask negated = ask;
        ++negated.elements;
        positive(negation->last, negated, true);
        if (before != nullptr) {
          values(negation->last, negated,
                 {.relation = before, .negated = true, .combine = Combine::any, .values = {}},
                 std::nullopt);
        }
      }
    }
  }

  void positive(std::size_t at, const Ask& so_far, bool negated) {
    want(at, {}, so_far.noun);  // also for a noun that takes no condition at all
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind == so_far.noun->kind) {
        want(at, fmt::format("'{}'", relation.words), so_far.noun);
      }
    }
    for (const KeywordSpan* span : lattice_.keywords(at, Role::relation)) {
      const Relation* relation = vocabulary_.find_relation(span->word->means);
      if (relation->kind != so_far.noun->kind) {
        continue;
      }
      Ask ask = so_far;
      ++ask.elements;
      values(span->last, ask,
             {.relation = relation, .negated = negated, .combine = Combine::any, .values = {}},
             std::nullopt);
    }
  }

  void bare_name(std::size_t at, const Ask& so_far) {
    for (const NameSpan* name : lattice_.names(at)) {
      if (lattice_.is_keyword(*name)) {
        continue;  // it is a name behind a word like `in` only
      }
      for (Filter& filter : adjective_filters(*so_far.noun, *name)) {
        Ask ask = so_far;
        ++ask.elements;
        const Relation* relation = filter.relation;
        ask.filters.push_back(std::move(filter));
        filters(name->last, ask, relation);
      }
    }
  }

  // `so_far_filter` holds the values read; `combine` is known once an "or" or "and" was read.
  void values(std::size_t at, const Ask& so_far, const Filter& so_far_filter,
              std::optional<Combine> combine) {
    if (spent()) {
      return;
    }
    for (const auto& [start, fillers] : after_fillers(at)) {
      want_kind(start, so_far_filter.relation->to_kind, so_far.noun);
      for (const NameSpan* name : lattice_.names(start)) {
        std::optional<Value> value = value_of(*so_far_filter.relation, *name);
        if (!value) {
          continue;
        }
        Ask ask = so_far;
        ask.elements += fillers + 1;
        Filter filter = so_far_filter;
        filter.values.push_back(std::move(*value));
        after_value(name->last, ask, filter, combine);
      }
    }
  }

  void after_value(std::size_t at, const Ask& so_far, const Filter& filter,
                   std::optional<Combine> combine) {
    finish_filter(at, so_far, filter, combine);
    const bool comma = is_comma(at);
    const std::size_t start = comma ? at + 1 : at;
    if (comma) {
      values(start, so_far, filter, combine);
    }
    const std::pair<Role, Combine> joints[] = {{Role::disjunction, Combine::any},
                                               {Role::conjunction, Combine::all}};
    for (const auto& [role, joined] : joints) {
      if (combine && *combine != joined) {
        continue;
      }
      for (const KeywordSpan* joint : lattice_.keywords(start, role)) {
        Ask ask = so_far;
        ++ask.elements;
        values(joint->last, ask, filter, joined);
      }
    }
  }

  void finish_filter(std::size_t at, const Ask& so_far, const Filter& read,
                     std::optional<Combine> combine) {
    if (read.values.size() > 1) {
      if (!combine) {
        want(at, "'or'", so_far.noun);  // a list by commas alone does not say whether any or all
        want(at, "'and'", so_far.noun);
        return;
      }
      if (*combine == Combine::all && !read.relation->many) {
        parse_.one_value_only.push_back(read.relation);
        return;
      }
    }
    Ask ask = so_far;
    Filter filter = read;
    filter.combine = combine.value_or(Combine::any);
    ask.filters.push_back(std::move(filter));
    filters(at, ask, read.relation);
  }

  // Longer keywords and names make fewer elements: "Wood Pellet Association of Canada" is one name,
  // not a noun with a place.
  void keep_shortest() {
    std::size_t fewest = end_ + 1;
    for (const Ask& ask : parse_.readings) {
      fewest = std::min(fewest, ask.elements);
    }
    std::erase_if(parse_.readings, [fewest](const Ask& ask) { return ask.elements > fewest; });
  }

  const Lattice& lattice_;
  const Vocabulary& vocabulary_;
  std::size_t end_;
  std::size_t steps_ = 0;
  Parse parse_;
};

}  // namespace

Parse parse(const Lattice& lattice, const Vocabulary& vocabulary) {
  return Parser(lattice, vocabulary).run();
}

}  // namespace liaison
