// SPDX-License-Identifier: EUPL-1.2
#include "query/parameters.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/date.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "query/header.hpp"
#include "query/query.hpp"
#include "query/record_value.hpp"
#include "store/database.hpp"
#include "store/guard.hpp"
#include "store/identifier.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostShown = 12;  // choices in a hint

std::string option_of(std::string name) {
  std::ranges::replace(name, '_', '-');
  return "--" + name;
}

class Binding {
 public:
  Binding(const Database& database, const Vocabulary& vocabulary, const Query& query)
      : database_(database), vocabulary_(vocabulary), query_(query) {}

  Result<BoundParameters> bind_all(std::span<const GivenValue> given) {
    if (std::optional<Error> error = check_names(given)) {
      return std::move(*error);
    }
    for (const QueryParameter& parameter : query_.parameters) {
      const auto typed = std::ranges::find_if(given, [&](const GivenValue& value) {
        return option_of(value.name) == parameter.option();
      });
      const std::optional<std::string> value =
          typed == given.end() ? parameter.fallback : std::optional(typed->value);
      std::optional<Error> error = value ? bind(parameter, *value) : bind_any(parameter);
      if (error) {
        return std::move(*error);
      }
    }
    drop_unused();
    return std::move(bound_);
  }

  Result<const Noun*> noun_of(const QueryParameter& parameter) const {
    if (const Noun* noun = vocabulary_.find_noun(parameter.noun)) {
      return noun;
    }
    std::vector<std::string> known{"date", "integer", "text"};
    for (const Noun& noun : vocabulary_.nouns) {
      known.push_back(noun.noun);
    }
    const std::vector<std::string> near = nearest(parameter.noun, known, 1);
    return query_error(
        query_.file, query_.sql, parameter.line, {},
        fmt::format("the parameter '{}' has no type '{}'", parameter.name, parameter.noun),
        near.empty() ? "write a noun of `liaison schema`, date, integer, text or "
                       "choice(a|b)"
                     : fmt::format("did you mean '{}'?", near.front()));
  }

  Result<std::vector<std::string>> choices_of(const QueryParameter& parameter) const {
    if (parameter.view.empty()) {
      return parameter.choices;
    }
    const std::string column = quote_identifier(parameter.column);
    // Through the guard: a header must not read what a statement may not.
    const Result<Table> table = query_bound_sql(
        database_,
        fmt::format("SELECT DISTINCT CAST({0} AS TEXT) FROM {1} WHERE {0} IS NOT NULL ORDER BY 1",
                    column, quote_identifier(parameter.view)),
        {});
    if (!table) {
      return query_error(query_.file, query_.sql, parameter.line, {},
                         fmt::format("the values of '{}' cannot be read: {}", parameter.name,
                                     table.error().message),
                         "write choice(VIEW.COLUMN) with a view of `liaison schema`");
    }
    std::vector<std::string> values;
    for (const auto& row : table->rows) {
      values.push_back(std::get<std::string>(row.front()));
    }
    return values;
  }

 private:
  [[nodiscard]] Error usage(std::string message, std::string hint) const {
    return {.code = ErrorCode::bad_usage,
            .message = std::move(message),
            .where = std::nullopt,
            .hint = std::move(hint)};
  }

  [[nodiscard]] std::optional<Error> check_names(std::span<const GivenValue> given) const {
    std::vector<std::string> options;
    for (const QueryParameter& parameter : query_.parameters) {
      options.push_back(parameter.option());
    }
    for (auto value = given.begin(); value != given.end(); ++value) {
      const std::string option = option_of(value->name);
      if (std::ranges::find(options, option) == options.end()) {
        const std::vector<std::string> near = nearest(option, options, 1);
        return usage(fmt::format("'{}' has no parameter '{}'", query_.name, option),
                     !near.empty()     ? fmt::format("did you mean '{}'?", near.front())
                     : options.empty() ? "it takes none"
                                       : fmt::format("it has {}", fmt::join(options, ", ")));
      }
      const bool again = std::any_of(given.begin(), value, [&](const GivenValue& other) {
        return option_of(other.name) == option;
      });
      if (again) {
        return usage(fmt::format("the parameter '{}' is given twice", option), "give it one value");
      }
    }
    return std::nullopt;
  }

  std::optional<Error> bind_any(const QueryParameter& parameter) {
    for (std::string& name : bound_names(parameter)) {
      bound_.values.push_back({.name = std::move(name), .value = std::monostate{}});
    }
    return std::nullopt;
  }

  void keep(const QueryParameter& parameter, Cell value, std::string_view shown) {
    bound_.values.push_back({.name = parameter.name, .value = std::move(value)});
    bound_.said.push_back(fmt::format("{} = {}", parameter.option().substr(2), shown));
  }

  std::optional<Error> bind(const QueryParameter& parameter, const std::string& value) {
    switch (parameter.type) {
      case ParameterType::record:
        return bind_record(parameter, value);
      case ParameterType::date:
        return bind_date(parameter, value);
      case ParameterType::integer:
        return bind_integer(parameter, value);
      case ParameterType::choice:
        return bind_choice(parameter, value);
      case ParameterType::text:
        break;
    }
    keep(parameter, value, value);
    return std::nullopt;
  }

