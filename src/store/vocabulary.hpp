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
  std::string kind;       ///< also the name of its table
  std::string plural;     ///< names seed files
  std::string below;      ///< what lies below one of its records; empty: no hierarchy
  std::string ended;      ///< a view of what lay below once; empty: none
  std::string preferred;  ///< a view of ids that win among equals; empty: none
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
  std::vector<How> hows;     ///< strongest first
};

enum class Role { filler, count, conjunction, disjunction, negation, noun, relation };

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
  std::vector<Word> words;
  int longest_name = 1;   ///< words of the longest name
  int longest_words = 1;  ///< words of the longest entry of `words`

  /// Null if there is none of that name.
  [[nodiscard]] const Kind* find_kind(std::string_view kind) const;
  [[nodiscard]] const Noun* find_noun(std::string_view noun) const;
  [[nodiscard]] const Relation* find_relation(std::string_view relation) const;
};

Vocabulary read_vocabulary(const Database& database);

}  // namespace liaison
