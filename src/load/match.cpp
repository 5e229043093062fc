// SPDX-License-Identifier: EUPL-1.2
#include "load/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kAnyKind = "record";
constexpr std::string_view kName = "name";
constexpr std::size_t kLongestCode = 3;
constexpr std::size_t kMostNear = 3;

// One way to call a record, stored or about to be.
struct Known {
  std::int64_t id = 0;
  std::string kind;
  std::string slug;
  std::string text;
  bool primary = false;
  bool literal = false;
};

bool looks_like_code(std::string_view text) {
  return text.size() <= kLongestCode && std::all_of(text.begin(), text.end(), [](char letter) {
           return std::isupper(static_cast<unsigned char>(letter)) != 0;
         });
}

class Matcher {
 public:
  Matcher(const Database& database, std::vector<Draft>& drafts, std::vector<Error>& errors)
      : database_(database), drafts_(drafts), errors_(errors) {}

  void run() {
    next_id_ = database_.query_integer("SELECT coalesce(max(id), 0) + 1 FROM record");
    for (Draft& draft : drafts_) {
      identify(draft);
    }
    for (const Draft& draft : drafts_) {
      index(draft);
    }
    for (Draft& draft : drafts_) {
      resolve(draft.fields);
      for (DraftList& list : draft.lists) {
        for (DraftRow& row : list.rows) {
          resolve(row);
        }
        refuse_twice(list);
      }
      for (DraftRow& row : draft.citations) {
        resolve(row);
      }
    }
  }

 private:
  void identify(Draft& draft) {
    // A record without a key is found by its name, so that loading it twice finds it again.
    const bool settled = draft.has_key ? find_by_key(draft) : find_by_name(draft);
    if (!settled) {
      return;
    }
    if (draft.is_new) {
      draft.id = next_id_++;
      require_fields(draft);
    }
    const auto [first, inserted] = by_slug_.try_emplace(draft.slug, &draft);
    if (!inserted) {
      const Draft& other = *first->second;
      errors_.push_back(
          error_at(draft.origin, ErrorCode::conflicting_values,
                   fmt::format("the record '{}' stands twice in this load", draft.slug),
                   fmt::format("it stands first at {}:{}; join the two, or give one another key",
                               other.origin.file->path, other.origin.mark.line)));
    }
  }

  bool find_by_key(Draft& draft) {
    const std::vector<NamedRecord> stored = find_slug(database_, draft.slug);
    draft.is_new = stored.empty();
    if (draft.is_new) {
      return true;
    }
    if (stored.front().kind != draft.kind->kind) {
      key_is_taken(draft, stored.front());
      return false;
    }
    draft.id = stored.front().id;
    return true;
  }

  bool find_by_name(Draft& draft) {
    const std::array<std::string, 1> key{fold(draft.name)};
    std::map<std::string, NamedRecord> stored;
    for (NamedRecord& record : find_names(database_, key)) {
      if (record.kind == draft.kind->kind && !record.literal) {
        stored.emplace(record.slug, std::move(record));
      }
    }
    if (stored.size() > 1) {
      several_are_called_so(draft, stored);
      return false;
    }
    draft.is_new = stored.empty();
    if (draft.is_new) {
      // Two names can give one key: "C++ Cluster" and "C Cluster".
      const std::vector<NamedRecord> taken = find_slug(database_, draft.slug);
      if (!taken.empty()) {
        key_is_taken(draft, taken.front());
      }
      return taken.empty();
    }
    draft.id = stored.begin()->second.id;
    draft.slug = stored.begin()->second.slug;
    // The name said which record is meant; to give that another name takes its key.
    draft.name.clear();
    std::erase_if(draft.names, [](const DraftName& name) { return name.form->field == kName; });
    return true;
  }

  void key_is_taken(const Draft& draft, const NamedRecord& owner) {
    errors_.push_back(error_at(
        draft.origin, ErrorCode::conflicting_values,
        fmt::format("the key '{}' belongs to the {} {}", draft.slug, owner.kind, owner.name),
        draft.has_key ? "give this record another key" : "give this record a key of its own"));
  }

