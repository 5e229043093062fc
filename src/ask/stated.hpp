// SPDX-License-Identifier: EUPL-1.2
// What a source says itself of what is asked: that there is none, or that there are so many.
#pragma once

#include <string>
#include <vector>

#include "ask/readings.hpp"
#include "store/database.hpp"

namespace liaison {

/// Each once, with the words of the source. `nothing` says that the reading found nothing.
/// Requires: the reading's rows, of a question for records, groups or a count.
std::vector<std::string> stated_notes(const Database& database, const Reading& reading,
                                      bool nothing);

}  // namespace liaison
