// SPDX-License-Identifier: EUPL-1.2
// The CSV reader: what spreadsheets save is read, what is malformed is refused with its place.
#include "load/csv.hpp"

#include <gtest/gtest.h>

#include <memory>
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "load/csv_dialect.hpp"
#include "load/csv_short_rows.hpp"
#include "load/seed.hpp"

namespace liaison {
namespace {

Seed read(std::string text) {
  return read_csv(std::make_shared<const SeedFile>(SeedFile{"agreements.csv", std::move(text)}),
                  "agreements");
}

/// A record as `field=text|field=text`.
std::string as_line(const SeedRecord& record) {
  std::string line;
  for (const auto& [name, value] : record.fields.fields) {
    line += (line.empty() ? "" : "|") + name.text + "=" + value.text;
  }
  return line;
}

std::vector<std::string> lines_of(const Seed& seed) {
  std::vector<std::string> lines;
  for (const Error& error : seed.errors) {
    lines.push_back("error: " + error.message);
  }
  for (const SeedRecord& record : seed.records) {
    lines.push_back(as_line(record));
  }
  return lines;
}

using Lines = std::vector<std::string>;

/// An error as `line:offset+length message (hint)`.
Lines errors_of(const Seed& seed) {
  Lines lines;
  for (const Error& error : seed.errors) {
    EXPECT_EQ(error.code, ErrorCode::bad_csv);
    std::string line;
    if (error.where) {
      line = std::to_string(error.where->line) + ":" + std::to_string(error.where->offset) + "+" +
             std::to_string(error.where->length) + " ";
    }
    lines.push_back(line + error.message + " (" + error.hint + ")");
  }
  return lines;
}

TEST(ReadCsv, MakesARecordOfEachRow) {
  const Seed seed = read("kind,parties,signed\nmou,Tenerrdis;CLEAN,2018-10\nmou,A;B,2007\n");
  EXPECT_EQ(lines_of(seed), (Lines{"kind=mou|parties=Tenerrdis;CLEAN|signed=2018-10",
                                   "kind=mou|parties=A;B|signed=2007"}));
  EXPECT_EQ(seed.records[0].kind_plural, "agreements");
  EXPECT_EQ(seed.records[0].fields.shape, SeedValue::Shape::map);
}

TEST(ReadCsv, KeepsTheOrderOfTheColumns) {
  EXPECT_EQ(lines_of(read("b,a\n1,2\n")), (Lines{"b=1|a=2"}));
}

TEST(ReadCsv, KnowsThreeSeparators) {
  EXPECT_EQ(lines_of(read("a,b\n1,2\n")), (Lines{"a=1|b=2"}));
  EXPECT_EQ(lines_of(read("a;b\n1,5;2\n")), (Lines{"a=1,5|b=2"}));
  EXPECT_EQ(lines_of(read("a\tb\n1,5\t2;3\n")), (Lines{"a=1,5|b=2;3"}));
  EXPECT_EQ(lines_of(read("a\nx\n")), (Lines{"a=x"}));
}

TEST(ReadCsv, LetsTheHeaderDecideByCount) {
  EXPECT_EQ(lines_of(read("a;b;sectors, all\n1;2;3\n")), (Lines{"a=1|b=2|sectors, all=3"}));
  EXPECT_EQ(lines_of(read("a,\"b;c;d\"\n1,2\n")), (Lines{"a=1|b;c;d=2"}));
}

TEST(ReadCsv, RefusesAHeaderThatFitsTwoSeparators) {
  EXPECT_EQ(errors_of(read("a,b;c\n")),
            (Lines{"1:0+5 the header has as many ',' as ';' (put header names that hold a "
                   "separator in quotes)"}));
}

TEST(ReadCsv, TakesTheSeparatorLineOfExcel) {
  EXPECT_EQ(lines_of(read("sep=;\r\na;b\r\n1;2\r\n")), (Lines{"a=1|b=2"}));
  EXPECT_EQ(errors_of(read("sep=|\na,b\n1,2\n")),
            (Lines{"1:4+1 '|' cannot be the separator (separate the cells by ',' or ';' or TAB)"}));
}

TEST(ReadCsv, KnowsAllLineEnds) {
  const Lines expected = {"a=1|b=2", "a=3|b=4"};
  EXPECT_EQ(lines_of(read("a,b\n1,2\n3,4")), expected);
  EXPECT_EQ(lines_of(read("a,b\r\n1,2\r\n3,4\r\n")), expected);
  EXPECT_EQ(lines_of(read("a,b\r1,2\r3,4\r")), expected);
}

TEST(ReadCsv, ReadsQuotedCells) {
  EXPECT_EQ(lines_of(read("a,b\n\"x, y\",\"say \"\"hi\"\"\"\n")), (Lines{"a=x, y|b=say \"hi\""}));
  EXPECT_EQ(lines_of(read("a,b\n1, \"x, y\" \n")), (Lines{"a=1|b=x, y"}));
  EXPECT_EQ(lines_of(read("a,b\n\"\"\"\",\"\"\n")), (Lines{"a=\""}));
}

TEST(ReadCsv, KeepsLineBreaksInQuotedCells) {
  const Seed seed = read("a,b\r\n\"one\r\ntwo\",x\r\ny,z\r\n");
  EXPECT_EQ(lines_of(seed), (Lines{"a=one\ntwo|b=x", "a=y|b=z"}));
  EXPECT_EQ(seed.records[0].fields.fields[1].second.mark.line, 3);
  EXPECT_EQ(seed.records[1].fields.mark.line, 4);
}

TEST(ReadCsv, TrimsAndComposes) {
  EXPECT_EQ(lines_of(read(" a , b\n  x y ,\u00A0Ae\u0301ro \n")), (Lines{"a=x y|b=A\u00E9ro"}));
}

TEST(ReadCsv, LeavesOutEmptyCellsAndKeepsALoneDash) {
  EXPECT_EQ(lines_of(read("a,b,c\n, - ,\"\"\n")), (Lines{"b=-"}));
}

TEST(ReadCsv, MarksTheTextOfEachCell) {
  const Seed seed = read("k,name\nx, Ærø \ny,\" Ærø, \"\"DK\"\"\"\nz,\"\n  late\nmore\"\n");
  ASSERT_EQ(seed.records.size(), 3U);
  const Mark plain = seed.records[0].fields.fields[1].second.mark;
  EXPECT_EQ(std::tuple(plain.line, plain.offset, plain.length), std::tuple(2, 3U, 5U));
  const Mark quoted = seed.records[1].fields.fields[1].second.mark;
  EXPECT_EQ(std::tuple(quoted.line, quoted.offset, quoted.length), std::tuple(3, 4U, 13U));
  const Mark late = seed.records[2].fields.fields[1].second.mark;
  EXPECT_EQ(std::tuple(late.line, late.offset, late.length), std::tuple(5, 2U, 4U));
  const Mark header = seed.records[0].fields.fields[1].first.mark;
  EXPECT_EQ(std::tuple(header.line, header.offset, header.length), std::tuple(1, 2U, 4U));
  const Mark row = seed.records[0].fields.mark;
  EXPECT_EQ(std::tuple(row.line, row.offset, row.length), std::tuple(2, 0U, 9U));
}

TEST(ReadCsv, TakesTheSourceFromALineAboveTheHeader) {
  for (const char* line :
       {"# source: eccp-d3.5-canada §4", "#source:eccp-d3.5-canada §4;;;",
        "\"# Source: eccp-d3.5-canada §4\",,", "  # source: eccp-d3.5-canada §4  "}) {
    const Seed seed = read("# a comment, with commas\n\n" + std::string(line) + "\na,b\n1,2\n");
    EXPECT_EQ(lines_of(seed), (Lines{"a=1|b=2"})) << line;
    ASSERT_EQ(seed.default_source.size(), 1U) << line;
    const SeedValue& source = seed.default_source.front();
    EXPECT_EQ(source.text, "eccp-d3.5-canada §4");
    const Where where = where_of(*seed.file, source.mark);
    EXPECT_EQ(where.line, 3);
    EXPECT_EQ(where.text.substr(where.offset, where.length), "eccp-d3.5-canada §4");
  }
}

TEST(ReadCsv, RefusesTwoSources) {
  EXPECT_EQ(
      errors_of(read("# source: x\n# source: y\na,b\n")),
      (Lines{"2:10+1 the source of the file is stated twice (the first is in line 1; keep one "
             "of the two, or join them with ';')"}));
}

TEST(ReadCsv, TakesAnEmptySourceForNone) {
  EXPECT_TRUE(read("# source:\na,b\n1,2\n").default_source.empty());
}

TEST(ReadCsv, SkipsNotesToOneself) {
  EXPECT_EQ(lines_of(read("a,#todo,b,#todo\n1,ask,2,again\n")), (Lines{"a=1|b=2"}));
}

TEST(ReadCsv, IgnoresEmptyRowsAndColumns) {
  EXPECT_EQ(lines_of(read(";;\n\na;;b;;\n1;;2;;\n;;;;\n\n3;;4;;;;\n5;;6\n;;;;;;\n  \n\n")),
            (Lines{"a=1|b=2", "a=3|b=4", "a=5|b=6"}));
}

TEST(ReadCsv, RefusesDuplicateHeaders) {
  EXPECT_EQ(errors_of(read("a,b, a\n1,2,3\n")),
            (Lines{"1:5+1 two columns are named 'a' (the first is column A; several values of one "
                   "field go into one cell, separated by ';')"}));
}

TEST(ReadCsv, RefusesCellsWithoutAHeaderOncePerColumn) {
  EXPECT_EQ(errors_of(read("a,,b\n1,,2\n3,x,4\n5,y,6\n")),
            (Lines{"3:2+1 column B has cells and no name (name it in the header; begin the name "
                   "with '#' if it is a note to yourself)"}));
}

TEST(ReadCsv, RefusesCellsBehindTheLastName) {
  EXPECT_EQ(errors_of(read("a,b,,\n1,2,,x\n")),
            (Lines{"2:5+1 column D has cells and no name (name it in the header; begin the name "
                   "with '#' if it is a note to yourself)"}));
}

TEST(ReadCsv, RefusesRowsThatAreTooLong) {
  EXPECT_EQ(errors_of(read("a,b\n1,2,\n1,2,3\n")),
            (Lines{"3:4+1 this row has more cells than the header, which has 2 (put a cell that "
                   "holds ',' in quotes)"}));
}

TEST(ReadCsv, RefusesRowsThatAreTooShort) {
  EXPECT_EQ(
      errors_of(read("a;b;c\n1;2\n1;2;\nx\n")),
      (Lines{"2:3+0 this row has 2 cells, the header has 3 (write the ';' also for cells that "
             "are empty)",
             "4:1+0 this row has 1 cell, the header has 3 (write the ';' also for cells that "
             "are empty)"}));
}

TEST(ReadCsv, TakesTheShortBlocksOfExcel) {
  std::string text = "a,b,c\n";
  for (int row = 2; row <= 16; ++row) {
    text += "1,2,3\n";
  }
  std::string short_block;
  for (int row = 17; row <= 32; ++row) {
    short_block += "1,2\n";
  }
  EXPECT_TRUE(read(text + short_block).errors.empty());
  EXPECT_TRUE(read(text + "1,2\n1,2\n").errors.empty());  // the last block
  EXPECT_EQ(read(text + short_block + "1,2,3\n1,2\n").errors.size(), 1U);
  EXPECT_EQ(read(text + "1,2,\n" + short_block).errors.size(), 15U);
  EXPECT_EQ(read(text + "5\" pipe,2\n1,2\n").errors.size(), 2U);
}

TEST(ReadCsv, PointsAtTheQuoteThatIsNeverClosed) {
  EXPECT_EQ(errors_of(read("a,b\n1,\"two\n3,4\n5,6\n")),
            (Lines{"2:2+1 this quote is never closed (close it, or remove it)"}));
}

TEST(ReadCsv, RefusesTextBehindAClosingQuote) {
  EXPECT_EQ(errors_of(read("a,b\n\"x\"y,2\n")),
            (Lines{"2:3+1 text follows a closing quote (write \"\" for a quote inside a quoted "
                   "cell)"}));
  EXPECT_EQ(errors_of(read("a,b\n1,\"two\n3,\"four\"\n5,6,7\n")),
            (Lines{"3:3+4 text follows a closing quote (was the quote that opens in line 2 never "
                   "closed?)",
                   "4:4+1 this row has more cells than the header, which has 2 (put a cell that "
                   "holds ',' in quotes)"}));
}

TEST(ReadCsv, RefusesAQuoteInsideAPlainCell) {
  EXPECT_EQ(
      errors_of(read("a,b\n5\" pipe,2\n")),
      (Lines{"2:1+1 a quote inside a cell that does not begin with one (put the whole cell in "
             "quotes and write \"\" for each quote inside)"}));
}

TEST(ReadCsv, NamesTypographicQuotes) {
  const std::string expected =
      "typographic quotes do not quote a cell (write straight quotes (\"), or none)";
  EXPECT_EQ(errors_of(read("a,b\n“x, y”,2\n")), (Lines{"2:0+4 " + expected}));
  EXPECT_EQ(errors_of(read("a,b\n„x“,2\n")), (Lines{"2:0+7 " + expected}));
  EXPECT_EQ(lines_of(read("a,b\n“Smart” City,\"“x”\"\n")), (Lines{"a=“Smart” City|b=“x”"}));
}

TEST(ReadCsv, RefusesEndlessCells) {
  const std::string endless(kMaxTextBytes + 1, 'x');
  EXPECT_EQ(errors_of(read("a,b\n1," + endless + "\n")),
            (Lines{"2:2+1 this cell is longer than 64 KiB (shorten it, or check the separators of "
                   "the file)"}));
  EXPECT_EQ(errors_of(read("a,b\n1,\"" + endless + "\"\n")),
            (Lines{"2:2+1 this cell is longer than 64 KiB (shorten it; or is its quote not "
                   "closed?)"}));
  EXPECT_TRUE(read("a,b\n1," + endless.substr(1) + "\n").errors.empty());
}

TEST(ReadCsv, RefusesAFileWithoutAHeader) {
  const std::string expected =
      "the file has no header line (begin with the names of the columns, as in "
      "'name,country,source')";
  EXPECT_EQ(errors_of(read("")), (Lines{"1:0+0 " + expected}));
  EXPECT_EQ(errors_of(read("# only a comment\n\n")), (Lines{"3:0+0 " + expected}));
  EXPECT_EQ(read("\"\",\"\"\nx,y\n").errors.size(), 1U);
}

TEST(ReadCsv, ReportsAllErrorsInTheOrderOfTheFile) {
  const Seed seed = read("a,b\n1\n2,3,4\n5\"6,7\n“8”,9\n");
  Lines places;
  for (const Error& error : seed.errors) {
    places.push_back(std::to_string(error.where->line));
  }
  EXPECT_EQ(places, (Lines{"2", "3", "4", "5"}));
}

TEST(ReadCsv, CountsTheErrorsBehindTheHundredth) {
  std::string text = "a,b\n";
  for (int row = 0; row < 137; ++row) {
    text += "1,2,3\n";
  }
  const Seed seed = read(text);
  ASSERT_EQ(seed.errors.size(), 101U);
  EXPECT_EQ(seed.errors.back().message, "37 more errors in 'agreements.csv'");
  EXPECT_EQ(read(text.substr(0, text.size() - 36 * 6)).errors.back().message,
            "1 more error in 'agreements.csv'");
}

TEST(FindHeaderSeparator, CountsOutsideQuotesInTheFirstRecord) {
  EXPECT_EQ(find_header_separator("a,b\n;;;;;").separator, ',');
  EXPECT_EQ(find_header_separator("\"a\n,,,\";b\n").separator, ';');
  EXPECT_EQ(find_header_separator("a;\"b\n,,,,\n").separator, ';');  // never closed
  EXPECT_EQ(find_header_separator("a\tb").separator, '\t');
  EXPECT_EQ(find_header_separator("a").rival, '\0');
}

TEST(FindComment, KnowsWhatASpreadsheetMakesOfIt) {
  EXPECT_EQ(find_comment("# x"), " x");
  EXPECT_EQ(find_comment("\"# x, y\";;"), " x, y");
  EXPECT_EQ(find_comment("\"#note\";\"name\""), std::nullopt);
  EXPECT_EQ(find_comment("name,#note"), std::nullopt);
}

TEST(ShortRows, ForgetsABlockThatBeganWithBlankLines) {
  ShortRows rows;
  EXPECT_TRUE(rows.note({.size = 3}).empty());
  for (int i = 0; i < 16; ++i) {
    rows.skip();
  }
  EXPECT_TRUE(rows.note({.size = 2, .is_short = true}).empty());
  EXPECT_TRUE(rows.take().empty());
}

TEST(ShortRows, TrustsNoBlockWithABrokenRow) {
  ShortRows rows;
  rows.note({.size = 2, .is_short = true});
  rows.note({.size = 2, .is_broken = true});
  EXPECT_EQ(rows.take().size(), 1U);
}

}  // namespace
}  // namespace liaison
