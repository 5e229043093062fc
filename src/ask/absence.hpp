// SPDX-License-Identifier: EUPL-1.2
// What an answer does not show, and why: none, not stated, not told in full, known only more
// widely.
#pragma once

#include <string>
#include <vector>

#include "ask/readings.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// What an answer does not say by its rows.
struct Absences {
  std::vector<std::string> notes = {};
  bool in_part = false;  ///< a list that was counted is not told in full
};

/// Sentences to say with the answer of a reading, most certain first; none for a card.
/// Requires: the reading's rows.
Absences absences_of(const Database& database, const Vocabulary& vocabulary,
                     const Reading& reading);

}  // namespace liaison
