// SPDX-License-Identifier: EUPL-1.2
// The bundled database as bytes: the C++ side of bundled_image.S, which includes the file itself.
#include <cstdint>
#include <span>

#include "store/bundled.hpp"

// The names are those of the assembly file, where no namespace exists.
extern "C" {
extern const unsigned char liaison_bundled[];     // NOLINT(readability-identifier-naming)
extern const std::uint64_t liaison_bundled_size;  // NOLINT(readability-identifier-naming)
}

namespace liaison {

std::span<const unsigned char> bundled_database() {
  return {liaison_bundled, liaison_bundled_size};
}

}  // namespace liaison
