// SPDX-License-Identifier: EUPL-1.2
// A cell as text, the same in every format, and the buffer between a renderer and its sink.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "liaison/sink.hpp"
#include "liaison/table.hpp"

namespace liaison {

/// The text of a cell: nothing for "not stated", numbers in the shortest form that reads back
/// equal.
///
/// Lifetime: the view points into the cell or into `scratch`.
std::string_view cell_text(const Cell& cell, std::string& scratch);

/// Collects output and hands it on in large pieces. What is left goes out with `flush`.
class Output {
 public:
  explicit Output(const Sink& sink) : sink_(sink) {}

  /// The text to append to. Call `end_line` after each line.
  std::string& text() { return text_; }

  void end_line() {
    text_ += '\n';
    if (text_.size() > kPiece) {
      flush();
    }
  }

  void flush() {
    if (!text_.empty()) {
      sink_(text_);
      text_.clear();
    }
  }

 private:
  static constexpr std::size_t kPiece = 1U << 16U;
  const Sink& sink_;
  std::string text_ = {};
};

}  // namespace liaison
