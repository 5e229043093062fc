// SPDX-License-Identifier: EUPL-1.2
#include "ask/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

#include "ask/absence.hpp"
#include "ask/also.hpp"
#include "ask/apposition.hpp"
#include "ask/ask.hpp"
#include "ask/card.hpp"
#include "ask/diagnose.hpp"
#include "ask/evidence.hpp"
#include "ask/lexer.hpp"
#include "ask/readings.hpp"
#include "ask/resolve.hpp"
#include "ask/said.hpp"
#include "ask/statement.hpp"
#include "ask/states.hpp"
#include "ask/summary.hpp"
#include "ask/understand.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/open.hpp"
#include "store/printed.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

class Answering {
 public:
  Answering(const Database& database, const Vocabulary& vocabulary, const Understood& question,
            const AskOptions& options)
      : database_(database), vocabulary_(vocabulary), question_(question), options_(options) {}

  Result<Answered> run() {
    std::vector<Reading> readings;
    for (const Ask& ask : question_.parse.readings) {
      Reading reading{.ask = ask,
                      .circumstances = {.today = options_.today, .basis = options_.basis}};
      if (std::optional<Error> error =
              resolve_names(database_, vocabulary_, question_, reading.ask, reading.notes)) {
        return std::move(*error);
      }
      for (Placed& placed : with_places_of_names(database_, vocabulary_, question_, reading.ask)) {
        readings.push_back(reading);
        readings.back().ask = std::move(placed.ask);
        if (!placed.note.empty()) {
          readings.back().notes.push_back(std::move(placed.note));
        }
      }
    }
    if (readings.size() > 1 && (!agree(readings) || options_.strict)) {
      return ask_back(database_, vocabulary_, question_, readings);
    }
    fetch_rows(database_, vocabulary_, readings.front());
    return finish(std::move(readings));
  }

 private:
  // Fetches the records of all readings: equal counts do not make two readings the same.
  bool agree(std::vector<Reading>& readings) const {
    for (Reading& reading : readings) {
      Ask whole = std::exchange(reading.ask, compared(reading.ask));
      fetch_rows(database_, vocabulary_, reading);
      reading.ask = std::move(whole);
    }
    return std::all_of(readings.begin(), readings.end(),
                       [&](const Reading& other) { return same_answer(readings.front(), other); });
  }

  Result<Answered> finish(std::vector<Reading> readings) const {
    Reading& chosen = readings.front();
    Answered answered;
    Answer& answer = answered.answer;
    answer.question = question_.question;
    answer.reading = reading_text(database_, vocabulary_, chosen.ask);
    if (chosen.ask.form != Ask::Form::card && !chosen.ask.count) {
      answer.reading += fmt::format(": {}", row_count(chosen.table));
    }
    answer.data_as_of = as_of(chosen);
    add_notes(readings, answer);
    answer.table = std::move(chosen.table);
    if (options_.cite == Cite::yes) {
      add_evidence(chosen.ask, answer);
    }
    answered.explanation.basis = options_.basis;
    answered.explanation.canonical = canonical_text(database_, chosen.ask);
    answered.explanation.statement = std::move(chosen.statement);
    answered.explanation.statement.how = nullptr;  // the vocabulary does not outlive the answer
    for (const Value* value : names_of(std::as_const(chosen.ask))) {
      answered.explanation.names.push_back(name_taken(*value));
    }
    return answered;
  }

