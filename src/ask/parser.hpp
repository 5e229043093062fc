// SPDX-License-Identifier: EUPL-1.2
// From a lattice to all readings of a question, or to the place where it stops making sense. Pure.
//
//   phrase = {filler} ( [count] {filler | name} noun {filter} | name )
//   filter = [","] ["and" | "but"] {filler} ( ["not"] relation values | "not" values ) | {filler}
//   name values = value { [","] "or" value } | value { [","] "and" value } value  = {filler} NAME |
//   {filler} "quoted name" | "@slug"
//
// A name before or after the noun stands for each relation that takes names of its kind as
// adjectives. Every word counts: what is no keyword, name or filler makes no reading.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"

namespace liaison {

struct Parse {
  std::vector<Ask> readings;       ///< those with the fewest elements; longer names win
  std::size_t farthest = 0;        ///< the token at which every attempt had failed
  std::set<std::string> expected;  ///< what would have gone on there, in words
  std::set<std::string> kinds;     ///< kinds of names that would have gone on there
  bool too_many = false;           ///< given up: there are more ways to read it than to try
  const Noun* noun = nullptr;      ///< the noun that was being read there; may be null
  std::vector<const Relation*>
      one_value_only;  ///< relations with "and" between values that cannot be
};

Parse parse(const Lattice& lattice, const Vocabulary& vocabulary);

}  // namespace liaison
