// SPDX-License-Identifier: EUPL-1.2
// One hash for fingerprints: XXH3-128. It finds accidents, not forgers.
#pragma once

#include <string>
#include <string_view>

namespace liaison {

/// The hash of the bytes, 32 hexadecimal digits.
std::string hash_hex(std::string_view bytes);

}  // namespace liaison
