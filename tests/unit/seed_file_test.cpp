// SPDX-License-Identifier: EUPL-1.2
// From bytes to texts that can be trusted, and the places of values in them.
#include "load/seed_file.hpp"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <sys/types.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "load/lines.hpp"
#include "load/seed.hpp"

namespace liaison {
namespace {

using namespace std::string_literals;
using namespace std::string_view_literals;

class ReadSeedFile : public testing::Test {
 protected:
  void SetUp() override {
    std::string pattern = testing::TempDir() + "seed_file_XXXXXX";
    ASSERT_NE(::mkdtemp(pattern.data()), nullptr);
    folder_ = pattern;
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  [[nodiscard]] std::string path(std::string_view name) const { return folder_ / name; }

  std::string write(std::string_view name, std::string_view bytes) {
    std::ofstream(path(name), std::ios::binary) << bytes;
    return path(name);
  }

 private:
  std::filesystem::path folder_;
};

Error refusal(std::string bytes) {
  const auto file = seed_file_of("mous.csv", std::move(bytes));
  return file ? Error{.message = "was read"} : file.error();
}

TEST_F(ReadSeedFile, ReadsTheTextAndKeepsItsLineEnds) {
  const auto file = read_seed_file(write("a.csv", "\xEF\xBB\xBFname\r\nÆrø\r\n"));
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ((*file)->text, "name\r\nÆrø\r\n");
  EXPECT_EQ((*file)->path, path("a.csv"));
}

TEST_F(ReadSeedFile, ReadsAnEmptyFile) {
  const auto file = read_seed_file(write("a.csv", ""));
  ASSERT_TRUE(file.has_value());
  EXPECT_EQ((*file)->text, "");
}

TEST_F(ReadSeedFile, NamesAMissingFile) {
  const auto file = read_seed_file(path("none.csv"));
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::missing_file);
  EXPECT_EQ(file.error().message, "there is no file '" + path("none.csv") + "'");
}

TEST_F(ReadSeedFile, RefusesAFolder) {
  const auto file = read_seed_file(path(""));
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::missing_file);
  EXPECT_EQ(file.error().message, "'" + path("") + "' is a folder");
}

TEST_F(ReadSeedFile, RefusesAPipeWithoutWaiting) {
  ASSERT_EQ(::mkfifo(path("pipe.csv").c_str(), 0600), 0);
  const auto file = read_seed_file(path("pipe.csv"));
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::missing_file);
  EXPECT_EQ(file.error().message, "'" + path("pipe.csv") + "' is no regular file");
}

TEST_F(ReadSeedFile, RefusesADevice) {
  const auto file = read_seed_file("/dev/zero");
  ASSERT_FALSE(file.has_value());
  EXPECT_EQ(file.error().code, ErrorCode::missing_file);
}

TEST_F(ReadSeedFile, RefusesALargeFileUnread) {
  std::filesystem::resize_file(write("big.csv", ""), kMaxSeedBytes + 1);
  std::filesystem::resize_file(write("big.yaml", ""), kMaxYamlBytes + 1);
  const auto csv = read_seed_file(path("big.csv"));
  const auto yaml = read_seed_file(path("big.yaml"));
  ASSERT_FALSE(csv.has_value());
  ASSERT_FALSE(yaml.has_value());
  EXPECT_EQ(csv.error().code, ErrorCode::bad_csv);
  EXPECT_EQ(csv.error().message, "'" + path("big.csv") + "' is larger than 64 MiB");
  EXPECT_EQ(yaml.error().code, ErrorCode::bad_yaml);
  EXPECT_EQ(yaml.error().message, "'" + path("big.yaml") + "' is larger than 4 MiB");
}

TEST(SeedFileOf, NamesTheByteThatIsNoUtf8) {
  const Error error = refusal("name\nAé\nx\u00E9 Caf\xE9 \xFF\n");
  EXPECT_EQ(error.code, ErrorCode::bad_csv);
  EXPECT_EQ(error.message, "byte E9 at 3:7 looks like Windows-1252 'é'");
  EXPECT_EQ(
      error.hint,
      "save the file as UTF-8; in a spreadsheet choose 'CSV UTF-8', or load it with --encoding"
      " windows-1252");
  ASSERT_TRUE(error.where.has_value());
  EXPECT_EQ(error.where->line, 3);
  EXPECT_EQ(error.where->text, "xé Caf\uFFFD \uFFFD");
  EXPECT_EQ(error.where->offset, 7U);
  EXPECT_EQ(error.where->length, 3U);
}

