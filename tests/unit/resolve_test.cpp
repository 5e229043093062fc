// SPDX-License-Identifier: EUPL-1.2
// One record for each name of a question, or the question back.
#include "ask/resolve.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

struct Resolved {
  std::string slug;  ///< of the first name; empty where it was refused
  std::vector<std::string> notes;
  std::optional<Error> error;
};

Resolved resolve(const Database& database, std::string_view question) {
  const Vocabulary vocabulary = read_vocabulary(database);
  const Understood understood = std::move(understand(database, vocabulary, question).value());
  Resolved resolved;
  EXPECT_FALSE(understood.parse.readings.empty()) << question;
  Ask ask = understood.parse.readings.front();
  resolved.error = resolve_names(database, vocabulary, understood, ask, resolved.notes);
  if (!resolved.error) {
    const Value& value = *names_of(std::as_const(ask)).front();
    EXPECT_EQ(value.records.size(), 1U) << question;
    resolved.slug = value.records.front().slug;
  }
  return resolved;
}

TEST(ResolveNames, LeavesANameOfOneRecordAlone) {
  const Resolved resolved = resolve(small_database(), "clusters in Canada");
  EXPECT_EQ(resolved.slug, "canada");
  EXPECT_THAT(resolved.notes, IsEmpty());
}

TEST(ResolveNames, TakesTheRecordThatContainsTheOthers) {
  const Resolved resolved = resolve(small_database(), "clusters in Québec");
  EXPECT_EQ(resolved.slug, "quebec");
  EXPECT_THAT(resolved.notes, ElementsAre("'Québec' is read as place @quebec; for place Québec"
                                          " write @quebec-city"));
}

TEST(ResolveNames, TakesThePreferredOneOfEquals) {
  const Resolved resolved = resolve(small_database(), "partnerships in health");
  EXPECT_EQ(resolved.slug, "health");
  EXPECT_THAT(resolved.notes, IsEmpty());
}

TEST(ResolveNames, TakesWhatIsCalledSoBeforeWhatIsAlsoKnownAs) {
  const Database database = small_database();
  load_texts(database, {{"organisations.csv",
                         "# source: paper\nkey,name,type,aliases\n"
                         "sky,Sky,cluster,Skywin\n"},
                        {"identities.csv",
                         "# source: paper\nname,verdict,about,other,reason\n"
                         "Sky is not Skywin,distinct,skywin,sky,told\n"}});
  const Resolved resolved = resolve(database, "partnerships including Skywin");
  EXPECT_EQ(resolved.slug, "skywin");
  EXPECT_THAT(resolved.notes,
              ElementsAre("'Skywin' is read as organisation @skywin; for organisation"
                          " Sky write @sky"));
}

TEST(ResolveNames, AsksBackWhereNothingDecides) {
  const Resolved resolved = resolve(small_database(), "clusters in Georgia");
  ASSERT_TRUE(resolved.error.has_value());
  EXPECT_EQ(resolved.error->code, ErrorCode::ambiguous_name);
}

TEST(ResolveNames, AsksBackForTwoAliases) {
  const Database database = small_database();
  load_texts(database, {{"organisations.csv",
                         "# source: paper\nkey,name,type,aliases\n"
                         "one,One,cluster,Twins\ntwo,Two,cluster,Twins\n"},
                        {"identities.csv",
                         "# source: paper\nname,verdict,about,other,reason\n"
                         "One is not Two,distinct,one,two,told\n"}});
  const Resolved resolved = resolve(database, "Twins");
  ASSERT_TRUE(resolved.error.has_value());
  EXPECT_THAT(resolved.error->hint, testing::HasSubstr("@one for the organisation One"));
  EXPECT_THAT(resolved.error->hint, testing::HasSubstr("@two for the organisation Two"));
}

}  // namespace
}  // namespace liaison
