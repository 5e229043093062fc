// SPDX-License-Identifier: EUPL-1.2
#include "ask/complete_words.hpp"

#include <algorithm>
#include <map>

#include "ask/parser.hpp"
#include "core/text.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// The kind of what a keyword means; empty where it means nothing of that sort.
std::string_view kind_of_meaning(const Vocabulary& vocabulary, const Word& word) {
  switch (word.role) {
    case Role::noun:
      return vocabulary.find_noun(word.means)->kind;
    case Role::relation:
    case Role::verb:
    case Role::outside:
      return vocabulary.find_relation(word.means)->kind;
    case Role::property:
    case Role::lacking:
      return vocabulary.find_property(word.means)->kind;
    case Role::date:
      return vocabulary.find_date(word.means)->kind;
    case Role::value:
      return vocabulary.find_value(word.means)->kind;
    case Role::dimension:
      return vocabulary.find_dimension(word.means)->kind;
    default:
      return {};
  }
}

bool goes(const Vocabulary& vocabulary, const Word& word, const Wanted& wanted) {
  return word.role == wanted.role &&
         (wanted.kind.empty() || kind_of_meaning(vocabulary, word) == wanted.kind);
}

// As the canonical form of a question writes it. What stands for itself means itself, `at least`.
std::string usual_word(const Vocabulary& vocabulary, const Word& word) {
  switch (word.role) {
    case Role::noun:
      return fold(vocabulary.find_noun(word.means)->plural);
    case Role::relation:
      return fold(vocabulary.find_relation(word.means)->words);
    case Role::property:
      return fold(vocabulary.find_property(word.means)->words);
    case Role::date:
      return fold(vocabulary.find_date(word.means)->words);
    case Role::value:
      return fold(vocabulary.find_value(word.means)->words);
    case Role::dimension:
      return fold(vocabulary.find_dimension(word.means)->words);
    case Role::when:
      return word.means == "last" ? "in the last" : word.means;
    default:
      return word.means;
  }
}

bool needs_a_beginning(Role role) {
  switch (role) {
    case Role::filler:
    case Role::number:
    case Role::month:
    case Role::unit:
    case Role::day:
    case Role::paths_to:
    case Role::whether:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::vector<std::string> fitting_words(const Vocabulary& vocabulary, const Wanted& wanted,
                                       std::string_view begun) {
  if (wanted.shape == Wanted::Shape::literal) {
    const std::string words = fold(wanted.words);
    return words.starts_with(begun) ? std::vector{words} : std::vector<std::string>{};
  }
  if (begun.empty() && (wanted.bare || needs_a_beginning(wanted.role))) {
    return {};
  }
  std::map<std::string_view, std::string_view> best;  // by meaning
  for (const Word& word : vocabulary.words) {
    if (!goes(vocabulary, word, wanted) || !word.words.starts_with(begun)) {
      continue;
    }
    const auto [known, is_new] = best.try_emplace(word.means, word.words);
    const auto is_usual = [&](std::string_view words) {
      return words == usual_word(vocabulary, word) || words == name_of(word.role);
    };
    if (!is_new && !is_usual(known->second) &&
        (is_usual(word.words) || word.words.size() < known->second.size())) {
      known->second = word.words;
    }
  }
  std::vector<std::string> words;
  for (const auto& [meaning, text] : best) {
    words.emplace_back(text);
  }
  return words;
}

bool can_be_written(const Vocabulary& vocabulary, const Wanted& wanted) {
  return wanted.shape != Wanted::Shape::keyword ||
         (wanted.role != Role::filler &&
          std::ranges::any_of(vocabulary.words,
                              [&](const Word& word) { return goes(vocabulary, word, wanted); }));
}

bool is_keyword(const Vocabulary& vocabulary, std::string_view key) {
  const auto found = std::ranges::lower_bound(vocabulary.words, key, {}, &Word::words);
  return found != vocabulary.words.end() && found->words == key;
}

}  // namespace liaison
