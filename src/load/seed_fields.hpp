// SPDX-License-Identifier: EUPL-1.2
// The fields of a kind's seeds with what they mean, as the schema says: for the data dictionary,
// for templates and for the table schemas of exports.
#pragma once

#include <string>
#include <vector>

#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

struct SeedField {
  std::string field;
  std::string type;  ///< text, integer, date, list, or the kind that it refers to
  std::string meaning;
  bool required = false;  ///< a new record must have it
  bool in_csv = true;     ///< a cell can hold it; else maps are needed
};

/// All fields of a kind, in the order in which a person would fill them in.
std::vector<SeedField> seed_fields(const Database& database, const SeedKind& kind);

}  // namespace liaison
