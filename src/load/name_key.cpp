// SPDX-License-Identifier: EUPL-1.2
#include "load/name_key.hpp"

#include <algorithm>
#include <cstddef>

#include "core/text.hpp"
#include "store/database.hpp"
#include "store/embedded.hpp"

namespace liaison {

namespace {

bool is_digit(char letter) {
  return letter >= '0' && letter <= '9';
}

std::vector<std::string> numbers_in(std::string_view text) {
  std::vector<std::string> numbers;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) {
      continue;
    }
    if (at == 0 || !is_digit(text[at - 1])) {
      numbers.emplace_back();
    }
    numbers.back() += text[at];
  }
  return numbers;
}

}  // namespace

NameWords::NameWords(const Database& database) {
  Statement row = database.prepare(embedded_text("schema/statements/name-words.sql"));
  while (row.step()) {
    const std::string text(row.text(0));
    words_.try_emplace(text, NameWord{.text = text,
                                      .means = std::string(row.text(4)),
                                      .weight = static_cast<int>(row.integer(1)),
                                      .in_squash = row.integer(2) == 1,
                                      .dispensable = row.integer(3) > 0,
                                      .leads = row.integer(3) == 2});
  }
}

NameKey NameWords::key_of(std::string_view folded) const {
  NameKey key{
      .fold = std::string(folded), .words = {}, .squash = {}, .numbers = numbers_in(folded)};
  for (const std::string_view text : split_words(folded)) {
    const auto known = words_.find(text);
    key.words.push_back(known != words_.end()
                            ? known->second
                            : NameWord{.text = std::string(text), .means = std::string(text)});
    key.squash += key.words.back().in_squash ? text : std::string_view();
  }
  if (key.squash.empty()) {
    for (NameWord& word : key.words) {
      word = {.text = word.text, .means = word.text};
      key.squash += word.text;
    }
  }
  return key;
}

}  // namespace liaison
