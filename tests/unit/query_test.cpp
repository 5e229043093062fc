// SPDX-License-Identifier: EUPL-1.2
// The text of a canned query: its header, its parameters, and what is refused with file and line.
#include "query/query.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::StartsWith;

constexpr std::array<std::string_view, 2> kReserved{"db", "with-contacts"};

Result<Query> parse(std::string_view text) {
  return parse_query("q", "mine/q.sql", text, kReserved);
}

// A query with these parameter lines and this statement.
std::string query_text(std::string_view parameters, std::string_view statement) {
  return fmt::format("-- title: T\n-- answers: A?\n{}{}\n", parameters, statement);
}

// `LINE:COLUMN message` of what is wrong.
std::string wrong(std::string_view text) {
  const Result<Query> query = parse(text);
  if (query) {
    return "nothing";
  }
  EXPECT_EQ(query.error().code, ErrorCode::bad_query);
  const std::string shown = to_text(query.error());
  EXPECT_THAT(shown, StartsWith("mine/q.sql:"));
  const std::string_view rest = std::string_view(shown).substr(11, shown.find('\n') - 11);
  const std::size_t mark = rest.find(": error[E22]: ");
  return fmt::format("{} {}", rest.substr(0, mark), rest.substr(mark + 14));
}

TEST(ParseQuery, ReadsTheHeader) {
  const Result<Query> query = parse(
      "-- title: Clusters of a place\n-- answers: Which are there?\n-- example: --place Canada\n"
      "-- cites: place\n-- param: place place where\nSELECT :place");
  ASSERT_TRUE(query.has_value()) << to_text(query.error());
  EXPECT_EQ(query->name, "q");
  EXPECT_EQ(query->title, "Clusters of a place");
  EXPECT_EQ(query->answers, "Which are there?");
  EXPECT_EQ(query->example, "--place Canada");
  EXPECT_EQ(query->cites, "place");
  EXPECT_EQ(query->body_line, 6);
}

TEST(ParseQuery, ReadsTheTypesOfParameters) {
  const Result<Query> query =
      parse(query_text("-- param: a cluster who\n"
                       "-- param: b date when\n"
                       "-- param: c integer how many\n"
                       "-- param: d text what\n"
                       "-- param: e choice(one| two words |three) which\n"
                       "-- param: f choice(agreements.type) which\n",
                       "SELECT :a, :b_first, :c, :d, :e, :f"));
  ASSERT_TRUE(query.has_value()) << to_text(query.error());
  const std::vector<QueryParameter>& all = query->parameters;
  ASSERT_EQ(all.size(), 6U);
  EXPECT_EQ(all[0].type, ParameterType::record);
  EXPECT_EQ(all[0].noun, "cluster");
  EXPECT_EQ(all[1].type, ParameterType::date);
  EXPECT_EQ(all[2].type, ParameterType::integer);
  EXPECT_EQ(all[3].type, ParameterType::text);
  EXPECT_EQ(all[4].type, ParameterType::choice);
  EXPECT_THAT(all[4].choices, ElementsAre("one", "two words", "three"));
  EXPECT_EQ(all[5].view, "agreements");
  EXPECT_EQ(all[5].column, "type");
  EXPECT_EQ(all[5].summary, "which");
}

TEST(ParseQuery, ReadsADefaultOfOneWordOrInQuotes) {
  const Result<Query> query =
      parse(query_text("-- param: a integer = 10 how many\n-- param: b text = \"two words\" what\n"
                       "-- param: c text =glued what\n-- param: d text none\n",
                       "SELECT :a, :b, :c, :d"));
  ASSERT_TRUE(query.has_value()) << to_text(query.error());
  EXPECT_EQ(query->parameters[0].fallback, "10");
  EXPECT_EQ(query->parameters[0].summary, "how many");
  EXPECT_EQ(query->parameters[1].fallback, "two words");
  EXPECT_EQ(query->parameters[2].fallback, "glued");
  EXPECT_EQ(query->parameters[3].fallback, std::nullopt);
}

TEST(ParseQuery, LetsACommentSayAnything) {
  EXPECT_TRUE(parse("-- A comment without a field.\n-- Two words: are none either.\n\n" +
                    query_text("", "SELECT 1"))
                  .has_value());
}

TEST(ParseQuery, ReadsWindowsLineEnds) {
  const Result<Query> query =
      parse("-- title: T\r\n-- answers: A?\r\n-- param: a text what\r\nSELECT :a\r\n");
  ASSERT_TRUE(query.has_value()) << to_text(query.error());
  EXPECT_EQ(query->title, "T");
  EXPECT_EQ(query->parameters[0].summary, "what");
}

TEST(ParseQuery, WantsATitleAndWhatItAnswers) {
  EXPECT_EQ(wrong("SELECT 1"), "1:1 the header has no 'title'");
  EXPECT_EQ(wrong("-- title:\n-- answers: A?\nSELECT 1"), "1:1 the header has no 'title'");
  EXPECT_EQ(wrong("-- title: T\nSELECT 1"), "1:1 the header has no 'answers'");
}

TEST(ParseQuery, RefusesAFieldThatThereIsNot) {
  EXPECT_EQ(wrong("-- title: T\n-- anwers: A?\nSELECT 1"), "2:4 a query has no field 'anwers'");
  EXPECT_THAT(to_text(parse("-- anwers: A?\nSELECT 1").error()),
              HasSubstr("did you mean 'answers'?"));
  EXPECT_EQ(wrong("-- title: T\n-- title: U\nSELECT 1"), "2:4 'title' stands here twice");
}

