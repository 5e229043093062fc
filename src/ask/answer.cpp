// SPDX-License-Identifier: EUPL-1.2
#include "ask/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <variant>

#include "ask/ask.hpp"
#include "ask/card.hpp"
#include "ask/lexer.hpp"
#include "ask/readings.hpp"
#include "ask/resolve.hpp"
#include "ask/statement.hpp"
#include "ask/summary.hpp"
#include "ask/understand.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

class Answering {
 public:
  Answering(const Database& database, const Vocabulary& vocabulary, const Understood& question)
      : database_(database), vocabulary_(vocabulary), question_(question) {}

  Result<Answered> run() {
    std::vector<Reading> readings;
    for (const Ask& ask : question_.parse.readings) {
      Reading reading{.ask = ask, .statement = {}, .table = {}, .notes = {}};
      if (std::optional<Error> error =
              resolve_names(database_, vocabulary_, question_, reading.ask, reading.notes)) {
        return std::move(*error);
      }
      readings.push_back(std::move(reading));
    }
    if (readings.size() > 1 && !agree(readings)) {
      return ask_back(database_, vocabulary_, question_, readings);
    }
    fetch(readings.front());
    return finish(std::move(readings));
  }

 private:
  void fetch(Reading& reading) const {
    if (reading.ask.noun == nullptr) {
      reading.table = card_of(database_, vocabulary_, reading.ask.card->records.front()).table;
      return;
    }
    reading.statement = compose_statement(reading.ask, vocabulary_);
    std::vector<Cell> values;
    values.reserve(reading.statement.parameters.size());
    for (const Parameter& parameter : reading.statement.parameters) {
      values.push_back(parameter.value);
    }
    reading.table = database_.query(reading.statement.sql, values);
    reading.table.columns = reading.statement.columns;
  }

  // Fetches the records of all readings: equal counts do not make two readings the same.
  bool agree(std::vector<Reading>& readings) const {
    for (Reading& reading : readings) {
      const bool count = std::exchange(reading.ask.count, false);
      fetch(reading);
      reading.ask.count = count;
    }
    return std::all_of(readings.begin(), readings.end(),
                       [&](const Reading& other) { return same_records(readings.front(), other); });
  }

  Result<Answered> finish(std::vector<Reading> readings) const {
    Reading& chosen = readings.front();
    Answered answered;
    Answer& answer = answered.answer;
    answer.question = question_.question;
    answer.reading = chosen.ask.noun == nullptr || chosen.ask.count
                         ? reading_text(database_, vocabulary_, chosen.ask)
                         : fmt::format("{}: {}", reading_text(database_, vocabulary_, chosen.ask),
                                       row_count(chosen.table));
    answer.data_as_of = as_of(chosen);
    answer.notes = std::move(chosen.notes);
    for (std::size_t other = 1; other < readings.size(); ++other) {
      answer.notes.push_back(fmt::format(
          "the same rows answer: {}", reading_text(database_, vocabulary_, readings[other].ask)));
    }
    if (chosen.statement.how != nullptr) {
      add_note(answer, how_summary(chosen.ask, *chosen.statement.how, chosen.table));
    }
    for (const Filter& filter : chosen.ask.filters) {
      add_note(answer, filter.relation->caveat);
      add_ended(filter, answer);
    }
    for (std::size_t index = 0; index < chosen.ask.filters.size(); ++index) {
      add_unstated(chosen.ask, index, answer);
    }
    if (chosen.ask.noun != nullptr && found_nothing(chosen)) {
      explain_empty(chosen.ask, answer);
    }
    answer.table = std::move(chosen.table);
    answered.explanation.canonical = canonical_text(database_, chosen.ask);
    answered.explanation.statement = std::move(chosen.statement);
    answered.explanation.statement.how = nullptr;  // the vocabulary does not outlive the answer
    for (const Value* value : values_of(chosen.ask)) {
      answered.explanation.names.push_back(name_taken(*value));
    }
    return answered;
  }

