// SPDX-License-Identifier: EUPL-1.2
#include "load/merge.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/merge_rows.hpp"
#include "load/removal.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"

namespace liaison {

namespace {

/// A row of the table.
struct Merging {
  std::string kind;
  std::string verdict;
  std::string means;
  std::string keeps;
  std::string drops;
  std::string named;
};

std::vector<Merging> mergings(const Database& database) {
  std::vector<Merging> all;
  Statement row = database.prepare(
      "SELECT kind, verdict, means, keeps, drops, named FROM merging ORDER BY kind");
  while (row.step()) {
    all.push_back({.kind = std::string(row.text(0)),
                   .verdict = std::string(row.text(1)),
                   .means = std::string(row.text(2)),
                   .keeps = std::string(row.text(3)),
                   .drops = std::string(row.text(4)),
                   .named = std::string(row.text(5))});
  }
  return all;
}

DraftField* find(Draft& draft, std::string_view column) {
  const auto found = std::ranges::find(draft.fields, column, &DraftField::column);
  return found == draft.fields.end() ? nullptr : &*found;
}

std::string text_of(const DraftField* field) {
  const auto* text = field == nullptr ? nullptr : std::get_if<std::string>(&field->value);
  return text == nullptr ? std::string() : *text;
}

// Every value that refers to a record.
template <class Visit>
void visit_references(const Draft& draft, const Visit& visit) {
  const auto row = [&](const DraftRow& fields) {
    for (const DraftField& field : fields) {
      if (!field.refers_to.empty()) {
        visit(field);
      }
    }
  };
  row(draft.fields);
  for (const DraftList& list : draft.lists) {
    std::ranges::for_each(list.rows, row);
  }
  std::ranges::for_each(draft.citations, row);
}

class Finder {
 public:
  Finder(const Database& database, std::vector<Draft>& drafts, std::vector<Error>& errors)
      : database_(database), drafts_(drafts), errors_(errors) {}

  std::vector<Merge> run() {
    for (const Merging& merging : mergings(database_)) {
      for (Draft& draft : drafts_) {
        const DraftField* drops =
            draft.kind->kind == merging.kind ? find(draft, merging.drops) : nullptr;
        if (drops != nullptr && std::holds_alternative<std::int64_t>(drops->value) &&
            text_of(find(draft, merging.verdict)) == merging.means) {
          look_at(merging, draft);
        }
      }
    }
    return std::move(merges_);
  }

 private:
  void fail(const DraftField& at, ErrorCode code, std::string message, std::string hint) {
    errors_.push_back(error_at(at.origin, code, std::move(message), std::move(hint)));
  }

  [[nodiscard]] std::int64_t kept_by(const Merging& merging, Draft& draft) const {
    if (const DraftField* keeps = find(draft, merging.keeps)) {
      const auto* id = std::get_if<std::int64_t>(&keeps->value);
      return id == nullptr ? 0 : *id;
    }
    const std::array<Cell, 1> id{draft.id};
    const Cell stored = database_.query_cell(
        fmt::format("SELECT {} FROM {} WHERE id = ?1", quote_identifier(merging.keeps),
                    quote_identifier(merging.kind)),
        id);
    const auto* keep = std::get_if<std::int64_t>(&stored);
    return keep == nullptr ? 0 : *keep;
  }

  // What was merged into `record` under the key or the name of the text.
  [[nodiscard]] std::optional<std::string> name_merged(std::int64_t record,
                                                       const std::string& text) const {
    const std::array<Cell, 2> values{record, text};
    const Cell name = database_.query_cell(
        "SELECT name FROM merged WHERE record = ?1 AND ?2 IN (slug, name) ORDER BY slug LIMIT 1",
        values);
    const auto* found = std::get_if<std::string>(&name);
    return found == nullptr ? std::nullopt : std::optional(*found);
  }

