// SPDX-License-Identifier: EUPL-1.2
#include "ask/stated.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <set>

#include "ask/ask.hpp"
#include "ask/readings.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

bool asks_for(const Ask& ask, std::int64_t record) {
  return std::ranges::any_of(names_of(ask), [record](const Value* value) {
    return !value->records.empty() && value->records.front().id == record;
  });
}

// Whether a number that a source prints of one record is a number of what is counted here.
bool is_plain_count(const Ask& ask) {
  if (!ask.count || ask.conditions.size() != 1) {
    return false;
  }
  // A source that counts who targets a place counts no visits: those relations have verbs of their
  // own, and stand neither on cards nor before a noun.
  const Condition& only = ask.conditions.front();
  return only.date.field == nullptr &&
         (only.relation == nullptr || only.relation->card || only.relation->adjective);
}

}  // namespace

std::vector<std::string> stated_notes(const Database& database, const Reading& reading,
                                      bool nothing) {
  const Ask& ask = reading.ask;
  const std::array<Cell, 1> kind{ask.noun->kind};
  std::set<std::string> absences;
  Statement absent = database.prepare(
      "SELECT record, coalesce(other, 0), text FROM stated_absence WHERE kind = ?1");
  absent.bind(kind);
  while (absent.step()) {
    const bool one = asks_for(ask, absent.integer(0));
    if (one && (nothing || asks_for(ask, absent.integer(1)))) {
      absences.insert(fmt::format("a source says: “{}”", absent.text(2)));
    }
  }
  std::vector<std::string> notes(absences.begin(), absences.end());
  if (!is_plain_count(ask)) {
    return notes;
  }
  Statement counted = database.prepare(
      "SELECT record, value, text FROM stated_count WHERE kind = ?1 ORDER BY value, text");
  counted.bind(kind);
  while (counted.step()) {
    if (asks_for(ask, counted.integer(0)) &&
        reading.table.rows.front().front() != Cell(counted.integer(1))) {
      notes.push_back(fmt::format("a source says {}: “{}”", counted.integer(1), counted.text(2)));
    }
  }
  return notes;
}

}  // namespace liaison
