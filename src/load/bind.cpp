// SPDX-License-Identifier: EUPL-1.2
#include "load/bind.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "load/bind_value.hpp"
#include "load/draft.hpp"
#include "load/locator.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kNameSources = "source";

std::string nearest_hint(std::string_view word, const std::vector<std::string>& candidates) {
  const std::vector<std::string> near = nearest(word, candidates, 1);
  const std::string hint = near.empty() ? "" : fmt::format("did you mean '{}'?\n", near.front());
  std::string all;
  for (const std::string& candidate : candidates) {
    all += all.empty() ? candidate : ", " + candidate;
  }
  return hint + "known: " + all;
}

class Binder {
 public:
  Binder(const SeedSchema& schema, const Seed& seed, std::vector<Error>& errors)
      : schema_(schema), seed_(seed), errors_(errors) {}

  void bind(const SeedRecord& record, std::vector<Draft>& drafts) {
    Draft draft;
    draft.origin = origin(record.fields);
    draft.kind = schema_.find_plural(record.kind_plural);
    if (draft.kind == nullptr) {
      unknown_kind(record);
      return;
    }
    for (const auto& [key, value] : record.fields.fields) {
      bind_field(draft, key, value);
    }
    if (finish(draft)) {
      drafts.push_back(std::move(draft));
    }
  }

 private:
  [[nodiscard]] Origin origin(const SeedValue& value) const { return {seed_.file, value.mark}; }

  void fail(const SeedValue& at, ErrorCode code, std::string message, std::string hint = {}) {
    errors_.push_back(error_at(origin(at), code, std::move(message), std::move(hint)));
  }

  void unknown_kind(const SeedRecord& record) {
    std::vector<std::string> plurals;
    for (const SeedKind& kind : schema_.kinds) {
      plurals.push_back(kind.plural);
    }
    if (std::find(unknown_kinds_.begin(), unknown_kinds_.end(), record.kind_plural) ==
        unknown_kinds_.end()) {
      unknown_kinds_.push_back(record.kind_plural);  // said once a file, not once a record
      fail(record.fields, ErrorCode::unknown_kind,
           fmt::format("no kind of record has the plural '{}'", record.kind_plural),
           nearest_hint(record.kind_plural, plurals) +
               (is_yaml_path(seed_.file->path)
                    ? ""
                    : "\nthe first word of a CSV file's name says what it holds"));
    }
  }

  // Texts of a list: a YAML list, or one text with `;` between the values.
  std::vector<SeedValue> items_of(const SeedValue& value) {
    if (value.shape == SeedValue::Shape::list) {
      return value.list;
    }
    if (value.shape == SeedValue::Shape::map) {
      return {value};
    }
    if (value.text == kNone) {
      return {};
    }
    return split_list(value, ';');
  }

  bool expect_text(const SeedValue& key, const SeedValue& value) {
    if (value.shape == SeedValue::Shape::text) {
      return true;
    }
    fail(value.mark.line > 0 ? value : key, ErrorCode::bad_value,
         fmt::format("the field '{}' takes one text", key.text),
         "write one value, not a list or a map");
    return false;
  }

  void bind_field(Draft& draft, const SeedValue& key, const SeedValue& value) {
    const std::string& name = key.text;
    draft.given.push_back(name);
    if (name == "key") {
      bind_key(draft, key, value);
    } else if (const NameForm* form = schema_.find_form_field(name)) {
      bind_names(draft, *form, key, value);
    } else if (name == kNameSources) {
      bind_sources(draft, value, {}, {});
    } else if (name == schema_.citations.field) {
      for (const SeedValue& item : items_of(value)) {
        if (item.shape == SeedValue::Shape::text) {
          bind_source(draft, item, {}, {});
        } else if (DraftRow row = bind_item(draft, schema_.citations, item); !row.empty()) {
          draft.citations.push_back(std::move(row));
        }
      }
    } else if (const ListField* list = draft.kind->find_list(name)) {
      bind_list(draft, *list, value);
    } else if (draft.kind->is_field(name)) {
      if (expect_text(key, value)) {
        bind_value(draft.kind->table, name, value, draft.fields);
      }
    } else {
      fail(key, ErrorCode::unknown_field,
           fmt::format("{} have no field '{}'", draft.kind->plural, name),
           nearest_hint(name, schema_.fields_of(*draft.kind)) +
               "\na column for yourself begins with #");
    }
  }

