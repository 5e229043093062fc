// SPDX-License-Identifier: EUPL-1.2
#include "ask/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

std::string_view word_of(When when) {
  switch (when) {
    case When::in:
      return "in";
    case When::before:
      return "before";
    case When::after:
      return "after";
    case When::since:
      return "since";
    case When::until:
      return "until";
    case When::between:
      return "between";
    case When::last:
      return "in the last";
  }
  return "in";
}

class Words {
 public:
  Words(const Vocabulary& vocabulary, const CountBelow& count_below)
      : vocabulary_(vocabulary), count_below_(count_below) {}

  std::string select(const Ask& ask) const {
    std::string reading = phrase({.noun = ask.noun, .conditions = ask.conditions});
    if (ask.order) {
      reading += order(ask);
    }
    if (ask.limit) {
      reading += *ask.limit == 1 ? ", the first" : fmt::format(", the first {}", *ask.limit);
    }
    std::vector<std::string> groups;
    for (const Group& group : ask.groups) {
      groups.push_back(group.dimension->words);
      if (!group.only.empty()) {
        groups.back() += fmt::format(" (of {})", phrase(group.only.get()));
      }
    }
    reading += groups.empty() ? "" : fmt::format(", counted by {}", joined(groups, "and"));
    reading += ask.as_of ? fmt::format(", as of {}", ask.as_of->text) : "";
    return ask.count ? fmt::format("how many {}", reading) : reading;
  }

 private:
  std::string phrase(const Phrase& phrase) const {
    std::string reading = phrase.noun->gloss;
    // What must hold comes first: behind "but not those …" it would read as a part of that.
    for (const bool negated : {false, true}) {
      for (const Condition& condition : phrase.conditions) {
        if (condition.negated == negated && !condition.ranks) {
          reading += " " + in_words(condition);
        }
      }
    }
    return reading;
  }

  std::string in_words(const Condition& condition) const {
    if (condition.shape == Condition::Shape::property) {
      return fmt::format("{} {}", condition.negated ? "without" : "with",
                         condition.property->gloss);
    }
    if (condition.shape == Condition::Shape::relation && condition.property != nullptr) {
      return fmt::format("{} {}", condition.negated ? "without" : "with", values(condition, "or"));
    }
    const std::string words = positive(condition);
    return condition.negated ? fmt::format("but not those {}", words) : words;
  }

  std::string positive(const Condition& condition) const {
    switch (condition.shape) {
      case Condition::Shape::all:
        return fmt::format("({})", parts(condition, "and"));
      case Condition::Shape::any:
        return fmt::format("({})", parts(condition, "or"));
      case Condition::Shape::relation:
        return relation(condition);
      case Condition::Shape::sides:
        return fmt::format("between {}", values(condition, "and"));
      case Condition::Shape::date:
        return filled(condition.date.field->gloss, time_in_words(condition.date));
      case Condition::Shape::property:
        return fmt::format("with {}", condition.property->gloss);
      case Condition::Shape::measure:
        return fmt::format(
            "with {} {} {}", compare_in_words(condition.compare), condition.number,
            condition.values.empty() ? condition.property->gloss : values(condition, "or"));
      case Condition::Shape::value:
        return filled(condition.value->gloss, fmt::format("{}", condition.number)) +
               time_of(condition);
      case Condition::Shape::text:
        return fmt::format("{} “{}”", condition.in_names ? "named" : "of which the sources say",
                           condition.text);
      case Condition::Shape::noun:
        return fmt::format("that are {}", condition.noun->gloss);
      case Condition::Shape::except:
        return fmt::format("except {}", values(condition, "and"));
    }
    return {};
  }

  std::string parts(const Condition& condition, std::string_view joint) const {
    std::string all;
    for (const Condition& part : condition.parts) {
      all += (all.empty() ? "" : fmt::format(" {} ", joint)) + in_words(part);
    }
    return all;
  }

  std::string relation(const Condition& condition) const {
    std::string words = filled(
        condition.relation->gloss,
        values(condition, condition.combine == Combine::all && !condition.negated ? "and" : "or"));
    for (const Condition& place : condition.parts) {
      const std::string& what = vocabulary_.find_noun(place.relation->kind)->gloss;
      words += fmt::format(", at {} {}", what, relation(place));
    }
    words += time_of(condition);
    if (!condition.only) {
      return words;
    }
    std::vector<std::string> labels;
    for (const How& how : condition.relation->hows) {
      if (how.only) {
        labels.push_back(how.label);
      }
    }
    return fmt::format("{}, of these only {}", words, joined(labels, "or"));
  }

