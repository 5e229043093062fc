// SPDX-License-Identifier: EUPL-1.2
// See sql_cases.hpp.
#include "support/sql_cases.hpp"

#include <charconv>
#include <cstddef>

namespace liaison {
namespace {

char letter_of(char escape) {
  switch (escape) {
    case 'n':
      return '\n';
    case 't':
      return '\t';
    case 'r':
      return '\r';
    case 'f':
      return '\f';
    case 'v':
      return '\v';
    default:
      return escape;
  }
}

std::string unescape(std::string_view line) {
  std::string text;
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] != '\\' || at + 1 == line.size()) {
      text += line[at];
      continue;
    }
    ++at;
    if (line[at] != 'x') {
      text += letter_of(line[at]);
      continue;
    }
    unsigned char code = 0;
    const std::string_view digits = line.substr(at + 1, 2);
    std::from_chars(digits.data(), digits.data() + digits.size(), code, 16);
    text += static_cast<char>(code);
    at += 2;
  }
  return text;
}

}  // namespace

std::vector<SqlCase> read_sql_cases(std::string_view text) {
  std::vector<SqlCase> cases;
  std::string expected;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (line.starts_with('[')) {
      expected = line.substr(1, line.rfind(']') - 1);
    } else if (!line.empty() && !line.starts_with('#')) {
      cases.push_back({.expected = expected, .sql = unescape(line)});
    }
  }
  return cases;
}

}  // namespace liaison
