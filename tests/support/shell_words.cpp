// SPDX-License-Identifier: EUPL-1.2
// See shell_words.hpp.
#include "support/shell_words.hpp"

#include <cstddef>
#include <optional>
#include <utility>

namespace liaison {
namespace {

// What a shell acts on where it stands bare. A history mark and braces are left out: they need more
// than one letter to do anything.
constexpr std::string_view kSpecial = "|&;<>()$`*?[]";
constexpr std::string_view kSpecialAtStart = "~#";
constexpr std::string_view kSpecialInQuotes = "$`";
constexpr std::string_view kEscapedInQuotes = "$`\"\\";

struct Word {
  std::string text;
  bool quoted = false;
};

class Splitter {
 public:
  explicit Splitter(std::string_view line) : rest_(line) {}

  Result<std::vector<Word>> run() {
    while (!rest_.empty() && !problem_) {
      take();
    }
    end_word();
    if (problem_) {
      return std::move(*problem_);
    }
    return std::move(words_);
  }

 private:
  void take() {
    const char letter = rest_.front();
    rest_.remove_prefix(1);
    if (letter == ' ') {
      end_word();
    } else if (letter == '\'') {
      single_quotes();
    } else if (letter == '"') {
      double_quotes();
    } else if (letter == '\\') {
      escaped();
    } else if (letter == '|' && !word_) {
      words_.push_back({.text = "|", .quoted = false});
    } else if (kSpecial.find(letter) != std::string_view::npos ||
               (!word_ && kSpecialAtStart.find(letter) != std::string_view::npos)) {
      refuse(std::string("a shell would act on the bare '") + letter + "'; quote it");
    } else {
      word().text += letter;
    }
  }

  void single_quotes() {
    const std::size_t end = rest_.find('\'');
    if (end == std::string_view::npos) {
      refuse("a single quote is not closed");
      return;
    }
    word().text += rest_.substr(0, end);
    word().quoted = true;
    rest_.remove_prefix(end + 1);
  }

  void double_quotes() {
    word().quoted = true;
    while (!rest_.empty() && rest_.front() != '"') {
      const char letter = rest_.front();
      if (kSpecialInQuotes.find(letter) != std::string_view::npos) {
        refuse(std::string("a shell would act on '") + letter + "' in double quotes");
        return;
      }
      const bool escapes = letter == '\\' && rest_.size() > 1 &&
                           kEscapedInQuotes.find(rest_[1]) != std::string_view::npos;
      word().text += escapes ? rest_[1] : letter;
      rest_.remove_prefix(escapes ? 2 : 1);
    }
    if (rest_.empty()) {
      refuse("a double quote is not closed");
      return;
    }
    rest_.remove_prefix(1);
  }

  void escaped() {
    if (rest_.empty()) {
      refuse("the line goes on after a backslash; write it on one line");
      return;
    }
    word().text += rest_.front();
    word().quoted = true;
    rest_.remove_prefix(1);
  }

  Word& word() {
    if (!word_) {
      word_.emplace();
    }
    return *word_;
  }

  void end_word() {
    if (word_) {
      words_.push_back(std::move(*word_));
      word_.reset();
    }
  }

  void refuse(std::string message) {
    problem_ = Error{.code = ErrorCode::bad_usage, .message = std::move(message)};
  }

  std::string_view rest_;
  std::vector<Word> words_;
  std::optional<Word> word_;
  std::optional<Error> problem_;
};

// `NAME=VALUE`, as it stands before a program.
std::optional<std::pair<std::string, std::string>> assignment(const std::string& text) {
  constexpr std::string_view kLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
  const std::size_t equals = text.find('=');
  if (equals == 0 || equals == std::string::npos || text.find_first_not_of(kLetters) != equals) {
    return std::nullopt;
  }
  return std::pair{text.substr(0, equals), text.substr(equals + 1)};
}

bool is_pipe(const Word& word) {
  return word.text == "|" && !word.quoted;
}

}  // namespace

Result<CommandLine> read_command_line(std::string_view line) {
  Result<std::vector<Word>> split = Splitter(line).run();
  if (!split) {
    return split.error();
  }
  CommandLine command;
  std::vector<Word>& words = *split;
  if (words.size() > 1 && is_pipe(words[words.size() - 2]) && words.back().text == "cat") {
    command.piped = true;
    words.resize(words.size() - 2);
  }
  for (Word& word : words) {
    if (is_pipe(word)) {
      return Error{.code = ErrorCode::bad_usage, .message = "only `| cat` may end a command"};
    }
    auto variable = command.words.empty() ? assignment(word.text) : std::nullopt;
    if (variable) {
      command.variables.insert(std::move(*variable));
    } else {
      command.words.push_back(std::move(word.text));
    }
  }
  if (command.words.empty()) {
    return Error{.code = ErrorCode::bad_usage, .message = "there is no command"};
  }
  return command;
}

}  // namespace liaison
