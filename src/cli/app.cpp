// SPDX-License-Identifier: EUPL-1.2
// From arguments to a command, and the one catch. The only file that knows CLI11, which costs ten
// seconds of compile time a file.
#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "cli/help.hpp"
#include "liaison/run.hpp"
#include "liaison/version.hpp"
#include "render/render.hpp"

namespace liaison {

namespace {

constexpr std::string_view kQuestion = "ask";

std::string long_name(const Option& option) {
  return std::string(option.names.substr(option.names.rfind("--") + 2));
}

bool takes_value(std::string_view argument) {
  const auto is_named = [&](const Option& option) {
    const std::string names = "," + std::string(option.names) + ",";
    return !option.value.empty() && names.find(fmt::format(",{},", argument)) != std::string::npos;
  };
  const auto in = [&](std::span<const Option> options) {
    return std::any_of(options.begin(), options.end(), is_named);
  };
  const std::span<const Command> all = commands();
  return in(common_options()) ||
         std::any_of(all.begin(), all.end(), [&](const Command& command) { return in(command.options); });
}

// Where the first word stands that is no option; the number of arguments if there is none.
std::size_t first_word(const std::vector<std::string>& arguments) {
  std::size_t at = 0;
  while (at < arguments.size() && arguments[at].size() > 1 && arguments[at].front() == '-') {
    if (arguments[at] == "--") {
      return at + 1;
    }
    at += takes_value(arguments[at]) ? 2U : 1U;
  }
  return std::min(at, arguments.size());
}

// CLI11 reads `-founded:2006` as `-f ounded:2006`; what follows -f at once must be a format.
void check_glued_format(const std::vector<std::string>& arguments) {
  for (const std::string& argument : arguments) {
    if (argument.size() > 2 && argument.starts_with("-f") && find_format(argument.substr(2)) == nullptr) {
      throw Failure(ErrorCode::bad_usage, fmt::format("unknown option '{}'", argument),
                    "options are listed by `liaison --help`; write -f FORMAT with a space");
    }
  }
}

void add_options(CLI::App& app, std::span<const Option> options,
                 std::map<std::string, std::vector<std::string>>& values, std::map<std::string, bool>& flags) {
  for (const Option& option : options) {
    const std::string name = long_name(option);
    if (option.value.empty()) {
      app.add_flag(std::string(option.names), flags[name]);
    } else {
      app.add_option(std::string(option.names), values[name])
          ->expected(1)
          ->take_all()
          ->allow_extra_args(false);  // else one option takes all words behind it
    }
  }
}

Call parse(const Command& command, std::vector<std::string> arguments, const Environment& environment) {
  Call call{.environment = environment, .arguments = {}, .options = {}};
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, bool> flags;
  CLI::App app;
  app.set_help_flag("");
  add_options(app, common_options(), values, flags);
  add_options(app, command.options, values, flags);
  app.add_option("arguments", call.arguments);
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    throw Failure(ErrorCode::bad_usage, fmt::format("{}: {}", command.name, error.what()),
                  fmt::format("`liaison {} --help` lists the options", command.name));
  }
  for (auto& [name, given] : values) {
    if (!given.empty()) {
      call.options[name] = std::move(given);
    }
  }
  for (const auto& [name, given] : flags) {
    if (given) {
      call.options[name];
    }
  }
  if (command.arguments.empty() && !call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage,
                  fmt::format("{}: '{}' is one word too many", command.name, call.arguments.front()),
                  fmt::format("`liaison {} --help` shows how to write it", command.name));
  }
  return call;
}

bool contains(const std::vector<std::string>& arguments, std::string_view wanted) {
  const auto end = std::find(arguments.begin(), arguments.end(), "--");
  return std::find(arguments.begin(), end, wanted) != end;
}

int dispatch(std::vector<std::string> arguments, const Environment& environment) {
  const std::size_t word = first_word(arguments);
  const Command* command = word < arguments.size() ? find_command(arguments[word]) : nullptr;
  const bool wants_help = contains(arguments, "--help") || contains(arguments, "-h");
  if (contains(arguments, "--version")) {
    environment.out(fmt::format("liaison {}\n", kVersion));
    return 0;
  }
  if (wants_help || word == arguments.size()) {
    // Without a word there is nothing to do: help, but not as a success unless it was asked for.
    (wants_help ? environment.out : environment.err)(command == nullptr ? help_text() : help_text(*command));
    return wants_help ? 0 : kind_of(ErrorCode::bad_usage).exit_code;
  }
  if (command == nullptr) {
    command = find_command(kQuestion);
  } else {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(word));
  }
  check_glued_format(arguments);
  return command->run(parse(*command, std::move(arguments), environment));
}

void print_failure(const std::vector<std::string>& arguments, const Environment& environment, const Error& error) {
  environment.err(contains(arguments, "--json") ? to_json(error) + "\n" : to_text(error));
}

}  // namespace

int run(const std::vector<std::string>& arguments, const Environment& environment) {
  Error error;
  try {
    return dispatch(arguments, environment);
  } catch (const Failure& failure) {
    error = failure.error();
  } catch (const std::exception& exception) {
    error.message = fmt::format("an unexpected problem: {}", exception.what());
    error.hint = "nothing was changed; please report this with the command that you gave";
  }
  try {
    print_failure(arguments, environment, error);
  } catch (const Failure&) {
    // stderr is gone: the exit code still tells.
  }
  return kind_of(error.code).exit_code;
}

}  // namespace liaison
