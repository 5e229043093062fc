// SPDX-License-Identifier: EUPL-1.2
// The vocabulary as the database has it. That its rows fit the schema is tested in schema_test.cpp.
#include "store/vocabulary.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "liaison/error.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

TEST(ReadVocabulary, ReadsKindsNounsAndRelations) {
  const Vocabulary vocabulary = read_vocabulary(empty_database());
  const Noun* cluster = vocabulary.find_noun("cluster");
  ASSERT_NE(cluster, nullptr);
  EXPECT_EQ(cluster->kind, "organisation");
  EXPECT_EQ(cluster->plural, "clusters");
  ASSERT_NE(vocabulary.find_kind("place"), nullptr);
  EXPECT_EQ(vocabulary.find_kind("place")->below, "a place in it");
  const Relation* targets = vocabulary.find_relation("partnership targets place");
  ASSERT_NE(targets, nullptr);
  EXPECT_EQ(targets->hierarchy, Hierarchy::around);
  EXPECT_TRUE(targets->many);
  ASSERT_EQ(targets->hows.size(), 6U);
  EXPECT_EQ(targets->hows[0].how, "named") << "the strongest first";
  EXPECT_EQ(vocabulary.find_noun("nothing"), nullptr);
  EXPECT_EQ(vocabulary.find_kind("nothing"), nullptr);
  EXPECT_EQ(vocabulary.find_relation("nothing"), nullptr);
}

TEST(ReadVocabulary, SortsTheWordsForLookingUp) {
  const Vocabulary vocabulary = read_vocabulary(empty_database());
  EXPECT_TRUE(std::is_sorted(vocabulary.words.begin(), vocabulary.words.end(),
                             [](const Word& a, const Word& b) { return a.words < b.words; }));
  EXPECT_GE(vocabulary.longest_words, 4) << "with a member in";
}

TEST(ReadVocabulary, KnowsHowManyWordsTheLongestNameHas) {
  EXPECT_EQ(read_vocabulary(empty_database()).longest_name, 1);
  EXPECT_EQ(read_vocabulary(small_database()).longest_name, 5)
      << "Wood Pellet Association of Canada";
}

TEST(ReadVocabulary, RefusesAWordThatMeansNothing) {
  for (const std::string role : {"relation", "noun"}) {
    const Database database = empty_database();
    database.execute("INSERT INTO word (words, role, means) VALUES ('zzz', '" + role + "', 'zzz')");
    try {
      (void)read_vocabulary(database);
      FAIL() << role;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.error().code, ErrorCode::damaged_database);
    }
  }
}

}  // namespace
}  // namespace liaison
