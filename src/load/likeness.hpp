// SPDX-License-Identifier: EUPL-1.2
// How like two names are, as a number that orders candidates and as words that say why. Pure. The
// number never decides that two names are one: only equality_of does.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "load/name_key.hpp"

namespace liaison {

/// Below it nobody is asked. What a name scores at most, for each thing that can be different,
/// stands in likeness.cpp and in docs/matching.md.
inline constexpr double kAskScore = 0.70;

enum class Equality {
  none,
  in_one_country,  ///< they differ by an article or a preposition: one name if the country is one
  full,            ///< the same words; capitals, accents, spaces and a legal form do not matter
};

/// Whether two names can be taken for one. Never with a letter changed, a word more or less, or in
/// another order.
Equality equality_of(const NameKey& a, const NameKey& b);

/// Whether both have a legal form at an end, and not the same one: two bodies.
bool has_other_form(const NameKey& a, const NameKey& b);

/// The most that two names with different legal forms score.
inline constexpr double kOtherFormScore = 0.88;

/// What a name scores that a person has called possibly the same.
inline constexpr double kDoubtScore = 0.90;

struct Likeness {
  double score = 0;           ///< 0 to 1, in hundredths
  std::string reason = {};    ///< what is different, `one letter differs`
  bool is_part = false;       ///< the one name is only a part of the other
  bool is_elsewhere = false;  ///< the two are at home in different countries
};

/// The same names, of two that are at home in different countries.
Likeness elsewhere(Likeness likeness);

/// How much a word says among the names that there are: the rarer, the more. At least 1.
using Rarity = std::function<double(const std::string& word)>;

/// Compares `incoming` with a name that is there, wherever the two are at home.
Likeness likeness_of(const NameKey& incoming, const NameKey& stored, const Rarity& rarity);

/// Whether two words can be one with slips of the pen, or one begins or ends with the other.
bool are_near_words(std::string_view a, std::string_view b);

/// Whether one of two words, of four letters or more, begins or ends with the other.
bool is_end_of(std::string_view a, std::string_view b);

/// Letters that may differ in whole names, spaces left out.
int squash_budget(std::size_t letters);

/// Whether two names without spaces can be one with slips of the pen.
bool are_near_squashes(std::string_view a, std::string_view b);

}  // namespace liaison
