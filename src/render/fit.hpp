// SPDX-License-Identifier: EUPL-1.2
// How wide the columns of a table become when the table must fit. Pure arithmetic, no text.
#pragma once

#include <cstddef>
#include <vector>

namespace liaison {

inline constexpr int kColumnGap = 2;  ///< blanks between two columns

/// What the fitting needs to know of one column.
struct ColumnWidth {
  int natural = 0;       ///< columns that its widest cell takes
  bool shrinks = false;  ///< whether its cells may be cut
  int least = 0;         ///< below which they may not, for a number among texts
  bool wraps = false;    ///< whether its lines are broken instead; such columns shrink first
};

/// The widths to print. Shorter than the input where columns were left out from the right.
struct Fit {
  std::vector<int> widths;
  std::size_t cut = 0;  ///< columns narrower than their widest cell
};

/// Fits columns into `width`, gaps included. The widest columns that may shrink are levelled first;
/// the first column is touched when the others are down to 12, all shrink further when it is too,
/// and columns are left out from the right when none can shrink any more. 0 fits everything.
Fit fit_columns(const std::vector<ColumnWidth>& columns, int width);

}  // namespace liaison
