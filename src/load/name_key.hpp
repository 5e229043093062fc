// SPDX-License-Identifier: EUPL-1.2
// What of a name counts when it is compared: its words with their weights, and two keys. Which
// words are legal forms, articles or generic is data (name_word), as are the demonyms.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

struct NameWord {
  std::string text;          ///< folded
  std::string means;         ///< the place that an adjective stands for, `canada`; else the text
  int weight = 100;          ///< per cent of a distinct word's
  bool in_squash = true;     ///< belongs to the key without spaces
  bool dispensable = false;  ///< a legal form: with and without it at the end is one name
  bool leads = false;        ///< at the beginning too
};

struct NameKey {
  std::string fold;
  std::vector<NameWord> words;
  std::string squash;                ///< distinct and generic words without spaces; never empty
  std::vector<std::string> numbers;  ///< the runs of digits, in order
};

/// The classes of words, read once.
class NameWords {
 public:
  explicit NameWords(const Database& database);

  /// The key of a folded name. A name of legal forms and articles alone keeps all its words.
  [[nodiscard]] NameKey key_of(std::string_view folded) const;

 private:
  std::map<std::string, NameWord, std::less<>> words_;
};

}  // namespace liaison
