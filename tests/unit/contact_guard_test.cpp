// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers and e-mail addresses are withheld, whatever a statement does to get at them;
// and everything else that is said of contacts stays right.
#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "core/contacts.hpp"
#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/guard.hpp"
#include "store/open.hpp"
#include "store/withheld.hpp"
#include "support/scratch.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

// Each reads the value, orders by it, counts it, or compares it with a guess in place of {}.
constexpr auto kAttacks = std::to_array<std::string_view>({
    "SELECT value FROM contact_point",
    "SELECT * FROM contact_point",
    "SELECT VALUE FROM Contact_Point",
    "SELECT \"value\" FROM main.[contact_point]",
    "SELECT p.value FROM contact AS c, contact_point AS p",
    "SELECT (SELECT value FROM contact_point)",
    "SELECT max(value) FROM contact_point",
    "SELECT count(value) FROM contact_point",
    "SELECT count(DISTINCT value) FROM contact_point",
    "SELECT group_concat(value) FROM contact_point",
    "SELECT json_group_array(value) FROM contact_point",
    "SELECT length(value), hex(value) FROM contact_point",
    "SELECT substr(value, 1, 1) FROM contact_point",
    "SELECT contact FROM contact_point ORDER BY value",
    "SELECT contact FROM contact_point ORDER BY value = '{}', contact",
    "SELECT contact FROM contact_point GROUP BY value",
    "SELECT contact FROM contact_point GROUP BY contact HAVING max(value) = '{}'",
    "SELECT contact FROM contact_point WHERE value = '{}'",
    "SELECT contact FROM contact_point WHERE value LIKE '{}'",
    "SELECT contact FROM contact_point WHERE value GLOB '{}'",
    "SELECT contact FROM contact_point WHERE '{}' IN (SELECT value FROM contact_point)",
    "SELECT 1 WHERE EXISTS (SELECT 1 FROM contact_point WHERE value = '{}')",
    "SELECT 1 WHERE (1, 1, 'email', '{}') IN (SELECT * FROM contact_point)",
    "SELECT 1 WHERE (1, 1, 'email', '{}') IN contact_point",
    "SELECT iif(value = '{}', 1 / 0, json('not json')) FROM contact_point",
    "SELECT json(value) FROM contact_point",
    "SELECT count(*) FILTER (WHERE value = '{}') FROM contact_point",
    "SELECT row_number() OVER (ORDER BY value) FROM contact_point",
    "SELECT first_value(value) OVER () FROM contact_point",
    "WITH p AS (SELECT value FROM contact_point) SELECT * FROM p",
    "WITH RECURSIVE p (v) AS (SELECT value FROM contact_point UNION SELECT v FROM p) SELECT v FROM "
    "p",
    "SELECT value FROM contact_point UNION SELECT 'x'",
    "SELECT 'x' EXCEPT SELECT value FROM contact_point",
    "SELECT '{}' INTERSECT SELECT value FROM contact_point",
    "SELECT 1 FROM contact_point JOIN (SELECT '{}' AS guess) ON guess = value",
    "SELECT 1 FROM contact_point AS p JOIN record AS r ON r.name = p.value",
    // SQLite's authorizer is not asked for these.
    "SELECT 1 FROM contact_point NATURAL JOIN (SELECT '{}' AS value)",
    "SELECT 1 FROM (SELECT '{}' AS value) JOIN contact_point USING (value)",
    "SELECT 1 FROM (SELECT '{}' AS value) LEFT JOIN contact_point USING (value) WHERE contact > 0",
    "SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "SELECT value FROM contact_point RIGHT JOIN (SELECT '{}' AS value) USING (value)",
    "SELECT * FROM (SELECT '{}' AS value) NATURAL FULL JOIN contact_point",
    "SELECT value FROM contact_point AS a FULL JOIN contact_point AS b USING (value)",
    "SELECT v FROM (SELECT value AS v FROM (SELECT '{}' AS value) FULL JOIN contact_point USING "
    "(value))",
    "WITH contacts AS (SELECT value FROM (SELECT 'x' AS value) FULL JOIN contact_point USING "
    "(value))"
    " SELECT * FROM contacts",
    "SELECT (SELECT 1 FROM (SELECT '{}' AS value) JOIN contact_point USING (value))",
    ";/* */ SELECT 1 FROM (SELECT '{}' AS value) JOIN contact_point USING (value)",
    // What SQLite passes over before the first word, and we may not.
    "\xEF\xBB\xBFSELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "\xEF\xBB\xBF;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    ";\xEF\xBB\xBF;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "/**/\xEF\xBB\xBF--\n;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING "
    "(value)",
    " \v;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "\v;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "\f;\r;\t;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "\xC2\xA0;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "--\r;SELECT 1\n;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING "
    "(value)",
    "/*/;*/;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "/* /* */;SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "SELECT \xEF\xBB\xBF value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value);\xEF\xBB\xBF",
    "SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value) -- the end",
    "SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value); /* the end",
    "VALUES ((SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)))",
    "EXPLAIN SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING (value)",
    "EXPLAIN QUERY PLAN SELECT value FROM (SELECT '{}' AS value) FULL JOIN contact_point USING "
    "(value)",
    // The view says that there is one; a CTE of its name sees as little.
    "SELECT * FROM contacts",
    "SELECT name FROM contacts WHERE email = '{}'",
    "SELECT name FROM contacts WHERE email LIKE '{}'",
    "SELECT name FROM contacts WHERE email IS '{}'",
    "SELECT name FROM contacts WHERE email IN ('{}')",
    "SELECT name FROM contacts WHERE instr(email, '{}') > 0",
    "SELECT name FROM contacts ORDER BY email = '{}' DESC, name",
    "SELECT * FROM contacts JOIN (SELECT '{}' AS email) USING (email)",
    "SELECT * FROM (SELECT '{}' AS email) FULL JOIN contacts USING (email)",
    "SELECT * FROM (SELECT '{}' AS phone) NATURAL FULL JOIN contacts",
    "WITH contacts AS (SELECT value FROM contact_point) SELECT * FROM contacts",
    "SELECT max(email), min(phone), length(email), hex(email) FROM contacts",
    "EXPLAIN SELECT * FROM contacts WHERE email = '{}'",
    "SELECT sql FROM sqlite_schema WHERE sql LIKE '%{}%'",
});

