// SPDX-License-Identifier: EUPL-1.2
// From a lattice to all readings of a question, or to the place where it stops making sense. Pure.
// The grammar stands in docs/questions.md; parser_grammar.hpp says how it is read.
//
// Every word counts: what is no keyword, name, number, time, quoted text or filler makes no
// reading.
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "liaison/error.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// What is wrong with tokens [first, last), where the words say more than that they do not fit.
struct Misread {
  std::size_t first = 0;
  std::size_t last = 0;
  Error error;  ///< without a place
};

/// What the grammar tried to read at a token: what would have gone on there.
struct Wanted {
  enum class Shape { keyword, literal, name, number, day, text, comma, open };
  std::size_t at = 0;
  Shape shape = Shape::keyword;
  Role role = Role::filler;    ///< of a keyword
  std::string_view kind = {};  ///< of the names, or of what the keyword goes with; empty: any
  std::string words = {};      ///< of a literal: the keyword in its usual form
  bool bare = false;  ///< it stands beside a noun, and no word before it lets one expect it
  auto operator<=>(const Wanted&) const = default;
};

struct Parse {
  std::vector<Ask> readings;       ///< those with the fewest elements; longer names win
  std::size_t farthest = 0;        ///< the token at which every attempt had failed
  std::set<std::string> expected;  ///< what would have gone on there, in words
  std::set<std::string> kinds;     ///< kinds of names that would have gone on there
  bool too_many = false;           ///< given up: there are more ways to read it than to try
  const Noun* noun = nullptr;      ///< the noun that was being read there; may be null
  std::vector<const Relation*>
      one_value_only;            ///< relations with "and" between values that cannot be
  bool mixed = false;            ///< "and" and "or" stand side by side without brackets
  std::vector<Ask> bracketings;  ///< how a question can be bracketed that mixes "and" and "or"
  std::optional<Misread> misread = std::nullopt;  ///< no date, a range backwards
  const Noun* unmeasured = nullptr;               ///< of a `top 5` without a measure; may be null
  const Noun* unclear_list = nullptr;  ///< of nouns with a condition on either side; may be null
  const AttributeValue* one_state_only = nullptr;  ///< of two that exclude each other
  const AttributeValue* untimed_state = nullptr;   ///< `in force since 2015`: not told
  const Noun* timeless = nullptr;  ///< of an `as of` where nothing changes with time; may be null
  std::set<Wanted> wanted = {};    ///< every attempt; only where it is asked for
};

/// Whether a question is read to answer it, or to see how it could go on. Then every attempt to
/// read something is kept, and ways that can only end in an error are not tried.
enum class Purpose { answer, completion };

/// `today` is a day, `2019-01-31`; where it is empty, words such as "last year" are not understood.
/// Lifetime: `vocabulary` must outlive the parse.
Parse parse(const Lattice& lattice, const Vocabulary& vocabulary, std::string_view today,
            Purpose purpose = Purpose::answer);

}  // namespace liaison
