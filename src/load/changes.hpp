// SPDX-License-Identifier: EUPL-1.2
// The journal of a load, read as a person would tell it: which records changed, field by field,
// from what to what. The plan of a load and the log of an old one are made of the same.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"

namespace liaison {

/// A field with its values as texts; empty: not stated. Of a list, of names and of evidence only
/// the items that went and came, separated by `; `.
struct FieldChange {
  std::string field;
  std::string before;
  std::string after;
  bool items = false;
};

enum class Change {
  added,
  changed,
  removed,
  vanished,  ///< no longer stated, and kept
  conflict   ///< two sources differ, and the first stays
};

struct RecordChange {
  Change change = Change::changed;
  std::string kind;
  std::string slug;
  std::string name;
  std::string place = {};  ///< `organisations.csv:3`; empty where it is not known
  std::vector<FieldChange> fields = {};
  std::int64_t id = 0;
};

/// `new`, `changed`, `removed`, `no longer stated` or `conflict`.
std::string_view word_of(Change change);

/// What a load did, in the order in which it happened: new records first, without their fields.
/// With Contacts::withheld, telephone numbers and e-mail addresses read `withheld`.
std::vector<RecordChange> changes_of(const Database& database, const SeedSchema& schema,
                                     std::int64_t load, Contacts contacts);

}  // namespace liaison
