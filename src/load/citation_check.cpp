// SPDX-License-Identifier: EUPL-1.2
#include "load/citation_check.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

const DraftField* find_column(const DraftRow& row, std::string_view column) {
  const auto found = std::ranges::find(row, column, &DraftField::column);
  return found == row.end() ? nullptr : &*found;
}

// Empty for a citation of the record as a whole.
std::string text_of(const DraftField* field) {
  const auto* text = field == nullptr ? nullptr : std::get_if<std::string>(&field->value);
  return text == nullptr ? std::string() : *text;
}

std::vector<std::string> citable_fields(const SeedSchema& schema, const SeedKind& kind) {
  std::vector<std::string> fields = schema.fields_of(kind);
  std::erase_if(fields, [](const std::string& field) {
    return field == "key" || field == "source" || field == "citations";
  });
  return fields;
}

// Names of other records count by their texts and, once matched, by their ids.
bool is_item_of_draft(const Draft& draft, std::string_view field, const std::string& item) {
  const auto is_item = [&](const DraftField& one) {
    const auto* value = std::get_if<std::string>(&one.value);
    return one.text == item || (value != nullptr && *value == item);
  };
  for (const DraftList& list : draft.lists) {
    for (const DraftRow& row : list.rows) {
      for (const std::string& column : {list.field->value, list.field->value + "_stated"}) {
        const DraftField* one = find_column(row, column);
        if (list.field->field == field && one != nullptr && is_item(*one)) {
          return true;
        }
      }
    }
  }
  return std::ranges::any_of(draft.names, [&](const DraftName& name) {
    return name.form->field == field && name.text == item;
  });
}

// `value` and the column that keeps how a source writes it.
std::string is_stored_item(const ListField& list) {
  std::string condition;
  for (const std::string& column : {list.value, list.value + "_stated"}) {
    const TableColumn* declared = list.link.find(column);
    if (declared == nullptr) {
      continue;
    }
    const std::string name = quote_identifier(column);
    condition += condition.empty() ? "" : " OR ";
    condition += declared->references.empty()
                     ? fmt::format("CAST({} AS TEXT) = ?2", name)
                     : fmt::format(
                           "{} IN (SELECT id FROM record WHERE slug = ?2"
                           " UNION ALL SELECT record FROM name WHERE key = ?3)",
                           name);
  }
  return condition;
}

bool is_stored(const Database& database, const Draft& draft, const ListField& list,
               const std::string& item) {
  // Not every condition has the third value, and none may be left over.
  const std::array<Cell, 3> values{draft.id, item, fold(item)};
  return database.query_integer(
             fmt::format(
                 "SELECT ?3 IS NOT NULL AND EXISTS (SELECT 1 FROM {} WHERE {} = ?1 AND ({}))",
                 quote_identifier(list.link.name), quote_identifier(list.owner),
                 is_stored_item(list)),
             values) > 0;
}

bool is_stored(const Database& database, const Draft& draft, const NameForm& form,
               const std::string& item) {
  const std::array<Cell, 3> values{draft.id, form.form, fold(item)};
  return database.query_integer(
             "SELECT EXISTS (SELECT 1 FROM name WHERE record = ?1 AND form = ?2 AND key = ?3)",
             values) > 0;
}

}  // namespace

void check_cited_fields(const SeedSchema& schema, const std::vector<Draft>& drafts,
                        std::vector<Error>& errors) {
  for (const Draft& draft : drafts) {
    for (const DraftRow& citation : draft.citations) {
      const DraftField* cited = find_column(citation, "field");
      const std::string field = text_of(cited);
      if (field.empty()) {
        continue;
      }
      const std::vector<std::string> known = citable_fields(schema, *draft.kind);
      if (std::ranges::find(known, field) != known.end()) {
        continue;
      }
      const std::vector<std::string> near = nearest(field, known, 1);
      errors.push_back(error_at(
          cited->origin, ErrorCode::unknown_field,
          fmt::format("a citation of '{}': {} have no such field", field, draft.kind->plural),
          (near.empty() ? "" : fmt::format("did you mean '{}'?\n", near.front())) +
              fmt::format("known: {}", fmt::join(known, ", "))));
    }
  }
}

void check_cited_items(const Database& database, const SeedSchema& schema,
                       const std::vector<Draft>& drafts, std::vector<Error>& errors) {
  for (const Draft& draft : drafts) {
    for (const DraftRow& citation : draft.citations) {
      const DraftField* cited = find_column(citation, "item");
      const std::string item = text_of(cited);
      if (item.empty()) {
        continue;
      }
      const std::string field = text_of(find_column(citation, "field"));
      const ListField* list = draft.kind->find_list(field);
      const NameForm* form = schema.find_form_field(field);
      if (list == nullptr && form == nullptr) {
        errors.push_back(error_at(cited->origin, ErrorCode::bad_value,
                                  field.empty()
                                      ? fmt::format("a citation of '{}' without a field", item)
                                      : fmt::format("'{}' is no list and has no items", field),
                                  "an item belongs to a field that is a list; leave it out"));
      } else if (!is_item_of_draft(draft, field, item) &&
                 !(list != nullptr ? is_stored(database, draft, *list, item)
                                   : is_stored(database, draft, *form, item))) {
        errors.push_back(
            error_at(cited->origin, ErrorCode::bad_value,
                     fmt::format("'{}' of {} has no item '{}'", field, draft.slug, item),
                     "write the item as the list has it, or the key of the record that it means"));
      }
    }
  }
}

}  // namespace liaison
