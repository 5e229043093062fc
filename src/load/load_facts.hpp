// SPDX-License-Identifier: EUPL-1.2
// What a load itself says that matters when its names are compared: in which countries its places
// lie, and what persons have decided. It is written on trial, so that the views which know this of
// stored records know it of those that are not stored yet.
#pragma once

#include <cstdint>
#include <map>
#include <vector>

#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "store/database.hpp"

namespace liaison {

/// The countries of the places of this load, by their ids.
using LoadCountries = std::map<std::int64_t, std::int64_t>;

/// Tells the candidates what was decided, in the load and before, and returns the countries.
/// Requires: a write transaction; all drafts have ids. What is wrong with a draft is not said here.
LoadCountries learn_from_load(const Database& database, const std::vector<Draft>& drafts,
                              Candidates& candidates);

}  // namespace liaison
