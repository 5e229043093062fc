// SPDX-License-Identifier: EUPL-1.2
// A name that a person must settle, with the records that it could mean: what an error S13 says, as
// data for a sheet.
#pragma once

#include <string>
#include <vector>

#include "load/candidates.hpp"
#include "load/draft.hpp"

namespace liaison {

struct OpenName {
  Origin origin;     ///< where the name stands
  std::string text;  ///< the name
  std::vector<Candidate> candidates;
};

}  // namespace liaison
