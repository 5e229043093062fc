// SPDX-License-Identifier: EUPL-1.2
// Tells the dialect of a CSV file. Only the header decides: rows hold prose with commas in it.
#include "load/csv_dialect.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstddef>

#include "load/seed.hpp"

namespace liaison {

namespace {

constexpr std::string_view kBlanksAndSeparators = " ,;\t";

bool starts_with_word(std::string_view text, std::string_view lower_case) {
  return text.size() >= lower_case.size() &&
         std::equal(lower_case.begin(), lower_case.end(), text.begin(),
                    [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? b - 'A' + 'a' : b); });
}

struct Counts {
  std::array<std::size_t, kCsvSeparators.size()> of = {};
  bool closed = true;
};

Counts count_separators(std::string_view text, bool first_line_only) {
  Counts counts;
  bool quoted = false;
  for (const char c : text) {
    if ((c == '\n' || c == '\r') && (!quoted || first_line_only)) {
      break;
    }
    if (c == '"') {
      quoted = !quoted;
    } else if (const std::size_t i = kCsvSeparators.find(c);
               i != std::string_view::npos && !quoted) {
      ++counts.of[i];
    }
  }
  counts.closed = !quoted;
  return counts;
}

}  // namespace

std::string name_of_separator(char separator) {
  return separator == '\t' ? "TAB" : fmt::format("'{}'", separator);
}

bool is_blank_row(std::string_view line) {
  return line.find_first_not_of(kBlanksAndSeparators) == std::string_view::npos;
}

std::optional<std::string_view> find_comment(std::string_view line) {
  line = trimmed(line);
  line = line.substr(0, line.find_last_not_of(kBlanksAndSeparators) + 1);
  if (line.starts_with('#')) {
    return line.substr(1);
  }
  if (line.starts_with("\"#") && line.size() > 2 && line.find('"', 1) == line.size() - 1) {
    return line.substr(2, line.size() - 3);
  }
  return std::nullopt;
}

std::string_view source_in_comment(std::string_view comment) {
  static constexpr std::string_view kSource = "source:";
  comment = trimmed(comment);
  return starts_with_word(comment, kSource) ? trimmed(comment.substr(kSource.size()))
                                            : std::string_view{};
}

std::optional<char> find_stated_separator(std::string_view line) {
  static constexpr std::string_view kStatement = "sep=";
  if (!starts_with_word(line, kStatement) || line.size() != kStatement.size() + 1) {
    return std::nullopt;
  }
  return line.back();
}

HeaderSeparator find_header_separator(std::string_view text) {
  Counts counts = count_separators(text, false);
  if (!counts.closed) {
    counts = count_separators(text, true);  // the rows will say which quote is not closed
  }
  const auto most = std::max_element(counts.of.begin(), counts.of.end());
  const auto rival = std::find(most + 1, counts.of.end(), *most);
  const auto at = [&](auto position) {
    return kCsvSeparators[static_cast<std::size_t>(position - counts.of.begin())];
  };
  return {.separator = at(most), .rival = *most > 0 && rival != counts.of.end() ? at(rival) : '\0'};
}

}  // namespace liaison
