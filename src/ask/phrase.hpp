// SPDX-License-Identifier: EUPL-1.2
// A reading of a question in words: as a person would say it, and in the canonical form that parses
// back to the same tree. Pure; every name must have one record.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"

namespace liaison {

/// How many records lie below a record, itself not counted.
using CountBelow = std::function<std::int64_t(const NamedRecord& record)>;

/// Whether no other record answers to the name of a record.
using IsUnique = std::function<bool(const NamedRecord& record)>;

/// `ESCP-4i partnerships that target Canada (…) in Clean technologies or a sub-sector (9)`.
std::string reading_of(const Ask& ask, const Vocabulary& vocabulary, const CountBelow& count_below);

/// `partnerships targeting Canada active in "Clean technologies"`; a name for which `is_unique` is
/// false is written as slug, `@quebec-city`. Nested noun phrases and "or" stand in brackets.
std::string canonical_of(const Ask& ask, const IsUnique& is_unique);

/// One condition in the canonical form.
std::string canonical_of(const Condition& condition, const IsUnique& is_unique);

/// `since 2015`, `between 2015 and 2018`.
std::string time_in_words(const DateTest& test);

/// ` in 2015` behind a state; empty where no time was said of it.
std::string time_of(const Condition& condition);

/// `at least`.
std::string_view compare_in_words(Compare compare);

/// `text` with `{}` replaced by `value`.
std::string filled(std::string_view text, std::string_view value);

/// "A", "A or B", "A, B or C".
std::string joined(const std::vector<std::string>& parts, std::string_view last);

}  // namespace liaison
