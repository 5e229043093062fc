// SPDX-License-Identifier: EUPL-1.2
// A question as words with their places.
#include "ask/lexer.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> keys(std::string_view question) {
  std::vector<std::string> all;
  const std::vector<Token> tokens = lex(question).value();
  for (const Token& token : tokens) {
    all.push_back(token.key);
  }
  return all;
}

std::vector<Token::Shape> shapes(std::string_view question) {
  std::vector<Token::Shape> all;
  const std::vector<Token> tokens = lex(question).value();
  for (const Token& token : tokens) {
    all.push_back(token.shape);
  }
  return all;
}

TEST(Lex, FoldsWords) {
  EXPECT_THAT(keys("Clusters in  QUÉBEC?"), ElementsAre("clusters", "in", "quebec"));
  EXPECT_THAT(keys("\tR&D\n"), ElementsAre("r and d"));
}

TEST(Lex, KnowsWhereEachWordStands) {
  const std::string question = "  Aéro  Montréal?";
  const std::vector<Token> tokens = lex(question).value();
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(question.substr(tokens[0].offset, tokens[0].length), "Aéro");
  EXPECT_EQ(question.substr(tokens[1].offset, tokens[1].length), "Montréal");
  EXPECT_EQ(tokens[0].text, "Aéro");
}

TEST(Lex, TakesAQuotedNameAsOneWord) {
  for (const std::string_view question :
       {"\"Wood Pellet\"", "“Wood Pellet”", "«Wood Pellet»", "x\"Wood Pellet\""}) {
    const std::vector<Token> tokens = lex(question).value();
    EXPECT_EQ(tokens.back().shape, Token::Shape::quoted) << question;
    EXPECT_EQ(tokens.back().text, "Wood Pellet") << question;
    EXPECT_EQ(tokens.back().key, "wood pellet") << question;
  }
}

TEST(Lex, RefusesAQuoteThatIsNotClosed) {
  const Result<std::vector<Token>> tokens = lex("clusters in \"Wood Pellet");
  ASSERT_FALSE(tokens.has_value());
  EXPECT_EQ(tokens.error().code, ErrorCode::misplaced_word);
  ASSERT_TRUE(tokens.error().where.has_value());
  EXPECT_EQ(tokens.error().where->offset, 12U);
  EXPECT_EQ(tokens.error().where->length, 1U);
}

TEST(Lex, TakesASlugWithoutItsSign) {
  const std::vector<Token> tokens = lex("@quebec-city @").value();
  ASSERT_EQ(tokens.size(), 2U);
  EXPECT_EQ(tokens[1].shape, Token::Shape::mark) << "a lone sign is no word";
  EXPECT_EQ(tokens[0].shape, Token::Shape::slug);
  EXPECT_EQ(tokens[0].text, "quebec-city");
  EXPECT_EQ(tokens[0].key, "quebec-city") << "not folded";
  EXPECT_EQ(tokens[0].length, 12U);
}

TEST(Lex, TellsMarksFromWords) {
  using enum Token::Shape;
  EXPECT_THAT(shapes("a, (b) c,"), ElementsAre(word, comma, open, word, close, word, comma));
  EXPECT_THAT(keys("a,b"), ElementsAre("a b")) << "a comma inside a name is part of it";
}

TEST(Lex, KeepsSignsThatCouldMeanSomething) {
  using enum Token::Shape;
  EXPECT_THAT(shapes("a -b"), ElementsAre(word, mark, word));
  EXPECT_THAT(shapes("a <> b"), ElementsAre(word, mark, mark, word));
  EXPECT_THAT(shapes("a – b / c"), ElementsAre(word, mark, word, mark, word));
  EXPECT_THAT(shapes("a-b"), ElementsAre(word)) << "a hyphen is part of its word";
}

TEST(Lex, DropsWhatEndsASentence) {
  EXPECT_THAT(keys("clusters ? . …"), ElementsAre("clusters"));
  EXPECT_THAT(lex("").value(), IsEmpty());
  EXPECT_THAT(lex(" \t ?").value(), IsEmpty());
}

TEST(Lex, RefusesAQuestionOfTooManyWords) {
  std::string question;
  for (int word = 0; word < 200; ++word) {
    question += "a ";
  }
  EXPECT_EQ(lex(question).value().size(), 200U);
  EXPECT_FALSE(lex(question + "a").has_value());
}

TEST(SpanOf, CoversTheWords) {
  const std::string question = "clusters in  Canada now";
  const std::vector<Token> tokens = lex(question).value();
  const Where where = span_of(question, tokens, 1, 3);
  EXPECT_EQ(where.text.substr(where.offset, where.length), "in  Canada");
}

TEST(SpanOf, PointsBehindTheLastWord) {
  const std::string question = "clusters in";
  const std::vector<Token> tokens = lex(question).value();
  const Where where = span_of(question, tokens, 2, 2);
  EXPECT_EQ(where.offset, 12U);
  EXPECT_EQ(where.length, 0U);
  EXPECT_GE(where.text.size(), where.offset);
}

}  // namespace
}  // namespace liaison
