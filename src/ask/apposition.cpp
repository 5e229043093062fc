// SPDX-License-Identifier: EUPL-1.2
#include "ask/apposition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <utility>

#include "ask/ask.hpp"
#include "ask/understand.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::string_view kIn = "in";

// Whether `Surrey in British Columbia` stands so in the question, with nothing between.
bool stands_beside(const Understood& question, const Value& name, const Value& place) {
  return place.first == name.last + 1 && (*question.tokens)[name.last].key == kIn;
}

// Whether the rows are in some place anyway, and can be in one only.
bool has_place(const Ask& ask, const Relation& located) {
  return !located.many &&
         std::ranges::any_of(ask.conditions, [&located](const Condition& condition) {
           return condition.relation == &located && !condition.negated;
         });
}

bool lies_in(const Database& database, const Vocabulary& vocabulary, const NamedRecord& record,
             const NamedRecord& place) {
  const auto located =
      std::ranges::find_if(vocabulary.relations, [&record, &place](const Relation& relation) {
        return relation.kind == record.kind && relation.to_kind == place.kind &&
               relation.words == kIn && relation.noun.empty();
      });
  if (located == vocabulary.relations.end()) {
    return false;
  }
  const std::array<Cell, 2> ids{record.id, place.id};
  return database.query_integer(
             fmt::format("SELECT EXISTS (SELECT 1 FROM {} AS e JOIN {} AS b ON b.descendant ="
                         " e.to_id WHERE e.from_id = ?1 AND b.ancestor = ?2)",
                         quote_identifier(located->edge), quote_identifier(place.kind + "_below")),
             ids) == 1;
}

}  // namespace

std::vector<Placed> with_places_of_names(const Database& database, const Vocabulary& vocabulary,
                                         const Understood& question, const Ask& ask) {
  std::vector<Placed> all{{.ask = ask}};
  for (std::size_t at = 0; at + 1 < ask.conditions.size(); ++at) {
    const Condition& link = ask.conditions[at];
    const Condition& where = ask.conditions[at + 1];
    if (link.shape != Condition::Shape::relation || link.values.empty() ||
        where.shape != Condition::Shape::relation || where.negated || where.values.size() != 1 ||
        !where.values.front().phrase.empty() || !link.values.back().phrase.empty()) {
      continue;
    }
    const Value& name = link.values.back();
    const Value& place = where.values.front();
    if (stands_beside(question, name, place) &&
        lies_in(database, vocabulary, name.records.front(), place.records.front())) {
      Ask other = ask;
      other.conditions.erase(other.conditions.begin() + static_cast<std::ptrdiff_t>(at) + 1);
      if (has_place(other, *where.relation)) {
        all.clear();
      }
      all.push_back({.ask = std::move(other),
                     .note = fmt::format("'in {}' is read as where {} is",
                                         place.records.front().name, name.records.front().name)});
    }
  }
  return all;
}

}  // namespace liaison
