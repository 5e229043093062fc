// SPDX-License-Identifier: EUPL-1.2
#include "load/gram_index.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/utf8.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

constexpr std::int64_t kMostTextsOfGram = 4000;
constexpr int kGramsOfEdit = 4;                      // letters swapped change four groups
constexpr std::size_t kMostRemembered = 10'000'000;  // entries of all groups, 40 MB

std::vector<std::string> grams_of(std::string_view text) {
  const std::u32string marked = U'^' + to_code_points(text) + U'$';
  std::vector<std::string> grams;
  for (std::size_t at = 0; at + 3 <= marked.size(); ++at) {
    std::string gram;
    for (const char32_t letter : std::u32string_view(marked).substr(at, 3)) {
      append_utf8(gram, letter);
    }
    grams.push_back(std::move(gram));
  }
  std::sort(grams.begin(), grams.end());
  grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
  return grams;
}

}  // namespace

GramIndex::GramIndex(const Database& database, std::string_view sql)
    : grams_(database.prepare(sql)) {}

const std::vector<GramIndex::Number>& GramIndex::texts_with(const std::string& gram) {
  const auto [known, is_unread] = postings_.try_emplace(gram);
  if (!is_unread) {
    return known->second;
  }
  const std::array<Cell, 2> values{gram, kMostTextsOfGram};
  grams_.bind(values);
  while (grams_.step()) {
    const auto [number, is_unseen] =
        numbers_.try_emplace(std::string(grams_.text(0)), static_cast<Number>(texts_.size()));
    if (is_unseen) {
      texts_.push_back(number->first);
    }
    known->second.push_back(number->second);
  }
  if (std::cmp_equal(known->second.size(), kMostTextsOfGram)) {
    known->second.clear();
  }
  remembered_ += known->second.size();
  return known->second;
}

void GramIndex::forget() {
  postings_.clear();
  numbers_.clear();
  texts_.clear();
  shared_.clear();
  remembered_ = 0;
}

std::vector<std::string> GramIndex::near(const std::string& text, std::size_t most, int edits,
                                         const IsNear& is_near) {
  if (remembered_ > kMostRemembered) {
    forget();
  }
  std::vector<Number> touched;
  const std::vector<std::string> grams = grams_of(text);
  int fewest = static_cast<int>(grams.size()) - kGramsOfEdit * edits;
  for (const std::string& gram : grams) {
    const std::vector<Number>& numbers = texts_with(gram);
    if (numbers.empty()) {
      --fewest;  // passed over, or nobody has it
    }
    shared_.resize(texts_.size());
    for (const Number number : numbers) {
      if (shared_[number]++ == 0) {
        touched.push_back(number);
      }
    }
  }
  std::vector<std::pair<int, std::string_view>> found;
  for (const Number number : touched) {
    const int shared = std::exchange(shared_[number], std::uint16_t{0});
    if (texts_[number] != text && is_near(texts_[number], shared >= fewest)) {
      found.emplace_back(-shared, texts_[number]);
    }
  }
  std::sort(found.begin(), found.end());
  std::vector<std::string> texts;
  for (const auto& [shared, other] : found) {
    if (texts.size() == most) {
      break;
    }
    texts.emplace_back(other);
  }
  return texts;
}

}  // namespace liaison
