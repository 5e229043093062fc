// SPDX-License-Identifier: EUPL-1.2
// Partial dates: what a source says about a day, a month, a year or a range, after EDTF level 1
// (ISO 8601-2). The text is kept; the days that it can mean stand beside it.
#pragma once

#include <string>
#include <string_view>

#include "liaison/error.hpp"

namespace liaison {

/// The bounds of an open range. They sort before and behind every day that can be written.
inline constexpr std::string_view kFirstDay = "0000-01-01";
inline constexpr std::string_view kLastDay = "9999-12-31";

/// A partial date.
///
/// Units: `first` and `last` are ISO 8601 calendar days, both included, so that comparing them as
///        text compares the days. Where a range is open they are kFirstDay and kLastDay.
struct PartialDate {
  std::string text;   ///< EDTF as written: `2018-10`, `../2019`, `201X`, `2013~`
  std::string first;  ///< the earliest day that it can mean
  std::string last;   ///< the latest day that it can mean
};

/// Reads `2007`, `2018-10`, `2017-01-31`, `201X`, `20XX`, `2018-XX`, `2018-10-XX`, `2018-XX-XX`,
/// each also with `?` (uncertain) or `~` (approximate) behind it, and ranges of two of them,
/// `2017/2019`, of which one may be open, `2018-10/..`. White space around the text is dropped. The
/// two marks do not widen the bounds: how far they reach is not stated.
///
/// Errors: bad_value, without a place; the hint says what to write instead.
Result<PartialDate> parse_date(std::string_view text);

/// The same for a cell of a date column, where `31.01.2017` is how a European spreadsheet shows
/// 2017-01-31. The resulting text is EDTF.
Result<PartialDate> parse_date_in_table(std::string_view text);

}  // namespace liaison
