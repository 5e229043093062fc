// SPDX-License-Identifier: EUPL-1.2
// How the records of an answer divide among states, where that was not asked.
#pragma once

#include <string>

#include "ask/readings.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// "10 signed, 1 planned and 1 cited only"; empty where all are in the usual state, or where the
/// question itself speaks of it.
/// Requires: a select whose rows were fetched.
std::string states_note(const Database& database, const Vocabulary& vocabulary,
                        const Reading& reading);

}  // namespace liaison
