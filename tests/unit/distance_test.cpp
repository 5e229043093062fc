// SPDX-License-Identifier: EUPL-1.2
// Typing errors and what is offered for them.
#include "core/distance.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {
namespace {

using Words = std::vector<std::string>;

TEST(OsaDistance, CountsEachKindOfEditOnce) {
  EXPECT_EQ(osa_distance("canada", "canada", 2), 0);
  EXPECT_EQ(osa_distance("canda", "canada", 2), 1);
  EXPECT_EQ(osa_distance("cannada", "canada", 2), 1);
  EXPECT_EQ(osa_distance("kanada", "canada", 2), 1);
  EXPECT_EQ(osa_distance("acnada", "canada", 2), 1);
}

TEST(OsaDistance, TouchesNoLetterTwice) {
  EXPECT_EQ(osa_distance("ca", "abc", 5), 3);
}

TEST(OsaDistance, StopsAboveTheLimit) {
  EXPECT_EQ(osa_distance("kitten", "sitting", 3), 3);
  EXPECT_EQ(osa_distance("kitten", "sitting", 2), 3);
  EXPECT_EQ(osa_distance("kitten", "sitting", 1), 2);
  EXPECT_EQ(osa_distance("a", "abcdef", 2), 3);
  EXPECT_EQ(osa_distance("a", "b", 0), 1);
}

TEST(OsaDistance, CountsLettersNotBytes) {
  EXPECT_EQ(osa_distance("日本", "日木", 2), 1);
}

TEST(OsaDistance, MeasuresEmptyWords) {
  EXPECT_EQ(osa_distance("", "", 0), 0);
  EXPECT_EQ(osa_distance("", "ab", 2), 2);
  EXPECT_EQ(osa_distance("ab", "", 2), 2);
}

TEST(EditBudget, GrowsWithTheWord) {
  EXPECT_EQ(edit_budget("eus"), 0);
  EXPECT_EQ(edit_budget("euro"), 1);
  EXPECT_EQ(edit_budget("belgium"), 1);
  EXPECT_EQ(edit_budget("slovenia"), 2);
  EXPECT_EQ(edit_budget("日本語"), 0);
}

TEST(Nearest, SortsByDistanceThenText) {
  const Words words = {"targeting", "targetings", "targetink", "paths", "targetting"};
  EXPECT_EQ(nearest("targetting", words, 5),
            (Words{"targetting", "targeting", "targetings", "targetink"}));
}

TEST(Nearest, GivesNoMoreThanAskedAndEachOnce) {
  const Words words = {"france", "france", "trance"};
  EXPECT_EQ(nearest("francs", words, 1), Words{"france"});
  EXPECT_EQ(nearest("france", words, 9), (Words{"france", "trance"}));
}

TEST(Nearest, OffersNothingSillyForShortWords) {
  const Words words = {"it", "in", "ai"};
  EXPECT_TRUE(nearest("is", words, 3).empty());
}

TEST(Nearest, TakesViewsToo) {
  constexpr std::array<std::string_view, 2> kCommands = {"load", "template"};
  EXPECT_EQ(nearest("laod", kCommands, 3), Words{"load"});
}

}  // namespace
}  // namespace liaison
