// SPDX-License-Identifier: EUPL-1.2
// The comment lines that a canned query begins with: `-- title: …`, `-- param: …`.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "query/query.hpp"

namespace liaison {

/// One `-- field: value` of a header. A field without a value has an empty one.
struct HeaderField {
  std::string_view field;
  std::string_view value;
  int line = 0;
};

struct Header {
  std::vector<HeaderField> fields;
  std::size_t end = 0;  ///< where the body begins
  int body_line = 1;    ///< its line
};

/// The header of a file: its comment lines up to the first line that is none. Lifetime: the views
/// point into `text`. Errors: bad_query for a field that there is not.
Result<Header> read_header(std::string_view file, std::string_view text);

/// `NAME TYPE [= default] what it is`. Errors: bad_query.
Result<QueryParameter> parse_parameter(std::string_view file, std::string_view text,
                                       const HeaderField& field);

/// An error at a line of a file of queries. `marked` is a part of that line, or empty.
Error query_error(std::string_view file, std::string_view text, int line, std::string_view marked,
                  std::string message, std::string hint);

}  // namespace liaison
