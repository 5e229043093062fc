// SPDX-License-Identifier: EUPL-1.2
// Places in the text of a statement.
#include "store/sql_text.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace liaison {
namespace {

TEST(FindName, PrefersWhatStandsBehindFromOrJoin) {
  EXPECT_EQ(find_name("SELECT x FROM x", "x"), 14U);
  EXPECT_EQ(find_name("SELECT x FROM a join x", "x"), 21U);
  EXPECT_EQ(find_name("SELECT x FROM a, X", "x"), 7U);
}

TEST(FindName, PassesOverTextsAndComments) {
  EXPECT_EQ(find_name("SELECT 'x' -- x\n, /* x */ x", "x"), 26U);
  EXPECT_EQ(find_name("SELECT 'it''s x'", "x"), kNowhere);
  EXPECT_EQ(find_name("SELECT /* x", "x"), kNowhere);
}

TEST(FindName, FindsWholeNamesOnly) {
  EXPECT_EQ(find_name("SELECT xx, x_, ax, x", "x"), 19U);
  EXPECT_EQ(find_name("SELECT \"two words\" FROM t", "two words"), 8U);
  EXPECT_EQ(find_name("SELECT 1", ""), kNowhere);
}

TEST(SkipExplain, FindsTheStatementBehindIt) {
  EXPECT_EQ(skip_explain("SELECT 1", 0), 0U);
  EXPECT_EQ(skip_explain("EXPLAIN SELECT 1", 0), 8U);
  EXPECT_EQ(skip_explain("explain/**/query -- x\n plan VACUUM", 0), 28U);
}

TEST(WhereIn, MarksANameAsItIsWritten) {
  const auto marked = [](const std::string& sql, std::size_t at) {
    const Where where = where_in(sql, at);
    return where.text.substr(where.offset, where.length);
  };
  EXPECT_EQ(marked("SELECT c.name FROM t", 7), "c.name");
  EXPECT_EQ(marked("SELECT c.* FROM t", 7), "c");
  EXPECT_EQ(marked("SELECT [a b].\"c d\"=1", 7), "[a b].\"c d\"");
  EXPECT_EQ(marked("SELECT \"never closed", 7), "\"never closed");
  EXPECT_EQ(marked("SELECT ++ 1", 7), "++");
}

}  // namespace
}  // namespace liaison
