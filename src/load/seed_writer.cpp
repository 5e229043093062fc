// SPDX-License-Identifier: EUPL-1.2
#include "load/seed_writer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "core/json_text.hpp"
#include "load/seed.hpp"

namespace liaison {

namespace {

using Shape = SeedValue::Shape;

constexpr std::size_t kFlowWidth = 96;  // a longer map or list stands on several lines

// Letters of any alphabet, digits, and marks that mean nothing to YAML wherever they stand.
bool is_safe(char c) {
  constexpr std::string_view kMarks = " _.-'()/&+";
  const auto byte = static_cast<unsigned char>(c);
  return byte >= 0x80 || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
         (c >= '0' && c <= '9') || kMarks.find(c) != std::string_view::npos;
}

bool begins_plain(char c) {
  constexpr std::string_view kMarks = " _.-'()/&+";
  return is_safe(c) && kMarks.find(c) == std::string_view::npos;
}

std::string yaml_text(std::string_view text) {
  constexpr std::array<std::string_view, 4> kNulls{{"", "null", "Null", "NULL"}};
  std::string quoted;
  append_json_string(quoted, text);
  const bool is_plain = std::ranges::find(kNulls, text) == kNulls.end() &&
                        begins_plain(text.front()) && std::ranges::all_of(text, is_safe) &&
                        quoted.size() == text.size() + 2;
  return is_plain ? std::string(text) : quoted;
}

std::string flow(const SeedValue& value) {
  std::string text;
  switch (value.shape) {
    case Shape::text:
      return yaml_text(value.text);
    case Shape::list:
      for (const SeedValue& item : value.list) {
        text += (text.empty() ? "" : ", ") + flow(item);
      }
      return fmt::format("[{}]", text);
    case Shape::map:
      for (const auto& [key, inner] : value.fields) {
        text += fmt::format("{}{}: {}", text.empty() ? "" : ", ", key.text, flow(inner));
      }
      return fmt::format("{{{}}}", text);
  }
  return text;
}

void append_field(std::string& out, const std::string& key, const SeedValue& value,
                  std::size_t indent);

// The fields of a map one below the other; the first one behind the dash of the item.
void append_item(std::string& out, const SeedValue& item, std::size_t indent) {
  out += fmt::format("{:{}}- ", "", indent);
  const std::string line = flow(item);
  if (item.shape != Shape::map || (indent > 2 && indent + line.size() <= kFlowWidth)) {
    out += line + "\n";
    return;
  }
  bool is_first = true;
  for (const auto& [key, value] : item.fields) {
    append_field(out, key.text, value, is_first ? 0 : indent + 2);
    is_first = false;
  }
}

void append_field(std::string& out, const std::string& key, const SeedValue& value,
                  std::size_t indent) {
  out += fmt::format("{:{}}{}:", "", indent, key);
  const std::string line = flow(value);
  const bool has_maps = std::ranges::any_of(
      value.list, [](const SeedValue& item) { return item.shape == Shape::map; });
  if (value.shape == Shape::list && (has_maps || indent + key.size() + line.size() > kFlowWidth)) {
    out += "\n";
    for (const SeedValue& item : value.list) {
      append_item(out, item, 6);
    }
    return;
  }
  out += fmt::format(" {}\n", line);
}

bool fits_a_cell(const SeedValue& item) {
  return item.shape == Shape::text && item.text.find(';') == std::string::npos;
}

}  // namespace

bool is_flat(const SeedRecord& record) {
  return std::ranges::all_of(record.fields.fields, [](const auto& field) {
    const SeedValue& value = field.second;
    return value.shape == Shape::text ||
           (value.shape == Shape::list && std::ranges::all_of(value.list, fits_a_cell));
  });
}

std::string csv_cell(const std::string& cell) {
  if (cell.find_first_of("\",;\t\r\n#") == std::string::npos) {
    return cell;
  }
  std::string quoted = "\"";
  for (const char c : cell) {
    quoted.append(c == '"' ? 2 : 1, c);
  }
  return quoted + '"';
}

std::string csv_row(const std::vector<std::string>& cells) {
  std::string row;
  for (const std::string& cell : cells) {
    row += (&cell == cells.data() ? "" : ",") + csv_cell(cell);
  }
  return row + "\n";
}

std::vector<std::string> cells_of(const SeedRecord& record,
                                  const std::vector<std::string>& columns) {
  std::vector<std::string> cells(columns.size());
  for (const auto& [key, value] : record.fields.fields) {
    const auto column = std::ranges::find(columns, key.text);
    if (column == columns.end()) {
      continue;
    }
    std::string& cell = cells[static_cast<std::size_t>(column - columns.begin())];
    cell = value.text;
    for (const SeedValue& item : value.list) {
      cell += (cell.empty() ? "" : "; ") + item.text;
    }
  }
  return cells;
}

std::string yaml_item(const SeedRecord& record) {
  std::string text;
  append_item(text, record.fields, 2);
  return text;
}

}  // namespace liaison
