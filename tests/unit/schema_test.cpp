// SPDX-License-Identifier: EUPL-1.2
// The schema is the only description of the domain, and no compiler reads it. What the C++ expects
// of it is checked here for every table, kind, relation and word at once.
#include "store/schema.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/text.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/migrate.hpp"
#include "store/vocabulary.hpp"

namespace liaison {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::UnorderedElementsAreArray;

class SchemaTest : public testing::Test {
 protected:
  SchemaTest() { migrate(database); }

  [[nodiscard]] std::vector<std::string> texts(std::string_view sql,
                                               std::string_view value = "") const {
    const std::array<Cell, 1> values{std::string(value)};
    std::vector<std::string> found;
    const Table table = value.empty() ? database.query(sql) : database.query(sql, values);
    for (const auto& row : table.rows) {
      found.push_back(std::get<std::string>(row.front()));
    }
    return found;
  }

  [[nodiscard]] std::vector<std::string> tables() const {
    return texts(
        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'"
        " ORDER BY name");
  }

  [[nodiscard]] std::vector<std::string> columns(std::string_view view) const {
    return texts("SELECT name FROM pragma_table_info(?1) ORDER BY cid", view);
  }

  [[nodiscard]] bool is_view(std::string_view name) const {
    return !texts("SELECT name FROM sqlite_schema WHERE type = 'view' AND name = ?1", name).empty();
  }

  [[nodiscard]] bool has_word(std::string_view words, Role role, std::string_view means) const {
    return std::ranges::any_of(vocabulary().words, [&](const Word& word) {
      return word.words == words && word.role == role && word.means == means;
    });
  }

  [[nodiscard]] const Vocabulary& vocabulary() const {
    if (vocabulary_.kinds.empty()) {
      vocabulary_ = read_vocabulary(database);
    }
    return vocabulary_;
  }

  Database database = Database::in_memory();

