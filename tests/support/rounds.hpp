// SPDX-License-Identifier: EUPL-1.2
// How often a property is tried: as often as it says, or LIAISON_ROUNDS times as often.
#pragma once

#include <charconv>
#include <cstdlib>
#include <string_view>

namespace liaison {

inline int rounds(int quick) {
  const char* text = std::getenv("LIAISON_ROUNDS");
  const std::string_view factor = text == nullptr ? "" : text;
  int value = 1;
  std::from_chars(factor.data(), factor.data() + factor.size(), value);
  return quick * (value < 1 ? 1 : value);
}

}  // namespace liaison
