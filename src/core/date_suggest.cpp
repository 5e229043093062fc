// SPDX-License-Identifier: EUPL-1.2
// Guesses at dates, for hints. Every suggestion is one that parse_date takes.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/date_hint.hpp"

namespace liaison {

namespace {

using Suggestions = std::vector<std::string>;
using Tokens = std::vector<std::string>;

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_letter(char c) {
  return lower(c) >= 'a' && lower(c) <= 'z';
}

std::string_view without_spaces_around(std::string_view text) {
  const std::size_t begin = std::min(text.find_first_not_of(' '), text.size());
  return text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

bool is_number(const std::string& token) {
  return is_digit(token.front());
}

/// The number of a month's English name or of its first three letters or more; 0 for other words.
int month_number(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {
      "january", "february", "march",     "april",   "may",      "june",
      "july",    "august",   "september", "october", "november", "december"};
  const auto found = std::find_if(kMonths.begin(), kMonths.end(), [&](std::string_view month) {
    return word.size() >= 3 && month.starts_with(word);
  });
  return found == kMonths.end() ? 0 : static_cast<int>(found - kMonths.begin()) + 1;
}

/// The parts with two digits, joined; empty unless it is a date.
std::string joined(std::string_view year, std::string_view month, std::string_view day = {}) {
  std::string date = fmt::format("{}-{:0>2}", year, month);
  if (!day.empty()) {
    date += fmt::format("-{:0>2}", day);
  }
  return is_partial_date(date) ? date : std::string{};
}

Suggestions without_empty(Suggestions suggestions) {
  std::erase(suggestions, "");
  return suggestions;
}

/// `31/01/2017`, `2017-1-31`, `10/2018`, `2018/10`: numbers in an order of their own.
Suggestions from_numbers(const Tokens& tokens) {
  const bool is_three = tokens.size() == 5 && tokens[1] == tokens[3] && is_number(tokens[4]);
  if ((!is_three && tokens.size() != 3) || !is_number(tokens[0]) || is_number(tokens[1]) ||
      is_letter(tokens[1].front()) || !is_number(tokens[2])) {
    return {};
  }
  if (!is_three) {
    return without_empty(
        {tokens[0].size() == 4 ? joined(tokens[0], tokens[2]) : joined(tokens[2], tokens[0])});
  }
  if (tokens[0].size() == 4) {
    return without_empty({joined(tokens[0], tokens[2], tokens[4])});
  }
  Suggestions days = {joined(tokens[4], tokens[2], tokens[0])};
  if (tokens[1] == "/" && tokens[0] != tokens[2]) {
    days.push_back(joined(tokens[4], tokens[0], tokens[2]));  // as in the United States
  }
  return without_empty(std::move(days));
}

/// `20170131` and `201810`.
Suggestions from_digits(const Tokens& tokens) {
  if (tokens.size() != 1 || !is_number(tokens[0])) {
    return {};
  }
  const std::string_view digits = tokens[0];
  if (digits.size() == 8) {
    return without_empty({joined(digits.substr(0, 4), digits.substr(4, 2), digits.substr(6))});
  }
  if (digits.size() == 6) {
    return without_empty({joined(digits.substr(0, 4), digits.substr(4))});
  }
  return {};
}

/// `31 January 2017`, `January 31st, 2017`, `Jan. 2019`.
Suggestions from_words(const Tokens& tokens) {
  static constexpr std::array<std::string_view, 9> kNoise = {"st", "nd", "rd", "th", "of",
                                                             ",",  ".",  "-",  "the"};
  int month = 0;
  std::string year;
  std::string day;
  for (const std::string& token : tokens) {
    if (is_number(token)) {
      (token.size() == 4 ? year : day) += token;
    } else if (month_number(token) != 0 && month == 0) {
      month = month_number(token);
    } else if (std::find(kNoise.begin(), kNoise.end(), token) == kNoise.end()) {
      return {};
    }
  }
  if (month == 0 || year.size() != 4) {
    return {};
  }
  return without_empty({joined(year, std::to_string(month), day)});
}

/// `2010s`, `201x`, `201u`.
Suggestions from_unknown_digits(std::string_view text) {
  std::string date(text);
  if (text.size() == 5 && lower(text[4]) == 's' && text[3] == '0') {
    date = fmt::format("{}X", text.substr(0, 3));
  }
  std::replace_if(date.begin(), date.end(), [](char c) { return c == 'x' || c == 'u'; }, 'X');
  return without_empty({is_partial_date(date) ? date : std::string{}});
}

/// Suggestions for one date.
Suggestions for_single(std::string_view text) {
  if (is_partial_date(text) && text.find('/') == std::string_view::npos) {
    return {std::string(text)};
  }
  const Tokens tokens = split_into_tokens(text);
  for (Suggestions found :
       {from_numbers(tokens), from_digits(tokens), from_words(tokens), from_unknown_digits(text)}) {
    if (!found.empty()) {
      return found;
    }
  }
  return {};
}

struct Wording {
  std::string_view words;
  std::string_view before;
  std::string_view behind;
};

/// `circa 2013`, `since January 2019`, `2013-`.
Suggestions for_phrase(std::string_view text) {
  static constexpr std::array<Wording, 12> kWordings = {{{"circa ", "", "~"},
                                                         {"ca. ", "", "~"},
                                                         {"ca ", "", "~"},
                                                         {"c. ", "", "~"},
                                                         {"around ", "", "~"},
                                                         {"about ", "", "~"},
                                                         {"~", "", "~"},
                                                         {"since ", "", "/.."},
                                                         {"from ", "", "/.."},
                                                         {"until ", "../", ""},
                                                         {"till ", "../", ""},
                                                         {"/", "../", ""}}};
  std::string words(text);
  std::transform(words.begin(), words.end(), words.begin(), lower);
  for (const Wording& wording : kWordings) {
    if (words.starts_with(wording.words)) {
      const Suggestions rest = for_single(without_spaces_around(text.substr(wording.words.size())));
      return rest.size() == 1
                 ? Suggestions{fmt::format("{}{}{}", wording.before, rest.front(), wording.behind)}
                 : Suggestions{};
    }
  }
  if (text.ends_with('-') || text.ends_with('/')) {
    const Suggestions rest = for_single(without_spaces_around(text.substr(0, text.size() - 1)));
    return rest.size() == 1 ? Suggestions{rest.front() + "/.."} : Suggestions{};
  }
  return {};
}

/// `2017-2019`, `2017 – 2019`, `March 2017 to May 2019`.
Suggestions for_range(std::string_view text) {
  static constexpr std::array<std::string_view, 6> kBetween = {" to ", " until ", "–",
                                                               "/",    " - ",     "-"};
  for (const std::string_view between : kBetween) {
    const std::size_t at = text.find(between);
    if (at == std::string_view::npos || text.find(between, at + 1) != std::string_view::npos) {
      continue;
    }
    const Suggestions from = for_single(without_spaces_around(text.substr(0, at)));
    const Suggestions until = for_single(without_spaces_around(text.substr(at + between.size())));
    if (from.size() == 1 && until.size() == 1) {
      const std::string range = from.front() + "/" + until.front();
      return is_partial_date(range) ? Suggestions{range} : Suggestions{};
    }
  }
  return {};
}

}  // namespace

std::vector<std::string> split_into_tokens(std::string_view text) {
  Tokens tokens;
  char before = ' ';
  for (const char c : text) {
    const bool goes_on = (is_digit(c) && is_digit(before)) || (is_letter(c) && is_letter(before));
    if (goes_on) {
      tokens.back() += lower(c);
    } else if (c != ' ') {
      tokens.emplace_back(1, lower(c));
    }
    before = c;
  }
  return tokens;
}

std::vector<std::string> suggest_dates(std::string_view text) {
  for (Suggestions found : {for_single(text), for_phrase(text), for_range(text)}) {
    if (!found.empty()) {
      return found;
    }
  }
  return {};
}

std::optional<std::string> find_dotted_day(std::string_view text) {
  const Tokens tokens = split_into_tokens(text);
  const bool is_dotted = tokens.size() == 5 && tokens[1] == "." && tokens[3] == "." &&
                         tokens[0].size() <= 2 && tokens[2].size() <= 2 &&
                         text.find(' ') == std::string_view::npos;
  const Suggestions days = is_dotted ? from_numbers(tokens) : Suggestions{};
  return days.empty() ? std::nullopt : std::optional(days.front());
}

}  // namespace liaison
