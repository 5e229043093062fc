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
    mark,  ///< other punctuation; passed over inside names only, "AFGP – GEODEEP"
    open,
    close,
  };
  Shape shape = Shape::word;
  std::string text;         ///< as typed, without quotes
  std::string key;          ///< folded; empty for comma, mark and brackets
  std::string german = {};  ///< folded with ä as ae; the same as `key` for most words
  std::string owner = {};   ///< folded without the mark of a possessive, `Skywin's`; else empty
  std::size_t offset = 0;
  std::size_t length = 0;
};

/// The tokens of a question. A lone question mark or full stop is no token. A sign at the
/// beginning of a word is a token of its own: `-France` must not mean France.
/// Errors: misplaced_word for a quotation mark that is not closed, and for more than 200 tokens.
Result<std::vector<Token>> lex(std::string_view question);

/// The place of tokens [first, last) in the question, for an error. At the end of the tokens it
/// points behind the last one.
Where span_of(std::string_view question, const std::vector<Token>& tokens, std::size_t first,
              std::size_t last);

}  // namespace liaison
