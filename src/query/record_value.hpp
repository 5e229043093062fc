// SPDX-License-Identifier: EUPL-1.2
// The value of a parameter that is a record: found by the names that questions know, and which
// values there are.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

struct ChosenRecord {
  NamedRecord record;
  std::string note = {};  ///< that one of several was taken; empty if there was one
};

/// The record of a noun that a name, an alias or `@slug` means. `written` is how the error shows
/// the parameter: `--place Canda`, with the value at its end.
/// Errors: unknown_word with what may have been meant, ambiguous_name with the candidates.
Result<ChosenRecord> find_record(const Database& database, const Vocabulary& vocabulary,
                                 const Noun& noun, std::string_view value,
                                 const std::string& written);

/// `an organisation`, `a place`. Requires: a noun with a letter.
std::string with_article(std::string_view noun);

/// The names of the records of a noun, those first that most records refer to, at most `most`.
std::vector<std::string> record_names(const Database& database, const Vocabulary& vocabulary,
                                      const Noun& noun, std::size_t most);

}  // namespace liaison
