// SPDX-License-Identifier: EUPL-1.2
#include "load/match.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/outcome.hpp"
#include "load/references.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/names.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

constexpr std::string_view kName = "name";

class Matcher {
 public:
  Matcher(const Database& database, std::vector<Draft>& drafts, std::vector<OpenName>& open,
          std::vector<Error>& errors)
      : database_(database),
        drafts_(drafts),
        open_(open),
        errors_(errors),
        references_(database, errors) {}

  void run() {
    next_id_ = next_record_id(database_);
    // Those with a key first, for a record without one may be one of them, by a name that another
    // line adds to it.
    for (const int turn : {0, 1, 2}) {
      for (Draft& draft : drafts_) {
        if (turn_of(draft) == turn) {
          identify(draft);
          references_.add(draft);
        }
      }
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
    for (const auto& [first, draft] : again_) {
      if (is_described_twice(*first, *draft)) {
        stands_twice(*draft, *first);  // under another name of the source
      }
    }
  }

 private:
  static int turn_of(const Draft& draft) {
    return !draft.has_key ? 2 : only_adds_names(draft) ? 1 : 0;
  }

  void identify(Draft& draft) {
    // A record without a key is found by its name, so that loading it twice finds it again.
    const bool settled = draft.has_key ? find_by_key(draft) : find_by_name(draft);
    if (!settled) {
      return;
    }
    const auto [first, inserted] = by_slug_.try_emplace(draft.slug, &draft);
    if (!inserted) {
      stand_again(draft, *first->second);
    } else if (draft.is_new) {
      draft.id = next_id_++;
      require_fields(draft);
    }
  }

  // Each source may describe a record once; names alone are no description.
  void stand_again(Draft& draft, const Draft& first) {
    if (first.kind != draft.kind || is_described_twice(first, draft)) {
      stands_twice(draft, first);
      return;
    }
    draft.again = true;
    draft.is_new = false;
    draft.id = first.id;
    again_.emplace_back(&first, &draft);
  }

  static bool is_described_twice(const Draft& first, const Draft& draft) {
    return share_a_source(first, draft) && !only_adds_names(first) && !only_adds_names(draft);
  }

  void stands_twice(const Draft& draft, const Draft& other) {
    errors_.push_back(
        error_at(draft.origin, ErrorCode::conflicting_values,
                 fmt::format("the record '{}' stands twice in this load", draft.slug),
                 fmt::format("it stands first at {}:{}; join the two, or give one another key",
                             other.origin.file->path, other.origin.mark.line)));
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
    if (stored.front().slug != draft.slug) {
      draft.merged_key = std::exchange(draft.slug, stored.front().slug);
      draft.name.clear();  // what it was called is one more name
    }
    return true;
  }

  bool find_by_name(Draft& draft) {
    for (const Known& known : references_.called_in_load(fold(draft.name))) {
      if (known.kind == draft.kind->kind && !known.literal && only_adds_names(*known.draft)) {
        take(draft, known.id, known.slug);
        return true;
      }
    }
    if (Candidates* candidates = references_.names_of(draft.kind->kind)) {
      return find_by_equal_name(draft, *candidates);
    }
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
      return is_free(draft);
    }
    take(draft, stored.begin()->second.id, stored.begin()->second.slug);
    return true;
  }

  bool find_by_equal_name(Draft& draft, Candidates& candidates) {
    const Outcome outcome = outcome_of_equals(candidates, draft.name,
                                              country_of(database_, candidates.matching(), draft));
    if (outcome.verdict == Verdict::match) {
      take(draft, outcome.candidates.front().id, outcome.candidates.front().slug);
      return true;
    }
    draft.is_new = outcome.verdict == Verdict::fresh;
    if (!draft.is_new) {
      draft.asked = true;
      errors_.push_back(ask_about(candidates.matching(), draft, outcome.candidates, open_));
    }
    return draft.is_new && is_free(draft);
  }

  static void take(Draft& draft, std::int64_t id, const std::string& slug) {
    draft.id = id;
    draft.slug = slug;
    draft.is_new = false;
    forget_name(draft);
  }

  // The name said which record is meant; to give that another name takes its key.
  static void forget_name(Draft& draft) {
    draft.name.clear();
    std::erase_if(draft.names, [](const DraftName& name) { return name.form->field == kName; });
  }

  // Whether a new record without a key can have the key that its name gives.
  bool is_free(Draft& draft) {
    for (const Known& known : references_.called_in_load(fold(draft.name))) {
      if (known.kind == draft.kind->kind && !known.literal && known.slug != draft.slug) {
        if (!share_a_source(*known.draft, draft)) {
          draft.slug = known.slug;  // the same, as another source describes it
          forget_name(draft);
          return true;
        }
        stands_twice(draft, *known.draft);
        return false;
      }
    }
    // Two names can give one key: "C++ Cluster" and "C Cluster".
    const std::vector<NamedRecord> taken = find_slug(database_, draft.slug);
    if (!taken.empty()) {
      key_is_taken(draft, taken.front());
    }
    return taken.empty();
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

  void resolve(DraftRow& row) {
    for (DraftField& field : row) {
      if (!field.refers_to.empty()) {
        references_.resolve(field);
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

  const Database& database_;
  std::vector<Draft>& drafts_;
  std::vector<OpenName>& open_;
  std::vector<Error>& errors_;
  std::int64_t next_id_ = 1;
  std::map<std::string, const Draft*> by_slug_ = {};
  std::vector<std::pair<const Draft*, const Draft*>> again_ = {};
  References references_;
};

}  // namespace

void match_drafts(const Database& database, std::vector<Draft>& drafts, std::vector<OpenName>& open,
                  std::vector<Error>& errors) {
  Matcher(database, drafts, open, errors).run();
}

}  // namespace liaison
