// SPDX-License-Identifier: EUPL-1.2
#include "ask/compare.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>

#include "ask/ask.hpp"
#include "ask/card.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::string_view kEvidence = "evidence";

// The row of a field, new if no card had it yet.
std::vector<Cell>& row_of(Table& table, const Cell& field) {
  const auto known = std::ranges::find_if(
      table.rows, [&](const std::vector<Cell>& row) { return row.front() == field; });
  if (known != table.rows.end()) {
    return *known;
  }
  table.rows.emplace_back(table.columns.size());
  table.rows.back().front() = field;
  return table.rows.back();
}

void append(Cell& cell, const Cell& more) {
  auto* text = std::get_if<std::string>(&cell);
  if (text == nullptr) {
    cell = more;
  } else {
    *text += "; " + std::get<std::string>(more);
  }
}

}  // namespace

Table compare_cards(const Database& database, const Vocabulary& vocabulary,
                    const std::vector<Value>& names) {
  Table table;
  table.columns.push_back({.name = "field"});
  for (const Value& name : names) {
    table.columns.push_back({.name = name.records.front().name, .wraps = true});
  }
  for (std::size_t index = 0; index < names.size(); ++index) {
    const Table card = card_of(database, vocabulary, names[index].records.front()).table;
    for (const std::vector<Cell>& row : card.rows) {
      if (row[0] != Cell(std::string(kEvidence))) {
        append(row_of(table, row[0])[index + 1], row[1]);
      }
    }
  }
  return table;
}

Table aspect_of(Answer card, const Vocabulary& vocabulary, std::string_view aspect) {
  if (!aspect.empty()) {
    std::erase_if(card.table.rows, [&](const std::vector<Cell>& row) {
      return std::ranges::none_of(vocabulary.aspects, [&](const CardAspect& part) {
        return part.aspect == aspect && row.front() == Cell(part.field);
      });
    });
  }
  return std::move(card.table);
}

}  // namespace liaison
