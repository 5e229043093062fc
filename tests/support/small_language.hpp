// SPDX-License-Identifier: EUPL-1.2
// A language of questions made by hand, for the pure steps of a question: no database.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/phrase.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Boats that carry goods and belong to one harbour; `in` is a harbour or a good. They are built on
/// a day, old or new, have cabins and crews of so many, and make treaties between harbours. Some
/// are barges or tugs.
Vocabulary small_vocabulary();

/// Harbours Bergen and Port of Call, goods Salt, Fish and IT, boats Anna, Boats of Bergen and
/// Fish Boats, the sailor Ada, and two harbours called Bay.
std::vector<NamedRecord> small_names();

/// A question up to its parse. The parts live as long as this does.
struct ParsedQuestion {
  std::string question;
  std::unique_ptr<Vocabulary> vocabulary;
  std::unique_ptr<std::vector<Token>> tokens;
  std::unique_ptr<Lattice> lattice;
  Parse parse;
};

/// Today is 2019-01-31.
/// Requires: a question that the lexer takes.
ParsedQuestion parse_small(std::string_view question);

/// The canonical form with slugs, and `?` behind a name that is still open.
std::string canonical_with_slugs(const Ask& ask);

/// That of every reading of the question.
std::vector<std::string> readings(std::string_view question);

}  // namespace liaison