  // The newest source of the records in the answer; where all sources are of one time, that.
  std::string as_of(const Reading& reading) const {
    const bool one_time =
        database_.query_integer(
            "SELECT count(DISTINCT as_of) FROM source WHERE as_of IS NOT NULL") < 2;
    if (one_time || reading.statement.sql.empty() || reading.ask.count ||
        reading.table.rows.empty()) {
      return data_as_of(database_);
    }
    std::vector<Cell> values;
    for (const Parameter& parameter : reading.statement.parameters) {
      values.push_back(parameter.value);
    }
    const Cell newest = database_.query_cell(
        fmt::format(
            "SELECT as_of FROM source WHERE as_of IS NOT NULL AND id IN (SELECT c.source FROM"
            " citation AS c JOIN record AS r ON r.id = c.record WHERE r.slug IN"
            " (SELECT slug FROM ({}))) ORDER BY as_of_last DESC, as_of LIMIT 1",
            reading.statement.sql),
        values);
    const auto* text = std::get_if<std::string>(&newest);
    return text == nullptr ? "" : *text;
  }

  static bool found_nothing(const Reading& reading) {
    return reading.ask.count ? reading.table.rows.front().front() == Cell(std::int64_t{0})
                             : reading.table.rows.empty();
  }

  static void add_note(Answer& answer, std::string note) {
    if (!note.empty()) {
      answer.notes.push_back(std::move(note));
    }
  }

  // What lay below a value once and is not counted: "without United Kingdom, in EU until
  // 2020-01-31".
  void add_ended(const Filter& filter, Answer& answer) const {
    for (const Value& value : filter.values) {
      const NamedRecord& record = value.records.front();
      const std::string& view = vocabulary_.find_kind(record.kind)->ended;
      if (view.empty() || filter.relation->hierarchy == Hierarchy::none) {
        continue;
      }
      const std::array<Cell, 1> id{record.id};
      const Cell ended = database_.query_cell(
          fmt::format(
              "SELECT group_concat(text, ', ') FROM (SELECT r.name || ' (until ' || e.until || ')'"
              " AS text FROM {0} AS e JOIN record AS r ON r.id = e.descendant"
              " WHERE e.ancestor = ?1 AND e.descendant NOT IN (SELECT b.descendant FROM {1} AS b"
              " JOIN {0} AS w ON w.descendant = b.ancestor"
              " WHERE w.ancestor = ?1 AND b.descendant <> b.ancestor)"
              " ORDER BY e.until, r.name_key LIMIT 5)",
              quote_identifier(view), quote_identifier(record.kind + "_below")),
          id);
      if (const auto* text = std::get_if<std::string>(&ended)) {
        add_note(answer, fmt::format("{} is taken without {}", record.name, *text));
      }
    }
  }

  // "not in cleantech" finds also those of which nothing is stated; that is another answer than no.
  void add_unstated(const Ask& ask, std::size_t index, Answer& answer) const {
    if (!ask.filters[index].negated) {
      return;
    }
    Reading unstated{.ask = ask, .statement = {}, .table = {}, .notes = {}};
    unstated.ask.count = false;
    unstated.ask.filters[index] = {.relation = ask.filters[index].relation,
                                   .negated = false,
                                   .unlinked = true,
                                   .combine = Combine::any,
                                   .values = {}};
    fetch(unstated);
    if (!unstated.table.rows.empty()) {
      add_note(answer,
               fmt::format("{} of them only because the sources state no {} for it",
                           row_count(unstated.table), ask.filters[index].relation->to_kind));
    }
  }

