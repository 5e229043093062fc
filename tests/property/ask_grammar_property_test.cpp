// SPDX-License-Identifier: EUPL-1.2
// Questions derived from the grammar and the vocabulary: each must be answered or asked back,
// hardly any asked back, and the canonical form of each answer parse back to itself with the same
// rows. The question of a failing round is printed, and the seed.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "ask/answer.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "support/question_generator.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kFewRounds = 2;  // asked back by chance, where a hundred rounds are one or two
constexpr std::string_view kToday = "2019-01-31";

std::vector<Cell> last_cells(const Table& table) {
  std::vector<Cell> cells;
  for (const auto& row : table.rows) {
    cells.push_back(row.back());
  }
  return cells;
}

struct Tally {
  int answered = 0;
  std::vector<std::string> asked_back;
};

void check(const Database& database, const std::string& question, Tally& tally) {
  const AskOptions options{.today = std::string(kToday)};
  const Result<Answered> answered = answer_question(database, question, options);
  if (!answered) {
    ASSERT_EQ(kind_of(answered.error().code).exit_code, 2) << question;
    const bool asks = answered.error().code == ErrorCode::several_readings;
    EXPECT_TRUE(asks) << question << '\n' << to_text(answered.error());
    tally.asked_back.push_back(question);
    return;
  }
  ++tally.answered;
  const std::string& canonical = answered->explanation.canonical;
  const Result<Answered> again = answer_question(database, canonical, options);
  ASSERT_TRUE(again.has_value()) << question << "\nwhose canonical form is refused: " << canonical
                                 << '\n'
                                 << to_text(again.error());
  EXPECT_EQ(again->explanation.canonical, canonical) << question;
  EXPECT_EQ(last_cells(again->answer.table), last_cells(answered->answer.table)) << question << '\n'
                                                                                 << canonical;
}

TEST(AskGrammarProperty, AnswersWhatTheGrammarWrites) {
  const Database database = open_image(bundled_database());
  QuestionGenerator generator(database, kSeed);
  Tally tally;
  const int all = rounds(120);
  for (int round = 0; round < all && !testing::Test::HasFailure(); ++round) {
    const std::string question = generator.question();
    try {
      check(database, question, tally);
    } catch (const std::exception& error) {
      ADD_FAILURE() << "threw for: " << question << '\n' << error.what();
    }
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "seed " << kSeed << ", round " << round << ": " << question;
    }
  }
  const auto asked_back = static_cast<int>(tally.asked_back.size());
  EXPECT_LE((asked_back - kFewRounds) * 100, all)
      << "one in a hundred may have several readings:\n"
      << fmt::format("{}", fmt::join(tally.asked_back, "\n"));
  RecordProperty("answered", tally.answered);
  RecordProperty("asked_back", asked_back);
}

}  // namespace
}  // namespace liaison
