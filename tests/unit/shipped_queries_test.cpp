// SPDX-License-Identifier: EUPL-1.2
// The queries of the program: each runs, has a total order, is documented and shown. What can be
// added by dropping in a file is held to its rules here.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "cli/queries.hpp"
#include "query/catalog.hpp"
#include "query/parameters.hpp"
#include "query/run.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/line_diff.hpp"
#include "support/shell_words.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::IsEmpty;
using testing::Not;

constexpr std::string_view kPage = "docs/queries.md";
constexpr std::string_view kMark =
    "<!-- From here on the page is made from the headers of the queries, and a test compares it. "
    "-->\n";

std::vector<Query> shipped() {
  return shipped_queries(reserved_names());
}

// The words of a query's example as values.
std::vector<GivenValue> example_of(const Query& query) {
  std::vector<GivenValue> given;
  const auto line = read_command_line("liaison " + query.example);
  EXPECT_TRUE(line.has_value()) << query.name;
  for (std::size_t word = 1; line && word + 1 < line->words.size(); word += 2) {
    given.push_back({.name = line->words[word].substr(2), .value = line->words[word + 1]});
  }
  return given;
}

class ShippedQueries : public testing::Test {
 protected:
  [[nodiscard]] Table run(const Query& query, const std::vector<GivenValue>& given) const {
    const Result<Answer> answer = answer_query(database, vocabulary, query, given);
    EXPECT_TRUE(answer.has_value()) << query.name << ": " << to_text(answer.error());
    return answer ? answer->table : Table{};
  }

  Database database = open_image(bundled_database());
  Vocabulary vocabulary = read_vocabulary(database);
};

TEST_F(ShippedQueries, AreNamedInKebabCase) {
  EXPECT_GE(shipped().size(), 25U);
  for (const Query& query : shipped()) {
    EXPECT_TRUE(is_query_name(query.name)) << query.name;
  }
}

TEST_F(ShippedQueries, SayWhatTheyAnswerInASentence) {
  std::set<std::string> titles;
  for (const Query& query : shipped()) {
    EXPECT_TRUE(titles.insert(query.title).second) << query.title;
    EXPECT_TRUE(query.answers.ends_with('?')) << query.name;
  }
}

TEST_F(ShippedQueries, AnswerWithoutAnyValue) {
  for (const Query& query : shipped()) {
    EXPECT_THAT(run(query, {}).rows, Not(IsEmpty())) << query.name;
  }
}

TEST_F(ShippedQueries, AnswerTheirExample) {
  for (const Query& query : shipped()) {
    if (query.parameters.empty()) {
      continue;
    }
    const std::vector<GivenValue> given = example_of(query);
    EXPECT_THAT(given, Not(IsEmpty())) << query.name;
    EXPECT_THAT(run(query, given).rows, Not(IsEmpty())) << query.name;
  }
}

// A parameter that changes nothing would be passed over in silence.
TEST_F(ShippedQueries, HaveNoParameterThatChangesNothing) {
  for (const Query& query : shipped()) {
    const Table all = run(query, {});
    for (const QueryParameter& parameter : query.parameters) {
      const Result<AllowedValues> allowed =
          allowed_values(database, vocabulary, query, parameter, 30);
      ASSERT_TRUE(allowed.has_value()) << query.name << ' ' << parameter.name;
      std::vector<std::string> values = allowed->values;
      if (values.size() == 1) {
        continue;  // the data has one network, so that none is left out
      }
      if (values.empty()) {
        values = parameter.type == ParameterType::date
                     ? std::vector<std::string>{"1900", "2018", "2100"}
                     : std::vector<std::string>{"1"};
      }
      const bool changes = std::ranges::any_of(values, [&](const std::string& value) {
        const Result<Answer> answer = answer_query(
            database, vocabulary, query, std::vector<GivenValue>{{parameter.name, value}});
        return answer && answer->table.rows != all.rows;
      });
      EXPECT_TRUE(changes) << query.name << ' ' << parameter.option();
    }
  }
}

// The columns by which the last line of a statement orders, as far as the answer has them.
std::vector<std::size_t> order_of(const Query& query, const Table& table) {
  const std::size_t at = query.sql.rfind("\nORDER BY ");
  std::vector<std::size_t> columns;
  std::string term;
  for (const char letter : query.sql.substr(std::min(at, query.sql.size()))) {
    if (std::string_view(" ,;\n").find(letter) == std::string_view::npos) {
      term += letter;
      continue;
    }
    const std::string name = term.substr(term.find('.') + 1);  // npos + 1 is 0
    const auto found = std::ranges::find(table.columns, name, &Column::name);
    if (found != table.columns.end()) {
      columns.push_back(static_cast<std::size_t>(found - table.columns.begin()));
    }
    term.clear();
  }
  return columns;
}

// The order of what is printed must not hang on how SQLite finds it.
TEST_F(ShippedQueries, HaveATotalOrder) {
  for (const Query& query : shipped()) {
    const Table table = run(query, {});
    const std::vector<std::size_t> order = order_of(query, table);
    EXPECT_THAT(order, Not(IsEmpty())) << query.name;
    std::set<std::vector<Cell>> keys;
    for (const auto& row : table.rows) {
      std::vector<Cell> key;
      for (const std::size_t column : order) {
        key.push_back(row[column]);
      }
      EXPECT_TRUE(keys.insert(key).second) << query.name << " has two rows that nothing orders";
    }
  }
}

TEST_F(ShippedQueries, GiveTheSameRowsInWhateverOrderTheyAreFound) {
  const Database reversed = open_image(bundled_database());
  reversed.run_script("PRAGMA reverse_unordered_selects = ON");
  for (const Query& query : shipped()) {
    const Result<Answer> answer = answer_query(reversed, vocabulary, query, {});
    ASSERT_TRUE(answer.has_value()) << query.name;
    EXPECT_EQ(answer->table.rows, run(query, {}).rows) << query.name;
  }
}

TEST_F(ShippedQueries, AreShownWithTheirExampleInATranscript) {
  const std::string page = read_tree_file("tests/golden/queries.md");
  for (const Query& query : shipped()) {
    const std::string command = fmt::format("\n$ liaison query {}{}{}", query.name,
                                            query.example.empty() ? "" : " ", query.example);
    EXPECT_NE(page.find(command), std::string::npos) << command;
  }
}

// One line a query, and below it one a parameter.
std::string list_of_queries() {
  std::string page(kMark);
  page += "\n| query | answers | parameters |\n|---|---|---|\n";
  for (const Query& query : shipped()) {
    std::string parameters;
    for (const QueryParameter& parameter : query.parameters) {
      parameters += fmt::format("{}`{}`", parameters.empty() ? "" : ", ", parameter.option());
    }
    page += fmt::format("| `{}` | {} | {} |\n", query.name, query.answers, parameters);
  }
  return page;
}

TEST_F(ShippedQueries, AreListedInTheDocuments) {
  const std::string page = read_tree_file(kPage);
  const std::size_t mark = page.find(kMark);
  ASSERT_NE(mark, std::string::npos) << kPage << " has no place for the list";
  const std::string expected = list_of_queries();
  const char* update = std::getenv("UPDATE_GOLDEN");
  if (update != nullptr && std::string_view(update) == "1") {
    write_bytes(fmt::format("{}/{}", LIAISON_SOURCE_DIR, kPage), page.substr(0, mark) + expected);
    return;
  }
  EXPECT_EQ(page.substr(mark), expected) << "UPDATE_GOLDEN=1 writes it anew\n"
                                         << line_diff(page.substr(mark), expected);
}

}  // namespace
}  // namespace liaison
