// SPDX-License-Identifier: EUPL-1.2
#include "core/contacts.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

#include "core/utf8.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

constexpr std::string_view kInstead = "[contact]";
constexpr std::string_view kAroundAddress = " \t\r\n\"'`<>(){}[],;:|";
constexpr std::string_view kInNumber = " .-/()";
constexpr std::string_view kNoBreakSpace = "\xC2\xA0";
constexpr std::size_t kFewestDigits = 5;

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || letter == '_';
}

bool ends_address(char letter) {
  return kAroundAddress.find(letter) != std::string_view::npos;
}

// An address needs something before its sign: `@elbe` is a key.
std::optional<Piece> address_at(std::string_view text, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > 0 && !ends_address(text[begin - 1])) {
    --begin;
  }
  std::size_t end = sign + 1;
  while (end < text.size() && !ends_address(text[end])) {
    ++end;
  }
  return begin < sign ? std::optional(Piece{begin, end}) : std::nullopt;
}

// The digits of a number in groups, and what stands between the first two.
struct Shape {
  std::vector<std::size_t> groups;
  char between = '\0';
};

Shape shape_of(std::string_view number) {
  Shape shape{.groups = {0}, .between = '\0'};
  for (const char letter : number) {
    if (is_digit(letter)) {
      ++shape.groups.back();
      continue;
    }
    shape.between = shape.between == '\0' ? letter : shape.between;
    shape.groups.push_back(0);
  }
  return shape;
}

bool begins_year(char digit) {
  return digit == '1' || digit == '2';
}

// 2018, 2018-10 and 2018-10-05.
bool is_iso_date(std::string_view text) {
  const std::vector<std::size_t> groups = shape_of(text).groups;
  const auto is_short = [](std::size_t digits) { return digits == 2; };
  return groups.size() <= 3 && groups.front() == 4 && begins_year(text.front()) &&
         text.find_first_of(" .()") == std::string_view::npos &&
         std::all_of(groups.begin() + 1, groups.end(), is_short);
}

// Looks at the shape alone: a date that does not exist is one that somebody mistyped.
bool is_date(std::string_view number) {
  const std::size_t slash = number.find('/');
  if (is_iso_date(number.substr(0, slash)) &&
      (slash == std::string_view::npos || is_iso_date(number.substr(slash + 1)))) {
    return true;
  }
  const Shape shape = shape_of(number);
  return shape.groups.size() == 3 && shape.groups[0] <= 2 && shape.groups[1] <= 2 &&
         shape.groups[2] == 4 && begins_year(number[number.size() - 4]) && shape.between != ' ';
}

// How far the digits of a number go from `begin` on, with what may stand between them.
std::size_t number_end(std::string_view text, std::size_t begin) {
  std::size_t end = begin;
  for (std::size_t at = begin; at < text.size();) {
    if (is_digit(text[at])) {
      end = ++at;
    } else if (kInNumber.find(text[at]) != std::string_view::npos) {
      ++at;
    } else if (text.substr(at).starts_with(kNoBreakSpace)) {
      at += kNoBreakSpace.size();
    } else {
      break;
    }
  }
  return end;
}

std::optional<Piece> number_at(std::string_view text, std::size_t begin, Numbers numbers) {
  const bool plus = text[begin] == '+';
  if (!plus && (numbers == Numbers::with_plus || !is_digit(text[begin]) ||
                (begin > 0 && is_letter(text[begin - 1])))) {
    return std::nullopt;
  }
  const std::size_t end = number_end(text, begin + 1);
  const std::string_view number = text.substr(begin, end - begin);
  const auto digits = static_cast<std::size_t>(std::ranges::count_if(number, is_digit));
  return digits < kFewestDigits || is_date(number) ? std::nullopt
                                                   : std::optional(Piece{begin, end});
}

// Where a place of the old text is in the new one; inside of what was taken out, at its begin.
std::size_t moved(const std::vector<Piece>& pieces, std::size_t at, bool to_end) {
  std::size_t result = at;
  for (const Piece& piece : pieces) {
    if (at >= piece.end) {
      result = result - (piece.end - piece.begin) + kInstead.size();
    } else if (at > piece.begin) {
      return result - (at - piece.begin) + (to_end ? kInstead.size() : 0);
    }
  }
  return result;
}

}  // namespace

std::vector<Piece> find_contacts(std::string_view text, Numbers numbers) {
  std::vector<Piece> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '@') {
      continue;
    }
    const std::optional<Piece> address = address_at(text, at);
    if (address && (found.empty() || address->begin >= found.back().end)) {
      found.push_back(*address);
    }
  }
  const std::vector<Piece> addresses = found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<Piece> number = number_at(text, at, numbers);
    if (!number) {
      // The rest of a short number or of a date is none by itself.
      at = is_digit(text[at]) ? number_end(text, at) - 1 : at;
      continue;
    }
    const bool apart = std::ranges::none_of(addresses, [&](const Piece& address) {
      return number->begin < address.end && address.begin < number->end;
    });
    if (apart) {
      found.push_back(*number);
    }
    at = number->end - 1;
  }
  std::ranges::sort(found, {}, &Piece::begin);
  return found;
}

std::string without_contacts(std::string_view text, Numbers numbers) {
  std::string result;
  std::size_t from = 0;
  for (const Piece& piece : find_contacts(text, numbers)) {
    result += text.substr(from, piece.begin - from);
    result += kInstead;
    from = piece.end;
  }
  return result += text.substr(from);
}

void withhold_contacts(Error& error, Numbers numbers) {
  error.message = without_contacts(error.message, numbers);
  error.hint = without_contacts(error.hint, numbers);
  if (!error.where) {
    return;
  }
  Where& where = *error.where;
  const std::vector<Piece> pieces = find_contacts(where.text, numbers);
  if (pieces.empty()) {
    return;
  }
  const std::size_t offset = std::min(where.offset, where.text.size());
  where.column = static_cast<int>(count_code_points(where.text.substr(0, offset))) + 1;
  const std::size_t begin = moved(pieces, offset, false);
  const std::size_t end = moved(pieces, std::min(offset + where.length, where.text.size()), true);
  where.text = without_contacts(where.text, numbers);
  where.offset = begin;
  where.length = end - begin;
}

}  // namespace liaison
