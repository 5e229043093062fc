// SPDX-License-Identifier: EUPL-1.2
// What was wanted and where: the farthest place for an error, everything near the end for a
// completion.
#include <algorithm>
#include <utility>

#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kLongestEnd = 16;  // tokens of a name or keyword that is not written out yet

}  // namespace

void Grammar::want(std::size_t at, const std::string& what, const Noun* noun) {
  if (completing_ && what.starts_with('\'')) {
    note({.at = at, .shape = Wanted::Shape::literal, .words = what.substr(1, what.size() - 2)});
  }
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

void Grammar::want_kind(std::size_t at, const std::string& kind, const Noun* noun) {
  want(at, {}, noun);
  if (at == parse_.farthest) {
    parse_.kinds.insert(kind);
  }
}

// Each only once, and only near the end: what is wanted elsewhere is of no use to anybody.
void Grammar::note(Wanted wanted) {
  if (completing_ && wanted.at + kLongestEnd >= end_) {
    const Kind* kind = vocabulary_.find_kind(wanted.kind);
    wanted.kind = kind == nullptr ? std::string_view() : kind->kind;  // which outlives the parse
    parse_.wanted.insert(std::move(wanted));
  }
}

// Names that can stand bare beside a noun.
void Grammar::note_names(std::size_t at, const Noun& noun) {
  if (!completing_) {
    return;
  }
  for (const Relation& relation : vocabulary_.relations) {
    if (is_asked(relation, noun) && relation.adjective) {
      note({.at = at, .shape = Wanted::Shape::name, .kind = relation.to_kind, .bare = true});
    }
  }
}

// `kind` is what the keyword must go with.
std::vector<const KeywordSpan*> Grammar::keywords(std::size_t at, Role role,
                                                  std::string_view kind) {
  note({.at = at, .shape = Wanted::Shape::keyword, .role = role, .kind = kind});
  return lattice_.keywords(at, role);
}

bool Grammar::is_comma(std::size_t at) {
  note({.at = at, .shape = Wanted::Shape::comma});
  return is_shape(at, Token::Shape::comma);
}

// What can stand before a noun.
void Grammar::note_adjectives(std::size_t at, const Kinds& kinds) {
  if (!completing_) {
    return;
  }
  for (const Noun& noun : vocabulary_.nouns) {
    if (kinds.empty() || std::ranges::find(kinds, noun.kind) != kinds.end()) {
      note_names(at, noun);
      note({.at = at, .role = Role::value, .kind = noun.kind, .bare = true});
      note({.at = at, .role = Role::lacking, .kind = noun.kind, .bare = true});
    }
  }
}

// The nouns that will do and that the adjectives before them go with.
void Grammar::note_nouns(std::size_t at, const Kinds& kinds, const std::vector<Adjective>& row) {
  if (!completing_) {
    return;
  }
  const bool dated = std::ranges::any_of(row, [](const Adjective& adjective) {
    return adjective.names.empty() && adjective.value == nullptr && adjective.lack == nullptr;
  });
  for (const Noun& noun : vocabulary_.nouns) {
    const bool fits = (kinds.empty() || std::ranges::find(kinds, noun.kind) != kinds.end()) &&
                      std::ranges::all_of(row, [&](const Adjective& adjective) {
                        return !adjective_conditions(noun, adjective).empty();
                      });
    if (fits) {
      note({.at = at, .role = Role::noun, .kind = noun.kind, .bare = dated});
    }
  }
}

// Whether it has something of which there can be many.
bool Grammar::is_measured(const Noun& noun) const {
  return std::ranges::any_of(vocabulary_.properties, [&](const Property& property) {
    return property.many && property.kind == noun.kind;
  });
}

// What a question can be about that begins so. An answer takes all, and an error says what is
// missing.
Grammar::Kinds Grammar::kinds_for(const Head& head) const {
  Kinds kinds;
  if (!completing_ || (!head.top && !head.shared && !head.order)) {
    return kinds;
  }
  for (const Noun& noun : vocabulary_.nouns) {
    const bool shares = std::ranges::any_of(vocabulary_.relations, [&](const Relation& relation) {
      return relation.many && relation.kind == noun.kind;
    });
    if ((!head.top || is_measured(noun)) && (!head.shared || shares) &&
        (!head.order || order_date(noun) != nullptr)) {
      kinds.emplace_back(noun.kind);
    }
  }
  return kinds;
}

}  // namespace liaison
