// SPDX-License-Identifier: EUPL-1.2
#include "load/record_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "core/text.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "load/contact_texts.hpp"
#include "load/draft.hpp"
#include "load/field_sources.hpp"
#include "load/rows.hpp"
#include "load/seed_schema.hpp"
#include "load/value_text.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kStated = "_stated";
constexpr std::string_view kPrimary = "name";  // the form of what a record is called
constexpr std::string_view kVariant = "variant";

bool is_primary(const NameForm& form) {
  return form.form == kPrimary;
}

}  // namespace

bool RecordWriter::write_rest() {
  bool wrote = draft_.again && rename();
  wrote = write_fields() || wrote;
  wrote = write_names() || wrote;
  for (const DraftList& list : draft_.lists) {
    wrote = write_list(list) || wrote;
  }
  return write_citations() || sources_.wrote() || wrote;
}

const std::vector<FieldChange>& RecordWriter::conflicts() const {
  return sources_.conflicts();
}

bool RecordWriter::write_record() {
  if (draft_.is_new) {
    Row row;
    row.add("id", draft_.id);
    row.add("kind", draft_.kind->kind);
    row.add("slug", draft_.slug);
    row.add("name", draft_.name);
    row.add("name_key", fold(draft_.name));
    insert_row(database_, "record", row);
    return true;
  }
  return !draft_.again && rename();
}

// What another source calls the record is a name of it as well.
bool RecordWriter::rename() {
  if (draft_.name.empty()) {
    return false;
  }
  const std::array<Cell, 3> values{draft_.id, draft_.name, fold(draft_.name)};
  const std::array<Cell, 2> renamed{draft_.id, draft_.name};
  if (database_.query_integer("SELECT count(*) FROM record WHERE id = ?1 AND name = ?2", renamed) ==
      1) {
    sources_.agrees(std::string(kPrimary));
    restated_.add_field("record", std::string(kPrimary));
    return false;
  }
  const Cell stored =
      database_.query_cell("SELECT name FROM record WHERE id = ?1", std::span(values).first(1));
  if (!sources_.replaces(std::string(kPrimary), std::get<std::string>(stored), draft_.name)) {
    keeps_name_ = true;
    return false;
  }
  database_.execute("UPDATE record SET name = ?2, name_key = ?3 WHERE id = ?1", values);
  database_.execute("DELETE FROM name WHERE record = ?1 AND form = 'name' AND text <> ?2", renamed);
  return true;
}

bool RecordWriter::write_fields() {
  const TableSchema& table = draft_.kind->table;
  Row given;
  fill(given, table, draft_.fields);
  if (draft_.is_new) {
    given.add("id", draft_.id);
    insert_row(database_, table.name, given);
    return true;
  }
  const Row changed = without_conflicts(table, given, changed_fields(table, given));
  if (changed.columns.empty()) {
    return false;
  }
  update_row(database_, table.name, draft_.id, changed);
  return true;
}

// Nothing is written where nothing changes; dates change with their two days, one by one.
Row RecordWriter::changed_fields(const TableSchema& table, const Row& given) const {
  Row changed;
  for (std::size_t index = 0; index < given.columns.size(); ++index) {
    const std::array<Cell, 2> values{draft_.id, given.values[index]};
    if (database_.query_integer(
            fmt::format("SELECT count(*) FROM {} WHERE id = ?1 AND {} IS NOT ?2",
                        quote_identifier(table.name), quote_identifier(given.columns[index])),
            values) > 0) {
      changed.add(given.columns[index], given.values[index]);
    }
  }
  for (const std::string& column : std::vector<std::string>(changed.columns)) {
    // What the old place was stated as does not go with the new one.
    const std::string stated = column + std::string(kStated);
    if (table.find(stated) != nullptr && !given.has(stated)) {
      changed.add(stated, {});
    }
  }
  return changed;
}

// What a source says otherwise than the first one is not written here.
Row RecordWriter::without_conflicts(const TableSchema& table, const Row& given,
                                    const Row& changed) {
  std::set<std::string> kept;
  for (std::size_t index = 0; index < given.columns.size(); ++index) {
    const std::string& column = given.columns[index];
    if (!draft_.kind->is_field(column) || is_stated(table, column)) {
      continue;
    }
    if (!changed.has(column)) {
      sources_.agrees(column);
      restated_.add_field(table.name, column);
    } else if (!sources_.replaces(
                   column, stored_text(table, column),
                   value_text(database_, *table.find(column), given.values[index]))) {
      for (std::string& each : columns_of_field(column)) {
        kept.insert(std::move(each));
      }
    }
  }
  Row rest;
  for (std::size_t index = 0; index < changed.columns.size(); ++index) {
    const std::string& column = changed.columns[index];
    const bool keeps_wording = is_stated(table, column) && given.has(column) &&
                               !stored_text(table, column).empty() && !sources_.may_replace(column);
    if (!kept.contains(column) && !keeps_wording) {
      rest.add(column, changed.values[index]);
    }
  }
  return rest;
}

std::string RecordWriter::stored_text(const TableSchema& table, const std::string& column) const {
  const std::array<Cell, 1> id{draft_.id};
  return value_text(
      database_, *table.find(column),
      database_.query_cell(fmt::format("SELECT {} FROM {} WHERE id = ?1", quote_identifier(column),
                                       quote_identifier(table.name)),
                           id));
}

// The values of a draft row, and beside each reference the text of the seed, where the schema has
// a column for it: what the source prints is kept.
void RecordWriter::fill(Row& row, const TableSchema& table, const DraftRow& fields) const {
  for (const DraftField& field : fields) {
    row.add(field.column, field.value);
  }
  for (const DraftField& field : fields) {
    const std::string stated = field.column + std::string(kStated);
    const TableColumn* column = table.find(stated);
    if (field.refers_to.empty() || column == nullptr || row.has(stated)) {
      continue;
    }
    if (column->required || !is_plain_name(field)) {
      row.add(stated, field.text);
    }
  }
}

