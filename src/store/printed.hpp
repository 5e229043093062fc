// SPDX-License-Identifier: EUPL-1.2
// What a source prints, and nothing else: `--basis printed`.
#pragma once

#include <vector>

#include "store/database.hpp"

namespace liaison {

/// A database file, to be opened by open_image, in which each field and each item of a list that no
/// printed citation supports is empty. The maps by which one asks, of places and of sectors, and
/// the sources themselves stay whole; so do names, and fields that cannot be empty.
std::vector<unsigned char> printed_image(const Database& database);

}  // namespace liaison
