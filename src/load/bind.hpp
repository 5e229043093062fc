// SPDX-License-Identifier: EUPL-1.2
// From a seed's tree of texts to drafts: each field gets the meaning that the schema gives it.
// Names of other records stay texts; src/load/match.cpp finds them.
#pragma once

#include <vector>

#include "load/draft.hpp"

namespace liaison {

/// Binds all records of a seed. Errors (S03 to S06) are appended; drafts with errors are
/// incomplete. Lifetime: the drafts point into `schema`.
void bind_seed(const SeedSchema& schema, const Seed& seed, std::vector<Draft>& drafts,
               std::vector<Error>& errors);

}  // namespace liaison
