// SPDX-License-Identifier: EUPL-1.2
// Reads scalars. libyaml has resolved quotes, escapes and folding; what is left is to refuse what a
// person cannot have meant.
#include "load/yaml_scalar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "load/lines.hpp"
#include "load/seed.hpp"

namespace liaison {

namespace {

std::string_view text_of(const yaml_event_t& scalar) {
  return {reinterpret_cast<const char*>(scalar.data.scalar.value), scalar.data.scalar.length};
}

bool is_quoted(const yaml_event_t& scalar) {
  return scalar.data.scalar.style == YAML_SINGLE_QUOTED_SCALAR_STYLE ||
         scalar.data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE;
}

bool is_null(std::string_view plain) {
  static constexpr std::array<std::string_view, 5> kNulls = {"", "~", "null", "Null", "NULL"};
  return std::find(kNulls.begin(), kNulls.end(), plain) != kNulls.end();
}

/// An escape such as \0 can put into a text what the file itself may not hold. C1 is C2 80 to C2
/// 9F.
bool has_control_character(std::string_view text) {
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto c = static_cast<unsigned char>(text[i]);
    if ((c < 0x20 && c != '\t' && c != '\n') || c == 0x7F ||
        (c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) < 0xA0)) {
      return true;
    }
  }
  return false;
}

/// Whether a quoted text goes on in lines that are indented like the fields around it. libyaml
/// takes them; the standard does not, and nearly always the quote was not closed.
bool runs_into_fields(std::string_view raw, std::ptrdiff_t indent) {
  LineWalk walk(raw);
  for (walk.next(); walk.next();) {
    const std::size_t spaces = walk.line().find_first_not_of(' ');
    if (spaces != std::string_view::npos && static_cast<std::ptrdiff_t>(spaces) <= indent) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool is_plain_scalar(const yaml_event_t& event, std::string_view text) {
  return event.type == YAML_SCALAR_EVENT && event.data.scalar.style == YAML_PLAIN_SCALAR_STYLE &&
         text_of(event) == text;
}

YamlScalar read_yaml_scalar(const yaml_event_t& scalar, std::string_view raw, const Mark& start,
                            std::ptrdiff_t indent) {
  const std::string_view text = text_of(scalar);
  const Mark first_character = {start.line, start.offset, 1};
  YamlScalar result;
  result.value.mark = mark_inside(raw, start);
  if (scalar.data.scalar.style == YAML_PLAIN_SCALAR_STYLE && is_null(text)) {
    return result;
  }
  if (is_quoted(scalar)) {
    if (runs_into_fields(raw, indent)) {
      result.problem = {first_character,
                        "this quote closes only behind lines that look like fields",
                        "close it; or indent the lines of the text more than its field"};
      return result;
    }
    raw = raw.substr(1, raw.size() - 2);
    result.value.mark = mark_inside(raw, {start.line, start.offset + 1, 0});
  }
  if (text.size() > kMaxTextBytes) {
    result.problem = {first_character,
                      fmt::format("this text is longer than {} KiB", kMaxTextBytes / 1024),
                      "shorten it; or is its quote not closed?"};
  } else if (has_control_character(text)) {
    result.problem = {result.value.mark, "an escape in this text makes a control character",
                      "remove it"};
  } else {
    result.value.text = tidy_text(text);
  }
  return result;
}

}  // namespace liaison
