// SPDX-License-Identifier: EUPL-1.2
#include "ask/answer.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <utility>
#include <variant>

#include "ask/card.hpp"
#include "ask/phrase.hpp"
#include "ask/resolve.hpp"
#include "ask/summary.hpp"
#include "ask/understand.hpp"
#include "core/text.hpp"

namespace liaison {

namespace {

// One reading of a question with its rows.
struct Candidate {
  Ask ask;
  ComposedStatement statement;
  Table table;
  std::vector<std::string> notes;
};

class Answering {
 public:
  Answering(const Database& database, const Vocabulary& vocabulary, const Understood& question)
      : database_(database), vocabulary_(vocabulary), question_(question) {}

  Result<Answered> run() {
    std::vector<Candidate> candidates;
    std::optional<Error> refused;
    for (const Ask& reading : question_.parse.readings) {
      Candidate candidate{.ask = reading, .statement = {}, .table = {}, .notes = {}};
      if (std::optional<Error> error = resolve_names(database_, vocabulary_, question_, candidate.ask, candidate.notes)) {
        refused = std::move(error);
        continue;
      }
      fetch(candidate);
      candidates.push_back(std::move(candidate));
    }
    if (candidates.empty() || (refused && !candidates.empty())) {
      return std::move(*refused);
    }
    for (const Candidate& other : candidates) {
      if (!same_rows(candidates.front(), other)) {
        return several(candidates);
      }
    }
    return finish(std::move(candidates));
  }

 private:
  void fetch(Candidate& candidate) const {
    if (candidate.ask.noun == nullptr) {
      candidate.table = card_of(database_, vocabulary_, candidate.ask.card->records.front()).table;
      return;
    }
    candidate.statement = compose_statement(candidate.ask, vocabulary_);
    std::vector<Cell> values;
    for (const Parameter& parameter : candidate.statement.parameters) {
      values.push_back(parameter.value);
    }
    candidate.table = database_.query(candidate.statement.sql, values);
    candidate.table.columns = candidate.statement.columns;
  }

  // The rows that count are the records, not how they came in.
  static bool same_rows(const Candidate& a, const Candidate& b) {
    if (a.ask.noun != b.ask.noun || a.table.rows.size() != b.table.rows.size()) {
      return false;
    }
    for (std::size_t row = 0; row < a.table.rows.size(); ++row) {
      if (a.table.rows[row].back() != b.table.rows[row].back()) {
        return false;
      }
    }
    return true;
  }

  std::string reading(const Ask& ask) const {
    return reading_of(ask, vocabulary_, [this](const NamedRecord& record) {
      const std::array<Cell, 1> id{record.id};
      return database_.query_integer(
          fmt::format("SELECT count(*) FROM {} WHERE ancestor = ?1 AND descendant <> ?1",
                      quote_identifier(record.kind + "_below")),
          id);
    });
  }

  std::string canonical(const Ask& ask) const {
    return canonical_of(ask, [this](const NamedRecord& record) {
      const std::array<std::string, 1> key{fold(record.name)};
      const std::vector<NamedRecord> named = find_names(database_, key);
      return std::all_of(named.begin(), named.end(),
                         [&](const NamedRecord& other) { return other.id == record.id; });
    });
  }

  static std::string counted(const Candidate& candidate) {
    const std::size_t rows = candidate.table.rows.size();
    return fmt::format("{} row{}", rows, rows == 1 ? "" : "s");
  }

  // The same words for different things: a name of several things (E05). The same things in
  // different relations: several readings (E06).
  Error several(const std::vector<Candidate>& candidates) const {
    const std::vector<NamedRecord> things = different_things(candidates);
    if (!things.empty()) {
      return ambiguous_name(database_, vocabulary_, question_, differing_value(candidates), things);
    }
    std::string hint;
    for (std::size_t index = 0; index < candidates.size(); ++index) {
      const Candidate& candidate = candidates[index];
      hint += fmt::format("{}{}. {}: {}\n   write: {}", index == 0 ? "" : "\n", index + 1,
                          reading(candidate.ask), counted(candidate), canonical(candidate.ask));
    }
    return {.code = ErrorCode::several_readings,
            .message = fmt::format("this can be read in {} ways", candidates.size()),
            .where = span_of(question_.question, *question_.tokens, 0, question_.tokens->size()),
            .hint = hint};
  }

