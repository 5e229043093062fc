// SPDX-License-Identifier: EUPL-1.2
// Names in statements that are composed. Apart from database.hpp, so that composing needs none.
#pragma once

#include <string>
#include <string_view>

namespace liaison {

/// `name` as an SQL identifier.
std::string quote_identifier(std::string_view name);

}  // namespace liaison