  void several_are_called_so(const Draft& draft, const std::map<std::string, NamedRecord>& stored) {
    std::string keys;
    for (const auto& [slug, record] : stored) {
      keys += keys.empty() ? slug : ", " + slug;
    }
    errors_.push_back(error_at(draft.origin, ErrorCode::ambiguous_reference,
                               fmt::format("'{}' is the name of several records", draft.name),
                               fmt::format("give this record the key of one of them: {}", keys)));
  }

  // What a record cannot be without; a stored one has it already.
  void require_fields(const Draft& draft) {
    const auto is_given = [&](std::string_view field) {
      return std::find(draft.given.begin(), draft.given.end(), field) != draft.given.end();
    };
    if (!is_given(kName)) {
      errors_.push_back(error_at(draft.origin, ErrorCode::missing_value,
                                 fmt::format("the new record '{}' has no name", draft.slug),
                                 "give it a name, or the key of a record that exists"));
    }
    // Here as well as after writing, so that it comes in one run with all other errors.
    if (draft.citations.empty() && !is_given("source") && !is_given("citations")) {
      errors_.push_back(error_at(draft.origin, ErrorCode::missing_value,
                                 fmt::format("the record '{}' has no source", draft.slug),
                                 "give it a source, or the file a default source"));
    }
    const TableSchema& table = draft.kind->table;
    for (const TableColumn& column : table.columns) {
      if (column.required && draft.kind->is_field(column.name) && !is_stated(table, column.name) &&
          !is_given(column.name)) {
        errors_.push_back(error_at(
            draft.origin, ErrorCode::missing_value,
            fmt::format("the new {} '{}' has no '{}'", draft.kind->kind, draft.slug, column.name),
            "it is needed where the record is described first"));
      }
    }
  }

  void index(const Draft& draft) {
    for (const DraftName& name : draft.names) {
      const Known known{.id = draft.id,
                        .kind = draft.kind->kind,
                        .slug = draft.slug,
                        .text = name.text,
                        .primary = name.form->field == kName,
                        .literal = name.form->literal};
      const std::string key = fold(name.text);
      by_key_.emplace(key, known);
      const std::string german = fold_german(name.text);
      if (german != key) {
        by_key_.emplace(german, known);
      }
    }
  }

  void resolve(DraftRow& row) {
    for (DraftField& field : row) {
      if (!field.refers_to.empty()) {
        resolve(field);
      }
    }
  }

  // An unordered list holds each thing once; `[Energy, energy]` is a slip of the pen.
  void refuse_twice(const DraftList& list) {
    const TableSchema& link = list.field->link;
    if (link.find("position") != nullptr) {
      return;
    }
    std::set<std::vector<Cell>> seen;
    for (const DraftRow& row : list.rows) {
      std::vector<Cell> key;
      const DraftField* shown = nullptr;
      for (const DraftField& field : row) {
        if (link.find(field.column)->in_key &&
            !std::holds_alternative<std::monostate>(field.value)) {
          key.push_back(field.value);
          shown = &field;
        }
      }
      if (shown != nullptr && !seen.insert(std::move(key)).second) {
        errors_.push_back(
            error_at(shown->origin, ErrorCode::conflicting_values,
                     fmt::format("'{}' stands twice in '{}'", shown->text, list.field->field),
                     "leave one of the two out"));
      }
    }
  }

  void resolve(DraftField& field) {
    const auto fits = [&](std::string_view kind) {
      return field.refers_to == kAnyKind || field.refers_to == kind;
    };
    if (const auto draft = by_slug_.find(field.text);
        draft != by_slug_.end() && fits(draft->second->kind->kind)) {
      field.value = draft->second->id;
      return;
    }
    std::vector<Known> found;
    for (const NamedRecord& record : find_slug(database_, field.text)) {
      if (fits(record.kind)) {
        field.value = record.id;
        return;
      }
    }
    for (const Known& known : called(fold(field.text))) {
      if (fits(known.kind) && (!known.literal || known.text == field.text)) {
        found.push_back(known);
      }
    }
    settle(field, found);
  }

