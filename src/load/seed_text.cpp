// SPDX-License-Identifier: EUPL-1.2
// From bytes to a text that the readers can trust. Another encoding than UTF-8 is named, and
// converted only where the person said which it is (src/load/encoding.cpp).
#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/utf8.hpp"
#include "liaison/error.hpp"
#include "load/encoding.hpp"
#include "load/lines.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSaveAsUtf8 =
    "save the file as UTF-8; in a spreadsheet choose 'CSV UTF-8'";
constexpr std::string_view kOrWindows1252 = ", or load it with --encoding windows-1252";
constexpr std::string_view kOrUtf16 = ", or load it with --encoding utf-16";

ErrorCode code_for(std::string_view path) {
  return is_yaml_path(path) ? ErrorCode::bad_yaml : ErrorCode::bad_csv;
}

constexpr std::string_view kUtf16Text = "is a UTF-16 text";

/// What a file is that is no UTF-8 text as a whole; empty if its first bytes do not tell.
std::string_view foreign_format(std::string_view bytes) {
  using namespace std::string_view_literals;
  if (bytes.starts_with("\xFF\xFE\0\0"sv) || bytes.starts_with("\0\0\xFE\xFF"sv)) {
    return "is a UTF-32 text";
  }
  if (bytes.starts_with("\xFF\xFE"sv) || bytes.starts_with("\xFE\xFF"sv)) {
    return kUtf16Text;
  }
  if (bytes.starts_with("PK\x03\x04"sv)) {
    return "is a workbook or another zip archive";
  }
  if (bytes.starts_with("\xD0\xCF\x11\xE0"sv)) {
    return "is a workbook of an old spreadsheet";
  }
  return {};
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
            fmt::format("{}{}", kSaveAsUtf8, kOrUtf16)};
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
          fmt::format("{}{}", kSaveAsUtf8, kOrWindows1252)};
}

/// Where a byte of the text stands, and as a person counts it: line and column.
struct Spot {
  Where where;
  std::string place;
};

Spot spot_at(const SeedFile& file, std::size_t at) {
  LineWalk walk(file.text);
  while (walk.next() && walk.next_start() <= at) {
  }
  const std::string_view line = walk.line();
  const std::size_t offset = at - walk.start();
  const std::size_t column = count_code_points(line.substr(0, offset)) + 1;
  const std::string rest = replace_invalid(line.substr(offset));
  return {.where = {.file = file.path,
                    .line = walk.number(),
                    .text = std::string(line.substr(0, offset)) + rest,
                    .offset = offset,
                    .length = code_point_at(rest, 0).length},
          .place = fmt::format("{}:{}", walk.number(), column)};
}

Error error_at(const SeedFile& file, std::size_t at) {
  Spot spot = spot_at(file, at);
  const Complaint complaint = bad_character(file.text, at, spot.place);
  return {.code = code_for(file.path),
          .message = complaint.message,
          .where = std::move(spot.where),
          .hint = complaint.hint};
}

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

/// Whether bytes that are said to be Windows-1252 are UTF-8: letters of the one are never by chance
/// whole sequences of the other, all of them.
bool is_surely_utf8(std::string_view bytes) {
  const bool is_ascii = std::none_of(bytes.begin(), bytes.end(),
                                     [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint point = code_point_at(bytes, at);
    if (!point.valid) {
      return false;
    }
    at += point.length;
  }
  return !is_ascii;
}

/// The text of the bytes in place of them.
std::optional<Error> decode_into(SeedFile& file, Encoding encoding) {
  if (file.text.starts_with(kByteOrderMark) ||
      (encoding == Encoding::windows_1252 && is_surely_utf8(file.text))) {
    return Error{.code = code_for(file.path),
                 .message = fmt::format("'{}' is a UTF-8 text, not {}", file.path,
                                        kEncodings[static_cast<std::size_t>(encoding)]),
                 .hint = "load it without --encoding, apart from files that are encoded otherwise"};
  }
  Decoded decoded = decode(file.text, encoding);
  file.text = std::move(decoded.text);
  if (!decoded.undecoded) {
    return std::nullopt;
  }
  Spot spot = spot_at(file, decoded.undecoded->at);
  return Error{.code = code_for(file.path),
               .message = fmt::format("{}, at {}", decoded.undecoded->problem, spot.place),
               .where = std::move(spot.where),
               .hint = "is the file encoded otherwise? " + std::string(kSaveAsUtf8)};
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

Result<std::shared_ptr<const SeedFile>> seed_file_of(std::string path, std::string bytes,
                                                     Encoding encoding) {
  if (bytes.size() > max_seed_bytes(path)) {
    return too_large_seed(path);
  }
  const std::string_view format = foreign_format(bytes);
  const bool is_utf16 = format == kUtf16Text;
  const bool takes_utf16 = encoding != Encoding::utf8 && encoding != Encoding::windows_1252;
  if (!format.empty() && !(is_utf16 && takes_utf16)) {
    return Error{
        .code = code_for(path),
        .message = fmt::format(
            "'{}' {}, not {}", path, format,
            encoding == Encoding::utf8 ? "UTF-8" : kEncodings[static_cast<std::size_t>(encoding)]),
        .hint = fmt::format("{}{}", kSaveAsUtf8, is_utf16 ? kOrUtf16 : "")};
  }
  SeedFile read{.path = std::move(path), .text = std::move(bytes)};
  if (encoding != Encoding::utf8) {
    if (auto error = decode_into(read, encoding)) {
      return *std::move(error);
    }
  } else if (read.text.starts_with(kByteOrderMark)) {
    read.text.erase(0, kByteOrderMark.size());
  }
  auto file = std::make_shared<const SeedFile>(std::move(read));
  if (auto error = find_long_line(*file)) {
    return *std::move(error);
  }
  if (const auto at = find_bad_character(file->text)) {
    return error_at(*file, *at);
  }
  return std::shared_ptr<const SeedFile>(std::move(file));
}

}  // namespace liaison
