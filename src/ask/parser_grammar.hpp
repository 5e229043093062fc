// SPDX-License-Identifier: EUPL-1.2
// The grammar as one class, for the parser's own files. Each function reads one thing at a token
// and returns all ways to do so; ways that end alike are thinned to those with the fewest elements.
// Every failed attempt notes what it wanted and where.
#pragma once

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/parser.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// What was read, up to which token, with how many keywords, names and fillers.
template <class Node>
struct Way {
  Node node;
  std::size_t end = 0;
  std::size_t elements = 0;
};

template <class Node>
using Ways = std::vector<Way<Node>>;

/// Around what a condition stands.
struct Scope {
  const Noun* noun = nullptr;
  bool nested = false;   ///< inside another condition: "," "and" "but" end it, no bare names
  bool negated = false;  ///< behind a "not", where no "without" makes sense
  auto operator<=>(const Scope&) const = default;
};

class Grammar {
 public:
  enum class Brackets { required, both };  ///< where "and" and "or" mix: refused, or read both ways

  Grammar(const Lattice& lattice, const Vocabulary& vocabulary, std::string_view today,
          Brackets brackets, Purpose purpose = Purpose::answer)
      : lattice_(lattice),
        vocabulary_(vocabulary),
        today_(today),
        brackets_(brackets),
        completing_(purpose == Purpose::completion),
        end_(lattice.tokens().size()) {}

  Parse run();

 private:
  enum class Joint { none, one, conjunction, disjunction };  // of a row: one has no joint yet
  struct Item {
    Joint joint = Joint::none;  ///< what stands before it
    bool beside = false;        ///< neither a word nor a comma does
    Condition condition;
  };
  using Items = std::vector<Item>;
  struct Listed {
    std::string_view kind;  ///< of the names of a list
    const Noun* asked;      ///< whose condition it is
  };
  using Kinds = std::vector<std::string_view>;  ///< of the nouns that will do; empty: all
  // Names, a state, a lack or a time before a noun that is not read yet.
  struct Adjective {
    std::vector<const NameSpan*> names = {};
    Joint joint = Joint::one;  ///< between the names
    const KeywordSpan* value = nullptr;
    const KeywordSpan* lack = nullptr;
    std::int64_t number = 0;
    Days days = {};
  };
  // Nouns of one kind, of which "and" or "or" may have told the last.
  struct NounRow {
    std::vector<const Noun*> nouns;
    std::vector<const Word*> words;
    bool ended = false;
  };
  struct Head {
    bool count = false;
    bool top = false;
    bool shared = false;
    bool one = false;     ///< `cluster`, not `clusters`
    bool closed = false;  ///< no condition may follow; see Phrase
    bool timed = false;   ///< what was read so far changes with time
    std::optional<std::int64_t> limit = std::nullopt;
    std::optional<When> order = std::nullopt;  // since: the newest first, before: the oldest first
    const Property* size = nullptr;            ///< `largest`, `smallest`: by which it goes
    bool largest = false;
  };
  struct Tail {
    std::vector<Group> groups = {};
    std::optional<Order> order = std::nullopt;
    std::optional<Condition> ranking = std::nullopt;  ///< what is counted for the order
    std::optional<std::int64_t> limit = std::nullopt;
    std::optional<Days> as_of = std::nullopt;
    bool superlative = false;  ///< `with the most`, `oldest first`
  };

  // parser.cpp: forms of a question, and bookkeeping
  void question();
  bool is_yes_or_no() const;
  void cards(std::size_t at, std::size_t elements);
  bool is_in_rows(const Word& asked, std::string_view kind) const;
  bool is_noun(std::size_t first, std::size_t last) const;
  void card_ends(const Ask& card, std::size_t at, std::size_t elements);
  const Word* card_beginning(std::string_view aspect) const;
  bool is_on_card_only(const DateField& date) const;
  void described(std::size_t at, const Word& asked, std::size_t elements);
  void stated_numbers(std::size_t at, std::size_t elements);
  void comparisons(std::size_t at, std::size_t elements);
  void more_names(const Ask& so_far, std::size_t at);
  void paths(std::size_t at, std::size_t elements);
  void path_end(const Ask& so_far, std::size_t at);
  void neighbours(std::size_t at, std::size_t elements);
  void within_steps(const Ask& so_far, std::size_t at);
  bool is_in_head(std::size_t at) const;
  void accept(Ask ask, std::size_t at, std::size_t elements);
  void keep_shortest();
  bool spent(std::size_t steps = 1);
  Ways<int> after_fillers(std::size_t at);
  bool is_shape(std::size_t at, Token::Shape shape) const;

