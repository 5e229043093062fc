// SPDX-License-Identifier: EUPL-1.2
// An answer with its evidence, in each format.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "render/evidence.hpp"
#include "render/render.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

std::string render(std::string_view format, const Answer& answer, RenderOptions options = {}) {
  std::string out;
  find_format(format)->render(answer, options, [&out](std::string_view piece) { out += piece; });
  return out;
}

Citation cite(std::string section, std::string quote = {}) {
  return {.source = "paper",
          .source_title = "TP 1",
          .section = std::move(section),
          .basis = "printed",
          .quote = std::move(quote)};
}

// The second row has a place of the first, twice, and one of its own; the third has none.
Answer cited() {
  Answer answer{.table = {.columns = {{.name = "name"}, {.name = "slug", .key = true}},
                          .rows = {{"ELBE", "elbe"}, {"DIA", "dia"}, {"REINA", "reina"}}}};
  answer.evidence = {{cite("2"), cite("4")}, {cite("4", "a"), cite("4", "b"), cite("9")}, {}};
  return answer;
}

TEST(WithMarks, NumbersEachPlaceOnce) {
  const MarkedTable marked = with_marks(cited());
  EXPECT_THAT(marked.footnotes, ElementsAre("TP 1, §2", "TP 1, §4", "TP 1, §9"));
  EXPECT_EQ(marked.table.columns.back().name, "evidence");
  EXPECT_EQ(marked.table.rows[0].back(), Cell("[1] [2]"));
  EXPECT_EQ(marked.table.rows[1].back(), Cell("[2] [3]"));
  EXPECT_EQ(marked.table.rows[2].back(), Cell(""));
}

TEST(RenderTable, PutsTheEvidenceBelow) {
  EXPECT_EQ(render("table", cited(), {.width = 40}),
            "name   evidence\n"
            "─────  ────────\n"
            "ELBE   [1] [2]\n"
            "DIA    [2] [3]\n"
            "REINA\n"
            "\n"
            "[1] TP 1, §2\n"
            "[2] TP 1, §4\n"
            "[3] TP 1, §9\n");
}

TEST(RenderTable, WrapsTheEvidenceBehindItsMark) {
  Answer answer = cited();
  answer.evidence = {{cite("4")}, {}, {}};
  answer.evidence->front().front().footnote = "7";
  answer.evidence->front().front().footnote_title = "A web page";
  EXPECT_THAT(render("table", answer, {.width = 20}),
              HasSubstr("\n[1] TP 1, §4, fn 7:\n    A web page\n"));
  EXPECT_THAT(render("table", answer), HasSubstr("\n[1] TP 1, §4, fn 7: A web page\n"))
      << "in a pipe nothing is broken";
}

TEST(RenderTable, PrintsNoFootnotesWhereThereIsNoEvidence) {
  Answer answer = cited();
  answer.evidence = {{}, {}, {}};
  EXPECT_EQ(render("table", answer, {.width = 40}),
            "name   evidence\n─────  ────────\nELBE\nDIA\nREINA\n");
}

TEST(RenderTable, LeavesOutAHeadingThatRepeats) {
  const Answer answer{.table = {.columns = {{.name = "field", .once = true}, {.name = "value"}},
                                .rows = {{"a", "x"}, {"a", "x"}, {"b", "y"}, {"a", "z"}}}};
  EXPECT_EQ(render("table", answer),
            "field  value\n"
            "─────  ─────\n"
            "a      x\n"
            "       x\n"
            "b      y\n"
            "a      z\n");
  EXPECT_EQ(render("csv", answer), "field,value\na,x\na,x\nb,y\na,z\n") << "for eyes only";
}

TEST(RenderCsv, JoinsTheEvidenceOfARow) {
  EXPECT_EQ(render("csv", cited()),
            "name,slug,evidence\n"
            "ELBE,elbe,\"TP 1, §2; TP 1, §4\"\n"
            "DIA,dia,\"TP 1, §4; TP 1, §9\"\n"
            "REINA,reina,\n");
}

TEST(RenderCsv, HasTheColumnAlsoWithoutRows) {
  Answer answer = cited();
  answer.table.rows.clear();
  answer.evidence->clear();
  EXPECT_EQ(render("csv", answer), "name,slug,evidence\n");
  EXPECT_THAT(render("json", answer), HasSubstr("[\"name\", \"slug\", \"evidence\"]"));
}

TEST(RenderJson, GivesEveryPartOfTheEvidence) {
  Answer answer = cited();
  answer.table.rows.resize(1);
  answer.evidence = {{{.field = "targets",
                       .item = "Canada",
                       .source = "paper",
                       .source_title = "TP 1",
                       .section = "4",
                       .page = "11",
                       .page_basis = "inferred",
                       .footnote = "7",
                       .footnote_title = "A page",
                       .url = "https://example.org",
                       .consulted = "2018",
                       .basis = "inferred",
                       .quote = "a \"b\"",
                       .reason = "c"}}};
  EXPECT_THAT(render("json", answer),
              HasSubstr(R"("evidence": [{"field": "targets", "item": "Canada", "source": "paper", )"
                        R"("section": "4", "page": "11", "page_basis": "inferred", )"
                        R"("footnote": "7", "footnote_title": "A page", )"
                        R"("url": "https://example.org", "consulted": "2018", )"
                        R"("basis": "inferred", "quote": "a \"b\"", "reason": "c"}]})"));
  EXPECT_THAT(render("json", cited()), HasSubstr(R"("slug": "reina", "evidence": []})"));
}

}  // namespace
}  // namespace liaison
