// SPDX-License-Identifier: EUPL-1.2
// The database that is part of the program: the seeds of the source tree, loaded once by the build.
// Only the bytes; opening them in memory is the business of src/store/database.cpp.
#pragma once

#include <span>

namespace liaison {

/// The bundled database file, in read-only memory. Empty in `liaison_bootstrap`, the program that
/// the build uses to make it.
///
/// Lifetime: the whole process; the bytes begin at a page boundary.
std::span<const unsigned char> bundled_database();

}  // namespace liaison
