// SPDX-License-Identifier: EUPL-1.2
// Errors of seeds show lines of seeds, and seeds of contacts hold telephone numbers and addresses.
#pragma once

#include <vector>

#include "liaison/error.hpp"
#include "load/encoding.hpp"
#include "load/seed_schema.hpp"

namespace liaison {

/// Takes the values of contacts out of the errors of a load. In a file that can hold contacts every
/// long number counts as one, in others only addresses and numbers with a plus sign. The files are
/// read again, in that encoding.
void withhold_contacts(const SeedSchema& schema, std::vector<Error>& errors,
                       Encoding encoding = Encoding::utf8);

}  // namespace liaison