  void look_at(const Merging& merging, Draft& draft) {
    const DraftField drops = *find(draft, merging.drops);
    const std::int64_t drop = std::get<std::int64_t>(drops.value);
    const std::int64_t keep = kept_by(merging, draft);
    if (keep == 0) {
      return;  // the draft has no such field, which is an error of its own
    }
    if (drop == keep) {
      if (const std::optional<std::string> name = name_merged(keep, drops.text)) {
        store_name(merging, draft, *name);
      } else {
        const DraftField* keeps = find(draft, merging.keeps);
        const bool circle = keeps != nullptr && name_merged(keep, keeps->text).has_value();
        fail(drops, ErrorCode::conflicting_values,
             circle ? fmt::format("'{}' was merged into '{}' before, not the other way round",
                                  keeps->text, drops.text)
                    : fmt::format("'{}' cannot be merged with itself", drops.text),
             "name the record that stays and the one that goes");
      }
      return;
    }
    if (!can_merge(merging, draft, drops, keep, drop)) {
      return;
    }
    const std::array<Cell, 1> id{drop};
    store_name(
        merging, draft,
        std::get<std::string>(database_.query_cell("SELECT name FROM record WHERE id = ?1", id)));
    into_.emplace(drop, keep);
    merges_.push_back({.keep = keep, .drop = drop, .origin = drops.origin, .text = drops.text});
  }

  bool can_merge(const Merging& merging, const Draft& draft, const DraftField& drops,
                 std::int64_t keep, std::int64_t drop) {
    if (const Draft* described = described_here(drop)) {
      fail(drops, ErrorCode::conflicting_values,
           fmt::format("'{}' is described by this load and merged by it", drops.text),
           fmt::format("take it out of {}:{}, or give it the key of the record that stays",
                       described->origin.file->path, described->origin.mark.line));
      return false;
    }
    if (into_.contains(keep)) {
      const bool circle = into_.at(keep) == drop;
      fail(drops, ErrorCode::conflicting_values,
           fmt::format("this load merges the record that would stay{}",
                       circle ? " into this one: a circle" : " into another one"),
           "name the record that stays in the end");
      return false;
    }
    const std::array<Cell, 1> text{drops.text};
    if (into_.contains(drop) ||
        database_.query_integer("SELECT count(*) FROM merged WHERE slug = ?1", text) > 0) {
      fail(drops, ErrorCode::conflicting_values,
           fmt::format("'{}' was merged already, into {}", drops.text,
                       called(database_, into_.contains(drop) ? into_.at(drop) : drop)),
           "undo that load, or name the record that it is now");
      return false;
    }
    return same_kind(drops, keep, drop) && not_apart(merging, draft, drops, keep, drop);
  }

  [[nodiscard]] const Draft* described_here(std::int64_t record) const {
    const auto found = std::ranges::find(drafts_, record, &Draft::id);
    return found == drafts_.end() ? nullptr : &*found;
  }

  bool same_kind(const DraftField& drops, std::int64_t keep, std::int64_t drop) {
    const auto kind_of = [&](std::int64_t id) {
      const Draft* draft = described_here(id);
      const std::array<Cell, 1> value{id};
      const Cell kind = database_.query_cell("SELECT kind FROM record WHERE id = ?1", value);
      const auto* stored = std::get_if<std::string>(&kind);
      return stored != nullptr ? *stored : draft != nullptr ? draft->kind->kind : std::string();
    };
    if (kind_of(keep) == kind_of(drop)) {
      return true;
    }
    fail(drops, ErrorCode::bad_value,
         fmt::format("'{}' is of the kind {}, and the record that stays is of the kind {}",
                     drops.text, kind_of(drop), kind_of(keep)),
         "only records of one kind can be one");
    return false;
  }

  // A decision that the two are two must be taken back first.
  bool not_apart(const Merging& merging, const Draft& draft, const DraftField& drops,
                 std::int64_t keep, std::int64_t drop) {
    const std::array<Cell, 3> values{keep, drop, draft.id};
    const Cell slug = database_.query_cell(
        fmt::format("SELECT r.slug FROM {0} AS i JOIN record AS r ON r.id = i.id WHERE i.id <> ?3"
                    " AND (?1, ?2) IN ((i.{1}, i.{2}), (i.{2}, i.{1})) ORDER BY r.slug LIMIT 1",
                    quote_identifier(merging.kind), quote_identifier(merging.keeps),
                    quote_identifier(merging.drops)),
        values);
    const auto* decision = std::get_if<std::string>(&slug);
    if (decision == nullptr) {
      return true;
    }
    fail(drops, ErrorCode::conflicting_values, fmt::format("'{}' tells the two apart", *decision),
         fmt::format("change that decision: give this row the key {}", *decision));
    return false;
  }