  // Everything that is called so, in the load and in the database.
  std::vector<Known> called(const std::string& key) const {
    std::vector<Known> all;
    for (auto [entry, end] = by_key_.equal_range(key); entry != end; ++entry) {
      all.push_back(entry->second);
    }
    const std::array<std::string, 1> keys{key};
    for (const NamedRecord& record : find_names(database_, keys)) {
      all.push_back({.id = record.id,
                     .kind = record.kind,
                     .slug = record.slug,
                     .text = record.text,
                     .primary = record.form == "name",
                     .literal = record.literal});
    }
    return all;
  }

  void settle(DraftField& field, const std::vector<Known>& found) {
    std::set<std::int64_t> all;
    std::set<std::int64_t> primary;
    for (const Known& known : found) {
      all.insert(known.id);
      if (known.primary) {
        primary.insert(known.id);
      }
    }
    if (all.size() == 1) {
      field.value = *all.begin();
    } else if (primary.size() == 1) {
      field.value = *primary.begin();  // called so, where the others are merely known as it too
    } else if (all.empty()) {
      unknown(field);
    } else {
      ambiguous(field, found);
    }
  }

  void ambiguous(const DraftField& field, const std::vector<Known>& found) {
    std::set<std::string> slugs;
    for (const Known& known : found) {
      slugs.insert(known.slug);
    }
    std::string list;
    for (const std::string& slug : slugs) {
      list += list.empty() ? slug : ", " + slug;
    }
    errors_.push_back(error_at(field.origin, ErrorCode::ambiguous_reference,
                               fmt::format("'{}' is the name of several records", field.text),
                               fmt::format("write the key of one of them: {}", list)));
  }

  void unknown(const DraftField& field) {
    if (field.refers_to == "source") {
      errors_.push_back(error_at(field.origin, ErrorCode::unknown_source,
                                 fmt::format("no source '{}'", field.text),
                                 near_hint(field, "describe it in a seed of sources first")));
    } else if (looks_like_code(field.text)) {
      errors_.push_back(
          error_at(field.origin, ErrorCode::unknown_code,
                   fmt::format("no {} has the code '{}'", field.refers_to, field.text),
                   "write the ISO code (ES), or a code that the table of stated codes knows (SP)"));
    } else {
      errors_.push_back(
          error_at(field.origin, ErrorCode::unknown_name,
                   fmt::format("no {} is called '{}'", field.refers_to, field.text),
                   near_hint(field, "write its name, an alias or its key, or add it to a seed")));
    }
  }

  std::string near_hint(const DraftField& field, std::string_view otherwise) const {
    std::vector<std::string> texts;
    for (const auto& [key, known] : by_key_) {
      if (known.kind == field.refers_to) {
        texts.push_back(known.text);
        texts.push_back(known.slug);
      }
    }
    const std::array<Cell, 1> kind{field.refers_to};
    Statement row = database_.prepare(
        "SELECT n.text FROM name AS n JOIN record AS r ON r.id = n.record WHERE r.kind = ?1"
        " UNION SELECT slug FROM record WHERE kind = ?1");
    row.bind(kind);
    while (row.step()) {
      texts.emplace_back(row.text(0));
    }
    std::sort(texts.begin(), texts.end());
    texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
    std::string hint;
    for (const std::string& text : nearest(field.text, texts, kMostNear)) {
      hint += fmt::format("{}'{}'", hint.empty() ? "did you mean " : " or ", text);
    }
    return hint.empty() ? std::string(otherwise) : fmt::format("{}?\n{}", hint, otherwise);
  }

  const Database& database_;
  std::vector<Draft>& drafts_;
  std::vector<Error>& errors_;
  std::int64_t next_id_ = 1;
  std::map<std::string, Draft*, std::less<>> by_slug_ = {};
  std::multimap<std::string, Known> by_key_ = {};
};

}  // namespace

void match_drafts(const Database& database, std::vector<Draft>& drafts,
                  std::vector<Error>& errors) {
  Matcher(database, drafts, errors).run();
}

}  // namespace liaison
