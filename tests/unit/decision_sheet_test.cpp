// SPDX-License-Identifier: EUPL-1.2
// The sheet of what stops a load: written, filled in, loaded with the seeds, and never asked again.
#include "load/decision_sheet.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "liaison/table.hpp"
#include "load/load.hpp"
#include "load/rejects.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr std::string_view kHeader =
    "file,line,column,code,message,text,candidate,candidate_name,score,reason,decision\n";

class DecisionSheet : public testing::Test {
 protected:
  LoadReport load(const std::vector<std::string>& paths) {
    return load_seeds(database, paths, [](const LoadReport&) { return true; });
  }

  /// A sheet with one row of an ask for each line: `organisations-x.csv,3,Tenerdys,tenerdis,same`.
  static void write_sheet(const std::vector<std::string>& rows) {
    std::string text(kHeader);
    for (const std::string& row : rows) {
      std::vector<std::string> cells;
      for (std::size_t begin = 0; begin <= row.size();) {
        const std::size_t end = std::min(row.find(',', begin), row.size());
        cells.push_back(row.substr(begin, end - begin));
        begin = end + 1;
      }
      text +=
          fmt::format("{},{},1,S13,near,{},{},{} (cluster),0.9,one letter differs,{}\n",
                      cells.at(0), cells.at(1), cells.at(2), cells.at(3), cells.at(3), cells.at(4));
    }
    write_bytes("answers.csv", text);
  }

  std::vector<std::string> errors_of(const std::vector<std::string>& paths) {
    std::vector<std::string> texts;
    for (const Error& error : load(paths).errors) {
      const std::string text = to_text(error);
      texts.push_back(text.substr(0, text.find('\n')));
    }
    return texts;
  }

  const ScratchFolder folder;
  const Database database = small_database();
};

std::vector<std::string> row_texts(const Table& table) {
  std::vector<std::string> rows;
  for (const std::vector<Cell>& row : table.rows) {
    std::string text;
    for (const Cell& cell : row) {
      if (const auto* words = std::get_if<std::string>(&cell)) {
        text += *words;
      } else if (const auto* number = std::get_if<std::int64_t>(&cell)) {
        text += std::to_string(*number);
      } else if (const auto* real = std::get_if<double>(&cell)) {
        text += fmt::format("{:.2f}", *real);
      }
      text += '|';
    }
    rows.push_back(text);
  }
  return rows;
}

TEST_F(DecisionSheet, HasARowForEachCandidateAndEachError) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nTenerdys,France\n");
  write_bytes("organisations-y.csv", "# source: paper\nname,place,founded\nOther,France,20x\n");
  EXPECT_THAT(row_texts(load({"organisations-x.csv"}).rejects),
              ElementsAre(HasSubstr("organisations-x.csv|3|1|S13|'Tenerdys' is close to an "
                                    "organisation that you have|Tenerdys|tenerdis|Tenerdis "
                                    "(cluster, France)|")));
  EXPECT_THAT(row_texts(load({"organisations-y.csv"}).rejects),
              ElementsAre(HasSubstr("organisations-y.csv|3|14|S05|'20x' is no date|20x|||||")));
}

TEST_F(DecisionSheet, HasAllErrorsAlsoThoseThatAreOnlyCounted) {
  std::string rows = "# source: paper\nname,founded\n";
  for (int number = 0; number < 150; ++number) {
    rows += fmt::format("Name {} of many,20x\n", number);
  }
  write_bytes("organisations-x.csv", rows);
  const LoadReport report = load({"organisations-x.csv"});
  EXPECT_LT(report.errors.size(), 150U);
  EXPECT_EQ(report.rejects.rows.size(), report.errors_found);
  EXPECT_GE(report.rejects.rows.size(), 150U);
}

