// SPDX-License-Identifier: EUPL-1.2
// What each stretch of a question can be: keywords of the vocabulary and names of records. The
// names are looked up by the caller, so that this stays pure.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/lexer.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A keyword on tokens [first, last).
struct KeywordSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  const Word* word = nullptr;
};

/// Records that tokens [first, last) can name, each once, the best form first.
struct NameSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  std::vector<NamedRecord> records;
};

class Lattice {
 public:
  /// Lifetime: `tokens` and `vocabulary` must outlive the lattice.
  Lattice(std::string_view question, const std::vector<Token>& tokens, const Vocabulary& vocabulary,
          std::span<const NamedRecord> names);

  [[nodiscard]] const std::vector<Token>& tokens() const { return tokens_; }
  /// Keywords with that role that begin at a token.
  [[nodiscard]] std::vector<const KeywordSpan*> keywords(std::size_t token, Role role) const;
  /// Names that begin at a token, the longest first.
  [[nodiscard]] std::vector<const NameSpan*> names(std::size_t token) const;
  /// True if a name is a keyword too, as IN is the code of India.
  [[nodiscard]] bool is_keyword(const NameSpan& name) const;
  /// True if a keyword with that role ends before a token.
  [[nodiscard]] bool ends_keyword(std::size_t token, Role role) const;
  [[nodiscard]] bool ends_keyword(std::size_t token, Role role, std::string_view means) const;
  /// True if a keyword or a name lies over the token.
  [[nodiscard]] bool is_known(std::size_t token) const;

 private:
  const std::vector<Token>& tokens_;
  std::vector<KeywordSpan> keywords_;
  std::vector<NameSpan> names_;
};

/// The folded keys of all stretches of up to `longest` words, each once; what to look up as names.
std::vector<std::string> stretch_keys(const std::vector<Token>& tokens, int longest);

}  // namespace liaison
