// SPDX-License-Identifier: EUPL-1.2
// The output formats, each on a small answer.
#include "render/render.hpp"

#include <gtest/gtest.h>

#include <cstdint>
#include <limits>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace liaison {
namespace {

using Rows = std::vector<std::vector<Cell>>;

std::string render(std::string_view format, const Answer& answer, RenderOptions options = {}) {
  std::string out;
  find_format(format)->render(answer, options, [&out](std::string_view piece) { out += piece; });
  return out;
}

Answer answer_of(std::vector<Column> columns, Rows rows) {
  return {.table = {.columns = std::move(columns), .rows = std::move(rows)}};
}

Answer partnerships() {
  return answer_of({{"name"}, {"launched", ColumnType::date}, {"members", ColumnType::integer}},
                   {{"ELBE", "2018", std::int64_t{5}},
                    {"REINA PLUS", "2018-01", std::int64_t{12}},
                    {"Écotech", Cell{}, Cell{}}});
}

Answer one_text(std::string text) {
  return answer_of({{"text"}}, {{std::move(text)}});
}

TEST(FindFormat, KnowsEachFormatByItsName) {
  for (const Format& format : formats()) {
    EXPECT_EQ(find_format(format.name), &format);
    EXPECT_FALSE(format.summary.empty());
  }
  EXPECT_EQ(find_format("ounded:2006"), nullptr);
}

TEST(FormatForFile, ReadsTheEndingInEitherCase) {
  EXPECT_EQ(format_for_file("out/mous.csv"), find_format("csv"));
  EXPECT_EQ(format_for_file("MOUS.JSON"), find_format("json"));
  EXPECT_EQ(format_for_file("a.b.tsv"), find_format("tsv"));
}

TEST(FormatForFile, KnowsNoFileWithoutAnEnding) {
  EXPECT_EQ(format_for_file("out.csv/mous"), nullptr);
  EXPECT_EQ(format_for_file("mous.docx"), nullptr);
  EXPECT_EQ(format_for_file(""), nullptr);
}

TEST(RenderTable, AlignsTextsLeftAndIntegersRight) {
  EXPECT_EQ(render("table", partnerships()),
            "name        launched  members\n"
            "──────────  ────────  ───────\n"
            "ELBE        2018            5\n"
            "REINA PLUS  2018-01        12\n"
            "Écotech\n");
}

TEST(RenderTable, AlignsByDisplayWidth) {
  EXPECT_EQ(render("table", answer_of({{"a"}, {"b"}}, {{"日本", "x"}, {"e\u0301", "y"}})),
            "a     b\n"
            "────  ─\n"
            "日本  x\n"
            "e\u0301     y\n");
}

TEST(RenderTable, PrintsAHeaderWithoutRows) {
  EXPECT_EQ(render("table", answer_of({{"name"}}, {})), "name\n────\n");
  EXPECT_EQ(render("table", Answer{}), "");
}

TEST(RenderTable, ShowsControlsAsSymbols) {
  EXPECT_EQ(render("table", one_text("a\x1b[1m\nb")), "text\n───────\na␛[1m␊b\n");
}

TEST(RenderTable, IsNeverCutWithoutAWidth) {
  const std::string text(500, 'x');
  EXPECT_NE(render("table", one_text(text)).find(text), std::string::npos);
}

TEST(RenderTable, CutsTheLongestTextsAndSaysSo) {
  const Answer answer = answer_of({{"name"}, {"title"}, {"n", ColumnType::integer}},
                                  {{"Skywin", std::string(40, 'x'), std::int64_t{1234567}}});
  EXPECT_EQ(render("table", answer, {.width = 40}),
            "name    title                          n\n"
            "──────  ───────────────────────  ───────\n"
            "Skywin  xxxxxxxxxxxxxxxxxxxxxx…  1234567\n"
            "(1 column cut to 40; -f csv shows all)\n");
}

TEST(RenderTable, KeepsTheFirstColumnUntilTheOthersAreShort) {
  const Answer answer = answer_of({{"name"}, {"title"}, {"note"}},
                                  {{std::string(30, 'a'), std::string(60, 'b'), "short"}});
  const std::string cut = render("table", answer, {.width = 51});
  EXPECT_NE(cut.find(std::string(30, 'a') + "  bbbbbbbbbbb…  short\n"), std::string::npos);
  const std::string more = render("table", answer, {.width = 41});
  EXPECT_NE(more.find(std::string(19, 'a') + "…  bbbbbbbbbbb…  short\n"), std::string::npos);
  EXPECT_NE(more.find("(2 columns cut to 41; -f csv shows all)"), std::string::npos);
}

TEST(RenderTable, LeavesColumnsOutBeforeItCutsANumberOrADate) {
  const Answer answer =
      answer_of({{"name"}, {"signed", ColumnType::date}, {"n", ColumnType::integer}, {"id"}},
                {{"Skywin", "2018-10-31", std::int64_t{1234567890}, std::int64_t{1234567890}}});
  EXPECT_EQ(render("table", answer, {.width = 20}),
            "name    signed\n"
            "──────  ──────────\n"
            "Skywin  2018-10-31\n"
            "(2 columns left out to fit 20; -f csv shows all)\n");
  EXPECT_EQ(render("table", answer, {.width = 17}),
            "name   signed\n"
            "─────  ──────────\n"
            "Skyw…  2018-10-31\n"
            "(1 column cut, 2 left out to fit 17; -f csv shows all)\n");
}

TEST(RenderTable, NeverCutsANumberInAColumnOfTexts) {
  const Answer answer =
      answer_of({{"name"}, {"value"}}, {{"Skywin", std::int64_t{1234567890123456}}});
  EXPECT_EQ(render("table", answer, {.width = 20}),
            "name\n"
            "──────\n"
            "Skywin\n"
            "(1 column left out to fit 20; -f csv shows all)\n");
}

TEST(RenderTable, UsesTheWholeWidth) {
  const Answer answer =
      answer_of({{"a"}, {"b"}, {"c"}}, {{"x", std::string(40, 'y'), std::string(40, 'z')}});
  EXPECT_EQ(render("table", answer, {.width = 40}),
            "a  b                   c\n"
            "─  ──────────────────  ─────────────────\n"
            "x  yyyyyyyyyyyyyyyyy…  zzzzzzzzzzzzzzzz…\n"
            "(2 columns cut to 40; -f csv shows all)\n");
}

TEST(RenderTable, IsBoldOnlyWhenAsked) {
  EXPECT_EQ(render("table", one_text("x"), {.colour = true}), "\x1b[1mtext\x1b[0m\n────\nx\n");
  EXPECT_EQ(render("table", one_text("x")).find('\x1b'), std::string::npos);
}

TEST(RenderCsv, WritesHeaderAndRows) {
  EXPECT_EQ(render("csv", partnerships()),
            "name,launched,members\nELBE,2018,5\nREINA PLUS,2018-01,12\nÉcotech,,\n");
}

TEST(RenderCsv, QuotesWhatNeedsIt) {
  const Answer answer =
      answer_of({{"a,b"}, {"c"}}, {{"say \"hi\"", "x\ny"}, {"a\tb", "c;d"}, {"\r", " e "}});
  EXPECT_EQ(render("csv", answer),
            "\"a,b\",c\n\"say \"\"hi\"\"\",\"x\ny\"\na\tb,c;d\n\"\r\", e \n");
}

TEST(RenderCsv, KeepsARowOfOneEmptyCell) {
  EXPECT_EQ(render("csv", answer_of({{"a"}}, {{Cell{}}, {"x"}})), "a\n\"\"\nx\n");
}

TEST(RenderCsv, WritesNumbersThatReadBackEqual) {
  const Answer answer =
      answer_of({{"x", ColumnType::real}, {"n", ColumnType::integer}},
                {{0.1, std::numeric_limits<std::int64_t>::min()}, {1e300, Cell{}}});
  EXPECT_EQ(render("csv", answer), "x,n\n0.1,-9223372036854775808\n1e+300,\n");
}

TEST(RenderCsv, IsAlwaysValidUtf8) {
  EXPECT_EQ(render("csv", one_text("Montr\xE9"
                                   "al")),
            "text\nMontr\uFFFDal\n");
}

TEST(RenderCsv, KeepsControlsExceptOnATerminal) {
  EXPECT_EQ(render("csv", one_text("\x1b[1m")), "text\n\x1b[1m\n");
  EXPECT_EQ(render("csv", one_text("\x1b[1m"), {.terminal = true}), "text\n␛[1m\n");
}

TEST(RenderTsv, QuotesTabsAndNotCommas) {
  EXPECT_EQ(render("tsv", answer_of({{"a"}, {"b"}}, {{"x,y", "p\tq"}})), "a\tb\nx,y\t\"p\tq\"\n");
}

TEST(RenderJson, WritesARowOnEachLine) {
  Answer answer = partnerships();
  answer.question = "partnerships launched in 2018";
  answer.reading = "ESCP-4i partnerships launched in 2018";
  answer.notes = {"1 undated"};
  answer.data_as_of = "2019-01";
  EXPECT_EQ(render("json", answer), R"({
  "question": "partnerships launched in 2018",
  "reading": "ESCP-4i partnerships launched in 2018",
  "notes": ["1 undated"],
  "data_as_of": "2019-01",
  "columns": ["name", "launched", "members"],
  "rows": [
    {"name": "ELBE", "launched": "2018", "members": 5},
    {"name": "REINA PLUS", "launched": "2018-01", "members": 12},
    {"name": "Écotech", "launched": null, "members": null}
  ]
}
)");
}