  void bind_key(Draft& draft, const SeedValue& key, const SeedValue& value) {
    if (!expect_text(key, value)) {
      return;
    }
    draft.slug = value.text;
    draft.has_key = true;
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz0123456789";
    const bool valid =
        value.text.find_first_not_of(std::string(kLetters) + "-") == std::string::npos &&
        value.text.find_first_of(kLetters) != std::string::npos;
    if (!valid) {
      fail(value, ErrorCode::bad_value, fmt::format("'{}' cannot be a key", value.text),
           fmt::format("write it with a-z, 0-9 and hyphens: {}", slug_of(value.text)));
    }
  }

  void bind_names(Draft& draft, const NameForm& form, const SeedValue& key,
                  const SeedValue& value) {
    if (form.field == "name") {
      if (expect_text(key, value) && is_name(value)) {
        draft.name = value.text;
        draft.names.push_back({&form, value.text, origin(value)});
      }
      return;
    }
    if (value.text == kNone) {
      draft.none_of_form.push_back(&form);
    }
    for (const SeedValue& item : items_of(value)) {
      bind_name_item(draft, form, key, item);
    }
  }

  bool is_name(const SeedValue& value) {
    if (value.text != kNone && !fold(value.text).empty()) {
      return true;
    }
    fail(value, ErrorCode::bad_value, fmt::format("'{}' cannot be a name", value.text),
         "a name has a letter or a digit");
    return false;
  }

  // A name of another form is a text, or a map with `name` and its own `source`.
  void bind_name_item(Draft& draft, const NameForm& form, const SeedValue& key,
                      const SeedValue& item) {
    if (item.shape == SeedValue::Shape::text) {
      if (is_name(item)) {
        draft.names.push_back({&form, item.text, origin(item)});
      }
      return;
    }
    const SeedValue* source = nullptr;
    std::string text;
    for (const auto& [inner, value] : item.fields) {
      if (inner.text == kNameSources) {
        source = &value;
      } else if (inner.text == "name") {
        text = value.text;
        if (expect_text(inner, value) && is_name(value)) {
          draft.names.push_back({&form, text, origin(value)});
        }
      } else {
        fail(inner, ErrorCode::unknown_field, fmt::format("a name has no field '{}'", inner.text),
             "known: name, source");
      }
    }
    if (text.empty()) {
      fail(item, ErrorCode::missing_value, fmt::format("an item of '{}' has no name", key.text));
    } else if (source != nullptr) {
      bind_sources(draft, *source, key.text, text);
    }
  }

  void bind_list(Draft& draft, const ListField& list, const SeedValue& value) {
    DraftList bound{.field = &list, .rows = {}};
    for (const SeedValue& item : items_of(value)) {
      if (item.shape == SeedValue::Shape::text) {
        DraftRow row;
        bind_value(list.link, list.value, item, row);
        bound.rows.push_back(std::move(row));
        require_item_fields(list, item);
      } else {
        bound.rows.push_back(bind_item(draft, list, item));
      }
    }
    draft.lists.push_back(std::move(bound));
  }

  DraftRow bind_item(Draft& draft, const ListField& list, const SeedValue& item) {
    DraftRow row;
    if (item.shape != SeedValue::Shape::map) {
      fail(item, ErrorCode::bad_value,
           fmt::format("an item of '{}' is a text or a map", list.field));
      return row;
    }
    const bool is_citation = &list == &schema_.citations;
    std::string value_text;
    bool is_known = true;
    for (const auto& [key, value] : item.fields) {
      if (key.text == kNameSources && !is_citation) {
        continue;  // bound below, once the item's own text is known
      }
      if (!is_item_field(list, key.text)) {
        is_known = false;
        fail(key, ErrorCode::unknown_field,
             fmt::format("an item of '{}' has no field '{}'", list.field, key.text),
             nearest_hint(key.text, item_fields(list)));
      } else if (expect_text(key, value)) {
        bind_value(list.link, key.text, value, row);
        value_text = key.text == list.value ? value.text : value_text;
      }
    }
    for (const auto& [key, value] : item.fields) {
      if (key.text == kNameSources && !is_citation) {
        bind_sources(draft, value, list.field, value_text);
      }
    }
    if (is_known) {  // else what is missing may be what is misspelt
      require_item_fields(list, item);
    }
    return row;
  }

