// SPDX-License-Identifier: EUPL-1.2
// Why a record says what it says: one row for each place where something of it is printed.
#pragma once

#include <string_view>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// For eyes three columns, `what`, `where` and `words`; for machines one for each part of a
/// citation.
enum class Layout { reading, columns };

/// The evidence behind a record, or behind one of its fields. `text` is a name, which may be
/// several words, and then perhaps a field (`members_stated`, or with a space). What stands of its
/// neighbours is not told.
/// Errors: those of a name; unknown_word for a field without evidence, with the fields that have
/// some.
Result<Answer> why(const Database& database, std::string_view text, Layout layout);

}  // namespace liaison