TEST(ParseQuery, RefusesAParameterThatSaysTooLittle) {
  EXPECT_EQ(wrong(query_text("-- param:\n", "SELECT 1")),
            "3:1 a parameter has a name of lower-case letters, digits and underscores");
  EXPECT_EQ(wrong(query_text("-- param: Place place where\n", "SELECT 1")),
            "3:11 a parameter has a name of lower-case letters, digits and underscores");
  const std::string type =
      "a parameter has a type: the name of a kind, date, integer, text or choice(a|b)";
  EXPECT_EQ(wrong(query_text("-- param: place\n", "SELECT 1")), "3:11 " + type);
  EXPECT_EQ(wrong(query_text("-- param: a choice() which\n", "SELECT 1")), "3:13 " + type);
  EXPECT_EQ(wrong(query_text("-- param: a choice(x|y which\n", "SELECT 1")), "3:13 " + type);
  EXPECT_EQ(wrong(query_text("-- param: a text\n", "SELECT 1")),
            "3:11 the parameter 'a' does not say what it is");
  EXPECT_EQ(wrong(query_text("-- param: a text = x\n", "SELECT 1")),
            "3:11 the parameter 'a' does not say what it is");
}

TEST(ParseQuery, RefusesNamesThatMeanSomethingElse) {
  EXPECT_EQ(wrong(query_text("-- param: db text what\n", "SELECT :db")),
            "3:1 '--db' is an option of liaison");
  EXPECT_EQ(wrong(query_text("-- param: with_contacts text what\n", "SELECT :with_contacts")),
            "3:1 '--with-contacts' is an option of liaison");
  EXPECT_EQ(wrong(query_text("-- param: a text x\n-- param: a text y\n", "SELECT :a")),
            "4:1 the parameter 'a' is declared twice");
  EXPECT_EQ(wrong(query_text("-- param: a date x\n-- param: a_last text y\n", "SELECT :a_last")),
            "4:1 the parameter 'a_last' is declared twice");
}

TEST(ParseQuery, RefusesWhatIsNoSelect) {
  EXPECT_EQ(wrong(query_text("", "DELETE FROM record")), "3:1 a canned query is one SELECT");
  EXPECT_EQ(wrong(query_text("", "")), "4:1 there is no statement behind the header");
  EXPECT_TRUE(parse(query_text("", "with a as (select 1) select * from a")).has_value());
}

TEST(ParseQuery, ComparesDeclaredAndUsedParameters) {
  EXPECT_EQ(wrong(query_text("-- param: a text what\n", "SELECT 1")),
            "3:1 the statement does not use the parameter 'a'");
  EXPECT_EQ(wrong(query_text("-- param: place text what\n", "SELECT :place,\n  :plcae")),
            "5:3 the header does not declare the parameter ':plcae'");
  EXPECT_EQ(wrong(query_text("", "SELECT ?1")),
            "3:8 the header does not declare the parameter '?1'");
  EXPECT_EQ(wrong(query_text("-- param: a text what\n", "SELECT :a, @a")),
            "4:12 the header does not declare the parameter '@a'");
}

TEST(ParseQuery, PassesOverWhatOnlyLooksLikeAParameter) {
  EXPECT_TRUE(parse(query_text("", "SELECT ':a', \":b\", [:c], `:d` -- :e\n/* :f */, 'it''s :g'"))
                  .has_value());
}

// What a person's editor leaves behind: a file that ends anywhere, or has lost a letter.
TEST(ParseQuery, ReadsEveryPartOfAFileWithoutAFall) {
  const std::string whole = query_text("-- param: a choice(x|y) = x one\n-- param: b date two\n",
                                       "SELECT ':c', [d], :a /* e */ -- f\n FROM t WHERE :b_first");
  ASSERT_TRUE(parse(whole).has_value());
  std::size_t refused = 0;
  for (std::size_t at = 0; at < whole.size(); ++at) {
    for (const std::string& text : {whole.substr(0, at), std::string(whole).erase(at, 1)}) {
      const Result<Query> query = parse(text);
      if (!query) {
        ++refused;
        EXPECT_GT(query.error().where->line, 0) << text;
        EXPECT_LE(query.error().where->offset + query.error().where->length,
                  query.error().where->text.size())
            << text;
      }
    }
  }
  EXPECT_GT(refused, whole.size());
}

TEST(UsedNames, AreThoseBehindTheColons) {
  EXPECT_THAT(used_names("SELECT :a, ':b', :c_d FROM t WHERE x = :a"),
              ElementsAre("a", "c_d", "a"));
  EXPECT_THAT(used_names(""), IsEmpty());
}

TEST(ParseQuestion, ReadsWhatSaveWrites) {
  const Result<Query> query =
      parse_question("q", "q.question", question_text("French clusters", "clusters in France"));
  ASSERT_TRUE(query.has_value()) << to_text(query.error());
  EXPECT_EQ(query->title, "French clusters");
  EXPECT_EQ(query->question, "clusters in France");
  EXPECT_EQ(query->body_line, 2);
}

TEST(ParseQuestion, WantsOneLine) {
  for (const std::string_view text :
       {"-- title: T\n", "-- title: T\nclusters\nin France\n", "clusters"}) {
    EXPECT_FALSE(parse_question("q", "q.question", text).has_value()) << text;
  }
  EXPECT_TRUE(parse_question("q", "q.question", "-- title: T\nclusters\r\n\n").has_value());
}

TEST(QueryParameter, IsWrittenWithHyphens) {
  EXPECT_EQ((QueryParameter{.name = "member_country", .summary = {}}).option(), "--member-country");
}

TEST(IsQueryName, TakesLettersDigitsAndHyphens) {
  EXPECT_TRUE(is_query_name("my-query-2"));
  for (const std::string_view name : {"", "My", "a b", "../a", "-a", "a-", "a.b", "é"}) {
    EXPECT_FALSE(is_query_name(name)) << name;
  }
}

}  // namespace
}  // namespace liaison
