// SPDX-License-Identifier: EUPL-1.2
// The command complete, as scripts call it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "cli/complete_place.hpp"
#include "liaison/run.hpp"
#include "support/findings.hpp"
#include "support/line_diff.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::AllOf;
using testing::Contains;
using testing::Each;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::IsSupersetOf;
using testing::Not;
using testing::StartsWith;

struct Output {
  std::vector<std::string> candidates;  ///< without what they are
  std::string errors;
  int exit_code = 0;
};

Output complete(std::vector<std::string> arguments) {
  Output output;
  std::string out;
  const Environment environment{
      .out = [&out](std::string_view text) { out += text; },
      .err = [&output](std::string_view text) { output.errors += text; },
      .read_line = []() -> std::optional<std::string> { return std::nullopt; },
      .variable = [](std::string_view name) -> std::optional<std::string> {
        return name == "HOME" ? std::optional<std::string>("/nowhere") : std::nullopt;
      },
      .today = "2019-01-31"};
  arguments.insert(arguments.begin(), "complete");
  output.exit_code = run(arguments, environment);
  for (const std::string_view line : lines_of(out)) {
    output.candidates.emplace_back(line.substr(0, line.find('\t')));
  }
  return output;
}

std::vector<std::string> candidates(const std::string& line) {
  return complete({"--line", line}).candidates;
}

TEST(Complete, OffersCommandsAndTheWordsThatBeginAQuestion) {
  EXPECT_THAT(candidates("liaison "), IsSupersetOf({"ask", "show", "clusters", "partnerships"}));
  EXPECT_THAT(candidates("liaison stat"), AllOf(Contains("status"), Not(Contains("show"))));
}

TEST(Complete, OffersATimeWhereSomethingChangesWithIt) {
  EXPECT_THAT(candidates("liaison clusters in the EU "), Contains("as of"));
  EXPECT_THAT(candidates("liaison claims "), Not(Contains("as of")));
}

TEST(Complete, AsksTheDatabaseThatStandsBeforeTheCommand) {
  const ScratchFolder folder;
  write_bytes("my.db", as_text(with_partnership("members: [Skywin]").image()));
  EXPECT_THAT(candidates("LIAISON_DB=my.db liaison show Ne"), Contains("New"));
  EXPECT_THAT(candidates("liaison show Ne"), Not(Contains("New")));
}

TEST(Complete, OffersNoCommandInAQuestion) {
  EXPECT_THAT(candidates("liaison clusters s"), Not(Contains("status")));
  EXPECT_THAT(candidates("liaison ask s"), AllOf(Contains("sectors"), Not(Contains("status"))));
}

TEST(Complete, ReadsAQuestionInQuotesOrWithout) {
  EXPECT_THAT(candidates("liaison partnerships targeting Can"), Contains("Canada"));
  EXPECT_THAT(candidates("liaison ask 'partnerships targeting' Can"), Contains("Canada"));
  EXPECT_THAT(complete({"--line", "liaison ask 'partnerships targeting Can", "--replaces", "26"})
                  .candidates,
              Contains("partnerships targeting Canada"));
}

TEST(Complete, OffersOptionsOfTheCommandAndOfAll) {
  EXPECT_THAT(candidates("liaison ask --"), IsSupersetOf({"--explain", "--format"}));
  EXPECT_THAT(candidates("liaison init --"),
              AllOf(Contains("--empty"), Not(Contains("--explain"))));
}

TEST(Complete, OffersTheValuesOfAnOption) {
  EXPECT_THAT(candidates("liaison clusters -f "), IsSupersetOf({"csv", "json"}));
  EXPECT_THAT(candidates("liaison clusters --format=c"), ElementsAre("--format=csv"));
  EXPECT_THAT(candidates("liaison ask --basis "), ElementsAre("printed", "any"));
  EXPECT_THAT(candidates("liaison clusters -o "), ElementsAre(":file"));
}

TEST(Complete, PassesOverOptionsInAQuestion) {
  EXPECT_THAT(candidates("liaison -f csv partnerships -q targeting Can"), Contains("Canada"));
}

TEST(Complete, OffersQueriesTheirParametersAndValues) {
  EXPECT_THAT(candidates("liaison query part"), Contains("partnerships-by-target"));
  const std::string query = "liaison query partnerships-by-target ";
  EXPECT_THAT(candidates(query + "--"), IsSupersetOf({"--place", "--sector", "--format"}));
  EXPECT_THAT(candidates(query + "--place Canada --"), Not(Contains("--place")));
  EXPECT_THAT(candidates(query + "--place Unit"), Contains("United\\ States"));
  EXPECT_THAT(candidates(query + "--place=Unit"), Contains("--place=United\\ States"));
}

