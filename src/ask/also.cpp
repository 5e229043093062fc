// SPDX-License-Identifier: EUPL-1.2
#include "ask/also.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <utility>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/phrase.hpp"
#include "ask/readings.hpp"
#include "ask/understand.hpp"
#include "liaison/table.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNamed = 3;

std::string names_of_rows(const Table& table) {
  std::vector<std::string> names;
  for (std::size_t row = 0; row < std::min(table.rows.size(), kMostNamed); ++row) {
    names.push_back(std::get<std::string>(table.rows[row].front()));
  }
  if (table.rows.size() > kMostNamed) {
    names.push_back(fmt::format("{} more", table.rows.size() - kMostNamed));
  }
  return joined(names, "and");
}

}  // namespace

std::string also_note(const Vocabulary& vocabulary, const Understood& question,
                      const Reading& reading, const AskAgain& ask_again) {
  if (!lists_records(reading.ask)) {
    return {};
  }
  for (const KeywordSpan* word : question.lattice->keywords(0, Role::also)) {
    const Noun& noun = *vocabulary.find_noun(word->word->means);
    if (noun.kind == reading.ask.noun->kind) {
      continue;
    }
    std::string other = question.question;
    const Token& last = (*question.tokens)[word->last - 1];
    other.replace(0, last.offset + last.length, fmt::format("which {}", noun.plural));
    const std::optional<Answered> answered = ask_again(other);
    if (answered && !answered->answer.table.rows.empty()) {
      return fmt::format("{} too: {}; to list them: liaison ask '{}'", noun.plural,
                         names_of_rows(answered->answer.table), other);
    }
  }
  return {};
}

}  // namespace liaison
