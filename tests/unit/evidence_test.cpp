// SPDX-License-Identifier: EUPL-1.2
// Where facts are printed: on cards, beside the rows of an answer, and by `why`.
#include "ask/evidence.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "ask/why.hpp"
#include "core/citation_text.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

// A paper with two sections and a footnote, and what it says of one partnership.
std::vector<SeedText> cited_seeds() {
  return {{"more.yaml", R"(source: paper
sources:
  - {key: page, name: A web page, type: web page, url: 'https://example.org/page'}
  - key: paper
    acronyms: [TP 1]
    sections: [{number: 2, title: First, page: 3}, {number: 4, title: Second, page: 11}]
    footnotes: [{number: 7, cited: page, text: A web page, consulted: 2018-08-24}]
partnerships:
  - key: elbe
    members: [Tenerdis, {organisation: skywin, organisation_stated: SKYWIN, country_stated: BE}]
    citations:
      - {source: paper, section: 2, footnote: 7, quote: Five clusters}
      - {source: paper, section: 4, field: launched, basis: inferred, reason: the year of the call}
      - {source: paper, section: 4, page: 12, field: targets, item: canada, quote: Canada it is}
      - {source: paper, section: 4, field: members_stated}
agreements:
  - key: pact
    name: Skywin – Aéro Montréal
    status: signed
    parties: [skywin, aero-montreal]
    milestones: [{event: signed, date: 2007}, {event: updated, date: 2013, occasion: at a fair}]
)"}};
}

class Evidence : public testing::Test {
 protected:
  Evidence() {
    const LoadReport report = load_texts(database, cited_seeds());
    for (const Error& error : report.errors) {
      ADD_FAILURE() << to_text(error);
    }
  }

  [[nodiscard]] Answer cited(std::string_view question) const {
    Result<Answered> answered = answer_question(database, question, {.cite = Cite::yes});
    EXPECT_TRUE(answered.has_value()) << question;
    return answered ? std::move(answered->answer) : Answer{};
  }

  /// `field: value` of all rows of a card.
  [[nodiscard]] std::vector<std::string> card(std::string_view name) const {
    std::vector<std::string> rows;
    const Result<Answered> answered = answer_question(database, name);
    for (const auto& row : answered->answer.table.rows) {
      rows.push_back(std::get<std::string>(row[0]) + ": " + std::get<std::string>(row[1]));
    }
    return rows;
  }

  /// What is cited for the row that begins so.
  [[nodiscard]] static std::vector<std::string> fields_of(const Answer& answer,
                                                          std::string_view begin) {
    std::vector<std::string> fields;
    for (std::size_t row = 0; row < answer.table.rows.size(); ++row) {
      if (answer.table.rows[row].front() == Cell(std::string(begin))) {
        for (const Citation& citation : answer.evidence->at(row)) {
          fields.push_back(citation.field);
        }
      }
    }
    return fields;
  }

  [[nodiscard]] Answer reasons(std::string_view text, Layout layout = Layout::columns) const {
    Result<Answer> answer = why(database, text, layout);
    EXPECT_TRUE(answer.has_value()) << (answer ? "" : to_text(answer.error()));
    return answer ? std::move(*answer) : Answer{};
  }

  const Database database = small_database();
};

TEST_F(Evidence, ReadsEveryPartOfACitation) {
  const std::vector<Citation> citations = citations_of(database, "elbe");
  const auto quoted = std::ranges::find(citations, "Five clusters", &Citation::quote);
  ASSERT_NE(quoted, citations.end());
  EXPECT_EQ(*quoted, (Citation{.field = "",
                               .item = "",
                               .source = "paper",
                               .source_title = "TP 1",
                               .section = "2",
                               .page = "3-11",
                               .page_basis = "inferred",
                               .footnote = "7",
                               .footnote_title = "A web page",
                               .url = "https://example.org/page",
                               .consulted = "2018-08-24",
                               .basis = "printed",
                               .quote = "Five clusters",
                               .reason = ""}));
  const auto target = std::ranges::find(citations, "targets", &Citation::field);
  ASSERT_NE(target, citations.end());
  EXPECT_EQ(target->item, "Canada");
  EXPECT_EQ(target->page, "12");
  EXPECT_EQ(target->page_basis, "printed");
}

TEST_F(Evidence, BeginsWithTheRecordAsAWhole) {
  const std::vector<Citation> citations = citations_of(database, "elbe");
  EXPECT_TRUE(std::ranges::is_sorted(
      citations, {}, [](const Citation& citation) { return !citation.field.empty(); }));
  EXPECT_THAT(citations_of(database, "nothing"), IsEmpty());
}

TEST_F(Evidence, CitesTheRecordAndTheFieldsOfTheQuestion) {
  const Answer answer = cited("partnerships targeting Canada");
  ASSERT_TRUE(answer.evidence.has_value());
  ASSERT_EQ(answer.evidence->size(), answer.table.rows.size());
  EXPECT_THAT(fields_of(answer, "ELBE"), ElementsAre("", "", "targets"));
  EXPECT_THAT(fields_of(answer, "REINA PLUS"), ElementsAre(""));
  EXPECT_THAT(fields_of(cited("partnerships"), "ELBE"), ElementsAre("", ""));
}

TEST_F(Evidence, CitesAllOfARecordWhereAnotherOneStatesTheRelation) {
  EXPECT_THAT(fields_of(cited("sectors of ELBE"), "Marine renewable energy"), ElementsAre(""));
  const LoadReport report =
      load_texts(database, {{"organisations.yaml",
                             "organisations:\n  - key: skywin\n    citations: [{source:"
                             " paper, section: 2, field: place}]\n"}});
  ASSERT_TRUE(report.committed);
  EXPECT_THAT(fields_of(cited("members of ELBE"), "Skywin"), ElementsAre("", "place"));
  EXPECT_THAT(fields_of(cited("clusters in Belgium"), "Skywin"), ElementsAre("", "place"));
  EXPECT_THAT(fields_of(cited("clusters"), "Skywin"), ElementsAre(""));
}

TEST_F(Evidence, IsThereOnRequestOnly) {
  EXPECT_FALSE(answer_question(database, "partnerships")->answer.evidence.has_value());
  EXPECT_TRUE(cited("partnerships in Italy").evidence.has_value()) << "also without rows";
}

TEST_F(Evidence, IsNotClaimedForACount) {
  const Answer answer = cited("how many partnerships");
  EXPECT_FALSE(answer.evidence.has_value());
  EXPECT_THAT(answer.notes, Contains(HasSubstr("a count has no evidence of its own")));
}

TEST_F(Evidence, StandsBesideEachFieldOfACard) {
  const Answer answer = cited("ELBE");
  ASSERT_EQ(answer.evidence->size(), answer.table.rows.size());
  EXPECT_THAT(fields_of(answer, "launched"), ElementsAre("launched"));
  EXPECT_THAT(fields_of(answer, "targets"), ElementsAre("targets"));
  EXPECT_THAT(fields_of(answer, "programme"), ElementsAre("", ""))
      << "a field without a citation of its own";
  EXPECT_THAT(fields_of(answer, "kind"), IsEmpty()) << "no fact of a source";
  EXPECT_THAT(fields_of(answer, "slug"), IsEmpty()) << "no fact of a source";
  EXPECT_THAT(fields_of(answer, "evidence"), IsEmpty());
  EXPECT_THAT(fields_of(cited("Skywin"), "has agreement"), IsEmpty()) << "the agreement states it";
}

TEST_F(Evidence, IsListedAtTheEndOfACard) {
  const std::vector<std::string> rows = card("ELBE");
  EXPECT_EQ(rows.back(), "evidence: in its words: liaison why elbe");
  EXPECT_THAT(rows, Contains("evidence: TP 1, §4, p.12: targets"));
  EXPECT_THAT(rows, Contains("evidence: TP 1, §2 (p.3-11), fn 7"));
  EXPECT_THAT(rows, Contains("evidence: TP 1, §4 (p.11 ff.) (inferred): launched"));
}

TEST_F(Evidence, FollowsTheItemsOfListsOnCards) {
  const std::vector<std::string> partnership = card("ELBE");
  const auto count = std::ranges::find(partnership, "members: 2");
  ASSERT_NE(count, partnership.end());
  EXPECT_EQ(*(count + 1), "members: Tenerdis");
  EXPECT_EQ(*(count + 2), "members: Skywin (SKYWIN), BE");
  EXPECT_THAT(partnership, Contains("targets: Canada (activity, only in tidal energy)"));
  EXPECT_EQ(std::ranges::count_if(partnership,
                                  [](const auto& row) { return row.starts_with("targets"); }),
            1)
      << "the items stand for the attribute that joins them";
  EXPECT_THAT(partnership, Not(Contains(HasSubstr("has member"))));
  const std::vector<std::string> agreement = card("@pact");
  EXPECT_THAT(agreement, Contains("parties: Skywin"));
  EXPECT_THAT(agreement, Contains("parties: Aéro Montréal"));
  EXPECT_THAT(agreement, Contains("milestones: updated 2013, at a fair"));
}

TEST_F(Evidence, IsToldByWhy) {
  const Answer answer = reasons("ELBE");
  EXPECT_THAT(answer.table.rows, SizeIs(5));
  EXPECT_EQ(answer.reading, "the evidence for ELBE: 5 citations");
  EXPECT_EQ(answer.data_as_of, "2019-01");
  std::vector<std::string> columns;
  for (const Column& column : answer.table.columns) {
    columns.push_back(column.name);
  }
  EXPECT_THAT(columns,
              ElementsAre("field", "item", "source", "section", "page", "page_basis", "footnote",
                          "footnote_title", "url", "consulted", "basis", "quote", "reason"));
  EXPECT_THAT(answer.table.rows,
              Contains(ElementsAre(Cell("targets"), Cell("Canada"), Cell("paper"), Cell("4"),
                                   Cell("12"), Cell("printed"), Cell(), Cell(), Cell(), Cell(),
                                   Cell("printed"), Cell("Canada it is"), Cell())));
}

TEST_F(Evidence, IsToldInThreeColumnsForEyes) {
  const Answer answer = reasons("ELBE", Layout::reading);
  EXPECT_THAT(answer.table.rows,
              Contains(ElementsAre(
                  Cell("the record"),
                  Cell("TP 1, §2 (p.3-11), fn 7: A web page, https://example.org/page, consulted"
                       " 2018-08-24"),
                  Cell("“Five clusters”"))));
  EXPECT_THAT(answer.table.rows,
              Contains(ElementsAre(Cell("launched"), Cell("TP 1, §4 (p.11 ff.) (inferred)"),
                                   Cell("the year of the call"))));
}

TEST_F(Evidence, IsToldOfOneField) {
  for (const std::string_view text : {"ELBE targets", "elbe targets", "@elbe Targets"}) {
    const Answer answer = reasons(text);
    ASSERT_THAT(answer.table.rows, SizeIs(1)) << text;
    EXPECT_EQ(answer.table.rows[0][0], Cell("targets"));
  }
  EXPECT_EQ(reasons("ELBE targets").reading, "the evidence for targets of ELBE: 1 citation");
  EXPECT_THAT(reasons("ELBE members stated").table.rows, SizeIs(1));
  EXPECT_THAT(reasons("New Frontiers in Food").table.rows, SizeIs(1)) << "a name of several words";
}

TEST_F(Evidence, ListsTheFieldsThatHaveSomeWhereOneHasNone) {
  const Result<Answer> answer = why(database, "ELBE website", Layout::columns);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::unknown_word);
  EXPECT_EQ(answer.error().message, "ELBE has no evidence for 'website' alone");
  EXPECT_EQ(answer.error().hint,
            "fields with evidence: launched, members_stated, targets\n"
            "for the record as a whole: liaison why @elbe");
  const Where& where = *answer.error().where;
  EXPECT_EQ(where.text.substr(where.offset, where.length), "website");
}

