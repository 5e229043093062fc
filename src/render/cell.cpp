// SPDX-License-Identifier: EUPL-1.2
// See cell.hpp.
#include "render/cell.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <variant>

#include "liaison/table.hpp"

namespace liaison {
std::string_view cell_text(const Cell& cell, std::string& scratch) {
  if (const auto* const text = std::get_if<std::string>(&cell)) {
    return *text;
  }
  std::array<char, 32> digits{};  // the longest double takes 24
  char* end = digits.data();
  if (const auto* const integer = std::get_if<std::int64_t>(&cell)) {
    end = std::to_chars(digits.data(), digits.data() + digits.size(), *integer).ptr;
  } else if (const auto* const real = std::get_if<double>(&cell)) {
    end = std::to_chars(digits.data(), digits.data() + digits.size(), *real).ptr;
  }
  scratch.assign(digits.data(), end);
  return scratch;
}

}  // namespace liaison
