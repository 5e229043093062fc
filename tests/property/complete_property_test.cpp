// SPDX-License-Identifier: EUPL-1.2
// Questions cut at any place: each offer, put in, leaves a phrase that has a reading or that can
// still be completed; and whoever only ever takes offers comes to a question.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>

#include "ask/complete.hpp"
#include "ask/understand.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/question_generator.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr std::string_view kToday = "2019-01-31";
constexpr std::size_t kMost = 40;
constexpr int kMostSteps = 12;  // of a walk; a question is rarely longer

class Walker {
 public:
  Walker(const Database& database, std::uint64_t seed)
      : database_(database),
        vocabulary_(read_vocabulary(database)),
        random_(seed),
        keys_(database, seed),
        texts_(database, seed, QuestionGenerator::Names::texts) {}

  /// The beginning of a question, up to any place between two characters.
  std::string beginning() {
    std::string question = below(2) == 0 ? keys_.question() : texts_.question();
    std::size_t end = below(question.size() + 1);
    while (end < question.size() && (static_cast<unsigned char>(question[end]) & 0xC0U) == 0x80U) {
      ++end;
    }
    question.resize(end);
    return question;
  }

  [[nodiscard]] Completions completions(const std::string& text) const {
    return complete_question(database_, vocabulary_, text, kToday, kMost);
  }

  [[nodiscard]] bool has_reading(const std::string& text) const {
    const Result<Understood> understood = understand(database_, vocabulary_, text, kToday);
    return understood && !understood->parse.readings.empty();
  }

  [[nodiscard]] bool can_go_on(const Completions& next) const {
    return !next.offers.empty() || !next.open.empty();
  }

  /// The text with one of the offers, or with what cannot be listed.
  std::string continued(const std::string& text, const Completions& next) {
    if (!next.offers.empty() && (next.open.empty() || below(4) != 0)) {
      return with(text, next.offers[below(next.offers.size())]);
    }
    const bool blank = text.empty() || text.back() == ' ';
    const std::string space = blank ? "" : " ";
    switch (*next.open.begin()) {
      case Wanted::Shape::number:
        return text + space + "2";
      case Wanted::Shape::day:
        return text + space + "2018";
      default:
        return text + space + "\"food\"";
    }
  }

  static std::string with(const std::string& text, const Offer& offer) {
    return text.substr(0, offer.from) + offer.text;
  }

  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }

 private:
  const Database& database_;
  Vocabulary vocabulary_;
  std::mt19937_64 random_;
  QuestionGenerator keys_;
  QuestionGenerator texts_;
};

TEST(CompleteProperty, LeavesEveryOfferAQuestionOrAWayOn) {
  const Database database = open_image(bundled_database());
  Walker walker(database, kSeed);
  const int all = rounds(12);
  std::size_t offered = 0;
  for (int round = 0; round < all && !testing::Test::HasFailure(); ++round) {
    const std::string text = walker.beginning();
    const Completions next = walker.completions(text);
    if (next.offers.empty()) {
      continue;
    }
    for (int sample = 0; sample < 4; ++sample) {
      const Offer& offer = next.offers[walker.below(next.offers.size())];
      const std::string longer = Walker::with(text, offer);
      ++offered;
      EXPECT_TRUE(walker.has_reading(longer) || walker.can_go_on(walker.completions(longer + " ")))
          << "seed " << kSeed << ", round " << round << "\n'" << text << "' with '" << offer.text
          << "'";
    }
  }
  EXPECT_GT(offered, 20U);
}

TEST(CompleteProperty, LeadsWhoTakesOffersToAQuestion) {
  const Database database = open_image(bundled_database());
  Walker walker(database, kSeed + 1);
  const int all = rounds(6);
  int arrived = 0;
  for (int round = 0; round < all && !testing::Test::HasFailure(); ++round) {
    std::string text;
    std::string path;
    bool reading = false;
    for (int step = 0; step < kMostSteps && !(reading && step > 4); ++step) {
      const Completions next = walker.completions(text.empty() ? text : text + " ");
      ASSERT_TRUE(reading || walker.can_go_on(next))
          << "seed " << kSeed + 1 << ", round " << round << ": " << text;
      if (!walker.can_go_on(next)) {
        break;
      }
      text = walker.continued(text.empty() ? text : text + " ", next);
      reading = walker.has_reading(text);
    }
    arrived += reading ? 1 : 0;
  }
  EXPECT_GT(arrived, 0);
}

TEST(CompleteProperty, ThrowsForNoBeginning) {
  const Database database = open_image(bundled_database());
  Walker walker(database, kSeed + 2);
  for (int round = rounds(20); round > 0; --round) {
    std::string text = walker.beginning();
    for (std::size_t change = walker.below(3); change > 0 && !text.empty(); --change) {
      text[walker.below(text.size())] = "\"'@(, \xC3"[walker.below(7)];
    }
    EXPECT_NO_THROW((void)walker.completions(text)) << text;
  }
}

}  // namespace
}  // namespace liaison
