// SPDX-License-Identifier: EUPL-1.2
// The lines of a text as people count them: a line ends with LF, CRLF or CR. The one place that
// knows it, so that no two messages disagree about a line's number.
#pragma once

#include <cstddef>
#include <string_view>

namespace liaison {

/// Hands out the lines of a text from the first to the last. The text must outlive it.
class LineWalk {
 public:
  explicit LineWalk(std::string_view text) : text_(text) {}

  /// Moves to the next line; false behind the last one. A text that ends with a line end has no
  /// further, empty line.
  bool next();

  [[nodiscard]] int number() const { return number_; }            ///< from 1
  [[nodiscard]] std::size_t start() const { return start_; }      ///< bytes from the text's start
  [[nodiscard]] std::string_view line() const { return line_; }   ///< without its end
  [[nodiscard]] std::size_t next_start() const { return next_; }  ///< behind the line's end

 private:
  std::size_t find_line_end();

  std::string_view text_;
  std::string_view line_ = {};
  int number_ = 0;
  std::size_t start_ = 0;
  std::size_t next_ = 0;
  std::size_t line_feed_ = 0;        // the next of its kind at or behind next_, once looked for
  std::size_t carriage_return_ = 0;  // likewise
  bool looked_ = false;
};

/// The length of the line end at `at`: 0 where there is none, 2 for CRLF.
std::size_t line_end_length(std::string_view text, std::size_t at);

}  // namespace liaison
