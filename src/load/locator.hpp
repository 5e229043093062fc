// SPDX-License-Identifier: EUPL-1.2
// The short form of a citation: `eccp-d3.5-canada §3.1 p.6 fn.7 (inferred)`. Pure.
#pragma once

#include <string>
#include <string_view>

#include "liaison/error.hpp"

namespace liaison {

struct Locator {
  std::string source;    ///< slug or alias of the source
  std::string section;   ///< without §; empty: not said, as all of the following
  std::string page;      ///< without p.
  std::string footnote;  ///< without fn.
  std::string basis;     ///< printed, inferred or external
};

/// Errors: bad_value with the way out; the caller adds the place.
Result<Locator> parse_locator(std::string_view text);

}  // namespace liaison
