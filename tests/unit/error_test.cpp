// SPDX-License-Identifier: EUPL-1.2
// The table of errors and the look of an error. The exact ids and exit codes are a contract.
#include "liaison/error.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/width.hpp"

namespace liaison {
namespace {

Error in_question(std::string text, std::size_t offset, std::size_t length) {
  return {.code = ErrorCode::unknown_word,
          .message = "no word or name 'Canda'",
          .where = Where{.file = "", .text = std::move(text), .offset = offset, .length = length},
          .hint = "did you mean: Canada (country)"};
}

// The lines of a text, without their ends.
std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

TEST(ErrorKinds, HaveOneIdEach) {
  std::set<std::string_view> ids;
  for (const ErrorKind& kind : error_kinds()) {
    EXPECT_TRUE(ids.insert(kind.id).second) << kind.id;
    EXPECT_FALSE(kind.summary.empty()) << kind.id;
  }
  EXPECT_EQ(ids.size(), static_cast<std::size_t>(ErrorCode::bug) + 1);
}

TEST(ErrorKinds, ComeInTheOrderOfTheirIds) {
  EXPECT_TRUE(std::ranges::is_sorted(error_kinds(), {}, &ErrorKind::id));
  EXPECT_EQ(error_kinds().front().id, "E01");
  EXPECT_EQ(error_kinds().back().id, "X03");
}

TEST(KindOf, KeepsThePublicIdsAndExitCodes) {
  std::string contract;
  for (const ErrorKind& kind : error_kinds()) {
    EXPECT_EQ(&kind_of(kind.code), &kind);
    contract += std::string(kind.id) + ' ' + std::to_string(kind.exit_code) + ' ';
  }
  EXPECT_EQ(
      contract,
      "E01 2 E02 2 E03 2 E04 2 E05 2 E06 2 E07 2 E08 2 E09 2 E10 2 E11 2 E12 2 E13 2 E20 2 E21 2 "
      "E22 2 "
      "F01 66 F02 78 F03 78 F04 78 F05 78 F06 74 F07 75 F08 73 F09 74 F10 77 "
      "S01 65 S02 65 S03 65 S04 65 S05 65 S06 65 S07 65 S08 65 S09 65 S10 65 S11 65 S12 65 S13 65 "
      "X01 130 X02 70 X03 124 ");
  EXPECT_EQ(kind_of(ErrorCode::unknown_word).id, "E03");
  EXPECT_EQ(kind_of(ErrorCode::unknown_code).id, "S07");
  EXPECT_EQ(kind_of(ErrorCode::busy_database).id, "F07");
}

TEST(ToText, ShowsPlaceLineAndCaretInAFile) {
  const Error error{
      .code = ErrorCode::unknown_code,
      .message = "no country has the code 'XX'",
      .where = Where{.file = "seeds/agreements.csv",
                     .line = 14,
                     .text = "mou-x,Packaging Cluster,XX,2018-06",
                     .offset = 24,
                     .length = 2},
      .hint = "write the ISO code (ES), or a code that the table of stated codes knows (SP)"};
  EXPECT_EQ(to_text(error),
            R"(seeds/agreements.csv:14:25: error[S07]: no country has the code 'XX'
  14 | mou-x,Packaging Cluster,XX,2018-06
     |                         ^^
  write the ISO code (ES), or a code that the table of stated codes knows (SP)
)");
}

TEST(ToText, ShowsTheQuestionWithACaretUnderTheWord) {
  EXPECT_EQ(to_text(in_question("partnerships targeting Canda", 23, 5)),
            R"(liaison: error[E03]: no word or name 'Canda'
  partnerships targeting Canda
                         ^^^^^
  did you mean: Canada (country)
)");
}

TEST(ToText, IndentsEachLineOfTheHint) {
  const Error error{.code = ErrorCode::missing_file,
                    .message = "no file 'x.csv'",
                    .where = std::nullopt,
                    .hint = "first\nsecond"};
  EXPECT_EQ(to_text(error), "liaison: error[F01]: no file 'x.csv'\n  first\n  second\n");
}

TEST(ToText, NamesAFileWithoutALine) {
  const Error error{.code = ErrorCode::unknown_kind,
                    .message = "no kind 'mous'",
                    .where = Where{.file = "seeds/mous.csv", .text = ""}};
  EXPECT_EQ(to_text(error), "seeds/mous.csv: error[S03]: no kind 'mous'\n");
}

TEST(ToText, PointsBehindTheEndWithOneCaret) {
  const std::string text = "agreements between Skywin";
  EXPECT_EQ(lines_of(to_text(in_question(text, text.size(), 0)))[2],
            "                           ^");
  EXPECT_EQ(lines_of(to_text(in_question(text, 999, 999)))[2], "                           ^");
}

TEST(ToText, PlacesTheCaretByDisplayWidth) {
  EXPECT_EQ(lines_of(to_text(in_question("日本 Canda", 7, 5)))[2], "       ^^^^^");
  EXPECT_EQ(lines_of(to_text(in_question("Canda 日本", 6, 6)))[2], "        ^^^^");
}

TEST(ToText, CountsTheColumnInCharacters) {
  const Error error{
      .code = ErrorCode::bad_value,
      .message = "no",
      .where = Where{.file = "a.csv", .line = 2, .text = "日本,Ré,x", .offset = 11, .length = 1}};
  EXPECT_EQ(to_text(error).substr(0, 10), "a.csv:2:7:");
}

TEST(ToText, NeutralisesControlsWithoutShiftingTheCaret) {
  const std::vector<std::string> lines =
      lines_of(to_text(in_question("\x1b[2J\t\u202ECanda", 8, 5)));
  EXPECT_EQ(lines[1], "  ␛[2J <U+202E>Canda");
  EXPECT_EQ(lines[2], "               ^^^^^");
}

TEST(ToText, NeutralisesMessageFileAndHint) {
  const Error error{.code = ErrorCode::missing_file,
                    .message = "no file '\x1b'",
                    .where = Where{.file = "\x1b.csv", .text = ""},
                    .hint = "try \x1b"};
  EXPECT_EQ(to_text(error), "␛.csv: error[F01]: no file '␛'\n  try ␛\n");
}

TEST(ToText, CutsALongLineBehindTheCaret) {
  const std::vector<std::string> lines =
      lines_of(to_text(in_question("Canda " + std::string(300, 'x'), 0, 5)));
  EXPECT_EQ(lines[1], "  Canda " + std::string(93, 'x') + "…");
  EXPECT_EQ(lines[2], "  ^^^^^");
}

TEST(ToText, CutsALongLineOnBothSidesOfTheCaret) {
  const std::vector<std::string> lines = lines_of(
      to_text(in_question(std::string(300, 'a') + "Canda" + std::string(300, 'z'), 300, 5)));
  EXPECT_EQ(lines[1], "  …" + std::string(40, 'a') + "Canda" + std::string(53, 'z') + "…");
  EXPECT_EQ(lines[2], "  " + std::string(41, ' ') + "^^^^^");
}

TEST(ToText, CutsASpanThatIsTooLong) {
  const std::vector<std::string> lines =
      lines_of(to_text(in_question("a " + std::string(300, 'x'), 2, 300)));
  EXPECT_EQ(display_width(lines[1]), 102);
  EXPECT_EQ(display_width(lines[2]), 102);
}

TEST(ToText, StartsASpanAtAWholeCharacter) {
  EXPECT_EQ(lines_of(to_text(in_question("é Canda", 1, 1)))[2], "  ^");
}

TEST(ToJson, IsOneLineWithAllFields) {
  const Error error{
      .code = ErrorCode::bad_value,
      .message = "no date 'x'",
      .where = Where{.file = "a.csv", .line = 2, .text = "é,\"x\"", .offset = 4, .length = 1},
      .hint = "one\ntwo"};
  EXPECT_EQ(to_json(error),
            R"({"code": "S05", "message": "no date 'x'", "hint": "one\ntwo", "file": "a.csv", )"
            R"("line": 2, "column": 4, "text": "é,\"x\""})");
}

TEST(ToJson, SaysNullForWhatIsNotThere) {
  EXPECT_EQ(to_json({.code = ErrorCode::bug, .message = "x"}),
            R"({"code": "X02", "message": "x", "hint": null, "file": null, "line": null, )"
            R"("column": null, "text": null})");
}

TEST(ToJson, EscapesWhatActsOnATerminal) {
  EXPECT_NE(to_json({.code = ErrorCode::bug, .message = "\x1b\u009B\u202E\x7F"})
                .find(R"("\u001b\u009b\u202e\u007f")"),
            std::string::npos);
}

}  // namespace
}  // namespace liaison
