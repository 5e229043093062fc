// SPDX-License-Identifier: EUPL-1.2
#include "ask/readings.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "ask/ask.hpp"
#include "ask/card.hpp"
#include "ask/compare.hpp"
#include "ask/lexer.hpp"
#include "ask/path.hpp"
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
  const std::vector<const Value*> ours = names_of(readings.front().ask);
  for (const Reading& reading : readings) {
    for (const Value* theirs : names_of(reading.ask)) {
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
    for (const Value* value : names_of(reading.ask)) {
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

IsUnique is_unique_in(const Database& database) {
  return [&database](const NamedRecord& record) {
    const std::array<std::string, 1> key{fold(record.name)};
    const std::vector<NamedRecord> named = find_names(database, key);
    return std::ranges::all_of(named,
                               [&](const NamedRecord& other) { return other.id == record.id; });
  };
}

}  // namespace

void fetch_rows(const Database& database, const Vocabulary& vocabulary, Reading& reading) {
  const Ask& ask = reading.ask;
  switch (ask.form) {
    case Ask::Form::card:
      reading.table = aspect_of(card_of(database, vocabulary, ask.names.front().records.front()),
                                vocabulary, ask.aspect);
      return;
    case Ask::Form::compare:
      reading.table = compare_cards(database, vocabulary, ask.names);
      return;
    case Ask::Form::paths:
      reading.table = shortest_paths(database, ask.names.front().records.front(),
                                     ask.names.back().records.front(), ask.steps);
      return;
    case Ask::Form::neighbours:
      reading.table = neighbours(database, ask.names.front().records.front(), ask.steps);
      return;
    case Ask::Form::select:
      break;
  }
  reading.statement = compose_statement(ask, vocabulary, reading.circumstances);
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
  return canonical_of(ask, is_unique_in(database));
}

std::string canonical_text(const Database& database, const Condition& condition) {
  return canonical_of(condition, is_unique_in(database));
}

std::string row_count(const Table& table) {
  return fmt::format("{} row{}", table.rows.size(), table.rows.size() == 1 ? "" : "s");
}

Ask without_tail(const Ask& ask) {
  Ask records = ask;
  records.count = false;
  records.groups.clear();
  records.order.reset();
  records.limit.reset();
  return records;
}

Ask compared(const Ask& ask) {
  if (ask.groups.empty() && ranking_of(ask) == nullptr) {
    return without_tail(ask);
  }
  Ask counts = ask;
  counts.limit.reset();
  return counts;
}

bool same_answer(const Reading& a, const Reading& b) {
  const auto kind = [](const Ask& ask) {
    return ask.noun == nullptr ? std::string_view() : std::string_view(ask.noun->kind);
  };
  if (a.ask.form != b.ask.form || kind(a.ask) != kind(b.ask) || a.ask.limit != b.ask.limit ||
      !std::ranges::equal(a.ask.groups, b.ask.groups, {}, &Group::dimension, &Group::dimension) ||
      a.ask.order.has_value() != b.ask.order.has_value() || a.ask.aspect != b.ask.aspect ||
      a.ask.steps != b.ask.steps) {
    return false;
  }
  if (a.ask.order &&
      (a.ask.order->property != b.ask.order->property || a.ask.order->date != b.ask.order->date ||
       a.ask.order->dimension != b.ask.order->dimension ||
       a.ask.order->descending != b.ask.order->descending ||
       (ranking_of(a.ask) == nullptr) != (ranking_of(b.ask) == nullptr))) {
    return false;
  }
  if (a.ask.form != Ask::Form::select || !a.ask.groups.empty()) {
    return a.table.rows == b.table.rows;
  }
  if (ranking_of(a.ask) != nullptr) {
    return a.table.rows == b.table.rows;  // with what was counted
  }
  // The last column is the slug, and both are in the same order.
  return std::equal(a.table.rows.begin(), a.table.rows.end(), b.table.rows.begin(),
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
