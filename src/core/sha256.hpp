// SPDX-License-Identifier: EUPL-1.2
// SHA-256, for hashes that other programs check. What only this program reads has store/hash.hpp.
#pragma once

#include <string>
#include <string_view>

namespace liaison {

/// The hash of the bytes, 64 hexadecimal digits.
///
/// Source: FIPS 180-4, section 6.2.
std::string sha256_hex(std::string_view bytes);

}  // namespace liaison