  // "0 in Paris" can be wrong where a source says only France.
  void add_wider(const Ask& ask, std::size_t index, Answer& answer) const {
    Relation around = *ask.filters[index].relation;
    if (around.hierarchy != Hierarchy::below || ask.filters[index].negated) {
      return;
    }
    around.hierarchy = Hierarchy::around;
    Reading wider{.ask = ask, .statement = {}, .table = {}, .notes = {}};
    wider.ask.count = false;
    wider.ask.filters[index].relation = &around;
    fetch(wider);
    if (!wider.table.rows.empty()) {
      add_note(answer, fmt::format("{} where the source says only a {} that contains it",
                                   row_count(wider.table), around.to_kind));
    }
  }

  std::string name_taken(const Value& value) const {
    const Where where = span_of(question_.question, *question_.tokens, value.first, value.last);
    const NamedRecord& record = value.records.front();
    return fmt::format("{} = {} {} ({})", where.text.substr(where.offset, where.length),
                       record.kind, record.name, record.slug);
  }

  // Which condition empties the answer: the count without each.
  void explain_empty(const Ask& ask, Answer& answer) const {
    for (std::size_t left_out = 0; left_out < ask.filters.size(); ++left_out) {
      Reading without{.ask = ask, .statement = {}, .table = {}, .notes = {}};
      without.ask.count = false;
      const Filter filter = ask.filters[left_out];
      without.ask.filters.erase(without.ask.filters.begin() +
                                static_cast<std::ptrdiff_t>(left_out));
      if (ask.filters.size() > 1) {
        fetch(without);
        Ask const only{.count = false,
                       .noun = ask.noun,
                       .filters = {filter},
                       .card = std::nullopt,
                       .elements = 0};
        if (!without.table.rows.empty()) {
          add_note(
              answer,
              fmt::format("{} without the condition '{}'", row_count(without.table),
                          canonical_text(database_, only).substr(ask.noun->plural.size() + 1)));
        }
      }
      add_note(answer, filter.relation->hint);
      add_wider(ask, left_out, answer);
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Understood& question_;
};

}  // namespace

std::string data_as_of(const Database& database) {
  const Cell newest = database.query_cell(
      "SELECT as_of FROM source WHERE as_of IS NOT NULL ORDER BY as_of_last DESC, as_of LIMIT 1");
  const auto* text = std::get_if<std::string>(&newest);
  return text == nullptr ? "" : *text;
}

Result<Answered> answer_question(const Database& database, std::string_view question,
                                 std::span<const std::string_view> commands) {
  // One read transaction: the file is locked once, and all statements see the same state.
  const Transaction transaction(database, Transaction::Mode::read);
  const Vocabulary vocabulary = read_vocabulary(database);
  Result<Understood> understood = understand(database, vocabulary, question);
  if (!understood) {
    return understood.error();
  }
  if (understood->parse.readings.empty()) {
    return diagnose(database, vocabulary, *understood, commands);
  }
  return Answering(database, vocabulary, *understood).run();
}

std::string to_text(const Answered& answered) {
  const Explanation& explanation = answered.explanation;
  std::string text = fmt::format("reads   {}\n", answered.answer.reading);
  for (const std::string& name : explanation.names) {
    text += fmt::format("name    {}\n", name);
  }
  text += fmt::format("strict  {}\n", explanation.canonical);
  if (explanation.statement.sql.empty()) {
    return text;
  }
  text += "sql     for the sqlite3 shell:\n\n.parameter init\n";
  int number = 0;
  for (const Parameter& parameter : explanation.statement.parameters) {
    const auto* id = std::get_if<std::int64_t>(&parameter.value);
    const auto* words = std::get_if<std::string>(&parameter.value);
    text += fmt::format(".parameter set ?{} {}\n", ++number,
                        id != nullptr ? fmt::format("{}", *id) : fmt::format("\"'{}'\"", *words));
  }
  text += "\n";
  number = 0;
  for (const Parameter& parameter : explanation.statement.parameters) {
    text += fmt::format("-- ?{} {}\n", ++number, parameter.says);
  }
  return text + explanation.statement.sql + ";\n";
}

}  // namespace liaison
