// SPDX-License-Identifier: EUPL-1.2
// The canonical dump: the same bytes for the same data, and other bytes for other data.
#include "store/dump.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "support/test_database.hpp"

namespace liaison {
namespace {

/// The lines of a table.
std::string lines_of(const std::string& dump, std::string_view table) {
  std::string lines;
  std::size_t begin = 0;
  while (begin < dump.size()) {
    const std::size_t end = dump.find('\n', begin) + 1;
    const std::string_view line = std::string_view(dump).substr(begin, end - begin);
    if (line.starts_with(std::string(table) + " ")) {
      lines += line;
    }
    begin = end;
  }
  return lines;
}

/// A database with one note: its text, what it is about, its finding.
Database with_note(const std::string& text, const std::string& finding, std::int64_t id = 5) {
  Database database = empty_database();
  const Cell key(id);
  database.execute(
      "INSERT INTO record (id, kind, slug, name, name_key)"
      " VALUES (?1, 'note', 'one', 'One', 'one')",
      {&key, 1});
  const Cell values[] = {key, text, finding};
  database.execute("INSERT INTO note (id, text, finding) VALUES (?1, ?2, ?3)", values);
  return database;
}

TEST(CanonicalDump, WritesReferencesAsSlugs) {
  EXPECT_EQ(lines_of(canonical_dump(small_database()), "partnership_target"),
            "partnership_target partnership=@elbe place=@canada strength='activity'"
            " condition='only in tidal energy' wording=null\n"
            "partnership_target partnership=@new-frontiers-in-food place=@canada strength='named'"
            " condition=null wording=null\n"
            "partnership_target partnership=@new-frontiers-in-food place=@united-states"
            " strength='named' condition=null wording=null\n"
            "partnership_target partnership=@reina-plus place=@north-america strength='named'"
            " condition=null wording=null\n");
}

TEST(CanonicalDump, LeavesOutWhatFollowsFromTheRest) {
  const std::string dump = canonical_dump(small_database());
  for (const std::string_view table :
       {"place_closure", "sector_closure", "name_token", "name_extent", "name_of_kind", "migration",
        "load", "load_file", "load_change", "load_value", "load_place", "stated_in", "restated"}) {
    EXPECT_EQ(lines_of(dump, table), "") << table;
  }
}

TEST(CanonicalDump, DoesNotDependOnIds) {
  EXPECT_EQ(canonical_dump(with_note("text", "", 5)), canonical_dump(with_note("text", "", 99)));
}

TEST(CanonicalDump, TellsDifferentDataApart) {
  const std::string dump = canonical_dump(with_note("text", ""));
  EXPECT_NE(dump, canonical_dump(with_note("text ", "")));
  EXPECT_NE(dump, canonical_dump(with_note("", "text")));
  EXPECT_NE(canonical_dump(with_note("a\nb", "")), canonical_dump(with_note("a\\nb", "")));
}

TEST(CanonicalDump, TellsWhereOneTextEndsAndTheNextBegins) {
  // The columns are written `finding='…' about=null text='…'`.
  EXPECT_NE(canonical_dump(with_note("b", "a' about=null text='x")),
            canonical_dump(with_note("x' about=null text='b", "a")));
}

TEST(CanonicalDump, HasOneLineARow) {
  const std::string dump = canonical_dump(with_note("two\nlines", ""));
  EXPECT_EQ(lines_of(dump, "note"),
            "note id=@one finding='' about=null item=null text='two\\nlines'\n");
}

}  // namespace
}  // namespace liaison
