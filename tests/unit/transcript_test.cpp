// SPDX-License-Identifier: EUPL-1.2
// The runner of transcripts itself: a page that is wrong must fail, or every page passes.
#include "support/transcript.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <string_view>

#include "support/line_diff.hpp"
#include "support/scratch.hpp"
#include "support/shell_words.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Pair;
using testing::UnorderedElementsAre;

Transcript run_text(std::string_view page) {
  const ScratchFolder folder;
  return run_transcript("page.md", page);
}

std::string block(std::string_view body) {
  return std::string("```console\n").append(body).append("```\n");
}

TEST(RunTranscript, AcceptsWhatIsTrue) {
  const Transcript transcript =
      run_text(block("$ liaison sql -q 'SELECT 1 AS one' | cat\none\n1\n"));
  EXPECT_THAT(transcript.problems, IsEmpty());
}

TEST(RunTranscript, RefusesAWrongOutputWithItsPlace) {
  const Transcript transcript =
      run_text("# A page\n\n" + block("$ liaison sql -q 'SELECT 1 AS one' | cat\none\n2\n"));
  ASSERT_EQ(transcript.problems.size(), 1U);
  EXPECT_THAT(transcript.problems.front(), HasSubstr("page.md:4: "));
  EXPECT_THAT(transcript.problems.front(), HasSubstr("  - 2\n  + 1\n"));
}

TEST(RunTranscript, RefusesAMissingExitCode) {
  const Transcript transcript = run_text(block("$ liaison --db none.db status -q\n"));
  ASSERT_EQ(transcript.problems.size(), 1U);
  EXPECT_THAT(transcript.problems.front(), HasSubstr("  + [exit 66]"));
}

TEST(RunTranscript, RefusesAnExitCodeThatIsNot) {
  const Transcript transcript =
      run_text(block("$ liaison sql -q 'SELECT 1 AS one' | cat\none\n1\n[exit 1]\n"));
  ASSERT_EQ(transcript.problems.size(), 1U);
  EXPECT_THAT(transcript.problems.front(), HasSubstr("  - [exit 1]"));
}

TEST(RunTranscript, RefusesOtherPrograms) {
  const Transcript transcript = run_text(block("$ ls\n"));
  ASSERT_EQ(transcript.problems.size(), 1U);
  EXPECT_THAT(transcript.problems.front(), HasSubstr("not 'ls'"));
}

TEST(RunTranscript, RefusesOutputWithoutACommand) {
  EXPECT_THAT(run_text(block("one\n")).problems, ElementsAre(HasSubstr("page.md:2: ")));
}

TEST(RunTranscript, RefusesAnOpenBlock) {
  EXPECT_THAT(run_text("```console\n$ cat a\n").problems,
              testing::Contains(HasSubstr("not closed")));
}

TEST(RunTranscript, RefusesAnUnknownFixture) {
  EXPECT_THAT(run_text("```console fixture=none.db\n```\n").problems,
              ElementsAre(HasSubstr("no fixture 'none.db'")));
}

TEST(RunTranscript, RefusesAFileOutsideOfItsFolder) {
  EXPECT_THAT(run_text("```csv file=../a.csv\n```\n").problems,
              ElementsAre(HasSubstr("page.md:1")));
  EXPECT_THAT(run_text("```csv file=/a.csv\n```\n").problems, ElementsAre(HasSubstr("page.md:1")));
}

TEST(RunTranscript, LeavesOtherBlocksAlone) {
  const std::string page = "```sh\n$ rm -r /\n```\n\n````md\n```console\n$ ls\n```\n````\n";
  const Transcript transcript = run_text(page);
  EXPECT_THAT(transcript.problems, IsEmpty());
  EXPECT_EQ(transcript.updated, page);
}

TEST(RunTranscript, MakesFilesAndShowsThem) {
  const std::string page =
      "```csv file=a/b.csv\nname\n\nElbe\n```\n" + block("$ cat a/b.csv\nname\n\nElbe\n");
  EXPECT_THAT(run_text(page).problems, IsEmpty());
}

