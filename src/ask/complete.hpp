// SPDX-License-Identifier: EUPL-1.2
// How a question could go on: what the parser wanted to read at its end, as words and names to
// choose from.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ask/parser.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Something to write. It takes the place of the text from `from` to the end.
struct Offer {
  std::size_t from = 0;
  std::string text;        ///< a keyword, a name, a name in quotation marks, or `@slug`
  std::string about = {};  ///< for a person: the kind of the record; may be empty
};

struct Completions {
  std::vector<Offer> offers;  ///< keywords first, then names, each in the order of their keys
  std::set<Wanted::Shape>
      open;  ///< what is wanted too and cannot be listed: a number, a day, a text
};

/// What could come next behind a text that may end within a word. Each offer leaves a question that
/// has a reading or can go on. At most `most` names; where there are more, the last one of all is
/// among them, so that what all offers begin with holds for all names.
Completions complete_question(const Database& database, const Vocabulary& vocabulary,
                              std::string_view text, std::string_view today, std::size_t most);

/// The names that begin so, `@` and slugs too; one offer a text.
std::vector<Offer> complete_name(const Database& database, std::string_view text,
                                 const NamePrefix& which, std::size_t most);

}  // namespace liaison
