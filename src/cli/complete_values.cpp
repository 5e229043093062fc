// SPDX-License-Identifier: EUPL-1.2
#include "cli/complete_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <optional>
#include <span>
#include <string_view>
#include <system_error>
#include <utility>

#include "ask/complete.hpp"
#include "cli/command.hpp"
#include "cli/complete_place.hpp"
#include "cli/context.hpp"
#include "cli/queries.hpp"
#include "liaison/error.hpp"
#include "query/catalog.hpp"
#include "query/parameters.hpp"
#include "query/query.hpp"
#include "render/render.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNames = 40;  // more than that nobody reads; another letter helps

class Finder {
 public:
  Finder(const Call& call, const Place& place)
      : place_(place),
        inner_{.environment = call.environment, .arguments = {}, .options = call.options} {
    // The options of the line that is being written, without a word on stderr.
    inner_.options["quiet"];
    for (const char* option : {"db", "queries"}) {
      const auto given = place.given.find(std::string("--") + option);
      if (given != place.given.end()) {
        inner_.options[option] = {home_expanded(given->second)};
      }
    }
  }

  Found run() {
    found_.text = place_.word;
    if (place_.option != nullptr) {
      option_values(*place_.option);
    } else if (!place_.parameter.empty()) {
      parameter_values();
    } else if (place_.may_be_option) {
      options();
    } else if (place_.command == nullptr) {
      for (const Command& command : commands()) {
        offer(command.name, command.summary);
      }
      if (has_database()) {
        question(0);
      }
    } else {
      argument(placeholder_at(*place_.command, place_.arguments.size()));
    }
    return std::move(found_);
  }

 private:
  // The shell would have done it.
  [[nodiscard]] std::string home_expanded(const std::string& path) const {
    const std::string home = inner_.environment.variable("HOME").value_or("");
    return path.starts_with("~/") && !home.empty() ? home + path.substr(1) : path;
  }

  // Commands can be completed without one.
  [[nodiscard]] bool has_database() const {
    const DatabasePath path = database_path(inner_);
    std::error_code ignored;
    return !path.named || std::filesystem::exists(path.path, ignored);
  }

  // Offers what begins like the word, or like the value in `--format=js`.
  void offer(std::string_view text, std::string_view about) {
    const std::string_view typed = std::string_view(place_.word).substr(place_.value_at);
    if (text.starts_with(typed)) {
      found_.offers.push_back(
          {.from = place_.value_at, .text = std::string(text), .about = std::string(about)});
    }
  }

  void options() {
    const auto add = [this](std::span<const Option> all) {
      for (const Option& option : all) {
        offer(long_option(option), option.help);
      }
    };
    if (place_.command != nullptr && place_.command->takes_parameters &&
        !place_.arguments.empty()) {
      if (const Result<Query> query = find_query(open_catalog(inner_), place_.arguments.front())) {
        for (const QueryParameter& parameter : query->parameters) {
          if (!place_.given.contains(parameter.option())) {
            offer(parameter.option(), parameter.summary);
          }
        }
      }
    }
    add(place_.command == nullptr ? find_command("ask")->options : place_.command->options);
    add(common_options());
  }

  void option_values(const Option& option) {
    if (option.value == "FORMAT") {
      for (const Format& format : formats()) {
        offer(format.name, format.summary);
      }
      if (place_.command != nullptr && place_.command->prints_yaml) {
        offer("yaml", "a seed, to edit and load");
      }
    }
    found_.files = option.value == "FILE" || option.value == "DIR";
    for (const std::string_view choice : option.choices) {
      offer(choice, {});
    }
  }

  void parameter_values() {
    if (place_.arguments.empty()) {
      return;
    }
    const Result<Query> query = find_query(open_catalog(inner_), place_.arguments.front());
    if (!query) {
      return;
    }
    for (const QueryParameter& parameter : query->parameters) {
      if (parameter.option() == place_.parameter) {
        values_of(*query, parameter);
      }
    }
  }

  void values_of(const Query& query, const QueryParameter& parameter) {
    if (parameter.type == ParameterType::record) {
      const Database database = open_for_reading(inner_);
      const Vocabulary vocabulary = read_vocabulary(database);
      if (const Noun* noun = vocabulary.find_noun(parameter.noun)) {
        names(
            database,
            {.key = {}, .kind = noun->kind, .view = noun->noun == noun->kind ? "" : noun->plural});
      }
    } else if (parameter.type == ParameterType::choice) {
      const Database database = open_for_reading(inner_);
      const Result<AllowedValues> allowed =
          allowed_values(database, read_vocabulary(database), query, parameter, kMostNames);
      for (const std::string& value : allowed ? allowed->values : std::vector<std::string>{}) {
        offer(value, {});
      }
    }
  }

  void names(const Database& database, const NamePrefix& which) {
    const std::string_view typed = std::string_view(found_.text).substr(place_.value_at);
    for (Offer& name : complete_name(database, typed, which, kMostNames)) {
      name.from += place_.value_at;
      found_.offers.push_back(std::move(name));
    }
  }

  void argument(const Placeholder& placeholder) {
    if (placeholder.name == "QUESTION") {
      question(placeholder.first);
    } else if (placeholder.name == "FILE" || placeholder.name == "DIR") {
      found_.files = true;
    } else if (placeholder.name == "NOUN" || placeholder.name == "KIND") {
      const Database database = open_for_reading(inner_);
      for (const Noun& noun : read_vocabulary(database).nouns) {
        offer(noun.plural, noun.gloss);
      }
    } else if (placeholder.name == "NAME") {
      if (place_.command->takes_parameters) {
        for (const Query& query : open_catalog(inner_).queries) {
          offer(query.name, query.title);
        }
      } else if (placeholder.next != "QUESTION") {  // that one is a new name
        join(placeholder.many ? placeholder.first : place_.arguments.size());
        found_.several_words = placeholder.many;
        names(open_for_reading(inner_), {});
      }
    }
  }

  // All arguments from the first one on are one text.
  void join(std::size_t first) {
    std::string before;
    for (std::size_t at = first; at < place_.arguments.size(); ++at) {
      before += place_.arguments[at] + " ";
    }
    found_.word_at = before.size();
    found_.text = before + place_.word;
  }

  void question(std::size_t first) {
    join(first);
    found_.several_words = true;
    const Database database = open_for_reading(inner_);
    Completions completions = complete_question(database, read_vocabulary(database), found_.text,
                                                inner_.environment.today, kMostNames);
    std::ranges::move(completions.offers, std::back_inserter(found_.offers));
  }

  const Place& place_;
  Call inner_;
  Found found_ = {};
};

}  // namespace

Found find_completions(const Call& call, const Place& place) {
  return Finder(call, place).run();
}

}  // namespace liaison
