// SPDX-License-Identifier: EUPL-1.2
// What a draft must state, and must not state twice.
#pragma once

#include <vector>

#include "liaison/error.hpp"
#include "load/draft.hpp"

namespace liaison {

/// What a new record cannot be without: a name, a source, what its kind requires.
/// Errors: S06, appended.
void require_fields(const Draft& draft, std::vector<Error>& errors);

/// An unordered list holds each thing once. Requires: references have their ids.
/// Errors: S10, appended.
void refuse_twice(const DraftList& list, std::vector<Error>& errors);

}  // namespace liaison
