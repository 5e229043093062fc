// SPDX-License-Identifier: EUPL-1.2
// Columns on a terminal, and what must never reach one.
#include "core/width.hpp"

#include <gtest/gtest.h>

#include <string>

namespace liaison {
namespace {

TEST(DisplayWidth, CountsAsciiByLetters) {
  EXPECT_EQ(display_width("Skywin"), 6);
}

TEST(DisplayWidth, CountsCombiningMarksNothing) {
  EXPECT_EQ(display_width("Aéro"), 4);
  EXPECT_EQ(display_width("Ae\u0301ro"), 4);
}

TEST(DisplayWidth, CountsWideLettersTwice) {
  EXPECT_EQ(display_width("日本"), 4);
  EXPECT_EQ(display_width("한국"), 4);
  EXPECT_EQ(display_width("ＡＢ"), 4);
}

TEST(DisplayWidth, CountsAnEmojiSequenceAsOneSign) {
  EXPECT_EQ(display_width("🚀"), 2);
  EXPECT_EQ(display_width("👩\u200D🔬"), 2);  // joined
  EXPECT_EQ(display_width("👍🏽"), 2);        // skin tone
  EXPECT_EQ(display_width("🇨🇦"), 2);          // flag
  EXPECT_EQ(display_width("🇨🇦🇫🇷"), 4);
  EXPECT_EQ(display_width("❤\uFE0F"), 2);  // emoji presentation
  EXPECT_EQ(display_width("❤"), 1);
  EXPECT_EQ(display_width("1\uFE0F\u20E3"), 2);  // keycap
}

TEST(DisplayWidth, CountsAmbiguousAndInvalidAsOne) {
  EXPECT_EQ(display_width("…–“"), 3);
  EXPECT_EQ(display_width("a\xFFz"), 3);
}

TEST(CutToWidth, LeavesWhatFits) {
  EXPECT_EQ(cut_to_width("Skywin", 6), "Skywin");
  EXPECT_EQ(cut_to_width("日本", 4), "日本");
  EXPECT_EQ(cut_to_width("", 0), "");
}

TEST(CutToWidth, EndsWithAnEllipsis) {
  EXPECT_EQ(cut_to_width("Skywin", 5), "Skyw…");
  EXPECT_EQ(cut_to_width("Skywin", 1), "…");
  EXPECT_EQ(cut_to_width("Skywin", 0), "");
}

TEST(CutToWidth, NeverCutsASignInTwo) {
  EXPECT_EQ(cut_to_width("日本語", 4), "日…");
  EXPECT_EQ(cut_to_width("Ae\u0301ro", 3), "Ae\u0301…");
  EXPECT_EQ(cut_to_width("🇨🇦🇫🇷", 3), "🇨🇦…");
}

TEST(CutToWidth, LeavesNoBlankBeforeTheEllipsis) {
  EXPECT_EQ(cut_to_width("Aero Montreal", 6), "Aero…");
}

TEST(FittingPrefix, GivesBytesUpToAWholeSign) {
  EXPECT_EQ(fitting_prefix("日本", 3), 3U);
  EXPECT_EQ(fitting_prefix("abc", 9), 3U);
}

TEST(Visible, ShowsControlsAsPictures) {
  EXPECT_EQ(visible("a\x1b[31mb"), "a␛[31mb");
  EXPECT_EQ(visible("a\nb\tc\x7f"), "a␊b␉c␡");
  EXPECT_EQ(visible(std::string("\0", 1)), "␀");
}

TEST(Visible, ShowsOtherControlsByNumber) {
  EXPECT_EQ(visible("\u009B31m"), "<U+009B>31m");
  EXPECT_EQ(visible("\u202Eabc\u2066\u200F"), "<U+202E>abc<U+2066><U+200F>");
  EXPECT_EQ(visible("\u2028\u2029"), "<U+2028><U+2029>");
}

TEST(Visible, ShowsInvalidBytesAsReplacement) {
  EXPECT_EQ(visible("a\x9Bz"), "a\uFFFDz");
}

TEST(Visible, LeavesAllElse) {
  const std::string text = "Aéro – 日本 👩\u200D🔬 ❤\uFE0F می\u200Cخواهم";
  EXPECT_EQ(visible(text), text);
}

}  // namespace
}  // namespace liaison
