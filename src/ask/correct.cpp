// SPDX-License-Identifier: EUPL-1.2
#include "ask/correct.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/understand.hpp"
#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostCorrections = 8;  // tried
constexpr std::size_t kMostOffered = 3;
constexpr std::size_t kMostFragments = 6;
constexpr std::size_t kShortestFragment = 4;  // fewer letters begin too many words
constexpr std::size_t kLongestWord = 60;      // nobody mistypes a longer one

// Every single word that a question can hold.
std::vector<std::string> all_words(const Database& database, const Vocabulary& vocabulary) {
  std::set<std::string> words;
  for (const Word& word : vocabulary.words) {
    for (const std::string_view part : split_words(word.words)) {
      words.emplace(part);
    }
  }
  for (std::string& word : name_words(database)) {
    words.insert(std::move(word));
  }
  return {words.begin(), words.end()};
}

// The name that lies over the token in the corrected question; null if it is a word of the
// language.
const NameSpan* name_over(const Understood& corrected, std::size_t token) {
  for (std::size_t first = 0; first <= token; ++first) {
    for (const NameSpan* name : corrected.lattice->names(first)) {
      if (name->last > token) {
        return name;
      }
    }
  }
  return nullptr;
}

void add(std::vector<Correction>& found, const Understood& question, const NameSpan& name) {
  const NamedRecord& record = name.records.front();
  const auto same = std::ranges::find(found, record.id, &Correction::record);
  if (same != found.end() && record.form != "name") {
    return;  // one offer a record, by its name where that is near
  }
  // The name as written, so that the line to copy looks as a person would write it.
  std::string nice = question.question;
  const Token& begin = (*question.tokens)[name.first];
  const Token& end = (*question.tokens)[name.last - 1];
  nice.replace(begin.offset, end.offset + end.length - begin.offset, record.text);
  Correction correction{.shown = fmt::format("{} ({})", record.text, record.kind),
                        .question = std::move(nice),
                        .record = record.id};
  if (same != found.end()) {
    *same = std::move(correction);
  } else {
    found.push_back(std::move(correction));
  }
}

}  // namespace

// Only words under which the whole question parses: a suggestion must lead somewhere.
std::vector<Correction> corrections(const Database& database, const Vocabulary& vocabulary,
                                    const Understood& question, std::size_t token,
                                    std::span<const std::string_view> commands,
                                    std::string_view today) {
  const Token& wrong = (*question.tokens)[token];
  std::vector<Correction> found;
  if (wrong.key.size() > kLongestWord) {
    return found;
  }
  for (const std::string& word :
       nearest(wrong.key, all_words(database, vocabulary), kMostCorrections)) {
    std::string text = question.question;
    text.replace(wrong.offset, wrong.length, word);
    const Result<Understood> corrected = understand(database, vocabulary, text, today);
    if (found.size() == kMostOffered || !corrected || corrected->parse.readings.empty()) {
      continue;
    }
    if (const NameSpan* name = name_over(*corrected, token)) {
      add(found, question, *name);
    } else {
      found.push_back({.shown = word, .question = text, .record = 0});
    }
  }
  if (token == 0) {
    for (const std::string& command : nearest(wrong.key, commands, 1)) {
      found.push_back({.shown = fmt::format("{} (command)", command), .question = {}, .record = 0});
    }
  }
  return found;
}

std::string fragments(const Database& database, const Token& token) {
  if (token.key.size() < kShortestFragment || token.key.size() > kLongestWord) {
    return {};
  }
  std::vector<std::string> names;
  for (const NamedRecord& record : find_fragment(database, token.key, kMostFragments + 1)) {
    names.push_back(fmt::format("{} ({})", record.name, record.kind));
  }
  if (names.empty()) {
    return {};
  }
  std::string hint = fmt::format("'{}' is a part of:", token.text);
  for (std::size_t index = 0; index < std::min(names.size(), kMostFragments); ++index) {
    hint += fmt::format("\n  {}", names[index]);
  }
  if (names.size() > kMostFragments) {
    hint += "\n  and more";
  }
  return hint + "\nwrite one of them in full";
}

}  // namespace liaison