  std::string values(const Condition& condition, std::string_view joint) const {
    std::vector<std::string> all;
    all.reserve(condition.values.size());
    for (const Value& value : condition.values) {
      all.push_back(value.phrase.empty() ? name(condition, value.records.front())
                                         : phrase(value.phrase.get()));
    }
    return joined(all, joint);
  }

  // A relation that looks around a place says so in its own words.
  std::string name(const Condition& condition, const NamedRecord& record) const {
    const Kind* kind = vocabulary_.find_kind(record.kind);
    const bool below = condition.relation == nullptr
                           ? condition.shape == Condition::Shape::sides
                           : condition.relation->hierarchy == Hierarchy::below;
    if (!below || kind == nullptr || kind->below.empty()) {
      return record.name;
    }
    const std::int64_t count = count_below_(record);
    return count == 0 ? record.name : fmt::format("{} or {} ({})", record.name, kind->below, count);
  }

  std::string order(const Ask& ask) const {
    const Order& order = *ask.order;
    switch (order.by) {
      case Order::By::property:
        return order.most ? fmt::format(" with the {} {}{}", order.descending ? "most" : "fewest",
                                        ranked_words(ask),
                                        order.descending ? "" : ", of those that have any")
                          : fmt::format(", sorted by {}{}", order.property->gloss,
                                        order.descending ? ", the largest first" : "");
      case Order::By::date:
        return fmt::format(", the {} first, by when {}", order.descending ? "newest" : "oldest",
                           order.date->words);
      case Order::By::dimension:
        return fmt::format(", sorted by {}{}", order.dimension->words,
                           order.descending ? ", backwards" : "");
      case Order::By::name:
        break;
    }
    return {};
  }

  std::string ranked_words(const Ask& ask) const {
    const Condition* ranking = ranking_of(ask);
    return ranking == nullptr ? ask.order->property->gloss : values(*ranking, "or");
  }

  const Vocabulary& vocabulary_;
  const CountBelow& count_below_;
};

std::vector<std::string> names_in(const Ask& ask) {
  std::vector<std::string> names;
  for (const Value& value : ask.names) {
    names.push_back(value.records.front().name);
  }
  return names;
}

std::string within(const Ask& ask, std::string_view otherwise) {
  return ask.steps == 0 ? std::string(otherwise)
                        : fmt::format(" within {} step{}", ask.steps, ask.steps == 1 ? "" : "s");
}

}  // namespace

std::string filled(std::string_view text, std::string_view value) {
  const std::size_t at = text.find("{}");
  if (at == std::string_view::npos) {
    return std::string(text);
  }
  return fmt::format("{}{}{}", text.substr(0, at), value, text.substr(at + 2));
}

std::string joined(const std::vector<std::string>& parts, std::string_view last) {
  std::string all;
  for (std::size_t index = 0; index < parts.size(); ++index) {
    if (index > 0) {
      all += index + 1 == parts.size() ? fmt::format(" {} ", last) : ", ";
    }
    all += parts[index];
  }
  return all;
}

std::string time_of(const Condition& condition) {
  return condition.date.days.first.empty() ? std::string() : " " + time_in_words(condition.date);
}

std::string time_in_words(const DateTest& test) {
  return fmt::format("{}{} {}", test.certainly ? "certainly " : "", word_of(test.when),
                     test.days.text);
}

std::string_view compare_in_words(Compare compare) {
  switch (compare) {
    case Compare::at_least:
      return "at least";
    case Compare::more_than:
      return "more than";
    case Compare::fewer_than:
      return "fewer than";
    case Compare::at_most:
      return "at most";
    case Compare::exactly:
      return "exactly";
  }
  return "exactly";
}

std::string reading_of(const Ask& ask, const Vocabulary& vocabulary,
                       const CountBelow& count_below) {
  const std::vector<std::string> names = names_in(ask);
  switch (ask.form) {
    case Ask::Form::select:
      return Words(vocabulary, count_below).select(ask);
    case Ask::Form::card:
      return ask.aspect.empty() ? names.front() : fmt::format("{}: {}", names.front(), ask.aspect);
    case Ask::Form::compare:
      return fmt::format("{} side by side", joined(names, "and"));
    case Ask::Form::paths:
      return fmt::format("the shortest paths from {} to {}{}", names.front(), names.back(),
                         within(ask, ""));
    case Ask::Form::neighbours:
      return fmt::format("neighbours of {}{}", names.front(), within(ask, ""));
  }
  return {};
}

}  // namespace liaison
