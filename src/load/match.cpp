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

#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/draft_rules.hpp"
#include "load/load_facts.hpp"
#include "load/matching.hpp"
#include "load/open_name.hpp"
#include "load/outcome.hpp"
#include "load/references.hpp"
#include "load/same_names.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

constexpr std::string_view kName = "name";
constexpr std::string_view kAliases = "aliases";
constexpr std::int64_t kProvisional = std::int64_t{1}
                                      << 48;  // ids of rows that are not settled yet

class Matcher {
 public:
  Matcher(const Database& database, const SeedSchema& schema, std::vector<Draft>& drafts,
          std::vector<OpenName>& open, std::vector<Error>& errors)
      : database_(database),
        drafts_(drafts),
        open_(open),
        errors_(errors),
        references_(database, errors),
        alias_(schema.find_form_field(kAliases)) {}

  void run() {
    next_id_ = next_record_id(database_);
    // Who only adds names may be one that another row describes.
    for (const bool only_names : {false, true}) {
      for (Draft& draft : drafts_) {
        if (draft.has_key && only_adds_names(draft) == only_names) {
          settle(draft, find_by_key(draft));
        }
      }
    }
    for (Draft& draft : drafts_) {
      if (!draft.has_key && references_.names_of(draft.kind->kind) == nullptr) {
        settle(draft, find_by_name(draft));
      }
    }
    std::set<std::string> compared;
    for (const Draft& draft : drafts_) {
      if (references_.names_of(draft.kind->kind) != nullptr) {
        compared.insert(draft.kind->kind);
      }
    }
    for (const std::string& kind : compared) {
      find_by_equal_names(kind, *references_.names_of(kind));
    }
    mark_stored_names();
    resolve_all();
    for (const auto& [first, draft] : again_) {
      if (is_described_twice(*first, *draft)) {
        stands_twice(*draft, *first);  // under another name of the source
      }
    }
  }

 private:
  // A record without a key is found by its name, so that loading it twice finds it again.
  void settle(Draft& draft, bool is_found) {
    if (!is_found) {
      // What refers to it would only repeat the error.
      draft.asked = true;
      draft.is_new = false;
      draft.id = next_id_++;
    } else {
      const auto [first, inserted] = by_slug_.try_emplace(draft.slug, &draft);
      if (!inserted) {
        stand_again(draft, *first->second);
      } else if (draft.is_new) {
        draft.id = next_id_++;
        require_fields(draft, errors_);
      }
    }
    // Where names are compared, countries must be known first.
    if (references_.names_of(draft.kind->kind) == nullptr) {
      references_.add(draft);
    }
  }