 private:
  mutable Vocabulary vocabulary_;
};

TEST_F(SchemaTest, HasOnlyStrictTables) {
  EXPECT_THAT(tables(), Not(IsEmpty()));
  EXPECT_THAT(texts("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                    " AND strict = 0 AND name NOT LIKE 'sqlite_%'"),
              IsEmpty());
}

TEST_F(SchemaTest, CommentsEveryColumn) {
  for (const std::string& table : tables()) {
    for (const ColumnComment& comment : column_comments(database, table)) {
      EXPECT_THAT(comment.comment, Not(IsEmpty())) << table << '.' << comment.column;
    }
  }
}

TEST_F(SchemaTest, HasAnIndexForEveryForeignKey) {
  // Rows of these are never deleted, and how many there are is known here: nobody looks them up
  // from that end.
  const std::set<std::string> vocabulary{"kind",      "noun",     "relation",
                                         "name_form", "property", "date_field"};
  std::size_t seen = 0;
  for (const std::string& table : tables()) {
    const std::array<Cell, 1> values{table};
    const Table keys = database.query(
        "SELECT f.\"from\", f.\"table\","
        " (SELECT c.pk = 1 FROM pragma_table_info(?1) AS c WHERE c.name = f.\"from\")"
        " OR EXISTS (SELECT 1 FROM pragma_index_list(?1) AS i, pragma_index_info(i.name) AS first"
        "            WHERE first.seqno = 0 AND first.name = f.\"from\")"
        " FROM pragma_foreign_key_list(?1) AS f",
        values);
    for (const auto& key : keys.rows) {
      const auto& column = std::get<std::string>(key[0]);
      if (!vocabulary.contains(std::get<std::string>(key[1]))) {
        ++seen;
        EXPECT_EQ(std::get<std::int64_t>(key[2]), 1) << table << '.' << column;
      }
    }
  }
  EXPECT_GT(seen, 20U);
}

TEST_F(SchemaTest, RestrictsEveryForeignKey) {
  for (const std::string& table : tables()) {
    EXPECT_THAT(texts("SELECT \"from\" FROM pragma_foreign_key_list(?1)"
                      " WHERE on_delete NOT IN ('NO ACTION', 'RESTRICT')",
                      table),
                IsEmpty())
        << table;
  }
}

TEST_F(SchemaTest, GivesEveryKindATableAndANoun) {
  ASSERT_THAT(vocabulary().kinds, Not(IsEmpty()));
  for (const Kind& kind : vocabulary().kinds) {
    EXPECT_THAT(tables(), testing::Contains(kind.kind));
    EXPECT_EQ(table_schema(database, kind.kind).find("id")->references, "record") << kind.kind;
    EXPECT_TRUE(std::ranges::any_of(vocabulary().nouns, [&](const Noun& noun) {
      return noun.kind == kind.kind && noun.plural == kind.plural;
    })) << kind.kind;
  }
}

TEST_F(SchemaTest, GivesEveryKindWithAHierarchyItsView) {
  for (const Kind& kind : vocabulary().kinds) {
    if (!kind.below.empty()) {
      EXPECT_THAT(columns(kind.kind + "_below"), ElementsAre("ancestor", "descendant"))
          << kind.kind;
    }
    if (!kind.preferred.empty()) {
      EXPECT_THAT(columns(kind.preferred), ElementsAre("id")) << kind.kind;
    }
  }
}

TEST_F(SchemaTest, GivesEveryNounAViewAndWords) {
  for (const Noun& noun : vocabulary().nouns) {
    EXPECT_TRUE(is_view(noun.plural)) << noun.plural;
    EXPECT_NE(vocabulary().find_kind(noun.kind), nullptr) << noun.noun;
    EXPECT_TRUE(has_word(fold(noun.noun), Role::noun, noun.noun)) << noun.noun;
    EXPECT_TRUE(has_word(fold(noun.plural), Role::noun, noun.noun)) << noun.plural;
  }
}

// A question may ask for several nouns of a kind; its records are those of the kind then.
TEST_F(SchemaTest, GivesEveryKindANounOfItsOwn) {
  ASSERT_THAT(vocabulary().kinds, Not(IsEmpty()));
  for (const Kind& kind : vocabulary().kinds) {
    const Noun* noun = vocabulary().find_noun(kind.kind);
    ASSERT_NE(noun, nullptr) << kind.kind;
    EXPECT_EQ(noun->kind, kind.kind);
  }
}

TEST_F(SchemaTest, GivesEveryRelationAnEdgeAndWords) {
  ASSERT_THAT(vocabulary().relations, Not(IsEmpty()));
  for (const Relation& relation : vocabulary().relations) {
    std::vector<std::string> expected{"from_id", "to_id", "how", "detail"};
    if (!relation.dated.empty()) {
      expected.emplace_back("via");
      EXPECT_NE(vocabulary().find_date(relation.dated), nullptr) << relation.dated;
    }
    EXPECT_THAT(columns(relation.edge), testing::ElementsAreArray(expected)) << relation.relation;
    EXPECT_TRUE(is_view(relation.edge)) << relation.edge;
    EXPECT_TRUE(relation.relation.starts_with(relation.kind + " ")) << relation.relation;
    EXPECT_NE(relation.gloss.find("{}"), std::string::npos) << relation.relation;
    // The strict form of a question must be a question again.
    EXPECT_TRUE(has_word(relation.words, Role::relation, relation.relation)) << relation.relation;
  }
}

// Citations speak of seed fields; evidence looks for them by these names.
TEST_F(SchemaTest, NamesSeedFieldsOnly) {
  const SeedSchema seeds = read_seed_schema(database);
  const Table named = database.query(
      "SELECT kind, field FROM relation WHERE field IS NOT NULL"
      " UNION SELECT kind, field FROM attribute WHERE field IS NOT NULL");
  ASSERT_THAT(named.rows, Not(IsEmpty()));
  for (const auto& row : named.rows) {
    const auto kind =
        std::ranges::find(seeds.kinds, std::get<std::string>(row[0]), &SeedKind::kind);
    ASSERT_NE(kind, seeds.kinds.end());
    EXPECT_THAT(seeds.fields_of(*kind), testing::Contains(std::get<std::string>(row[1])))
        << kind->kind;
  }
}

TEST_F(SchemaTest, LetsRelationsFollowOnlyHierarchiesThatExist) {
  for (const Relation& relation : vocabulary().relations) {
    const Kind* kind = vocabulary().find_kind(relation.to_kind);
    ASSERT_NE(kind, nullptr) << relation.relation;
    if (relation.hierarchy != Hierarchy::none) {
      EXPECT_THAT(kind->below, Not(IsEmpty())) << relation.relation;
    }
    // A column that says how a row matched needs labels, and labels a column.
    EXPECT_EQ(relation.how.empty(), relation.hows.empty()) << relation.relation;
  }
}

TEST_F(SchemaTest, KnowsWhatEveryWordMeans) {
  for (const Word& word : vocabulary().words) {
    EXPECT_EQ(word.words, fold(word.words));
    if (word.role == Role::noun || word.role == Role::also) {
      EXPECT_NE(vocabulary().find_noun(word.means), nullptr) << word.words;
    } else if (word.role == Role::relation || word.role == Role::deed || word.role == Role::plan) {
      EXPECT_NE(vocabulary().find_relation(word.means), nullptr) << word.words;
    } else if (word.role == Role::paths || word.role == Role::neighbours) {
      EXPECT_NE(vocabulary().find_kind(word.means), nullptr) << word.words;
      EXPECT_THAT(columns(word.means + "_link"), ElementsAre("from_id", "to_id", "via", "how"));
    } else if (word.role == Role::filler) {
      EXPECT_THAT(word.means, testing::AnyOf("", "head", "end")) << word.words;
    } else if (word.role == Role::negation) {
      EXPECT_THAT(word.means, IsEmpty()) << word.words;
    }
  }
}

// `part of any place in Kiribati` is written `with places (in Kiribati)`.
TEST_F(SchemaTest, LetsAPropertyBeSaidWithTheNounsThatItsWordsAre) {
  for (const Word& word : vocabulary().words) {
    if (word.role != Role::property) {
      continue;
    }
    const Property* property = vocabulary().find_property(word.means);
    const Relation* relation = vocabulary().find_relation(property->relation);
    for (const Noun& noun : vocabulary().nouns) {
      if (relation != nullptr && relation->to_kind == noun.kind &&
          has_word(word.words, Role::noun, noun.noun)) {
        EXPECT_TRUE(has_word(fold(noun.plural), Role::property, word.means))
            << noun.plural << ", as " << word.words;
      }
    }
  }
}

// What the statement of a question reads from them.
TEST_F(SchemaTest, GivesEveryPropertyDateSideAndDimensionItsView) {
  for (const Property& property : vocabulary().properties) {
    EXPECT_THAT(columns(property.counts), ElementsAre("id", "n")) << property.property;
    EXPECT_TRUE(has_word(fold(property.words), Role::property, property.property))
        << property.property;
  }
  for (const DateField& date : vocabulary().dates) {
    EXPECT_THAT(columns(date.dates), ElementsAre("id", "date", "first", "last")) << date.field;
    EXPECT_NE(vocabulary().find_property(date.property), nullptr) << date.field;
    EXPECT_NE(date.gloss.find("{}"), std::string::npos) << date.field;
    EXPECT_TRUE(has_word(fold(date.words), Role::date, date.field)) << date.field;
  }
  for (const Side& side : vocabulary().sides) {
    EXPECT_THAT(columns(side.parties), ElementsAre("from_id", "side", "to_id", "via"))
        << side.parties;
  }
  for (const Dimension& dimension : vocabulary().dimensions) {
    std::vector<std::string> expected{"id", "label"};
    if (!dimension.of_kind.empty()) {
      expected.emplace_back("record");
    }
    EXPECT_THAT(columns(dimension.labels), testing::ElementsAreArray(expected))
        << dimension.dimension;
    EXPECT_TRUE(has_word(fold(dimension.words), Role::dimension, dimension.dimension))
        << dimension.dimension;
  }
}

TEST_F(SchemaTest, GivesEveryValueAColumnOrDays) {
  for (const AttributeValue& value : vocabulary().values) {
    EXPECT_TRUE(has_word(fold(value.words), Role::value, value.value)) << value.value;
    EXPECT_EQ(value.numbered(), value.gloss.find("{}") != std::string::npos) << value.value;
    if (value.during.empty()) {
      EXPECT_THAT(columns(vocabulary().find_kind(value.kind)->plural),
                  testing::Contains(value.attribute))
          << value.value;
    } else {
      EXPECT_THAT(columns(value.during), ElementsAre("id", "first", "last")) << value.value;
    }
  }
}

TEST_F(SchemaTest, DescribesEveryColumnOfEveryReadableView) {
  for (const Noun& noun : vocabulary().nouns) {
    std::vector<std::string> described;
    for (const Attribute& attribute : vocabulary().attributes) {
      if (attribute.kind == noun.kind) {
        described.push_back(attribute.attribute);
        EXPECT_THAT(attribute.summary, Not(IsEmpty()))
            << attribute.kind << '.' << attribute.attribute;
      }
    }
    std::vector<std::string> shown = columns(noun.plural);
    EXPECT_EQ(std::erase(shown, "id"), 1U) << noun.plural;
    EXPECT_EQ(std::erase(shown, "name_key"), 1U) << noun.plural;
    EXPECT_THAT(shown, UnorderedElementsAreArray(described)) << noun.plural;
  }
}

TEST_F(SchemaTest, BeginsEveryAnswerWithTheName) {
  for (const Kind& kind : vocabulary().kinds) {
    std::vector<int> places;
    for (const Attribute& attribute : vocabulary().attributes) {
      if (attribute.kind == kind.kind && attribute.answer > 0) {
        places.push_back(attribute.answer);
        EXPECT_EQ(attribute.attribute == "name", attribute.answer == 1) << kind.kind;
      }
    }
    for (std::size_t index = 0; index < places.size(); ++index) {
      EXPECT_EQ(places[index], static_cast<int>(index) + 1) << kind.kind;
    }
    EXPECT_THAT(places, Not(IsEmpty())) << kind.kind;
  }
}

TEST_F(SchemaTest, LinksEveryListToItsOwner) {
  const Table lists = database.query("SELECT kind, field, link, value FROM list_field");
  EXPECT_THAT(lists.rows, Not(IsEmpty()));
  for (const auto& row : lists.rows) {
    const auto& kind = std::get<std::string>(row[0]);
    const auto& field = std::get<std::string>(row[1]);
    const TableSchema link = table_schema(database, std::get<std::string>(row[2]));
    const TableColumn* owner = link.find(kind);
    ASSERT_NE(owner, nullptr) << field;
    EXPECT_EQ(owner->references, kind) << field;
    EXPECT_NE(link.find(std::get<std::string>(row[3])), nullptr) << field;
    // A field of the table and a list of one name could not be told apart in a seed.
    EXPECT_EQ(table_schema(database, kind).find(field), nullptr) << kind << '.' << field;
  }
}

TEST_F(SchemaTest, FillsDerivedTablesColumnByColumn) {
  const Table derived = database.query("SELECT derived, definition FROM derived");
  EXPECT_THAT(derived.rows, Not(IsEmpty()));
  for (const auto& row : derived.rows) {
    EXPECT_EQ(columns(std::get<std::string>(row[0])), columns(std::get<std::string>(row[1])));
  }
}

TEST_F(SchemaTest, RunsEveryView) {
  for (const std::string& view :
       texts("SELECT name FROM sqlite_schema WHERE type = 'view' ORDER BY name")) {
    EXPECT_NO_THROW((void)database.query(fmt::format("SELECT * FROM {}", quote_identifier(view))))
        << view;
  }
}

}  // namespace
}  // namespace liaison
