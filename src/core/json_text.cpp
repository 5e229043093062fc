// SPDX-License-Identifier: EUPL-1.2
// See json_text.hpp.
#include "core/json_text.hpp"

#include <cstddef>

#include "core/utf8.hpp"
#include "core/width.hpp"

namespace liaison {
namespace {

void append_escape(std::string& out, char32_t point) {
  switch (point) {
    case U'\n':
      out += "\\n";
      return;
    case U'\t':
      out += "\\t";
      return;
    case U'\r':
      out += "\\r";
      return;
    default:
      break;
  }
  constexpr std::string_view kDigits = "0123456789abcdef";
  out += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4) {
    out += kDigits[(point >> shift) & 0xF];
  }
}

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (point.value == U'"' || point.value == U'\\') {
      out += '\\';
      out += static_cast<char>(point.value);
    } else if (is_control(point.value)) {
      append_escape(out, point.value);
    } else {
      append_utf8(out, point.value);
    }
  }
  out += '"';
}

}  // namespace liaison
