// SPDX-License-Identifier: EUPL-1.2
#include "ask/states.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <variant>
#include <vector>

#include "ask/ask.hpp"
#include "ask/phrase.hpp"
#include "ask/readings.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

bool speaks_of(const Ask& ask, const Dimension& dimension) {
  bool speaks = std::ranges::find(ask.groups, &dimension, &Group::dimension) != ask.groups.end();
  visit_conditions(ask, [&](const Condition& condition) {
    speaks = speaks || (condition.value != nullptr && condition.value->kind == dimension.kind &&
                        condition.value->attribute == dimension.words);
  });
  return speaks;
}

}  // namespace

std::string states_note(const Database& database, const Vocabulary& vocabulary,
                        const Reading& reading) {
  const auto dimension =
      std::ranges::find_if(vocabulary.dimensions, [&reading](const Dimension& one) {
        return one.kind == reading.ask.noun->kind && !one.usual.empty();
      });
  const bool chosen = std::ranges::any_of(reading.ask.groups,
                                          [](const Group& group) { return !group.only.empty(); });
  if (dimension == vocabulary.dimensions.end() || reading.ask.limit || chosen ||
      speaks_of(reading.ask, *dimension)) {
    return {};
  }
  Reading grouped{.ask = without_tail(reading.ask), .circumstances = reading.circumstances};
  grouped.ask.groups = {{.dimension = &*dimension}};
  fetch_rows(database, vocabulary, grouped);
  std::vector<std::string> states;
  bool usual_only = true;
  for (const auto& row : grouped.table.rows) {
    const auto* label = std::get_if<std::string>(&row.front());
    const auto* count = std::get_if<std::int64_t>(&row.back());
    if (label != nullptr && count != nullptr) {
      usual_only = usual_only && *label == dimension->usual;
      states.push_back(fmt::format("{} {}", *count, *label));
    }
  }
  return usual_only ? std::string() : joined(states, "and");
}

}  // namespace liaison
