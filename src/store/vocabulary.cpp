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

bool leads_somewhere(const Vocabulary& vocabulary, const Word& word) {
  switch (word.role) {
    case Role::noun:
    case Role::also:
      return vocabulary.find_noun(word.means) != nullptr;
    case Role::relation:
    case Role::verb:
    case Role::deed:
    case Role::plan:
    case Role::outside:
      return vocabulary.find_relation(word.means) != nullptr;
    case Role::property:
    case Role::lacking:
    case Role::largest:
    case Role::smallest:
      return vocabulary.find_property(word.means) != nullptr;
    case Role::date:
      return vocabulary.find_date(word.means) != nullptr;
    case Role::value:
      return vocabulary.find_value(word.means) != nullptr;
    case Role::dimension:
      return vocabulary.find_dimension(word.means) != nullptr;
    default:
      return true;
  }
}

// The parser follows a word to what it means, so in a file that somebody else wrote every word must
// lead somewhere.
void require_meaning(const Vocabulary& vocabulary, const Word& word) {
  if (!leads_somewhere(vocabulary, word)) {
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
constexpr std::pair<std::string_view, Role> kRoles[] = {{"filler", Role::filler},
                                                        {"count", Role::count},
                                                        {"and", Role::conjunction},
                                                        {"or", Role::disjunction},
                                                        {"not", Role::negation},
                                                        {"noun", Role::noun},
                                                        {"relation", Role::relation},
                                                        {"with", Role::with},
                                                        {"without", Role::without},
                                                        {"property", Role::property},
                                                        {"measure", Role::measure},
                                                        {"measure after", Role::measure_after},
                                                        {"value", Role::value},
                                                        {"date", Role::date},
                                                        {"when", Role::when},
                                                        {"to", Role::to},
                                                        {"certainly", Role::certainly},
                                                        {"month", Role::month},
                                                        {"unit", Role::unit},
                                                        {"number", Role::number},
                                                        {"day", Role::day},
                                                        {"by", Role::by},
                                                        {"dimension", Role::dimension},
                                                        {"top", Role::top},
                                                        {"first", Role::first},
                                                        {"newest", Role::newest},
                                                        {"oldest", Role::oldest},
                                                        {"most", Role::most},
                                                        {"sorted", Role::sorted},
                                                        {"descending", Role::descending},
                                                        {"ascending", Role::ascending},
                                                        {"newest first", Role::newest_first},
                                                        {"oldest first", Role::oldest_first},
                                                        {"as of", Role::as_of},
                                                        {"only", Role::only},
                                                        {"except", Role::except},
                                                        {"between", Role::between},
                                                        {"text", Role::text},
                                                        {"card", Role::card},
                                                        {"compare", Role::compare},
                                                        {"shared", Role::shared},
                                                        {"paths", Role::paths},
                                                        {"paths to", Role::paths_to},
                                                        {"neighbours", Role::neighbours},
                                                        {"within", Role::within},
                                                        {"steps", Role::steps},
                                                        {"whether", Role::whether},
                                                        {"verb", Role::verb},
                                                        {"outside", Role::outside},
                                                        {"lacking", Role::lacking},
                                                        {"deed", Role::deed},
                                                        {"plan", Role::plan},
                                                        {"pronoun", Role::pronoun},
                                                        {"together", Role::together},
                                                        {"among", Role::among},
                                                        {"also", Role::also},
                                                        {"largest", Role::largest},
                                                        {"smallest", Role::smallest},
                                                        {"card end", Role::card_end},
                                                        {"card of", Role::card_of}};

void read_nouns(const Database& database, Vocabulary& vocabulary) {
  Statement kinds = database.prepare(
      "SELECT kind, plural, coalesce(below, ''), coalesce(ended, ''), coalesce(preferred, ''), "
      "coalesce(dated, '')"
      " FROM kind ORDER BY kind");
  while (kinds.step()) {
    vocabulary.kinds.push_back({text(kinds, 0), text(kinds, 1), text(kinds, 2), text(kinds, 3),
                                text(kinds, 4), text(kinds, 5)});
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
      " coalesce(partial, ''), coalesce(field, ''), coalesce(noun, ''), coalesce(dated, ''),"
      " coalesce(located, '')"
      " FROM relation ORDER BY relation");
  Statement hows = database.prepare(
      "SELECT how, label, gloss, coalesce(absent, ''), only FROM relation_how WHERE relation = ?1"
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
                      .noun = text(row, 16),
                      .dated = text(row, 17),
                      .located = text(row, 18),
                      .hows = {}};
    const Cell key = relation.relation;
    hows.bind({&key, 1});
    while (hows.step()) {
      relation.hows.push_back(
          {text(hows, 0), text(hows, 1), text(hows, 2), text(hows, 3), hows.integer(4) == 1});
    }
    vocabulary.relations.push_back(std::move(relation));
  }
}

void read_properties(const Database& database, Vocabulary& vocabulary) {
  Statement side =
      database.prepare("SELECT kind, to_kind, parties FROM side ORDER BY kind, to_kind");
  while (side.step()) {
    vocabulary.sides.push_back({text(side, 0), text(side, 1), text(side, 2)});
  }
  Statement property = database.prepare(
      "SELECT property, kind, counts, stated, many, coalesce(relation, ''), words, gloss"
      " FROM property ORDER BY property");
  while (property.step()) {
    vocabulary.properties.push_back({.property = text(property, 0),
                                     .kind = text(property, 1),
                                     .counts = text(property, 2),
                                     .stated = property.integer(3) == 1,
                                     .many = property.integer(4) == 1,
                                     .relation = text(property, 5),
                                     .words = text(property, 6),
                                     .gloss = text(property, 7)});
  }
  Statement date = database.prepare(
      "SELECT field, kind, dates, property, plain, words, gloss, stated_in FROM date_field"
      " ORDER BY field");
  while (date.step()) {
    vocabulary.dates.push_back({.field = text(date, 0),
                                .kind = text(date, 1),
                                .dates = text(date, 2),
                                .property = text(date, 3),
                                .plain = date.integer(4) > 0,
                                .strong = date.integer(4) == 2,
                                .words = text(date, 5),
                                .gloss = text(date, 6),
                                .stated_in = text(date, 7)});
  }
}

void read_values(const Database& database, Vocabulary& vocabulary) {
  Statement value = database.prepare(
      "SELECT value, kind, coalesce(attribute, ''), coalesce(equals, ''), coalesce(during, ''),"
      " words, gloss FROM attribute_value ORDER BY value");
  while (value.step()) {
    vocabulary.values.push_back({.value = text(value, 0),
                                 .kind = text(value, 1),
                                 .attribute = text(value, 2),
                                 .equals = text(value, 3),
                                 .during = text(value, 4),
                                 .words = text(value, 5),
                                 .gloss = text(value, 6)});
  }
  Statement dimension = database.prepare(
      "SELECT dimension, kind, labels, ordered, words, coalesce(usual, ''), coalesce(of_kind, '')"
      " FROM dimension ORDER BY dimension");
  while (dimension.step()) {
    vocabulary.dimensions.push_back({.dimension = text(dimension, 0),
                                     .kind = text(dimension, 1),
                                     .labels = text(dimension, 2),
                                     .ordered = dimension.integer(3) == 1,
                                     .words = text(dimension, 4),
                                     .usual = text(dimension, 5),
                                     .of_kind = text(dimension, 6)});
  }
  Statement aspect =
      database.prepare("SELECT aspect, field FROM card_aspect ORDER BY aspect, field");
  while (aspect.step()) {
    vocabulary.aspects.push_back({text(aspect, 0), text(aspect, 1)});
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

std::string_view name_of(Role role) {
  for (const auto& [name, known] : kRoles) {
    if (known == role) {
      return name;
    }
  }
  return {};
}

const Kind* Vocabulary::find_kind(std::string_view kind) const {
  return find_by(kinds, &Kind::kind, kind);
}

const Noun* Vocabulary::find_noun(std::string_view noun) const {
  return find_by(nouns, &Noun::noun, noun);
}

const Relation* Vocabulary::find_relation(std::string_view relation) const {
  return find_by(relations, &Relation::relation, relation);
}

const Property* Vocabulary::find_property(std::string_view property) const {
  return find_by(properties, &Property::property, property);
}

const DateField* Vocabulary::find_date(std::string_view field) const {
  return find_by(dates, &DateField::field, field);
}

const AttributeValue* Vocabulary::find_value(std::string_view value) const {
  return find_by(values, &AttributeValue::value, value);
}

const Dimension* Vocabulary::find_dimension(std::string_view dimension) const {
  return find_by(dimensions, &Dimension::dimension, dimension);
}

const Side* Vocabulary::find_side(std::string_view kind, std::string_view to_kind) const {
  const auto found = std::ranges::find_if(
      sides, [&](const Side& side) { return side.kind == kind && side.to_kind == to_kind; });
  return found == sides.end() ? nullptr : &*found;
}

bool Vocabulary::is_party(std::string_view kind) const {
  return std::ranges::find(sides, kind, &Side::to_kind) != sides.end();
}

const DateField* Vocabulary::plain_date(std::string_view kind) const {
  const auto found = std::ranges::find_if(
      dates, [&](const DateField& date) { return date.plain && date.kind == kind; });
  return found == dates.end() ? nullptr : &*found;
}

Vocabulary read_vocabulary(const Database& database) {
  Vocabulary vocabulary;
  read_nouns(database, vocabulary);
  read_relations(database, vocabulary);
  read_properties(database, vocabulary);
  read_values(database, vocabulary);
  read_words(database, vocabulary);
  vocabulary.longest_name = static_cast<int>(
      database.query_integer("SELECT coalesce((SELECT words FROM name_extent), 1)"));
  return vocabulary;
}

}  // namespace liaison
