// SPDX-License-Identifier: EUPL-1.2
// A question with the names of one database: lexed, looked up, parsed. Why it has no reading is
// said in diagnose.hpp.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A question taken apart. `lattice` is null for a question without words.
struct Understood {
  std::string question;
  std::unique_ptr<std::vector<Token>> tokens;
  std::unique_ptr<Lattice> lattice;
  Parse parse;
};

/// The records that stretches of the tokens can name.
std::vector<NamedRecord> names_in(const Database& database, const Vocabulary& vocabulary,
                                  const std::vector<Token>& tokens);

/// Reads a question. `today` is a day, for "last year"; empty if it is not known.
/// Errors: only those of the lexer; an Understood without readings is explained by `diagnose`.
Result<Understood> understand(const Database& database, const Vocabulary& vocabulary,
                              std::string_view question, std::string_view today = {});

}  // namespace liaison
