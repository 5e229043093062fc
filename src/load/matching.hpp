// SPDX-License-Identifier: EUPL-1.2
// Which kinds have their new names compared, and where to find what else is known of a record: its
// country, and what persons have decided about its names. All of it is data (the table matching).
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

/// A row of the table.
struct Matching {
  std::string kind;
  std::string traits;      ///< a view (id, country, detail)
  std::string origin;      ///< the kind of record that says where one is at home
  std::string country;     ///< a view (id, country)
  std::string decided;     ///< a view (id, other, name, verdict)
  std::string decision;    ///< the kind of record that holds a decision
  std::string same_seed;   ///< where a line says that a name is one more of a record …
  std::string same_line;   ///< … and that line, with {key}, {name}, {source}
  std::string apart_seed;  ///< where a line tells two records apart …
  std::string apart_line;  ///< … and that line, with {sentence}, {key}, {other_key}, {source}
};

/// Nothing for a kind whose names match exactly or not at all.
std::optional<Matching> find_matching(const Database& database, std::string_view kind);

/// The kinds that have one, in order.
std::vector<std::string> matched_kinds(const Database& database);

struct Traits {
  std::optional<std::int64_t> country;  ///< the id of its record; nothing if it is not stated
  std::string detail;                   ///< `cluster, France`
};

Traits traits_of(const Database& database, const Matching& matching, std::int64_t id);

/// The country of a record that says where one is at home; nothing if it has none.
std::optional<std::int64_t> country_of_origin(const Database& database, const Matching& matching,
                                              std::int64_t id);

/// The country that a text means: a country, or a place in one, by its key or a name of its own.
/// Nothing if no record is called so, or several are.
std::optional<std::int64_t> find_country(const Database& database, const Matching& matching,
                                         const std::string& text);

}  // namespace liaison
