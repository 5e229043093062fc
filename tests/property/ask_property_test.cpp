// SPDX-License-Identifier: EUPL-1.2
// Questions made of the words and names of the data, with noise: none makes the language throw,
// every statement that is composed runs, and every canonical form parses back to the same tree. The
// question of a failing round is printed, and the seed.
#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ask/answer.hpp"
#include "ask/lexer.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr std::size_t kMostWords = 20;

std::size_t below(std::mt19937_64& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

/// What questions are made of.
struct Pieces {
  std::vector<std::string> words;
  std::vector<std::string> nouns;
  std::vector<std::string> relations;
  std::vector<std::string> names;
};

Pieces pieces_of(const Database& database) {
  Pieces pieces;
  pieces.words = column_of(database, "SELECT words FROM word ORDER BY words, role, means");
  pieces.nouns = column_of(database, "SELECT words FROM word WHERE role = 'noun' ORDER BY words");
  pieces.relations =
      column_of(database, "SELECT words FROM word WHERE role = 'relation' ORDER BY words");
  pieces.names = column_of(database, "SELECT DISTINCT text FROM name ORDER BY text");
  for (const std::string& slug : column_of(database, "SELECT slug FROM record ORDER BY slug")) {
    pieces.names.push_back("@" + slug);
  }
  return pieces;
}

const std::string& any_of(std::mt19937_64& random, const std::vector<std::string>& texts) {
  return texts[below(random, texts.size())];
}

/// Any pieces in any order.
std::string random_question(std::mt19937_64& random, const Pieces& pieces) {
  constexpr std::string_view kNoise[] = {
      "xyzzy", ",",  "(",  ")",  "\"",   "“", "”",       "?",       "@",    "-",  "'",    "é",
      "\xff",  "\t", "%s", "--", "2018", ";", "\"a b\"", "Canadaa", "日本", "👩", "\xc2", "IT"};
  std::string question;
  for (std::size_t left = below(random, kMostWords + 1); left > 0; --left) {
    const std::size_t dice = below(random, 20);
    question += dice < 9    ? any_of(random, pieces.words)
                : dice < 17 ? any_of(random, pieces.names)
                            : std::string(kNoise[below(random, std::size(kNoise))]);
    question += below(random, 20) == 0 ? "" : " ";
  }
  return question;
}

/// A noun with some filters: most of them make sense.
std::string likely_question(std::mt19937_64& random, const Pieces& pieces) {
  std::string question = below(random, 6) == 0 ? "how many " : "";
  question += below(random, 5) == 0 ? any_of(random, pieces.names) + " " : "";
  question += any_of(random, pieces.nouns);
  for (std::size_t left = below(random, 3); left > 0; --left) {
    question += below(random, 5) == 0 ? " not" : "";
    question += " " + any_of(random, pieces.relations) + " " + any_of(random, pieces.names);
    constexpr std::string_view kJoints[] = {" or ", " and ", ", "};
    while (below(random, 4) == 0) {
      question += std::string(kJoints[below(random, 3)]) + any_of(random, pieces.names);
    }
  }
  return question;
}

std::vector<Cell> slugs_of(const Table& table) {
  std::vector<Cell> slugs;
  for (const auto& row : table.rows) {
    slugs.push_back(row.back());
  }
  return slugs;
}

void check_error(const Error& error, const std::string& question) {
  ASSERT_EQ(kind_of(error.code).exit_code, 2) << question << '\n' << to_text(error);
  EXPECT_FALSE(error.message.empty()) << question;
  if (error.where) {
    EXPECT_LE(error.where->offset, error.where->text.size()) << question;
    EXPECT_LE(error.where->length, error.where->text.size() - error.where->offset) << question;
  }
}

/// Returns whether the question was answered.
bool check_question(const Database& database, const std::string& question) {
  const Result<Answered> result = answer_question(database, question);
  if (!result) {
    check_error(result.error(), question);
    return false;
  }
  const std::string& canonical = result->explanation.canonical;
  const Result<Answered> again = answer_question(database, canonical);
  EXPECT_TRUE(again.has_value()) << question << "\nwhose canonical form is refused: " << canonical
                                 << '\n'
                                 << (again ? "" : to_text(again.error()));
  if (again) {
    EXPECT_EQ(again->explanation.canonical, canonical) << question;
    EXPECT_EQ(slugs_of(again->answer.table), slugs_of(result->answer.table)) << question << '\n'
                                                                             << canonical;
  }
  return true;
}

template <class Make>
int check_rounds(const Database& database, int quick, const Make& make) {
  std::mt19937_64 random(kSeed);
  const Pieces pieces = pieces_of(database);
  int answered = 0;
  for (int round = 0; round < rounds(quick) && !testing::Test::HasFailure(); ++round) {
    const std::string question = make(random, pieces);
    try {
      answered += check_question(database, question) ? 1 : 0;
    } catch (const std::exception& error) {
      ADD_FAILURE() << "threw for: " << question << '\n' << error.what();
    }
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "seed " << kSeed << ", round " << round << ": " << question;
    }
  }
  return answered;
}

TEST(AnswerQuestionProperty, ThrowsForNoQuestion) {
  check_rounds(open_image(bundled_database()), 300, random_question);
}

TEST(AnswerQuestionProperty, AnswersItsCanonicalFormTheSame) {
  EXPECT_GT(check_rounds(open_image(bundled_database()), 400, likely_question), 20)
      << "too few questions made sense to test anything";
}

TEST(AnswerQuestionProperty, AnswersItsCanonicalFormTheSameOnSmallData) {
  EXPECT_GT(check_rounds(small_database(), 600, likely_question), 60);
}

TEST(LexProperty, KeepsEveryWordInItsPlace) {
  std::mt19937_64 random(kSeed);
  const Pieces pieces = pieces_of(small_database());
  for (int round = 0; round < rounds(3000); ++round) {
    const std::string question = random_question(random, pieces);
    const Result<std::vector<Token>> tokens = lex(question);
    if (!tokens) {
      check_error(tokens.error(), question);
      continue;
    }
    std::size_t end = 0;
    for (const Token& token : *tokens) {
      ASSERT_GE(token.offset, end) << question << ", seed " << kSeed;
      ASSERT_GT(token.length, 0U) << question << ", seed " << kSeed;
      end = token.offset + token.length;
      ASSERT_LE(end, question.size()) << question << ", seed " << kSeed;
    }
  }
}

}  // namespace
}  // namespace liaison
