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
#include "core/distance.hpp"
#include "liaison/error.hpp"
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
  return in(common_options()) || std::any_of(all.begin(), all.end(), [&](const Command& command) {
           return in(command.options);
         });
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
    if (argument.size() > 2 && argument.starts_with("-f") &&
        find_format(argument.substr(2)) == nullptr) {
      throw Failure(ErrorCode::bad_usage, fmt::format("unknown option '{}'", argument),
                    "options are listed by `liaison --help`; write -f FORMAT with a space");
    }
  }
}

void add_options(CLI::App& app, std::span<const Option> options,
                 std::map<std::string, std::vector<std::string>>& values,
                 std::map<std::string, bool>& flags) {
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

std::vector<std::string> option_names(const Command& command) {
  std::vector<std::string> names;
  for (const std::span<const Option> options : {common_options(), command.options}) {
    for (const Option& option : options) {
      names.push_back("--" + long_name(option));
    }
  }
  return names;
}

bool is_option(const Command& command, std::string_view name) {
  const std::vector<std::string> known = option_names(command);
  return std::find(known.begin(), known.end(), name) != known.end();
}

bool is_value(const std::string& argument) {
  constexpr std::string_view kDigits = "0123456789.";
  return argument.size() < 2 || argument.front() != '-' ||
         kDigits.find(argument[1]) != std::string_view::npos;
}

// Takes out the parameters of a canned query, `--place Canada` or `--place=Canada`: CLI11 knows
// declared options only.
std::vector<std::pair<std::string, std::string>> take_parameters(
    const Command& command, std::vector<std::string>& arguments) {
  std::vector<std::pair<std::string, std::string>> parameters;
  std::vector<std::string> rest;
  for (std::size_t at = 0; at < arguments.size(); ++at) {
    const std::string& argument = arguments[at];
    if (argument == "--") {
      rest.insert(rest.end(), arguments.begin() + static_cast<std::ptrdiff_t>(at), arguments.end());
      break;
    }
    const std::size_t equals = argument.find('=');
    const std::string name = argument.substr(0, equals);
    const bool has_value = at + 1 < arguments.size() && is_value(arguments[at + 1]);
    if (!argument.starts_with("--") || is_option(command, name)) {
      rest.push_back(argument);
    } else if (equals != std::string::npos) {
      parameters.emplace_back(name.substr(2), argument.substr(equals + 1));
    } else if (has_value) {
      parameters.emplace_back(name.substr(2), arguments[++at]);
    } else {
      const std::vector<std::string> near = nearest(name, option_names(command), 1);
      throw Failure(ErrorCode::bad_usage, fmt::format("the parameter '{}' needs a value", name),
                    near.empty()
                        ? fmt::format("`liaison {} NAME --help` lists the values", command.name)
                        : fmt::format("did you mean '{}'?", near.front()));
    }
  }
  arguments = std::move(rest);
  return parameters;
}

// CLI11's own sentences are written for programmers.
Failure usage_failure(const Command& command, const CLI::ParseError& error) {
  const std::string what = error.what();
  const std::string list = fmt::format("`liaison {} --help` lists the options", command.name);
  if (dynamic_cast<const CLI::ExtrasError*>(&error) != nullptr) {
    const std::size_t colon = what.rfind(": ");
    const std::string option = colon == std::string::npos ? what : what.substr(colon + 2);
    const std::vector<std::string> near = nearest(option, option_names(command), 1);
    return {ErrorCode::bad_usage, fmt::format("unknown option '{}'", option),
            near.empty() ? list : fmt::format("did you mean '{}'?\n{}", near.front(), list)};
  }
  if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr) {
    return {ErrorCode::bad_usage,
            fmt::format("the option '{}' needs a value", what.substr(0, what.find(':'))), list};
  }
  return {ErrorCode::bad_usage, fmt::format("{}: {}", command.name, what), list};
}

// CLI11 takes an argument in square brackets for a list and pulls it apart.
constexpr char kShield = '\x1f';

void unshield(std::vector<std::string>& arguments) {
  for (std::string& argument : arguments) {
    if (argument.starts_with(kShield)) {
      argument.erase(0, 1);
    }
  }
}

Call parse(const Command& command, std::vector<std::string> arguments,
           const Environment& environment) {
  Call call{.environment = environment, .arguments = {}, .options = {}};
  if (command.takes_parameters) {
    call.parameters = take_parameters(command, arguments);
  }
  std::map<std::string, std::vector<std::string>> values;
  std::map<std::string, bool> flags;
  CLI::App app;
  app.set_help_flag("");
  add_options(app, common_options(), values, flags);
  add_options(app, command.options, values, flags);
  app.add_option("arguments", call.arguments);
  for (std::string& argument : arguments) {
    if (argument.starts_with('[')) {
      argument.insert(0, 1, kShield);
    }
  }
  std::reverse(arguments.begin(), arguments.end());  // CLI11 takes them from the back
  try {
    app.parse(std::move(arguments));
  } catch (const CLI::ParseError& error) {
    throw usage_failure(command, error);
  }
  unshield(call.arguments);
  for (auto& [name, given] : values) {
    unshield(given);
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
    throw Failure(
        ErrorCode::bad_usage,
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
  const bool explains = command != nullptr && command->takes_parameters;
  if ((wants_help && !explains) || word == arguments.size()) {
    // Without a word there is nothing to do: help, but not as a success unless it was asked for.
    (wants_help ? environment.out : environment.err)(command == nullptr ? help_text()
                                                                        : help_text(*command));
    return wants_help ? 0 : kind_of(ErrorCode::bad_usage).exit_code;
  }
  if (command == nullptr) {
    command = find_command(kQuestion);
  } else {
    arguments.erase(arguments.begin() + static_cast<std::ptrdiff_t>(word));
  }
  check_glued_format(arguments);
  const Call call = parse(*command, std::move(arguments), environment);
  check_output(call, command->prints_yaml);
  return command->run(call);
}

void print_failure(const std::vector<std::string>& arguments, const Environment& environment,
                   const Error& error) {
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