class ContactGuard : public testing::Test {
 protected:
  ContactGuard() {
    const Database writer = small_database();
    const LoadReport report = load_texts(writer, contact_seeds());
    EXPECT_TRUE(report.committed);
    bytes = writer.image();
  }

  [[nodiscard]] Database open(Contacts contacts) const { return open_image(bytes, contacts); }

  /// All that a person sees of a statement.
  [[nodiscard]] static std::string seen(const Database& database, const std::string& sql) {
    const Result<Table> table = query_user_sql(database, sql, {});
    if (!table) {
      // What was typed is shown again, so only the rest may not tell.
      Error error = table.error();
      error.where.reset();
      return to_text(error);
    }
    std::string all;
    for (const auto& row : table->rows) {
      for (const Cell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell);
        const auto* number = std::get_if<std::int64_t>(&cell);
        all += text != nullptr ? *text : number != nullptr ? std::to_string(*number) : "-";
        all += '|';
      }
      all += '\n';
    }
    return all;
  }

  [[nodiscard]] std::string seen(const std::string& sql) const {
    return seen(open(Contacts::withheld), sql);
  }

  [[nodiscard]] static std::string filled(std::string_view sql, std::string_view guess) {
    std::string text(sql);
    if (const std::size_t at = text.find("{}"); at != std::string::npos) {
      text.replace(at, 2, guess);
    }
    return text;
  }

  static std::string without(std::string text, std::string_view part) {
    for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part)) {
      text.replace(at, part.size(), "?");
    }
    return text;
  }

  std::vector<unsigned char> bytes;
};

TEST_F(ContactGuard, LetsNoStatementReadAValue) {
  static_assert(kAttacks.size() >= 30);
  const Database database = open(Contacts::withheld);
  for (const std::string_view attack : kAttacks) {
    const std::string shown = seen(database, filled(attack, "x"));
    for (const std::string_view value : {kPhone, kEmail, kOtherEmail}) {
      EXPECT_THAT(shown, Not(HasSubstr(value))) << attack;
    }
  }
}

TEST_F(ContactGuard, LetsNoStatementConfirmAGuess) {
  const Database database = open(Contacts::withheld);
  constexpr std::string_view kWrong = "six@example.org";
  static_assert(kWrong.size() == kEmail.size());
  for (const std::string_view attack : kAttacks) {
    const std::string right = seen(database, filled(attack, kEmail));
    const std::string wrong = seen(database, filled(attack, kWrong));
    EXPECT_EQ(without(right, kEmail), without(wrong, kWrong)) << attack;
  }
}

TEST_F(ContactGuard, SaysThatContactsAreWithheld) {
  for (const std::string sql :
       {"SELECT value FROM contact_point",
        "SELECT 1 FROM (SELECT 'x' AS value) JOIN contact_point USING (value)"}) {
    const Result<Table> table = query_user_sql(open(Contacts::withheld), sql, {});
    ASSERT_FALSE(table.has_value()) << sql;
    EXPECT_EQ(table.error().code, ErrorCode::bad_sql);
    EXPECT_THAT(table.error().message, HasSubstr("are withheld"));
    EXPECT_THAT(table.error().hint, HasSubstr("--with-contacts"));
  }
}

