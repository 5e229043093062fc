// SPDX-License-Identifier: EUPL-1.2
// See line_diff.hpp. The texts are short, so the table of the longest common part may be quadratic.
#include "support/line_diff.hpp"

#include <algorithm>
#include <cstddef>

namespace liaison {

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    lines.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string line_diff(std::string_view expected, std::string_view got) {
  const std::vector<std::string_view> a = lines_of(expected);
  const std::vector<std::string_view> b = lines_of(got);
  // common[i][j]: how many lines a from i on and b from j on have in common, in order.
  std::vector<std::vector<std::size_t>> common(a.size() + 1,
                                               std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] =
          a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  std::string diff;
  const auto add = [&diff](std::string_view mark, std::string_view line) {
    diff.append(mark).append(line).append("\n");
  };
  std::size_t i = 0;
  std::size_t j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      add("    ", a[i++]);
      ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      add("  - ", a[i++]);
    } else {
      add("  + ", b[j++]);
    }
  }
  return diff;
}

}  // namespace liaison
