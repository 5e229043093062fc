// SPDX-License-Identifier: EUPL-1.2
#include "ask/resolve.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <variant>

#include "ask/ask.hpp"
#include "ask/lexer.hpp"
#include "ask/understand.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

bool contains(const Database& database, const NamedRecord& large, const NamedRecord& small) {
  const std::array<Cell, 2> values{large.id, small.id};
  return database.query_integer(
             fmt::format("SELECT count(*) FROM {} WHERE ancestor = ?1 AND descendant = ?2",
                         quote_identifier(large.kind + "_below")),
             values) > 0;
}

bool has_hierarchy(const Vocabulary& vocabulary, const NamedRecord& record) {
  const Kind* kind = vocabulary.find_kind(record.kind);
  return kind != nullptr && !kind->below.empty();
}

bool is_preferred(const Database& database, const Vocabulary& vocabulary,
                  const NamedRecord& record) {
  const std::string& view = vocabulary.find_kind(record.kind)->preferred;
  const std::array<Cell, 1> id{record.id};
  return !view.empty() &&
         database.query_integer(
             fmt::format("SELECT count(*) FROM {} WHERE id = ?1", quote_identifier(view)), id) > 0;
}

// A record that contains all the others, the preferred one if several do; null if none does.
const NamedRecord* container(const Database& database, const Vocabulary& vocabulary,
                             const std::vector<NamedRecord>& records) {
  const NamedRecord* first = nullptr;
  for (const NamedRecord& large : records) {
    const bool contains_all =
        has_hierarchy(vocabulary, large) &&
        std::all_of(records.begin(), records.end(), [&](const NamedRecord& small) {
          return small.kind == large.kind && contains(database, large, small);
        });
    if (contains_all && is_preferred(database, vocabulary, large)) {
      return &large;
    }
    first = first == nullptr && contains_all ? &large : first;
  }
  return first;
}

const NamedRecord* only_primary(const std::vector<NamedRecord>& records) {
  const NamedRecord* primary = nullptr;
  for (const NamedRecord& record : records) {
    if (record.form == "name") {
      if (primary != nullptr) {
        return nullptr;
      }
      primary = &record;
    }
  }
  return primary;
}

// What an answer would say of the record besides its name: "(country, GE, Asia)".
std::string description(const Database& database, const Vocabulary& vocabulary,
                        const NamedRecord& record) {
  std::string columns;
  for (const Attribute& attribute : vocabulary.attributes) {
    if (attribute.kind == record.kind && attribute.answer > 1) {
      columns += (columns.empty() ? "" : ", ") + quote_identifier(attribute.attribute);
    }
  }
  if (columns.empty()) {
    return {};
  }
  const std::array<Cell, 1> id{record.id};
  const Table row =
      database.query(fmt::format("SELECT {} FROM {} WHERE id = ?1", columns,
                                 quote_identifier(vocabulary.find_kind(record.kind)->plural)),
                     id);
  std::string all;
  for (const Cell& cell : row.rows.front()) {
    if (const auto* text = std::get_if<std::string>(&cell)) {
      all += (all.empty() ? "" : ", ") + *text;
    }
  }
  return all.empty() ? "" : fmt::format(" ({})", all);
}

std::string choice_note(const std::string& typed, const NamedRecord& chosen,
                        const std::vector<NamedRecord>& others) {
  std::string note = fmt::format("'{}' is read as {} @{}", typed, chosen.kind, chosen.slug);
  for (const NamedRecord& other : others) {
    note += fmt::format("; for {} {} write @{}", other.kind, other.name, other.slug);
  }
  return note;
}

std::string typed_text(const Understood& question, const Value& value) {
  const Token& first = (*question.tokens)[value.first];
  if (first.shape == Token::Shape::quoted) {
    return first.text;
  }
  const Where where = span_of(question.question, *question.tokens, value.first, value.last);
  return where.text.substr(where.offset, where.length);
}

// Asked for by the key of a record that was merged into it.
void note_merged(const Value& value, std::vector<std::string>& notes) {
  if (!value.records.empty() && value.records.front().form == "merged") {
    const NamedRecord& record = value.records.front();
    notes.push_back(
        fmt::format("@{} is @{} now, as the two were merged", record.text, record.slug));
  }
}

