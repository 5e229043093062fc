// SPDX-License-Identifier: EUPL-1.2
#include "store/sql_text.hpp"

#include <algorithm>
#include <cctype>

#include "liaison/error.hpp"

namespace liaison {

namespace {

bool is_name_letter(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code >= 0x80 || std::isalnum(code) != 0 || letter == '_';
}

bool same_letter(char a, char b) {
  return std::tolower(static_cast<unsigned char>(a)) == std::tolower(static_cast<unsigned char>(b));
}

bool same_word(std::string_view a, std::string_view b) {
  return std::ranges::equal(a, b, same_letter);
}

std::size_t behind(std::string_view sql, std::string_view end, std::size_t at) {
  const std::size_t found = sql.find(end, at);
  return found == kNowhere ? sql.size() : found + end.size();
}

// Behind the comment that begins there; `at` if none does.
std::size_t skip_comment(std::string_view sql, std::size_t at) {
  const std::string_view rest = sql.substr(at);
  if (rest.starts_with("--")) {
    return std::min(sql.find('\n', at), sql.size());
  }
  return rest.starts_with("/*") ? behind(sql, "*/", at + 2) : at;
}

// Behind `name`, `"a name"`, `view.column` and the like; `at` if nothing of the kind begins there.
std::size_t skip_name(std::string_view sql, std::size_t at) {
  constexpr std::string_view kQuotes = "\"'`";
  std::size_t end = at;
  while (end < sql.size()) {
    std::size_t part = end;
    if (kQuotes.find(sql[end]) != std::string_view::npos) {
      part = behind(sql, sql.substr(end, 1), end + 1);
    } else if (sql[end] == '[') {
      part = behind(sql, "]", end + 1);
    } else {
      part = end + word_at(sql, end).size();
    }
    if (part == end) {
      return end > at ? end - 1 : at;  // without the dot
    }
    end = part;
    if (end == sql.size() || sql[end] != '.') {
      return end;
    }
    ++end;
  }
  return end;
}

}  // namespace

std::size_t skip_blank(std::string_view sql, std::size_t at) {
  while (at < sql.size()) {
    if (std::string_view(" \t\r\n\f;").find(sql[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    const std::size_t end = skip_comment(sql, at);
    if (end == at) {
      break;
    }
    at = end;
  }
  return at;
}

bool begins_word(std::string_view sql, std::size_t at) {
  return at < sql.size() && std::isalpha(static_cast<unsigned char>(sql[at])) != 0;
}

std::string_view word_at(std::string_view sql, std::size_t at) {
  std::size_t end = std::min(at, sql.size());
  while (end < sql.size() && is_name_letter(sql[end])) {
    ++end;
  }
  return sql.substr(std::min(at, sql.size()), end - std::min(at, sql.size()));
}

std::size_t skip_explain(std::string_view sql, std::size_t at) {
  std::size_t end = at;
  for (const std::string_view word : {"explain", "query", "plan"}) {
    if (!same_word(word_at(sql, end), word)) {
      break;
    }
    end = skip_blank(sql, end + word.size());
  }
  return end;
}

std::size_t find_name(std::string_view sql, std::string_view name) {
  std::size_t first = kNowhere;
  std::string_view before;
  for (std::size_t at = 0; at < sql.size() && !name.empty();) {
    if (const std::size_t end = skip_comment(sql, at); end != at) {
      at = end;
      continue;
    }
    if (sql[at] == '\'') {
      at = behind(sql, "'", at + 1);
      continue;
    }
    const bool begins = at == 0 || !is_name_letter(sql[at - 1]);
    const std::string_view rest = sql.substr(at);
    const bool ends = rest.size() <= name.size() || !is_name_letter(rest[name.size()]);
    if (begins && ends && same_word(rest.substr(0, name.size()), name)) {
      if (same_word(before, "from") || same_word(before, "join")) {
        return at;
      }
      first = std::min(first, at);
    }
    const std::string_view word = begins ? word_at(sql, at) : std::string_view();
    if (!word.empty()) {
      before = word;
    }
    at += std::max<std::size_t>(word.size(), 1);
  }
  return first;
}

Where where_in(const std::string& sql, std::size_t at) {
  const std::size_t before = at == 0 ? kNowhere : sql.rfind('\n', at - 1);
  const std::size_t begin = before == kNowhere ? 0 : before + 1;
  const std::size_t end = std::min(sql.find('\n', at), sql.size());
  const std::size_t name = std::min(skip_name(sql, at), end);
  const std::size_t word = std::min(sql.find_first_of(" \t(),;.", at + 1), end);
  const auto lines_before =
      std::count(sql.begin(), sql.begin() + static_cast<std::ptrdiff_t>(begin), '\n');
  return {.file = {},
          .line = sql.find('\n') == kNowhere ? 0 : static_cast<int>(lines_before) + 1,
          .text = sql.substr(begin, end - begin),
          .offset = at - begin,
          .length = std::max(name > at ? name : word, at) - at};
}

}  // namespace liaison
