// SPDX-License-Identifier: EUPL-1.2
// Lists of statements in tests/sql: one a line, under what is expected of them in brackets.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

struct SqlCase {
  std::string expected;  ///< the last line in brackets above the statement
  std::string sql;
};

/// The statements of a list, with `\n`, `\xHH` and the like replaced by what they stand for. Blank
/// lines and lines that begin with # are passed over.
std::vector<SqlCase> read_sql_cases(std::string_view text);

}  // namespace liaison
