// SPDX-License-Identifier: EUPL-1.2
#include "cli/shell_line.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace liaison {
namespace {

using testing::ElementsAre;

ShellLine read(std::string_view line, std::size_t replaced_at = std::string_view::npos) {
  return read_shell_line(line, replaced_at);
}

TEST(ReadShellLine, PartsWordsAtBlanks) {
  EXPECT_THAT(read("liaison  clusters in Fr").words,
              ElementsAre("liaison", "clusters", "in", "Fr"));
  EXPECT_THAT(read("liaison clusters ").words, ElementsAre("liaison", "clusters", ""));
  EXPECT_THAT(read("").words, ElementsAre(""));
}

TEST(ReadShellLine, TakesQuotesAndBackslashesAway) {
  EXPECT_THAT(read(R"(liaison show 'Wood Pellet' "a \"b\" \c" New\ York)").words,
              ElementsAre("liaison", "show", "Wood Pellet", R"(a "b" \c)", "New York"));
  EXPECT_THAT(read(R"(liaison l\'or '' )").words, ElementsAre("liaison", "l'or", "", ""));
}

TEST(ReadShellLine, KeepsAWordOpenBehindAnOpenQuote) {
  const ShellLine line = read("liaison 'New Fr");
  EXPECT_THAT(line.words, ElementsAre("liaison", "New Fr"));
  EXPECT_EQ(line.kept, 0U);
  EXPECT_EQ(line.quote, '\0');  // the shell replaces the mark as well
}

TEST(ReadShellLine, SaysInWhichQuoteTheReplacedTextBegins) {
  const ShellLine line = read("liaison 'New Fr", 9);  // behind the mark
  EXPECT_EQ(line.kept, 0U);
  EXPECT_EQ(line.quote, '\'');
}

TEST(ReadShellLine, KeepsWhatStandsBeforeTheReplacedText) {
  const ShellLine line = read("liaison --place=Uni", 16);
  EXPECT_EQ(line.words.back(), "--place=Uni");
  EXPECT_EQ(line.kept, 8U);
  EXPECT_EQ(read("liaison --place=", 16).kept, 8U);
  EXPECT_EQ(read("liaison clusters ", 17).kept, 0U);
}

TEST(ShellQuoted, EscapesWhatAShellWouldRead) {
  EXPECT_EQ(shell_quoted("R&D (l'or)", '\0', false), R"(R\&D\ \(l\'or\))");
  EXPECT_EQ(shell_quoted("R&D (l'or)", '\0', true), R"(R\&D \(l\'or\))");
  EXPECT_EQ(shell_quoted("Île-de-France", '\0', false), "Île-de-France");
}

TEST(ShellQuoted, KeepsInQuotesAllButTheQuote) {
  EXPECT_EQ(shell_quoted("R&D l'or", '\'', false), R"(R&D l'\''or)");
  EXPECT_EQ(shell_quoted("R&D \"$x\"", '"', false), R"(R&D \"\$x\")");
}

TEST(ShellQuoted, IsReadBackAsItWas) {
  const std::string text = "a'b\"c\\d $e `f` (g) [h] {i} <j> #k ~l !m ;n &o |p *q ?r ^s";
  EXPECT_THAT(read("x " + shell_quoted(text, '\0', false)).words, ElementsAre("x", text));
  EXPECT_THAT(read("x '" + shell_quoted(text, '\'', false) + "'").words, ElementsAre("x", text));
}

std::string rest(std::string name, std::string_view typed) {
  return cut_beginning(name, typed) ? name : "no";
}

TEST(CutBeginning, FindsItInAnotherSpelling) {
  EXPECT_EQ(rest("New Frontiers in Food", "New "), "Frontiers in Food");
  EXPECT_EQ(rest("New Frontiers in Food", "new fron"), "tiers in Food");
  EXPECT_EQ(rest("Québec City", "quebec "), "City");
  EXPECT_EQ(rest("GEO-ENERGY Europe", "geo "), "ENERGY Europe");
  EXPECT_EQ(rest("Québec", "québec"), "");
}

TEST(CutBeginning, RefusesAnotherName) {
  EXPECT_EQ(rest("Québec", "Ont"), "no");
  EXPECT_EQ(rest("Québec", "Québec City"), "no");
}

}  // namespace
}  // namespace liaison
