// SPDX-License-Identifier: EUPL-1.2
#include "load/seed_fields.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "liaison/table.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

std::string type_of(const TableSchema& table, const TableColumn& column) {
  if (table.is_date(column.name)) {
    return "date";
  }
  if (!column.references.empty()) {
    return column.references;
  }
  return column.type == "INTEGER" ? "integer" : "text";
}

// Whether a bare text says all that an item must say.
bool takes_texts(const ListField& list) {
  return std::ranges::none_of(list.link.columns, [&](const TableColumn& column) {
    return column.required && is_item_field(list, column.name) && column.name != list.value &&
           !is_stated(list.link, column.name);
  });
}

}  // namespace

std::vector<SeedField> seed_fields(const Database& database, const SeedKind& kind) {
  std::vector<SeedField> fields{
      {.field = "key",
       .type = "text",
       .meaning = "The stable public key; made from the name if it is left out."},
      {.field = "name", .type = "text", .meaning = "What the record is called.", .required = true}};
  const std::vector<ColumnComment> comments = column_comments(database, kind.table.name);
  for (const TableColumn& column : kind.table.columns) {
    if (kind.is_field(column.name)) {
      fields.push_back({.field = column.name,
                        .type = type_of(kind.table, column),
                        .meaning = comment_of(comments, column.name),
                        .required = column.required && !is_stated(kind.table, column.name)});
    }
  }
  Statement row = database.prepare(
      "SELECT field, summary, 1 FROM list_field WHERE kind = ?1 UNION ALL"
      " SELECT field, summary, 2 FROM name_form WHERE form <> 'name' ORDER BY 3, 1");
  const std::array<Cell, 1> values{kind.kind};
  row.bind(values);
  while (row.step()) {
    const ListField* list = kind.find_list(row.text(0));
    fields.push_back({.field = std::string(row.text(0)),
                      .type = "list",
                      .meaning = std::string(row.text(1)),
                      .in_csv = list == nullptr || takes_texts(*list)});
  }
  fields.push_back({.field = "source",
                    .type = "list",
                    .meaning = "Where it is printed: SOURCE §SECTION p.PAGE fn.FOOTNOTE.",
                    .required = true});
  fields.push_back(
      {.field = "citations",
       .type = "list",
       .meaning =
           "The same with quotes, YAML only: source, section, footnote, field, quote, basis.",
       .in_csv = false});
  return fields;
}

}  // namespace liaison