TEST_F(DecisionSheet, SettlesNamesForEver) {
  write_bytes(
      "organisations-x.csv",
      "# source: paper\nname,place,website\nTenerdys,France,http://t\nFod Valley,,http://f\n"
      "Skywinn,Belgium,\n");
  EXPECT_EQ(load({"organisations-x.csv"}).errors.size(), 3U);
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,same",
               "organisations-x.csv,4,Fod Valley,food-valley,other",
               "organisations-x.csv,5,Skywinn,skywin,new"});
  const LoadReport report = load({"organisations-x.csv", "answers.csv"});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_TRUE(report.committed);
  EXPECT_THAT(column_of(database, "SELECT website FROM organisations WHERE slug = 'tenerdis'"),
              ElementsAre("http://t"));
  EXPECT_THAT(column_of(database,
                        "SELECT about_slug || ' ' || verdict || ' ' || other_slug FROM identities"
                        " ORDER BY 1"),
              ElementsAre("food-valley distinct fod-valley", "skywin distinct skywinn"));
  EXPECT_THAT(column_of(database, "SELECT reason FROM identities WHERE about_slug = 'skywin'"),
              ElementsAre("Decided in answers.csv; what differs: one letter differs."));
  EXPECT_THAT(column_of(database,
                        "SELECT count(*) FROM citation AS c JOIN record AS r ON r.id = c.record"
                        " WHERE r.kind = 'identity'"),
              ElementsAre("2"))
      << "each cites the source of its seed";
  const LoadReport again = load({"organisations-x.csv", "answers.csv"});
  EXPECT_THAT(places_of(again), IsEmpty());
  EXPECT_TRUE(again.changes_nothing());
  const LoadReport alone = load({"organisations-x.csv"});
  EXPECT_THAT(places_of(alone), IsEmpty());
  EXPECT_TRUE(alone.changes_nothing());
}

TEST_F(DecisionSheet, SettlesTwoNewNamesOfOneLoad) {
  write_bytes("organisations-x.csv", "# source: paper\nname\nSilicon Saxony\nSilicon Saxonny\n");
  write_sheet({"organisations-x.csv,4,Silicon Saxonny,silicon-saxony,other"});
  EXPECT_THAT(places_of(load({"organisations-x.csv", "answers.csv"})), IsEmpty());
  EXPECT_THAT(column_of(database,
                        "SELECT count(*) FROM organisation AS o JOIN record AS r ON r.id = o.id"
                        " WHERE slug LIKE 'silicon-%'"),
              ElementsAre("2"));
}

TEST_F(DecisionSheet, GivesTheKeyWhereOneMoreNameWouldSettleNothing) {
  write_bytes("organisations-x.csv",
              "# source: paper\nname,place,website\nTenerdis,Italy,http://t\n");
  EXPECT_EQ(load({"organisations-x.csv"}).errors.size(), 1U);
  write_sheet({"organisations-x.csv,3,Tenerdis,tenerdis,same"});
  const LoadReport report = load({"organisations-x.csv", "answers.csv"});
  EXPECT_THAT(places_of(report), IsEmpty());
  EXPECT_TRUE(report.committed);
  EXPECT_THAT(column_of(database, "SELECT website FROM organisations WHERE name = 'Tenerdis'"),
              ElementsAre("http://t"));
  const LoadReport again = load({"organisations-x.csv", "answers.csv"});
  EXPECT_THAT(places_of(again), IsEmpty());
  EXPECT_TRUE(again.changes_nothing());
}

TEST_F(DecisionSheet, TellsTheSameOneApartFromTheOthers) {
  write_bytes("organisations-s.csv",
              "# source: paper\nkey,name\nsaxony,Silicon Saxony\nsaxonya,Silicon Saxonya\n");
  write_bytes("identities.csv",
              "name,verdict,about,other,reason,source\nTwo,distinct,saxony,saxonya,why,paper\n");
  ASSERT_THAT(places_of(load({"organisations-s.csv", "identities.csv"})), IsEmpty());
  write_bytes("organisations-x.csv", "# source: paper\nname,website\nSilicon Saxonyb,http://s\n");
  EXPECT_EQ(load({"organisations-x.csv"}).rejects.rows.size(), 2U);
  write_sheet({"organisations-x.csv,3,Silicon Saxonyb,saxony,same",
               "organisations-x.csv,3,Silicon Saxonyb,saxonya,other"});
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}), IsEmpty());
  EXPECT_THAT(column_of(database, "SELECT slug FROM organisations WHERE website = 'http://s'"),
              ElementsAre("saxony"));
}

