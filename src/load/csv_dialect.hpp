// SPDX-License-Identifier: EUPL-1.2
// What tells the dialect of a CSV file: its separator, and the lines above the header. Pure
// functions over lines; src/load/csv.cpp walks the file.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace liaison {

inline constexpr std::string_view kCsvSeparators = ",;\t";

/// `','`, `';'` or `TAB`, for messages.
std::string name_of_separator(char separator);

/// Whether a line holds only blanks and separators.
bool is_blank_row(std::string_view line);

/// The text behind the `#` of a line of comment. A spreadsheet that saved the file may have put the
/// line in quotes and separators behind it.
std::optional<std::string_view> find_comment(std::string_view line);

/// The source that a comment states, `source: eccp-d3.5-canada §4`; empty if it states none.
std::string_view source_in_comment(std::string_view comment);

/// The character of Excel's own first line `sep=;`, whether it can separate or not.
std::optional<char> find_stated_separator(std::string_view line);

struct HeaderSeparator {
  char separator = ',';
  char rival = '\0';  ///< the header has as many of this one
};

/// The separator that the header, at the beginning of `text`, has most of outside quotes.
HeaderSeparator find_header_separator(std::string_view text);

}  // namespace liaison
