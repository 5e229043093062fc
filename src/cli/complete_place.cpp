// SPDX-License-Identifier: EUPL-1.2
#include "cli/complete_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <span>

#include "cli/command.hpp"

namespace liaison {

namespace {

constexpr std::string_view kQuestion = "ask";

const Option* find_in(std::span<const Option> options, std::string_view name) {
  const auto found = std::ranges::find_if(options, [name](const Option& option) {
    return fmt::format(",{},", option.names).find(fmt::format(",{},", name)) != std::string::npos;
  });
  return found == options.end() ? nullptr : &*found;
}

// Before the command every option of every command may stand.
const Option* find_option(const Command* command, std::string_view name) {
  if (const Option* option = find_in(common_options(), name)) {
    return option;
  }
  if (command != nullptr) {
    return find_in(command->options, name);
  }
  for (const Command& other : commands()) {
    if (const Option* option = find_in(other.options, name)) {
      return option;
    }
  }
  return nullptr;
}

class Walk {
 public:
  Place run(const std::vector<std::string>& words) {
    std::size_t at = 0;
    while (at + 1 < words.size() && is_assignment(words[at])) {
      take_database(words[at]);
      ++at;
    }
    for (++at; at + 1 < words.size(); ++at) {
      step(words[at]);
    }
    arrive(words.empty() ? std::string() : words.back());
    return std::move(place_);
  }

 private:
  // `LIAISON_DB=my.db` before the program
  static bool is_assignment(const std::string& word) {
    constexpr std::string_view kName =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_0123456789";
    const std::size_t end = word.find_first_not_of(kName);
    return end != std::string::npos && end > 0 && word[end] == '=';
  }

  void take_database(std::string_view word) {
    constexpr std::string_view kDatabase = "LIAISON_DB=";
    if (word.starts_with(kDatabase)) {
      place_.given["--db"] = word.substr(kDatabase.size());
    }
  }

  [[nodiscard]] bool is_parameter(std::string_view name) const {
    return place_.command != nullptr && place_.command->takes_parameters &&
           name.starts_with("--") && name.size() > 2;
  }

  void step(const std::string& word) {
    if (place_.option != nullptr) {
      place_.given[long_option(*place_.option)] = word;
      place_.option = nullptr;
    } else if (!place_.parameter.empty()) {
      place_.parameter.clear();
    } else if (over_ || word.size() < 2 || word.front() != '-') {
      add_argument(word);
    } else if (word == "--") {
      over_ = true;
    } else {
      begin_option(word);
    }
  }

  void add_argument(const std::string& word) {
    if (place_.command == nullptr) {
      place_.command = find_command(word);
      if (place_.command != nullptr) {
        return;
      }
      place_.command = find_command(kQuestion);
    }
    place_.arguments.push_back(word);
  }

  void begin_option(const std::string& word) {
    const std::size_t equals = word.find('=');
    const std::string name = word.substr(0, equals);
    const Option* option = find_option(place_.command, name);
    const bool waits = equals == std::string::npos;
    if (option != nullptr) {
      place_.given[long_option(*option)] = waits ? "" : word.substr(equals + 1);
      place_.option = waits && !option->value.empty() ? option : nullptr;
    } else if (is_parameter(name)) {
      place_.given[name] = "";
      place_.parameter = waits ? name : "";
    }
  }

  void arrive(const std::string& word) {
    place_.word = word;
    if (place_.option != nullptr || !place_.parameter.empty() || over_) {
      return;
    }
    const std::size_t equals = word.find('=');
    place_.may_be_option = word.starts_with('-');
    if (!place_.may_be_option || equals == std::string::npos) {
      return;
    }
    const std::string name = word.substr(0, equals);
    const Option* option = find_option(place_.command, name);
    if (option != nullptr && !option->value.empty()) {
      place_.option = option;
    } else if (option == nullptr && is_parameter(name)) {
      place_.parameter = name;
    }
    place_.value_at = equals + 1;
  }

  Place place_ = {};
  bool over_ = false;  // behind a lone --, where nothing is an option
};

}  // namespace

Place place_of(const std::vector<std::string>& words) {
  return Walk().run(words);
}

Placeholder placeholder_at(const Command& command, std::size_t argument) {
  std::vector<Placeholder> all;
  std::string_view rest = command.arguments;
  while (!rest.empty()) {
    const std::size_t space = rest.find(' ');
    std::string_view word = rest.substr(0, space);
    rest = space == std::string_view::npos ? "" : rest.substr(space + 1);
    if (word == "…") {
      all.back().many = true;
      continue;
    }
    if (word.starts_with('[')) {
      word.remove_prefix(1);
    }
    if (word.ends_with(']')) {
      word.remove_suffix(1);
    }
    all.push_back({.name = word, .first = all.size()});
  }
  for (std::size_t at = 0; at < all.size(); ++at) {
    if (at == argument || all[at].many) {
      all[at].next = at + 1 < all.size() ? all[at + 1].name : std::string_view();
      return all[at];
    }
  }
  return {};
}

std::string long_option(const Option& option) {
  return std::string(option.names.substr(option.names.rfind("--")));
}

}  // namespace liaison
