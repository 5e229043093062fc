// SPDX-License-Identifier: EUPL-1.2
// Lines of a text. Looks for LF and CR apart, each with one memchr a line: a large file has up to a
// hundred errors, and each of them walks to its line.
#include "load/lines.hpp"

#include <algorithm>

namespace liaison {

std::size_t line_end_length(std::string_view text, std::size_t at) {
  if (at >= text.size()) {
    return 0;
  }
  if (text[at] == '\r') {
    return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  }
  return text[at] == '\n' ? 1 : 0;
}

std::size_t LineWalk::find_line_end() {
  if (!looked_ || line_feed_ < next_) {
    line_feed_ = std::min(text_.find('\n', next_), text_.size());
  }
  if (!looked_ || carriage_return_ < next_) {
    carriage_return_ = std::min(text_.find('\r', next_), text_.size());
  }
  looked_ = true;
  return std::min(line_feed_, carriage_return_);
}

bool LineWalk::next() {
  if (next_ >= text_.size()) {
    return false;
  }
  const std::size_t end = find_line_end();
  start_ = next_;
  line_ = text_.substr(start_, end - start_);
  next_ = end + line_end_length(text_, end);
  ++number_;
  return true;
}

}  // namespace liaison
