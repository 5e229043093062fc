// SPDX-License-Identifier: EUPL-1.2
// Why a question has no reading, with the place and a way on.
#pragma once

#include <span>
#include <string_view>

#include "ask/understand.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// E01 to E04, E07 to E13, or E06 where there are too many readings to try: with the place,
/// corrections under which the whole question parses, and what would have gone on there. `commands`
/// are words that can begin a command line instead.
/// Requires: no readings.
Error diagnose(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const std::string_view> commands, std::string_view today = {});

}  // namespace liaison
