// SPDX-License-Identifier: EUPL-1.2
// Numbers that a question takes for granted: `the five superclusters`.
#pragma once

#include <string>
#include <vector>

#include "ask/readings.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// One note for each number that is not the one of the data.
std::vector<std::string> said_notes(const Database& database, const Vocabulary& vocabulary,
                                    const Reading& reading);

}  // namespace liaison
