// SPDX-License-Identifier: EUPL-1.2
#include "load/apply.hpp"

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
#include "liaison/error.hpp"
#include "load/draft.hpp"
#include "load/rows.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kStated = "_stated";
constexpr std::string_view kPrimary = "name";  // the form of what a record is called

bool is_primary(const NameForm& form) {
  return form.form == kPrimary;
}

// One draft in the database. Each function says whether it wrote anything.
class Writer {
 public:
  Writer(const Database& database, const TableSchema& citations, const Draft& draft)
      : database_(database), citations_(citations), draft_(draft) {}

  bool write_rest() {
    bool wrote = write_fields();
    wrote = write_names() || wrote;
    for (const DraftList& list : draft_.lists) {
      wrote = write_list(list) || wrote;
    }
    return write_citations() || wrote;
  }

  bool write_record() {
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
    if (draft_.name.empty()) {
      return false;
    }
    const std::array<Cell, 3> values{draft_.id, draft_.name, fold(draft_.name)};
    const std::array<Cell, 2> renamed{draft_.id, draft_.name};
    if (database_.query_integer("SELECT count(*) FROM record WHERE id = ?1 AND name = ?2",
                                renamed) == 1) {
      return false;
    }
    database_.execute("UPDATE record SET name = ?2, name_key = ?3 WHERE id = ?1", values);
    database_.execute("DELETE FROM name WHERE record = ?1 AND form = 'name' AND text <> ?2",
                      renamed);
    return true;
  }

 private:
  bool write_fields() {
    const TableSchema& table = draft_.kind->table;
    Row given;
    fill(given, table, draft_.fields);
    if (draft_.is_new) {
      given.add("id", draft_.id);
      insert_row(database_, table.name, given);
      return true;
    }
    const Row changed = changed_fields(table, given);
    if (changed.columns.empty()) {
      return false;
    }
    update_row(database_, table.name, draft_.id, changed);
    return true;
  }

