// SPDX-License-Identifier: EUPL-1.2
#include "support/question_generator.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "support/test_database.hpp"

namespace liaison {

QuestionGenerator::QuestionGenerator(const Database& database, std::uint64_t seed, Names names)
    : vocabulary_(read_vocabulary(database)), random_(seed) {
  for (const Kind& kind : vocabulary_.kinds) {
    names_[kind.kind] =
        column_of(database, fmt::format("SELECT {} FROM record WHERE kind = '{}' ORDER BY slug",
                                        names == Names::keys ? "'@' || slug" : "name", kind.kind));
  }
}

std::string QuestionGenerator::question() {
  stated_.clear();
  const Noun& noun = any(vocabulary_.nouns);
  std::string text = one_in(6) ? word(Role::count) + " " : "";
  const bool counts = !text.empty();
  text += noun_phrase(noun);
  const std::size_t conditions = below(3);
  bool open = false;
  for (std::size_t index = 0; index < conditions; ++index) {
    text += (open ? ", " : " ") + condition(noun, open);
  }
  return counts ? text : text + tail(noun, open);
}

// A noun that names two kinds of records, as "who" does, is asked back for that alone.
std::string QuestionGenerator::word(Role role, std::string_view means) {
  const auto names_another = [&](const Word& known) {
    return role == Role::noun && std::ranges::any_of(vocabulary_.words, [&](const Word& other) {
             return other.role == role && other.words == known.words && other.means != known.means;
           });
  };
  std::vector<std::string> words;
  for (const Word& known : vocabulary_.words) {
    if (known.role == role && (means.empty() || known.means == means) && !names_another(known)) {
      words.push_back(known.words);
    }
  }
  return any(words);
}

std::string QuestionGenerator::name(const std::string& kind) {
  const std::vector<std::string>& names = names_[kind];
  return names.empty() ? "@nothing" : any(names);
}

std::string QuestionGenerator::noun_phrase(const Noun& noun) {
  std::string text;
  const AttributeValue* value = any_of_kind(vocabulary_.values, noun.kind);
  if (value != nullptr && one_in(6) && may_state(*value, 0)) {
    text += state(*value) + " ";
  }
  return text + word(Role::noun, noun.noun);
}

// A record is in one state of a sort, and two of them are refused.
bool QuestionGenerator::may_state(const AttributeValue& value, int depth) {
  return depth > 0 || value.attribute.empty() || stated_.insert(value.attribute).second;
}

std::string QuestionGenerator::state(const AttributeValue& value) {
  return value.words + (value.numbered() ? fmt::format(" {}", 1 + below(2)) : "");
}

std::string QuestionGenerator::day() {
  switch (below(4)) {
    case 0:
      return fmt::format("{}", 2005 + below(15));
    case 1:
      return fmt::format("{}-{:02}", 2005 + below(15), 1 + below(12));
    case 2:
      return fmt::format("{} {}", word(Role::month), 2005 + below(15));
    default:
      return fmt::format("{}-{:02}-{:02}", 2005 + below(15), 1 + below(12), 1 + below(28));
  }
}

std::string QuestionGenerator::time() {
  switch (below(4)) {
    case 0:
      return fmt::format("between {} and {}", 2005 + below(5), 2012 + below(8));
    case 1:
      return fmt::format("in the last {} years", 1 + below(9));
    default: {
      constexpr std::string_view kWhens[] = {"in", "before", "after", "since", "until"};
      return word(Role::when, kWhens[below(5)]) + " " + day();
    }
  }
}

std::string QuestionGenerator::values(const Relation& relation) {
  std::string text = name(relation.to_kind);
  const std::string joint = relation.many && one_in(2) ? " and " : " or ";
  for (std::size_t more = below(3); more > 0; --more) {
    text += (more > 1 ? ", " : joint) + name(relation.to_kind);
  }
  return text;
}

std::string QuestionGenerator::nested(const std::string& kind) {
  const Noun* noun = any_of_kind(vocabulary_.nouns, kind);
  bool open = false;
  return noun->plural + " " + condition(*noun, open, 1);
}

std::string QuestionGenerator::condition(const Noun& noun, bool& open, int depth) {
  open = false;
  const std::string negation = one_in(5) ? "not " : "";
  switch (below(8)) {
    case 0:
      if (const DateField* date = any_of_kind(vocabulary_.dates, noun.kind)) {
        return negation + word(Role::date, date->field) + " " + time();
      }
      break;
    case 1:
      if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind)) {
        return word(one_in(2) ? Role::with : Role::without) + " " +
               word(Role::property, property->property);
      }
      break;
    case 2:
      if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind);
          property != nullptr && property->many) {
        return fmt::format("with {} {} {}", word(Role::measure), below(6),
                           word(Role::property, property->property));
      }
      break;
    case 3:
      if (const AttributeValue* value = any_of_kind(vocabulary_.values, noun.kind);
          value != nullptr && may_state(*value, depth)) {
        return negation + state(*value);
      }
      break;
    case 4:
      if (const Side* side = any_of_kind(vocabulary_.sides, noun.kind)) {
        return fmt::format("between {} and {}", name(side->to_kind), name(side->to_kind));
      }
      break;
    case 5:
      return fmt::format("mentioning \"{}\"", one_in(2) ? "cluster" : "no such words");
    default:
      break;
  }
  const Relation* relation = any_of_kind(vocabulary_.relations, noun.kind);
  if (relation == nullptr || (!relation->noun.empty() && relation->noun != noun.noun)) {
    return fmt::format("except {}", name(noun.kind));
  }
  if (depth == 0 && one_in(4)) {
    open = true;
    return negation + word(Role::relation, relation->relation) + " " + nested(relation->to_kind);
  }
  if (depth == 0 && one_in(6)) {
    return fmt::format("({} {} or {} {})", relation->words, name(relation->to_kind),
                       relation->words, name(relation->to_kind));
  }
  return negation + word(Role::relation, relation->relation) + " " + values(*relation);
}

std::string QuestionGenerator::tail(const Noun& noun, bool open) {
  switch (below(8)) {
    case 0:
      if (const Dimension* dimension = any_of_kind(vocabulary_.dimensions, noun.kind)) {
        return " by " + word(Role::dimension, dimension->dimension);
      }
      return {};
    case 1:
      if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind);
          property != nullptr && property->many) {
        return " with the most " + word(Role::property, property->property);
      }
      return {};
    case 2:
      return fmt::format(" first {}", 1 + below(9));
    case 3:
      // It is refused where nothing depends on time; what lies in a place does.
      for (const Relation& relation : vocabulary_.relations) {
        const Kind* to_kind = vocabulary_.find_kind(relation.to_kind);
        if (!open && relation.kind == noun.kind && relation.noun.empty() &&
            relation.dated.empty() && !to_kind->dated.empty()) {
          return fmt::format(" {} {} as of {}", relation.words, name(relation.to_kind), day());
        }
      }
      return {};
    default:
      return {};
  }
}

}  // namespace liaison
