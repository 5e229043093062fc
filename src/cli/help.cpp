// SPDX-License-Identifier: EUPL-1.2
#include "cli/help.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/command.hpp"
#include "render/render.hpp"

namespace liaison {

namespace {

constexpr std::string_view kExamples[] = {
    "liaison partnerships targeting Canada in cleantech",
    "liaison French clusters",
    "liaison how many partnerships with Opticsvalley",
    "liaison members of ELBE -f csv -o elbe.csv",
    "liaison show 'GEO-ENERGY Europe'",
};

void add_examples(std::string& text, std::span<const std::string_view> examples) {
  text += "Examples:\n";
  for (const std::string_view example : examples) {
    text += fmt::format("  {}\n", example);
  }
}

void add_options(std::string& text, std::span<const Option> options) {
  for (const Option& option : options) {
    std::string left(option.names);
    const std::size_t comma = left.find(',');
    if (comma != std::string::npos) {
      left.replace(comma, 1, ", ");
    }
    left += option.value.empty() ? "" : fmt::format(" {}", option.value);
    text += fmt::format("  {:<24} {}\n", left, option.help);
  }
}

}  // namespace

std::string help_text() {
  std::string text =
      "liaison: who cooperates with whom, and on what evidence, asked in plain words\n\n";
  add_examples(text, kExamples);
  text += "\nCommands; a first word that is none of them starts a question:\n";
  for (const Command& command : commands()) {
    text += fmt::format("  {:<10} {}\n", command.name, command.summary);
  }
  text += "\nOptions of all commands:\n";
  add_options(text, common_options());
  text += "\nFormats:\n";
  for (const Format& format : formats()) {
    text += fmt::format("  {:<10} {}\n", format.name, format.summary);
  }
  text +=
      "\nThe database is --db FILE, else $LIAISON_DB, else liaison/liaison.db in $XDG_DATA_HOME\n"
      "(~/.local/share). Where there is none, the bundled data set answers questions.\n"
      "`liaison COMMAND --help` tells more about one command.\n";
  return text;
}

std::string help_text(const Command& command) {
  std::string text =
      fmt::format("liaison {}{}{} - {}\n\n", command.name, command.arguments.empty() ? "" : " ",
                  command.arguments, command.summary);
  add_examples(text, command.examples);
  text += fmt::format("\n{}\n\nOptions:\n", command.details);
  add_options(text, command.options);
  add_options(text, common_options());
  return text;
}

}  // namespace liaison
