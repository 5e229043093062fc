// SPDX-License-Identifier: EUPL-1.2
#include "load/stored_seed.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/table.hpp"
#include "load/bind_value.hpp"
#include "load/contact_texts.hpp"
#include "load/rows.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "load/value_text.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/permit.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

using Shape = SeedValue::Shape;

SeedValue text_value(std::string text) {
  SeedValue value;
  value.text = std::move(text);
  return value;
}

void add(SeedValue& map, std::string field, SeedValue value) {
  map.shape = Shape::map;
  map.fields.emplace_back(text_value(std::move(field)), std::move(value));
}

void add_list(SeedValue& map, std::string field, std::vector<SeedValue> items) {
  if (!items.empty()) {
    SeedValue list;
    list.shape = Shape::list;
    list.list = std::move(items);
    add(map, std::move(field), std::move(list));
  }
}

// What a seed writes for a stored value; nothing where it would say nothing by leaving it out.
std::optional<std::string> seed_text(const Database& database, const TableColumn& column,
                                     const Cell& value) {
  if (std::holds_alternative<std::monostate>(value)) {
    return column.fallback == "NULL" ? std::nullopt : std::optional(std::string(kNone));
  }
  std::string text = value_text(database, column, value);
  return text.empty() ? std::nullopt : std::optional(std::move(text));
}

SeedValue item_of(const Database& database, const ListField& list, const Row& row) {
  SeedValue item;
  for (std::size_t index = 0; index < row.columns.size(); ++index) {
    const std::string& column = row.columns[index];
    if (!is_item_field(list, column)) {
      continue;
    }
    if (auto text = seed_text(database, *list.link.find(column), row.values[index])) {
      add(item, column, text_value(*std::move(text)));
    }
  }
  // A map with nothing but what a bare text fills is that text.
  if (item.fields.size() == 1 && item.fields.front().first.text == list.value) {
    return std::move(item.fields.front().second);
  }
  return item;
}

// All texts of an item, to sort by.
std::vector<std::string> texts_of(const SeedValue& item) {
  std::vector<std::string> texts{item.text};
  for (const auto& [key, value] : item.fields) {
    texts.push_back(value.text);
  }
  return texts;
}

// The columns of citations that the short form has, with what stands before each.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kLocatorParts{
    {{"section", " §"}, {"page", " p."}, {"footnote", " fn."}}};

// The short form of a citation, if that says all of it.
std::optional<std::string> locator_of(const SeedValue& citation) {
  std::string text;
  for (const auto& [key, value] : citation.fields) {
    if (value.text.find(' ') != std::string::npos) {
      return std::nullopt;
    }
    const auto part = std::ranges::find(kLocatorParts, key.text,
                                        &std::pair<std::string_view, std::string_view>::first);
    if (key.text == "source") {
      text.insert(0, value.text);
    } else if (part != kLocatorParts.end()) {
      text += fmt::format("{}{}", part->second, value.text);
    } else if (key.text == "basis") {
      text += fmt::format(" ({})", value.text);
    } else {
      return std::nullopt;
    }
  }
  return text;
}

class StoredRecord {
 public:
  StoredRecord(const Database& database, const SeedSchema& schema, const SeedKind& kind,
               std::int64_t id, Contacts contacts)
      : database_(database), schema_(schema), kind_(kind), id_(id), contacts_(contacts) {}

  SeedRecord read() {
    add_names();
    add_columns();
    for (const ListField& list : kind_.lists) {
      add_items(list);
    }
    for (const NameForm& form : schema_.forms) {
      add_form(form);
    }
    add_citations();
    return {.kind_plural = kind_.plural, .fields = std::move(fields_)};
  }

 private:
  void add_names() {
    Statement row = database_.prepare("SELECT slug, name FROM record WHERE id = ?1");
    const std::array<Cell, 1> id{id_};
    row.bind(id);
    row.step();
    add(fields_, "key", text_value(std::string(row.text(0))));
    add(fields_, "name", text_value(std::string(row.text(1))));
  }

