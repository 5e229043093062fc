// SPDX-License-Identifier: EUPL-1.2
// What can be used is documented and shown: every command, option, format and kind of error stands
// in docs/ and in a transcript. What is left out of the transcripts is listed with its reason.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ask/understand.hpp"
#include "cli/command.hpp"
#include "liaison/error.hpp"
#include "query/checks.hpp"
#include "render/render.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/migrate.hpp"
#include "store/only_reading.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/line_diff.hpp"
#include "support/shell_words.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Kinds of error that no transcript can show, and why.
const std::map<std::string_view, std::string_view>& untold() {
  static const std::map<std::string_view, std::string_view> kUntold = {
      {"F07", "needs a second process: tests/fault/open_fault_test.cpp"},
      {"F10", "root may read everything: tests/fault/file_fault_test.cpp"},
      {"X01", "needs a signal: tests/process/interrupt.sh"},
      {"X02", "a defect that can be shown is corrected"}};
  return kUntold;
}

std::string all_of(std::string_view folder) {
  std::string text;
  for (const std::string& path : tree_files(folder, ".md")) {
    text += read_tree_file(path);
  }
  return text;
}

const std::string& docs() {
  static const std::string text = all_of("docs");
  return text;
}

const std::string& golden() {
  static const std::string text = all_of("tests/golden");
  return text;
}

// The words of every `$ liaison …` line of the golden files.
const std::vector<std::vector<std::string>>& golden_commands() {
  static const std::vector<std::vector<std::string>> kCommands = [] {
    std::vector<std::vector<std::string>> commands;
    for (const std::string_view line : lines_of(golden())) {
      constexpr std::string_view kPrompt = "$ ";
      if (!line.starts_with(kPrompt)) {
        continue;
      }
      const auto command = read_command_line(line.substr(kPrompt.size()));
      if (command && command->words.front() == "liaison") {
        commands.push_back(command->words);
      }
    }
    return commands;
  }();
  return kCommands;
}

bool is_shown(std::string_view word) {
  return std::ranges::any_of(golden_commands(), [&](const std::vector<std::string>& words) {
    return std::ranges::find(words, word) != words.end();
  });
}

// The names of an option, `-f` and `--format`.
std::vector<std::string> names_of(const Option& option) {
  std::vector<std::string> names{""};
  for (const char letter : option.names) {
    if (letter == ',') {
      names.emplace_back();
    } else {
      names.back() += letter;
    }
  }
  return names;
}

bool is_shown(const Option& option) {
  return std::ranges::any_of(names_of(option),
                             [](const std::string& name) { return is_shown(name); });
}

// Every option of every command, each once.
std::vector<Option> options() {
  std::vector<Option> all(common_options().begin(), common_options().end());
  for (const Command& command : commands()) {
    all.insert(all.end(), command.options.begin(), command.options.end());
  }
  return all;
}

TEST(Docs, NameEveryCommand) {
  for (const Command& command : commands()) {
    EXPECT_THAT(docs(), HasSubstr(fmt::format("liaison {}", command.name)));
  }
}

TEST(Docs, NameEveryOption) {
  for (const Option& option : options()) {
    EXPECT_THAT(docs(), HasSubstr(names_of(option).back()));
  }
}

TEST(Docs, NameEveryFormat) {
  for (const Format& format : formats()) {
    EXPECT_THAT(docs(), HasSubstr(fmt::format("`{}`", format.name)));
  }
}

TEST(Docs, NameEveryKindOfErrorWithItsExitCode) {
  for (const ErrorKind& kind : error_kinds()) {
    EXPECT_THAT(docs(),
                HasSubstr(fmt::format("| {} | {} | {} |", kind.id, kind.exit_code, kind.summary)));
  }
}

TEST(Docs, NameEveryCheck) {
  for (const Check& check : checks()) {
    EXPECT_THAT(docs(), HasSubstr(check.name));
  }
}

