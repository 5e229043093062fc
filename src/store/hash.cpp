// SPDX-License-Identifier: EUPL-1.2
#include "store/hash.hpp"

#include <fmt/format.h>

#define XXH_INLINE_ALL  // header-only: no shared library at start
#include <xxhash.h>

namespace liaison {

std::string hash_hex(std::string_view bytes) {
  const XXH128_hash_t hash = XXH3_128bits(bytes.data(), bytes.size());
  return fmt::format("{:016x}{:016x}", hash.high64, hash.low64);
}

}  // namespace liaison
