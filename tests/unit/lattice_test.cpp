// SPDX-License-Identifier: EUPL-1.2
// What each stretch of a question can be.
#include "ask/lattice.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "support/small_language.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

/// The slugs of the names that begin at a word, the longest name first.
std::vector<std::string> names_at(std::string_view question, std::size_t token) {
  const ParsedQuestion parsed = parse_small(question);
  std::vector<std::string> slugs;
  for (const NameSpan* span : parsed.lattice->names(token)) {
    for (const NamedRecord& record : span->records) {
      slugs.push_back(record.slug);
    }
  }
  return slugs;
}

std::size_t keywords_at(std::string_view question, std::size_t token, Role role) {
  return parse_small(question).lattice->keywords(token, role).size();
}

TEST(Lattice, FindsKeywordsOfSeveralWords) {
  EXPECT_EQ(keywords_at("how many boats", 0, Role::count), 1U);
  EXPECT_EQ(keywords_at("how boats", 0, Role::count), 0U);
  EXPECT_EQ(keywords_at("show me boats", 0, Role::filler), 2U) << "show, show me";
  EXPECT_EQ(keywords_at("boats in Bergen", 1, Role::relation), 2U);
}

TEST(Lattice, FindsNamesWithKeywordsInside) {
  EXPECT_THAT(names_at("Boats of Bergen", 0), ElementsAre("boats-of-bergen"));
  EXPECT_THAT(names_at("boats from Port of Call", 2), ElementsAre("port-of-call"));
  EXPECT_THAT(names_at("boats of Bergen", 2), ElementsAre("bergen"));
}

TEST(Lattice, TakesAllRecordsOfAName) {
  EXPECT_THAT(names_at("bay", 0), ElementsAre("bay-north", "bay-south"));
}

TEST(Lattice, TakesShortNamesOnlyInTheirCapitals) {
  EXPECT_THAT(names_at("boats in IT", 2), ElementsAre("it"));
  EXPECT_THAT(names_at("boats in it", 2), IsEmpty());
}

TEST(Lattice, TakesCodesOnlyLetterByLetter) {
  EXPECT_THAT(names_at("NO", 0), ElementsAre("bergen"));
  EXPECT_THAT(names_at("no", 0), IsEmpty());
  EXPECT_THAT(names_at("No", 0), IsEmpty());
}

TEST(Lattice, TakesAQuotedNameAlone) {
  EXPECT_THAT(names_at("\"Port of Call\"", 0), ElementsAre("port-of-call"));
  EXPECT_THAT(names_at("\"Port\" of Call", 0), IsEmpty());
  EXPECT_THAT(names_at("\"port of call\"", 0), ElementsAre("port-of-call"));
  EXPECT_EQ(keywords_at("\"boats\"", 0, Role::noun), 0U) << "a quoted word is a name";
}

TEST(Lattice, TakesASlugForItsRecord) {
  EXPECT_THAT(names_at("@bay-south", 0), ElementsAre("bay-south"));
  EXPECT_THAT(names_at("@nowhere", 0), IsEmpty());
}

TEST(Lattice, KnowsWhichWordsAreKnown) {
  const ParsedQuestion parsed = parse_small("boats from Port of nowhere");
  EXPECT_TRUE(parsed.lattice->is_known(0));
  EXPECT_TRUE(parsed.lattice->is_known(1));
  EXPECT_FALSE(parsed.lattice->is_known(2)) << "half a name is none";
  EXPECT_FALSE(parsed.lattice->is_known(4));
}

TEST(StretchKeys, AreAllStretchesOnce) {
  EXPECT_THAT(stretch_keys(lex("b a b").value(), 2), ElementsAre("a", "a b", "b", "b a"));
  EXPECT_THAT(stretch_keys(lex("a b c").value(), 3),
              ElementsAre("a", "a b", "a b c", "b", "b c", "c"));
  EXPECT_THAT(stretch_keys(lex("@slug").value(), 2), IsEmpty());
}

}  // namespace
}  // namespace liaison
