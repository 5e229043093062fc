// SPDX-License-Identifier: EUPL-1.2
#include "load/rejects.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>

#include "core/error_place.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/open_name.hpp"
#include "load/seed.hpp"

namespace liaison {

namespace {

Cell text_or_nothing(std::string text) {
  return text.empty() ? Cell{} : Cell{std::move(text)};
}

Cell number_or_nothing(int number) {
  return number > 0 ? Cell{std::int64_t{number}} : Cell{};
}

bool is_at(const Where& where, const OpenName& name) {
  const Where place = where_of(*name.origin.file, name.origin.mark);
  return place.file == where.file && place.line == where.line && place.offset == where.offset;
}

// The name that an error asks about.
const OpenName* find_open(const std::vector<OpenName>& open, const Error& error) {
  if (error.code != ErrorCode::near_name || !error.where) {
    return nullptr;
  }
  const auto found =
      std::ranges::find_if(open, [&](const OpenName& name) { return is_at(*error.where, name); });
  return found == open.end() ? nullptr : &*found;
}

// What the caret points at.
std::string marked(const Where& where) {
  return where.offset < where.text.size() ? where.text.substr(where.offset, where.length) : "";
}

}  // namespace

Table rejects_of(const std::vector<Error>& errors, const std::vector<Error>& shown,
                 const std::vector<OpenName>& open) {
  Table table;
  for (const std::string_view name : kRejectColumns) {
    table.columns.push_back({.name = std::string(name),
                             .type = name == "line" || name == "column" ? ColumnType::integer
                                     : name == "score"                  ? ColumnType::real
                                                                        : ColumnType::text});
  }
  for (std::size_t at = 0; at < errors.size(); ++at) {
    const Error& error = shown[at];
    const Where where = error.where.value_or(Where{});
    const OpenName* name = find_open(open, errors[at]);
    std::vector<Cell> row{text_or_nothing(where.file),
                          number_or_nothing(where.line),
                          number_or_nothing(where.line > 0 ? column_of(where) : 0),
                          std::string(kind_of(error.code).id),
                          error.message,
                          text_or_nothing(name != nullptr ? name->text : marked(where))};
    row.resize(kRejectColumns.size());
    if (name == nullptr) {
      table.rows.push_back(std::move(row));
      continue;
    }
    for (const Candidate& candidate : name->candidates) {
      row[6] = candidate.slug;
      row[7] = shown_name(candidate);
      row[8] = candidate.likeness.score;
      row[9] = candidate.likeness.reason;
      table.rows.push_back(row);
    }
  }
  return table;
}

}  // namespace liaison
