// SPDX-License-Identifier: EUPL-1.2
// `fold` and `fold_german` of text.hpp. Folding has two steps: every character becomes a plain
// letter, a digit or one of the five marks that need their neighbours to be read (' . & · and
// blank); then the words are written.
#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>

#include "core/text.hpp"
#include "core/utf8.hpp"

namespace liaison {
namespace {

constexpr char32_t kMiddleDot = 0xB7;

struct PlainLetter {
  char32_t letter;
  std::u32string_view plain;
};

// Latin letters that NFKD leaves alone, sorted by code point. Lower case only: case is folded
// before.
constexpr std::array kPlainLetters = std::to_array<PlainLetter>({
    {U'æ', U"ae"}, {U'ð', U"d"}, {U'ø', U"o"}, {U'þ', U"th"}, {U'đ', U"d"},  {U'ħ', U"h"},
    {U'ı', U"i"},  {U'ĸ', U"k"}, {U'ł', U"l"}, {U'ŋ', U"n"},  {U'œ', U"oe"}, {U'ŧ', U"t"},
    {U'ƀ', U"b"},  {U'ƒ', U"f"}, {U'ƙ', U"k"}, {U'ƚ', U"l"},  {U'ƶ', U"z"},  {U'ǝ', U"e"},
    {U'ǥ', U"g"},  {U'ȷ', U"j"}, {U'ɓ', U"b"}, {U'ɔ', U"o"},  {U'ɖ', U"d"},  {U'ɗ', U"d"},
    {U'ə', U"e"},  {U'ɛ', U"e"}, {U'ɨ', U"i"}, {U'ɵ', U"o"},  {U'ʉ', U"u"},
});

static_assert(std::ranges::is_sorted(kPlainLetters, {}, &PlainLetter::letter));

// Articles that lose their vowel and stand before an apostrophe, French, Catalan and Italian.
constexpr std::array kElisions = std::to_array<std::string_view>(
    {"l", "d", "qu", "un", "gl", "all", "agl", "coll", "dell", "degl", "dall", "dagl", "nell",
     "negl", "sull", "sugl", "quell"});

bool is_apostrophe(char32_t point) {
  constexpr std::u32string_view kApostrophes = U"'`´‘’‛′ʹʻʼʽʾʿ";
  return kApostrophes.find(point) != std::u32string_view::npos;
}

bool is_superscript_digit(char32_t point) {
  return point == 0xB9 || point == 0xB2 || point == 0xB3 || point == 0x2070 ||
         (point >= 0x2074 && point <= 0x2079);
}

utf8proc_category_t category_of(char32_t point) {
  return utf8proc_category(static_cast<utf8proc_int32_t>(point));
}

bool is_letter(char32_t point) {
  const utf8proc_category_t category = category_of(point);
  return category >= UTF8PROC_CATEGORY_LU && category <= UTF8PROC_CATEGORY_LO;
}

bool is_digit(char32_t point) {
  const utf8proc_category_t category = category_of(point);
  return category >= UTF8PROC_CATEGORY_ND && category <= UTF8PROC_CATEGORY_NO;
}

bool is_blank(char32_t point) {
  const utf8proc_category_t category = category_of(point);
  return category >= UTF8PROC_CATEGORY_ZS && category <= UTF8PROC_CATEGORY_CC;
}

// The first step for one code point of a decomposed character.
void append_plain(std::u32string& out, char32_t point) {
  const auto* const plain =
      std::ranges::lower_bound(kPlainLetters, point, {}, &PlainLetter::letter);
  if (plain != kPlainLetters.end() && plain->letter == point) {
    out += plain->plain;
  } else if (is_apostrophe(point)) {
    out += U'\'';
  } else if (is_letter(point) || is_digit(point) || point == U'.' || point == U'&' ||
             point == kMiddleDot) {
    out += point;
  } else {
    out += U' ';
  }
}

// Calls `take` with each part of a code point's decomposition. Marks are gone.
template <class Take>
void decompose(char32_t point, int options, const Take& take) {
  std::array<utf8proc_int32_t, 32> parts{};  // the longest decomposition, U+FDFA, has 18
  int boundary_class = 0;
  const utf8proc_ssize_t count =
      utf8proc_decompose_char(static_cast<utf8proc_int32_t>(point), parts.data(),
                              static_cast<utf8proc_ssize_t>(parts.size()),
                              static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_DECOMPOSE |
                                                             UTF8PROC_STRIPMARK | options),
                              &boundary_class);
  for (utf8proc_ssize_t i = 0; i < std::min<utf8proc_ssize_t>(count, parts.size()); ++i) {
    take(static_cast<char32_t>(parts[static_cast<std::size_t>(i)]));
  }
}

void append_base(std::u32string& out, char32_t point) {
  // These would decompose into a blank with an accent, and into the letters TM and SM.
  if (is_apostrophe(point) || point == U'™' || point == U'℠') {
    out += is_apostrophe(point) ? U'\'' : U' ';
    return;
  }
  decompose(point, UTF8PROC_COMPAT | UTF8PROC_CASEFOLD | UTF8PROC_IGNORE,
            [&out](char32_t part) { append_plain(out, part); });
}

void append_decomposed(std::u32string& out, char32_t point) {
  if ((point >= U'a' && point <= U'z') || point == U' ') {
    out += point;  // most of any name
    return;
  }
  // A letter and its marks first, so that it does not matter whether they are one code point: the
  // iota below ᾡ is a mark, and would become a letter of its own.
  decompose(point, 0, [&out](char32_t part) { append_base(out, part); });
}

// The result of the first step, with the questions that the second step asks of it.
struct PlainText {
  std::u32string points;

