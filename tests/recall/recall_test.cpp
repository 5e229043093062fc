// SPDX-License-Identifier: EUPL-1.2
// Questions with the answers that readers of the paper found by hand. An answer that is not theirs
// is wrong; a question that is refused is only not answered. Both shares are printed.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "ask/answer.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "support/line_diff.hpp"
#include "support/source_tree.hpp"

namespace liaison {
namespace {

constexpr std::string_view kToday = "2019-01-31";  // the time of which the paper speaks
// Of all questions; the aim is 0.9, which readers 1 to 6 and the team reach. When the language
// first saw them, it answered 0.63 of the questions of reader 5, 0.6 of those of reader 6 and 0.37
// of those of reader 7, a fifth of whom ask for yes or no, for two things at once, or for what has
// no field.
constexpr double kLeastRecall = 0.86;
constexpr int kMostNameless = 3;  // answers that a note of what has no names makes none

/// A line of tests/recall/questions.tsv.
struct Asked {
  std::string author;    ///< a reader who had not seen the language, or the team
  std::string question;  ///< as typed
  std::string form;      ///< rows, count, groups or card
  std::string answer;    ///< slugs, a number, or label=number, joined by semicolons; empty: no row
};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(separator), text.size());
    parts.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return parts;
}

std::vector<Asked> all_asked() {
  std::vector<Asked> all;
  const std::string file = read_tree_file("tests/recall/questions.tsv");
  for (const std::string_view line : lines_of(file)) {
    const std::vector<std::string> cells = split(line, '\t');
    if (line.starts_with('#') || cells.size() != 4) {
      continue;
    }
    all.push_back({cells[0], cells[1], cells[2], cells[3] == "-" ? "" : cells[3]});
  }
  return all;
}

std::string text_of(const Cell& cell) {
  if (const auto* number = std::get_if<std::int64_t>(&cell)) {
    return fmt::format("{}", *number);
  }
  const auto* text = std::get_if<std::string>(&cell);
  return text == nullptr ? "not stated" : *text;
}

std::string sorted(std::vector<std::string> parts) {
  std::ranges::sort(parts);
  return fmt::format("{}", fmt::join(parts, ";"));
}

/// The answer in the notation of the file.
std::string answer_of(const Asked& asked, const Table& table) {
  if (asked.form == "card") {
    for (const auto& row : table.rows) {
      if (text_of(row.front()) == "slug") {
        return text_of(row.back());
      }
    }
    std::vector<std::string> fields;  // of a question about a part of the card
    for (const auto& row : table.rows) {
      fields.push_back(fmt::format("{}={}", text_of(row.front()), text_of(row.back())));
    }
    return sorted(std::move(fields));
  }
  if (asked.form == "count") {
    return table.rows.size() == 1 ? text_of(table.rows.front().front()) : "no count";
  }
  std::vector<std::string> parts;
  for (const auto& row : table.rows) {
    parts.push_back(asked.form == "groups"
                        ? fmt::format("{}={}", text_of(row.front()), text_of(row.back()))
                        : text_of(row.back()));
  }
  return sorted(std::move(parts));
}

bool speaks_of_nameless(const std::vector<std::string>& notes) {
  return std::ranges::any_of(
      notes, [](const std::string& note) { return note.find("not named") != std::string::npos; });
}

struct Score {
  int asked = 0;
  int answered = 0;
  int right = 0;
};

TEST(AnswerQuestionRecall, IsNeverWrongAndAnswersMost) {
  const Database database = open_image(bundled_database());
  std::map<std::string, Score> scores;
  int nameless = 0;
  for (const Asked& asked : all_asked()) {
    for (Score* score : {&scores[asked.author], &scores["all"]}) {
      ++score->asked;
    }
    const Result<Answered> answered =
        answer_question(database, asked.question, {.today = std::string(kToday)});
    if (!answered) {
      fmt::print("not answered  {}: {}\n", asked.question, answered.error().message);
      continue;
    }
    // A count or an empty list of what has names, beside a note of what has none, is no answer.
    if ((asked.form == "count" || answered->answer.table.rows.empty()) &&
        speaks_of_nameless(answered->answer.notes)) {
      ++nameless;
      fmt::print("not answered  {}: it is told of some without names\n", asked.question);
      continue;
    }
    const std::string got = answer_of(asked, answered->answer.table);
    // A text of a card can have semicolons itself.
    const bool right = sorted(split(got, ';')) == sorted(split(asked.answer, ';'));
    EXPECT_TRUE(right) << asked.question << "\n  got  " << got << "\n  want "
                       << sorted(split(asked.answer, ';'));
    for (Score* score : {&scores[asked.author], &scores["all"]}) {
      ++score->answered;
      score->right += right ? 1 : 0;
    }
  }
  for (const auto& [author, score] : scores) {
    fmt::print("{:<8} {:>4} questions, precision {:.1f} %, recall {:.1f} %\n", author, score.asked,
               100.0 * score.right / std::max(score.answered, 1),
               100.0 * score.right / std::max(score.asked, 1));
  }
  EXPECT_LE(nameless, kMostNameless);
  EXPECT_GE(scores["all"].asked, 250);
  EXPECT_GE(static_cast<double>(scores["all"].right), kLeastRecall * scores["all"].asked);
}

}  // namespace
}  // namespace liaison
