// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers and e-mail addresses where there should be none. What is found is refused, so
// years, amounts, identifiers and addresses of pages must not be mistaken for them.
#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "core/contacts.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostDigits = 15;  // of any telephone number, by E.164
constexpr std::size_t kFewestAfterPlus = 6;
constexpr std::size_t kFewestAfterZeros = 9;
constexpr std::size_t kFewestNational = 9;
constexpr std::size_t kMostInAmount = 7;  // +125 000 is an amount
// What stands between the digits of a number as people write it.
constexpr auto kBetween = std::to_array<std::string_view>(
    {" ", ".", "-", "/", "(", ")", "\t", "\u00A0", "\u202F", "\u2009", "\u2011", "\u2013"});

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

bool is_letter(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         static_cast<unsigned char>(letter) >= 0x80;
}

bool is_of_name(char letter) {
  return is_letter(letter) || is_digit(letter) ||
         std::string_view("._%+-'").find(letter) != std::string_view::npos;
}

bool is_of_host(char letter) {
  return is_letter(letter) || is_digit(letter) || letter == '.' || letter == '-';
}

// A host has a point, and letters behind its last one.
bool is_host(std::string_view host) {
  const std::size_t point = host.rfind('.');
  return point != std::string_view::npos && point > 0 && host.size() - point > 2 &&
         std::all_of(host.begin() + static_cast<std::ptrdiff_t>(point) + 1, host.end(), is_letter);
}

// `https://user@host` and `https://host/@user` are addresses of pages.
std::optional<Piece> address_at(std::string_view text, std::size_t sign) {
  std::size_t begin = sign;
  while (begin > 0 && is_of_name(text[begin - 1])) {
    --begin;
  }
  std::size_t end = sign + 1;
  while (end < text.size() && is_of_host(text[end])) {
    ++end;
  }
  while (text[end - 1] == '.' || text[end - 1] == '-') {
    --end;  // of the sentence
  }
  const bool is_page = text.substr(0, begin).ends_with("//");
  return begin < sign && end > sign && !is_page && is_host(text.substr(sign + 1, end - sign - 1))
             ? std::optional(Piece{begin, end})
             : std::nullopt;
}

// Groups of digits from `begin` on.
struct Number {
  std::size_t end = 0;
  std::vector<std::string_view> groups = {};
  std::size_t digits = 0;
  bool spaced = false;  // other than with points and hyphens, as dates and identifiers are
};

std::size_t between_at(std::string_view text, std::size_t at) {
  const auto* const found = std::ranges::find_if(
      kBetween, [&](std::string_view one) { return text.substr(at).starts_with(one); });
  return found == kBetween.end() ? 0 : found->size();
}

Number number_from(std::string_view text, std::size_t begin) {
  Number number{.end = begin};
  for (std::size_t at = begin; at < text.size();) {
    if (is_digit(text[at])) {
      const std::size_t first = at;
      while (at < text.size() && is_digit(text[at])) {
        ++at;
      }
      number.groups.push_back(text.substr(first, at - first));
      number.digits += at - first;
      number.end = at;
    } else if (const std::size_t size = between_at(text, at); size > 0) {
      at += size;
    } else {
      break;
    }
  }
  const std::string_view all = text.substr(begin, number.end - begin);
  number.spaced = std::ranges::any_of(
      all, [](char letter) { return !is_digit(letter) && letter != '.' && letter != '-'; });
  return number;
}

bool is_amount(const Number& number) {
  const bool grouped = number.groups.size() == 1 ||
                       std::all_of(number.groups.begin() + 1, number.groups.end(),
                                   [](std::string_view group) { return group.size() == 3; });
  const bool round = number.groups.size() > 1 &&
                     std::all_of(number.groups.begin() + 1, number.groups.end(),
                                 [](std::string_view group) { return group == "000"; });
  return round || (grouped && number.digits <= kMostInAmount);
}

// 514 555 0100 with its area in brackets or hyphens, as in Canada.
bool is_american(const Number& number) {
  const auto& groups = number.groups;
  const std::size_t from = groups.size() == 4 && groups[0] == "1" ? 1 : 0;
  return groups.size() == from + 3 && groups[from].size() == 3 && groups[from + 1].size() == 3 &&
         groups[from + 2].size() == 4 && groups[from].front() > '1';
}

bool is_number(bool plus, const Number& number) {
  if (number.groups.empty() || number.digits > kMostDigits) {
    return false;
  }
  if (plus) {
    return number.digits >= kFewestAfterPlus && !is_amount(number);
  }
  const std::string_view first = number.groups.front();
  if (first.starts_with("00")) {
    return !first.starts_with("000") && number.digits >= kFewestAfterZeros;
  }
  if (first.starts_with("0")) {
    return first.size() > 1 && number.digits >= kFewestNational && number.groups.size() > 1 &&
           (number.spaced || number.groups.size() > 3);
  }
  return is_american(number);
}

// A number stands by itself: not in a word, an identifier or the address of a page.
bool begins_number(std::string_view text, std::size_t at) {
  const bool begins = is_digit(text[at]) || (text[at] == '+' && at + 1 < text.size());
  if (!begins || at == 0) {
    return begins;
  }
  const char before = text[at - 1];
  const bool in_word = (is_letter(before) && static_cast<unsigned char>(before) < 0x80) ||
                       is_digit(before) ||
                       std::string_view("/=-_.#&%+@").find(before) != std::string_view::npos;
  return !in_word;
}

std::optional<Piece> number_at(std::string_view text, std::size_t at) {
  if (!begins_number(text, at)) {
    return std::nullopt;
  }
  const bool plus = text[at] == '+';
  const Number number = number_from(text, plus ? at + 1 : at);
  const bool in_word =
      number.end < text.size() &&
      (text[number.end] == '_' || text[number.end] == '=' ||
       (is_letter(text[number.end]) && static_cast<unsigned char>(text[number.end]) < 0x80));
  return !in_word && is_number(plus, number) ? std::optional(Piece{at, number.end}) : std::nullopt;
}

}  // namespace

std::optional<Piece> contact_in_prose(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    const std::optional<Piece> found = text[at] == '@' ? address_at(text, at) : number_at(text, at);
    if (found) {
      return found;
    }
  }
  return std::nullopt;
}

}  // namespace liaison
