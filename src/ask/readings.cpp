// SPDX-License-Identifier: EUPL-1.2
#include "ask/readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "ask/ask.hpp"
#include "ask/card.hpp"
#include "ask/lexer.hpp"
#include "ask/phrase.hpp"
#include "ask/resolve.hpp"
#include "ask/statement.hpp"
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

// The first name that the readings take for different records.
std::optional<Value> differing_value(std::span<const Reading> readings) {
  const std::vector<const Value*> ours = values_of(readings.front().ask);
  for (const Reading& reading : readings) {
    for (const Value* theirs : values_of(reading.ask)) {
      for (const Value* value : ours) {
        if (value->first == theirs->first && value->last == theirs->last &&
            value->records.front().id != theirs->records.front().id) {
          return *value;
        }
      }
    }
  }
  return std::nullopt;
}

// Each record that a reading takes the name for, once.
std::vector<NamedRecord> things_named(std::span<const Reading> readings, const Value& name) {
  std::vector<NamedRecord> things;
  for (const Reading& reading : readings) {
    for (const Value* value : values_of(reading.ask)) {
      const NamedRecord& record = value->records.front();
      const bool known = std::any_of(things.begin(), things.end(), [&](const NamedRecord& thing) {
        return thing.id == record.id;
      });
      if (value->first == name.first && !known) {
        things.push_back(record);
      }
    }
  }
  return things;
}

}  // namespace

void fetch_rows(const Database& database, const Vocabulary& vocabulary, Reading& reading) {
  if (reading.ask.noun == nullptr) {
    reading.table = card_of(database, vocabulary, reading.ask.card->records.front()).table;
    return;
  }
  reading.statement = compose_statement(reading.ask, vocabulary);
  std::vector<Cell> values;
  values.reserve(reading.statement.parameters.size());
  for (const Parameter& parameter : reading.statement.parameters) {
    values.push_back(parameter.value);
  }
  reading.table = database.query(reading.statement.sql, values);
  reading.table.columns = reading.statement.columns;
}

std::string reading_text(const Database& database, const Vocabulary& vocabulary, const Ask& ask) {
  return reading_of(ask, vocabulary, [&database](const NamedRecord& record) {
    const std::array<Cell, 1> id{record.id};
    return database.query_integer(
        fmt::format("SELECT count(*) FROM {} WHERE ancestor = ?1 AND descendant <> ?1",
                    quote_identifier(record.kind + "_below")),
        id);
  });
}

std::string canonical_text(const Database& database, const Ask& ask) {
  return canonical_of(ask, [&database](const NamedRecord& record) {
    const std::array<std::string, 1> key{fold(record.name)};
    const std::vector<NamedRecord> named = find_names(database, key);
    return std::all_of(named.begin(), named.end(),
                       [&](const NamedRecord& other) { return other.id == record.id; });
  });
}

std::string row_count(const Table& table) {
  return fmt::format("{} row{}", table.rows.size(), table.rows.size() == 1 ? "" : "s");
}

std::vector<const Value*> values_of(const Ask& ask) {
  std::vector<const Value*> values;
  for (const Filter& filter : ask.filters) {
    for (const Value& value : filter.values) {
      values.push_back(&value);
    }
  }
  std::sort(values.begin(), values.end(),
            [](const Value* a, const Value* b) { return a->first < b->first; });
  return values;
}

bool same_records(const Reading& a, const Reading& b) {
  // The last column is the slug, and both are in the same order.
  return a.ask.noun == b.ask.noun &&
         std::equal(a.table.rows.begin(), a.table.rows.end(), b.table.rows.begin(),
                    b.table.rows.end(),
                    [](const auto& x, const auto& y) { return x.back() == y.back(); });
}

Error ask_back(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const Reading> readings) {
  if (const std::optional<Value> name = differing_value(readings)) {
    return ambiguous_name(database, vocabulary, question, *name, things_named(readings, *name));
  }
  std::string hint;
  int number = 0;
  for (const Reading& reading : readings) {
    hint += fmt::format("{}{}. {}: {}\n   write: {}", number == 0 ? "" : "\n", number + 1,
                        reading_text(database, vocabulary, reading.ask), row_count(reading.table),
                        canonical_text(database, reading.ask));
    ++number;
  }
  return {.code = ErrorCode::several_readings,
          .message = fmt::format("this can be read in {} ways", readings.size()),
          .where = span_of(question.question, *question.tokens, 0, question.tokens->size()),
          .hint = hint};
}

}  // namespace liaison
