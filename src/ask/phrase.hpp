// SPDX-License-Identifier: EUPL-1.2
// A reading of a question in words: as a person would say it, and in the canonical form that parses
// back to the same tree. Pure; every name must have one record.
#pragma once

#include <functional>
#include <string>

#include "ask/ask.hpp"

namespace liaison {

/// How many records lie below a record, itself not counted.
using CountBelow = std::function<std::int64_t(const NamedRecord& record)>;

/// `ESCP-4i partnerships that target Canada (…) in Clean technologies or a sub-sector (9)`.
std::string reading_of(const Ask& ask, const Vocabulary& vocabulary, const CountBelow& count_below);

/// `partnerships targeting Canada active in "Clean technologies"`; a name for which `is_unique` is
/// false is written as slug, `@quebec-city`.
std::string canonical_of(const Ask& ask, const std::function<bool(const NamedRecord&)>& is_unique);

/// `text` with `{}` replaced by `value`.
std::string filled(std::string_view text, std::string_view value);

/// "A", "A or B", "A, B or C".
std::string joined(const std::vector<std::string>& parts, std::string_view last);

}  // namespace liaison
