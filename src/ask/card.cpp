// SPDX-License-Identifier: EUPL-1.2
#include "ask/card.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ask/evidence.hpp"
#include "ask/phrase.hpp"
#include "core/citation_text.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"
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
      : database_(database),
        vocabulary_(vocabulary),
        record_(record),
        citations_(citations_of(database, record.slug)) {
    table_.columns = {{.name = "field", .once = true}, {.name = "value", .wraps = true}};
  }

  void fill() {
    add("kind", record_.kind, {});
    read_lists();
    attributes();
    for (const auto& [field, lines] : std::exchange(lists_, {})) {
      add_lines(field, lines);
    }
    names();
    relations();
  }

  // Each place once, with what it states; the words are what `why` prints.
  void add_citations() {
    std::vector<std::pair<std::string, std::vector<std::string>>> places;
    for (const Citation& citation : citations_) {
      const std::string place = place_text(citation);
      auto known = std::ranges::find(places, place, [](const auto& entry) { return entry.first; });
      if (known == places.end()) {
        known = places.insert(places.end(), {place, {}});
      }
      if (!citation.field.empty() &&
          std::ranges::find(known->second, citation.field) == known->second.end()) {
        known->second.push_back(citation.field);
      }
    }
    for (const auto& [place, fields] : places) {
      add("evidence", fields.empty() ? place : fmt::format("{}: {}", place, joined(fields, "and")),
          {});
    }
    if (!places.empty()) {
      add("evidence", fmt::format("in its words: liaison why {}", record_.slug), {});
    }
  }

  Table take_table() { return std::move(table_); }
  std::vector<std::vector<Citation>> take_evidence() { return std::move(evidence_); }

 private:
  void add(const std::string& field, const Cell& value, const std::vector<Citation>& evidence) {
    // A number among texts would keep a terminal from fitting the column.
    std::string text = as_text(value);
    if (!text.empty()) {
      table_.rows.push_back({field, std::move(text)});
      evidence_.push_back(evidence);
    }
  }

  std::vector<Citation> evidence_for(std::string_view field) const {
    std::vector<Citation> own =
        of_attribute(database_, citations_, record_.kind, std::string(field));
    if (!own.empty() || field == "slug") {
      return own;  // what the record is called here is no fact of a source
    }
    return of_record(citations_);
  }

  void read_lists() {
    Statement list = database_.prepare(embedded_text("schema/statements/card-lists.sql"));
    const std::array<Cell, 1> kind{record_.kind};
    list.bind(kind);
    while (list.step()) {
      lists_.emplace(list.text(0), list.text(1));
    }
  }

  void add_lines(const std::string& field, const std::string& view) {
    const std::array<Cell, 1> id{record_.id};
    Statement line = database_.prepare(
        fmt::format("SELECT text FROM {} WHERE id = ?1 ORDER BY position", quote_identifier(view)));
    line.bind(id);
    while (line.step()) {
      const std::vector<Citation> own = of_line(citations_, field, line.text(0));
      add(field, line.cell(0), own.empty() ? of_record(citations_) : own);
    }
  }

  void attributes() {
    for (const Attribute& attribute : vocabulary_.attributes) {
      if (attribute.kind != record_.kind) {
        continue;
      }
      // A list of the same name says more than an attribute that joins its items, but not how many
      // there are.
      const auto list = lists_.find(attribute.attribute);
      if (list == lists_.end() || attribute.type == ColumnType::integer) {
        add_attribute(attribute);
      }
      if (list != lists_.end()) {
        add_lines(list->first, list->second);
        lists_.erase(list);
      }
    }
  }

  void add_attribute(const Attribute& attribute) {
    // The view that bears the kind's plural holds all of its records.
    const Kind* kind = vocabulary_.find_kind(record_.kind);
    const std::array<Cell, 1> id{record_.id};
    const Cell value = database_.query_cell(
        fmt::format("SELECT {} FROM {} WHERE id = ?1", quote_identifier(attribute.attribute),
                    quote_identifier(kind->plural)),
        id);
    // What every answer has a column for is asked about here, too.
    const bool empty = std::holds_alternative<std::monostate>(value);
    if (empty && attribute.answer > 0) {
      add(attribute.attribute, Cell("not stated"), {});
    } else {
      add(attribute.attribute, value, evidence_for(attribute.attribute));
    }
  }

  void names() {
    const std::array<Cell, 1> id{record_.id};
    const Table names = database_.query(embedded_text("schema/statements/card-names.sql"), id);
    std::string field;
    std::string texts;
    for (const auto& row : names.rows) {
      if (is_said(as_text(row[1]))) {
        continue;  // a title is an alias too
      }
      if (as_text(row[0]) != field) {
        add(field, std::exchange(texts, {}), evidence_for(field));
        field = as_text(row[0]);
      }
      texts += (texts.empty() ? "" : "; ") + as_text(row[1]);
    }
    add(field, texts, evidence_for(field));
  }

  bool is_said(const std::string& text) const {
    return std::any_of(table_.rows.begin(), table_.rows.end(),
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
      add(std::string(name.substr(std::min(name.size(), relation.kind.size() + 1))), linked,
          relation.field.empty() ? std::vector<Citation>() : evidence_for(relation.field));
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const NamedRecord& record_;
  std::vector<Citation> citations_;
  std::map<std::string, std::string> lists_ = {};  // views of items, by field, not printed yet
  Table table_ = {};
  std::vector<std::vector<Citation>> evidence_ = {};
};

}  // namespace

Answer card_of(const Database& database, const Vocabulary& vocabulary, const NamedRecord& record) {
  Card card(database, vocabulary, record);
  card.fill();
  card.add_citations();
  return {.table = card.take_table()};
}

Answer cited_card_of(const Database& database, const Vocabulary& vocabulary,
                     const NamedRecord& record) {
  Card card(database, vocabulary, record);
  card.fill();
  Answer answer{.table = card.take_table()};
  answer.evidence = card.take_evidence();
  return answer;
}

}  // namespace liaison