TEST_F(DecisionSheet, RefusesToMakeTwoNewRowsOne) {
  write_bytes("organisations-x.csv", "# source: paper\nname\nSilicon Saxony\nSilicon Saxonny\n");
  write_sheet({"organisations-x.csv,4,Silicon Saxonny,silicon-saxony,same"});
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}),
              testing::Contains(HasSubstr("'Silicon Saxonny' and 'Silicon Saxony' are new in this "
                                          "load")));
}

TEST_F(DecisionSheet, AsksAgainWhereNothingIsDecided) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nTenerdys,France\n");
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,"});
  EXPECT_THAT(places_of(load({"organisations-x.csv", "answers.csv"})),
              ElementsAre("organisations-x.csv:3:1 S13"));
}

TEST_F(DecisionSheet, RefusesWhatIsNoDecision) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nTenerdys,France\n");
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,yes"});
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}),
              testing::Contains("answers.csv:2:94: error[S05]: 'yes' is no decision"));
}

TEST_F(DecisionSheet, RefusesDecisionsThatContradictEachOther) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nTenerdys,France\n");
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,same",
               "organisations-x.csv,3,Tenerdys,skywin,same"});
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}),
              testing::Contains(HasSubstr("answers.csv:3:")).Times(1));
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,same",
               "organisations-x.csv,3,Tenerdys,skywin,new"});
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}),
              testing::Contains(HasSubstr("'Tenerdys' is new, and the same as a candidate")));
}

TEST_F(DecisionSheet, RefusesADecisionOnARowOfAnError) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nOther,France\n");
  write_bytes("answers.csv",
              std::string(kHeader) + "organisations-x.csv,3,1,S05,wrong,Other,,,,,same\n");
  EXPECT_THAT(errors_of({"organisations-x.csv", "answers.csv"}),
              ElementsAre(HasSubstr("error[S05]: 'same' on a row that asks nothing")));
}

TEST_F(DecisionSheet, RefusesAStaleRow) {
  write_bytes("organisations-x.csv", "# source: paper\nname,place\nOther,France\n");
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,same",
               "organisations-z.csv,3,Other,tenerdis,other",
               "organisations-x.csv,3,Other,tenerdiss,same"});
  EXPECT_THAT(
      errors_of({"organisations-x.csv", "answers.csv"}),
      ElementsAre(
          HasSubstr("answers.csv:2:21: error[S05]: line 3 of 'organisations-x.csv' does not name"),
          HasSubstr("answers.csv:3:1: error[S05]: this load does not read 'organisations-z.csv'"),
          HasSubstr("error[S08]: no organisation has the key 'tenerdiss'")));
}

TEST_F(DecisionSheet, RefusesWhatOnlyAKeyCanSettle) {
  write_bytes("organisations-x.csv",
              "# source: paper\nkey,name,place\nten,Tenerdys,France\n,Tenerdis,Italy\n");
  write_sheet({"organisations-x.csv,3,Tenerdys,tenerdis,same",
               "organisations-x.csv,4,Tenerdis,tenerdis,other"});
  EXPECT_THAT(
      errors_of({"organisations-x.csv", "answers.csv"}),
      testing::AllOf(
          testing::Contains(HasSubstr("error[S05]: 'Tenerdys' has a key of its own, 'ten'")),
          testing::Contains(HasSubstr("error[S05]: 'Tenerdis' needs a key of its own"))));
}

}  // namespace
}  // namespace liaison
