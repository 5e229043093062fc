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
#include "load/likeness.hpp"
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

bool fits(std::string_view wanted, std::string_view kind) {
  return wanted == kAnyKind || wanted == kind;
}

}  // namespace

void References::add(const Draft& draft, std::optional<std::int64_t> country) {
  // The key of a row that is asked about can be that of the record which it is perhaps.
  if (!draft.asked || find_slug(database_, draft.slug).empty()) {
    by_slug_.try_emplace(draft.slug, &draft);
  }
  if (Candidates* candidates = kinds_.find(draft.kind->kind)) {
    candidates->add(draft, country);
  }
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

std::vector<Known> References::called(std::string_view kind, const std::string& name) {
  std::vector<Known> all;
  // Where names are compared, all but codes is left to the candidates.
  const auto add = [&](Known known) {
    const bool counts = known.literal ? known.text == name : kinds_.find(known.kind) == nullptr;
    if (fits(kind, known.kind) && counts) {
      all.push_back(std::move(known));
    }
  };
  const std::string key = fold(name);
  for (auto [entry, end] = by_key_.equal_range(key); entry != end; ++entry) {
    add(entry->second);
  }
  const std::array<std::string, 1> keys{key};
  for (const NamedRecord& record : find_names(database_, keys)) {
    add({.id = record.id,
         .kind = record.kind,
         .slug = record.slug,
         .text = record.text,
         .primary = record.form == kName,
         .literal = record.literal,
         .draft = nullptr});
  }
  for (Candidates* candidates : kinds_.fitting(kind)) {
    for (const Candidate& candidate : candidates->equal_to({.name = name})) {
      if (candidate.equality == Equality::full) {
        all.push_back({.id = candidate.id,
                       .kind = candidates->matching().kind,
                       .slug = candidate.slug,
                       .text = candidate.text,
                       .primary = fold(candidate.name) == key,
                       .draft = candidate.draft});
      }
    }
  }
  return all;
}

std::vector<Known> References::meant(const DraftField& field) {
  if (const auto draft = by_slug_.find(field.text);
      draft != by_slug_.end() && fits(field.refers_to, draft->second->kind->kind)) {
    return {{.id = draft->second->id, .draft = draft->second}};
  }
  for (const NamedRecord& record : find_slug(database_, field.text)) {
    if (fits(field.refers_to, record.kind)) {
      return {{.id = record.id}};
    }
  }
  return called(field.refers_to, field.text);
}

void References::resolve(DraftField& field) {
  const std::vector<Known> found = meant(field);
  std::set<std::int64_t> all;
  std::set<std::int64_t> primary;
  for (const Known& known : found) {
    all.insert(known.id);
    if (known.primary) {
      primary.insert(known.id);
    }
  }
  const bool is_asked = std::ranges::any_of(
      found, [](const Known& known) { return known.draft != nullptr && known.draft->asked; });
  if (all.size() == 1 || (is_asked && !all.empty())) {
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
  std::string hint;
  for (Candidates* candidates : kinds_.fitting(field.refers_to)) {
    const Outcome outcome = outcome_of(*candidates, {.name = field.text});
    hint += lines_of(outcome.candidates);
    for (std::size_t at = 0; at < outcome.candidates.size(); ++at) {
      hint += same_question(at, outcome.candidates.size()) +
              same_line(candidates->matching(), outcome.candidates[at], field.text, "SOURCE") +
              '\n';
    }
  }
  if (hint.empty() || field.refers_to == kAnyKind) {
    std::string like;
    for (const std::string& text :
         nearest(field.text, names_like(field, hint.empty()), kMostNear)) {
      like += fmt::format("{}'{}'", like.empty() ? "did you mean " : " or ", text);
    }
    hint += like.empty() ? "" : like + "?\n";
  }
  return hint + std::string(otherwise);
}

// The names that the field could mean, in the load and in the database, each once; `compared`: also
// those of kinds that have their candidates listed.
std::vector<std::string> References::names_like(const DraftField& field, bool compared) {
  const auto counts = [&](const std::string& kind) {
    return fits(field.refers_to, kind) && (compared || kinds_.find(kind) == nullptr);
  };
  std::vector<std::string> texts;
  for (const auto& [key, known] : by_key_) {
    if (counts(known.kind)) {
      texts.push_back(known.text);
      texts.push_back(known.slug);
    }
  }
  const std::array<Cell, 1> kind{field.refers_to};
  Statement row = database_.prepare(
      "SELECT n.text, r.kind FROM name AS n JOIN record AS r ON r.id = n.record"
      " WHERE ?1 IN ('record', r.kind)"
      " UNION SELECT slug, kind FROM record WHERE ?1 IN ('record', kind)");
  row.bind(kind);
  while (row.step()) {
    if (counts(std::string(row.text(1)))) {
      texts.emplace_back(row.text(0));
    }
  }
  std::sort(texts.begin(), texts.end());
  texts.erase(std::unique(texts.begin(), texts.end()), texts.end());
  return texts;
}

}  // namespace liaison