TEST_F(ContactGuard, CallsAValueWithheldAndNothingElse) {
  EXPECT_EQ(seen("SELECT slug, phone, email FROM contacts ORDER BY slug"),
            "one|withheld|withheld|\nthree|-|-|\ntwo|-|withheld|\n");
  EXPECT_EQ(seen("SELECT slug, person, organisation FROM contacts WHERE slug = 'one'"),
            "one|First Person|Skywin|\n");
}

TEST_F(ContactGuard, CountsAsIfTheValuesWereThere) {
  const auto statements = std::to_array<std::string>({
      "SELECT count(*) FROM contacts",
      "SELECT count(*) FROM contacts WHERE email IS NOT NULL",
      "SELECT count(*) FROM contacts WHERE email IS NULL",
      "SELECT count(*) FROM contacts WHERE phone IS NOT NULL AND email IS NOT NULL",
      "SELECT count(email), count(phone) FROM contacts",
      "SELECT count(*) FROM contacts WHERE email LIKE '%'",
      "SELECT slug FROM contacts WHERE phone IS NULL ORDER BY slug",
      "SELECT o.slug FROM organisations AS o LEFT JOIN contacts AS c ON c.organisation_slug = "
      "o.slug"
      " AND c.email IS NOT NULL WHERE c.slug IS NULL ORDER BY 1",
      "SELECT count(*) FROM (SELECT email FROM contacts WHERE email IS NOT NULL)",
      "WITH c AS (SELECT * FROM contacts) SELECT count(*) FROM c WHERE email IS NOT NULL",
      "SELECT channel, count(*) FROM contact_point GROUP BY channel ORDER BY channel",
      "SELECT count(*) FROM contact_point JOIN contact USING (rowid) WHERE 0",
      "SELECT slug FROM contacts ORDER BY email IS NULL, slug",
      "SELECT organisation, count(email) FROM contacts GROUP BY organisation ORDER BY 1",
  });
  const Database shown = open(Contacts::shown);
  for (const std::string& sql : statements) {
    EXPECT_EQ(seen(sql), seen(shown, sql)) << sql;
  }
}

TEST_F(ContactGuard, ShowsTheValuesOnRequest) {
  const Database database = open(Contacts::shown);
  EXPECT_EQ(seen(database, "SELECT phone, email FROM contacts WHERE slug = 'one'"),
            fmt::format("{}|{}|\n", kPhone, kEmail));
  EXPECT_EQ(seen(database, "SELECT value FROM contact_point ORDER BY 1"),
            fmt::format("{}\n{}\n{}\n", fmt::format("{}|", kPhone), fmt::format("{}|", kEmail),
                        fmt::format("{}|", kOtherEmail)));
}

TEST_F(ContactGuard, WithholdsTheValuesInAnswersAndOnCards) {
  for (const std::string question : {"contacts", "contacts of Skywin", "@one", "Skywin"}) {
    const Result<Answered> answered = answer_question(open(Contacts::withheld), question);
    ASSERT_TRUE(answered.has_value()) << question;
    for (const auto& row : answered->answer.table.rows) {
      for (const Cell& cell : row) {
        const auto* text = std::get_if<std::string>(&cell);
        EXPECT_THAT(text == nullptr ? "" : *text, Not(HasSubstr("example.org"))) << question;
      }
    }
  }
  const Result<Answered> card = answer_question(open(Contacts::withheld), "@one");
  EXPECT_THAT(card->answer.table.rows,
              testing::Contains(ElementsAre(Cell("email"), Cell("withheld"))));
  const Result<Answered> shown = answer_question(open(Contacts::shown), "@one");
  EXPECT_THAT(shown->answer.table.rows,
              testing::Contains(ElementsAre(Cell("email"), Cell(std::string(kEmail)))));
}

TEST_F(ContactGuard, LeavesEverythingElseReadable) {
  const Database database = open(Contacts::withheld);
  for (const std::string& view :
       column_of(database,
                 "SELECT name FROM sqlite_schema WHERE type IN ('view', 'table')"
                 " AND name NOT IN ('contact_point', 'load_value') ORDER BY name")) {
    const std::string sql = fmt::format("SELECT * FROM \"{}\"", view);
    EXPECT_TRUE(query_user_sql(database, sql, {}).has_value()) << view;
  }
}

