// SPDX-License-Identifier: EUPL-1.2
#include "ask/lexer.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMaxTokens = 200;

struct Quotes {
  std::string_view open;
  std::string_view close;
};
constexpr std::array<Quotes, 3> kQuotes{{{"\"", "\""}, {"“", "”"}, {"«", "»"}}};

// Signs that other languages give a meaning; here they have none, and are never passed over.
constexpr std::string_view kSigns = "-<>=!+*|~^#%$";

bool is_space(char letter) {
  return letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
}

// `Skywin–MEDTEQ`: between two names; a hyphen may belong to one.
constexpr std::size_t kDashBytes = 3;

bool starts_with_dash(std::string_view rest) {
  return rest.starts_with("–") || rest.starts_with("—");
}

bool ends_word(std::string_view rest) {
  if (is_space(rest.front()) || rest.front() == '(' || rest.front() == ')') {
    return true;
  }
  for (const Quotes& quotes : kQuotes) {
    if (rest.starts_with(quotes.open)) {
      return true;
    }
  }
  if (starts_with_dash(rest)) {
    return true;
  }
  // A comma ends a word only before a space: names such as "a,b" stay whole.
  return rest.front() == ',' && (rest.size() == 1 || is_space(rest[1]));
}

Token make_token(Token::Shape shape, std::string_view question, std::size_t offset,
                 std::size_t length) {
  return {.shape = shape,
          .text = std::string(question.substr(offset, length)),
          .key = {},
          .offset = offset,
          .length = length};
}

// Folding keeps a text of symbols alone, but drops them beside a letter.
bool is_only_symbols(std::string_view text) {
  return fold("x " + std::string(text)) == "x";
}

Token read_word(std::string_view question, std::size_t offset) {
  std::size_t end = offset;
  while (end < question.size() && !ends_word(question.substr(end))) {
    ++end;
  }
  while (end > offset + 1 && question[end - 1] == '?') {
    --end;  // "in France?" asks for France; the mark alone is passed over
  }
  Token token = make_token(Token::Shape::word, question, offset, end - offset);
  if (token.text.size() > 1 && token.text.front() == '@') {
    token.shape = Token::Shape::slug;
    token.text.erase(0, 1);
    token.key = token.text;
    token.german = token.text;
    return token;
  }
  token.key = fold(token.text);
  token.german = fold_german(token.text);
  for (const std::string_view ending : {"'s", "’s", "s'", "s’"}) {
    if (token.text.size() > ending.size() && token.text.ends_with(ending)) {
      const std::size_t mark = ending.front() == 's' ? ending.size() - 1 : ending.size();
      token.owner = fold(token.text.substr(0, token.text.size() - mark));
    }
  }
  if (is_only_symbols(token.text)) {
    token.shape = Token::Shape::mark;
    token.key.clear();
    token.german.clear();
  }
  return token;
}

Result<Token> read_quoted(std::string_view question, std::size_t offset, const Quotes& quotes) {
  const std::size_t begin = offset + quotes.open.size();
  const std::size_t close = question.find(quotes.close, begin);
  if (close == std::string_view::npos) {
    return Error{.code = ErrorCode::misplaced_word,
                 .message = "a quotation mark is not closed",
                 .where = Where{.file = {},
                                .line = 0,
                                .text = std::string(question),
                                .offset = offset,
                                .length = quotes.open.size()},
                 .hint = "close it behind the name"};
  }
  Token token =
      make_token(Token::Shape::quoted, question, offset, close + quotes.close.size() - offset);
  token.text = std::string(question.substr(begin, close - begin));
  token.key = fold(token.text);
  token.german = fold_german(token.text);
  return token;
}

// The token that begins at a place where no space is.
Result<Token> read_token(std::string_view question, std::size_t at) {
  const std::string_view rest = question.substr(at);
  for (const Quotes& quotes : kQuotes) {
    if (rest.starts_with(quotes.open)) {
      return read_quoted(question, at, quotes);
    }
  }
  if (rest.front() == '(') {
    return make_token(Token::Shape::open, question, at, 1);
  }
  if (rest.front() == ')') {
    return make_token(Token::Shape::close, question, at, 1);
  }
  if (kSigns.find(rest.front()) != std::string_view::npos) {
    return make_token(Token::Shape::mark, question, at, 1);
  }
  if (starts_with_dash(rest)) {
    return make_token(Token::Shape::mark, question, at, kDashBytes);
  }
  if (ends_word(rest)) {
    return make_token(Token::Shape::comma, question, at, 1);
  }
  return read_word(question, at);
}

// Only what ends a sentence says nothing.
bool says_something(const Token& token) {
  return token.text.find_first_not_of("?.…") != std::string::npos;
}

}  // namespace

Result<std::vector<Token>> lex(std::string_view question) {
  std::vector<Token> tokens;
  std::size_t at = 0;
  while (at < question.size()) {
    if (is_space(question[at])) {
      ++at;
      continue;
    }
    if (tokens.size() == kMaxTokens) {
      return Error{.code = ErrorCode::misplaced_word,
                   .message = "a question has at most 200 words",
                   .where = std::nullopt,
                   .hint = "ask a shorter one"};
    }
    Result<Token> token = read_token(question, at);
    if (!token) {
      return token.error();
    }
    at += token->length;
    if (says_something(*token)) {
      tokens.push_back(std::move(*token));
    }
  }
  return tokens;
}

Where span_of(std::string_view question, const std::vector<Token>& tokens, std::size_t first,
              std::size_t last) {
  Where where{.file = {}, .line = 0, .text = std::string(question), .offset = 0, .length = 0};
  if (first < tokens.size()) {
    const Token& end = tokens[(last > first ? last : first + 1) - 1];
    where.offset = tokens[first].offset;
    where.length = end.offset + end.length - where.offset;
  } else if (!tokens.empty()) {
    where.offset = tokens.back().offset + tokens.back().length + 1;
    where.text.resize(std::max(where.text.size(), where.offset), ' ');
  }
  return where;
}

}  // namespace liaison
