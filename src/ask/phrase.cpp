// SPDX-License-Identifier: EUPL-1.2
#include "ask/phrase.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

std::string value_in_words(const Filter& filter, const Value& value, const Vocabulary& vocabulary,
                           const CountBelow& count_below) {
  const NamedRecord& record = value.records.front();
  const Kind* kind = vocabulary.find_kind(record.kind);
  // A relation that looks around a place says so in its own words.
  if (filter.relation->hierarchy != Hierarchy::below || kind == nullptr || kind->below.empty()) {
    return record.name;
  }
  const std::int64_t below = count_below(record);
  return below == 0 ? record.name : fmt::format("{} or {} ({})", record.name, kind->below, below);
}

std::string_view last_joint(const Filter& filter) {
  return filter.combine == Combine::all ? "and" : "or";
}

std::string filter_in_words(const Filter& filter, const Vocabulary& vocabulary,
                            const CountBelow& count_below) {
  std::vector<std::string> values;
  values.reserve(filter.values.size());
  for (const Value& value : filter.values) {
    values.push_back(value_in_words(filter, value, vocabulary, count_below));
  }
  const std::string words = filled(filter.relation->gloss, joined(values, last_joint(filter)));
  return filter.negated ? fmt::format("but not those {}", words) : words;
}

// Such a name cannot stand between quotation marks.
bool has_quotation_mark(std::string_view name) {
  constexpr auto kMarks = std::to_array<std::string_view>({"\"", "“", "”", "„", "«", "»"});
  return std::any_of(kMarks.begin(), kMarks.end(), [&](std::string_view mark) {
    return name.find(mark) != std::string_view::npos;
  });
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

std::string reading_of(const Ask& ask, const Vocabulary& vocabulary,
                       const CountBelow& count_below) {
  if (ask.noun == nullptr) {
    return ask.card->records.front().name;
  }
  std::string reading = ask.noun->gloss;
  // What must hold comes first: behind "but not those …" it would read as a part of that.
  for (const bool negated : {false, true}) {
    for (const Filter& filter : ask.filters) {
      if (filter.negated == negated) {
        reading += " " + filter_in_words(filter, vocabulary, count_below);
      }
    }
  }
  return ask.count ? fmt::format("how many {}", reading) : reading;
}

std::string canonical_of(const Ask& ask, const std::function<bool(const NamedRecord&)>& is_unique) {
  const auto write = [&](const Value& value) {
    const NamedRecord& record = value.records.front();
    if (!is_unique(record) || has_quotation_mark(record.name)) {
      return fmt::format("@{}", record.slug);
    }
    const bool one_word = record.name.find_first_of(" ,()") == std::string::npos;
    return one_word ? record.name : fmt::format("\"{}\"", record.name);
  };
  if (ask.noun == nullptr) {
    return write(*ask.card);
  }
  std::string phrase = ask.count ? "count " : "";
  phrase += ask.noun->plural;
  for (const Filter& filter : ask.filters) {
    std::vector<std::string> values;
    values.reserve(filter.values.size());
    for (const Value& value : filter.values) {
      values.push_back(write(value));
    }
    phrase += fmt::format(" {}{} {}", filter.negated ? "not " : "", filter.relation->words,
                          joined(values, last_joint(filter)));
  }
  return phrase;
}

}  // namespace liaison
