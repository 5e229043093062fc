// SPDX-License-Identifier: EUPL-1.2
// The values of parameters, and what a canned query answers with them.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "query/parameters.hpp"
#include "query/query.hpp"
#include "query/run.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

class AnswerQuery : public testing::Test {
 protected:
  // What people see, read-only and without contacts, as the commands open it.
  AnswerQuery()
      : image(small_database().image()),
        database(open_image(image)),
        vocabulary(read_vocabulary(database)) {}

  static Query query(std::string_view parameters, std::string_view statement) {
    Result<Query> parsed =
        parse_query("q", "own/q.sql",
                    fmt::format("-- title: T\n-- answers: A?\n{}{}", parameters, statement), {});
    EXPECT_TRUE(parsed.has_value()) << to_text(parsed.error());
    return parsed ? std::move(*parsed) : Query{};
  }

  [[nodiscard]] Result<Answer> run(const Query& query, const std::vector<GivenValue>& given) const {
    return answer_query(database, vocabulary, query, given);
  }

  // The first column, in a row.
  [[nodiscard]] std::string values(const Query& query, const std::vector<GivenValue>& given) const {
    const Result<Answer> answer = run(query, given);
    if (!answer) {
      return to_text(answer.error());
    }
    std::string text;
    for (const auto& row : answer->table.rows) {
      const auto* name = std::get_if<std::string>(&row.front());
      const auto* number = std::get_if<std::int64_t>(&row.front());
      text += text.empty() ? "" : ", ";
      text += name != nullptr ? *name : number != nullptr ? std::to_string(*number) : "null";
    }
    return text;
  }

  std::vector<unsigned char> image;
  Database database;
  Vocabulary vocabulary;
};

constexpr std::string_view kOfPlace =
    "SELECT o.name, o.slug FROM organisations AS o WHERE :place IS NULL OR o.id IN (SELECT"
    " e.from_id FROM edge_organisation_in_place AS e JOIN place_below AS b ON b.descendant ="
    " e.to_id WHERE b.ancestor = :place) ORDER BY o.name_key";

TEST_F(AnswerQuery, BindsTheIdOfARecordByAnyOfItsNames) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  EXPECT_EQ(values(clusters, {{"place", "Belgium"}}), "Skywin");
  EXPECT_EQ(values(clusters, {{"place", "belgian"}}), "Skywin");
  EXPECT_EQ(values(clusters, {{"place", "BE"}}), "Skywin");
  EXPECT_EQ(values(clusters, {{"place", "@belgium"}}), "Skywin");
}

TEST_F(AnswerQuery, MeansAnyWithoutAValue) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  EXPECT_THAT(values(clusters, {}), HasSubstr("Tenerdis"));
}

TEST_F(AnswerQuery, TakesTheDefaultWithoutAValue) {
  const Query clusters = query("-- param: place place = Belgium where\n", kOfPlace);
  EXPECT_EQ(values(clusters, {}), "Skywin");
  EXPECT_EQ(values(clusters, {{"place", "France"}}), "Tenerdis");
  EXPECT_EQ(run(clusters, {})->reading, "T, place = Belgium: 1 row");
}

TEST_F(AnswerQuery, TakesTheLargerPlaceAndSaysSo) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  const Result<Answer> answer = run(clusters, {{"place", "quebec"}});
  ASSERT_TRUE(answer.has_value());
  EXPECT_EQ(answer->reading, "T, place = Québec: 2 rows");
  EXPECT_THAT(
      answer->notes,
      ElementsAre("'quebec' is read as place @quebec; for place Québec write @quebec-city"));
}

TEST_F(AnswerQuery, AsksBackForANameOfSeveralRecords) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  const Result<Answer> answer = run(clusters, {{"place", "Georgia"}});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::ambiguous_name);
  EXPECT_EQ(answer.error().message, "'Georgia' is the name of several places");
  EXPECT_THAT(answer.error().hint, HasSubstr("@georgia for the place Georgia (country, GE)"));
  EXPECT_THAT(answer.error().hint, HasSubstr("@georgia-us for the place Georgia (province, US-GA"));
}

TEST_F(AnswerQuery, LetsTheTypeDecideBetweenKinds) {
  const Query places =
      query("-- param: place place where\n", "SELECT name FROM places WHERE id = :place");
  const Query sectors =
      query("-- param: sector sector which\n", "SELECT name FROM sectors WHERE id = :sector");
  EXPECT_EQ(values(places, {{"place", "IT"}}), "Italy");
  EXPECT_EQ(values(sectors, {{"sector", "IT"}}), "Information technology");
  // Codes and the shortest names count only in their capitals, as in a question.
  EXPECT_THAT(values(places, {{"place", "it"}}), HasSubstr("no place 'it'"));
}

