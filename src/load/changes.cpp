// SPDX-License-Identifier: EUPL-1.2
#include "load/changes.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/table.hpp"
#include "load/field_sources.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kRows =
    "SELECT c.record, c.in_table, c.what, c.row_key, v.before, v.after"
    " FROM load_change AS c JOIN load_value AS v ON v.change = c.id WHERE c.load = ?1 ORDER BY "
    "c.id";
constexpr std::string_view kNew =
    "SELECT r.id, r.kind, r.slug, r.name FROM load AS l JOIN record AS r"
    " ON r.id BETWEEN l.first_new AND l.last_new WHERE l.id = ?1 ORDER BY r.id";
constexpr std::string_view kWithheldText = "withheld";
constexpr std::string_view kGone = "(removed)";

using Object = std::vector<std::pair<std::string, Cell>>;

const Cell* find(const Object& object, std::string_view name) {
  for (const auto& [key, value] : object) {
    if (key == name) {
      return &value;
    }
  }
  return nullptr;
}

std::string text_in(const Object& object, std::string_view name) {
  const Cell* cell = find(object, name);
  const auto* text = cell == nullptr ? nullptr : std::get_if<std::string>(cell);
  return text == nullptr ? std::string() : *text;
}

// Items that went and came; one that went and came again is not told.
struct Items {
  std::vector<std::string> gone = {};
  std::vector<std::string> come = {};

  void add(std::vector<std::string>& to, std::string item) const {
    if (!item.empty() && std::ranges::find(to, item) == to.end()) {
      to.push_back(std::move(item));
    }
  }
};

std::string joined(const std::vector<std::string>& items, const std::vector<std::string>& without) {
  std::string text;
  for (const std::string& item : items) {
    if (std::ranges::find(without, item) == without.end()) {
      text += text.empty() ? item : "; " + item;
    }
  }
  return text;
}

// One record on its way to a RecordChange: single fields, and items of its lists in the order in
// which they were seen.
struct RecordTelling {
  RecordChange told;
  std::vector<std::pair<std::string, Items>> lists = {};
  bool visible = false;

  Items& items(const std::string& field) {
    for (auto& [name, items] : lists) {
      if (name == field) {
        return items;
      }
    }
    return lists.emplace_back(field, Items()).second;
  }
};

class Reader {
 public:
  Reader(const Database& database, const SeedSchema& schema, Contacts contacts)
      : database_(database),
        schema_(schema),
        contacts_(contacts),
        parse_(database.prepare("SELECT key, atom FROM json_each(?1)")),
        record_(database.prepare("SELECT kind, slug, name FROM record WHERE id = ?1")) {}

  std::vector<RecordChange> read(std::int64_t load) {
    const std::array<Cell, 1> values{load};
    std::vector<RecordChange> changes;
    Statement fresh = database_.prepare(kNew);
    fresh.bind(values);
    while (fresh.step()) {
      changes.push_back({.change = Change::added,
                         .kind = std::string(fresh.text(1)),
                         .slug = std::string(fresh.text(2)),
                         .name = std::string(fresh.text(3)),
                         .id = fresh.integer(0)});
    }
    Statement row = database_.prepare(kRows);
    row.bind(values);
    while (row.step()) {
      tell(row);
    }
    for (const std::int64_t id : order_) {
      finish(tellings_.at(id), changes);
    }
    return changes;
  }

 private:
  void tell(const Statement& row) {
    const std::int64_t id = row.integer(0);
    const auto [entry, is_new] = tellings_.try_emplace(id);
    RecordTelling& telling = entry->second;
    if (is_new) {
      order_.push_back(id);
      identify(telling.told, id);
    }
    const std::string table(row.text(1));
    const std::string_view what = row.text(2);
    const Object key = object(row.cell(3));
    const Object before = object(row.cell(4));
    const Object after = object(row.cell(5));
    if (table == "record") {
      tell_record(telling, what, before, after);
    } else if (table == "name") {
      tell_name(telling, key, before, after);
    } else if (table == "citation") {
      items_of(telling, "evidence", citation(before), citation(after));
    } else if (table == "other_value") {
      items_of(telling, std::string(kAnotherSource), other_value(key, before),
               other_value(key, after));
    } else if (table == "merged") {
      items_of(telling, "merged keys", text_in(before, "slug"), text_in(after, "slug"));
    } else if (const SeedKind* kind = kind_of(table)) {
      tell_fields(telling, *kind, what, before, after);
    } else if (const ListField* list = list_of(table)) {
      items_of(telling, list->field, item(*list, before), item(*list, after));
    }
  }

