// SPDX-License-Identifier: EUPL-1.2
// Which rows of a load without a key mean one record, stored or new. The order of rows does not
// matter: names that do not agree with each other are asked about, all of them.
#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/outcome.hpp"

namespace liaison {

/// A row without a key, and what its name is to the database and the rest of the load.
struct Keyless {
  Draft* draft = nullptr;
  std::optional<std::int64_t> country = {};  ///< where its row says that it is at home
  Outcome outcome = {};
  const Draft* leader = nullptr;  ///< of a new name: the row that gives the record its name and key
};

/// Fills outcome and leader. Requires: each draft has an id of its own, for the time being, and the
/// rows with a key are among the candidates.
void tell_same_names(Candidates& candidates, std::vector<Keyless>& rows);

}  // namespace liaison
