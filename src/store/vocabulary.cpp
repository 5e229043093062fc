// SPDX-License-Identifier: EUPL-1.2
#include "store/vocabulary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

std::string text(const Statement& row, int column) {
  return std::string(row.text(column));
}

template <class T>
const T* find_by(const std::vector<T>& rows, std::string T::* key, std::string_view wanted) {
  const auto found =
      std::find_if(rows.begin(), rows.end(), [&](const T& row) { return row.*key == wanted; });
  return found == rows.end() ? nullptr : &*found;
}

// The parser follows a word to what it means, so in a file that somebody else wrote every word must
// lead somewhere.
void require_meaning(const Vocabulary& vocabulary, const Word& word) {
  const bool leads = word.role == Role::noun       ? vocabulary.find_noun(word.means) != nullptr
                     : word.role == Role::relation ? vocabulary.find_relation(word.means) != nullptr
                                                   : true;
  if (!leads) {
    throw Failure(ErrorCode::damaged_database,
                  fmt::format("the word '{}' of the vocabulary means '{}', which does not exist",
                              word.words, word.means),
                  "nothing was changed; take the file from a backup");
  }
}

// A word that the schema's CHECK allows and this program does not know is a bug of ours.
template <class T, std::size_t size>
T one_of(const std::pair<std::string_view, T> (&names)[size], std::string_view name) {
  for (const auto& [known, value] : names) {
    if (known == name) {
      return value;
    }
  }
  throw Failure(ErrorCode::bug, fmt::format("the vocabulary has the unknown term '{}'", name));
}

constexpr std::pair<std::string_view, ColumnType> kTypes[] = {
    {"text", ColumnType::text}, {"integer", ColumnType::integer}, {"date", ColumnType::date}};
constexpr std::pair<std::string_view, Hierarchy> kHierarchies[] = {
    {"none", Hierarchy::none}, {"below", Hierarchy::below}, {"around", Hierarchy::around}};
constexpr std::pair<std::string_view, Role> kRoles[] = {
    {"filler", Role::filler},    {"count", Role::count},  {"and", Role::conjunction},
    {"or", Role::disjunction},   {"not", Role::negation}, {"noun", Role::noun},
    {"relation", Role::relation}};

void read_nouns(const Database& database, Vocabulary& vocabulary) {
  Statement kinds = database.prepare(
      "SELECT kind, plural, coalesce(below, ''), coalesce(ended, ''), coalesce(preferred, '') FROM "
      "kind ORDER BY kind");
  while (kinds.step()) {
    vocabulary.kinds.push_back(
        {text(kinds, 0), text(kinds, 1), text(kinds, 2), text(kinds, 3), text(kinds, 4)});
  }
  Statement nouns = database.prepare("SELECT noun, plural, kind, gloss FROM noun ORDER BY noun");
  while (nouns.step()) {
    vocabulary.nouns.push_back({text(nouns, 0), text(nouns, 1), text(nouns, 2), text(nouns, 3)});
  }
  Statement attributes = database.prepare(
      "SELECT kind, attribute, type, coalesce(answer, 0), summary FROM attribute"
      " ORDER BY kind, answer IS NULL, answer, attribute");
  while (attributes.step()) {
    vocabulary.attributes.push_back({.kind = text(attributes, 0),
                                     .attribute = text(attributes, 1),
                                     .type = one_of(kTypes, attributes.text(2)),
                                     .answer = static_cast<int>(attributes.integer(3)),
                                     .summary = text(attributes, 4)});
  }
}

void read_relations(const Database& database, Vocabulary& vocabulary) {
  Statement row = database.prepare(
      "SELECT relation, kind, to_kind, edge, hierarchy, many, adjective, card, words, gloss,"
      " coalesce(how, ''), coalesce(detail, ''), coalesce(hint, ''), coalesce(caveat, ''),"
      " coalesce(partial, ''), coalesce(field, '') FROM relation ORDER BY relation");
  Statement hows = database.prepare(
      "SELECT how, label, gloss, coalesce(absent, '') FROM relation_how WHERE relation = ?1"
      " ORDER BY strength");
  while (row.step()) {
    Relation relation{.relation = text(row, 0),
                      .kind = text(row, 1),
                      .to_kind = text(row, 2),
                      .edge = text(row, 3),
                      .hierarchy = one_of(kHierarchies, row.text(4)),
                      .many = row.integer(5) == 1,
                      .adjective = row.integer(6) == 1,
                      .card = row.integer(7) == 1,
                      .words = text(row, 8),
                      .gloss = text(row, 9),
                      .how = text(row, 10),
                      .detail = text(row, 11),
                      .hint = text(row, 12),
                      .caveat = text(row, 13),
                      .partial = text(row, 14),
                      .field = text(row, 15),
                      .hows = {}};
    const Cell key = relation.relation;
    hows.bind({&key, 1});
    while (hows.step()) {
      relation.hows.push_back({text(hows, 0), text(hows, 1), text(hows, 2), text(hows, 3)});
    }
    vocabulary.relations.push_back(std::move(relation));
  }
}

void read_words(const Database& database, Vocabulary& vocabulary) {
  Statement row =
      database.prepare("SELECT words, role, means FROM word ORDER BY words, role, means");
  while (row.step()) {
    Word word{.words = text(row, 0), .role = one_of(kRoles, row.text(1)), .means = text(row, 2)};
    require_meaning(vocabulary, word);
    const auto spaces = std::count(word.words.begin(), word.words.end(), ' ');
    vocabulary.longest_words = std::max(vocabulary.longest_words, static_cast<int>(spaces) + 1);
    vocabulary.words.push_back(std::move(word));
  }
}

}  // namespace

const Kind* Vocabulary::find_kind(std::string_view kind) const {
  return find_by(kinds, &Kind::kind, kind);
}

const Noun* Vocabulary::find_noun(std::string_view noun) const {
  return find_by(nouns, &Noun::noun, noun);
}

const Relation* Vocabulary::find_relation(std::string_view relation) const {
  return find_by(relations, &Relation::relation, relation);
}

Vocabulary read_vocabulary(const Database& database) {
  Vocabulary vocabulary;
  read_nouns(database, vocabulary);
  read_relations(database, vocabulary);
  read_words(database, vocabulary);
  vocabulary.longest_name = static_cast<int>(
      database.query_integer("SELECT coalesce((SELECT words FROM name_extent), 1)"));
  return vocabulary;
}

}  // namespace liaison