TEST_F(Evidence, NeedsANameThatSomethingHas) {
  const Result<Answer> answer = why(database, "Nobody targets", Layout::columns);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::unknown_word);
  EXPECT_THAT(answer.error().message, HasSubstr("Nobody"));
  for (const std::string_view text : {"Georgia", "Georgia codes"}) {
    const Result<Answer> two = why(database, text, Layout::columns);
    ASSERT_FALSE(two.has_value()) << text;
    EXPECT_EQ(two.error().code, ErrorCode::ambiguous_name) << text;
  }
}

// Canada is a name by itself, but Bay is no field of it.
TEST_F(Evidence, AsksBackForALongNameBeforeItReadsAShortOne) {
  const LoadReport report =
      load_texts(database, {{"places.csv",
                             "key,name,type,source\nbay-one,Canada Bay,city,paper\n"
                             "bay-two,Canada Bay,city,paper\n"}});
  ASSERT_TRUE(report.committed);
  const Result<Answer> answer = why(database, "Canada Bay", Layout::columns);
  ASSERT_FALSE(answer.has_value());
  EXPECT_EQ(answer.error().code, ErrorCode::ambiguous_name);
}

TEST_F(Evidence, SaysWhichOfSeveralWasChosen) {
  EXPECT_THAT(reasons("Québec").notes, Contains(HasSubstr("quebec-city")));
}