TEST(RenderJson, WritesAnEmptyAnswer) {
  EXPECT_EQ(render("json", Answer{}), R"({
  "question": null,
  "reading": null,
  "notes": [],
  "data_as_of": null,
  "columns": [],
  "rows": []
}
)");
}

TEST(RenderJson, EscapesStringsAndReplacesInvalidBytes) {
  const std::string out = render("json", one_text("\"\\\n\t\r\x01\x7F\u202E\xFFé"));
  EXPECT_NE(out.find(R"({"text": "\"\\\n\t\r\u0001\u007f\u202e)"
                     "\uFFFDé\"}"),
            std::string::npos)
      << out;
}

TEST(RenderJson, HasNoNumberThatJsonLacks) {
  const double infinity = std::numeric_limits<double>::infinity();
  const Answer answer =
      answer_of({{"x", ColumnType::real}}, {{0.1}, {infinity}, {-infinity}, {1e300}});
  EXPECT_NE(render("json", answer)
                .find("{\"x\": 0.1},\n    {\"x\": null},\n    {\"x\": null},\n"
                      "    {\"x\": 1e+300}\n"),
            std::string::npos);
}

TEST(RenderJson, GivesEqualColumnsDifferentKeys) {
  const Answer answer = answer_of({{"a"}, {"a"}, {"a_2"}}, {{"1", "2", "3"}});
  EXPECT_NE(render("json", answer).find(R"({"a": "1", "a_2": "2", "a_2_2": "3"})"),
            std::string::npos);
}

TEST(Render, HandsALargeAnswerOnInPieces) {
  const Answer answer = answer_of({{"a"}}, Rows(20000, {std::string("0123456789")}));
  std::size_t pieces = 0;
  std::size_t bytes = 0;
  render_csv(answer, {}, [&](std::string_view piece) {
    ++pieces;
    bytes += piece.size();
  });
  EXPECT_GT(pieces, 1U);
  EXPECT_EQ(bytes, 2U + 20000U * 11U);
}

}  // namespace
}  // namespace liaison
