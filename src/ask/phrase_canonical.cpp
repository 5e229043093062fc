// SPDX-License-Identifier: EUPL-1.2
// The canonical form of a question. A noun phrase inside another has its conditions in brackets,
// and what follows it begins with "and", so that nothing can be read into it.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "ask/phrase.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

bool contains_any(std::string_view text, std::initializer_list<std::string_view> marks) {
  return std::any_of(marks.begin(), marks.end(), [&](std::string_view mark) {
    return text.find(mark) != std::string_view::npos;
  });
}

// Such a name cannot stand between quotation marks.
bool has_quotation_mark(std::string_view name) {
  return contains_any(name, {"\"", "“", "”", "„", "«", "»"});
}

std::string quoted(std::string_view text) {
  if (text.find('"') == std::string_view::npos) {
    return fmt::format("\"{}\"", text);
  }
  return text.find("”") == std::string_view::npos ? fmt::format("“{}”", text)
                                                  : fmt::format("«{}»", text);
}

// Whether what follows could be read as a part of it.
bool ends_open(const Condition& condition) {
  // "with members in Québec" could be where the members are.
  return condition.shape == Condition::Shape::property ||
         condition.shape == Condition::Shape::measure ||
         std::ranges::any_of(condition.values,
                             [](const Value& value) { return !value.phrase.empty(); });
}

// "meeting ELBE in Québec" would be where they met, and "linked to MEDTEQ in Québec" could be where
// MEDTEQ is.
bool could_be_where(const Condition& link, const Condition& next) {
  return link.shape == Condition::Shape::relation && link.relation->hierarchy == Hierarchy::none &&
         next.shape == Condition::Shape::relation && !next.negated &&
         next.relation->hierarchy == Hierarchy::below && next.relation->words == "in";
}

class Writer {
 public:
  explicit Writer(const IsUnique& is_unique) : is_unique_(is_unique) {}

  std::string select(const Ask& ask) const {
    std::string text = ask.count ? "count " : "";
    text += ask.noun->plural;
    const std::string conditions = row(ask.conditions);
    text += conditions.empty() ? "" : " " + conditions;
    for (std::size_t index = 0; index < ask.groups.size(); ++index) {
      const auto& [dimension, only] = ask.groups[index];
      text += fmt::format("{}{}", index == 0 ? " by " : " and ", dimension->words);
      text += only.empty() ? "" : fmt::format(" among {}", value({.phrase = only.get()}));
    }
    text += ask.order ? " " + order(ask) : "";
    text += ask.limit ? fmt::format(" first {}", *ask.limit) : "";
    text += ask.as_of ? fmt::format(" as of {}", ask.as_of->text) : "";
    return text;
  }

  std::string value(const Value& value) const {
    if (!value.phrase.empty()) {
      const Phrase& phrase = value.phrase.get();
      return phrase.conditions.empty()
                 ? phrase.noun->plural
                 : fmt::format("{} ({})", phrase.noun->plural, row(phrase.conditions));
    }
    const NamedRecord& record = value.records.front();
    if (!is_unique_(record) || has_quotation_mark(record.name)) {
      return fmt::format("@{}", record.slug);
    }
    const bool one_word = record.name.find_first_of(" ,()") == std::string::npos;
    return one_word ? record.name : fmt::format("\"{}\"", record.name);
  }

  std::string one(const Condition& condition) const {
    if (condition.shape == Condition::Shape::property) {
      return fmt::format("{} {}", condition.negated ? "without" : "with",
                         condition.property->words);
    }
    if (condition.shape == Condition::Shape::relation && condition.property != nullptr) {
      return fmt::format("{} {}", condition.negated ? "without" : "with",
                         value(condition.values.front()));
    }
    return (condition.negated ? "not " : "") + positive(condition);
  }

 private:
  // A row in which each stands for itself.
  std::string row(const std::vector<Condition>& conditions) const {
    std::string text;
    bool open = false;
    const Condition* last = nullptr;
    for (const Condition& condition : conditions) {
      if (condition.ranks) {
        continue;  // the order says it
      }
      open = open || (last != nullptr && could_be_where(*last, condition));
      text += text.empty() ? "" : open ? " and " : " ";
      text += one(condition);
      open = ends_open(condition);
      last = &condition;
    }
    return text;
  }

