// SPDX-License-Identifier: EUPL-1.2
// From the text of a CSV file to rows of cells, after RFC 4180 and without guesses: quotes, line
// ends and places. Knows no header and no record; src/load/csv.cpp makes them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "load/seed.hpp"
#include "load/seed_errors.hpp"

namespace liaison {

struct CsvCell {
  std::string text;  ///< without its quotes, tidy; line ends inside are LF
  Mark mark;         ///< the text, without quotes and white space around it
};

struct CsvRow {
  std::vector<CsvCell> cells = {};
  Mark end = {};        ///< behind the last cell
  bool broken = false;  ///< was reported; its cells mean nothing
};

/// Reads a CSV file row by row and reports what is wrong with its quotes.
/// Lifetime: the file and the errors must outlive it.
class CsvRows {
 public:
  CsvRows(const SeedFile& file, SeedErrors& errors) : text_(file.text), errors_(errors) {}

  /// The rest of the line where the next row begins, without its end.
  [[nodiscard]] std::string_view rest_of_line() const;
  [[nodiscard]] std::string_view rest_of_text() const { return text_.substr(at_); }
  [[nodiscard]] bool at_end() const { return at_ >= text_.size(); }
  [[nodiscard]] int line() const { return line_; }

  void skip_line();

  /// Reads the next row into `row`; false behind the last one.
  bool next(CsvRow& row, char separator);

 private:
  bool read_cell(CsvRow& row, char separator);
  bool read_plain(CsvCell& cell, char separator);
  bool read_quoted(CsvCell& cell, char separator);
  bool close_quote(std::string& text);
  void pass_line_end();
  void skip_blanks(char separator);
  void report_text_after_quote(const Mark& opening, std::size_t opening_at);
  [[nodiscard]] Mark mark_here(std::size_t length) const;

  std::string_view text_;
  SeedErrors& errors_;
  std::size_t at_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
};

}  // namespace liaison
