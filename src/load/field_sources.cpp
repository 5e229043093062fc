// SPDX-License-Identifier: EUPL-1.2
#include "load/field_sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/table.hpp"
#include "load/bind_value.hpp"
#include "load/draft.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

// Those who said so of the field, those cited for it, and the first source of the record. Who is
// known to say something else is none of them.
constexpr std::array<std::string_view, 3> kOwners{
    "SELECT source FROM field_source WHERE record = ?1 AND field = ?2",
    "SELECT DISTINCT c.source FROM citation AS c WHERE c.record = ?1 AND c.field = ?2"
    " AND NOT EXISTS (SELECT 1 FROM other_value AS o WHERE o.record = c.record"
    " AND o.field = c.field AND o.source = c.source)",
    "SELECT source FROM (SELECT c.source FROM citation AS c WHERE c.record = ?1"
    " ORDER BY c.field <> '', c.position LIMIT 1) WHERE ?2 <> ''"};

const Cell* find(const DraftRow& row, std::string_view column) {
  const auto found = std::ranges::find(row, column, &DraftField::column);
  return found == row.end() ? nullptr : &found->value;
}

std::set<std::int64_t> cited(const Draft& draft, const std::string* field) {
  std::set<std::int64_t> sources;
  for (const DraftRow& citation : draft.citations) {
    const Cell* of = find(citation, "field");
    const auto* named = of == nullptr ? nullptr : std::get_if<std::string>(of);
    const Cell* source = find(citation, "source");
    const bool fits = field == nullptr || (named == nullptr ? std::string() : *named) == *field;
    if (fits && source != nullptr && std::holds_alternative<std::int64_t>(*source)) {
      sources.insert(std::get<std::int64_t>(*source));
    }
  }
  return sources;
}

bool share_one(const std::set<std::int64_t>& a, const std::set<std::int64_t>& b) {
  return std::ranges::any_of(a, [&](std::int64_t source) { return b.contains(source); });
}

}  // namespace

std::set<std::int64_t> sources_of(const Draft& draft, const std::string& field) {
  std::set<std::int64_t> sources = cited(draft, &field);
  if (sources.empty()) {
    const std::string whole;
    sources = cited(draft, &whole);
  }
  return sources.empty() ? cited(draft, nullptr) : sources;
}

std::set<std::int64_t> owners_of(const Database& database, std::int64_t record,
                                 const std::string& field) {
  const std::array<Cell, 2> values{record, field};
  std::set<std::int64_t> sources;
  for (const std::string_view sql : kOwners) {
    Statement row = database.prepare(sql);
    row.bind(values);
    while (row.step()) {
      sources.insert(row.integer(0));
    }
    if (!sources.empty()) {
      break;
    }
  }
  return sources;
}

std::set<std::int64_t> FieldSources::owners(const std::string& field) const {
  return owners_of(database_, draft_.id, field);
}

bool FieldSources::has_other_values() {
  if (others_ < 0) {
    const std::array<Cell, 1> values{draft_.id};
    others_ = static_cast<int>(
        database_.query_integer("SELECT count(*) FROM other_value WHERE record = ?1", values));
  }
  return others_ > 0;
}

bool FieldSources::may_replace(const std::string& field) const {
  if (!draft_.merged_key.empty()) {
    return false;  // it describes what was once another record
  }
  const std::set<std::int64_t> first = owners(field);
  const std::set<std::int64_t> now = sources_of(draft_, field);
  // A seed that cites nothing corrects what is there.
  return first.empty() || now.empty() || share_one(first, now);
}

bool FieldSources::replaces(const std::string& field, const std::string& stored,
                            const std::string& given) {
  const bool is_owner = may_replace(field);
  if (!is_owner && !stored.empty()) {
    const std::string other = given.empty() ? std::string(kNone) : given;
    conflicts_.push_back(
        {.field = field, .before = stored, .after = fmt::format("{} ({})", other, names(field))});
    keep_beside(field, other);
    return false;
  }
  take_over(field, given, is_owner);
  return true;
}

std::string FieldSources::names(const std::string& field) const {
  std::string names;
  for (const std::int64_t source : sources_of(draft_, field)) {
    const std::array<Cell, 1> id{source};
    const Cell slug = database_.query_cell("SELECT slug FROM record WHERE id = ?1", id);
    names += (names.empty() ? "" : ", ") + std::get<std::string>(slug);
  }
  return names;
}

void FieldSources::keep_beside(const std::string& field, const std::string& given) {
  for (const std::int64_t source : sources_of(draft_, field)) {
    const std::array<Cell, 4> values{draft_.id, field, source, given};
    const std::int64_t same = database_.query_integer(
        "SELECT count(*) FROM other_value WHERE record = ?1 AND field = ?2 AND source = ?3"
        " AND value = ?4",
        values);
    if (same == 0) {
      database_.execute(
          "INSERT INTO other_value (record, field, source, value) VALUES (?1, ?2, ?3, ?4)"
          " ON CONFLICT (record, field, source) DO UPDATE SET value = excluded.value",
          values);
      wrote_ = true;
      others_ = -1;
    }
  }
}

// The source gives the value from now on, and who said the same is of one mind with it.
void FieldSources::take_over(const std::string& field, const std::string& given, bool is_owner) {
  const std::array<Cell, 3> values{draft_.id, field, given};
  if (has_other_values()) {
    database_.execute("DELETE FROM other_value WHERE record = ?1 AND field = ?2 AND value = ?3",
                      values);
    others_ = -1;
  }
  if (!is_owner) {
    // Who gave the value before is no longer asked.
    database_.execute("DELETE FROM field_source WHERE record = ?1 AND field = ?2",
                      std::span(values).first(2));
  }
  if (is_owner || !cited(draft_, &field).empty()) {
    return;  // its citations say so
  }
  for (const std::int64_t source : sources_of(draft_, field)) {
    const std::array<Cell, 3> row{draft_.id, field, source};
    database_.execute(
        "INSERT INTO field_source (record, field, source) VALUES (?1, ?2, ?3)"
        " ON CONFLICT DO NOTHING",
        row);
  }
}

void FieldSources::agrees(const std::string& field) {
  if (!has_other_values()) {
    return;
  }
  for (const std::int64_t source : sources_of(draft_, field)) {
    const std::array<Cell, 3> values{draft_.id, field, source};
    const std::string which = "FROM other_value WHERE record = ?1 AND field = ?2 AND source = ?3";
    if (database_.query_integer("SELECT count(*) " + which, values) > 0) {
      database_.execute("DELETE " + which, values);
      wrote_ = true;
    }
  }
  others_ = -1;
}

}  // namespace liaison
