// SPDX-License-Identifier: EUPL-1.2
#include "core/sha256.hpp"

#include <sha2.h>
#include <sys/types.h>

#include <array>
#include <string>
#include <string_view>

namespace liaison {

std::string sha256_hex(std::string_view bytes) {
  std::array<char, SHA256_DIGEST_STRING_LENGTH> text{};
  SHA256Data(reinterpret_cast<const unsigned char*>(bytes.data()), bytes.size(), text.data());
  return text.data();
}

}  // namespace liaison
