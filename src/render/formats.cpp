// SPDX-License-Identifier: EUPL-1.2
// The table of output formats. A new format is one row here, one function and one file.
#include <algorithm>
#include <array>
#include <string>

#include "render/render.hpp"

namespace liaison {
namespace {

constexpr std::array kFormats = std::to_array<Format>({
    {"table", "txt", "aligned columns, for reading", render_table},
    {"csv", "csv", "comma-separated values with a header (RFC 4180)", render_csv},
    {"tsv", "tsv", "tab-separated values with a header", render_tsv},
    {"json", "json", "one object with the reading, the columns and the rows", render_json},
});

}  // namespace

std::span<const Format> formats() {
  return kFormats;
}

const Format* find_format(std::string_view name) {
  const auto* const format = std::ranges::find(kFormats, name, &Format::name);
  return format != kFormats.end() ? format : nullptr;
}

const Format* format_for_file(std::string_view path) {
  const std::string_view file = path.substr(path.rfind('/') + 1);  // npos + 1 is the beginning
  const std::size_t dot = file.rfind('.');
  if (dot == std::string_view::npos) {
    return nullptr;
  }
  std::string ending(file.substr(dot + 1));
  std::ranges::transform(ending, ending.begin(), [](char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  });
  const auto* const format = std::ranges::find(kFormats, std::string_view(ending), &Format::ending);
  return format != kFormats.end() ? format : nullptr;
}

}  // namespace liaison
