// SPDX-License-Identifier: EUPL-1.2
// See transcript_command.hpp.
#include "support/transcript_command.hpp"

#include <fmt/format.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "liaison/run.hpp"
#include "support/shell_words.hpp"

namespace liaison {
namespace {

constexpr int kWidth = 80;

Result<std::string> show_file(const CommandLine& command) {
  if (command.words.size() != 2) {
    return Error{.code = ErrorCode::bad_usage, .message = "cat shows one file"};
  }
  std::ifstream file(command.words[1], std::ios::binary);
  if (!file) {
    return Error{.code = ErrorCode::bad_usage,
                 .message = fmt::format("there is no file '{}' to show", command.words[1])};
  }
  return std::string(std::istreambuf_iterator<char>(file), {});
}

std::string run_liaison(const CommandLine& command, const std::string& input) {
  std::map<std::string, std::string, std::less<>> variables{{"HOME", "~"}, {"NO_COLOR", "1"}};
  for (const auto& [name, value] : command.variables) {
    variables[name] = value;
  }
  const auto columns = variables.find("COLUMNS");
  std::string shown;
  const Sink screen = [&shown](std::string_view text) { shown += text; };
  const Environment environment{
      .out = screen,
      .err = screen,
      .read_line = [&]() -> std::optional<std::string> {
        if (input.empty()) {
          return std::nullopt;
        }
        shown += input + "\n";  // a terminal shows what is typed
        return input;
      },
      .variable = [&](std::string_view name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
      },
      .out_is_terminal = !command.piped,
      .in_is_terminal = !input.empty(),
      .width = columns == variables.end() ? kWidth : std::atoi(columns->second.c_str()),
      .today = "2019-01-31",
      .now = "2019-01-31T12:00:00Z"};
  const int exit_code = run({std::next(command.words.begin()), command.words.end()}, environment);
  if (!shown.empty() && !shown.ends_with('\n')) {
    shown += '\n';
  }
  return exit_code == 0 ? shown : fmt::format("{}[exit {}]\n", shown, exit_code);
}

}  // namespace

Result<std::string> run_shown_command(std::string_view line, const std::string& input) {
  const Result<CommandLine> command = read_command_line(line);
  if (!command) {
    return command.error();
  }
  const std::string& program = command->words.front();
  if (program == "liaison") {
    return run_liaison(*command, input);
  }
  if (program == "cat") {
    return show_file(*command);
  }
  return Error{.code = ErrorCode::bad_usage,
               .message = fmt::format("a page can run `liaison` and `cat`, not '{}'", program)};
}

}  // namespace liaison
