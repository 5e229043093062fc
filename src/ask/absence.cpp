// SPDX-License-Identifier: EUPL-1.2
#include "ask/absence.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <variant>

#include "ask/ask.hpp"
#include "ask/phrase.hpp"
#include "ask/readings.hpp"
#include "ask/stated.hpp"
#include "ask/ties.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNamed = 3;

std::string text_of(const Cell& cell) {
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "" : *text;
}

std::set<std::string> slugs_of(const Table& table) {
  std::set<std::string> slugs;
  for (const auto& row : table.rows) {
    slugs.insert(text_of(row.back()));
  }
  return slugs;
}

bool found_nothing(const Reading& reading) {
  return reading.ask.count ? reading.table.rows.front().front() == Cell(std::int64_t{0})
                           : reading.table.rows.empty();
}

class Absence {
 public:
  Absence(const Database& database, const Vocabulary& vocabulary, const Reading& reading)
      : database_(database), vocabulary_(vocabulary), reading_(reading) {}

  Absences run() {
    visit_conditions(reading_.ask, [this](const Condition& condition) {
      if (condition.relation != nullptr) {
        add(condition.relation->caveat);
        add_ended(condition);
      }
    });
    const std::vector<Condition>& conditions = reading_.ask.conditions;
    add_groups();
    for (std::size_t index = 0; index < conditions.size(); ++index) {
      add_unstated(index);
      add_partial(index);
    }
    if (std::string ties = tie_note(database_, vocabulary_, reading_); !ties.empty()) {
      add(std::move(ties));
    }
    if (found_nothing(reading_)) {
      for (std::size_t index = 0; index < conditions.size(); ++index) {
        explain(index);
      }
    }
    for (std::string& note : stated_notes(database_, reading_, found_nothing(reading_))) {
      add(std::move(note));
    }
    if (notes_.empty() && found_nothing(reading_) && !conditions.empty()) {
      const Table all = rows_after([](std::vector<Condition>& none) { none.clear(); });
      add(fmt::format("the sources tell of none; of all {} the data has {}",
                      reading_.ask.noun->plural, all.rows.size()));
    }
    return {.notes = std::move(notes_), .in_part = in_part_};
  }

 private:
  void add(std::string note) {
    if (!note.empty() && std::ranges::find(notes_, note) == notes_.end()) {
      notes_.push_back(std::move(note));
    }
  }

  // The records of the question after a change to its conditions.
  template <class Change>
  [[nodiscard]] Table rows_after(const Change& change) const {
    Reading changed{.ask = without_tail(reading_.ask), .circumstances = reading_.circumstances};
    change(changed.ask.conditions);
    fetch_rows(database_, vocabulary_, changed);
    return std::move(changed.table);
  }

  [[nodiscard]] Table rows_without(std::size_t index) const {
    return rows_after([index](std::vector<Condition>& conditions) {
      conditions.erase(conditions.begin() + static_cast<std::ptrdiff_t>(index));
    });
  }

  [[nodiscard]] Table rows_with(std::size_t index, const Condition& instead) const {
    return rows_after([&](std::vector<Condition>& conditions) { conditions[index] = instead; });
  }

  // What lay below a value once and is not counted: "without United Kingdom, in EU until
  // 2020-01-31".
  void add_ended(const Condition& condition) {
    for (const Value& value : condition.values) {
      if (!value.phrase.empty() || reading_.ask.as_of) {
        continue;
      }
      const NamedRecord& record = value.records.front();
      const std::string& view = vocabulary_.find_kind(record.kind)->ended;
      if (view.empty() || condition.relation->hierarchy == Hierarchy::none) {
        continue;
      }
      const std::array<Cell, 1> id{record.id};
      const std::string ended = text_of(database_.query_cell(
          fmt::format(
              "SELECT group_concat(text, ', ') FROM (SELECT r.name || ' (until ' || e.until || ')'"
              " AS text FROM {0} AS e JOIN record AS r ON r.id = e.descendant"
              " WHERE e.ancestor = ?1 AND e.descendant NOT IN (SELECT b.descendant FROM {1} AS b"
              " JOIN {0} AS w ON w.descendant = b.ancestor"
              " WHERE w.ancestor = ?1 AND b.descendant <> b.ancestor)"
              " ORDER BY e.until, r.name_key LIMIT 5)",
              quote_identifier(view), quote_identifier(record.kind + "_below")),
          id));
      if (!ended.empty()) {
        add(fmt::format("{} is taken without {}", record.name, ended));
      }
    }
  }