  // Each source may describe a record once; names alone are no description.
  void stand_again(Draft& draft, const Draft& first) {
    if (first.kind != draft.kind || is_described_twice(first, draft)) {
      stands_twice(draft, first);
      draft.asked = true;
      draft.id = first.id;
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

  void stands_twice(const Draft& one, const Draft& two) {
    // Of two rows without a key the second one is told, whichever gave the record its name.
    const bool is_second = one.has_key || two.has_key || std::less<>()(&two, &one);
    const Draft& draft = is_second ? one : two;
    const Draft& other = is_second ? two : one;
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
    std::map<std::string, std::int64_t> found;
    for (const Known& known : references_.called(draft.kind->kind, draft.name)) {
      if (!known.literal) {
        found.emplace(known.slug, known.id);
      }
    }
    if (found.size() > 1) {
      several_are_called_so(draft, found);
      return false;
    }
    draft.is_new = found.empty();
    if (draft.is_new) {
      return is_free(draft);
    }
    take(draft, found.begin()->second, found.begin()->first);
    return true;
  }

  // All rows of a kind whose names are compared, those without a key at once.
  void find_by_equal_names(const std::string& kind, Candidates& candidates) {
    std::vector<Keyless> rows;
    std::int64_t provisional = kProvisional;
    for (Draft& draft : drafts_) {
      if (draft.kind->kind == kind && !draft.has_key) {
        draft.id = ++provisional;
        rows.push_back({.draft = &draft});
      }
    }
    const LoadCountries countries = learn_from_load(database_, drafts_, candidates);
    std::map<std::string, std::optional<std::int64_t>> known;
    const auto country_of = [&](const Draft& draft) -> std::optional<std::int64_t> {
      const auto field =
          std::ranges::find(draft.fields, candidates.matching().origin, &DraftField::refers_to);
      if (field == draft.fields.end()) {
        return std::nullopt;
      }
      const auto [entry, is_first] = known.try_emplace(field->text);
      if (is_first) {
        entry->second = country_of_place(candidates.matching(), countries, *field);
      }
      return entry->second;
    };
    for (const Draft& draft : drafts_) {
      if (draft.kind->kind == kind && draft.has_key) {
        references_.add(draft, country_of(draft));
      }
    }
    for (Keyless& row : rows) {
      row.country = country_of(*row.draft);
    }
    tell_same_names(candidates, rows);
    settle_all(candidates, rows);
    for (const Keyless& row : rows) {
      references_.add(*row.draft, row.country);
    }
  }

  // Several places of one name can lie in one country.
  std::optional<std::int64_t> country_of_place(const Matching& matching,
                                               const LoadCountries& countries,
                                               const DraftField& field) {
    std::set<std::optional<std::int64_t>> found;
    for (const Known& place : references_.meant(field)) {
      const auto stated = countries.find(place.id);
      found.insert(stated != countries.end() ? stated->second
                                             : country_of_origin(database_, matching, place.id));
    }
    return found.size() == 1 ? *found.begin() : std::nullopt;
  }

  void settle_all(const Candidates& candidates, const std::vector<Keyless>& rows) {
    // Before the others, those that give a record its name.
    for (const bool leads : {true, false}) {
      for (const Keyless& row : rows) {
        if ((row.leader == nullptr || row.leader == row.draft) == leads) {
          settle(*row.draft, find_by_equal_name(candidates, row));
        }
      }
    }
  }

  bool find_by_equal_name(const Candidates& candidates, const Keyless& row) {
    Draft& draft = *row.draft;
    if (row.outcome.verdict == Verdict::ask) {
      errors_.push_back(
          ask_about(database_, candidates.matching(), draft, row.outcome.candidates, open_));
      return false;
    }
    if (row.outcome.verdict == Verdict::match) {
      take(draft, row.outcome.candidates.front().id, row.outcome.candidates.front().slug);
      return true;
    }
    if (row.leader != row.draft) {
      take(draft, row.leader->id, row.leader->slug);
      return !row.leader->asked;
    }
    draft.is_new = true;
    return is_free(draft);
  }

  // The name said which record is meant; to give that another name takes its key. What is printed
  // stays as one more name, if the record is not called so yet.
  void take(Draft& draft, std::int64_t id, const std::string& slug) const {
    draft.id = id;
    draft.slug = slug;
    draft.is_new = false;
    const bool is_known = is_called(id, slug, draft.name);
    draft.name.clear();
    if (is_known) {
      std::erase_if(draft.names, [](const DraftName& name) { return name.form->field == kName; });
      return;
    }
    for (DraftName& name : draft.names) {
      if (name.form->field == kName) {
        name.form = alias_;
      }
    }
  }

  // By a name that folds to the same, stored or in the row that describes it first.
  [[nodiscard]] bool is_called(std::int64_t id, const std::string& slug,
                               const std::string& name) const {
    const std::string key = fold(name);
    const auto first = by_slug_.find(slug);
    if (first != by_slug_.end() &&
        std::ranges::any_of(first->second->names,
                            [&](const DraftName& other) { return fold(other.text) == key; })) {
      return true;
    }
    return is_stored_name(id, key);
  }

  [[nodiscard]] bool is_stored_name(std::int64_t id, const std::string& key) const {
    const std::array<Cell, 2> values{id, key};
    return database_.query_integer("SELECT count(*) FROM name WHERE record = ?1 AND key = ?2",
                                   values) > 0;
  }

  // Whether a new record without a key can have the key that its name gives. Two names can give one
  // key: "C++ Cluster" and "C Cluster".
  bool is_free(Draft& draft) {
    const std::vector<NamedRecord> taken = find_slug(database_, draft.slug);
    if (!taken.empty()) {
      key_is_taken(draft, taken.front());
    }
    return taken.empty();
  }

  // Names that are new are compared with those of other records when all is written.
  void mark_stored_names() {
    for (Draft& draft : drafts_) {
      if (draft.is_new || draft.asked || references_.names_of(draft.kind->kind) == nullptr) {
        continue;
      }
      for (DraftName& name : draft.names) {
        name.is_stored = is_stored_name(draft.id, fold(name.text));
      }
    }
  }

  void resolve_all() {
    for (Draft& draft : drafts_) {
      resolve(draft.fields);
      for (DraftList& list : draft.lists) {
        for (DraftRow& row : list.rows) {
          resolve(row);
        }
        refuse_twice(list, errors_);
      }
      for (DraftRow& row : draft.citations) {
        resolve(row);
      }
    }
  }

  void key_is_taken(const Draft& draft, const NamedRecord& owner) {
    errors_.push_back(error_at(
        draft.origin, ErrorCode::conflicting_values,
        fmt::format("the key '{}' belongs to the {} {}", draft.slug, owner.kind, owner.name),
        draft.has_key ? "give this record another key" : "give this record a key of its own"));
  }

  void several_are_called_so(const Draft& draft, const std::map<std::string, std::int64_t>& found) {
    std::string keys;
    for (const auto& [slug, id] : found) {
      keys += keys.empty() ? slug : ", " + slug;
    }
    errors_.push_back(error_at(draft.origin, ErrorCode::ambiguous_reference,
                               fmt::format("'{}' is the name of several records", draft.name),
                               fmt::format("give this record the key of one of them: {}", keys)));
  }

  void resolve(DraftRow& row) {
    for (DraftField& field : row) {
      if (!field.refers_to.empty()) {
        references_.resolve(field);
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
  const NameForm* alias_;
};

}  // namespace

void match_drafts(const Database& database, const SeedSchema& schema, std::vector<Draft>& drafts,
                  std::vector<OpenName>& open, std::vector<Error>& errors) {
  Matcher(database, schema, drafts, open, errors).run();
}

}  // namespace liaison
