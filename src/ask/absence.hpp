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

/// Sentences to say with the answer of a reading, most certain first; none for a card.
/// Requires: the reading's rows.
std::vector<std::string> absence_notes(const Database& database, const Vocabulary& vocabulary,
                                       const Reading& reading);

}  // namespace liaison