TEST_F(ContactGuard, IsNoObstacleToADump) {
  const Database database = open(Contacts::withheld);
  const std::string dump = canonical_dump(database);
  EXPECT_THAT(dump, HasSubstr(kEmail));
  EXPECT_EQ(dump, canonical_dump(open(Contacts::shown)));
  EXPECT_THROW((void)database.query("SELECT value FROM contact_point"), Failure)
      << "a dump leaves the guard as it was";
}

// Two walls: the compiled statement of a person is looked at, and SQLite asks for every statement,
// ours too.
TEST_F(ContactGuard, HoldsForStatementsOfTheProgramToo) {
  EXPECT_THROW((void)open(Contacts::withheld).query("SELECT value FROM contact_point"), Failure);
  EXPECT_NO_THROW((void)open(Contacts::shown).query("SELECT value FROM contact_point"));
}

TEST_F(ContactGuard, HoldsOnAFileToo) {
  const ScratchFolder folder;
  write_bytes("contacts.db", as_text(bytes));
  EXPECT_EQ(seen(open_database("contacts.db", Access::read), "SELECT email FROM contacts"),
            seen("SELECT email FROM contacts"));
  EXPECT_THAT(seen(open_database("contacts.db", Access::read, Contacts::shown),
                   "SELECT email FROM contacts"),
              HasSubstr(kEmail));
}

bool reads(const Database& database, const std::string& sql) {
  return reads_withheld(database, withheld_trees(database), sql);
}

TEST_F(ContactGuard, TellsWhatACompiledStatementReads) {
  const Database database = open(Contacts::shown);
  EXPECT_TRUE(reads(database, "SELECT value FROM contact_point"));
  EXPECT_TRUE(reads(database, "SELECT email FROM contacts"));
  EXPECT_FALSE(reads(database, "SELECT channel FROM contact_point"));
  EXPECT_FALSE(reads(database, "SELECT count(*) FROM contact_point"));
  EXPECT_FALSE(reads(database, "SELECT * FROM clusters"));
  EXPECT_FALSE(reads(open(Contacts::withheld), "SELECT email FROM contacts"))
      << "the view reads null instead";
}

TEST_F(ContactGuard, TakesWhatDoesNotCompileForAReading) {
  const Database database = open(Contacts::shown);
  for (const std::string sql : {"nonsense", "", " ", "-- nothing", ";SELECT 1",
                                "\xEF\xBB\xBF;SELECT 1", "EXPLAIN SELECT 1"}) {
    EXPECT_TRUE(reads(database, sql)) << sql;
  }
}

TEST_F(ContactGuard, RunsNoStatementBehindWhatItCannotTell) {
  for (const Contacts contacts : {Contacts::withheld, Contacts::shown}) {
    for (const std::string before : {"\xEF\xBB\xBF", ";\xEF\xBB\xBF;", " \v"}) {
      const Result<Table> table = query_user_sql(open(contacts), before + "SELECT 1", {});
      ASSERT_FALSE(table.has_value());
      EXPECT_THAT(table.error().message, HasSubstr("before the statement"));
    }
    EXPECT_TRUE(
        query_user_sql(open(contacts), "; /* */ -- x\n\f\r\tSELECT 1;; -- y", {}).has_value());
  }
}

// An index holds the values too, and finds one without reading it.
TEST_F(ContactGuard, TakesAnIndexOfTheTableForAReading) {
  const Database database = open_copy(bytes);
  const std::string sql =
      "SELECT 1 FROM (SELECT 'x' AS value) CROSS JOIN contact_point USING (value)";
  database.execute("CREATE INDEX by_value ON contact_point (value)");
  EXPECT_TRUE(reads(database, sql));
}

// What looks like a contact on the pages of the tree is one that nobody has, and none of the values
// of the bundled data stands there.
TEST(Pages, ShowNobodysContacts) {
  const Database database = open_image(bundled_database(), Contacts::shown);
  const std::vector<std::string> values = column_of(database, "SELECT value FROM contact_point");
  std::size_t seen = 0;
  for (const std::string& path : transcript_pages()) {
    const std::string page = read_tree_file(path);
    for (const Piece& piece : find_contacts(page, Numbers::with_plus)) {
      const std::string text = page.substr(piece.begin, piece.end - piece.begin);
      EXPECT_TRUE(text.ends_with("@example.org") || text.starts_with("+32 0 00"))
          << path << ": " << text;
      ++seen;
    }
    for (const std::string& value : values) {
      EXPECT_EQ(page.find(value), std::string::npos) << path << " holds a contact";
    }
  }
  EXPECT_GT(seen, 0U);
}

}  // namespace
}  // namespace liaison
