// SPDX-License-Identifier: EUPL-1.2
// Two small decoders by hand: iconv(3) needs files beside the program, and tells no place.
#include "load/encoding.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "core/utf8.hpp"

namespace liaison {

namespace {

constexpr std::size_t kUnit = 2;  // bytes

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

void note(Decoded& decoded, std::string problem) {
  if (!decoded.undecoded) {
    decoded.undecoded = {.at = decoded.text.size(), .problem = std::move(problem)};
  }
  append_utf8(decoded.text, kReplacement);
}

Decoded decode_windows_1252(std::string_view bytes) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (const char32_t point = windows_1252(byte); point != 0 || byte == 0) {
      append_utf8(decoded.text, point);
    } else {
      note(decoded, fmt::format("byte {:02X} is no Windows-1252", byte));
    }
  }
  return decoded;
}

// Most of a table are separators, digits and Latin letters: their zero bytes come first in
// big-endian units and last in little-endian ones.
bool is_big_endian(std::string_view bytes) {
  std::array<std::size_t, kUnit> zeros{};
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    zeros[at % kUnit] += bytes[at] == '\0' ? 1U : 0U;
  }
  return zeros[0] > zeros[1];
}

// Units of two bytes, from the byte order mark or the zero bytes on.
class Units {
 public:
  Units(std::string_view bytes, Encoding encoding) : bytes_(bytes) {
    const bool has_little_mark = bytes.starts_with("\xFF\xFE");
    const bool has_big_mark = bytes.starts_with("\xFE\xFF");
    big_ = encoding == Encoding::utf16be ||
           (encoding == Encoding::utf16 &&
            (has_big_mark || (!has_little_mark && is_big_endian(bytes))));
    at_ = (big_ ? has_big_mark : has_little_mark) ? kUnit : 0;
  }
  [[nodiscard]] bool at_end() const { return bytes_.size() - at_ < kUnit; }
  [[nodiscard]] bool is_odd() const { return (bytes_.size() - at_) % kUnit != 0; }
  [[nodiscard]] char32_t peek() const {
    const auto first = static_cast<unsigned char>(bytes_[at_]);
    const auto second = static_cast<unsigned char>(bytes_[at_ + 1]);
    return big_ ? first * 0x100U + second : second * 0x100U + first;
  }
  void skip() { at_ += kUnit; }

 private:
  std::string_view bytes_;
  std::size_t at_ = 0;
  bool big_ = false;
};

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}

bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

Decoded decode_utf16(std::string_view bytes, Encoding encoding) {
  Decoded decoded;
  decoded.text.reserve(bytes.size());
  Units units(bytes, encoding);
  const bool is_odd = units.is_odd();
  while (!units.at_end()) {
    const char32_t unit = units.peek();
    units.skip();
    if (is_high(unit) && !units.at_end() && is_low(units.peek())) {
      append_utf8(decoded.text, 0x10000U + (unit - 0xD800U) * 0x400U + (units.peek() - 0xDC00U));
      units.skip();
    } else if (is_high(unit) || is_low(unit)) {
      note(decoded,
           fmt::format("half of a character, {:04X}, is no UTF-16", static_cast<unsigned>(unit)));
    } else {
      append_utf8(decoded.text, unit);
    }
  }
  if (is_odd) {
    note(decoded, "an odd byte at the end is no UTF-16");
  }
  return decoded;
}

}  // namespace

std::optional<Encoding> find_encoding(std::string_view name) {
  const auto found =
      std::find_if(kEncodings.begin(), kEncodings.end(), [&](std::string_view known) {
        return std::equal(known.begin(), known.end(), name.begin(), name.end(),
                          [](char a, char b) { return a == lower(b); });
      });
  if (found == kEncodings.end()) {
    return std::nullopt;
  }
  return static_cast<Encoding>(std::distance(kEncodings.begin(), found));
}

char32_t windows_1252(unsigned char byte) {
  static constexpr std::array<char32_t, 32> kHigh = {
      0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
      0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
      0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};
  return byte < 0x80 || byte >= 0xA0 ? byte : kHigh[byte - 0x80U];
}

Decoded decode(std::string_view bytes, Encoding encoding) {
  return encoding == Encoding::windows_1252 ? decode_windows_1252(bytes)
                                            : decode_utf16(bytes, encoding);
}

}  // namespace liaison
