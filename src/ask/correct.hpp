// SPDX-License-Identifier: EUPL-1.2
// What may have been meant by a word that is not known.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/understand.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

struct Correction {
  std::string shown;        ///< `Canada (place)`
  std::string question;     ///< the whole question, corrected; empty for a command
  std::int64_t record = 0;  ///< 0: a word of the language, or a command
};

/// Words near a token under which the whole question parses, at most three.
std::vector<Correction> corrections(const Database& database, const Vocabulary& vocabulary,
                                    const Understood& question, std::size_t token,
                                    std::span<const std::string_view> commands,
                                    std::string_view today);

/// The names of which a token is a part, as lines of a hint; empty if there are none.
std::string fragments(const Database& database, const Token& token);

}  // namespace liaison
