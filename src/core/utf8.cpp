// SPDX-License-Identifier: EUPL-1.2
// See utf8.hpp. The checks for overlong forms and surrogates are those of utf8proc.
#include "core/utf8.hpp"

#include <utf8proc.h>

#include <array>

namespace liaison {

CodePoint long_code_point_at(std::string_view text, std::size_t at) {
  utf8proc_int32_t value = 0;
  const auto* bytes = reinterpret_cast<const utf8proc_uint8_t*>(text.data() + at);
  const auto left = static_cast<utf8proc_ssize_t>(text.size() - at);
  const utf8proc_ssize_t length = utf8proc_iterate(bytes, left, &value);
  if (length < 1) {
    return {};
  }
  return {.value = static_cast<char32_t>(value),
          .length = static_cast<std::size_t>(length),
          .valid = true};
}

void append_utf8(std::string& out, char32_t point) {
  if (point < 0x80) {
    out += static_cast<char>(point);
    return;
  }
  std::array<utf8proc_uint8_t, 4> bytes{};
  const auto length = utf8proc_encode_char(static_cast<utf8proc_int32_t>(point), bytes.data());
  out.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
}

void append_code_points(std::u32string& out, std::string_view text) {
  out.reserve(out.size() + text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    out += point.value;
    at += point.length;
  }
}

std::u32string to_code_points(std::string_view text) {
  std::u32string points;
  append_code_points(points, text);
  return points;
}

std::size_t count_code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).length) {
    ++count;
  }
  return count;
}

std::string replace_invalid(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    append_utf8(out, point.value);
    at += point.length;
  }
  return out;
}

}  // namespace liaison