// The views that `liaison sql` is for: one a noun, and one a sort of link.
TEST(Docs, NameEveryReadableView) {
  const Database database = Database::in_memory();
  migrate(database);
  const std::string page = read_tree_file("docs/data.md");
  const std::vector<std::string> views =
      column_of(database, "SELECT plural FROM noun UNION SELECT view FROM detail_view");
  ASSERT_GT(views.size(), 50U);
  for (const std::string& view : views) {
    const bool heading = page.find(fmt::format("\n### {}\n", view)) != std::string::npos;
    EXPECT_TRUE(heading || page.find(fmt::format("`{}`", view)) != std::string::npos) << view;
  }
}

TEST(Docs, ListWhatSqlMayCall) {
  const std::string page = read_tree_file("docs/commands.md");
  for (const std::string_view pragma : allowed_pragmas()) {
    EXPECT_THAT(page, HasSubstr(fmt::format("`{}`", pragma)));
  }
}

TEST(Golden, HasCommandsAtAll) {
  EXPECT_GT(golden_commands().size(), 50U);
  EXPECT_FALSE(is_shown("no-such-command"));
}

TEST(Golden, RunsEveryCommand) {
  for (const Command& command : commands()) {
    EXPECT_TRUE(is_shown(command.name)) << command.name;
  }
}

TEST(Golden, ShowsTheHelpOfEveryCommand) {
  for (const Command& command : commands()) {
    const std::vector<std::string> help{"liaison", std::string(command.name), "--help"};
    EXPECT_THAT(golden_commands(), testing::Contains(help));
  }
}

TEST(Golden, RunsEveryExampleOfTheHelp) {
  for (const Command& command : commands()) {
    for (const std::string_view example : command.examples) {
      const auto line = read_command_line(example);
      ASSERT_TRUE(line.has_value()) << example;
      EXPECT_THAT(golden_commands(), testing::Contains(line->words)) << example;
    }
  }
}

TEST(Golden, UsesEveryOption) {
  for (const Option& option : options()) {
    // The version changes; tests/process holds it against the build.
    EXPECT_TRUE(option.names == "--version" || is_shown(option)) << option.names;
  }
}

TEST(Golden, PrintsEveryFormat) {
  for (const Format& format : formats()) {
    EXPECT_TRUE(is_shown(format.name)) << format.name;
  }
}

TEST(Golden, ShowsEveryKindOfError) {
  for (const ErrorKind& kind : error_kinds()) {
    const bool shown = golden().find(fmt::format("error[{}]", kind.id)) != std::string::npos;
    EXPECT_NE(shown, untold().contains(kind.id)) << kind.id << ' ' << kind.summary;
  }
}

TEST(Golden, AsksForEveryNoun) {
  const Database database = Database::in_memory();
  migrate(database);
  for (const Noun& noun : read_vocabulary(database).nouns) {
    EXPECT_TRUE(is_shown(noun.plural)) << noun.plural;
  }
}

// The words of a question, without the options; empty for another command.
std::string question_of(const std::vector<std::string>& words) {
  std::string question;
  for (auto word = words.begin() + 1; word != words.end(); ++word) {
    if (word->starts_with('-')) {
      continue;
    }
    if (question.empty() && *word != "ask" && find_command(*word) != nullptr) {
      return {};
    }
    question += question.empty() || question == "ask" ? *word : " " + *word;
  }
  return question;
}

TEST(Golden, AsksByEveryRelation) {
  const Database database = open_image(bundled_database());
  const Vocabulary vocabulary = read_vocabulary(database);
  std::set<std::string_view> asked;
  for (const std::vector<std::string>& words : golden_commands()) {
    const Result<Understood> understood =
        understand(database, vocabulary, question_of(words), "2019-01-31");
    if (!understood) {
      continue;
    }
    for (const Ask& reading : understood->parse.readings) {
      visit_conditions(reading, [&asked](const Condition& condition) {
        if (condition.relation != nullptr) {
          asked.insert(condition.relation->relation);
        }
      });
    }
  }
  for (const Relation& relation : vocabulary.relations) {
    EXPECT_TRUE(asked.contains(relation.relation)) << relation.relation;
  }
}

}  // namespace
}  // namespace liaison
