// SPDX-License-Identifier: EUPL-1.2
#include "load/likeness.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <bitset>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

#include "core/distance.hpp"
#include "core/utf8.hpp"
#include "load/alignment.hpp"
#include "load/name_key.hpp"

namespace liaison {

namespace {

// What holds a score down, whatever the words say.
constexpr double kOtherOrder = 0.95;
constexpr double kExtraWord = 0.90;
constexpr double kShortWord = 0.89;
constexpr double kOtherDigits = 0.88;
constexpr double kOtherNumbers = 0.60;
constexpr double kOtherCountry = 0.88;
constexpr double kInside = 0.75;
constexpr double kOwnWords = 0.85;         // factor, where each has a word that the other lacks
constexpr double kInsideElsewhere = 0.68;  // below kAskScore: many names are a part of one abroad
constexpr std::size_t kShort = 4;          // letters
constexpr std::size_t kShortestPart =
    6;  // letters of a name that is the beginning of a longer word

// Which letters occur, if all of them are ASCII.
std::optional<std::bitset<128>> letters_in(std::string_view text) {
  std::bitset<128> letters;
  for (const char letter : text) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= letters.size()) {
      return std::nullopt;
    }
    letters.set(byte);
  }
  return letters;
}

// An edit makes at most one letter vanish and another one appear.
bool have_letters_of_few_edits(std::string_view a, std::string_view b, int budget) {
  const auto letters_a = letters_in(a);
  const auto letters_b = letters_in(b);
  return !letters_a || !letters_b ||
         std::cmp_less_equal((*letters_a ^ *letters_b).count(), 2 * budget);
}

// The lengths and the letters say most of it, and cost least.
bool are_within(std::string_view a, std::string_view b, int budget) {
  const std::size_t letters_a = count_code_points(a);
  const std::size_t letters_b = count_code_points(b);
  return budget > 0 &&
         std::cmp_less_equal(std::max(letters_a, letters_b) - std::min(letters_a, letters_b),
                             budget) &&
         have_letters_of_few_edits(a, b, budget) && osa_distance(a, b, budget) <= budget;
}

std::string words_text(const std::vector<const NameWord*>& words) {
  std::string text;
  for (const NameWord* word : words) {
    text += text.empty() ? word->text : ' ' + word->text;
  }
  return fmt::format("'{}'", text);
}

std::string letters_text(int edits) {
  return edits == 1 ? "one letter differs" : fmt::format("{} letters differ", edits);
}

constexpr double kDust = 1e-6;  // half of a hundredth rounds up

// A score on its way, with what was said of it.
class Score {
 public:
  void most(double value, const std::string& reason) {
    value_ = std::min(value_, value);
    say(reason);
  }
  void times(double factor) { value_ *= factor; }
  void set(double value) { value_ = value; }
  void say(const std::string& reason) { reason_ += reason_.empty() ? reason : "; " + reason; }
  [[nodiscard]] Likeness take() && {
    // As it is shown, and free of what adding in another order gives.
    return {.score = std::round(value_ * 100 + kDust) / 100, .reason = std::move(reason_)};
  }
  [[nodiscard]] double value() const { return value_; }

 private:
  double value_ = 0;
  std::string reason_ = {};
};

double share_of(const Alignment& words, const Rarity& rarity) {
  const auto weight = [&](const NameWord& word) { return word.weight / 100.0 * rarity(word.text); };
  double all = 0;
  double same = 0;
  for (const NameWord* word : words.a) {
    all += weight(*word);
  }
  for (const NameWord* word : words.b) {
    all += weight(*word);
  }
  for (const Pair& pair : words.pairs) {
    same += pair.same * (weight(*words.a[pair.a]) + weight(*words.b[pair.b]));
  }
  return all > 0 ? same / all : 0;
}

bool is_ordered(const std::vector<Pair>& pairs) {
  return std::is_sorted(pairs.begin(), pairs.end(),
                        [](const Pair& x, const Pair& y) { return x.b < y.b; });
}

bool is_distinct(const NameWord& word) {
  return word.weight == 100;
}

// Every word of the one in the other, in a row, or the one as the beginning or end of the other.
bool is_inside(const std::vector<const NameWord*>& part, const std::vector<const NameWord*>& whole,
               const std::string& part_squash, const std::string& whole_squash) {
  if (part.empty() || part_squash.size() >= whole_squash.size() ||
      std::none_of(part.begin(), part.end(),
                   [](const NameWord* word) { return is_distinct(*word); })) {
    return false;
  }
  const auto found =
      std::search(whole.begin(), whole.end(), part.begin(), part.end(),
                  [](const NameWord* x, const NameWord* y) { return x->text == y->text; });
  return found != whole.end() ||
         (count_code_points(part_squash) >= kShortestPart &&
          (whole_squash.starts_with(part_squash) || whole_squash.ends_with(part_squash)));
}

// Every word of the one is in the other, letter by letter, and the other has more.
bool has_only_more(const Alignment& words) {
  return !words.pairs.empty() && words.only_a.empty() != words.only_b.empty() &&
         std::all_of(words.pairs.begin(), words.pairs.end(),
                     [](const Pair& pair) { return pair.same == 1; });
}

