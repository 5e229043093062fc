// SPDX-License-Identifier: EUPL-1.2
// What somebody may have meant who wrote a date in another way. Only for hints: nothing here ever
// becomes a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// What is wrong with a text that is no partial date, and the way out.
struct DateComplaint {
  std::string message;
  std::string hint;
};

/// The complaint about a text that has not the shape of any date that we read.
/// Requires: parse_date refuses `text`, which has no white space around it.
DateComplaint explain_no_date(std::string_view text);

/// Whether parse_date takes a text, which has no white space around it. Defined beside it.
bool is_partial_date(std::string_view text);

/// What may have been meant, as texts that parse_date takes: none, one, or two where day and month
/// could each stand first.
std::vector<std::string> suggest_dates(std::string_view text);

/// Runs of digits, runs of letters in lower case, and each other character that is no blank.
std::vector<std::string> split_into_tokens(std::string_view text);

/// 2017-01-31 for `31.01.2017` or `1.2.2017`, if there is such a day.
std::optional<std::string> find_dotted_day(std::string_view text);

}  // namespace liaison
