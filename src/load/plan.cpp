// SPDX-License-Identifier: EUPL-1.2
#include "load/plan.hpp"

#include <fmt/format.h>

#include <array>
#include <map>
#include <memory>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <variant>

#include "liaison/table.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/contact_texts.hpp"
#include "load/draft.hpp"
#include "load/field_sources.hpp"
#include "load/restated.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/hash.hpp"
#include "store/journal.hpp"

namespace liaison {

namespace {

constexpr std::string_view kStatedIn =
    "INSERT OR IGNORE INTO stated_in (file, record, line) VALUES (?1, ?2, ?3)";
constexpr std::string_view kStatedBefore =
    "SELECT r.id, r.kind, r.slug, r.name, max(s.line) FROM load_file_version AS v"
    " JOIN stated_in AS s ON s.file = v.version JOIN record AS r ON r.id = s.record"
    " WHERE v.file = ?1 AND v.version <> ?1 GROUP BY r.id ORDER BY r.kind, r.slug";
// In a file of this load, as a record may have moved to another one.
constexpr std::string_view kStatedNow =
    "SELECT EXISTS (SELECT 1 FROM stated_in AS s JOIN load_file AS f ON f.id = s.file"
    " WHERE s.record = ?1 AND f.load = ?2)";
// In a file of which this load has no version.
constexpr std::string_view kStatedElsewhere =
    "SELECT EXISTS (SELECT 1 FROM stated_in AS s WHERE s.record = ?1 AND NOT EXISTS"
    " (SELECT 1 FROM load_file_version AS v JOIN load_file AS f ON f.id = v.file"
    "  WHERE f.load = ?2 AND v.version = s.file))";

std::string place_of(const Draft& draft) {
  return fmt::format("{}:{}", draft.origin.file->path, draft.origin.mark.line);
}

std::string text_of(const DraftField& field) {
  if (!field.refers_to.empty()) {
    return field.text;
  }
  if (const auto* number = std::get_if<std::int64_t>(&field.value)) {
    return std::to_string(*number);
  }
  const auto* text = std::get_if<std::string>(&field.value);
  return text == nullptr ? std::string() : *text;
}

// The item of a list as its seed writes it: what a bare text would be, the rest in brackets.
std::string item_text(const ListField& list, const DraftRow& row, Contacts contacts) {
  const bool withheld = contacts == Contacts::withheld && holds_contacts(list);
  std::string text;
  std::string rest;
  for (const DraftField& field : row) {
    if (field.column == list.value) {
      text = withheld ? "withheld" : text_of(field);
    } else if (is_item_field(list, field.column)) {
      rest += (rest.empty() ? "" : ", ") + text_of(field);
    }
  }
  return rest.empty() ? text : fmt::format("{} ({})", text, rest);
}

void add(std::vector<FieldChange>& fields, const std::string& field, std::string text) {
  if (!fields.empty() && fields.back().field == field) {
    fields.back().after += "; " + text;
  } else if (!text.empty()) {
    fields.push_back({.field = field, .before = {}, .after = std::move(text)});
  }
}

std::vector<FieldChange> fields_of(const Draft& draft, Contacts contacts) {
  std::vector<FieldChange> fields;
  for (const DraftField& field : draft.fields) {
    if (draft.kind->is_field(field.column)) {
      add(fields, field.column, text_of(field));
    }
  }
  for (const DraftList& list : draft.lists) {
    for (const DraftRow& row : list.rows) {
      add(fields, list.field->field, item_text(*list.field, row, contacts));
    }
  }
  for (const DraftName& name : draft.names) {
    if (name.form->field != "name") {
      add(fields, name.form->field, name.text);
    }
  }
  return fields;
}

}  // namespace

void note_files(const Database& database, const Journal& journal, std::vector<ReadFile>& files,
                const std::vector<Draft>& drafts, const std::vector<DraftRestates>& restated) {
  std::map<const SeedFile*, std::int64_t> ids;
  for (ReadFile& file : files) {
    file.id = journal.add_file(file.file->path, file.place, hash_hex(file.file->text),
                               static_cast<std::int64_t>(file.file->text.size()));
    ids.emplace(file.file.get(), file.id);
  }
  Statement insert = database.prepare(kStatedIn);
  for (const Draft& draft : drafts) {
    const std::array<Cell, 3> values{ids.at(draft.origin.file.get()), draft.id,
                                     static_cast<std::int64_t>(draft.origin.mark.line)};
    insert.bind(values);
    insert.step();
  }
  for (const DraftRestates& one : restated) {
    note_restated(database, ids.at(one.draft->origin.file.get()), one.draft->id, one.all);
  }
}

std::vector<RecordChange> plan_of(const Database& database, const SeedSchema& schema,
                                  std::int64_t load, const std::vector<Draft>& drafts, bool full,
                                  Contacts contacts) {
  std::unordered_map<std::int64_t, const Draft*> by_id;
  for (const Draft& draft : drafts) {
    by_id.try_emplace(draft.id, &draft);
  }
  std::vector<RecordChange> plan = changes_of(database, schema, load, contacts);
  for (RecordChange& change : plan) {
    // Told as conflicts.
    std::erase_if(change.fields, [](const FieldChange& field) {
      return field.field == kAnotherSource && field.before.empty();
    });
    if (const auto draft = by_id.find(change.id); draft != by_id.end()) {
      change.place = place_of(*draft->second);
      if (full && change.change == Change::added) {
        change.fields = fields_of(*draft->second, contacts);
      }
    }
  }
  return plan;
}

void add_conflicts(const Database& database, std::vector<RecordChange> conflicts,
                   std::vector<RecordChange>& plan) {
  Statement name = database.prepare("SELECT name FROM record WHERE id = ?1");
  for (RecordChange& conflict : conflicts) {
    const std::array<Cell, 1> id{conflict.id};
    name.bind(id);
    if (name.step()) {
      conflict.name = name.text(0);
    }
    plan.push_back(std::move(conflict));
  }
}

std::vector<RecordChange> vanished(const Database& database, std::int64_t load,
                                   const std::vector<ReadFile>& files) {
  const auto is = [&](std::string_view question, std::int64_t record) {
    const std::array<Cell, 2> values{record, load};
    return database.query_integer(question, values) > 0;
  };
  std::vector<RecordChange> gone;
  Statement row = database.prepare(kStatedBefore);
  for (const ReadFile& file : files) {
    if (file.is_sheet) {
      continue;
    }
    std::vector<RecordChange> missing;
    bool is_a_version = false;  // else it is another file that bears the same name
    const std::array<Cell, 1> id{file.id};
    row.bind(id);
    while (row.step()) {
      if (is(kStatedNow, row.integer(0))) {
        is_a_version = true;
      } else if (!is(kStatedElsewhere, row.integer(0))) {
        missing.push_back({.change = Change::vanished,
                           .kind = std::string(row.text(1)),
                           .slug = std::string(row.text(2)),
                           .name = std::string(row.text(3)),
                           .place = file.file->path,
                           .id = row.integer(0)});
      }
    }
    if (is_a_version) {
      gone.insert(gone.end(), missing.begin(), missing.end());
    }
  }
  return gone;
}

}  // namespace liaison