  [[nodiscard]] bool is_word(std::size_t at) const {
    constexpr std::u32string_view kMarks = U" '.&·";
    return at < points.size() && kMarks.find(points[at]) == std::u32string_view::npos;
  }
  // A letter that stands alone, like both in `e.V.`; an index before the text wraps and is no word.
  [[nodiscard]] bool is_single_letter(std::size_t at) const {
    return is_word(at) && !is_digit(points[at]) && !is_word(at - 1) && !is_word(at + 1);
  }
  [[nodiscard]] bool is_abbreviation_dot(std::size_t at) const {
    return points[at] == U'.' && is_single_letter(at - 1) && is_single_letter(at + 1);
  }
  // The dot of Catalan `col·lectiu`.
  [[nodiscard]] bool is_catalan_dot(std::size_t at) const {
    return points[at] == kMiddleDot && at > 0 && at + 1 < points.size() && points[at - 1] == U'l' &&
           points[at + 1] == U'l';
  }
};

// The second step.
std::string write_words(const PlainText& text) {
  std::string out;
  out.reserve(text.points.size());
  std::size_t word = 0;  // where the word that is being written begins
  const auto end_word = [&out, &word] {
    if (out.size() > word) {
      out += ' ';
      word = out.size();
    }
  };
  for (std::size_t at = 0; at < text.points.size(); ++at) {
    const char32_t point = text.points[at];
    if (text.is_word(at)) {
      append_utf8(out, point);
    } else if (point == U'\'') {
      const std::string_view before = std::string_view(out).substr(word);
      if (text.is_word(at + 1) && std::ranges::find(kElisions, before) != kElisions.end()) {
        out.resize(word);
      }
    } else if (!text.is_abbreviation_dot(at) && !text.is_catalan_dot(at)) {
      end_word();
      if (point == U'&') {
        out += "and";
        end_word();
      }
    }
  }
  if (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

std::string fold_words(std::string_view utf8, bool keep_superscripts) {
  PlainText text;
  text.points.reserve(utf8.size());
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.length;
    if (keep_superscripts || !is_superscript_digit(point.value)) {
      append_decomposed(text.points, point.value);
    }
  }
  return write_words(text);
}

// For a text without a letter or a digit: its symbols as they are, so that it still has a key.
std::string fold_symbols(std::string_view utf8) {
  std::string out;
  bool blank = false;
  for (std::size_t at = 0; at < utf8.size();) {
    const CodePoint point = code_point_at(utf8, at);
    at += point.length;
    if (is_blank(point.value)) {
      blank = !out.empty();
    } else if (!utf8proc_get_property(static_cast<utf8proc_int32_t>(point.value))->ignorable) {
      if (blank) {
        out += ' ';
        blank = false;
      }
      append_utf8(out, point.value);
    }
  }
  return nfc(out);
}

// The fast path, taken by most names: ASCII without the marks that need their neighbours.
std::optional<std::string> fold_ascii(std::string_view utf8) {
  std::string out;
  out.reserve(utf8.size());
  for (const char c : utf8) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
      out += c;
    } else if (c >= 'A' && c <= 'Z') {
      out += static_cast<char>(c - 'A' + 'a');
    } else if (static_cast<unsigned char>(c) >= 0x80 || c == '\'' || c == '`' || c == '.' ||
               c == '&') {
      return std::nullopt;
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  if (!out.empty() && out.back() == ' ') {
    out.pop_back();
  }
  return out;
}

std::string_view spelled_umlaut(char32_t point) {
  switch (point) {
    case U'ä':
    case U'Ä':
      return "ae";
    case U'ö':
    case U'Ö':
      return "oe";
    case U'ü':
    case U'Ü':
      return "ue";
    default:
      return {};
  }
}

}  // namespace

std::string fold(std::string_view utf8) {
  std::optional<std::string> ascii = fold_ascii(utf8);
  std::string key = ascii ? std::move(*ascii) : fold_words(utf8, false);
  if (key.empty()) {
    key = fold_words(utf8, true);
  }
  return key.empty() ? fold_symbols(utf8) : key;
}

std::string fold_german(std::string_view utf8) {
  const std::string composed = nfc(utf8);
  if (composed.find('\xC3') == std::string::npos) {  // the first byte of each umlaut
    return fold(composed);
  }
  std::string spelled;
  for (std::size_t at = 0; at < composed.size();) {
    const CodePoint point = code_point_at(composed, at);
    const std::string_view letters = spelled_umlaut(point.value);
    spelled += letters.empty() ? std::string_view(composed).substr(at, point.length) : letters;
    at += point.length;
  }
  return fold(spelled);
}

}  // namespace liaison
