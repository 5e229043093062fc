// SPDX-License-Identifier: EUPL-1.2
// Where output goes, piece by piece: a terminal, a pipe, a file, or a string in a test.
#pragma once

#include <functional>
#include <string_view>

namespace liaison {

/// Takes the next piece of the output. Pieces end between characters, not always between lines.
using Sink = std::function<void(std::string_view)>;

}  // namespace liaison
