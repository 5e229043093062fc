// SPDX-License-Identifier: EUPL-1.2
// The argument LOAD of log and undo.
#pragma once

#include <cstdint>

#include "cli/command.hpp"

namespace liaison {

/// The number that the first argument is. Throws: Failure(bad_usage) if it is
/// none.
std::int64_t load_number(const Call& call);

}  // namespace liaison
