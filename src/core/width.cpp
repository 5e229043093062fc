// SPDX-License-Identifier: EUPL-1.2
// See width.hpp.
#include "core/width.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>

#include "core/utf8.hpp"

namespace liaison {
namespace {

constexpr char32_t kEmojiPresentation = 0xFE0F;
constexpr char32_t kKeycap = 0x20E3;

bool is_printable_ascii(char c) {
  return c >= ' ' && c <= '~';
}

int boundary_class(char32_t point) {
  return utf8proc_get_property(static_cast<utf8proc_int32_t>(point))->boundclass;
}

struct Cluster {
  std::size_t length = 0;  // bytes
  int width = 0;           // columns
};

// The grapheme cluster that begins at a byte. It is as wide as its widest part; three kinds of
// emoji sequences are wider than each of their parts.
Cluster cluster_at(std::string_view text, std::size_t at) {
  if (is_printable_ascii(text[at]) && (at + 1 == text.size() || is_printable_ascii(text[at + 1]))) {
    return {.length = 1, .width = 1};
  }
  const CodePoint first = code_point_at(text, at);
  const int first_class = boundary_class(first.value);
  Cluster cluster{.length = first.length,
                  .width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(first.value))};
  char32_t before = first.value;
  utf8proc_int32_t state = 0;
  while (at + cluster.length < text.size()) {
    const CodePoint next = code_point_at(text, at + cluster.length);
    if (utf8proc_grapheme_break_stateful(static_cast<utf8proc_int32_t>(before),
                                         static_cast<utf8proc_int32_t>(next.value), &state)) {
      break;
    }
    const bool emoji = (next.value == kEmojiPresentation &&
                        first_class == UTF8PROC_BOUNDCLASS_EXTENDED_PICTOGRAPHIC) ||
                       next.value == kKeycap ||
                       boundary_class(next.value) == UTF8PROC_BOUNDCLASS_REGIONAL_INDICATOR;
    const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(next.value));
    cluster.width = std::max({cluster.width, width, emoji ? 2 : 0});
    cluster.length += next.length;
    before = next.value;
  }
  return cluster;
}

void append_code(std::string& out, char32_t point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  out += "<U+";
  for (int shift = 12; shift >= 0; shift -= 4) {
    out += kDigits[(point >> shift) & 0xF];
  }
  out += '>';
}

}  // namespace

int display_width(std::string_view text) {
  if (std::ranges::all_of(text, is_printable_ascii)) {
    return static_cast<int>(text.size());
  }
  int width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Cluster cluster = cluster_at(text, at);
    width += cluster.width;
    at += cluster.length;
  }
  return width;
}

std::size_t fitting_prefix(std::string_view text, int width) {
  std::size_t at = 0;
  while (at < text.size()) {
    const Cluster cluster = cluster_at(text, at);
    if (cluster.width > width) {
      break;
    }
    width -= cluster.width;
    at += cluster.length;
  }
  return at;
}

std::string cut_to_width(std::string_view text, int width) {
  const std::size_t whole = fitting_prefix(text, width);
  if (whole == text.size()) {
    return std::string(text);
  }
  if (width < 1) {
    return {};
  }
  std::string_view kept = text.substr(0, fitting_prefix(text, width - 1));
  while (!kept.empty() && kept.back() == ' ') {
    kept.remove_suffix(1);
  }
  return std::string(kept) + "…";
}

bool is_control(char32_t point) {
  constexpr std::array kOthers =
      std::to_array<char32_t>({0x061C, 0x200E, 0x200F, 0x2028, 0x2029, 0x202A, 0x202B, 0x202C,
                               0x202D, 0x202E, 0xFFF9, 0xFFFA, 0xFFFB});
  return point < 0x20 || (point >= 0x7F && point <= 0x9F) || (point >= 0x2066 && point <= 0x206F) ||
         std::ranges::find(kOthers, point) != kOthers.end();
}

std::string visible(std::string_view text) {
  if (std::ranges::all_of(text, is_printable_ascii)) {
    return std::string(text);
  }
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    at += point.length;
    if (!is_control(point.value)) {
      append_utf8(out, point.value);
    } else if (point.value < 0x20) {
      append_utf8(out, 0x2400 + point.value);
    } else if (point.value == 0x7F) {
      append_utf8(out, 0x2421);
    } else {
      append_code(out, point.value);
    }
  }
  return out;
}

std::vector<std::string_view> wrap_to_width(std::string_view text, int width) {
  std::vector<std::string_view> lines;
  do {
    std::size_t end = fitting_prefix(text, width);
    if (end < text.size()) {
      const std::size_t space = text.rfind(' ', end);
      end = space != std::string_view::npos && space > 0 ? space : std::max<std::size_t>(end, 1);
    }
    lines.push_back(text.substr(0, end));
    const std::size_t next = text.find_first_not_of(' ', end);
    text.remove_prefix(next == std::string_view::npos ? text.size() : next);
  } while (!text.empty());
  return lines;
}

}  // namespace liaison