std::optional<Error> choose(const Database& database, const Vocabulary& vocabulary,
                            const Understood& question, Value& value,
                            std::vector<std::string>& notes) {
  if (value.records.size() < 2) {
    note_merged(value, notes);
    return std::nullopt;
  }
  const NamedRecord* found = container(database, vocabulary, value.records);
  const bool contained = found != nullptr;
  if (found == nullptr) {
    found = only_primary(value.records);
  }
  if (found == nullptr) {
    return ambiguous_name(database, vocabulary, question, value, value.records);
  }
  const NamedRecord chosen = *found;
  std::vector<NamedRecord> others;
  for (const NamedRecord& record : value.records) {
    // Terms of two schemes that mean the same contain each other: there is nothing to tell.
    const bool same = contained && contains(database, record, chosen);
    if (record.id != chosen.id && !same) {
      others.push_back(record);
    }
  }
  if (!others.empty()) {
    notes.push_back(choice_note(typed_text(question, value), chosen, others));
  }
  value.records = {chosen};
  return std::nullopt;
}

// `province Québec`: the records that the noun means.
void keep_said(const Database& database, Value& value) {
  if (value.said == nullptr) {
    return;
  }
  std::erase_if(value.records, [&](const NamedRecord& record) {
    const std::array<Cell, 1> id{record.id};
    return database.query_integer(fmt::format("SELECT count(*) FROM {} WHERE id = ?1",
                                              quote_identifier(value.said->plural)),
                                  id) == 0;
  });
}

Error no_such(const Understood& question, const Value& value) {
  return {.code = ErrorCode::misplaced_word,
          .message = fmt::format("'{}' is not among the {}", typed_text(question, value),
                                 value.said->plural),
          .where = span_of(question.question, *question.tokens, value.first, value.last),
          .hint = "write the name alone to see what it is"};
}

// The records that say a text, folded as names are: no statement could do that.
std::vector<std::int64_t> find_text(const Database& database, const Condition& condition) {
  Statement row = database.prepare(
      condition.in_names
          ? "SELECT n.record, n.text FROM name AS n JOIN record AS r ON r.id = n.record"
            " WHERE r.kind = ?1 ORDER BY n.record"
          : "SELECT x.record, x.text FROM record_text AS x JOIN record AS r ON r.id = x.record"
            " WHERE r.kind = ?1 ORDER BY x.record");
  const std::array<Cell, 1> kind{condition.whose->kind};
  row.bind(kind);
  const std::string wanted = fold(condition.text);
  std::vector<std::int64_t> found;
  while (row.step()) {
    const std::int64_t record = row.integer(0);
    if ((found.empty() || found.back() != record) &&
        fold(row.text(1)).find(wanted) != std::string::npos) {
      found.push_back(record);
    }
  }
  return found;
}

}  // namespace

std::optional<Error> resolve_names(const Database& database, const Vocabulary& vocabulary,
                                   const Understood& question, Ask& ask,
                                   std::vector<std::string>& notes) {
  for (Value* value : names_of(ask)) {
    keep_said(database, *value);
    if (value->records.empty()) {
      return no_such(question, *value);
    }
    if (std::optional<Error> error = choose(database, vocabulary, question, *value, notes)) {
      return error;
    }
  }
  visit_conditions(ask, [&](Condition& condition) {
    if (condition.shape == Condition::Shape::text) {
      condition.found = find_text(database, condition);
    }
  });
  return std::nullopt;
}

Error ambiguous_name(const Database& database, const Vocabulary& vocabulary,
                     const Understood& question, const Value& value,
                     const std::vector<NamedRecord>& records) {
  std::string hint = "write one of:";
  for (const NamedRecord& record : records) {
    hint += fmt::format("\n  @{} for the {} {}{}", record.slug, record.kind, record.name,
                        description(database, vocabulary, record));
  }
  return {.code = ErrorCode::ambiguous_name,
          .message = fmt::format("'{}' is the name of several things", typed_text(question, value)),
          .where = span_of(question.question, *question.tokens, value.first, value.last),
          .hint = hint};
}

}  // namespace liaison
