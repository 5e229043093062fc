// SPDX-License-Identifier: EUPL-1.2
// Turns what SQLite says into our errors. Only for src/store.
#pragma once

#include <string_view>

#include "liaison/error.hpp"

namespace SQLite {
class Exception;
}

namespace liaison {

/// The error for an SQLite result code and message. Codes of files and locks get their own kind; a
/// broken constraint gives its name as the sentence; the rest is a bug.
Error sqlite_error(int extended_code, std::string_view message);

/// Throws the Failure for an SQLiteCpp exception.
[[noreturn]] void throw_sqlite_failure(const SQLite::Exception& exception);

}  // namespace liaison