TEST(Complete, OffersNamesForACard) {
  EXPECT_THAT(candidates("liaison show Skyw"), Contains("Skywin"));
  EXPECT_THAT(candidates("liaison why New Fron"), Contains("Frontiers in Food"));
  EXPECT_THAT(candidates("liaison show @skywi"), Contains("@skywin"));
}

TEST(Complete, OffersViewsAndFiles) {
  EXPECT_THAT(candidates("liaison schema netw"), Contains("networks"));
  EXPECT_THAT(candidates("liaison load see"), ElementsAre(":file"));
  EXPECT_THAT(candidates("liaison status "), IsEmpty());
  EXPECT_THAT(candidates("liaison save new"), IsEmpty());  // a new name
  EXPECT_THAT(candidates("liaison save new clust"), Contains("clusters"));
}

TEST(Complete, EscapesWhatAShellWouldRead) {
  EXPECT_THAT(candidates("liaison show R&D"), IsEmpty());
  EXPECT_THAT(candidates("liaison show 'Skywin Aerospace cluster of Wallonia '"),
              Contains("Skywin Aerospace cluster of Wallonia \\(web page\\)"));
  EXPECT_THAT(
      complete({"--line", "liaison query partnerships-by-target --place 'Unit", "--replaces", "4"})
          .candidates,
      Contains("United States"));
}

TEST(Complete, LeavesQuotingToAShellThatQuotes) {
  EXPECT_THAT(
      complete({"--unquoted", "--line", "liaison query partnerships-by-target --place unit"})
          .candidates,
      Contains("united States"));
}

TEST(Complete, KeepsTypedLettersWhereCandidatesDiffer) {
  EXPECT_THAT(candidates("liaison partnerships targeting ge"),
              AllOf(Contains("germany"), Each(StartsWith("ge"))));
  EXPECT_THAT(candidates("liaison partnerships targeting germ"), ElementsAre("Germany"));
}

TEST(Complete, EndsTheLineAtThePoint) {
  const std::string line = "liaison partnerships targeting Can in cleantech";
  EXPECT_THAT(complete({"--line", line, "--point", "34"}).candidates, Contains("Canada"));
}

TEST(Complete, CountsCharactersOrAllBytes) {
  const std::string line = "liaison clusters in Québ";
  EXPECT_THAT(complete({"--line", line, "--point", "24", "--replaces", "4"}).candidates,
              Contains("Québec"));
  EXPECT_THAT(complete({"--line", line, "--point", "25", "--replaces", "5"}).candidates,
              Contains("Québec"));
}

TEST(Complete, StartsWhereTheShellDoes) {
  const std::string line = "liaison query partnerships-by-target --place=Unit";
  EXPECT_THAT(complete({"--line", line, "--replaces", "4"}).candidates,
              Contains("United\\ States"));
}

TEST(Complete, SaysNothingOnStandardError) {
  const Output output = complete({"--line", "liaison clusters in Fr"});
  EXPECT_THAT(output.errors, IsEmpty());
  EXPECT_EQ(output.exit_code, 0);
}

TEST(Complete, UsesTheDatabaseOfTheLine) {
  const Output output = complete({"--line", "liaison --db /nowhere/my.db clusters in Fr"});
  EXPECT_THAT(output.errors, HasSubstr("/nowhere/my.db"));
  EXPECT_THAT(candidates("liaison --db /nowhere/my.db stat"), Contains("status"));
}

TEST(Complete, RefusesWhatItCannotRead) {
  EXPECT_THAT(complete({}).errors, HasSubstr("no command line"));
  EXPECT_EQ(complete({"--line", "liaison ", "--point", "x"}).exit_code, 2);
}

TEST(PlaceholderAt, FollowsTheTableOfCommands) {
  const Command& save = *find_command("save");
  EXPECT_EQ(placeholder_at(save, 0).next, "QUESTION");
  EXPECT_EQ(placeholder_at(save, 3).name, "QUESTION");
  EXPECT_EQ(placeholder_at(save, 3).first, 1U);
  EXPECT_EQ(placeholder_at(*find_command("why"), 2).name, "NAME");
  EXPECT_EQ(placeholder_at(*find_command("status"), 0).name, "");
}

// A new placeholder in the table needs a line in complete_values.cpp.
TEST(PlaceholderAt, FindsWordsThatCompletionKnows) {
  for (const Command& command : commands()) {
    for (std::size_t argument = 0; argument < 3; ++argument) {
      EXPECT_THAT(
          (std::vector<std::string_view>{"", "QUESTION", "NAME", "FILE", "DIR", "NOUN", "KIND",
                                         "STATEMENT", "FIELD", "LOAD", "--PARAMETER", "VALUE"}),
          Contains(placeholder_at(command, argument).name))
          << command.name;
    }
  }
}

}  // namespace
}  // namespace liaison