  void identify(RecordChange& told, std::int64_t id) {
    told.id = id;
    const std::array<Cell, 1> values{id};
    record_.bind(values);
    if (record_.step()) {
      told.kind = record_.text(0);
      told.slug = record_.text(1);
      told.name = record_.text(2);
    }
  }

  static void tell_record(RecordTelling& telling, std::string_view what, const Object& before,
                          const Object& after) {
    telling.visible = true;
    if (what == "changed") {
      if (find(after, "name") != nullptr) {
        telling.told.fields.push_back(
            {.field = "name", .before = text_in(before, "name"), .after = text_in(after, "name")});
      }
      return;
    }
    const Object& row = what == "new" ? after : before;
    telling.told.change = what == "new" ? Change::added : Change::removed;
    telling.told.kind = text_in(row, "kind");
    telling.told.slug = text_in(row, "slug");
    telling.told.name = text_in(row, "name");
  }

  void tell_name(RecordTelling& telling, const Object& key, const Object& before,
                 const Object& after) {
    const std::string text = text_in(key, "text");
    for (const auto& [object, is_after] : {std::pair(&before, false), std::pair(&after, true)}) {
      for (const NameForm& form : schema_.forms) {
        if (form.form == text_in(*object, "form") && form.field != "name") {
          telling.visible = true;
          Items& items = telling.items(form.field);
          items.add(is_after ? items.come : items.gone, text);
        }
      }
    }
  }

  void tell_fields(RecordTelling& telling, const SeedKind& kind, std::string_view what,
                   const Object& before, const Object& after) {
    if (what != "changed") {
      return;  // with its record, which says so
    }
    for (const auto& [column, value] : after) {
      const Cell* old = find(before, column);
      if (kind.is_field(column) && old != nullptr) {
        telling.visible = true;
        telling.told.fields.push_back({.field = column,
                                       .before = shown(kind.table, column, *old),
                                       .after = shown(kind.table, column, value)});
      }
    }
  }

  static void items_of(RecordTelling& telling, const std::string& field, std::string before,
                       std::string after) {
    telling.visible = true;
    Items& items = telling.items(field);
    items.add(items.gone, std::move(before));
    items.add(items.come, std::move(after));
  }

  static void finish(RecordTelling& telling, std::vector<RecordChange>& changes) {
    if (!telling.visible) {
      return;
    }
    if (telling.told.change == Change::changed) {
      for (auto& [field, items] : telling.lists) {
        FieldChange change{.field = field,
                           .before = joined(items.gone, items.come),
                           .after = joined(items.come, items.gone),
                           .items = true};
        if (change.before.empty() && change.after.empty()) {
          // The same items, one behind another; or they only look the same.
          const bool hidden = !items.gone.empty() && items.gone.front().starts_with(kWithheldText);
          change.after = hidden ? "other values, withheld" : "the order";
        }
        telling.told.fields.push_back(std::move(change));
      }
    }
    changes.push_back(std::move(telling.told));
  }

  Object object(const Cell& json) {
    Object object;
    if (!std::holds_alternative<std::string>(json)) {
      return object;
    }
    const std::array<Cell, 1> values{json};
    parse_.bind(values);
    while (parse_.step()) {
      object.emplace_back(parse_.text(0), parse_.cell(1));
    }
    return object;
  }

