// SPDX-License-Identifier: EUPL-1.2
// What could stand at a place of a command line: commands, options, values, or the words of a
// question.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "ask/complete.hpp"
#include "cli/command.hpp"
#include "cli/complete_place.hpp"

namespace liaison {

struct Found {
  std::vector<Offer> offers = {};
  std::string text = {};       ///< what the offers continue: a word, or all words of a question
  std::size_t word_at = 0;     ///< where in it the word at the cursor begins
  bool several_words = false;  ///< spaces in it need no quotes
  bool files = false;          ///< the name of a file is wanted, which the shell knows best
};

/// The database is opened only where names or words of the language are wanted.
Found find_completions(const Call& call, const Place& place);

}  // namespace liaison
