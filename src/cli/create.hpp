// SPDX-License-Identifier: EUPL-1.2
// Making a new database file.
#pragma once

#include "cli/context.hpp"

namespace liaison {

enum class Contents { bundled, empty };

/// Throws: Failure(output_exists) if the file exists; it is untouched then. The folder of the
/// default place is made, that of a named path is not.
void create_database(const DatabasePath& path, Contents contents);

}  // namespace liaison
