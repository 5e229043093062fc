// SPDX-License-Identifier: EUPL-1.2
// The vocabulary as plain data: which nouns, relations and words there are. The language of
// questions and the loader know the domain from here only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

struct Kind {
  std::string kind;        ///< also the name of its table
  std::string plural;      ///< names seed files
  std::string below;       ///< what lies below one of its records; empty: no hierarchy
  std::string ended;       ///< a view of what lay below once; empty: none
  std::string preferred;   ///< a view of ids that win among equals; empty: none
  std::string dated = {};  ///< what lies below with the days on which it does; empty: no dates
};

struct Noun {
  std::string noun;
  std::string plural;  ///< also the name of its readable view
  std::string kind;
  std::string gloss;  ///< the plural in a reading
};

struct Attribute {
  std::string kind;
  std::string attribute;  ///< a column of the kind's readable views
  ColumnType type = ColumnType::text;
  int answer = 0;  ///< its place in an answer, from 1; 0: only on the card
  std::string summary;
};

struct How {
  std::string how;
  std::string label;
  std::string gloss;
  std::string absent;  ///< empty: nothing is said when no row came in so
  bool only = false;   ///< kept by `only targeting`
};

enum class Hierarchy { none, below, around };

struct Relation {
  std::string relation;
  std::string kind;
  std::string to_kind;
  std::string edge;
  Hierarchy hierarchy = Hierarchy::none;
  bool many = false;
  bool adjective = false;
  bool card = false;   ///< cards list it
  std::string words;   ///< canonical
  std::string gloss;   ///< with `{}`
  std::string how;     ///< heading; empty: no such column
  std::string detail;  ///< heading; empty: no such column
  std::string hint;
  std::string caveat;
  std::string partial = {};  ///< a view of what the sources do not tell in full; empty: none
  std::string field = {};    ///< the seed field that states it; empty: another record does
  std::string noun = {};     ///< asked for by this noun only; empty: by every noun of the kind
  std::string dated = {};    ///< the date of what makes a link, its column via; empty: none
  std::string located = {};  ///< the relation of what makes a link to where that was; empty: none
  std::vector<How> hows;     ///< strongest first
};

/// What stands on a side of `between A and B`.
struct Side {
  std::string kind;
  std::string to_kind;
  std::string parties;  ///< a view (from_id, side, to_id, via)
};

/// What a record has, or has not, or has many of.
struct Property {
  std::string property;
  std::string kind;
  std::string counts;    ///< a view (id, n)
  bool stated = false;   ///< a record without a row is not stated; else it has none
  bool many = false;     ///< a record can have more than one
  std::string relation;  ///< the links that are counted; empty: none
  std::string words;     ///< canonical
  std::string gloss;
};

struct DateField {
  std::string field;
  std::string kind;
  std::string dates;      ///< a view (id, date, first, last)
  std::string property;   ///< that there is such a date
  bool plain = false;     ///< what a date without a verb means
  bool strong = false;    ///< also behind the name of records that have a plain date
  std::string words;      ///< canonical
  std::string gloss;      ///< with `{}`
  std::string stated_in;  ///< the seed field that states it
};

/// A state or type: what stands in a column, or what holds on certain days.
struct AttributeValue {
  std::string value;
  std::string kind;
  std::string attribute;  ///< empty: `during` decides
  std::string equals;     ///< empty: the number behind the words
  std::string during;     ///< a view (id, first, last); empty: `attribute` decides
  std::string words;      ///< canonical
  std::string gloss;      ///< with `{}` for a number

  [[nodiscard]] bool numbered() const { return during.empty() && equals.empty(); }
};

/// By what records are counted.
struct Dimension {
  std::string dimension;
  std::string kind;
  std::string labels;        ///< a view (id, label)
  bool ordered = false;      ///< in the order of labels; else the largest first
  std::string words;         ///< canonical, and the heading
  std::string usual = {};    ///< the label that goes without saying; empty: none is told unasked
  std::string of_kind = {};  ///< whose names the labels are, with a column record; empty: none
};

/// A field of a card that a question about one record wants to know.
struct CardAspect {
  std::string aspect;
  std::string field;
};

enum class Role {
  filler,
  count,
  conjunction,
  disjunction,
  negation,
  noun,
  relation,
  with,
  without,
  property,
  measure,
  measure_after,
  value,
  date,
  when,
  to,
  certainly,
  month,
  unit,
  number,
  day,
  by,
  dimension,
  top,
  first,
  newest,
  oldest,
  most,
  sorted,
  descending,
  ascending,
  newest_first,
  oldest_first,
  as_of,
  only,
  except,
  between,
  text,
  card,
  compare,
  shared,
  paths,
  paths_to,
  neighbours,
  within,
  steps,
  whether,
  verb,
  outside,
  lacking,
  deed,
  plan,
  pronoun,
  together,
  among,
  also,
  largest,
  smallest,
  card_end,
  card_of
};

/// As the table `word` calls it, which is often also its plainest word: `and`, `without`.
std::string_view name_of(Role role);

struct Word {
  std::string words;  ///< folded
  Role role = Role::filler;
  std::string means;
};

struct Vocabulary {
  std::vector<Kind> kinds;
  std::vector<Noun> nouns;
  std::vector<Attribute> attributes;  ///< by kind, then by place in the answer, then by name
  std::vector<Relation> relations;
  std::vector<Side> sides;
  std::vector<Property> properties;
  std::vector<DateField> dates;
  std::vector<AttributeValue> values;
  std::vector<Dimension> dimensions;
  std::vector<CardAspect> aspects;
  std::vector<Word> words;  ///< in their order
  int longest_name = 1;     ///< words of the longest name
  int longest_words = 1;    ///< words of the longest entry of `words`

  /// Null if there is none of that name.
  [[nodiscard]] const Kind* find_kind(std::string_view kind) const;
  [[nodiscard]] const Noun* find_noun(std::string_view noun) const;
  [[nodiscard]] const Relation* find_relation(std::string_view relation) const;
  [[nodiscard]] const Property* find_property(std::string_view property) const;
  [[nodiscard]] const DateField* find_date(std::string_view field) const;
  [[nodiscard]] const AttributeValue* find_value(std::string_view value) const;
  [[nodiscard]] const Dimension* find_dimension(std::string_view dimension) const;
  [[nodiscard]] const Side* find_side(std::string_view kind, std::string_view to_kind) const;
  /// Whether records of the kind are sides of something, such as organisations of agreements.
  [[nodiscard]] bool is_party(std::string_view kind) const;
  /// What a date without a verb means; null if the kind has none.
  [[nodiscard]] const DateField* plain_date(std::string_view kind) const;
};

Vocabulary read_vocabulary(const Database& database);

}  // namespace liaison
