// SPDX-License-Identifier: EUPL-1.2
#include "ask/calendar.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

namespace liaison {

namespace {

constexpr std::size_t kDayLength = 10;  // 2019-01-31
constexpr std::int64_t kMonths = 12;
constexpr std::int64_t kMostMonths = 120'000;

std::int64_t number_in(std::string_view digits) {
  std::int64_t number = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), number);
  return number;
}

std::int64_t days_in(std::int64_t year, std::int64_t month) {
  constexpr std::array<std::int64_t, 12> kDays{31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return month == 2 && leap ? 29 : kDays[static_cast<std::size_t>(month - 1)];
}

}  // namespace

std::string named_day(std::string_view name, std::string_view today) {
  if (today.size() != kDayLength || name == "today") {
    return std::string(today);
  }
  const std::int64_t year = number_in(today.substr(0, 4));
  return fmt::format("{:04}", year + (name == "last year" ? -1 : name == "next year" ? 1 : 0));
}

std::string day_before(std::string_view today, std::string_view unit, std::int64_t number) {
  if (today.size() != kDayLength || number > kMostMonths) {
    return {};
  }
  const std::int64_t back = unit == "year" ? number * kMonths : number;
  const std::int64_t months =
      number_in(today.substr(0, 4)) * kMonths + number_in(today.substr(5, 2)) - 1 - back;
  if (months < kMonths) {
    return {};
  }
  const std::int64_t year = months / kMonths;
  const std::int64_t month = months % kMonths + 1;
  return fmt::format("{:04}-{:02}-{:02}", year, month,
                     std::min(number_in(today.substr(8, 2)), days_in(year, month)));
}

}  // namespace liaison
