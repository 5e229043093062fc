// SPDX-License-Identifier: EUPL-1.2
// Partial dates. Written after the standard and by ourselves: the calendar of days in SQLite takes
// 2024-02-30 unchanged, and the well-known library for EDTF gives wrong bounds for open ranges.
#include "liaison/date.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "core/date_hint.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

/// The first and the last day of a date without a range.
struct Bounds {
  std::string first;
  std::string last;
};

/// A part of the text, or why it is none. Without a complaint the caller asks explain_no_date.
struct Reading {
  std::optional<Bounds> bounds = std::nullopt;
  DateComplaint complaint = {};
};

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Whether `text` has the shape of `pattern`: 9 is a digit, everything else itself.
bool has_shape(std::string_view text, std::string_view pattern) {
  return text.size() == pattern.size() &&
         std::equal(text.begin(), text.end(), pattern.begin(),
                    [](char c, char p) { return p == '9' ? is_digit(c) : c == p; });
}

/// Requires: digits only.
int number(std::string_view digits) {
  int value = 0;
  for (const char digit : digits) {
    value = 10 * value + (digit - '0');
  }
  return value;
}

int days_in_month(int year, int month) {
  static constexpr std::array<int, 12> kDays = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool is_leap_year = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && is_leap_year ? 29 : kDays[static_cast<std::size_t>(month) - 1];
}

std::string iso_day(int year, int month, int day) {
  return fmt::format("{:04}-{:02}-{:02}", year, month, day);
}

Reading years(int first, int last) {
  return {.bounds = Bounds{iso_day(first, 1, 1), iso_day(last, 12, 31)}};
}

Reading no_such(std::string_view text, std::string_view what, std::string hint) {
  return {
      .complaint = {fmt::format("'{}' is no date: there is no {}", text, what), std::move(hint)}};
}

Reading read_month(std::string_view text, int year, int month) {
  if (month >= 21 && month <= 41) {
    return {
        .complaint = {fmt::format("'{}' is a season or a quarter, and those are not read", text),
                      fmt::format("write its months, as in {0:04}-03/{0:04}-05", year)}};
  }
  if (month < 1 || month > 12) {
    return no_such(text, fmt::format("month {:02}", month), "months are 01 to 12");
  }
  return {.bounds =
              Bounds{iso_day(year, month, 1), iso_day(year, month, days_in_month(year, month))}};
}

Reading read_day(std::string_view text, int year, int month, int day) {
  if (month < 1 || month > 12) {
    const bool is_swapped =
        day >= 1 && day <= 12 && month >= 1 && month <= days_in_month(year, day);
    return no_such(text, fmt::format("month {:02}", month),
                   is_swapped ? fmt::format("write {}", iso_day(year, day, month))
                              : std::string("months are 01 to 12"));
  }
  const int days = days_in_month(year, month);
  if (day < 1 || day > days) {
    return no_such(text, fmt::format("day {:02} in {:04}-{:02}", day, year, month),
                   fmt::format("that month has {} days", days));
  }
  return {.bounds = Bounds{iso_day(year, month, day), iso_day(year, month, day)}};
}

/// A date without range and qualifier.
Reading read_plain(std::string_view text) {
  if (!has_shape(text.substr(0, 2), "99")) {
    return {};
  }
  if (text.starts_with("0000") || text == "000X" || text == "00XX") {
    return no_such(text, "year 0000", "write the year with four digits");
  }
  if (has_shape(text, "99XX")) {
    const int century = 100 * number(text.substr(0, 2));
    return years(century, century + 99);
  }
  if (has_shape(text, "999X")) {
    const int decade = 10 * number(text.substr(0, 3));
    return years(decade, decade + 9);
  }
  if (!has_shape(text.substr(0, 4), "9999")) {
    return {};
  }
  const int year = number(text.substr(0, 4));
  if (has_shape(text, "9999") || has_shape(text, "9999-XX") || has_shape(text, "9999-XX-XX")) {
    return years(year, year);
  }
  if (has_shape(text, "9999-99") || has_shape(text, "9999-99-XX")) {
    return read_month(text, year, number(text.substr(5, 2)));
  }
  if (has_shape(text, "9999-99-99")) {
    return read_day(text, year, number(text.substr(5, 2)), number(text.substr(8, 2)));
  }
  return {};
}

Reading read_single(std::string_view text) {
  if (text.ends_with('?') || text.ends_with('~')) {
    text.remove_suffix(1);
  }
  return read_plain(text);
}

Reading read_range(std::string_view text, std::size_t slash) {
  const std::string_view from = text.substr(0, slash);
  const std::string_view until = text.substr(slash + 1);
  const bool open_from = from == "..";
  const bool open_until = until == "..";
  if (open_from && open_until) {
    return {.complaint = {"a range that is open at both ends says nothing", "leave the date out"}};
  }
  Reading first =
      open_from ? Reading{.bounds = Bounds{std::string(kFirstDay), {}}} : read_single(from);
  Reading last =
      open_until ? Reading{.bounds = Bounds{{}, std::string(kLastDay)}} : read_single(until);
  if (!first.bounds || !last.bounds) {
    return {.complaint = first.bounds ? last.complaint : first.complaint};
  }
  if (first.bounds->first > last.bounds->last) {
    return {.complaint = {fmt::format("the range '{}' runs backwards", text),
                          fmt::format("write {}/{}", until, from)}};
  }
  return {.bounds = Bounds{first.bounds->first, last.bounds->last}};
}

Reading read_any(std::string_view text) {
  const std::size_t slash = text.find('/');
  return slash == std::string_view::npos ? read_single(text) : read_range(text, slash);
}

std::string_view trimmed(std::string_view text) {
  static constexpr std::string_view kSpaces = " \t\r\n";
  const std::size_t begin = std::min(text.find_first_not_of(kSpaces), text.size());
  return text.substr(begin, text.find_last_not_of(kSpaces) + 1 - begin);
}

}  // namespace

bool is_partial_date(std::string_view text) {
  return read_any(text).bounds.has_value();
}

Result<PartialDate> parse_date(std::string_view text) {
  text = trimmed(text);
  Reading reading = read_any(text);
  if (reading.bounds) {
    return PartialDate{.text = std::string(text),
                       .first = std::move(reading.bounds->first),
                       .last = std::move(reading.bounds->last)};
  }
  if (reading.complaint.message.empty()) {
    reading.complaint = explain_no_date(text);
  }
  return Error{.code = ErrorCode::bad_value,
               .message = std::move(reading.complaint.message),
               .hint = std::move(reading.complaint.hint)};
}

Result<PartialDate> parse_date_in_table(std::string_view text) {
  const auto day = find_dotted_day(trimmed(text));
  return parse_date(day ? std::string_view(*day) : text);
}

}  // namespace liaison