  // "not in cleantech" finds also those of which nothing is stated, and "since 2015" leaves out
  // those without a date; that is another answer than no.
  void add_unstated(std::size_t index) {
    const Condition& condition = reading_.ask.conditions[index];
    if (condition.shape == Condition::Shape::relation) {
      if (condition.date.field != nullptr) {
        add_undated(index);
      }
      if (condition.negated) {
        add_lacking(index, {.relation = condition.relation, .unlinked = true},
                    fmt::format("state no {} for it", link_of(*condition.relation)));
      }
    } else if (condition.shape == Condition::Shape::value) {
      if (!condition.value->attribute.empty()) {
        Condition unstated = condition;
        unstated.negated = false;
        unstated.unlinked = true;
        add_lacking(index, unstated,
                    fmt::format("do not state its {}", condition.value->attribute));
      }
    } else if (condition.shape == Condition::Shape::date) {
      const Property* property = vocabulary_.find_property(condition.date.field->property);
      add_lacking(index,
                  {.shape = Condition::Shape::property, .unlinked = true, .property = property},
                  fmt::format("do not state {}", property->gloss));
    } else if (condition.property != nullptr && condition.property->stated &&
               (condition.shape == Condition::Shape::measure ||
                condition.shape == Condition::Shape::property)) {
      add_lacking(
          index,
          {.shape = Condition::Shape::property, .unlinked = true, .property = condition.property},
          fmt::format("do not state how many {}", condition.property->gloss));
    }
  }

  // What makes the link: the engagement of `visited Canada`, the place of `in Canada`.
  [[nodiscard]] const std::string& link_of(const Relation& relation) const {
    return relation.dated.empty() ? relation.to_kind : vocabulary_.find_date(relation.dated)->kind;
  }

  // `that visited Canada before 2018`: who visited it at a time that is not told.
  void add_undated(std::size_t index) {
    Condition undated = reading_.ask.conditions[index];
    undated.negated = false;
    undated.date.unstated = true;
    const std::set<std::string> found = slugs_of(rows_after([](auto&) {}));
    const std::set<std::string> possible = slugs_of(rows_with(index, undated));
    const auto more = std::ranges::count_if(
        possible, [&found](const std::string& slug) { return !found.contains(slug); });
    if (more > 0) {
      const Property* property = vocabulary_.find_property(undated.date.field->property);
      add(fmt::format("of {} more the sources do not state {}", more, property->gloss));
    }
  }

  // The records of which the sources do not say whether a condition holds.
  void add_lacking(std::size_t index, const Condition& lacking, const std::string& what) {
    const Table rows = rows_with(index, lacking);
    if (rows.rows.empty()) {
      return;
    }
    const Condition& condition = reading_.ask.conditions[index];
    const bool stated = condition.property != nullptr && condition.property->stated;
    const bool found = condition.negated && !stated;
    add(found ? fmt::format("{} of them only because the sources {}", row_count(rows), what)
              : fmt::format("of {} more the sources {}", rows.rows.size(), what));
  }

  // What a reader of groups must know: that a record can count in several, that some have no label.
  void add_groups() {
    const Ask& ask = reading_.ask;
    if (ask.groups.empty() || ask.limit) {
      return;
    }
    if (std::ranges::any_of(ask.groups, [](const Group& group) { return !group.only.empty(); })) {
      add("one that belongs to several groups counts in each of them");
      return;
    }
    std::vector<std::string> names;
    for (const Group& group : ask.groups) {
      names.push_back(group.dimension->words);
    }
    const std::string by = joined(names, "and");
    std::int64_t counted = 0;
    std::int64_t unlabelled = 0;
    for (const auto& row : reading_.table.rows) {
      const auto* count = std::get_if<std::int64_t>(&row.back());
      const bool labelled = std::none_of(row.begin(), row.end() - 1, [](const Cell& cell) {
        return std::holds_alternative<std::monostate>(cell);
      });
      counted += count == nullptr ? 0 : *count;
      unlabelled += count == nullptr || labelled ? 0 : *count;
    }
    const Table all = rows_after([](auto&) {});
    if (counted > static_cast<std::int64_t>(all.rows.size())) {
      add(fmt::format("{} in all: one that belongs to several counts in each of them",
                      all.rows.size()));
    }
    if (unlabelled > 0) {
      add(fmt::format("of {} the sources state no {}", unlabelled, by));
    }
  }

