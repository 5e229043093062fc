// SPDX-License-Identifier: EUPL-1.2
// The command sql as a person uses it: where the statement comes from, how much of an answer a
// terminal shows. The messages are in the transcripts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/run.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;

struct Shown {
  int exit_code = 0;
  std::string out;
  std::string err;
};

Shown run_shown(std::vector<std::string> arguments, bool terminal,
                std::deque<std::string> input = {}) {
  Shown shown;
  arguments.insert(arguments.begin(), "sql");
  const Environment environment{
      .out = [&](std::string_view text) { shown.out += text; },
      .err = [&](std::string_view text) { shown.err += text; },
      .read_line = [&]() -> std::optional<std::string> {
        if (input.empty()) {
          return std::nullopt;
        }
        std::string line = input.front();
        input.pop_front();
        return line;
      },
      .variable = [](std::string_view name) -> std::optional<std::string> {
        return name == "HOME" ? std::optional<std::string>("/nowhere") : std::nullopt;
      },
      .out_is_terminal = terminal,
      .in_is_terminal = false,
      .width = 80,
      .today = "2019-01-31"};
  shown.exit_code = run(arguments, environment);
  return shown;
}

std::string numbers_up_to(int last) {
  return "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n LIMIT " +
         std::to_string(last) + ") SELECT i FROM n";
}

auto lines_of_text(const std::string& text) {
  return std::count(text.begin(), text.end(), '\n');
}

TEST(SqlCommand, ShowsTheFirstThousandRowsOnATerminalAndSaysSo) {
  const Shown shown = run_shown({numbers_up_to(1001)}, true);
  EXPECT_EQ(shown.exit_code, 0);
  EXPECT_THAT(shown.out, HasSubstr("\n1000\n"));
  EXPECT_THAT(shown.out, Not(HasSubstr("\n1001\n")));
  EXPECT_THAT(shown.out, EndsWith("(first 1000 of more rows; -f csv shows all)\n"));
}

TEST(SqlCommand, SaysNothingWhereAllRowsAreShown) {
  const Shown shown = run_shown({numbers_up_to(1000)}, true);
  EXPECT_THAT(shown.out, EndsWith("\n1000\n"));
}

TEST(SqlCommand, CutsNothingThatIsNotATableOnATerminal) {
  constexpr auto kLines = 1501;
  EXPECT_EQ(lines_of_text(run_shown({numbers_up_to(1500)}, false).out), kLines);
  EXPECT_EQ(lines_of_text(run_shown({numbers_up_to(1500), "-f", "csv"}, true).out), kLines);
  EXPECT_EQ(lines_of_text(run_shown({numbers_up_to(1500), "-f", "table"}, false).out), kLines + 1);
  const ScratchFolder folder;
  ASSERT_EQ(run_shown({numbers_up_to(1500), "-o", "all.csv"}, true).exit_code, 0);
  EXPECT_EQ(lines_of_text(read_bytes("all.csv")), kLines);
}

TEST(SqlCommand, ReadsAFile) {
  const ScratchFolder folder;
  write_bytes("q.sql", "\xEF\xBB\xBF-- what is asked\r\nSELECT\r\n  :a AS a;\r\n");
  EXPECT_EQ(run_shown({"--file", "q.sql", "-p", "a=1"}, false).out, "a\n1\n");
}

TEST(SqlCommand, ReadsStandardInput) {
  const std::deque<std::string> lines{"SELECT 1 AS one,", "  2 AS two"};
  EXPECT_EQ(run_shown({"-"}, false, lines).out, "one\ttwo\n1\t2\n");
  EXPECT_EQ(run_shown({"--file", "-"}, false, lines).out, "one\ttwo\n1\t2\n");
  EXPECT_THAT(run_shown({"-"}, false, {}).err, HasSubstr("there is no statement"));
}

TEST(SqlCommand, PointsIntoTheFile) {
  const ScratchFolder folder;
  write_bytes("q.sql", "SELECT name\nFROM cluster\n");
  const Shown shown = run_shown({"--file", "q.sql"}, false);
  EXPECT_EQ(shown.exit_code, 2);
  EXPECT_THAT(shown.err, HasSubstr("q.sql:2:6: error[E21]: no such table: cluster"));
  write_bytes("one-line.sql", "SELECT nought");
  EXPECT_THAT(run_shown({"--file", "one-line.sql"}, false).err,
              HasSubstr("one-line.sql:1:8: error[E21]: no such column: nought"));
}

TEST(SqlCommand, RefusesAFileThatHoldsNoStatement) {
  const ScratchFolder folder;
  write_bytes("bytes.sql", "SELECT '\xff'");
  write_bytes("nul.sql", std::string("SELECT 1\0SELECT 2", 17));
  write_bytes("long.sql", "SELECT '" + std::string(200'000, 'x') + "'");
  EXPECT_THAT(run_shown({"--file", "bytes.sql"}, false).err, HasSubstr("not UTF-8"));
  EXPECT_THAT(run_shown({"--file", "nul.sql"}, false).err, HasSubstr("not UTF-8"));
  EXPECT_THAT(run_shown({"--file", "long.sql"}, false).err, HasSubstr("may have 100000 bytes"));
  EXPECT_EQ(run_shown({"--file", "missing.sql"}, false).exit_code, 66);
  EXPECT_EQ(run_shown({"--file", "."}, false).exit_code, 74);
  EXPECT_EQ(run_shown({"--file", "bytes.sql", "SELECT 1"}, false).exit_code, 2);
}

TEST(SqlCommand, ReadsNoMoreOfStandardInputThanItNeeds) {
  const std::deque<std::string> lines(1000, std::string(1000, 'x'));
  EXPECT_THAT(run_shown({"-"}, false, lines).err, HasSubstr("may have 100000 bytes"));
}

TEST(SqlCommand, TakesSecondsForALimitOfTime) {
  for (const std::string limit : {"0", "-1", "x", "1s", "nan", "inf", "90000", "0.0001"}) {
    const Shown shown = run_shown({"SELECT 1", "--time-limit=" + limit}, false);
    EXPECT_EQ(shown.exit_code, 2) << limit;
    EXPECT_THAT(shown.err, HasSubstr("time limit")) << limit;
  }
  EXPECT_EQ(run_shown({"SELECT 1", "--time-limit", "0.5"}, false).exit_code, 0);
}

TEST(SqlCommand, EndsWith124AndOneLineWhenTheTimeIsOver) {
  const Shown shown = run_shown(
      {"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n",
       "--time-limit", "0.02"},
      false);
  EXPECT_EQ(shown.exit_code, 124);
  EXPECT_EQ(shown.out, "");
  EXPECT_EQ(lines_of_text(shown.err), 2) << "the note that the bundled data answers, and the error";
  EXPECT_THAT(shown.err, HasSubstr("error[X03]: the time limit of 0.02 s was reached"));
}

}  // namespace
}  // namespace liaison