  void add_columns() {
    const std::array<Cell, 1> id{id_};
    for (const TableColumn& column : kind_.table.columns) {
      if (!kind_.is_field(column.name)) {
        continue;
      }
      const Cell value = database_.query_cell(
          fmt::format("SELECT {} FROM {} WHERE id = ?1", quote_identifier(column.name),
                      quote_identifier(kind_.table.name)),
          id);
      if (auto text = seed_text(database_, column, value)) {
        add(fields_, column.name, text_value(*std::move(text)));
      }
    }
  }

  void add_items(const ListField& list) {
    if (contacts_ == Contacts::withheld && holds_contacts(list)) {
      return;
    }
    std::vector<SeedValue> items;
    for (const Row& row : stored_rows(database_, list, id_)) {
      items.push_back(item_of(database_, list, row));
    }
    if (list.link.find("position") == nullptr) {
      // Stored in the order of ids, which differ from file to file.
      std::ranges::sort(items, {}, texts_of);
    }
    add_list(fields_, list.field, std::move(items));
  }

  // Each text once: a name can stand under several keys.
  void add_form(const NameForm& form) {
    if (form.field == "name") {
      return;
    }
    Statement row = database_.prepare(
        "SELECT DISTINCT text FROM name WHERE record = ?1 AND form = ?2 ORDER BY text");
    const std::array<Cell, 2> values{id_, form.form};
    row.bind(values);
    std::vector<SeedValue> names;
    while (row.step()) {
      names.push_back(text_value(std::string(row.text(0))));
    }
    add_list(fields_, form.field, std::move(names));
  }

  // Their order is kept, so that either all are short or all stand under `citations`.
  void add_citations() {
    std::vector<SeedValue> items;
    bool are_short = true;
    for (const Row& row : stored_rows(database_, schema_.citations, id_)) {
      SeedValue item;
      item.shape = Shape::map;
      for (std::size_t index = 0; index < row.columns.size(); ++index) {
        const std::string& column = row.columns[index];
        const TableColumn& declared = *schema_.citations.link.find(column);
        auto text = is_item_field(schema_.citations, column)
                        ? seed_text(database_, declared, row.values[index])
                        : std::nullopt;
        if (text && fmt::format("'{}'", *text) != declared.fallback) {
          add(item, column, text_value(*std::move(text)));
        }
      }
      std::optional<std::string> locator = locator_of(item);
      are_short = are_short && locator;
      items.push_back(locator ? text_value(*std::move(locator)) : std::move(item));
    }
    add_list(fields_, are_short ? "source" : schema_.citations.field, std::move(items));
  }

  const Database& database_;
  const SeedSchema& schema_;
  const SeedKind& kind_;
  std::int64_t id_;
  Contacts contacts_;
  SeedValue fields_ = {};
};

}  // namespace

SeedRecord stored_record(const Database& database, const SeedSchema& schema, const SeedKind& kind,
                         std::int64_t id, Contacts contacts) {
  return StoredRecord(database, schema, kind, id, contacts).read();
}

std::vector<std::int64_t> records_of(const Database& database, const SeedKind& kind) {
  Statement row = database.prepare("SELECT id FROM record WHERE kind = ?1 ORDER BY slug");
  const std::array<Cell, 1> values{kind.kind};
  row.bind(values);
  std::vector<std::int64_t> ids;
  while (row.step()) {
    ids.push_back(row.integer(0));
  }
  return ids;
}

bool has_contacts(const Database& database, const SeedKind& kind, std::int64_t id) {
  const std::array<Cell, 1> values{id};
  return std::ranges::any_of(kind.lists, [&](const ListField& list) {
    return holds_contacts(list) &&
           database.query_integer(
               fmt::format("SELECT count(*) FROM {} WHERE {} = ?1",
                           quote_identifier(list.link.name), quote_identifier(list.owner)),
               values) > 0;
  });
}

}  // namespace liaison
