// SPDX-License-Identifier: EUPL-1.2
// What all readers of seeds share: the place of a value, tidy texts, lists inside a text.
#include "load/seed.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "liaison/error.hpp"
#include "load/lines.hpp"

namespace liaison {

namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::string_view kSpaces = " \t\r\n";

/// Every text without a byte from 0xCC on is in NFC: the first combining mark is U+0300, CC 80.
bool is_surely_nfc(std::string_view text) {
  return std::none_of(text.begin(), text.end(),
                      [](char c) { return static_cast<unsigned char>(c) >= 0xCC; });
}

/// How the file spells a text, so far as its mark tells.
enum class Spelling { as_is, doubled_double, doubled_single, unknown };

Spelling spelling_of(const SeedValue& value) {
  const std::string_view text = value.text;
  const std::size_t line_end = text.find('\n');
  const std::string_view first_line = text.substr(0, line_end);
  const auto count = [&](char quote) {
    return static_cast<std::size_t>(std::count(first_line.begin(), first_line.end(), quote));
  };
  const std::size_t length = value.mark.length;
  if (length == first_line.size()) {
    return Spelling::as_is;
  }
  if (length == first_line.size() + count('"')) {
    return Spelling::doubled_double;
  }
  return length == first_line.size() + count('\'') ? Spelling::doubled_single : Spelling::unknown;
}

/// The bytes that a piece of text takes in the file.
std::size_t spelled_size(std::string_view piece, Spelling spelling) {
  if (spelling == Spelling::as_is) {
    return piece.size();
  }
  const char quote = spelling == Spelling::doubled_double ? '"' : '\'';
  return piece.size() + static_cast<std::size_t>(std::count(piece.begin(), piece.end(), quote));
}

/// The mark of the piece [begin, end) of a value's text.
Mark mark_of_piece(const SeedValue& value, Spelling spelling, std::size_t begin, std::size_t end) {
  if (spelling == Spelling::unknown) {
    return value.mark;
  }
  const std::string_view text = value.text;
  const std::string_view before = text.substr(0, begin);
  const std::string_view piece = text.substr(begin, end - begin);
  const std::size_t length = spelled_size(piece.substr(0, piece.find('\n')), spelling);
  const std::size_t last_break = before.rfind('\n');
  if (last_break == std::string_view::npos) {
    return {value.mark.line, value.mark.offset + spelled_size(before, spelling), length};
  }
  const auto breaks = std::count(before.begin(), before.end(), '\n');
  return {value.mark.line + static_cast<int>(breaks),
          spelled_size(before.substr(last_break + 1), spelling), length};
}

}  // namespace

Where where_of(const SeedFile& file, const Mark& mark) {
  LineWalk walk(file.text);
  std::string_view line;
  while (walk.number() < mark.line && walk.next()) {
    line = walk.line();
  }
  if (walk.number() < mark.line) {
    line = {};  // behind the last line end, where a file may break off
  }
  const std::size_t offset = std::min(mark.offset, line.size());
  return {.file = file.path,
          .line = mark.line,
          .text = std::string(line),
          .offset = offset,
          .length = std::min(mark.length, line.size() - offset)};
}

Mark mark_inside(std::string_view raw, const Mark& begin) {
  const std::string_view inner = trimmed(raw);
  Mark mark = {begin.line, begin.offset, inner.substr(0, inner.find_first_of("\r\n")).size()};
  const auto before = static_cast<std::size_t>(inner.data() - raw.data());
  for (std::size_t i = 0; i < before; ++i) {
    ++mark.offset;
    if (raw[i] == '\n' || line_end_length(raw, i) == 1) {
      ++mark.line;
      mark.offset = 0;
    }
  }
  return mark;
}

std::string_view trimmed(std::string_view text) {
  while (!text.empty()) {
    if (kSpaces.find(text.front()) != std::string_view::npos) {
      text.remove_prefix(1);
    } else if (kSpaces.find(text.back()) != std::string_view::npos) {
      text.remove_suffix(1);
    } else if (text.starts_with(kNoBreakSpace)) {
      text.remove_prefix(kNoBreakSpace.size());
    } else if (text.ends_with(kNoBreakSpace)) {
      text.remove_suffix(kNoBreakSpace.size());
    } else {
      break;
    }
  }
  return text;
}

std::string tidy_text(std::string_view text) {
  text = trimmed(text);
  return is_surely_nfc(text) ? std::string(text) : nfc(text);
}

std::vector<SeedValue> split_list(const SeedValue& text, char separator) {
  const Spelling spelling = spelling_of(text);
  std::vector<SeedValue> parts;
  const std::string_view all = text.text;
  for (std::size_t begin = 0; begin <= all.size();) {
    const std::size_t end = std::min(all.find(separator, begin), all.size());
    const std::string_view part = trimmed(all.substr(begin, end - begin));
    if (!part.empty()) {
      const auto at = static_cast<std::size_t>(part.data() - all.data());
      SeedValue value;
      value.text = std::string(part);
      value.mark = mark_of_piece(text, spelling, at, at + part.size());
      parts.push_back(std::move(value));
    }
    begin = end + 1;
  }
  return parts;
}

}  // namespace liaison