  std::optional<Error> bind_record(const QueryParameter& parameter, const std::string& value) {
    const Result<const Noun*> noun = noun_of(parameter);
    if (!noun) {
      return noun.error();
    }
    Result<ChosenRecord> chosen = find_record(database_, vocabulary_, **noun, value,
                                              fmt::format("{} {}", parameter.option(), value));
    if (!chosen) {
      return chosen.error();
    }
    keep(parameter, chosen->record.id, chosen->record.name);
    if (!chosen->note.empty()) {
      bound_.notes.push_back(std::move(chosen->note));
    }
    return std::nullopt;
  }

  std::optional<Error> bind_date(const QueryParameter& parameter, const std::string& value) {
    const Result<PartialDate> date = parse_date(value);
    if (!date) {
      return usage(fmt::format("{}: {}", parameter.option(), date.error().message),
                   date.error().hint);
    }
    keep(parameter, date->text, date->text);
    bound_.values.push_back({.name = parameter.name + "_first", .value = date->first});
    bound_.values.push_back({.name = parameter.name + "_last", .value = date->last});
    return std::nullopt;
  }

  std::optional<Error> bind_integer(const QueryParameter& parameter, const std::string& value) {
    std::int64_t number = 0;
    const char* end = value.data() + value.size();
    const auto [stop, error] = std::from_chars(value.data(), end, number);
    if (error != std::errc() || stop != end) {
      return usage(fmt::format("{} is an integer, not '{}'", parameter.option(), value),
                   "write it with digits alone");
    }
    keep(parameter, number, value);
    return std::nullopt;
  }

  std::optional<Error> bind_choice(const QueryParameter& parameter, const std::string& value) {
    const Result<std::vector<std::string>> choices = choices_of(parameter);
    if (!choices) {
      return choices.error();
    }
    std::vector<std::string> folded;
    std::ranges::transform(*choices, std::back_inserter(folded),
                           [](const std::string& choice) { return fold(choice); });
    const auto choice_of = [&](const std::string& key) {
      return choices->begin() + (std::ranges::find(folded, key) - folded.begin());
    };
    if (const auto same = choice_of(fold(value)); same != choices->end()) {
      keep(parameter, *same, *same);
      return std::nullopt;
    }
    const std::vector<std::string> near = nearest(fold(value), folded, 1);
    if (choices->empty()) {
      return usage(fmt::format("{} cannot be '{}'", parameter.option(), value),
                   "the data has no value for it; leave it out");
    }
    const std::size_t shown = std::min(choices->size(), kMostShown);
    return usage(
        fmt::format("{} cannot be '{}'", parameter.option(), value),
        !near.empty()
            ? fmt::format("did you mean '{}'?", *choice_of(near.front()))
            : fmt::format("one of: {}{}",
                          fmt::join(choices->begin(),
                                    choices->begin() + static_cast<std::ptrdiff_t>(shown), ", "),
                          shown < choices->size() ? ", …" : ""));
  }

  // The guard refuses a value that the statement has no place for, and a date has three names.
  void drop_unused() {
    const std::vector<std::string> used = used_names(query_.sql);
    std::erase_if(bound_.values, [&](const BoundValue& bound) {
      return std::ranges::find(used, bound.name) == used.end();
    });
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Query& query_;
  BoundParameters bound_;
};

}  // namespace

Result<BoundParameters> bind_parameters(const Database& database, const Vocabulary& vocabulary,
                                        const Query& query, std::span<const GivenValue> given) {
  return Binding(database, vocabulary, query).bind_all(given);
}

Result<AllowedValues> allowed_values(const Database& database, const Vocabulary& vocabulary,
                                     const Query& query, const QueryParameter& parameter,
                                     std::size_t most) {
  const Binding binding(database, vocabulary, query);
  AllowedValues allowed;
  switch (parameter.type) {
    case ParameterType::date:
      allowed.type = "a date: 2018, 2018-10, 2018-10-31";
      return allowed;
    case ParameterType::integer:
      allowed.type = "an integer";
      return allowed;
    case ParameterType::text:
      allowed.type = "a text";
      return allowed;
    case ParameterType::choice: {
      Result<std::vector<std::string>> choices = binding.choices_of(parameter);
      if (!choices) {
        return choices.error();
      }
      allowed.type = "one of";
      allowed.values = std::move(*choices);
      break;
    }
    case ParameterType::record: {
      const Result<const Noun*> noun = binding.noun_of(parameter);
      if (!noun) {
        return noun.error();
      }
      allowed.type = with_article((*noun)->noun);
      allowed.values = record_names(database, vocabulary, **noun, most + 1);
      break;
    }
  }
  allowed.all = allowed.values.size() <= most;
  allowed.values.resize(std::min(allowed.values.size(), most));
  return allowed;
}

}  // namespace liaison