TEST(SeedFileOf, GuessesNoLetterWhereThereIsNone) {
  EXPECT_EQ(refusal("\x80uro").message, "byte 80 at 1:1 looks like Windows-1252 '€'");
  EXPECT_EQ(refusal("\x81").message, "byte 81 at 1:1 is no UTF-8");
  EXPECT_EQ(refusal("\xC0\x80").message, "byte C0 at 1:1 is no UTF-8");          // overlong
  EXPECT_EQ(refusal("\xE0\x80\x80").message, "byte E0 at 1:1 is no UTF-8");      // overlong
  EXPECT_EQ(refusal("\xED\xA0\x80").message, "byte ED at 1:1 is no UTF-8");      // a surrogate
  EXPECT_EQ(refusal("\xF4\x90\x80\x80").message, "byte F4 at 1:1 is no UTF-8");  // beyond Unicode
  EXPECT_EQ(refusal("a\xE2\x82").message, "byte E2 at 1:2 looks like Windows-1252 'â'");
}

TEST(SeedFileOf, RefusesControlCharacters) {
  EXPECT_EQ(refusal("a\0b"s).message, "a NUL byte at 1:2: this is no text, or UTF-16");
  EXPECT_EQ(refusal("é\x1B[0m").message,
            "the control character U+001B at 1:2 has no place in a text");
  EXPECT_EQ(refusal("x\x7F").message, "the control character U+007F at 1:2 has no place in a text");
  EXPECT_EQ(refusal("x\u0085").message,
            "the control character U+0085 at 1:2 has no place in a text");
  EXPECT_EQ(refusal("a\tb\r\nc\n").message, "was read");
}

/// The text that bytes in an encoding hold, or what is wrong with them.
std::string decoded(std::string bytes, Encoding encoding) {
  const auto file = seed_file_of("mous.csv", std::move(bytes), encoding);
  return file ? (*file)->text : to_text(file.error());
}

TEST(SeedFileOf, DecodesWindows1252WhereItIsSaidToBe) {
  EXPECT_EQ(decoded("name\r\nA\xE9ro \x96 \x80\r\n", Encoding::windows_1252),
            "name\r\nAéro – €\r\n");
  EXPECT_EQ(decoded("plain\n", Encoding::windows_1252), "plain\n");
  EXPECT_EQ(decoded("a\n\xE9\x81,b\n", Encoding::windows_1252),
            "mous.csv:2:2: error[S01]: byte 81 is no Windows-1252, at 2:2\n"
            "  2 | é\uFFFD,b\n"
            "    |  ^\n"
            "  is the file encoded otherwise? save the file as UTF-8; in a spreadsheet choose 'CSV"
            " UTF-8'\n");
  EXPECT_EQ(decoded("A\u00E9ro\n", Encoding::windows_1252),
            "liaison: error[S01]: 'mous.csv' is a UTF-8 text, not windows-1252\n"
            "  load it without --encoding, apart from files that are encoded otherwise\n");
}

TEST(SeedFileOf, DecodesUtf16WithAndWithoutItsMark) {
  const std::string little = "\xE9\0,\0\x3D\xD8\0\xDE\n\0"s;  // é , U+1F600 and a line end
  const std::string big = "\0\xE9\0,\xD8\x3D\xDE\0\0\n"s;
  const std::string text = "é,\U0001F600\n";
  EXPECT_EQ(decoded("\xFF\xFE" + little, Encoding::utf16), text);
  EXPECT_EQ(decoded("\xFE\xFF" + big, Encoding::utf16), text);
  EXPECT_EQ(decoded(little, Encoding::utf16), text);
  EXPECT_EQ(decoded(big, Encoding::utf16), text);
  EXPECT_EQ(decoded("\xFF\xFE" + little, Encoding::utf16le), text);
  EXPECT_EQ(decoded(little, Encoding::utf16le), text);
  EXPECT_EQ(decoded("\xFE\xFF" + big, Encoding::utf16be), text);
  EXPECT_EQ(decoded(big, Encoding::utf16be), text);
}

TEST(SeedFileOf, NamesThePlaceOfWhatIsNoUtf16) {
  EXPECT_EQ(decoded("\xFF\xFE\n\0\xE9\0\x3D\xD8,\0"s, Encoding::utf16).substr(0, 79),
            "mous.csv:2:2: error[S01]: half of a character, D83D, is no UTF-16, at 2:2\n  2 |");
  EXPECT_EQ(decoded("\xFF\xFE\xE9\0\n"s, Encoding::utf16).substr(0, 73),
            "mous.csv:1:2: error[S01]: an odd byte at the end is no UTF-16, at 1:2\n  1");
}

TEST(FindEncoding, KnowsItsNames) {
  EXPECT_EQ(find_encoding("Windows-1252"), Encoding::windows_1252);
  EXPECT_EQ(find_encoding("utf-16be"), Encoding::utf16be);
  EXPECT_EQ(find_encoding("latin-1"), std::nullopt);
}

