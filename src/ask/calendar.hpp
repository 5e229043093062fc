// SPDX-License-Identifier: EUPL-1.2
// Times that a question names by today: pure, the day comes in as text.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace liaison {

/// `today`, `this year`, `last year`, `next year` as a partial date; empty where today is.
std::string named_day(std::string_view name, std::string_view today);

/// The day so many years or months before today, the last of the month where that is shorter; empty
/// where today is, or where it would lie before the year 1.
///
/// Units: `unit` is `year` or `month`.
std::string day_before(std::string_view today, std::string_view unit, std::int64_t number);

}  // namespace liaison