TEST(RunTranscript, WritesWhatItGot) {
  const std::string page =
      "1. A list:\n   ```console\n   $ liaison sql -q 'SELECT 1 AS one' | cat\n"
      "   two\n   ```\n";
  EXPECT_EQ(run_text(page).updated,
            "1. A list:\n   ```console\n   $ liaison sql -q 'SELECT 1 AS one' | cat\n"
            "   one\n   1\n   ```\n");
}

TEST(RunTranscript, IsTrueOnceUpdated) {
  const Transcript first =
      run_text(block("$ liaison --db none.db status\n$ liaison schema | cat\n"));
  EXPECT_EQ(first.problems.size(), 2U);
  EXPECT_THAT(run_text(first.updated).problems, IsEmpty());
}

TEST(RunTranscript, LetsAPersonAnswer) {
  const std::string page =
      "```console\n$ liaison --db a.db init -q\n```\n"
      "```csv file=sources.csv\nkey,name,type,source\nmy-note,My note,note,my-note\n```\n"
      "```console input=n\n$ liaison --db a.db load sources.csv\n```\n";
  const Transcript transcript = run_text(page);
  EXPECT_THAT(transcript.updated, HasSubstr("[y/N] n\n"));
  EXPECT_THAT(transcript.updated, HasSubstr("[exit 1]\n"));
}

TEST(RunTranscript, KeepsTheHomeFolderInItsOwn) {
  const ScratchFolder folder;
  (void)run_transcript("page.md", block("$ liaison init\n"));
  EXPECT_TRUE(std::filesystem::exists(folder.path() / "~/.local/share/liaison/liaison.db"));
}

TEST(ReadCommandLine, SplitsAsAShellDoes) {
  const auto line = read_command_line(R"(liaison  'a "b' "c 'd' \"e\" \f" g\ h i'j'"k" '')");
  ASSERT_TRUE(line.has_value());
  EXPECT_THAT(line->words, ElementsAre("liaison", "a \"b", "c 'd' \"e\" \\f", "g h", "ijk", ""));
  EXPECT_FALSE(line->piped);
}

TEST(ReadCommandLine, TakesVariablesAndThePipe) {
  const auto line = read_command_line("LIAISON_DB='a b.db' COLUMNS=40 liaison x=1 | cat");
  ASSERT_TRUE(line.has_value());
  EXPECT_THAT(line->variables,
              UnorderedElementsAre(Pair("LIAISON_DB", "a b.db"), Pair("COLUMNS", "40")));
  EXPECT_THAT(line->words, ElementsAre("liaison", "x=1"));
  EXPECT_TRUE(line->piped);
}

TEST(ReadCommandLine, RefusesWhatAShellWouldTakeOtherwise) {
  for (const std::string_view line :
       {"", "A=1", "liaison clusters?", "liaison (a)", "liaison a > b", "liaison a | head",
        "liaison | cat | cat", "liaison $HOME", "liaison \"$HOME\"", "liaison a; b", "liaison a &",
        "liaison 'a", "liaison \"a", "liaison a\\", "liaison #a", "liaison ~/a", "cat *.csv"}) {
    EXPECT_FALSE(read_command_line(line).has_value()) << line;
  }
}

TEST(ReadCommandLine, LeavesHarmlessSignsAlone) {
  const auto line = read_command_line("liaison @elbe C# a~b R&D'' --param=k=v '(a|b)?'");
  ASSERT_FALSE(line.has_value());
  const auto quoted = read_command_line("liaison @elbe C# a~b --param=k=v '(a|b)?'");
  ASSERT_TRUE(quoted.has_value());
  EXPECT_THAT(quoted->words, ElementsAre("liaison", "@elbe", "C#", "a~b", "--param=k=v", "(a|b)?"));
}

TEST(LineDiff, ShowsWhatCameAndWent) {
  EXPECT_EQ(line_diff("a\nb\nc\n", "a\nx\nc\nd\n"), "    a\n  - b\n  + x\n    c\n  + d\n");
  EXPECT_EQ(line_diff("", "a\n"), "  + a\n");
  EXPECT_EQ(line_diff("a\n", ""), "  - a\n");
}

}  // namespace
}  // namespace liaison
