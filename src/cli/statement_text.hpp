// SPDX-License-Identifier: EUPL-1.2
// Where the statement of `liaison sql` comes from: the command line, a file, or stdin.
#pragma once

#include <string>

#include "cli/command.hpp"
#include "liaison/error.hpp"

namespace liaison {

/// A statement with the file it stands in; none where it was typed or came from stdin.
struct StatementText {
  std::string sql;
  std::string file = {};
};

/// The words of the call, or what `--file FILE` holds; `-` is stdin for both.
/// Errors: bad_usage if both are given, bad_sql for a file that is no UTF-8 text or too large.
/// Throws: Failure with missing_file, no_permission or io_failure.
Result<StatementText> read_statement(const Call& call);

}  // namespace liaison