// Fod for Food, but not ICM for ICN, nor A for B.
bool has_short_slip(const Alignment& words) {
  return words.only_a.size() == 1 && words.only_b.size() == 1 &&
         std::max(count_code_points(words.only_a.front()->text),
                  count_code_points(words.only_b.front()->text)) >= kShort;
}

void say_words(Score& score, const Alignment& words) {
  int edits = 0;
  for (const Pair& pair : words.pairs) {
    edits += pair.edits;
    if (pair.cut) {
      score.say(fmt::format("'{}' for '{}'", words.a[pair.a]->text, words.b[pair.b]->text));
    }
  }
  if (edits > 0) {
    score.say(letters_text(edits));
  }
  if (!words.only_a.empty() && !words.only_b.empty()) {
    score.times(kOwnWords);
    score.say(fmt::format("{} for {}", words_text(words.only_a), words_text(words.only_b)));
  } else if (!words.only_a.empty()) {
    score.most(kExtraWord, fmt::format("{} more", words_text(words.only_a)));
  } else if (!words.only_b.empty()) {
    score.most(kExtraWord, fmt::format("{} less", words_text(words.only_b)));
  }
  if (!is_ordered(words.pairs)) {
    score.most(kOtherOrder, "another order");
  }
  if (words.pairs.size() == 1 &&
      count_code_points(words.a[words.pairs.front().a]->text) <= kShort) {
    score.most(kShortWord, "one short word in common");
  }
}

// Whole names without spaces: what is written together in one of them and apart in the other.
double squash_share(const NameKey& a, const NameKey& b, int& edits) {
  const std::size_t letters = std::max(count_code_points(a.squash), count_code_points(b.squash));
  const int budget =
      squash_budget(std::min(count_code_points(a.squash), count_code_points(b.squash)));
  edits = a.squash == b.squash ? 0 : budget == 0 ? 1 : osa_distance(a.squash, b.squash, budget);
  return edits > budget ? 0 : 1.0 - static_cast<double>(edits) / static_cast<double>(letters);
}

void say_squash(Score& score, const NameKey& a, const NameKey& b, int edits) {
  const Equality equality = equality_of(a, b);
  if (edits > 0) {
    score.say(letters_text(edits));
  } else if (equality == Equality::in_one_country) {
    score.most(kOtherOrder, "small words differ");
  } else if (equality == Equality::none) {
    score.most(kOtherOrder, "written in other words");
  } else {
    score.say(a.fold == b.fold ? "the same name" : "the same but for spaces or the legal form");
  }
}

void hold_down(Score& score, const NameKey& a, const NameKey& b) {
  if (a.numbers != b.numbers) {
    // Numbers tell apart what is named in a row: Montpellier 1 and 2.
    const bool both = !a.numbers.empty() && !b.numbers.empty();
    score.most(both ? kOtherNumbers : kOtherDigits, "other digits");
  }
  if (has_other_form(a, b)) {
    score.most(kOtherFormScore, "another legal form");
  }
}

}  // namespace

int squash_budget(std::size_t letters) {
  return letters <= 15 ? edit_budget(std::string(letters, 'x')) : 3;
}

bool is_end_of(std::string_view a, std::string_view b) {
  const std::string_view part = a.size() < b.size() ? a : b;
  const std::string_view whole = a.size() < b.size() ? b : a;
  return (whole.starts_with(part) || whole.ends_with(part)) && count_code_points(part) >= kShort;
}

bool are_near_words(std::string_view a, std::string_view b) {
  return is_end_of(a, b) || are_within(a, b, std::min(edit_budget(a), edit_budget(b)));
}

bool are_near_squashes(std::string_view a, std::string_view b) {
  return are_within(a, b, squash_budget(std::min(count_code_points(a), count_code_points(b))));
}

Likeness elsewhere(Likeness likeness) {
  likeness.score = std::min(likeness.score, likeness.is_part ? kInsideElsewhere : kOtherCountry);
  likeness.reason += likeness.reason.empty() ? "another country" : "; another country";
  likeness.is_elsewhere = true;
  return likeness;
}

Likeness likeness_of(const NameKey& incoming, const NameKey& stored, const Rarity& rarity) {
  const Alignment words = align(incoming, stored);
  int edits = 0;
  const double by_squash = squash_share(incoming, stored, edits);
  Score score;
  score.set(share_of(words, rarity));
  say_words(score, words);
  // A word more is a word more, also where it is but a letter.
  const bool only_more = has_only_more(words);
  // Where words are written together or apart, or a short one has a slip; else letters are counted
  // word by word, so that North is not South.
  const bool other_words =
      edits == 0 || words.a.size() != words.b.size() || (edits == 1 && has_short_slip(words));
  if (other_words && by_squash >= score.value() - kDust && by_squash > 0 && !only_more) {
    score = {};
    score.set(by_squash);
    say_squash(score, incoming, stored, edits);
  }
  const bool is_part = is_inside(words.a, words.b, incoming.squash, stored.squash) ||
                       is_inside(words.b, words.a, stored.squash, incoming.squash);
  const bool only_part = is_part && score.value() < kInside;
  if (only_part) {
    if (!only_more) {
      score = {};
      score.say(incoming.squash.size() < stored.squash.size() ? "a part of that name"
                                                              : "that name is a part of it");
    }
    score.set(kInside);
  }
  hold_down(score, incoming, stored);
  Likeness likeness = std::move(score).take();
  likeness.is_part = only_part;
  return likeness;
}

}  // namespace liaison
