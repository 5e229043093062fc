// SPDX-License-Identifier: EUPL-1.2
#include "ask/ties.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <variant>
#include <vector>

#include "ask/ask.hpp"
#include "ask/readings.hpp"
#include "ask/statement.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// The columns by which rows are ordered: the number, or every date.
std::vector<std::size_t> compared(const Ask& ask, const std::vector<Column>& columns) {
  std::vector<std::size_t> found;
  for (std::size_t column = 0; column < columns.size(); ++column) {
    if (ask.order->by == Order::By::property ? columns[column].name == heading_of(ask)
                                             : columns[column].type == ColumnType::date) {
      found.push_back(column);
    }
  }
  return found;
}

bool is_stated(const Cell& cell) {
  return !std::holds_alternative<std::monostate>(cell);
}

}  // namespace

std::string tie_note(const Database& database, const Vocabulary& vocabulary,
                     const Reading& reading) {
  const Ask& ask = reading.ask;
  const auto& rows = reading.table.rows;
  if (!ask.limit || !ask.order || rows.empty() ||
      (ask.order->by != Order::By::property && ask.order->by != Order::By::date)) {
    return {};
  }
  Reading longer{.ask = ask, .circumstances = reading.circumstances};
  longer.ask.limit.reset();
  fetch_rows(database, vocabulary, longer);
  const std::vector<std::size_t> columns = compared(ask, longer.table.columns);
  const auto& last = rows.back();
  if (longer.table.rows.size() <= rows.size() ||
      std::ranges::none_of(columns, [&](std::size_t column) { return is_stated(last[column]); })) {
    return {};
  }
  const auto ties =
      std::count_if(longer.table.rows.begin() + static_cast<std::ptrdiff_t>(rows.size()),
                    longer.table.rows.end(), [&](const auto& row) {
                      return std::ranges::all_of(
                          columns, [&](std::size_t column) { return row[column] == last[column]; });
                    });
  if (ties == 0) {
    return {};
  }
  const bool dates = ask.order->by == Order::By::date;
  return fmt::format("{} more {} {} as the last", ties, ties == 1 ? "has" : "have",
                     dates ? "the same date" : "as many");
}

}  // namespace liaison
