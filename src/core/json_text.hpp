// SPDX-License-Identifier: EUPL-1.2
// Strings as JSON, for every writer of JSON. Reading JSON is not done here.
#pragma once

#include <string>
#include <string_view>

namespace liaison {

/// Appends a text as a JSON string with its quotes. What could act on a terminal (controls,
/// bidirectional controls, line separators) is escaped, so nothing is lost and nothing acts; an
/// invalid byte becomes U+FFFD.
///
/// Source: RFC 8259, section 7.
void append_json_string(std::string& out, std::string_view text);

}  // namespace liaison
