// SPDX-License-Identifier: EUPL-1.2
#include "ask/evidence.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <set>
#include <utility>
#include <variant>

#include "ask/ask.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// The seed fields that a question speaks of. Empty if one of its relations has none.
std::set<std::string> fields_of(const Ask& ask) {
  std::set<std::string> fields{""};  // the record as a whole
  bool elsewhere = false;
  visit_conditions(ask, [&](const Condition& condition) {
    if (condition.shape == Condition::Shape::date) {
      fields.insert(condition.date.field->stated_in);
    } else if (condition.relation != nullptr) {
      elsewhere = elsewhere || condition.relation->field.empty();
      fields.insert(condition.relation->field);
    }
  });
  if (elsewhere) {
    return {};
  }
  return fields;
}

template <class Keep>
std::vector<Citation> only(std::span<const Citation> citations, const Keep& keep) {
  std::vector<Citation> kept;
  std::ranges::copy_if(citations, std::back_inserter(kept), keep);
  return kept;
}

}  // namespace

std::vector<Citation> citations_of(const Database& database, std::string_view slug) {
  Statement row = database.prepare(embedded_text("schema/statements/evidence.sql"));
  const std::array<Cell, 1> values{std::string(slug)};
  row.bind(values);
  std::vector<Citation> citations;
  while (row.step()) {
    int column = 0;
    const auto next = [&] { return std::string(row.text(column++)); };
    // As the statement orders them; a list in braces is read from left to right.
    citations.push_back({.field = next(),
                         .item = next(),
                         .source = next(),
                         .source_title = next(),
                         .section = next(),
                         .page = next(),
                         .page_basis = next(),
                         .footnote = next(),
                         .footnote_title = next(),
                         .url = next(),
                         .consulted = next(),
                         .basis = next(),
                         .quote = next(),
                         .reason = next()});
  }
  return citations;
}

std::vector<Citation> of_record(std::span<const Citation> citations) {
  return of_field(citations, "");
}

std::vector<Citation> of_field(std::span<const Citation> citations, std::string_view field) {
  return only(citations, [&](const Citation& citation) { return citation.field == field; });
}

std::vector<Citation> of_attribute(const Database& database, std::span<const Citation> citations,
                                   const std::string& kind, const std::string& attribute) {
  std::vector<Citation> own = of_field(citations, attribute);
  if (!own.empty()) {
    return own;
  }
  const std::array<Cell, 2> key{kind, attribute};
  const Cell other = database.query_cell(
      "SELECT field FROM attribute WHERE kind = ?1 AND attribute = ?2 AND field IS NOT NULL", key);
  const auto* field = std::get_if<std::string>(&other);
  return field == nullptr ? std::vector<Citation>() : of_field(citations, *field);
}

std::vector<Citation> of_line(std::span<const Citation> citations, std::string_view field,
                              std::string_view line) {
  const std::vector<Citation> item = only(citations, [&](const Citation& citation) {
    return citation.field == field && !citation.item.empty() && line.starts_with(citation.item);
  });
  return !item.empty() ? item : only(citations, [&](const Citation& citation) {
    return citation.field == field && citation.item.empty();
  });
}

void cite_rows(const Database& database, const Ask& ask, Answer& answer) {
  const std::set<std::string> fields = fields_of(ask);
  const auto key = std::ranges::find(answer.table.columns, true, &Column::key);
  const auto slug_at = static_cast<std::size_t>(key - answer.table.columns.begin());
  std::vector<std::vector<Citation>> evidence;
  for (const auto& row : answer.table.rows) {
    const auto* slug = std::get_if<std::string>(&row.at(slug_at));
    std::vector<Citation> all = citations_of(database, slug == nullptr ? "" : *slug);
    std::vector<Citation> used =
        only(all, [&](const Citation& citation) { return fields.contains(citation.field); });
    evidence.push_back(used.empty() ? std::move(all) : std::move(used));
  }
  answer.evidence = std::move(evidence);
}

}  // namespace liaison
