// SPDX-License-Identifier: EUPL-1.2
#include "load/references.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cctype>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/outcome.hpp"
#include "load/seed_errors.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

constexpr std::string_view kAnyKind = "record";
constexpr std::string_view kName = "name";
constexpr std::size_t kLongestCode = 3;
constexpr std::size_t kMostNear = 3;

bool looks_like_code(std::string_view text) {
  return text.size() <= kLongestCode && std::all_of(text.begin(), text.end(), [](char letter) {
           return std::isupper(static_cast<unsigned char>(letter)) != 0;
         });
}

}  // namespace

void References::add(const Draft& draft) {
  by_slug_.try_emplace(draft.slug, &draft);
  for (const DraftName& name : draft.names) {
    const Known known{.id = draft.id,
                      .kind = draft.kind->kind,
                      .slug = draft.slug,
                      .text = name.text,
                      .primary = name.form->field == kName,
                      .literal = name.form->literal,
                      .draft = &draft};
    const std::string key = fold(name.text);
    by_key_.emplace(key, known);
    const std::string german = fold_german(name.text);
    if (german != key) {
      by_key_.emplace(german, known);
    }
  }
}

std::vector<Known> References::called_in_load(const std::string& key) const {
  std::vector<Known> all;
  for (auto [entry, end] = by_key_.equal_range(key); entry != end; ++entry) {
    all.push_back(entry->second);
  }
  return all;
}

// Everything that is called so, in the load and in the database.
std::vector<Known> References::called(const std::string& key) const {
  std::vector<Known> all = called_in_load(key);
  const std::array<std::string, 1> keys{key};
  for (const NamedRecord& record : find_names(database_, keys)) {
    all.push_back({.id = record.id,
                   .kind = record.kind,
                   .slug = record.slug,
                   .text = record.text,
                   .primary = record.form == kName,
                   .literal = record.literal,
                   .draft = nullptr});
  }
  return all;
}

void References::resolve(DraftField& field) {
  const auto fits = [&](std::string_view kind) {
    return field.refers_to == kAnyKind || field.refers_to == kind;
  };
  if (const auto draft = by_slug_.find(field.text);
      draft != by_slug_.end() && fits(draft->second->kind->kind)) {
    field.value = draft->second->id;
    return;
  }
  std::vector<Known> found;
  for (const NamedRecord& record : find_slug(database_, field.text)) {
    if (fits(record.kind)) {
      field.value = record.id;
      return;
    }
  }
  for (const Known& known : called(fold(field.text))) {
    if (fits(known.kind) && (!known.literal || known.text == field.text)) {
      found.push_back(known);
    }
  }
  if (!found.empty() || !settle_equal(field)) {
    settle(field, found);
  }
}

// By a stored name that is the same but for spaces or the legal form.
bool References::settle_equal(DraftField& field) {
  Candidates* candidates = kinds_.find(field.refers_to);
  if (candidates == nullptr) {
    return false;
  }
  const Outcome outcome = outcome_of_equals(*candidates, field.text, std::nullopt);
  if (outcome.verdict != Verdict::match) {
    return false;
  }
  field.value = outcome.candidates.front().id;
  return true;
}

void References::settle(DraftField& field, const std::vector<Known>& found) {
  std::set<std::int64_t> all;
  std::set<std::int64_t> primary;
  for (const Known& known : found) {
    all.insert(known.id);
    if (known.primary) {
      primary.insert(known.id);
    }
  }
  if (all.size() == 1) {
    field.value = *all.begin();
  } else if (primary.size() == 1) {
    field.value = *primary.begin();  // called so, where the others are merely known as it too
  } else if (all.empty()) {
    unknown(field);
  } else {
    ambiguous(field, found);
  }
}

void References::ambiguous(const DraftField& field, const std::vector<Known>& found) {
  std::set<std::string> slugs;
  for (const Known& known : found) {
    slugs.insert(known.slug);
  }
  std::string list;
  for (const std::string& slug : slugs) {
    list += list.empty() ? slug : ", " + slug;
  }
  errors_.push_back(error_at(field.origin, ErrorCode::ambiguous_reference,
                             fmt::format("'{}' is the name of several records", field.text),
                             fmt::format("write the key of one of them: {}", list)));
}

void References::unknown(const DraftField& field) {
  if (field.refers_to == "source") {
    errors_.push_back(error_at(field.origin, ErrorCode::unknown_source,
                               fmt::format("no source '{}'", field.text),
                               near_hint(field, "describe it in a seed of sources first")));
  } else if (looks_like_code(field.text)) {
    errors_.push_back(
        error_at(field.origin, ErrorCode::unknown_code,
                 fmt::format("no {} has the code '{}'", field.refers_to, field.text),
                 "write the ISO code (ES), or a code that the table of stated codes knows (SP)"));
  } else {
    errors_.push_back(
        error_at(field.origin, ErrorCode::unknown_name,
                 fmt::format("no {} is called '{}'", field.refers_to, field.text),
                 near_hint(field, "write its name, an alias or its key, or add it to a seed")));
  }
}

std::string References::near_hint(const DraftField& field, std::string_view otherwise) {
  // To look at every name once more costs time, and nobody reads so many errors.
  if (errors_.size() >= kMaxErrorsPerFile) {
    return std::string(otherwise);
  }
  if (Candidates* candidates = kinds_.find(field.refers_to)) {
    const Outcome outcome = outcome_of(*candidates, field.text, std::nullopt);
    if (!outcome.candidates.empty()) {
      return fmt::format(
          "{}{}\n{}", lines_of(outcome.candidates),
          same_hint(candidates->matching(), outcome.candidates.front(), field.text, "SOURCE"),
          otherwise);
    }
  }
  std::vector<std::string> texts;
  for (const auto& [key, known] : by_key_) {
    if (known.kind == field.refers_to) {
      texts.push_back(known.text);
      texts.push_back(known.slug);
    }
  }
  const std::array<Cell, 1> kind{field.refers_to};
  Statement row = database_.prepare(
      "SELECT n.text FROM name AS n JOIN record AS r ON r.id = n.record WHERE r.kind = ?1"
      " UNION SELECT slug FROM record WHERE kind = ?1");
  row.bind(kind);
  while (row.step()) {
    texts.emplace_back(row.text(0));
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  std::string hint;
  for (const std::string& text : nearest(field.text, texts, kMostNear)) {
    hint += fmt::format("{}'{}'", hint.empty() ? "did you mean " : " or ", text);
  }
  return hint.empty() ? std::string(otherwise) : fmt::format("{}?\n{}", hint, otherwise);
}

}  // namespace liaison
