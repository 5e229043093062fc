// SPDX-License-Identifier: EUPL-1.2
#include "ask/summary.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <string_view>
#include <variant>
#include <vector>

#include "ask/ask.hpp"
#include "ask/phrase.hpp"
#include "ask/statement.hpp"
#include "liaison/table.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNamed = 5;

struct WayIn {
  const How* how = nullptr;
  std::vector<std::string> rows;
};

std::string_view text_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? std::string_view() : std::string_view(*text);
}

// "region: North America; activity" begins with the strongest link.
std::string_view strongest(std::string_view how) {
  return how.substr(0, how.find("; "));
}

std::size_t how_column(const Relation& relation, const Table& table) {
  const auto column =
      std::find_if(table.columns.begin(), table.columns.end(),
                   [&](const Column& candidate) { return candidate.name == relation.how; });
  return static_cast<std::size_t>(column - table.columns.begin());
}

std::vector<WayIn> ways_in_of(const Relation& relation, const Table& table) {
  std::vector<WayIn> groups;
  const std::size_t column = how_column(relation, table);
  for (const How& how : relation.hows) {
    if (std::ranges::any_of(groups,
                            [&how](const WayIn& known) { return known.how->label == how.label; })) {
      continue;  // what comes through a hierarchy can have the label of what does not
    }
    WayIn group{.how = &how, .rows = {}};
    for (const auto& row : table.rows) {
      const std::string_view link = strongest(text_of(row[column]));
      const std::size_t colon = link.find(": ");
      if (link.substr(0, colon) != how.label) {
        continue;
      }
      const std::string_view through = colon == std::string_view::npos ? "" : link.substr(colon);
      group.rows.push_back(fmt::format("{}{}", text_of(row.front()), through));
    }
    groups.push_back(std::move(group));
  }
  return groups;
}

std::string asked_names(const Ask& ask, const Relation& relation) {
  std::vector<std::string> names;
  for (const Condition& condition : ask.conditions) {
    if (condition.relation == &relation && !condition.negated) {
      for (const Value& value : condition.values) {
        names.push_back(value.records.front().name);
      }
    }
  }
  return joined(names, "or");
}

std::string members(const std::vector<std::string>& rows) {
  if (rows.size() > kMostNamed) {
    return {};
  }
  std::string list;
  for (const std::string& row : rows) {
    list += list.empty() ? row : ", " + row;
  }
  return fmt::format(" ({})", list);
}

}  // namespace

std::string how_summary(const Ask& ask, const Relation& relation, const Table& table) {
  // With several values a row can come in by each of them in another way; the column says how.
  const bool several = std::ranges::any_of(ask.conditions, [&](const Condition& condition) {
    return condition.relation == &relation && !condition.negated &&
           (condition.values.size() != 1 || !condition.values.front().phrase.empty());
  });
  if (table.rows.empty() || several) {
    return {};
  }
  std::string present;
  std::string absent;
  for (const WayIn& group : ways_in_of(relation, table)) {
    if (!group.rows.empty()) {
      present += fmt::format("{}{} {}{}", present.empty() ? "" : ", ", group.rows.size(),
                             group.how->gloss, members(group.rows));
    } else if (!group.how->absent.empty()) {
      absent += "; " + filled(group.how->absent, asked_names(ask, relation));
    }
  }
  return present + absent;
}

std::string doubt_summary(const Table& table) {
  const auto column = std::ranges::find(table.columns, "possibly", &Column::name);
  if (column == table.columns.end()) {
    return {};
  }
  const auto at = column - table.columns.begin();
  const auto doubts = std::ranges::count_if(table.rows, [at](const auto& row) {
    return row[static_cast<std::size_t>(at)] == Cell(kPossibly);
  });
  return doubts == 0 ? std::string()
                     : fmt::format(
                           "{} of {} rows only possibly ({}): the sources give no exact"
                           " date",
                           doubts, table.rows.size(), kPossibly);
}

}  // namespace liaison
