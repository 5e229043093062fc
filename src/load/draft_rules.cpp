// SPDX-License-Identifier: EUPL-1.2
#include "load/draft_rules.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kName = "name";

}  // namespace

// What a record cannot be without; a stored one has it already.
void require_fields(const Draft& draft, std::vector<Error>& errors) {
  const auto is_given = [&](std::string_view field) {
    return std::find(draft.given.begin(), draft.given.end(), field) != draft.given.end();
  };
  if (!is_given(kName)) {
    errors.push_back(error_at(draft.origin, ErrorCode::missing_value,
                              fmt::format("the new record '{}' has no name", draft.slug),
                              "give it a name, or the key of a record that exists"));
  }
  // Here as well as after writing, so that it comes in one run with all other errors.
  if (draft.citations.empty() && !is_given("source") && !is_given("citations")) {
    errors.push_back(error_at(draft.origin, ErrorCode::missing_value,
                              fmt::format("the record '{}' has no source", draft.slug),
                              "give it a source, or the file a default source"));
  }
  const TableSchema& table = draft.kind->table;
  for (const TableColumn& column : table.columns) {
    if (column.required && draft.kind->is_field(column.name) && !is_stated(table, column.name) &&
        !is_given(column.name)) {
      errors.push_back(error_at(
          draft.origin, ErrorCode::missing_value,
          fmt::format("the new {} '{}' has no '{}'", draft.kind->kind, draft.slug, column.name),
          "it is needed where the record is described first"));
    }
  }
}

// An unordered list holds each thing once; `[Energy, energy]` is a slip of the pen.
void refuse_twice(const DraftList& list, std::vector<Error>& errors) {
  const TableSchema& link = list.field->link;
  if (link.find("position") != nullptr) {
    return;
  }
  std::set<std::vector<Cell>> seen;
  for (const DraftRow& row : list.rows) {
    std::vector<Cell> key;
    const DraftField* shown = nullptr;
    for (const DraftField& field : row) {
      if (link.find(field.column)->in_key && !std::holds_alternative<std::monostate>(field.value)) {
        key.push_back(field.value);
        shown = &field;
      }
    }
    if (shown != nullptr && !seen.insert(std::move(key)).second) {
      errors.push_back(
          error_at(shown->origin, ErrorCode::conflicting_values,
                   fmt::format("'{}' stands twice in '{}'", shown->text, list.field->field),
                   "leave one of the two out"));
    }
  }
}

}  // namespace liaison
