// SPDX-License-Identifier: EUPL-1.2
// The evidence of an answer's rows as one more column. JSON needs none of this: it prints the
// parts.
#pragma once

#include <string>
#include <vector>

#include "liaison/table.hpp"

namespace liaison {

/// Name of the column, and of the field in JSON.
inline constexpr const char* kEvidence = "evidence";

/// The table with a last column of citations, each once, joined by `; `.
/// Requires: an answer with evidence.
Table with_citations(const Answer& answer);

/// The table with a last column of marks, `[1] [2]`, and what each mark stands for.
struct MarkedTable {
  Table table;
  std::vector<std::string> footnotes;  ///< `ECCP D 3.5, §4 (p.11 ff.)` for [1], and so on
};

/// Requires: an answer with evidence.
MarkedTable with_marks(const Answer& answer);

}  // namespace liaison
