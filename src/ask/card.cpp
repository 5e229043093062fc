// SPDX-License-Identifier: EUPL-1.2
#include "ask/card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

std::string as_text(const Cell& cell) {
  if (const auto* integer = std::get_if<std::int64_t>(&cell)) {
    return fmt::format("{}", *integer);
  }
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "" : *text;
}

class Card {
 public:
  Card(const Database& database, const Vocabulary& vocabulary, const NamedRecord& record)
      : database_(database), vocabulary_(vocabulary), record_(record) {
    answer_.table.columns = {{.name = "field"}, {.name = "value", .wraps = true}};
  }

  Answer run() {
    add("kind", record_.kind);
    attributes();
    names();
    relations();
    evidence();
    return std::move(answer_);
  }

 private:
  void add(std::string field, const Cell& value) {
    // A number among texts would keep a terminal from fitting the column.
    std::string text = as_text(value);
    if (!text.empty()) {
      answer_.table.rows.push_back({std::move(field), std::move(text)});
    }
  }

  void attributes() {
    // The view that bears the kind's plural holds all of its records.
    const Kind* kind = vocabulary_.find_kind(record_.kind);
    const std::array<Cell, 1> id{record_.id};
    for (const Attribute& attribute : vocabulary_.attributes) {
      if (attribute.kind == record_.kind) {
        add(attribute.attribute,
            database_.query_cell(
                fmt::format("SELECT {} FROM {} WHERE id = ?1",
                            quote_identifier(attribute.attribute), quote_identifier(kind->plural)),
                id));
      }
    }
  }

  void names() {
    const std::array<Cell, 1> id{record_.id};
    const Table names = database_.query(
        "SELECT DISTINCT f.field, n.text FROM name AS n JOIN name_form AS f ON f.form = n.form"
        " WHERE n.record = ?1 AND n.form <> 'name' ORDER BY f.field, n.text",
        id);
    std::string field;
    std::string texts;
    for (const auto& row : names.rows) {
      if (is_said(as_text(row[1]))) {
        continue;  // a title is an alias too
      }
      if (as_text(row[0]) != field) {
        add(std::exchange(field, as_text(row[0])), std::exchange(texts, {}));
      }
      texts += (texts.empty() ? "" : "; ") + as_text(row[1]);
    }
    add(field, texts);
  }

  bool is_said(const std::string& text) const {
    return std::any_of(answer_.table.rows.begin(), answer_.table.rows.end(),
                       [&](const auto& row) { return as_text(row[1]) == text; });
  }

  void relations() {
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind != record_.kind || !relation.card) {
        continue;
      }
      const std::array<Cell, 1> id{record_.id};
      const Cell linked = database_.query_cell(
          fmt::format("SELECT group_concat(text, '; ') FROM (SELECT DISTINCT r.name ||"
                      " CASE WHEN e.how IS NULL THEN '' ELSE ' (' || e.how ||"
                      " coalesce(', ' || e.detail, '') || ')' END AS text"
                      " FROM {} AS e JOIN record AS r ON r.id = e.to_id"
                      " WHERE e.from_id = ?1 ORDER BY r.name_key)",
                      quote_identifier(relation.edge)),
          id);
      // "partnership targets place" reads as "targets place" on a partnership's card.
      const std::string_view name = relation.relation;
      add(std::string(name.substr(std::min(name.size(), relation.kind.size() + 1))), linked);
    }
  }

  void evidence() {
    const std::array<Cell, 1> slug{record_.slug};
    const Table citations = database_.query(
        "SELECT source || coalesce(' §' || section, '') || coalesce(CASE WHEN page_basis = "
        "'printed' THEN ' p.' || page ELSE ' (p.' || page || ')' END, '') ||"
        " coalesce(' fn.' || footnote, '') || CASE WHEN basis = 'printed' THEN '' ELSE ' (' || "
        "basis || ')' END ||"
        " CASE WHEN field = '' THEN '' ELSE ' on ' || field || CASE WHEN item = '' THEN '' ELSE ' "
        "' || item END END ||"
        " coalesce(': “' || quote || '”', '') || coalesce(' – ' || reason, '')"
        " FROM citations WHERE slug = ?1 ORDER BY field <> '', field, position",
        slug);
    for (const auto& row : citations.rows) {
      add("evidence", row[0]);
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const NamedRecord& record_;
  Answer answer_;
};

}  // namespace

Answer card_of(const Database& database, const Vocabulary& vocabulary, const NamedRecord& record) {
  return Card(database, vocabulary, record).run();
}

}  // namespace liaison
