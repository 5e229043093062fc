// SPDX-License-Identifier: EUPL-1.2
// From the bytes of a file that is no UTF-8 to its text, as the person says it is encoded: a guess
// would put wrong letters into names for good.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace liaison {

enum class Encoding { utf8, windows_1252, utf16, utf16le, utf16be };

/// The encodings by name, in the order of the enumeration.
inline constexpr std::array<std::string_view, 5> kEncodings{
    {"utf-8", "windows-1252", "utf-16", "utf-16le", "utf-16be"}};

/// Nothing for a name that is none of kEncodings; capitals do not matter.
std::optional<Encoding> find_encoding(std::string_view name);

/// The character that Windows-1252 has for a byte; 0 where it has none.
char32_t windows_1252(unsigned char byte);

/// What stops a text from being decoded.
struct Undecoded {
  std::size_t at = 0;   ///< offset in Decoded::text, where U+FFFD stands for it
  std::string problem;  ///< `byte 81 is no Windows-1252`
};

struct Decoded {
  std::string text;                         ///< UTF-8, without byte order mark
  std::optional<Undecoded> undecoded = {};  ///< the first one
};

/// Decodes bytes. `utf16` goes by the byte order mark; without one, by where the zero bytes of
/// line ends and Latin letters stand.
/// Requires: any encoding but utf8.
Decoded decode(std::string_view bytes, Encoding encoding);

}  // namespace liaison
