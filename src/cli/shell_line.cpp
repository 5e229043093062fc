// SPDX-License-Identifier: EUPL-1.2
#include "cli/shell_line.hpp"

#include <utility>

#include "core/text.hpp"
#include "core/utf8.hpp"

namespace liaison {

namespace {

constexpr std::string_view kBlanks = " \t\n";
constexpr std::string_view kSpecial = "\t\n!\"#$&'()*;<>?[\\]^`{|}~";  // and the space

bool contains(std::string_view letters, char letter) {
  return letters.find(letter) != std::string_view::npos;
}

// Reads letter by letter; every letter goes into the last word, opens or closes a quotation mark,
// or ends the word.
class Splitter {
 public:
  Splitter(std::string_view line, std::size_t replaced_at)
      : line_(line), replaced_at_(replaced_at) {}

  ShellLine run() {
    read_.words.emplace_back();
    while (at_ < line_.size()) {
      mark();
      step(line_[at_]);
      ++at_;
    }
    mark();
    return std::move(read_);
  }

 private:
  void mark() {
    if (at_ == replaced_at_) {
      read_.kept = read_.words.back().size();
      read_.quote = quote_;
    }
  }

  void step(char letter) {
    if (letter == '\\' && quote_ != '\'' && at_ + 1 < line_.size()) {
      const char next = line_[++at_];
      // In double quotes a backslash is one before these letters only.
      if (quote_ == '"' && !contains("\"\\$`", next)) {
        add(letter);
      }
      add(next);
    } else if (quote_ != '\0') {
      if (letter == quote_) {
        quote_ = '\0';
      } else {
        add(letter);
      }
    } else if (letter == '\'' || letter == '"') {
      quote_ = letter;
      in_word_ = true;
    } else if (!contains(kBlanks, letter)) {
      add(letter);
    } else {
      end_word();
    }
  }

  void add(char letter) {
    read_.words.back() += letter;
    in_word_ = true;
  }

  void end_word() {
    if (in_word_) {
      read_.words.emplace_back();
      in_word_ = false;
    }
  }

  std::string_view line_;
  std::size_t replaced_at_;
  std::size_t at_ = 0;
  char quote_ = '\0';
  bool in_word_ = false;
  ShellLine read_ = {};
};

}  // namespace

ShellLine read_shell_line(std::string_view line, std::size_t replaced_at) {
  return Splitter(line, replaced_at).run();
}

std::string shell_quoted(std::string_view text, char open_quote, bool keep_spaces) {
  std::string quoted;
  for (const char letter : text) {
    if (open_quote == '\'') {
      quoted += letter == '\'' ? "'\\''" : std::string(1, letter);
      continue;
    }
    const bool special = open_quote == '"'
                             ? contains("\"\\$`", letter)
                             : contains(kSpecial, letter) || (letter == ' ' && !keep_spaces);
    quoted += special ? "\\" : "";
    quoted += letter;
  }
  return quoted;
}

bool cut_beginning(std::string& name, std::string_view typed) {
  if (name.starts_with(typed)) {
    name.erase(0, typed.size());
    return true;
  }
  const std::string key = fold(typed);
  const bool blank = contains(kBlanks, typed.back());
  const auto key_up_to = [&name](std::size_t end) {
    return fold(std::string_view(name).substr(0, end));
  };
  for (std::size_t end = 0; end < name.size();) {
    end += code_point_at(name, end).length;
    if (key_up_to(end) != key) {
      continue;
    }
    // Where a space was typed, the space of the name or its dash is behind us too.
    while (blank && end < name.size() && key_up_to(end + code_point_at(name, end).length) == key) {
      end += code_point_at(name, end).length;
    }
    name.erase(0, end);
    return true;
  }
  return false;
}

}  // namespace liaison