TEST_F(AnswerQuery, HoldsTheNounOfTheType) {
  const Query countries =
      query("-- param: country country which\n", "SELECT name FROM countries WHERE id = :country");
  EXPECT_EQ(values(countries, {{"country", "Georgia"}}), "Georgia");
  const Result<Answer> province = run(countries, {{"country", "Québec"}});
  ASSERT_FALSE(province.has_value());
  EXPECT_EQ(province.error().message, "'Québec' is a place, not a country");
}

TEST_F(AnswerQuery, OffersWhatMayHaveBeenMeant) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  const Result<Answer> near = run(clusters, {{"place", "Canda"}});
  ASSERT_FALSE(near.has_value());
  EXPECT_EQ(to_text(near.error()),
            "liaison: error[E03]: no place 'Canda'\n  --place Canda\n          ^^^^^\n"
            "  did you mean: Canada\n");
  const Query members =
      query("-- param: who organisation who\n", "SELECT name FROM organisations WHERE id = :who");
  const Result<Answer> part = run(members, {{"who", "valley"}});
  ASSERT_FALSE(part.has_value());
  EXPECT_EQ(part.error().hint, "did you mean: Clean Valley, Energy Valley, Food Valley");
  EXPECT_EQ(run(clusters, {{"place", "Atlantis"}}).error().hint, "`liaison places` lists them");
}

TEST_F(AnswerQuery, NamesAnotherKindThatIsSoCalled) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  const Result<Answer> answer = run(clusters, {{"place", "Skywin"}});
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::unknown_word);
  EXPECT_EQ(answer.error().message, "'Skywin' is an organisation, not a place");
}

TEST_F(AnswerQuery, BindsADateWithItsDays) {
  const Query dates =
      query("-- param: day date when\n",
            "SELECT coalesce(:day || ' ' || :day_first || ' ' || :day_last, 'any')");
  EXPECT_EQ(values(dates, {{"day", "2018-02"}}), "2018-02 2018-02-01 2018-02-28");
  EXPECT_EQ(values(dates, {}), "any");
  EXPECT_THAT(values(dates, {{"day", "2018-13"}}), HasSubstr("error[E20]: --day:"));
}

TEST_F(AnswerQuery, BindsIntegersAsNumbers) {
  const Query numbers = query("-- param: n integer = 2 how many\n", "SELECT typeof(:n), :n");
  EXPECT_EQ(values(numbers, {}), "integer");
  EXPECT_EQ(values(numbers, {{"n", "-5"}}), "integer");
  for (const std::string bad : {"two", "2.5", "", "5 ", "99999999999999999999"}) {
    EXPECT_THAT(values(numbers, {{"n", bad}}),
                HasSubstr(fmt::format("--n is an integer, not '{}'", bad)));
  }
}

TEST_F(AnswerQuery, HoldsAChoiceToItsList) {
  const Query choice = query("-- param: c choice(Named|activity) which\n", "SELECT :c");
  EXPECT_EQ(values(choice, {{"c", "named"}}), "Named");
  EXPECT_THAT(values(choice, {{"c", "namde"}}), HasSubstr("did you mean 'Named'?"));
  EXPECT_THAT(values(choice, {{"c", "other"}}), HasSubstr("one of: Named, activity"));
}

TEST_F(AnswerQuery, TakesChoicesFromTheData) {
  const Query choice = query("-- param: type choice(organisations.type) which\n",
                             "SELECT name FROM organisations WHERE type = :type ORDER BY name");
  EXPECT_EQ(values(choice, {{"type", "agency"}}), "Georgian Trade Office");
  EXPECT_THAT(values(choice, {{"type", "office"}}), HasSubstr("one of: agency, association"));
  const Query none = query("-- param: c choice(agreements.type) which\n", "SELECT :c");
  EXPECT_THAT(values(none, {{"c", "MoU"}}), HasSubstr("the data has no value for it"));
  const Query wrong = query("-- param: c choice(organisations.typ) which\n", "SELECT :c");
  EXPECT_THAT(values(wrong, {{"c", "x"}}),
              HasSubstr("own/q.sql:3:1: error[E22]: the values of 'c'"));
}

TEST_F(AnswerQuery, DoesNotListWhatIsWithheld) {
  const Query choice = query("-- param: c choice(contact_point.value) which\n", "SELECT :c");
  EXPECT_THAT(values(choice, {{"c", std::string(kEmail)}}), HasSubstr("are withheld"));
  EXPECT_THAT(values(query("", "SELECT value FROM contact_point"), {}),
              HasSubstr("own/q.sql:3:1: error[E21]: telephone numbers and e-mail"));
}