  // parser_wanted.cpp: what was wanted, for errors and completions
  void want(std::size_t at, const std::string& what, const Noun* noun = nullptr);
  void want_kind(std::size_t at, const std::string& kind, const Noun* noun);
  void note(Wanted wanted);
  void note_names(std::size_t at, const Noun& noun);
  void note_adjectives(std::size_t at, const Kinds& kinds);
  void note_nouns(std::size_t at, const Kinds& kinds, const std::vector<Adjective>& row);
  bool is_measured(const Noun& noun) const;
  Kinds kinds_for(const Head& head) const;
  std::vector<const KeywordSpan*> keywords(std::size_t at, Role role, std::string_view kind = {});
  bool is_comma(std::size_t at);

  // parser_phrase.cpp: noun phrases and what follows them
  void select(std::size_t at, std::size_t elements);
  bool is_one(const Phrase& phrase) const;
  Ways<Head> heads(std::size_t at);
  void conditions_then_tail(const Ask& so_far, const Head& head, std::size_t at,
                            std::size_t elements, bool again);
  void add_tails(const Ask& so_far, const Head& head, std::size_t at, std::size_t elements);
  void accept_select(Ask ask, const Head& head, std::size_t at, std::size_t elements);
  bool depends_on_time(const Ask& ask) const;
  bool shares(const Ask& ask) const;
  Ways<Phrase> before_filters(std::size_t at, const Kinds& kinds, bool nested);
  Ways<Phrase> after_number(std::size_t at, const Kinds& kinds, bool nested);
  Ways<Phrase> from_adjectives(std::size_t at, const Kinds& kinds, bool nested);
  void add_phrases(Ways<Phrase>& ways, const KeywordSpan& span, std::size_t end,
                   std::size_t elements, const std::vector<Adjective>& row);
  const Ways<Phrase>& noun_phrases(std::size_t at, std::string_view kind);
  Ways<Phrase> read_noun_phrases(std::size_t at, std::string_view kind);
  void add_noun_lists(Ways<Phrase>& ways, const Way<Phrase>& first, const KeywordSpan& span);
  void add_appositions(Ways<Phrase>& ways, const Way<Phrase>& first);
  void add_noun(Ways<NounRow>& rows, const Way<NounRow>& row, std::size_t at, bool last);
  Phrase among(const Phrase& first, const Way<NounRow>& row) const;
  std::vector<std::pair<const KeywordSpan*, std::size_t>> nouns_at(
      std::size_t at, const std::vector<Adjective>& row);

  // parser_adjectives.cpp: what stands before a noun, and bare names
  Ways<std::vector<Adjective>> adjectives(std::size_t at, const Kinds& kinds);
  Ways<Adjective> adjective(std::size_t at, const Kinds& kinds);
  std::vector<std::vector<Condition>> adjective_readings(const Noun& noun,
                                                         const std::vector<Adjective>& row);
  std::vector<Condition> adjective_conditions(const Noun& noun, const Adjective& adjective);
  std::vector<Condition> bare_name_conditions(const Noun& noun, const Adjective& adjective);
  void add_name_lists(Ways<Adjective>& ways, std::size_t at, const Adjective& so_far,
                      std::size_t elements);
  static std::vector<Phrase> each_of(const Phrase& phrase);
  static bool excludes_itself(const Condition& condition);
  bool is_impossible(const Phrase& phrase);
  static std::vector<Condition> own_first(std::vector<Condition> conditions, const Noun& noun);
  static bool is_asked(const Relation& relation, const Noun& noun);