  static std::vector<const Value*> values_of(const Ask& ask) {
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

  // The first value for which the readings name different records; null if there is none.
  static const Value* find_differing(const std::vector<Candidate>& candidates) {
    const std::vector<const Value*> ours = values_of(candidates.front().ask);
    for (const Candidate& candidate : candidates) {
      for (const Value* theirs : values_of(candidate.ask)) {
        for (const Value* value : ours) {
          if (value->first == theirs->first && value->last == theirs->last &&
              value->records.front().id != theirs->records.front().id) {
            return value;
          }
        }
      }
    }
    return nullptr;
  }

  static Value differing_value(const std::vector<Candidate>& candidates) {
    return *find_differing(candidates);
  }

  static std::vector<NamedRecord> different_things(const std::vector<Candidate>& candidates) {
    std::vector<NamedRecord> things;
    const Value* differing = find_differing(candidates);
    if (differing == nullptr) {
      return things;
    }
    for (const Candidate& candidate : candidates) {
      for (const Value* value : values_of(candidate.ask)) {
        const NamedRecord& record = value->records.front();
        const bool known = std::any_of(things.begin(), things.end(), [&](const NamedRecord& thing) {
          return thing.id == record.id;
        });
        if (value->first == differing->first && !known) {
          things.push_back(record);
        }
      }
    }
    return things;
  }

  Result<Answered> finish(std::vector<Candidate> candidates) const {
    Candidate& chosen = candidates.front();
    Answered answered;
    Answer& answer = answered.answer;
    answer.question = question_.question;
    answer.reading = chosen.ask.noun == nullptr || chosen.ask.count
                         ? reading(chosen.ask)
                         : fmt::format("{}: {}", reading(chosen.ask), counted(chosen));
    answer.data_as_of = data_as_of(database_);
    answer.notes = std::move(chosen.notes);
    for (std::size_t other = 1; other < candidates.size(); ++other) {
      answer.notes.push_back(
          fmt::format("the same rows answer: {}", reading(candidates[other].ask)));
    }
    if (chosen.statement.how != nullptr) {
      add_note(answer, how_summary(chosen.ask, *chosen.statement.how, chosen.table));
    }
    if (chosen.ask.noun != nullptr && !chosen.ask.count && chosen.table.rows.empty()) {
      explain_empty(chosen.ask, answer);
    }
    answer.table = std::move(chosen.table);
    answered.explanation.canonical = canonical(chosen.ask);
    answered.explanation.statement = std::move(chosen.statement);
    answered.explanation.statement.how = nullptr;  // the vocabulary does not outlive the answer
    for (const Value* value : values_of(chosen.ask)) {
      answered.explanation.names.push_back(name_taken(*value));
    }
    return answered;
  }

  static void add_note(Answer& answer, std::string note) {
    if (!note.empty()) {
      answer.notes.push_back(std::move(note));
    }
  }

  std::string name_taken(const Value& value) const {
    const Where where = span_of(question_.question, *question_.tokens, value.first, value.last);
    const NamedRecord& record = value.records.front();
    return fmt::format("{} = {} {} ({})", where.text.substr(where.offset, where.length), record.kind,
                       record.name, record.slug);
  }

  // Which condition empties the answer: the count without each.
  void explain_empty(const Ask& ask, Answer& answer) const {
    for (std::size_t left_out = 0; left_out < ask.filters.size(); ++left_out) {
      Candidate without{.ask = ask, .statement = {}, .table = {}, .notes = {}};
      const Filter filter = ask.filters[left_out];
      without.ask.filters.erase(without.ask.filters.begin() + static_cast<std::ptrdiff_t>(left_out));
      if (ask.filters.size() > 1) {
        fetch(without);
        Ask only{.count = false, .noun = ask.noun, .filters = {filter}, .card = std::nullopt, .elements = 0};
        add_note(answer, fmt::format("{} without the condition '{}'", counted(without),
                                     canonical(only).substr(ask.noun->plural.size() + 1)));
      }
      add_note(answer, filter.relation->hint);
    }
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Understood& question_;
};

}  // namespace

std::string data_as_of(const Database& database) {
  const Cell newest = database.query_cell("SELECT as_of FROM source WHERE as_of IS NOT NULL ORDER BY as_of_last DESC, as_of LIMIT 1");
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
