// SPDX-License-Identifier: EUPL-1.2
// From bytes to a text that the readers can trust. An encoding is named, never converted: a wrong
// guess would put wrong letters into names for good.
#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "liaison/error.hpp"
#include "load/lines.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSaveAsUtf8 =
    "save the file as UTF-8; in a spreadsheet choose 'CSV UTF-8'";

ErrorCode code_for(std::string_view path) {
  return is_yaml_path(path) ? ErrorCode::bad_yaml : ErrorCode::bad_csv;
}

/// What a file is that is no UTF-8 text as a whole; empty if its first bytes do not tell.
std::string_view foreign_format(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    return "is a UTF-32 text";
  }
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
    return "is a UTF-16 text";
  }
  if (bytes.starts_with("PK\x03\x04"sv)) {
    return "is a workbook or another zip archive";
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
    return "is a workbook of an old spreadsheet";
  }
  return {};
}

/// The character that Windows-1252 has for a byte from 0x80 on; 0 where it has none.
char32_t windows_1252(unsigned char byte) {
  static constexpr std::array<char32_t, 32> kHigh = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  return byte < 0xA0 ? kHigh[byte - 0x80U] : byte;
}

bool is_control(char32_t c) {
  return (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
}

/// The offset of the first character that no seed may hold.
std::optional<std::size_t> find_bad_character(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (!point.valid || is_control(point.value)) {
      return at;
    }
    at += point.length;
  }
  return std::nullopt;
}

/// A byte that begins a sequence of the right shape and the wrong content: overlong, a surrogate,
/// beyond Unicode. No guess at Windows-1252 then.
bool is_forbidden_sequence(std::string_view text, std::size_t at) {
  static constexpr std::string_view kSuspects = "\xC0\xC1\xE0\xED\xF0\xF4\xF5\xF6\xF7";
  return kSuspects.find(text[at]) != std::string_view::npos && at + 1 < text.size() &&
         (static_cast<unsigned char>(text[at + 1]) & 0xC0U) == 0x80U;
}

struct Complaint {
  std::string message;
  std::string hint;
};

Complaint bad_character(std::string_view text, std::size_t at, std::string_view place) {
  const CodePoint point = code_point_at(text, at);
  if (point.valid && point.value == 0) {
    return {fmt::format("a NUL byte at {}: this is no text, or UTF-16", place),
            std::string(kSaveAsUtf8)};
  }
  if (point.valid) {
    return {fmt::format("the control character U+{:04X} at {} has no place in a text",
                        static_cast<unsigned>(point.value), place),
            "remove it"};
  }
  const auto byte = static_cast<unsigned char>(text[at]);
  const char32_t guess = windows_1252(byte);
  if (guess == 0 || is_forbidden_sequence(text, at)) {
    return {fmt::format("byte {:02X} at {} is no UTF-8", byte, place), std::string(kSaveAsUtf8)};
  }
  std::string letter;
  append_utf8(letter, guess);
  return {fmt::format("byte {:02X} at {} looks like Windows-1252 '{}'", byte, place, letter),
          std::string(kSaveAsUtf8)};
}

Error error_at(const SeedFile& file, std::size_t at) {
  LineWalk walk(file.text);
  while (walk.next() && walk.next_start() <= at) {
  }
  const std::string_view line = walk.line();
  const std::size_t offset = at - walk.start();
  const std::size_t column = count_code_points(line.substr(0, offset)) + 1;
  const Complaint complaint =
      bad_character(file.text, at, fmt::format("{}:{}", walk.number(), column));
  const std::string rest = replace_invalid(line.substr(offset));
  return {.code = code_for(file.path),
          .message = complaint.message,
          .where = Where{.file = file.path,
                         .line = walk.number(),
                         .text = std::string(line.substr(0, offset)) + rest,
                         .offset = offset,
                         .length = code_point_at(rest, 0).length},
          .hint = complaint.hint};
}

std::optional<Error> find_long_line(const SeedFile& file) {
  for (LineWalk walk(file.text); walk.next();) {
    if (walk.line().size() > kMaxLineBytes) {
      return Error{.code = code_for(file.path),
                   .message = fmt::format("line {} of '{}' is longer than {} MiB", walk.number(),
                                          file.path, kMaxLineBytes / 1024 / 1024),
                   .hint = "is this a seed? its records stand on lines of their own"};
    }
  }
  return std::nullopt;
}

}  // namespace

std::string kind_plural_of(const std::string& path) {
  const std::string stem = std::filesystem::path(path).stem().string();
  return stem.substr(0, stem.find_first_of("-."));
}

bool is_yaml_path(std::string_view path) {
  return path.ends_with(".yaml") || path.ends_with(".yml");
}

std::size_t max_seed_bytes(std::string_view path) {
  return is_yaml_path(path) ? kMaxYamlBytes : kMaxSeedBytes;
}

Error too_large_seed(const std::string& path) {
  return {.code = code_for(path),
          .message =
              fmt::format("'{}' is larger than {} MiB", path, max_seed_bytes(path) / 1024 / 1024),
          .hint = "split it into several files"};
}

Result<std::shared_ptr<const SeedFile>> seed_file_of(std::string path, std::string bytes) {
  if (bytes.size() > max_seed_bytes(path)) {
    return too_large_seed(path);
  }
  if (const std::string_view format = foreign_format(bytes); !format.empty()) {
    return Error{.code = code_for(path),
                 .message = fmt::format("'{}' {}, not UTF-8", path, format),
                 .hint = std::string(kSaveAsUtf8)};
  }
  static constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
  if (bytes.starts_with(kByteOrderMark)) {
    bytes.erase(0, kByteOrderMark.size());
  }
  auto file =
      std::make_shared<const SeedFile>(SeedFile{.path = std::move(path), .text = std::move(bytes)});
  if (auto error = find_long_line(*file)) {
    return *std::move(error);
  }
  if (const auto at = find_bad_character(file->text)) {
    return error_at(*file, *at);
  }
  return std::shared_ptr<const SeedFile>(std::move(file));
}

}  // namespace liaison
