// SPDX-License-Identifier: EUPL-1.2
// The data dictionary at the end of docs/data.md is what the schema says. With UPDATE_GOLDEN=1 in
// the environment it is written anew.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <array>
#include <cstdlib>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/vocabulary.hpp"
#include "support/line_diff.hpp"
#include "support/source_tree.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::string_view kPage = "docs/data.md";
constexpr std::string_view kMark =
    "<!-- From here on the page is made from the schema, and a test compares it. -->\n";

class Dictionary {
 public:
  explicit Dictionary(const Database& database)
      : database_(database), vocabulary_(read_vocabulary(database)) {}

  std::string write() {
    diagram();
    page_ += "\n## Kinds\n";
    for (const Kind& kind : vocabulary_.kinds) {
      write_kind(kind);
    }
    details();
    return page_;
  }

 private:
  [[nodiscard]] Table lists_of(const std::string& kind) const {
    const std::array<Cell, 1> key{kind};
    return database_.query(
        "SELECT field, link, summary FROM list_field WHERE kind = ?1 ORDER BY field", key);
  }

  static const std::string& text(const Cell& cell) { return std::get<std::string>(cell); }

  // One line a reference: of the record itself, and of the items of its lists.
  void diagram() {
    page_ +=
        "\n## Diagram\n\nA kind, its references, and the lists whose items refer to others."
        " `record` stands for a\nrecord of any kind.\n\n```mermaid\nerDiagram\n";
    for (const Kind& kind : vocabulary_.kinds) {
      references(kind.kind, table_schema(database_, kind.kind), "", "}o--o|");
      for (const auto& row : lists_of(kind.kind).rows) {
        references(kind.kind, table_schema(database_, text(row[1])), text(row[0]), "}o--o{");
      }
    }
    page_ +=
        "  record ||--o{ name : \"is called\"\n  record ||--o{ citation : \"is stated in\"\n"
        "  citation }o--|| source : \"is printed in\"\n```\n";
  }

  void references(const std::string& kind, const TableSchema& table, const std::string& list,
                  std::string_view line) {
    for (const TableColumn& column : table.columns) {
      const bool owner = !list.empty() && column.name == kind;
      if (!column.references.empty() && column.name != "id" && !owner) {
        page_ += fmt::format("  {} {} {} : \"{}{}{}\"\n", kind, line, column.references, list,
                             list.empty() ? "" : ", ", column.name);
      }
    }
  }

  void write_kind(const Kind& kind) {
    const std::array<Cell, 1> key{kind.kind};
    page_ +=
        fmt::format("\n### {}\n\n{}\n", kind.plural,
                    text(database_.query_cell("SELECT summary FROM kind WHERE kind = ?1", key)));
    const Table nouns = database_.query(
        "SELECT plural, summary FROM noun WHERE kind = ?1 AND plural <> (SELECT plural FROM kind"
        " WHERE kind = ?1) ORDER BY plural",
        key);
    for (const auto& row : nouns.rows) {
      page_ += fmt::format("`{}`: {}\n", text(row[0]), text(row[1]));
    }
    page_ += "\n| column | type | meaning |\n|---|---|---|\n";
    const Table columns = database_.query(
        "SELECT attribute, type, summary FROM attribute WHERE kind = ?1"
        " ORDER BY answer IS NULL, answer, attribute",
        key);
    for (const auto& row : columns.rows) {
      page_ += fmt::format("| `{}` | {} | {} |\n", text(row[0]), text(row[1]), text(row[2]));
    }
    for (const auto& row : lists_of(kind.kind).rows) {
      write_list(kind, text(row[0]), text(row[1]), text(row[2]));
    }
  }

  void write_list(const Kind& kind, const std::string& field, const std::string& link,
                  const std::string& summary) {
    page_ += fmt::format("\nList `{}`: {}\n\n| field | meaning |\n|---|---|\n", field, summary);
    const TableSchema table = table_schema(database_, link);
    for (const ColumnComment& comment : column_comments(database_, link)) {
      const bool day = comment.column.ends_with("_first") || comment.column.ends_with("_last");
      if (comment.column != kind.kind && comment.column != "position" && !day) {
        page_ += fmt::format("| `{}` | {} |\n", comment.column, comment.comment);
      }
    }
  }

  void details() {
    page_ +=
        "\n## More views\n\nOne row a link or a citation, for `liaison sql`.\n\n"
        "| view | holds | columns |\n|---|---|---|\n";
    const Table views = database_.query("SELECT view, summary FROM detail_view ORDER BY view");
    for (const auto& row : views.rows) {
      const std::array<Cell, 1> key{row[0]};
      const Cell columns = database_.query_cell(
          "SELECT group_concat('`' || name || '`', ', ') FROM (SELECT name FROM"
          " pragma_table_info(?1) ORDER BY cid)",
          key);
      page_ += fmt::format("| `{}` | {} | {} |\n", text(row[0]), text(row[1]), text(columns));
    }
  }

  const Database& database_;
  Vocabulary vocabulary_;
  std::string page_{kMark};
};

TEST(DataDictionary, IsWhatTheSchemaSays) {
  const std::string page = read_tree_file(kPage);
  const std::size_t mark = page.find(kMark);
  ASSERT_NE(mark, std::string::npos) << kPage << " has no place for the dictionary";
  const std::string expected = Dictionary(empty_database()).write();
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
