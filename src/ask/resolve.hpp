// SPDX-License-Identifier: EUPL-1.2
// One record for each name of a question, or a question back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ask/ask.hpp"
#include "ask/understand.hpp"

namespace liaison {

/// Leaves one record in every value of the reading: the one that contains all others (the province
/// for the city in it), else the only one that is called so and not merely known as. Adds a note
/// for each choice that an analyst might not expect. Finds the records of each text.
/// Errors: ambiguous_name with the candidates; misplaced_word for `country Skywin`.
std::optional<Error> resolve_names(const Database& database, const Vocabulary& vocabulary,
                                   const Understood& question, Ask& ask,
                                   std::vector<std::string>& notes);

/// The error for a name of several things. `records` are the things.
Error ambiguous_name(const Database& database, const Vocabulary& vocabulary,
                     const Understood& question, const Value& value,
                     const std::vector<NamedRecord>& records);

}  // namespace liaison
