// SPDX-License-Identifier: EUPL-1.2
// Says what is wrong with a text that is no date. The suggestions are made in date_suggest.cpp.
#include "core/date_hint.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace liaison {

namespace {

constexpr std::size_t kLongestShown = 60;
constexpr std::string_view kForms =
    "write a date as 2007, 2018-10, 2017-01-31, 2017/2019 or 2018/..";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::string hint_from(const std::vector<std::string>& suggestions) {
  if (suggestions.size() == 2) {
    return fmt::format("write {} if the day stands first, {} if the month does", suggestions[0],
                       suggestions[1]);
  }
  return suggestions.empty() ? std::string(kForms) : fmt::format("write {}", suggestions.front());
}

bool has_season(const std::vector<std::string>& tokens) {
  static constexpr std::array<std::string_view, 6> kWords = {"spring", "summer", "autumn",
                                                             "fall",   "winter", "q"};
  return std::any_of(tokens.begin(), tokens.end(), [](const std::string& token) {
    return std::find(kWords.begin(), kWords.end(), token) != kWords.end();
  });
}

/// Whether a text has one of the forms that only level 2 of EDTF has.
bool is_level_2(std::string_view text) {
  static constexpr std::string_view kLetters = "XYES-~?0123456789";
  const bool is_edtf = text.find_first_not_of(kLetters) == std::string_view::npos;
  const bool has_digit = std::any_of(text.begin(), text.end(), is_digit);
  const std::size_t sign = text.find_first_of("YESX?~");
  return (is_edtf && has_digit && sign != std::string_view::npos) ||
         (text.starts_with('[') && text.ends_with(']')) ||
         (text.starts_with('{') && text.ends_with('}'));
}

/// A day with a time behind it.
bool has_time(std::string_view text) {
  return text.size() > 11 && (text[10] == 'T' || text[10] == ' ') &&
         is_partial_date(text.substr(0, 10)) && is_digit(text[11]);
}

}  // namespace

DateComplaint explain_no_date(std::string_view text) {
  if (text.empty()) {
    return {"a date is missing", std::string(kForms)};
  }
  if (text.size() > kLongestShown) {
    return {"this text is too long for a date", std::string(kForms)};
  }
  if (const std::size_t sign = text.find('%'); sign != std::string_view::npos) {
    const std::string_view date = text.substr(0, sign);
    return {fmt::format("'%' (uncertain and approximate at once) is not read: '{}'", text),
            is_partial_date(date) && sign + 1 == text.size()
                ? fmt::format("write {0}~ or {0}?", date)
                : "write ~ (approximate) or ? (uncertain)"};
  }
  if (has_time(text)) {
    return {fmt::format("'{}' has a time of day, and dates have none", text),
            fmt::format("write {}", text.substr(0, 10))};
  }
  if (has_season(split_into_tokens(text))) {
    return {fmt::format("'{}' is a season or a quarter, and those are not read", text),
            "write its months, as in 2018-03/2018-05"};
  }
  const std::vector<std::string> suggestions = suggest_dates(text);
  if (suggestions.empty() && is_level_2(text)) {
    return {fmt::format("'{}' is a date of EDTF level 2, and only level 1 is read", text),
            std::string(kForms)};
  }
  return {fmt::format("'{}' is no date", text), hint_from(suggestions)};
}

}  // namespace liaison