  // A list that the sources do not tell in full: that of the record that was asked for, or that of
  // a record which could be one more row.
  void add_partial(std::size_t index) {
    const Condition& condition = reading_.ask.conditions[index];
    if (condition.shape != Condition::Shape::relation || condition.negated ||
        condition.relation->partial.empty()) {
      return;
    }
    const std::string& view = condition.relation->partial;
    for (const Value& value : condition.values) {
      if (!value.phrase.empty()) {
        continue;
      }
      const std::array<Cell, 1> id{value.records.front().id};
      const std::string reason = text_of(database_.query_cell(
          fmt::format("SELECT reason FROM {} WHERE from_id IS NULL AND to_id = ?1",
                      quote_identifier(view)),
          id));
      if (!reason.empty()) {
        add(fmt::format("{}: {}", value.records.front().name, reason));
        in_part_ = true;
      }
    }
    const Table partial = database_.query(
        fmt::format("SELECT r.name, p.reason, r.slug FROM {} AS p JOIN record AS r"
                    " ON r.id = p.from_id WHERE p.to_id IS NULL ORDER BY r.name_key, r.slug",
                    quote_identifier(view)));
    if (!partial.rows.empty()) {
      add_uncertain(partial, index);
    }
  }

  void add_uncertain(const Table& partial, std::size_t index) {
    const bool plain = lists_records(reading_.ask) && !reading_.ask.limit;
    const std::set<std::string> found = slugs_of(plain ? reading_.table : rows_after([](auto&) {}));
    const std::set<std::string> possible = slugs_of(rows_without(index));
    std::vector<std::string> names;
    std::size_t more = 0;
    for (const auto& row : partial.rows) {
      const std::string slug = text_of(row[2]);
      if (found.contains(slug) || !possible.contains(slug)) {
        continue;
      }
      if (names.size() < kMostNamed) {
        names.push_back(fmt::format("{} ({})", text_of(row[0]), text_of(row[1])));
      } else {
        ++more;
      }
    }
    if (more > 0) {
      names.push_back(fmt::format("{} more", more));
    }
    if (!names.empty()) {
      add(fmt::format("not certain: {}", joined(names, "and")));
    }
  }

  // Why nothing was found, as far as one condition is to blame.
  void explain(std::size_t index) {
    const Condition& condition = reading_.ask.conditions[index];
    add_without(index);
    if (condition.shape == Condition::Shape::date) {
      add_other_dates(index);
    }
    if (condition.shape == Condition::Shape::relation) {
      add(condition.relation->hint);
      add_either(index);
      add_wider(index);
    }
  }

  // Which condition empties the answer: the count without each.
  void add_without(std::size_t index) {
    if (reading_.ask.conditions.size() < 2) {
      return;
    }
    const Table without = rows_without(index);
    if (!without.rows.empty()) {
      add(fmt::format("{} without the condition '{}'", row_count(without),
                      canonical_text(database_, reading_.ask.conditions[index])));
    }
  }

  // `members of ELBE and AdPack` can also mean the members of each.
  void add_either(std::size_t index) {
    Condition either = reading_.ask.conditions[index];
    if (either.combine == Combine::any || either.values.size() < 2) {
      return;
    }
    either.combine = Combine::any;
    const Table rows = rows_with(index, either);
    if (!rows.rows.empty()) {
      add(fmt::format("{} with '{}' instead", row_count(rows), canonical_text(database_, either)));
    }
  }

  // "planned agreements in 2019": none is signed then, one is to be.
  void add_other_dates(std::size_t index) {
    const Condition& condition = reading_.ask.conditions[index];
    for (const DateField& field : vocabulary_.dates) {
      if (field.kind != condition.date.field->kind || &field == condition.date.field) {
        continue;
      }
      Condition other = condition;
      other.date.field = &field;
      const Table rows = rows_with(index, other);
      if (!rows.rows.empty()) {
        add(fmt::format("{} with '{}' instead", row_count(rows), canonical_text(database_, other)));
      }
    }
  }

  // "0 in Paris" can be wrong where a source says only France.
  void add_wider(std::size_t index) {
    const Condition& condition = reading_.ask.conditions[index];
    Relation around = *condition.relation;
    if (around.hierarchy != Hierarchy::below || condition.negated) {
      return;
    }
    around.hierarchy = Hierarchy::around;
    Condition other = condition;
    other.relation = &around;
    const Table wider = rows_with(index, other);
    if (!wider.rows.empty()) {
      add(fmt::format("{} where the source says only a {} that contains it", row_count(wider),
                      around.to_kind));
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Reading& reading_;
  std::vector<std::string> notes_ = {};
  bool in_part_ = false;
};

}  // namespace

Absences absences_of(const Database& database, const Vocabulary& vocabulary,
                     const Reading& reading) {
  return reading.ask.form == Ask::Form::select ? Absence(database, vocabulary, reading).run()
                                               : Absences();
}

}  // namespace liaison
