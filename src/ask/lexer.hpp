// SPDX-License-Identifier: EUPL-1.2
// A question as words with their places. Knows no vocabulary.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {

struct Token {
  enum class Shape {
    word,    ///< letters and digits, `Canada`
    quoted,  ///< one name, `"Wood Pellet Association of Canada"`
    slug,    ///< `@quebec-city`; `text` is without the @
    comma,
    open,
    close,
  };
  Shape shape = Shape::word;
  std::string text;         ///< as typed, without quotes
  std::string key;          ///< folded; empty for comma and brackets
  std::string german = {};  ///< folded with ä as ae; the same as `key` for most words
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The tokens of a question. A question mark at the end and other lone punctuation are no tokens.
/// Errors: misplaced_word for a quotation mark that is not closed, and for more than 200 tokens.
Result<std::vector<Token>> lex(std::string_view question);

/// The place of tokens [first, last) in the question, for an error. At the end of the tokens it
/// points behind the last one.
Where span_of(std::string_view question, const std::vector<Token>& tokens, std::size_t first,
              std::size_t last);

}  // namespace liaison
