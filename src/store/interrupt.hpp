// SPDX-License-Identifier: EUPL-1.2
// Ctrl-C: a flag that a signal sets, and that every running statement and every write looks at.
#pragma once

#include "liaison/error.hpp"

namespace liaison {

/// From now on SIGINT and SIGTERM set the flag instead of ending the process, unless they are
/// ignored, as in a job in the background. The second signal ends it at once.
void watch_signals();
/// True after a signal.
bool interrupt_requested();
/// What a person is told who stopped the program.
Error interrupted_error();

}  // namespace liaison
