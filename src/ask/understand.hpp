// SPDX-License-Identifier: EUPL-1.2
// A question with the names of one database: lexed, looked up, parsed. What went wrong is said
// here.
#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/lattice.hpp"
#include "ask/parser.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A question taken apart. `lattice` is null for a question without words.
struct Understood {
  std::string question;
  std::unique_ptr<std::vector<Token>> tokens;
  std::unique_ptr<Lattice> lattice;
  Parse parse;
};

/// Reads a question. Errors: only those of the lexer; an Understood without readings is explained
/// by `diagnose`.
Result<Understood> understand(const Database& database, const Vocabulary& vocabulary,
                              std::string_view question);

/// Why a question has no reading: E01 to E04, E08 or E09, with the place, corrections under which
/// the whole question parses, and what would have gone on there. `commands` are words that can
/// begin a command line instead.
Error diagnose(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const std::string_view> commands);

}  // namespace liaison
