// SPDX-License-Identifier: EUPL-1.2
// See fit.hpp.
#include "render/fit.hpp"

#include <algorithm>
#include <utility>

namespace liaison {
namespace {

constexpr int kReadable = 12;  // below this a name is hard to recognise
constexpr int kLeast = 4;      // below this nothing is left of a text

int total_of(const std::vector<int>& widths) {
  int total = -kColumnGap;
  for (const int width : widths) {
    total += width + kColumnGap;
  }
  return total;
}

// Lowers the columns from `first` on that are wider than some level to that level: the highest one,
// not below `least`, that keeps `width`.
void level(std::vector<int>& widths, const std::vector<ColumnWidth>& columns, std::size_t first,
           int least, int width) {
  const auto levelled = [&](int height) {
    std::vector<int> lower = widths;
    for (std::size_t i = first; i < lower.size(); ++i) {
      lower[i] =
          columns[i].shrinks ? std::min(lower[i], std::max(height, columns[i].least)) : lower[i];
    }
    return lower;
  };
  int low = least;
  int high = std::max(least, std::ranges::max(widths));
  while (low < high) {
    const int middle = low + (high - low + 1) / 2;
    if (total_of(levelled(middle)) <= width) {
      low = middle;
    } else {
      high = middle - 1;
    }
  }
  const std::vector<int> before = std::exchange(widths, levelled(low));
  int spare = width - total_of(widths);
  for (std::size_t i = 0; i < widths.size() && spare > 0; ++i) {
    if (widths[i] < before[i]) {
      ++widths[i];
      --spare;
    }
  }
}

std::vector<ColumnWidth> only_wrapping(std::vector<ColumnWidth> columns) {
  for (ColumnWidth& column : columns) {
    column.shrinks = column.shrinks && column.wraps;
  }
  return columns;
}

}  // namespace

Fit fit_columns(const std::vector<ColumnWidth>& columns, int width) {
  Fit fit;
  for (const ColumnWidth& column : columns) {
    fit.widths.push_back(column.natural);
  }
  while (width > 0 && total_of(fit.widths) > width) {
    level(fit.widths, only_wrapping(columns), 0, kReadable, width);
    level(fit.widths, columns, 1, kReadable, width);
    level(fit.widths, columns, 0, kReadable, width);
    level(fit.widths, columns, 0, kLeast, width);
    if (fit.widths.size() == 1 || total_of(fit.widths) <= width) {
      break;
    }
    // Not even so: leave one out and give its room to the others.
    fit.widths.pop_back();
    for (std::size_t i = 0; i < fit.widths.size(); ++i) {
      fit.widths[i] = columns[i].natural;
    }
  }
  for (std::size_t i = 0; i < fit.widths.size(); ++i) {
    if (fit.widths[i] < columns[i].natural && !columns[i].wraps) {
      ++fit.cut;
    }
  }
  return fit;
}

}  // namespace liaison