  // A bare text fills one column; the link may need others as well.
  void require_item_fields(const ListField& list, const SeedValue& item) {
    const auto is_given = [&](std::string_view column) {
      return item.shape == SeedValue::Shape::text
                 ? column == list.value
                 : std::any_of(item.fields.begin(), item.fields.end(),
                               [&](const auto& field) { return field.first.text == column; });
    };
    for (const TableColumn& column : list.link.columns) {
      if (column.required && is_item_field(list, column.name) &&
          !is_stated(list.link, column.name) && !is_given(column.name)) {
        fail(item, ErrorCode::missing_value,
             fmt::format("an item of '{}' has no '{}'", list.field, column.name),
             fmt::format("an item with it is written {{{}: …, {}: …}}", list.value, column.name));
      }
    }
  }

  static std::vector<std::string> item_fields(const ListField& list) {
    std::vector<std::string> fields;
    for (const TableColumn& column : list.link.columns) {
      if (is_item_field(list, column.name)) {
        fields.push_back(column.name);
      }
    }
    return fields;
  }

  void bind_sources(Draft& draft, const SeedValue& value, const std::string& field,
                    const std::string& item) {
    for (const SeedValue& text : items_of(value)) {
      bind_source(draft, text, field, item);
    }
  }

  void bind_source(Draft& draft, const SeedValue& text, const std::string& field,
                   const std::string& item) {
    const Result<Locator> locator = parse_locator(text.text);
    if (!locator) {
      Error error = locator.error();
      error.where = where_of(*seed_.file, text.mark);
      errors_.push_back(std::move(error));
      return;
    }
    DraftRow row{{.column = "source",
                  .value = {},
                  .refers_to = "source",
                  .text = locator->source,
                  .origin = origin(text)}};
    const std::pair<std::string_view, const std::string*> parts[] = {
        {"section", &locator->section}, {"page", &locator->page}, {"footnote", &locator->footnote},
        {"basis", &locator->basis},     {"field", &field},        {"item", &item}};
    for (const auto& [column, part] : parts) {
      if (!part->empty()) {
        row.push_back({.column = std::string(column),
                       .value = *part,
                       .refers_to = {},
                       .text = {},
                       .origin = origin(text)});
      }
    }
    draft.citations.push_back(std::move(row));
  }

  void bind_value(const TableSchema& table, const std::string& column, const SeedValue& value,
                  DraftRow& row) {
    liaison::bind_value(table, column, value.text, origin(value), row, errors_);
  }

  // False for a record that cannot be told from others: what follows would only repeat that.
  bool finish(Draft& draft) {
    if (draft.name.empty() && draft.slug.empty()) {
      if (std::find(draft.given.begin(), draft.given.end(), "name") != draft.given.end()) {
        return false;  // it was refused, and that was said
      }
      errors_.push_back(
          error_at(draft.origin, ErrorCode::missing_value,
                   fmt::format("one of the {} has neither a name nor a key", draft.kind->plural),
                   "give it a name"));
      return false;
    }
    if (draft.slug.empty()) {
      draft.slug = slug_of(draft.name);
    }
    if (draft.citations.empty()) {
      for (const SeedValue& text : seed_.default_source) {
        draft.given.emplace_back(kNameSources);
        bind_sources(draft, text, {}, {});
      }
    }
    return true;
  }

  const SeedSchema& schema_;
  const Seed& seed_;
  std::vector<Error>& errors_;
  std::vector<std::string> unknown_kinds_ = {};
};

}  // namespace

void bind_seed(const SeedSchema& schema, const Seed& seed, std::vector<Draft>& drafts,
               std::vector<Error>& errors) {
  Binder binder(schema, seed, errors);
  for (const SeedRecord& record : seed.records) {
    binder.bind(record, drafts);
  }
}

}  // namespace liaison
