// SPDX-License-Identifier: EUPL-1.2
#include "ask/why.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>
#include <utility>
#include <vector>

#include "ask/answer.hpp"
#include "ask/evidence.hpp"
#include "ask/named.hpp"
#include "core/citation_text.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// "Members stated" is the field members_stated.
std::string field_of(std::string_view text) {
  std::string field = fold(text);
  std::ranges::replace(field, ' ', '_');
  return field;
}

struct Asked {
  Named named;
  std::string field = {};  // empty: all
};

// The longest name wins; what stands behind a shorter one is a field.
Result<Asked> read_text(const Database& database, const Vocabulary& vocabulary,
                        std::string_view text) {
  Result<Named> whole = find_named(database, vocabulary, text);
  if (whole) {
    return Asked{.named = std::move(*whole)};
  }
  if (whole.error().code == ErrorCode::ambiguous_name) {
    return whole.error();
  }
  for (std::size_t end = text.rfind(' '); end != std::string_view::npos && end > 0;
       end = text.rfind(' ', end - 1)) {
    Result<Named> named = find_named(database, vocabulary, text.substr(0, end));
    if (named) {
      return Asked{.named = std::move(*named), .field = std::string(text.substr(end + 1))};
    }
    if (named.error().code == ErrorCode::ambiguous_name) {
      return named.error();
    }
  }
  return whole.error();
}

Error no_evidence(const Asked& asked, const std::vector<Citation>& citations,
                  const std::string& question) {
  std::set<std::string> fields;
  for (const Citation& citation : citations) {
    fields.insert(citation.field);
  }
  const bool whole = fields.erase("") > 0;
  std::string list;
  for (const std::string& field : fields) {
    list += list.empty() ? field : ", " + field;
  }
  std::string hint = list.empty() ? "" : fmt::format("fields with evidence: {}", list);
  if (whole) {
    hint += fmt::format("{}for the record as a whole: liaison why @{}", list.empty() ? "" : "\n",
                        asked.named.record.slug);
  }
  return {.code = ErrorCode::unknown_word,
          .message = fmt::format("{} has no evidence for '{}' alone", asked.named.record.name,
                                 asked.field),
          .where = Where{.text = question,
                         .offset = question.size() - asked.field.size(),
                         .length = asked.field.size()},
          .hint = std::move(hint)};
}

Cell text_cell(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

Table table_for_reading(const std::vector<Citation>& citations) {
  Table table;
  table.columns = {{.name = "what", .wraps = true, .once = true},
                   {.name = "where", .wraps = true},
                   {.name = "words", .wraps = true}};
  for (const Citation& citation : citations) {
    table.rows.push_back(
        {subject_text(citation), full_place_text(citation), text_cell(words_text(citation))});
  }
  return table;
}

Table table_of_columns(const std::vector<Citation>& citations) {
  using Part = std::pair<std::string_view, std::string Citation::*>;
  static constexpr Part kParts[] = {
      {"field", &Citation::field},       {"item", &Citation::item},
      {"source", &Citation::source},     {"section", &Citation::section},
      {"page", &Citation::page},         {"page_basis", &Citation::page_basis},
      {"footnote", &Citation::footnote}, {"footnote_title", &Citation::footnote_title},
      {"url", &Citation::url},           {"consulted", &Citation::consulted},
      {"basis", &Citation::basis},       {"quote", &Citation::quote},
      {"reason", &Citation::reason}};
  Table table;
  for (const auto& [name, part] : kParts) {
    table.columns.push_back({.name = std::string(name)});
  }
  for (const Citation& citation : citations) {
    auto& row = table.rows.emplace_back();
    for (const auto& [name, part] : kParts) {
      row.push_back(text_cell(citation.*part));
    }
  }
  return table;
}

}  // namespace

Result<Answer> why(const Database& database, std::string_view text, Layout layout) {
  const Transaction transaction(database, Transaction::Mode::read);
  const Vocabulary vocabulary = read_vocabulary(database);
  Result<Asked> asked = read_text(database, vocabulary, text);
  if (!asked) {
    return asked.error();
  }
  const NamedRecord& record = asked->named.record;
  std::vector<Citation> citations = citations_of(database, record.slug);
  std::string subject = record.name;
  if (!asked->field.empty()) {
    std::vector<Citation> kept =
        of_attribute(database, citations, record.kind, field_of(asked->field));
    if (kept.empty()) {
      return no_evidence(*asked, citations, std::string(text));
    }
    citations = std::move(kept);
    subject = fmt::format("{} of {}", asked->field, record.name);
  }
  Answer answer;
  answer.table =
      layout == Layout::reading ? table_for_reading(citations) : table_of_columns(citations);
  answer.reading = fmt::format("the evidence for {}: {} {}", subject, citations.size(),
                               citations.size() == 1 ? "citation" : "citations");
  answer.notes = std::move(asked->named.notes);
  answer.data_as_of = data_as_of(database);
  return answer;
}

}  // namespace liaison
