// SPDX-License-Identifier: EUPL-1.2
#include "ask/understand.hpp"

#include <utility>

#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

std::vector<NamedRecord> names_in(const Database& database, const Vocabulary& vocabulary,
                                  const std::vector<Token>& tokens) {
  std::vector<NamedRecord> names =
      find_names(database, stretch_keys(tokens, vocabulary.longest_name));
  for (const Token& token : tokens) {
    if (token.shape == Token::Shape::slug) {
      for (NamedRecord& record : find_slug(database, token.text)) {
        record.key = token.key;
        names.push_back(std::move(record));
      }
    }
  }
  return names;
}

Result<Understood> understand(const Database& database, const Vocabulary& vocabulary,
                              std::string_view question, std::string_view today) {
  Result<std::vector<Token>> tokens = lex(question);
  if (!tokens) {
    return tokens.error();
  }
  Understood understood{.question = std::string(question),
                        .tokens = std::make_unique<std::vector<Token>>(std::move(*tokens)),
                        .lattice = nullptr,
                        .parse = {}};
  if (understood.tokens->empty()) {
    return understood;
  }
  const std::vector<NamedRecord> names = names_in(database, vocabulary, *understood.tokens);
  understood.lattice =
      std::make_unique<Lattice>(understood.question, *understood.tokens, vocabulary, names);
  understood.parse = parse(*understood.lattice, vocabulary, today);
  return understood;
}

}  // namespace liaison
