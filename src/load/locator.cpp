// SPDX-License-Identifier: EUPL-1.2
#include "load/locator.hpp"

#include <fmt/format.h>

#include <utility>

#include "liaison/error.hpp"

namespace liaison {

namespace {

constexpr std::string_view kForm =
    "write SOURCE §SECTION p.PAGE fn.FOOTNOTE; (inferred) or (external) may follow";

std::string_view next_word(std::string_view& rest) {
  const std::size_t begin = rest.find_first_not_of(' ');
  rest.remove_prefix(begin == std::string_view::npos ? rest.size() : begin);
  const std::string_view word = rest.substr(0, rest.find(' '));
  rest.remove_prefix(word.size());
  return word;
}

}  // namespace

Result<Locator> parse_locator(std::string_view text) {
  Locator locator;
  std::string_view rest = text;
  locator.source = next_word(rest);
  if (locator.source.empty()) {
    return Error{.code = ErrorCode::bad_value,
                 .message = "a citation names no source",
                 .where = std::nullopt,
                 .hint = std::string(kForm)};
  }
  const std::pair<std::string_view, std::string*> parts[] = {
      {"§", &locator.section}, {"p.", &locator.page}, {"fn.", &locator.footnote}};
  for (std::string_view word = next_word(rest); !word.empty(); word = next_word(rest)) {
    if (word == "(printed)" || word == "(inferred)" || word == "(external)") {
      locator.basis = word.substr(1, word.size() - 2);
      continue;
    }
    bool known = false;
    for (const auto& [mark, part] : parts) {
      if (word.starts_with(mark) && word.size() > mark.size() && part->empty()) {
        *part = word.substr(mark.size());
        known = true;
      }
    }
    if (!known) {
      return Error{.code = ErrorCode::bad_value,
                   .message = fmt::format("'{}' is no part of a citation", word),
                   .where = std::nullopt,
                   .hint = std::string(kForm)};
    }
  }
  return locator;
}

}  // namespace liaison
