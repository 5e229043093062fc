// SPDX-License-Identifier: EUPL-1.2
// Making a new database file.
#pragma once

#include <span>

#include "cli/context.hpp"

namespace liaison {

/// Writes the bytes of a database file under a name that is not taken yet.
/// Throws: Failure(output_exists) if the file exists; it is untouched then. The folder of the
/// default place is made, that of a named path is not.
void create_database(const DatabasePath& path, std::span<const unsigned char> image);

}  // namespace liaison
