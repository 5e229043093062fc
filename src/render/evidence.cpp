// SPDX-License-Identifier: EUPL-1.2
#include "render/evidence.hpp"

#include <algorithm>
#include <cstddef>

#include "core/citation_text.hpp"
#include "liaison/table.hpp"

namespace liaison {

namespace {

// Each place once, in the order in which they come: the same page for a second quote is no news.
std::vector<std::string> places_of(const std::vector<Citation>& citations) {
  std::vector<std::string> places;
  for (const Citation& citation : citations) {
    std::string place = full_place_text(citation);
    if (std::ranges::find(places, place) == places.end()) {
      places.push_back(std::move(place));
    }
  }
  return places;
}

// The number of a text in a list to which it is added if need be, from 1.
std::size_t number_in(std::vector<std::string>& list, const std::string& text) {
  const auto found = std::ranges::find(list, text);
  if (found == list.end()) {
    list.push_back(text);
    return list.size();
  }
  return static_cast<std::size_t>(found - list.begin()) + 1;
}

}  // namespace

Table with_citations(const Answer& answer) {
  Table table = answer.table;
  table.columns.push_back({.name = kEvidence, .wraps = true});
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    std::string text;
    for (const std::string& place : places_of((*answer.evidence)[row])) {
      text += (text.empty() ? "" : "; ") + place;
    }
    table.rows[row].emplace_back(std::move(text));
  }
  return table;
}

MarkedTable with_marks(const Answer& answer) {
  MarkedTable marked{.table = answer.table, .footnotes = {}};
  marked.table.columns.push_back({.name = kEvidence, .wraps = true});
  for (std::size_t row = 0; row < marked.table.rows.size(); ++row) {
    std::string text;
    for (const std::string& place : places_of((*answer.evidence)[row])) {
      text +=
          (text.empty() ? "[" : " [") + std::to_string(number_in(marked.footnotes, place)) + "]";
    }
    marked.table.rows[row].emplace_back(std::move(text));
  }
  return marked;
}

}  // namespace liaison
