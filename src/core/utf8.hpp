// SPDX-License-Identifier: EUPL-1.2
// Code points in and out of UTF-8, with every invalid byte standing for itself. Nothing here knows
// what a character means; see text.hpp and width.hpp for that.
#pragma once

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

namespace liaison {

/// What stands for a byte that is not UTF-8, U+FFFD.
inline constexpr char32_t kReplacement = 0xFFFD;

/// One step through a text.
struct CodePoint {
  char32_t value = kReplacement;
  std::size_t length = 1;  ///< bytes; 1 where the byte is invalid
  bool valid = false;
};

/// The code point that begins at a byte that is not ASCII.
CodePoint long_code_point_at(std::string_view text, std::size_t at);

/// The code point that begins at a byte. Inline, since every text goes through it.
///
/// Requires: at < text.size()
inline CodePoint code_point_at(std::string_view text, std::size_t at) {
  assert(at < text.size());
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) {
    return {.value = first, .length = 1, .valid = true};
  }
  return long_code_point_at(text, at);
}

/// Appends a code point as UTF-8.
void append_utf8(std::string& out, char32_t point);

/// Appends all code points, with U+FFFD for every invalid byte.
void append_code_points(std::u32string& out, std::string_view text);

/// All code points, with U+FFFD for every invalid byte.
std::u32string to_code_points(std::string_view text);

/// How many code points a text has; an invalid byte counts as one.
std::size_t count_code_points(std::string_view text);

/// The text with U+FFFD for every invalid byte.
std::string replace_invalid(std::string_view text);

}  // namespace liaison