  void add_notes(std::vector<Reading>& readings, Answer& answer) const {
    Reading& chosen = readings.front();
    const auto add = [&answer](std::string note) {
      if (!note.empty()) {
        answer.notes.push_back(std::move(note));
      }
    };
    if (options_.basis == Basis::printed) {
      add("only what a source prints counts here");
    }
    std::ranges::move(chosen.notes, std::back_inserter(answer.notes));
    for (std::size_t other = 1; other < readings.size(); ++other) {
      add(fmt::format("the same rows answer: {}",
                      reading_text(database_, vocabulary_, readings[other].ask)));
    }
    if (chosen.statement.how != nullptr) {
      add(how_summary(chosen.ask, *chosen.statement.how, chosen.table));
    }
    add(doubt_summary(chosen.table));
    if (chosen.ask.form == Ask::Form::select) {
      add(states_note(database_, vocabulary_, chosen));
    }
    add(also_note(vocabulary_, question_, chosen,
                  [this](const std::string& other) { return answer_to(other); }));
    if (chosen.ask.form == Ask::Form::card && !chosen.ask.aspect.empty() &&
        chosen.table.rows.empty()) {
      add(fmt::format("the sources do not state it of {}",
                      chosen.ask.names.front().records.front().name));
    }
    if (chosen.ask.form == Ask::Form::paths && chosen.table.rows.empty()) {
      add(chosen.ask.steps == 0 ? "nothing in the data links the two, not even through others"
                                : "no chain of so few steps links the two");
    }
    for (std::string& note : said_notes(database_, vocabulary_, chosen)) {
      add(std::move(note));
    }
    Absences absences = absences_of(database_, vocabulary_, chosen);
    for (std::string& note : absences.notes) {
      add(std::move(note));
    }
    if (absences.in_part && chosen.ask.count) {
      chosen.table.columns.front().name += " named";  // the sources count more than they name
    }
  }

  [[nodiscard]] std::optional<Answered> answer_to(const std::string& other) const {
    const Result<Understood> understood = understand(database_, vocabulary_, other, options_.today);
    if (!understood || understood->parse.readings.empty()) {
      return std::nullopt;
    }
    Result<Answered> answered = Answering(database_, vocabulary_, *understood, options_).run();
    return answered ? std::optional(std::move(*answered)) : std::nullopt;
  }

  void add_evidence(const Ask& ask, Answer& answer) const {
    if (ask.form == Ask::Form::card && ask.aspect.empty()) {
      Answer card = cited_card_of(database_, vocabulary_, ask.names.front().records.front());
      answer.table = std::move(card.table);
      answer.evidence = std::move(card.evidence);
    } else if (ask.form == Ask::Form::select && !lists_records(ask)) {
      answer.notes.emplace_back(
          "a count has no evidence of its own; its rows have: ask without 'how many' and 'by'");
    } else if (ask.form != Ask::Form::select) {
      answer.notes.emplace_back("this answer has no evidence of its own; `liaison why NAME` has");
    } else {
      cite_rows(database_, ask, answer);
    }
  }

  // The newest source of the records in the answer; where all sources are of one time, that.
  std::string as_of(const Reading& reading) const {
    const bool one_time =
        database_.query_integer(
            "SELECT count(DISTINCT as_of) FROM source WHERE as_of IS NOT NULL") < 2;
    if (one_time || !lists_records(reading.ask) || reading.table.rows.empty()) {
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

  std::string name_taken(const Value& value) const {
    const Where where = span_of(question_.question, *question_.tokens, value.first, value.last);
    const NamedRecord& record = value.records.front();
    return fmt::format("{} = {} {} ({})", where.text.substr(where.offset, where.length),
                       record.kind, record.name, record.slug);
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Understood& question_;
  const AskOptions& options_;
};

}  // namespace

std::string data_as_of(const Database& database) {
  const Cell newest = database.query_cell(
      "SELECT as_of FROM source WHERE as_of IS NOT NULL ORDER BY as_of_last DESC, as_of LIMIT 1");
  const auto* text = std::get_if<std::string>(&newest);
  return text == nullptr ? "" : *text;
}

namespace {

Result<Answered> answer(const Database& database, std::string_view question,
                        const AskOptions& options) {
  // One read transaction: the file is locked once, and all statements see the same state.
  const Transaction transaction(database, Transaction::Mode::read);
  const Vocabulary vocabulary = read_vocabulary(database);
  Result<Understood> understood = understand(database, vocabulary, question, options.today);
  if (!understood) {
    return understood.error();
  }
  if (understood->parse.readings.empty()) {
    return diagnose(database, vocabulary, *understood, options.commands, options.today);
  }
  return Answering(database, vocabulary, *understood, options).run();
}

}  // namespace

Result<Answered> answer_question(const Database& database, std::string_view question,
                                 const AskOptions& options) {
  if (options.basis == Basis::any) {
    return answer(database, question, options);
  }
  // Whatever is counted, grouped, dated or missed in it, is so of what is printed.
  const std::vector<unsigned char> printed = printed_image(database);
  return answer(open_image(printed, database.permit().contacts), question, options);
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
  if (explanation.basis == Basis::printed) {
    text += "basis   printed: run over a copy without what no source prints; the file has more\n";
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
