// SPDX-License-Identifier: EUPL-1.2
// Citations of fields and items that do not exist are refused.
#include "load/citation_check.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "liaison/error.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A partnership with one citation.
LoadReport cite(const std::string& citation) {
  return load_texts(small_database(),
                    {{"partnerships.yaml",
                      "partnerships:\n  - key: new\n    name: New\n    aliases: [Newer]\n"
                      "    members: [Skywin, tenerdis]\n    citations:\n      - {source: paper, " +
                          citation + "}\n"}});
}

TEST(CheckCitedFields, RefusesAFieldThatTheKindDoesNotHave) {
  for (const std::string field : {"nonsense", "key", "source", "citations", "founded", "id"}) {
    const LoadReport report = cite("field: " + field);
    ASSERT_THAT(places_of(report), ElementsAre("partnerships.yaml:7:32 S04")) << field;
  }
  EXPECT_THAT(cite("field: member").errors.front().hint, HasSubstr("did you mean 'members'?"));
}

TEST(CheckCitedFields, TakesColumnsListsAndNames) {
  for (const std::string field : {"name", "website", "members", "aliases"}) {
    EXPECT_THAT(places_of(cite("field: " + field)), IsEmpty()) << field;
  }
}

TEST(CheckCitedItems, TakesAnItemAsWrittenOrItsKeyOrName) {
  for (const std::string item : {"Skywin", "skywin", "SKYWIN", "tenerdis", "Tenerrdis"}) {
    EXPECT_THAT(places_of(cite("field: members, item: " + item)), IsEmpty()) << item;
  }
  EXPECT_THAT(places_of(cite("field: aliases, item: Newer")), IsEmpty());
}

TEST(CheckCitedItems, RefusesWhatTheListDoesNotHold) {
  for (const std::string cited :
       {"field: members, item: food-valley", "field: members, item: nobody",
        "field: aliases, item: Other", "field: website, item: Skywin", "item: Skywin"}) {
    const LoadReport report = cite(cited);
    ASSERT_EQ(report.errors.size(), 1U) << cited;
    EXPECT_EQ(report.errors.front().code, ErrorCode::bad_value) << cited;
    EXPECT_FALSE(report.committed);
  }
}

TEST(CheckCitedItems, KnowsTheItemsThatAreStored) {
  const Database database = small_database();
  const std::string head = "partnerships:\n  - key: ";
  ASSERT_THAT(
      places_of(load_texts(
          database, {{"partnerships.yaml",
                      head + "new\n    name: New\n    source: paper\n    members: [Skywin]\n"}})),
      IsEmpty());
  const std::string cite = "new\n    citations: [{source: paper, field: members, item: ";
  EXPECT_THAT(places_of(load_texts(database, {{"partnerships.yaml", head + cite + "Skywin}]\n"}})),
              IsEmpty());
  EXPECT_THAT(
      load_texts(database, {{"partnerships.yaml", head + cite + "tenerdis}]\n"}}).errors.size(),
      1U);
}

}  // namespace
}  // namespace liaison