  std::string shown(const TableSchema& table, std::string_view column, const Cell& cell) {
    const TableColumn* declared = table.find(column);
    if (const auto* text = std::get_if<std::string>(&cell)) {
      return *text;
    }
    const auto* number = std::get_if<std::int64_t>(&cell);
    if (number == nullptr) {
      return {};
    }
    if (declared == nullptr || declared->references.empty()) {
      return std::to_string(*number);
    }
    RecordChange meant;
    identify(meant, *number);
    return meant.name.empty() ? std::string(kGone) : meant.name;
  }

  // What a bare text of the list would be, then the rest in brackets.
  std::string item(const ListField& list, const Object& row) {
    if (row.empty()) {
      return {};
    }
    std::string text;
    std::string rest;
    for (const auto& [column, cell] : row) {
      if (!is_item_field(list, column) || std::holds_alternative<std::monostate>(cell)) {
        continue;
      }
      const std::string value = is_withheld(list.link.name, column)
                                    ? std::string(kWithheldText)
                                    : shown(list.link, column, cell);
      if (column == list.value) {
        text = value;
      } else {
        rest += rest.empty() ? value : ", " + value;
      }
    }
    return rest.empty() ? text : fmt::format("{} ({})", text, rest);
  }

  [[nodiscard]] bool is_withheld(std::string_view table, std::string_view column) const {
    return contacts_ == Contacts::withheld &&
           std::ranges::any_of(kWithheld, [&](const WithheldColumn& withheld) {
             return withheld.table == table && withheld.column == column;
           });
  }

  std::string citation(const Object& row) {
    if (row.empty()) {
      return {};
    }
    std::string text = slug(find(row, "source"));
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kParts{
        {{"section", "§"}, {"page", "p."}, {"footnote", "fn."}}};
    for (const auto& [column, mark] : kParts) {
      if (const std::string part = text_in(row, column); !part.empty()) {
        text += fmt::format(" {}{}", mark, part);
      }
    }
    const std::string field = text_in(row, "field");
    return field.empty() ? text : fmt::format("{} for {}", text, field);
  }

  std::string other_value(const Object& key, const Object& row) {
    return row.empty() ? std::string()
                       : fmt::format("{} says {} of {}", slug(find(key, "source")),
                                     text_in(row, "value"), text_in(key, "field"));
  }

  std::string slug(const Cell* id) {
    RecordChange meant;
    if (id != nullptr && std::holds_alternative<std::int64_t>(*id)) {
      identify(meant, std::get<std::int64_t>(*id));
    }
    return meant.slug.empty() ? std::string(kGone) : meant.slug;
  }

  [[nodiscard]] const SeedKind* kind_of(std::string_view table) const {
    const auto found = std::ranges::find(schema_.kinds, table, &SeedKind::kind);
    return found == schema_.kinds.end() ? nullptr : &*found;
  }

  [[nodiscard]] const ListField* list_of(std::string_view table) const {
    for (const SeedKind& kind : schema_.kinds) {
      for (const ListField& list : kind.lists) {
        if (list.link.name == table) {
          return &list;
        }
      }
    }
    return nullptr;
  }

  const Database& database_;
  const SeedSchema& schema_;
  Contacts contacts_;
  Statement parse_;
  Statement record_;
  std::map<std::int64_t, RecordTelling> tellings_ = {};
  std::vector<std::int64_t> order_ = {};
};

}  // namespace

std::string_view word_of(Change change) {
  switch (change) {
    case Change::added:
      return "new";
    case Change::changed:
      return "changed";
    case Change::removed:
      return "removed";
    case Change::vanished:
      return "no longer stated";
    case Change::conflict:
      return "conflict";
  }
  return "";
}

std::vector<RecordChange> changes_of(const Database& database, const SeedSchema& schema,
                                     std::int64_t load, Contacts contacts) {
  // The values are read under the permit of who wrote them; what is withheld is left out above.
  const PermitScope all(database.handle(), {}, database.permit());
  return Reader(database, schema, contacts).read(load);
}

}  // namespace liaison