TEST_F(AnswerQuery, RefusesAParameterThatThereIsNot) {
  const Query clusters = query("-- param: place place where\n", kOfPlace);
  EXPECT_THAT(values(clusters, {{"plcae", "Canada"}}), HasSubstr("did you mean '--place'?"));
  EXPECT_THAT(values(clusters, {{"xyz", "Canada"}}), HasSubstr("it has --place"));
  EXPECT_THAT(values(query("", "SELECT 1"), {{"place", "Canada"}}), HasSubstr("it takes none"));
  EXPECT_THAT(values(clusters, {{"place", "France"}, {"place", "Italy"}}),
              HasSubstr("the parameter '--place' is given twice"));
}

TEST_F(AnswerQuery, TakesHyphensForUnderscores) {
  const Query text = query("-- param: two_words text what\n", "SELECT :two_words");
  EXPECT_EQ(values(text, {{"two-words", "x"}}), "x");
  EXPECT_THAT(values(text, {{"two-words", "x"}, {"two_words", "y"}}), HasSubstr("given twice"));
}

TEST_F(AnswerQuery, RefusesATypeThatThereIsNot) {
  const Query wrong = query("-- param: place plase where\n", "SELECT :place");
  const std::string text = values(wrong, {{"place", "Canada"}});
  EXPECT_THAT(text,
              HasSubstr("own/q.sql:3:1: error[E22]: the parameter 'place' has no type 'plase'"));
  EXPECT_THAT(text, HasSubstr("did you mean 'place'?"));
}

TEST_F(AnswerQuery, SaysWhereAStatementIsWrong) {
  EXPECT_THAT(values(query("", "SELECT 1,\n  nme FROM clusters"), {}),
              HasSubstr("own/q.sql:4:3: error[E21]: no such column: nme"));
  EXPECT_THAT(values(query("", "WITH x AS (SELECT 1) DELETE FROM record"), {}),
              HasSubstr("own/q.sql:3:1: error[E21]: only statements that read are allowed"));
  EXPECT_THAT(values(query("", "SELECT 1; SELECT 2"), {}),
              HasSubstr("own/q.sql:3:11: error[E21]: one statement at a time"));
}

TEST_F(AnswerQuery, ExplainsAnEmptyAnswer) {
  const Query clusters =
      query("-- param: place place where\n-- param: type choice(agency|company) what\n",
            "SELECT name FROM organisations WHERE (:place IS NULL OR country ="
            " (SELECT name FROM places WHERE id = :place)) AND (:type IS NULL OR"
            " type = :type)");
  const Result<Answer> answer = run(clusters, {{"place", "Belgium"}, {"type", "agency"}});
  ASSERT_TRUE(answer.has_value());
  EXPECT_THAT(answer->table.rows, IsEmpty());
  EXPECT_THAT(answer->notes, ElementsAre("1 row without --place, 1 row without --type"));
  EXPECT_THAT(run(clusters, {{"type", "agency"}})->notes, IsEmpty());
}

TEST_F(AnswerQuery, MarksTheSlugAsKey) {
  const Result<Answer> answer = run(query("", "SELECT name, members, slug FROM partnerships"), {});
  ASSERT_TRUE(answer.has_value());
  const std::vector<Column>& columns = answer->table.columns;
  EXPECT_TRUE(columns[2].key);
  EXPECT_FALSE(columns[0].key);
  EXPECT_TRUE(columns[0].wraps);
  EXPECT_EQ(columns[1].type, ColumnType::integer);
  EXPECT_THAT(*query_columns(database, query("", "SELECT 1 AS a, 2 AS b")), ElementsAre("a", "b"));
  EXPECT_THAT(*query_columns(database, query("",
                                             "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL"
                                             " SELECT i + 1 FROM n) SELECT i FROM n")),
              ElementsAre("i"))
      << "it is looked at, not run";
}

TEST_F(AnswerQuery, TellsABrokenStatementOfOursAsADefect) {
  Query ours = query("", "SELECT nme FROM clusters");
  ours.file.clear();
  EXPECT_THROW((void)run(ours, {}), Failure);
}

TEST_F(AnswerQuery, ListsTheAllowedValues) {
  const Query all = query(
      "-- param: place place where\n-- param: c choice(a|b|c) which\n"
      "-- param: n integer how many\n",
      "SELECT :place, :c, :n");
  const auto allowed = [&](std::size_t parameter) {
    return *allowed_values(database, vocabulary, all, all.parameters[parameter], 2);
  };
  EXPECT_EQ(allowed(0).type, "a place");
  EXPECT_THAT(allowed(0).values, ElementsAre("Belgium", "Germany"));  // the most used first
  EXPECT_FALSE(allowed(0).all);
  EXPECT_THAT(allowed(1).values, ElementsAre("a", "b"));
  EXPECT_FALSE(allowed(1).all);
  EXPECT_THAT(allowed(2).values, IsEmpty());
  EXPECT_TRUE(allowed(2).all);
}

}  // namespace
}  // namespace liaison
