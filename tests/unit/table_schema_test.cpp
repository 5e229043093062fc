// SPDX-License-Identifier: EUPL-1.2
// What is read from a CREATE TABLE. That the tables are as they should be is tested in
// schema_test.cpp.
#include <gtest/gtest.h>

#include <string>

#include "liaison/error.hpp"
#include "store/schema.hpp"

namespace liaison {
namespace {

Database with_table() {
  Database database = Database::in_memory();
  database.run_script(R"(CREATE TABLE other (id INTEGER PRIMARY KEY);
CREATE TABLE thing (
  id      INTEGER PRIMARY KEY, -- the key
  owner   INTEGER NOT NULL REFERENCES other (id), -- whose it is
  fit     TEXT NOT NULL DEFAULT 'primary' CONSTRAINT "a fit is one of two"
          CHECK (fit IN ('primary', 'also')), -- how well
  since       TEXT, -- from when
  since_first TEXT, -- first day
  since_last  TEXT, -- last day
  bare    TEXT
) STRICT)");
  return database;
}

TEST(TableSchema, ReadsColumnsAsDeclared) {
  const TableSchema thing = table_schema(with_table(), "thing");
  ASSERT_EQ(thing.columns.size(), 7U);
  const TableColumn& owner = *thing.find("owner");
  EXPECT_EQ(owner.type, "INTEGER");
  EXPECT_EQ(owner.references, "other");
  EXPECT_TRUE(owner.required);
  EXPECT_FALSE(owner.nullable);
  EXPECT_FALSE(owner.in_key);
  const TableColumn& fit = *thing.find("fit");
  EXPECT_FALSE(fit.required) << "it has a default";
  EXPECT_FALSE(fit.nullable);
  EXPECT_EQ(fit.fallback, "'primary'");
  EXPECT_EQ(thing.find("bare")->fallback, "NULL");
  EXPECT_TRUE(thing.find("bare")->nullable);
  EXPECT_TRUE(thing.find("id")->in_key);
  EXPECT_EQ(thing.find("nothing"), nullptr);
}

TEST(TableSchema, KnowsAPartialDateByItsDays) {
  const TableSchema thing = table_schema(with_table(), "thing");
  EXPECT_TRUE(thing.is_date("since"));
  EXPECT_FALSE(thing.is_date("since_first"));
  EXPECT_FALSE(thing.is_date("fit"));
}

TEST(TableSchema, CallsAnUnknownTableABug) {
  EXPECT_THROW(table_schema(with_table(), "nothing"), Failure);
}

TEST(ColumnComments, ReadsTheCommentBehindEachColumn) {
  const std::vector<ColumnComment> comments = column_comments(with_table(), "thing");
  ASSERT_EQ(comments.size(), 7U);
  EXPECT_EQ(comments[0].comment, "the key");
  EXPECT_EQ(comments[2].column, "fit");
  EXPECT_EQ(comments[2].comment, "how well") << "behind the last line of its declaration";
  EXPECT_EQ(comments[6].comment, "") << "none";
}

}  // namespace
}  // namespace liaison