TEST(SeedFileOf, NamesForeignFormats) {
  EXPECT_EQ(refusal("\xFF\xFEk\0"s).message, "'mous.csv' is a UTF-16 text, not UTF-8");
  EXPECT_EQ(refusal("\xFE\xFF\0k"s).message, "'mous.csv' is a UTF-16 text, not UTF-8");
  EXPECT_EQ(refusal("\xFF\xFE\0\0k"s).message, "'mous.csv' is a UTF-32 text, not UTF-8");
  EXPECT_EQ(refusal("PK\x03\x04").message,
            "'mous.csv' is a workbook or another zip archive, not UTF-8");
  EXPECT_EQ(refusal("\xD0\xCF\x11\xE0").message,
            "'mous.csv' is a workbook of an old spreadsheet, not UTF-8");
}

TEST(SeedFileOf, RefusesEndlessLines) {
  const std::string line(kMaxLineBytes, 'x');
  EXPECT_EQ(refusal("a\n" + line + "\n").message, "was read");
  EXPECT_EQ(refusal("a\n" + line + "x\n").message, "line 2 of 'mous.csv' is longer than 1 MiB");
}

TEST(LineWalk, EndsLinesAtLfCrlfAndCr) {
  LineWalk walk("one\r\ntwo\rthree\n\nfive");
  std::vector<std::tuple<int, std::size_t, std::string>> lines;
  while (walk.next()) {
    lines.emplace_back(walk.number(), walk.start(), walk.line());
  }
  EXPECT_EQ(lines,
            (std::vector<std::tuple<int, std::size_t, std::string>>{
                {1, 0, "one"}, {2, 5, "two"}, {3, 9, "three"}, {4, 15, ""}, {5, 16, "five"}}));
}

TEST(WhereOf, ShowsTheLineOfAMark) {
  const SeedFile file = {"a.csv", "one\r\ntwo ü\r\n"};
  const Where where = where_of(file, {2, 4, 2});
  EXPECT_EQ(where.file, "a.csv");
  EXPECT_EQ(where.line, 2);
  EXPECT_EQ(where.text, "two ü");
  EXPECT_EQ(where.offset, 4U);
  EXPECT_EQ(where.length, 2U);
}

TEST(WhereOf, StaysInsideTheLine) {
  const SeedFile file = {"a.csv", "one\ntwo\n"};
  EXPECT_EQ(where_of(file, {2, 9, 9}).offset, 3U);
  EXPECT_EQ(where_of(file, {2, 1, 9}).length, 2U);
  EXPECT_EQ(where_of(file, {3, 0, 1}).text, "");
  EXPECT_EQ(where_of(file, {3, 0, 1}).line, 3);
}

SeedValue value_of(std::string text, Mark mark) {
  SeedValue value;
  value.text = std::move(text);
  value.mark = mark;
  return value;
}

using Parts = std::vector<std::tuple<std::string, int, std::size_t, std::size_t>>;

Parts parts_of(const SeedValue& value) {
  Parts parts;
  for (const SeedValue& part : split_list(value, ';')) {
    parts.emplace_back(part.text, part.mark.line, part.mark.offset, part.mark.length);
  }
  return parts;
}

TEST(SplitList, MarksEachPart) {
  EXPECT_EQ(parts_of(value_of("Ærø; b ;;c;", {7, 4, 13})),
            (Parts{{"Ærø", 7, 4, 5}, {"b", 7, 11, 1}, {"c", 7, 15, 1}}));
  EXPECT_EQ(parts_of(value_of("one", {1, 0, 3})), (Parts{{"one", 1, 0, 3}}));
  EXPECT_EQ(parts_of(value_of(" ; ", {1, 0, 3})), Parts{});
}

TEST(SplitList, CountsDoubledQuotesAsTheFileSpellsThem) {
  EXPECT_EQ(parts_of(value_of("a \"b\";c", {1, 1, 9})),
            (Parts{{"a \"b\"", 1, 1, 7}, {"c", 1, 9, 1}}));
  EXPECT_EQ(parts_of(value_of("d'a;b", {1, 0, 6})), (Parts{{"d'a", 1, 0, 4}, {"b", 1, 5, 1}}));
}

TEST(SplitList, FollowsLineBreaksInACell) {
  EXPECT_EQ(parts_of(value_of("a;\nb; c", {3, 5, 2})),
            (Parts{{"a", 3, 5, 1}, {"b", 4, 0, 1}, {"c", 4, 3, 1}}));
}

TEST(SplitList, MarksTheWholeWhereTheFileSpellsItDifferently) {
  EXPECT_EQ(parts_of(value_of("é;b", {1, 0, 5})), (Parts{{"é", 1, 0, 5}, {"b", 1, 0, 5}}));
}

TEST(TidyText, TrimsAndComposes) {
  EXPECT_EQ(tidy_text(" \u00A0\t x y \r\n\u00A0"), "x y");
  EXPECT_EQ(tidy_text("e\u0301"), "\u00E9");
  EXPECT_EQ(tidy_text("\u212B"), "\u00C5");
  EXPECT_EQ(tidy_text(" \u00A0 "), "");
}

}  // namespace
}  // namespace liaison