TEST(PlaceText, TellsAPrintedPageFromAnInferredOne) {
  Citation citation{.source_title = "TP", .section = "4", .page = "11", .basis = "printed"};
  citation.page_basis = "printed";
  EXPECT_EQ(place_text(citation), "TP, §4, p.11");
  citation.page_basis = "inferred";
  EXPECT_EQ(place_text(citation), "TP, §4 (p.11)");
  citation.basis = "external";
  EXPECT_EQ(place_text(citation), "TP, §4 (p.11) (external)");
  citation = {.source_title = "TP", .basis = "printed"};
  EXPECT_EQ(full_place_text(citation), "TP");
}

TEST(SubjectText, SaysFieldAndItemInWords) {
  EXPECT_EQ(subject_text({}), "the record");
  EXPECT_EQ(subject_text({.field = "members_stated"}), "members stated");
  EXPECT_EQ(subject_text({.field = "targets", .item = "Canada"}), "targets: Canada");
}

TEST(WordsText, JoinsTheQuoteAndTheReason) {
  EXPECT_EQ(words_text({}), "");
  EXPECT_EQ(words_text({.quote = "a"}), "“a”");
  EXPECT_EQ(words_text({.reason = "b"}), "b");
  EXPECT_EQ(words_text({.quote = "a", .reason = "b"}), "“a” – b");
}

}  // namespace
}  // namespace liaison