// True if the seed wrote a reference as the record's own name or key: then nothing else is
// stated.
bool RecordWriter::is_plain_name(const DraftField& field) const {
  const std::array<Cell, 2> values{field.value, field.text};
  return database_.query_integer(
             "SELECT EXISTS (SELECT 1 FROM record WHERE id = ?1 AND ?2 IN (name, slug))"
             " OR EXISTS (SELECT 1 FROM merged WHERE record = ?1 AND ?2 IN (name, slug))",
             values) > 0;
}

bool RecordWriter::write_names() {
  bool wrote = false;
  for (const NameForm* form : draft_.none_of_form) {
    const std::array<Cell, 2> values{draft_.id, form->form};
    const std::string which = "FROM name WHERE record = ?1 AND form = ?2";
    wrote = database_.query_integer("SELECT count(*) " + which, values) > 0 || wrote;
    database_.execute("DELETE " + which, values);
  }
  for (const auto& [text, form] : forms_of_names()) {
    for (const std::string& key : std::set<std::string>{fold(text), fold_german(text)}) {
      wrote = write_name(key, text,
                         is_primary(*form) && (keeps_name_ || draft_.name.empty())
                             ? std::string(kVariant)
                             : form->form) ||
              wrote;
    }
  }
  return wrote;
}

// Each text has one form: what the record is called is no alias of it as well, and of other forms
// the first one counts.
std::map<std::string, const NameForm*> RecordWriter::forms_of_names() const {
  std::map<std::string, const NameForm*> forms;
  for (const DraftName& name : draft_.names) {
    if (is_primary(*name.form)) {
      forms.insert_or_assign(name.text, name.form);
    } else {
      forms.try_emplace(name.text, name.form);
    }
  }
  return forms;
}

bool RecordWriter::write_name(const std::string& key, const std::string& text,
                              const std::string& form) {
  const std::array<Cell, 4> values{key, draft_.id, text, form};
  const Cell stored =
      database_.query_cell("SELECT form FROM name WHERE key = ?1 AND record = ?2 AND text = ?3",
                           std::span(values).first(3));
  const auto* stored_form = std::get_if<std::string>(&stored);
  if (stored_form == nullptr) {
    database_.execute("INSERT INTO name (key, record, text, form) VALUES (?1, ?2, ?3, ?4)", values);
    return true;
  }
  const bool is_called_so = draft_.name.empty() && *stored_form == kPrimary;
  if (*stored_form == form || is_called_so) {
    restated_.add_name(key, text);
    return false;
  }
  database_.execute("UPDATE name SET form = ?4 WHERE key = ?1 AND record = ?2 AND text = ?3",
                    values);
  return true;
}

bool RecordWriter::write_list(const DraftList& list) {
  const std::string table = quote_identifier(list.field->link.name);
  const std::string owner = quote_identifier(list.field->owner);
  const std::vector<Row> rows = list_rows(list);
  if (same_rows(list, rows)) {
    sources_.agrees(list.field->field);
    restated_.add_list(list.field->link.name);
    return false;
  }
  // Contacts stand nowhere else than in their own table.
  if (!draft_.is_new && !holds_contacts(*list.field) &&
      !sources_.replaces(
          list.field->field,
          list_text(database_, *list.field, stored_rows(database_, *list.field, draft_.id)),
          list_text(database_, *list.field, rows))) {
    return false;
  }
  const std::array<Cell, 1> id{draft_.id};
  database_.execute(fmt::format("DELETE FROM {} WHERE {} = ?1", table, owner), id);
  for (const Row& row : rows) {
    insert_row(database_, list.field->link.name, row);
  }
  return true;
}

std::vector<Row> RecordWriter::list_rows(const DraftList& list) const {
  std::vector<Row> rows;
  const bool ordered = list.field->link.find("position") != nullptr;
  for (const DraftRow& item : list.rows) {
    Row row;
    row.add(list.field->owner, draft_.id);
    if (ordered) {
      row.add("position", static_cast<std::int64_t>(rows.size() + 1));
    }
    fill(row, list.field->link, item);
    rows.push_back(std::move(row));
  }
  return rows;
}

bool RecordWriter::same_rows(const DraftList& list, const std::vector<Row>& rows) const {
  const std::string table = quote_identifier(list.field->link.name);
  const std::array<Cell, 1> id{draft_.id};
  const std::int64_t stored =
      database_.query_integer(fmt::format("SELECT count(*) FROM {} WHERE {} = ?1", table,
                                          quote_identifier(list.field->owner)),
                              id);
  return std::cmp_equal(stored, rows.size()) &&
         std::all_of(rows.begin(), rows.end(),
                     [&](const Row& row) { return is_stored(database_, list.field->link, row); });
}

bool RecordWriter::write_citations() {
  bool wrote = false;
  const std::array<Cell, 1> id{draft_.id};
  std::int64_t position = database_.query_integer(
      "SELECT coalesce(max(position), 0) FROM citation WHERE record = ?1", id);
  for (const DraftRow& citation : draft_.citations) {
    Row row;
    row.add("record", draft_.id);
    for (const DraftField& field : citation) {
      row.add(field.column, field.value);
    }
    if (is_stored(database_, citations_, row, "position")) {
      restated_.add_citation(citations_, row);
      continue;
    }
    row.add("position", ++position);
    insert_row(database_, citations_.name, row);
    wrote = true;
  }
  return wrote;
}

}  // namespace liaison