  // Nothing is written where nothing changes; dates change with their two days, one by one.
  Row changed_fields(const TableSchema& table, const Row& given) const {
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

  // The values of a draft row, and beside each reference the text of the seed, where the schema has
  // a column for it: what the source prints is kept.
  void fill(Row& row, const TableSchema& table, const DraftRow& fields) const {
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
  bool is_plain_name(const DraftField& field) const {
    const std::array<Cell, 2> values{field.value, field.text};
    return database_.query_integer(
               "SELECT count(*) FROM record WHERE id = ?1 AND (name = ?2 OR slug = ?2)", values) >
           0;
  }

  bool write_names() {
    bool wrote = false;
    for (const NameForm* form : draft_.none_of_form) {
      const std::array<Cell, 2> values{draft_.id, form->form};
      const std::string which = "FROM name WHERE record = ?1 AND form = ?2";
      wrote = database_.query_integer("SELECT count(*) " + which, values) > 0 || wrote;
      database_.execute("DELETE " + which, values);
    }
    for (const auto& [text, form] : forms_of_names()) {
      for (const std::string& key : std::set<std::string>{fold(text), fold_german(text)}) {
        wrote = write_name(key, text, *form) || wrote;
      }
    }
    return wrote;
  }

  // Each text has one form: what the record is called is no alias of it as well, and of other forms
  // the first one counts.
  std::map<std::string, const NameForm*> forms_of_names() const {
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

  bool write_name(const std::string& key, const std::string& text, const NameForm& form) const {
    const std::array<Cell, 4> values{key, draft_.id, text, form.form};
    const Cell stored =
        database_.query_cell("SELECT form FROM name WHERE key = ?1 AND record = ?2 AND text = ?3",
                             std::span(values).first(3));
    const auto* stored_form = std::get_if<std::string>(&stored);
    if (stored_form == nullptr) {
      database_.execute("INSERT INTO name (key, record, text, form) VALUES (?1, ?2, ?3, ?4)",
                        values);
      return true;
    }
    const bool is_called_so = draft_.name.empty() && *stored_form == kPrimary;
    if (*stored_form == form.form || is_called_so) {
      return false;
    }
    database_.execute("UPDATE name SET form = ?4 WHERE key = ?1 AND record = ?2 AND text = ?3",
                      values);
    return true;
  }

  bool write_list(const DraftList& list) {
    const std::string table = quote_identifier(list.field->link.name);
    const std::string owner = quote_identifier(list.field->owner);
    const std::vector<Row> rows = list_rows(list);
    if (same_rows(list, rows)) {
      return false;
    }
    const std::array<Cell, 1> id{draft_.id};
    database_.execute(fmt::format("DELETE FROM {} WHERE {} = ?1", table, owner), id);
    for (const Row& row : rows) {
      insert_row(database_, list.field->link.name, row);
    }
    return true;
  }

  std::vector<Row> list_rows(const DraftList& list) const {
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

  bool same_rows(const DraftList& list, const std::vector<Row>& rows) const {
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

  bool write_citations() {
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
        continue;
      }
      row.add("position", ++position);
      insert_row(database_, citations_.name, row);
      wrote = true;
    }
    return wrote;
  }

  const Database& database_;
  const TableSchema& citations_;
  const Draft& draft_;
};

bool has_citation(const Database& database, const Draft& draft) {
  const std::array<Cell, 1> id{draft.id};
  return database.query_integer("SELECT count(*) FROM citation WHERE record = ?1", id) > 0;
}

// A savepoint a record: one broken rule must not hide the next.
template <class Step>
bool guarded(const Database& database, const Draft& draft, std::vector<Error>& errors,
             const Step& step) {
  database.execute("SAVEPOINT one_record");
  try {
    const bool wrote = step();
    database.execute("RELEASE one_record");
    return wrote;
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::broken_rule) {
      throw;
    }
    database.execute("ROLLBACK TO one_record");
    database.execute("RELEASE one_record");
    errors.push_back(
        error_at(draft.origin, ErrorCode::broken_rule,
                 fmt::format("the record '{}' breaks a rule: {}", draft.slug, failure.what()),
                 "correct the value that the rule speaks of"));
    return false;
  }
}

}  // namespace

std::map<std::string, Counts> apply_drafts(const Database& database,
                                           const std::vector<Draft>& drafts,
                                           std::vector<Error>& errors) {
  std::map<std::string, Counts> counts;
  // Records may refer to each other in any order; all of them are there at the end.
  database.execute("PRAGMA defer_foreign_keys = ON");
  const TableSchema citations = table_schema(database, "citation");
  std::vector<bool> renamed;
  std::vector<bool> broken;
  for (const Draft& draft : drafts) {
    const std::size_t before = errors.size();
    renamed.push_back(guarded(database, draft, errors,
                              [&] { return Writer(database, citations, draft).write_record(); }));
    broken.push_back(errors.size() > before);
  }
  for (std::size_t index = 0; index < drafts.size(); ++index) {
    const Draft& draft = drafts[index];
    const std::size_t before = errors.size();
    const bool wrote = guarded(database, draft, errors,
                               [&] { return Writer(database, citations, draft).write_rest(); }) ||
                       renamed[index];
    Counts& count = counts[draft.kind->plural];
    ++(draft.is_new ? count.added : wrote ? count.changed : count.same);
    // A record that was refused has no citation either; that would only repeat it.
    const bool refused = broken[index] || errors.size() > before;
    if (!refused && !has_citation(database, draft)) {
      errors.push_back(error_at(draft.origin, ErrorCode::missing_value,
                                fmt::format("the record '{}' has no source", draft.slug),
                                "give it a source, or the file a default one: `# source: NAME "
                                "§SECTION` above the header, `source: …` in YAML"));
    }
  }
  return counts;
}

}  // namespace liaison
