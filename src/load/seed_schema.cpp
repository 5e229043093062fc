// SPDX-License-Identifier: EUPL-1.2
#include "load/seed_schema.hpp"

#include <array>
#include <utility>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

// The days of a partial date are computed from its text.
bool is_computed(const TableSchema& table, std::string_view column) {
  for (const std::string_view ending : {"_first", "_last"}) {
    if (column.ends_with(ending) &&
        table.is_date(column.substr(0, column.size() - ending.size()))) {
      return true;
    }
  }
  return false;
}

std::vector<ListField> read_lists(const Database& database, const std::string& kind) {
  std::vector<ListField> lists;
  const std::array<Cell, 1> values{kind};
  Statement row =
      database.prepare("SELECT field, value, link FROM list_field WHERE kind = ?1 ORDER BY field");
  row.bind(values);
  while (row.step()) {
    lists.push_back({.field = std::string(row.text(0)),
                     .value = std::string(row.text(1)),
                     .owner = kind,
                     .link = table_schema(database, std::string(row.text(2)))});
  }
  return lists;
}

}  // namespace

const ListField* SeedKind::find_list(std::string_view field) const {
  for (const ListField& list : lists) {
    if (list.field == field) {
      return &list;
    }
  }
  return nullptr;
}

bool SeedKind::is_field(std::string_view column) const {
  return column != "id" && table.find(column) != nullptr && !is_computed(table, column);
}

bool is_item_field(const ListField& list, std::string_view column) {
  return column != list.owner && column != "position" && list.link.find(column) != nullptr &&
         !is_computed(list.link, column);
}

std::vector<std::string> columns_of_field(const std::string& field) {
  return {field, field + "_first", field + "_last", field + "_stated"};
}

bool is_stated(const TableSchema& table, std::string_view column) {
  constexpr std::string_view kStated = "_stated";
  if (!column.ends_with(kStated)) {
    return false;
  }
  const TableColumn* meant = table.find(column.substr(0, column.size() - kStated.size()));
  return meant != nullptr && !meant->references.empty();
}

const SeedKind* SeedSchema::find_plural(std::string_view plural) const {
  for (const SeedKind& kind : kinds) {
    if (kind.plural == plural) {
      return &kind;
    }
  }
  return nullptr;
}

const NameForm* SeedSchema::find_form_field(std::string_view field) const {
  for (const NameForm& form : forms) {
    if (form.field == field) {
      return &form;
    }
  }
  return nullptr;
}

std::vector<std::string> SeedSchema::fields_of(const SeedKind& kind) const {
  std::vector<std::string> fields{"key", "name"};
  for (const TableColumn& column : kind.table.columns) {
    if (kind.is_field(column.name)) {
      fields.push_back(column.name);
    }
  }
  for (const ListField& list : kind.lists) {
    fields.push_back(list.field);
  }
  for (const NameForm& form : forms) {
    if (form.field != "name") {
      fields.push_back(form.field);
    }
  }
  fields.emplace_back("source");
  fields.emplace_back("citations");
  return fields;
}

SeedSchema read_seed_schema(const Database& database) {
  SeedSchema schema;
  Statement kinds = database.prepare("SELECT kind, plural FROM kind ORDER BY kind");
  while (kinds.step()) {
    SeedKind kind{.kind = std::string(kinds.text(0)),
                  .plural = std::string(kinds.text(1)),
                  .table = {},
                  .lists = {}};
    kind.table = table_schema(database, kind.kind);
    kind.lists = read_lists(database, kind.kind);
    schema.kinds.push_back(std::move(kind));
  }
  Statement forms =
      database.prepare("SELECT form, field, literal, near FROM name_form ORDER BY form");
  while (forms.step()) {
    schema.forms.push_back({.form = std::string(forms.text(0)),
                            .field = std::string(forms.text(1)),
                            .literal = forms.integer(2) == 1,
                            .near = forms.integer(3) == 1});
  }
  schema.citations = {.field = "citations",
                      .value = "source",
                      .owner = "record",
                      .link = table_schema(database, "citation")};
  return schema;
}

}  // namespace liaison
