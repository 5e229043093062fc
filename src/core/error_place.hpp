// SPDX-License-Identifier: EUPL-1.2
// Where an error is, as a person counts.
#pragma once

#include "liaison/error.hpp"

namespace liaison {

/// The column in which the place begins, from 1, in characters.
int column_of(const Where& where);

}  // namespace liaison
