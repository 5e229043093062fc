// SPDX-License-Identifier: EUPL-1.2
// What holds for folding and showing of any text. The seed of a failing round is printed.
#include <gtest/gtest.h>
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "core/utf8.hpp"
#include "core/width.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 5000;

std::size_t below(std::mt19937_64& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

// Pieces that folding treats specially come often, any code point and any byte now and then.
std::string random_text(std::mt19937_64& random) {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"a",      "l",      "L", "d",  "e",  "V",      "qu",   "dell", "e\u0301", "É",      "ß",
       "ı",      "İ",      "Œ", "ŉ",  "ﬁ",  "½",      "²",    "⁷",    "3",       "'",      "’",
       "´",      "ʼ",      ".", "…",  "·",  "&",      "＆",   " ",    "\u00A0",  "\t",     "-",
       "™",      "Σ",      "ς", "Й",  "日", "한",     "ガ",   "ﷺ",    "\u0301",  "\u0345", "\u200B",
       "\u200D", "\uFE0F", "★", "👩", "🇨",  "\u202E", "\x1b", "\x7f"});
  std::string text;
  for (std::size_t left = below(random, 12); left > 0; --left) {
    const std::size_t dice = below(random, 10);
    if (dice == 0) {
      append_utf8(text, static_cast<char32_t>(below(random, 0xD800)));
    } else if (dice == 1) {
      append_utf8(text, static_cast<char32_t>(0xE000 + below(random, 0x110000 - 0xE000)));
    } else if (dice == 2 && below(random, 4) == 0) {
      text += static_cast<char>(below(random, 256));
    } else {
      text += kPieces[below(random, kPieces.size())];
    }
  }
  return text;
}

// Invisible letters, the fillers of Hangul, do not count.
bool has_letter_or_digit(std::string_view text) {
  return std::ranges::any_of(to_code_points(text), [](char32_t point) {
    const utf8proc_property_t& property =
        *utf8proc_get_property(static_cast<utf8proc_int32_t>(point));
    const int category = property.category;
    return property.ignorable == 0 &&
           ((category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO) ||
            (category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO));
  });
}

TEST(FoldProperty, HoldsForAnyText) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const std::string text = random_text(random);
    SCOPED_TRACE("seed " + std::to_string(kSeed) + " + " + std::to_string(round) + ": " +
                 visible(text));
    const std::string key = fold(text);
    ASSERT_EQ(fold(key), key);
    ASSERT_EQ(fold(nfc(text)), key);
    ASSERT_TRUE(is_valid_utf8(key));
    ASSERT_EQ(key.find("  "), std::string::npos);
    ASSERT_FALSE(key.starts_with(' ') || key.ends_with(' '));
    ASSERT_TRUE(!key.empty() || !has_letter_or_digit(text));
    const std::string german = fold_german(text);
    ASSERT_EQ(fold(german), german);
    const std::string slug = slug_of(text);
    ASSERT_EQ(slug_of(slug), slug);
  }
}

TEST(FoldProperty, HoldsForEveryCodePoint) {
  // All of them take seconds: a quick run tries one in eleven beyond the letters of Europe.
  const auto step = static_cast<char32_t>(rounds(1) > 1 ? 1 : 11);
  for (char32_t point = 0; point < 0x110000; point += point < 0x2000 ? 1 : step) {
    std::string text;
    append_utf8(text, point);
    const std::string key = fold(text);
    ASSERT_EQ(fold(key), key) << std::hex << static_cast<std::uint32_t>(point);
    ASSERT_TRUE(!key.empty() || !has_letter_or_digit(text))
        << std::hex << static_cast<std::uint32_t>(point);
  }
}

TEST(FoldProperty, TakesTheSameWayForAsciiAndForAllElse) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    std::string text = "x";
    for (std::size_t left = below(random, 12); left > 0; --left) {
      text += static_cast<char>(below(random, 128));
    }
    SCOPED_TRACE("seed " + std::to_string(kSeed) + " + " + std::to_string(round));
    ASSERT_EQ(fold(text + " é"), fold(text) + " e") << visible(text);
  }
}

TEST(VisibleProperty, HoldsForAnyText) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const std::string text = random_text(random);
    SCOPED_TRACE("seed " + std::to_string(kSeed) + " + " + std::to_string(round));
    const std::string shown = visible(text);
    ASSERT_TRUE(is_valid_utf8(shown));
    ASSERT_EQ(visible(shown), shown);
    ASSERT_TRUE(std::ranges::none_of(to_code_points(shown), is_control));
    const int width = static_cast<int>(below(random, 14));
    const std::string cut = cut_to_width(shown, width);
    ASSERT_LE(display_width(cut), width);
    ASSERT_EQ(cut == shown, display_width(shown) <= width);
  }
}

}  // namespace
}  // namespace liaison
