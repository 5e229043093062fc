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

  std::vector<std::string> run() {
    const std::vector<Filter>& filters = reading_.ask.filters;
    for (const Filter& filter : filters) {
      add(filter.relation->caveat);
      add_ended(filter);
    }
    for (std::size_t index = 0; index < filters.size(); ++index) {
      add_unstated(index);
      add_partial(index);
    }
    if (found_nothing(reading_)) {
      for (std::size_t index = 0; index < filters.size(); ++index) {
        add_without(index);
        add(filters[index].relation->hint);
        add_wider(index);
      }
    }
    add_stated();
    if (notes_.empty() && found_nothing(reading_) && !filters.empty()) {
      const Table all = rows_after([](std::vector<Filter>& none) { none.clear(); });
      add(fmt::format("the sources tell of none; of all {} the data has {}",
                      reading_.ask.noun->plural, all.rows.size()));
    }
    return std::move(notes_);
  }

 private:
  void add(std::string note) {
    if (!note.empty()) {
      notes_.push_back(std::move(note));
    }
  }

  // The rows of the question after a change to its conditions.
  template <class Change>
  [[nodiscard]] Table rows_after(const Change& change) const {
    Reading changed{.ask = reading_.ask, .statement = {}, .table = {}, .notes = {}};
    changed.ask.count = false;
    change(changed.ask.filters);
    fetch_rows(database_, vocabulary_, changed);
    return std::move(changed.table);
  }

  [[nodiscard]] Table rows_without(std::size_t index) const {
    return rows_after([index](std::vector<Filter>& filters) {
      filters.erase(filters.begin() + static_cast<std::ptrdiff_t>(index));
    });
  }

  // What lay below a value once and is not counted: "without United Kingdom, in EU until
  // 2020-01-31".
  void add_ended(const Filter& filter) {
    for (const Value& value : filter.values) {
      const NamedRecord& record = value.records.front();
      const std::string& view = vocabulary_.find_kind(record.kind)->ended;
      if (view.empty() || filter.relation->hierarchy == Hierarchy::none) {
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

  // "not in cleantech" finds also those of which nothing is stated; that is another answer than no.
  void add_unstated(std::size_t index) {
    const Filter& filter = reading_.ask.filters[index];
    if (!filter.negated) {
      return;
    }
    const Table unstated = rows_after([index](std::vector<Filter>& filters) {
      filters[index] = {.relation = filters[index].relation,
                        .negated = false,
                        .unlinked = true,
                        .combine = Combine::any,
                        .values = {}};
    });
    if (!unstated.rows.empty()) {
      add(fmt::format("{} of them only because the sources state no {} for it", row_count(unstated),
                      filter.relation->to_kind));
    }
  }

  // A list that the sources do not tell in full: that of the record that was asked for, or that of
  // a record which could be one more row.
  void add_partial(std::size_t index) {
    const Filter& filter = reading_.ask.filters[index];
    if (filter.negated || filter.relation->partial.empty()) {
      return;
    }
    const std::string& view = filter.relation->partial;
    for (const Value& value : filter.values) {
      const std::array<Cell, 1> id{value.records.front().id};
      const std::string reason = text_of(database_.query_cell(
          fmt::format("SELECT reason FROM {} WHERE from_id IS NULL AND to_id = ?1",
                      quote_identifier(view)),
          id));
      if (!reason.empty()) {
        add(fmt::format("{}: {}", value.records.front().name, reason));
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
    const std::set<std::string> found =
        slugs_of(reading_.ask.count ? rows_after([](auto&) {}) : reading_.table);
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

  // Which condition empties the answer: the count without each.
  void add_without(std::size_t index) {
    const Ask& ask = reading_.ask;
    if (ask.filters.size() < 2) {
      return;
    }
    const Table without = rows_without(index);
    if (!without.rows.empty()) {
      const Ask only{.count = false,
                     .noun = ask.noun,
                     .filters = {ask.filters[index]},
                     .card = std::nullopt,
                     .elements = 0};
      add(fmt::format("{} without the condition '{}'", row_count(without),
                      canonical_text(database_, only).substr(ask.noun->plural.size() + 1)));
    }
  }

  // "0 in Paris" can be wrong where a source says only France.
  void add_wider(std::size_t index) {
    const Filter& filter = reading_.ask.filters[index];
    Relation around = *filter.relation;
    if (around.hierarchy != Hierarchy::below || filter.negated) {
      return;
    }
    around.hierarchy = Hierarchy::around;
    const Table wider =
        rows_after([&](std::vector<Filter>& filters) { filters[index].relation = &around; });
    if (!wider.rows.empty()) {
      add(fmt::format("{} where the source says only a {} that contains it", row_count(wider),
                      around.to_kind));
    }
  }

  [[nodiscard]] bool asks_for(std::int64_t record) const {
    return std::ranges::any_of(reading_.ask.filters, [record](const Filter& filter) {
      return std::ranges::any_of(filter.values, [record](const Value& value) {
        return value.records.front().id == record;
      });
    });
  }

  // What a source says itself: that there is none, or that there are so many.
  void add_stated() {
    const std::array<Cell, 1> kind{reading_.ask.noun->kind};
    std::set<std::string> absences;
    Statement absent = database_.prepare(
        "SELECT record, coalesce(other, 0), text FROM stated_absence WHERE kind = ?1");
    absent.bind(kind);
    while (absent.step()) {
      const bool both = asks_for(absent.integer(0)) && asks_for(absent.integer(1));
      if (both || (found_nothing(reading_) && asks_for(absent.integer(0)))) {
        absences.insert(fmt::format("a source says: “{}”", absent.text(2)));
      }
    }
    for (const std::string& text : absences) {
      add(text);
    }
    if (!reading_.ask.count || reading_.ask.filters.size() != 1) {
      return;
    }
    Statement counted = database_.prepare(
        "SELECT record, value, text FROM stated_count WHERE kind = ?1 ORDER BY value, text");
    counted.bind(kind);
    while (counted.step()) {
      if (asks_for(counted.integer(0)) &&
          reading_.table.rows.front().front() != Cell(counted.integer(1))) {
        add(fmt::format("a source says {}: “{}”", counted.integer(1), counted.text(2)));
      }
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Reading& reading_;
  std::vector<std::string> notes_;
};

}  // namespace

std::vector<std::string> absence_notes(const Database& database, const Vocabulary& vocabulary,
                                       const Reading& reading) {
  return reading.ask.noun == nullptr ? std::vector<std::string>()
                                     : Absence(database, vocabulary, reading).run();
}

}  // namespace liaison
