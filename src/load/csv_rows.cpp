// SPDX-License-Identifier: EUPL-1.2
// The lexical half of the CSV reader. It is stricter than RFC 4180's readers use to be: a quote
// that is not where quotes belong is refused, since it is nearly always one that was not closed.
#include "load/csv_rows.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "load/lines.hpp"
#include "load/seed.hpp"

namespace liaison {

namespace {

constexpr std::array<std::string_view, 4> kSmartQuotes = {"\u201C", "\u201D", "\u201E", "\u201F"};

/// Whether a cell uses typographic quotes as if they were CSV's: it begins with one, and the next
/// one ends the cell or is in another cell. A quoted word inside a text is a text.
bool is_smart_quoted(std::string_view cell) {
  const auto opening = std::find_if(kSmartQuotes.begin(), kSmartQuotes.end(),
                                    [&](std::string_view q) { return cell.starts_with(q); });
  if (opening == kSmartQuotes.end()) {
    return false;
  }
  std::size_t closing = std::string_view::npos;
  for (const std::string_view quote : kSmartQuotes) {
    closing = std::min(closing, cell.find(quote, opening->size()));
  }
  return closing == std::string_view::npos || closing + opening->size() == cell.size();
}

}  // namespace

std::string_view CsvRows::rest_of_line() const {
  const std::string_view rest = rest_of_text();
  return rest.substr(0, rest.find_first_of("\r\n"));
}

Mark CsvRows::mark_here(std::size_t length) const {
  return {line_, at_ - line_start_, length};
}

void CsvRows::pass_line_end() {
  const std::size_t length = line_end_length(text_, at_);
  if (length > 0) {
    at_ += length;
    line_start_ = at_;
    ++line_;
  }
}

void CsvRows::skip_line() {
  at_ += rest_of_line().size();
  pass_line_end();
}

void CsvRows::skip_blanks(char separator) {
  while (!at_end() && (text_[at_] == ' ' || text_[at_] == '\t') && text_[at_] != separator) {
    ++at_;
  }
}

bool CsvRows::next(CsvRow& row, char separator) {
  row.cells.clear();
  row.broken = false;
  if (at_end()) {
    return false;
  }
  while (read_cell(row, separator)) {
  }
  return true;
}

/// Reads one cell and the separator or line end behind it; true if the row goes on.
bool CsvRows::read_cell(CsvRow& row, char separator) {
  CsvCell& cell = row.cells.emplace_back();
  const std::size_t begin = at_;
  skip_blanks(separator);
  if (!at_end() && text_[at_] == '"') {
    if (!read_quoted(cell, separator)) {
      row.broken = true;
      return false;
    }
  } else {
    at_ = begin;
    row.broken = !read_plain(cell, separator) || row.broken;
  }
  cell.text = tidy_text(cell.text);
  row.end = mark_here(0);
  if (!at_end() && text_[at_] == separator) {
    ++at_;
    return true;
  }
  pass_line_end();
  return false;
}

bool CsvRows::read_plain(CsvCell& cell, char separator) {
  const std::size_t begin = at_;
  while (!at_end() && text_[at_] != separator && text_[at_] != '\n' && text_[at_] != '\r') {
    ++at_;
  }
  const std::string_view text = trimmed(text_.substr(begin, at_ - begin));
  const auto offset = static_cast<std::size_t>(text.data() - text_.data()) - line_start_;
  cell.mark = {line_, offset, text.size()};
  if (text.size() > kMaxTextBytes) {
    errors_.add({line_, offset, 1},
                fmt::format("this cell is longer than {} KiB", kMaxTextBytes / 1024),
                "shorten it, or check the separators of the file");
    return false;
  }
  cell.text = text;
  if (const std::size_t quote = text.find('"'); quote != std::string_view::npos) {
    errors_.add({line_, offset + quote, 1}, "a quote inside a cell that does not begin with one",
                "put the whole cell in quotes and write \"\" for each quote inside");
    return false;
  }
  if (is_smart_quoted(text)) {
    errors_.add(cell.mark, "typographic quotes do not quote a cell",
                "write straight quotes (\"), or none");
    return false;
  }
  return true;
}

/// Moves behind the quote that closes the cell and collects the text before it; false if there is
/// none. Texts beyond the cap are not collected, so that a lost quote costs no memory.
bool CsvRows::close_quote(std::string& text) {
  while (!at_end()) {
    const char c = text_[at_];
    if (c == '"') {
      ++at_;
      if (at_end() || text_[at_] != '"') {
        return true;
      }
    }
    const bool is_line_end = c == '\n' || c == '\r';
    if (text.size() <= kMaxTextBytes) {
      text += is_line_end ? '\n' : c;
    }
    if (is_line_end) {
      pass_line_end();
    } else {
      ++at_;
    }
  }
  return false;
}

bool CsvRows::read_quoted(CsvCell& cell, char separator) {
  const std::size_t opening_at = at_;
  const Mark opening = mark_here(1);
  ++at_;
  if (!close_quote(cell.text)) {
    errors_.add(opening, "this quote is never closed", "close it, or remove it");
    return false;
  }
  cell.mark = mark_inside(text_.substr(opening_at + 1, at_ - opening_at - 2),
                          {opening.line, opening.offset + 1, 0});
  if (cell.text.size() > kMaxTextBytes) {
    errors_.add(opening, fmt::format("this cell is longer than {} KiB", kMaxTextBytes / 1024),
                "shorten it; or is its quote not closed?");
    cell.text.clear();
  }
  skip_blanks(separator);
  if (at_end() || text_[at_] == separator || text_[at_] == '\n' || text_[at_] == '\r') {
    return true;
  }
  report_text_after_quote(opening, opening_at);
  return false;
}

/// Reports, and goes on reading behind the line on which the quote was opened: if the quote is one
/// that was forgotten to close, the rows below are rows.
void CsvRows::report_text_after_quote(const Mark& opening, std::size_t opening_at) {
  const std::string_view rest = rest_of_line();
  errors_.add(mark_here(std::min(rest.find_first_of("\",;\t"), rest.size())),
              "text follows a closing quote",
              opening.line == line_
                  ? std::string("write \"\" for a quote inside a quoted cell")
                  : fmt::format("was the quote that opens in line {} never closed?", opening.line));
  at_ = opening_at;
  line_ = opening.line;
  line_start_ = opening_at - opening.offset;
  skip_line();
}

}  // namespace liaison