  std::string either(const std::vector<Condition>& parts) const {
    std::string text;
    for (const Condition& part : parts) {
      text += text.empty() ? "" : " or ";
      text += ends_open(part) || part.negated ? fmt::format("({})", one(part)) : one(part);
    }
    return text;
  }

  std::string list(const Condition& condition, std::string_view last) const {
    std::vector<std::string> all;
    all.reserve(condition.values.size());
    for (const Value& each : condition.values) {
      all.push_back(value(each));
    }
    return joined(all, last);
  }

  std::string positive(const Condition& condition) const {
    switch (condition.shape) {
      case Condition::Shape::all:
        return fmt::format("({})", row(condition.parts));
      case Condition::Shape::any:
        return fmt::format("({})", either(condition.parts));
      case Condition::Shape::relation:
        return fmt::format("{}{} {}{}{}", condition.only ? "only " : "", condition.relation->words,
                           list(condition, condition.combine == Combine::all ? "and" : "or"),
                           condition.parts.empty() ? "" : " " + one(condition.parts.front()),
                           time_of(condition));
      case Condition::Shape::sides:
        return fmt::format("between {}", list(condition, "and"));
      case Condition::Shape::date:
        return fmt::format("{} {}", condition.date.field->words, time_in_words(condition.date));
      case Condition::Shape::property:
        return condition.property->words;
      case Condition::Shape::measure:
        return fmt::format(
            "with {} {} {}", compare_in_words(condition.compare), condition.number,
            condition.values.empty() ? condition.property->words : value(condition.values.front()));
      case Condition::Shape::value:
        return condition.value->numbered()
                   ? fmt::format("{} {}", condition.value->words, condition.number)
                   : condition.value->words + time_of(condition);
      case Condition::Shape::text:
        return fmt::format("{} {}", condition.in_names ? "named" : "mentioning",
                           quoted(condition.text));
      case Condition::Shape::noun:
        return fmt::format("({})", condition.noun->plural);
      case Condition::Shape::except:
        return fmt::format("except {}", list(condition, "and"));
    }
    return {};
  }

  std::string order(const Ask& ask) const {
    const Order& order = *ask.order;
    const std::string_view direction = order.descending ? " desc" : "";
    const Condition* ranking = ranking_of(ask);
    switch (order.by) {
      case Order::By::property:
        return order.most ? fmt::format("with the {} {}", order.descending ? "most" : "fewest",
                                        ranking == nullptr ? order.property->words
                                                           : value(ranking->values.front()))
                          : fmt::format("sorted by {}{}", order.property->words, direction);
      case Order::By::date:
        return fmt::format("sorted by {}{}", order.date->words, direction);
      case Order::By::dimension:
        return fmt::format("sorted by {}{}", order.dimension->words, direction);
      case Order::By::name:
        break;
    }
    return {};
  }

  const IsUnique& is_unique_;
};

}  // namespace

std::string canonical_of(const Ask& ask, const IsUnique& is_unique) {
  const Writer writer(is_unique);
  if (ask.form == Ask::Form::select) {
    return writer.select(ask);
  }
  std::vector<std::string> names;
  for (const Value& name : ask.names) {
    names.push_back(writer.value(name));
  }
  const std::string within = ask.steps == 0 ? "" : fmt::format(" within {} steps", ask.steps);
  switch (ask.form) {
    case Ask::Form::compare: {
      std::string all = "compare " + names.front();
      for (std::size_t index = 1; index < names.size(); ++index) {
        all += " and " + names[index];
      }
      return all;
    }
    case Ask::Form::paths:
      return fmt::format("paths from {} to {}{}", names.front(), names.back(), within);
    case Ask::Form::neighbours:
      return fmt::format("neighbours of {}{}", names.front(), within);
    default:
      break;
  }
  return ask.aspect_words.empty() ? names.front()
                                  : fmt::format("{} {}", ask.aspect_words, names.front());
}

std::string canonical_of(const Condition& condition, const IsUnique& is_unique) {
  return Writer(is_unique).one(condition);
}

}  // namespace liaison