  // What is stored has the name of the record that is gone.
  static void store_name(const Merging& merging, Draft& draft, const std::string& name) {
    DraftField* drops = find(draft, merging.drops);
    drops->value = {};
    drops->refers_to.clear();
    if (find(draft, merging.named) == nullptr) {
      draft.fields.push_back({.column = merging.named,
                              .value = name,
                              .refers_to = {},
                              .text = {},
                              .origin = drops->origin});
    }
  }

  const Database& database_;
  std::vector<Draft>& drafts_;
  std::vector<Error>& errors_;
  std::map<std::int64_t, std::int64_t> into_ = {};  // what this load merges
  std::vector<Merge> merges_ = {};
};

std::string text_of_record(const Database& database, std::string_view column, std::int64_t id) {
  const std::array<Cell, 1> values{id};
  return std::get<std::string>(database.query_cell(
      fmt::format("SELECT {} FROM record WHERE id = ?1", quote_identifier(column)), values));
}

}  // namespace

std::vector<Merge> find_merges(const Database& database, std::vector<Draft>& drafts,
                               std::vector<Error>& errors) {
  return Finder(database, drafts, errors).run();
}

std::vector<RecordChange> merge_records(const Database& database, const SeedSchema& schema,
                                        const std::vector<Merge>& merges,
                                        std::map<std::string, Counts>& counts,
                                        std::vector<Error>& errors) {
  std::vector<RecordChange> conflicts;
  for (const Merge& merge : merges) {
    const auto kind = std::ranges::find(schema.kinds, text_of_record(database, "kind", merge.drop),
                                        &SeedKind::kind);
    try {
      std::vector<FieldChange> fields = merge_rows(database, *kind, merge.keep, merge.drop);
      ++counts[kind->plural].removed;
      if (!fields.empty()) {
        conflicts.push_back(
            {.change = Change::conflict,
             .kind = kind->kind,
             .slug = text_of_record(database, "slug", merge.keep),
             .name = {},
             .place = fmt::format("{}:{}", merge.origin.file->path, merge.origin.mark.line),
             .fields = std::move(fields),
             .id = merge.keep});
      }
    } catch (const Failure& failure) {
      if (failure.error().code != ErrorCode::broken_rule) {
        throw;
      }
      errors.push_back(
          error_at(merge.origin, ErrorCode::broken_rule,
                   fmt::format("'{}' cannot be merged: {}", merge.text, failure.what()),
                   "correct the record that the rule speaks of"));
      break;  // what is half done cannot be looked at further; nothing will be loaded
    }
  }
  return conflicts;
}

std::vector<std::string> merged_keys_used(const Database& database,
                                          const std::vector<Draft>& drafts) {
  std::map<std::string, std::string> merged;
  Statement row = database.prepare(
      "SELECT m.slug, r.slug FROM merged AS m JOIN record AS r ON r.id = m.record");
  while (row.step()) {
    merged.emplace(row.text(0), row.text(1));
  }
  std::vector<std::string> lines;
  const auto note = [&](const Origin& origin, const std::string& key) {
    const auto found = merged.find(key);
    if (found != merged.end()) {
      lines.push_back(fmt::format("{}:{}: '{}' is '{}' now, as the two were merged",
                                  origin.file->path, origin.mark.line, key, found->second));
    }
  };
  if (merged.empty()) {
    return lines;
  }
  for (const Draft& draft : drafts) {
    note(draft.origin, draft.merged_key);
    visit_references(draft, [&](const DraftField& field) { note(field.origin, field.text); });
  }
  return lines;
}

}  // namespace liaison
