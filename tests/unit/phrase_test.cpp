// SPDX-License-Identifier: EUPL-1.2
// Readings in words, and the canonical form that parses back.
#include "ask/phrase.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/small_language.hpp"

namespace liaison {
namespace {

bool is_no_bay(const NamedRecord& record) {
  return record.name != "Bay";
}

std::string canonical(std::string_view question) {
  const ParsedQuestion parsed = parse_small(question);
  EXPECT_EQ(parsed.parse.readings.size(), 1U) << question;
  return parsed.parse.readings.empty() ? ""
                                       : canonical_of(parsed.parse.readings.front(), is_no_bay);
}

std::string reading(std::string_view question) {
  const ParsedQuestion parsed = parse_small(question);
  EXPECT_EQ(parsed.parse.readings.size(), 1U) << question;
  return reading_of(parsed.parse.readings.front(), *parsed.vocabulary,
                    [](const NamedRecord& record) { return record.slug == "bergen" ? 3 : 0; });
}

TEST(CanonicalOf, WritesEachPartOut) {
  EXPECT_EQ(canonical("the Salt boats"), "boats carrying Salt");
  EXPECT_EQ(canonical("how many boats in Bergen"), "count boats from Bergen");
  EXPECT_EQ(canonical("boats carrying Salt, Fish, and IT but not from port of call"),
            "boats carrying Salt, Fish and IT not from \"Port of Call\"");
  EXPECT_EQ(canonical("Anna"), "Anna");
}

TEST(CanonicalOf, WritesASlugWhereTheNameIsNotUnique) {
  EXPECT_EQ(canonical("boats from @bay-south"), "boats from @bay-south");
}

std::string canonical_of_name(std::string_view name) {
  NamedRecord record;
  record.slug = "the-slug";
  record.name = name;
  Ask ask{.form = Ask::Form::card};
  ask.names.push_back({.records = {record}});
  return canonical_of(ask, is_no_bay);
}

TEST(CanonicalOf, WritesASlugWhereTheNameHasQuotationMarks) {
  EXPECT_EQ(canonical_of_name("The Bay"), "\"The Bay\"");
  EXPECT_EQ(canonical_of_name("The \"Bay\""), "@the-slug");
  EXPECT_EQ(canonical_of_name("La « Baie »"), "@the-slug");
}

TEST(CanonicalOf, IsItsOwnCanonicalForm) {
  for (const std::string_view question :
       {"boats", "Anna", "@bay-north", "boats carrying Salt", "boats in Salt",
        "boats carrying Salt or Fish", "boats carrying Salt and Fish and IT",
        "boats carrying Salt, Fish or IT", "boats not from Bergen or @bay-south",
        "boats from Port of Call but not carrying Salt and Fish", "Fish boats visiting Bergen"}) {
    const std::string once = canonical(question);
    // `count` is a word of the real vocabulary only.
    EXPECT_EQ(canonical(once), once) << question;
  }
}

TEST(ReadingOf, SpeaksAsAPersonWould) {
  EXPECT_EQ(reading("boats"), "small boats");
  EXPECT_EQ(reading("how many boats"), "how many small boats");
  EXPECT_EQ(reading("boats carrying Salt, Fish or IT"), "small boats that carry Salt, Fish or IT");
  EXPECT_EQ(reading("boats not carrying Salt"), "small boats but not those that carry Salt");
  EXPECT_EQ(reading("Anna"), "Anna");
}

TEST(ReadingOf, SaysWhatElseMatchesThroughAHierarchy) {
  EXPECT_EQ(reading("boats from Bergen"), "small boats at home in Bergen or a quay in it (3)");
  EXPECT_EQ(reading("boats from Port of Call"), "small boats at home in Port of Call");
  EXPECT_EQ(reading("boats visiting Bergen"), "small boats that visit Bergen")
      << "a relation that looks around says so in its own words";
}

TEST(Filled, PutsTheValueIntoItsPlace) {
  EXPECT_EQ(filled("in {} now", "Canada"), "in Canada now");
  EXPECT_EQ(filled("nowhere", "Canada"), "nowhere");
  EXPECT_EQ(filled("{} and {}", "a"), "a and {}");
  EXPECT_EQ(filled("{}", "{}"), "{}");
}

TEST(Joined, JoinsWithCommasAndALastWord) {
  EXPECT_EQ(joined({}, "or"), "");
  EXPECT_EQ(joined({"a"}, "or"), "a");
  EXPECT_EQ(joined({"a", "b"}, "or"), "a or b");
  EXPECT_EQ(joined({"a", "b", "c"}, "and"), "a, b and c");
}

}  // namespace
}  // namespace liaison
