// SPDX-License-Identifier: EUPL-1.2
// What a reader of a cut list must know: whether what was cut off is as good as the last row.
#pragma once

#include <string>

#include "ask/readings.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A note of how many rows were cut off that have the number, or the dates, of the last one; empty
/// where there is none. Rows of which the sources state nothing are as good as none.
std::string tie_note(const Database& database, const Vocabulary& vocabulary,
                     const Reading& reading);

}  // namespace liaison
