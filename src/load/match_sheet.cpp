// SPDX-License-Identifier: EUPL-1.2
#include "load/match_sheet.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/matching.hpp"
#include "load/outcome.hpp"
#include "load/sheet.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

constexpr std::array<std::string_view, 6> kOurs{"outcome", "slug",   "candidate",
                                                "score",   "reason", "others"};

std::string_view word_of(Verdict verdict) {
  switch (verdict) {
    case Verdict::match:
      return "match";
    case Verdict::ask:
      return "ask";
    case Verdict::fresh:
      break;
  }
  return "new";
}

Error no_column(const Sheet& sheet, const std::string& column) {
  const std::vector<std::string> near = nearest(column, sheet.columns, 1);
  return {.code = ErrorCode::bad_usage,
          .message = fmt::format("the file has no column '{}'", column),
          .hint = fmt::format("{}its columns: {}",
                              near.empty() ? "" : fmt::format("did you mean '{}'?\n", near.front()),
                              fmt::join(sheet.columns, ", "))};
}

std::vector<Column> columns_of(const Sheet& sheet) {
  std::vector<Column> columns;
  for (const std::string& name : sheet.columns) {
    columns.push_back({.name = name});
  }
  for (const std::string_view name : kOurs) {
    const bool taken = sheet.find(name).has_value();
    columns.push_back({.name = (taken ? "match_" : "") + std::string(name),
                       .type = name == "score" ? ColumnType::real : ColumnType::text,
                       .wraps = name == "candidate" || name == "reason",
                       .key = name == "slug" || name == "others"});
  }
  return columns;
}

// As a list shows it: `Tenerdis (cluster, France) @tenerdis`.
std::string shown(const Candidate& candidate) {
  return fmt::format("{} @{}", shown_name(candidate), candidate.slug);
}

std::string others_of(const std::vector<Candidate>& candidates) {
  std::string others;
  for (std::size_t at = 1; at < candidates.size(); ++at) {
    others += fmt::format("{}{} {:.2f}", others.empty() ? "" : "; ", shown(candidates[at]),
                          candidates[at].likeness.score);
  }
  return others;
}

Cell text_or_nothing(std::string text) {
  return text.empty() ? Cell{} : Cell{std::move(text)};
}

// Our cells for one name.
std::vector<Cell> cells_of(const Outcome& outcome) {
  std::vector<Cell> cells{std::string(word_of(outcome.verdict))};
  cells.resize(kOurs.size());
  if (outcome.candidates.empty()) {
    return cells;
  }
  const Candidate& first = outcome.candidates.front();
  if (outcome.verdict == Verdict::match) {
    cells[1] = first.slug;
  }
  cells[2] = shown(first);
  cells[3] = first.likeness.score;
  cells[4] = first.likeness.reason;
  cells[5] = text_or_nothing(others_of(outcome.candidates));
  return cells;
}

struct Places {
  std::size_t name = 0;
  std::optional<std::size_t> country;
};

Result<Places> find_columns(const Sheet& sheet, const SheetColumns& columns) {
  const std::optional<std::size_t> name = sheet.find(columns.name);
  if (!name) {
    return no_column(sheet, columns.name);
  }
  Places places{.name = *name, .country = std::nullopt};
  if (!columns.country.empty()) {
    places.country = sheet.find(columns.country);
    if (!places.country) {
      return no_column(sheet, columns.country);
    }
  }
  return places;
}

}  // namespace

Result<Answer> match_sheet(const Database& database, const Sheet& sheet,
                           const SheetColumns& columns) {
  std::optional<Matching> matching = find_matching(database, columns.kind);
  if (!matching) {
    return Error{
        .code = ErrorCode::bad_usage,
        .message = fmt::format("names of the kind '{}' are not compared", columns.kind),
        .hint = fmt::format("kinds that are: {}", fmt::join(matched_kinds(database), ", "))};
  }
  const Result<Places> places = find_columns(sheet, columns);
  if (!places) {
    return places.error();
  }
  Candidates candidates(database, std::move(*matching));
  Answer answer;
  answer.table.columns = columns_of(sheet);
  std::array<int, 3> counts{};
  std::vector<std::string> unknown;  // countries, each once
  for (const std::vector<std::string>& row : sheet.rows) {
    std::vector<Cell> cells;
    for (const std::string& text : row) {
      cells.push_back(text_or_nothing(text));
    }
    const std::string& name = row[places->name];
    std::vector<Cell> ours(kOurs.size());
    if (!name.empty()) {
      const std::string said = places->country ? row[*places->country] : std::string();
      const std::optional<std::int64_t> country =
          said.empty() ? std::nullopt : find_country(database, candidates.matching(), said);
      if (!said.empty() && !country && std::ranges::find(unknown, said) == unknown.end()) {
        unknown.push_back(said);
      }
      const Outcome outcome = outcome_of(candidates, {.name = name, .country = country});
      ++counts[static_cast<std::size_t>(outcome.verdict)];
      ours = cells_of(outcome);
    }
    cells.insert(cells.end(), std::make_move_iterator(ours.begin()),
                 std::make_move_iterator(ours.end()));
    answer.table.rows.push_back(std::move(cells));
  }
  answer.notes.push_back(
      fmt::format("{} match, {} to decide (ask), {} new", counts[0], counts[1], counts[2]));
  if (!unknown.empty()) {
    answer.notes.push_back(
        fmt::format("not understood as a country, and passed over: {}", fmt::join(unknown, ", ")));
  }
  return answer;
}

}  // namespace liaison