  // parser_joints.cpp: conditions in a row, in brackets, with "and" and "or" between
  Ways<std::vector<Condition>> conditions(std::size_t at, const Scope& scope);
  Ways<Items> items(std::size_t at, const Scope& scope, const Relation* before, Joint joint);
  Ways<Items> read_items(std::size_t at, const Scope& scope, const Relation* before, Joint joint);
  void add_items(Ways<Items>& ways, const Ways<Condition>& next, const Scope& scope,
                 const Relation* before, std::pair<Joint, Joint> joints, std::size_t elements,
                 bool beside = false);
  std::vector<std::vector<Condition>> combined(const Items& items) const;
  static bool is_half_negated(const Items& items);
  static Condition none_of(const Items& items);
  bool refuses_time(const Condition& read, const Relation* before, std::size_t end,
                    const Noun& noun);
  static bool ends_in_phrase(const Condition& before);
  Ways<Condition> condition(std::size_t at, const Scope& scope, const Relation* before,
                            bool may_be_bare);
  void add_negations(Ways<Condition>& ways, std::size_t at, const Scope& scope,
                     const Relation* before);
  void add_outside(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_brackets(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_bare(Ways<Condition>& ways, std::size_t at, const Scope& scope);

  // parser_settle.cpp: what they mean together
  bool settle(std::vector<Condition>& conditions, const Noun& noun);
  bool is_in_two_states(const std::vector<Condition>& conditions);
  bool misplaces_place(const std::vector<Condition>& conditions) const;
  bool misplaces_time(const std::vector<Condition>& conditions, const Noun& noun) const;
  bool is_time_of(const Noun& outer, const Noun& inner) const;
  bool takes_time(const Phrase& phrase, const Noun& outer, const Relation& relation) const;
  bool use_times_of_states(std::vector<Condition>& conditions);
  const DateField* date_named_by(const KeywordSpan& span, const Noun& noun) const;

  // parser_conditions.cpp: one condition
  Ways<Condition> positive(std::size_t at, const Scope& scope);
  Ways<Condition> read_positive(std::size_t at, const Scope& scope);
  void add_relations(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_relation(Ways<Condition>& ways, const KeywordSpan& span, const Relation& relation,
                    bool only, std::size_t elements, const Scope& scope);
  static Condition with_each(const Condition& start, const Phrase& phrase, std::size_t first,
                             std::size_t last);
  bool is_meant(const KeywordSpan& span, const Relation& relation, const Noun& noun) const;
  void add_nouns(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_sides(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_having(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  bool is_having(const KeywordSpan& span, const Relation& relation, const Phrase& phrase) const;
  void add_properties(Ways<Condition>& ways, std::size_t at, bool negated, const Scope& scope);
  bool names_property(const Phrase& phrase, const Property& property) const;
  void add_measures(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_measured(Ways<Condition>& ways, std::size_t at, Compare compare, std::int64_t number,
                    std::size_t elements, const Scope& scope);
  void add_values(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  void add_texts(Ways<Condition>& ways, std::size_t at, const Scope& scope);

  // parser_exceptions.cpp: what is left out
  void add_excepted(Ways<Condition>& ways, std::size_t at, std::size_t elements,
                    const Scope& scope);
  void add_excepted_phrases(Ways<Condition>& ways, std::size_t at, bool any_noun,
                            const Scope& scope);
  void add_exceptions(Ways<Condition>& ways, std::size_t at, const Scope& scope);

  // parser_deeds.cpp: verbs, and the times at which links were made
  void add_verbs(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  Ways<Condition> verb_subjects(std::size_t at, const Relation& relation, const Scope& scope);
  bool counts_links(std::size_t at, const Relation& relation);
  void add_circumstances(Ways<Condition>& ways, std::size_t from, const Noun& noun);
  void add_times_of_links(Ways<Condition>& ways, std::size_t from, const Noun& noun);
  void add_places_of_links(Ways<Condition>& ways, std::size_t from);
  void deeds(std::size_t at, const Word& asked, std::size_t elements);
  void deeds_with(const Ask& so_far, std::size_t at, std::size_t elements);

  // parser_values.cpp: names in the place of values, and lists of them
  Ways<Value> values(std::size_t at, std::string_view kind, const Noun* asked);
  Ways<Value> sides(std::size_t at, const Scope& scope);
  Ways<Condition> value_list(std::size_t at, const Condition& start, std::string_view kind,
                             const Noun* asked);
  void add_lists(Ways<Condition>& ways, std::size_t at, const Condition& so_far, Joint joint,
                 std::size_t elements, const Listed& listed);
  void finish_list(Ways<Condition>& ways, std::size_t at, const Condition& read, Joint joint,
                   std::size_t elements, const Noun* asked);
  Ways<std::int64_t> numbers(std::size_t at);
  Ways<std::int64_t> value_numbers(const KeywordSpan& span);

  // parser_dates.cpp: times
  Ways<Days> days(std::size_t at);
  void add_written_days(Ways<Days>& ways, std::size_t at);
  void add_month_days(Ways<Days>& ways, std::size_t at);
  void add_named_days(Ways<Days>& ways, std::size_t at);
  Ways<DateTest> times(std::size_t at, const Noun* noun);
  void add_spans(Ways<DateTest>& ways, std::size_t at, bool from, const DateTest& test,
                 std::size_t elements);
  void add_months(Ways<DateTest>& ways, std::size_t at, bool from, const DateTest& test,
                  std::size_t elements);
  void add_last(Ways<DateTest>& ways, std::size_t at, const DateTest& test, std::size_t elements);
  void add_day_lists(Ways<Condition>& ways, const Way<Condition>& first);
  void add_dates(Ways<Condition>& ways, std::size_t at, const Scope& scope);
  bool is_state(const KeywordSpan& span, const Noun& noun) const;
  bool is_dated_verb(const KeywordSpan& span, const Noun& noun);

  // parser_tail.cpp: groups, orders, limits
  Ways<Tail> tails(std::size_t at, const Noun& noun, const Head& head);
  static std::optional<Tail> joined_tails(const Tail& before, const Tail& next);
  Ways<Tail> one_tail(std::size_t at, const Noun& noun, const Head& head, const Tail& before);
  void add_groups(Ways<Tail>& ways, std::size_t at, const Noun& noun);
  Ways<Group> groups_at(std::size_t at, const Noun& noun);
  void add_chosen_groups(Ways<Group>& groups, std::size_t at, const Noun& noun);
  Ways<int> counted_at(std::size_t at);
  void add_rankings(Ways<Tail>& ways, std::size_t at, std::size_t elements, const Order& order,
                    const Noun& noun);
  void add_measured_orders(Ways<Tail>& ways, std::size_t at, const Noun& noun, const Head& head);
  Ways<Order> sort_keys(std::size_t at, const Noun& noun);
  void add_sorted(Ways<Tail>& ways, std::size_t at, const Noun& noun);
  void add_aged(Ways<Tail>& ways, std::size_t at, const Noun& noun);
  void add_limits(Ways<Tail>& ways, std::size_t at);
  void add_as_of(Ways<Tail>& ways, std::size_t at, const Noun& noun);
  Ways<const Property*> properties(std::size_t at, const Noun& noun);
  const DateField* order_date(const Noun& noun) const;

  // Of the ways that end at the same token the rest of a question is read alike, so only those with
  // the fewest elements can be among the shortest readings.
  template <class Node>
  Ways<Node> thinned(Ways<Node> ways) {
    std::map<std::size_t, std::pair<std::size_t, std::size_t>> fewest;  // elements, ways
    for (const Way<Node>& way : ways) {
      auto [found, is_new] = fewest.try_emplace(way.end, way.elements, 0);
      found->second.first = std::min(found->second.first, way.elements);
    }
    std::erase_if(ways, [&](const Way<Node>& way) {
      auto& [elements, count] = fewest[way.end];
      return way.elements > elements || ++count > kMostAlike;
    });
    for (const auto& [end, kept] : fewest) {
      parse_.too_many = parse_.too_many || kept.second > kMostAlike;
    }
    (void)spent(ways.size());
    return ways;
  }

  static constexpr std::size_t kMostAlike = 32;

  const Lattice& lattice_;
  const Vocabulary& vocabulary_;
  std::string_view today_;
  Brackets brackets_;
  bool completing_;
  std::size_t end_;
  std::size_t steps_ = 0;
  std::size_t depth_ = 0;
  std::size_t phrase_depth_ = 0;
  Parse parse_;
  std::map<std::pair<std::size_t, std::string_view>, Ways<Phrase>> noun_phrases_;
  std::map<std::pair<std::size_t, Scope>, Ways<Condition>> positives_;
  std::map<std::tuple<std::size_t, Scope, const Relation*, Joint>, Ways<Items>> items_;
};

}  // namespace liaison
