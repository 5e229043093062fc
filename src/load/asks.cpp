// SPDX-License-Identifier: EUPL-1.2
#include "load/asks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <set>
#include <utility>

#include "liaison/error.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/likeness.hpp"
#include "load/matching.hpp"
#include "load/open_name.hpp"
#include "load/outcome.hpp"
#include "load/seed_writer.hpp"
#include "store/database.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSource = "source";
constexpr std::string_view kWhy = "WHY";  // in the line of the table, for a person to fill in
constexpr std::string_view kAnyKind = "record";

// How to say that the name is one of the candidate's.
std::string same_advice(const Matching& matching, const Candidate& candidate, const Draft& draft,
                        const std::string& name) {
  if (candidate.draft != nullptr) {
    return one_row_advice(*candidate.draft);
  }
  // Where one more name of the candidate would settle nothing.
  if (draft.has_key || name != draft.name || candidate.equality == Equality::full ||
      candidate.likeness.is_elsewhere) {
    return key_advice(draft, candidate.slug);
  }
  return same_line(matching, candidate, name, source_of(draft));
}

// The lines that tell the name apart from each of the candidates.
std::string apart_advice(const Database& database, const Matching& matching,
                         const std::vector<Candidate>& candidates, const Draft& draft,
                         const std::string& name) {
  std::set<std::string> others;
  for (const Candidate& candidate : candidates) {
    others.insert(candidate.slug);
  }
  const std::optional<std::string> own = own_key(database, draft, others);
  std::string lines =
      fmt::format("another?  {}{} in {}:", own ? "" : "give it a key of its own, and ",
                  candidates.size() == 1 ? "a line" : "these lines", matching.apart_seed);
  for (const Candidate& candidate : candidates) {
    lines += "\n  " + apart_line(matching, candidate, name, own.value_or("NEW-KEY"),
                                 std::string(kWhy), source_of(draft));
  }
  return lines;
}

// The error of a draft; `where` is the name that is near.
Error ask(const Database& database, const Matching& matching, const Draft& draft,
          const Origin& where, const std::string& name, const std::vector<Candidate>& candidates) {
  std::string hint = lines_of(candidates);
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    hint += same_question(at, candidates.size()) +
            same_advice(matching, candidates[at], draft, name) + '\n';
  }
  if (name != draft.name) {
    hint += fmt::format("only this name is wrong?  leave '{}' out\n", name);
  }
  hint += apart_advice(database, matching, candidates, draft, name);
  return error_at(
      where, ErrorCode::near_name,
      fmt::format(
          "'{}' is close to {} {} that {}", name,
          std::string_view("aeiou").find(matching.kind.front()) == std::string_view::npos ? "a"
                                                                                          : "an",
          matching.kind, candidates.front().draft != nullptr ? "this load has" : "you have"),
      std::move(hint));
}

// What is near to the names that the load gives to one record.
class Asker {
 public:
  Asker(const Database& database, const std::vector<Draft>& drafts, std::vector<OpenName>& open,
        std::vector<Error>& errors)
      : database_(database), drafts_(drafts), open_(open), errors_(errors), names_(database) {
    for (const Draft& draft : drafts) {
      if (draft.is_new) {
        new_ones_.emplace(draft.id, &draft);
      }
    }
  }

  void run() {
    for (const Draft& draft : drafts_) {
      if (Candidates* candidates = names_.find(draft.kind->kind)) {
        look_at(*candidates, draft);
      }
    }
  }

 private:
  // Two records are asked about once: two new ones where the second one stands, and of a new and a
  // stored one at the new one.
  [[nodiscard]] bool is_asked_here(const Draft& draft, std::int64_t other) const {
    const auto here = new_ones_.find(draft.id);
    const auto there = new_ones_.find(other);
    if (asked_.contains(std::minmax(draft.id, other))) {
      return false;
    }
    return there == new_ones_.end() ||
           (here != new_ones_.end() && std::less<>()(there->second, here->second));
  }

  // An acronym counts where another record is called so; two may share one.
  std::vector<Candidate> like(Candidates& candidates, const Sought& sought, bool near) {
    std::vector<Candidate> found;
    if (near) {
      found = outcome_of(candidates, sought).candidates;
    } else {
      found = outcome_of_equals(candidates, sought).candidates;
      std::erase_if(found, [](const Candidate& candidate) { return !candidate.near; });
    }
    found.resize(std::min(found.size(), kMostCandidates));
    return found;
  }

  void look_at(Candidates& candidates, const Draft& draft) {
    const Matching& matching = candidates.matching();
    Sought sought{.name = {}, .country = {}, .id = draft.id, .admits = [&](std::int64_t other) {
                    return is_asked_here(draft, other);
                  }};
    std::vector<Candidate> best;
    const DraftName* which = nullptr;
    for (const DraftName& name : draft.names) {
      if (name.is_stored || name.form->literal) {
        continue;
      }
      sought.name = name.text;
      if (!sought.country) {
        sought.country = traits_of(database_, matching, draft.id).country;
      }
      std::vector<Candidate> found = like(candidates, sought, name.form->near);
      if (!found.empty() &&
          (best.empty() || found.front().likeness.score > best.front().likeness.score)) {
        best = std::move(found);
        which = &name;
      }
    }
    if (which == nullptr) {
      return;
    }
    for (Candidate& candidate : best) {
      const auto other = new_ones_.find(candidate.id);
      candidate.draft = other == new_ones_.end() ? nullptr : other->second;
      asked_.insert(std::minmax(draft.id, candidate.id));
    }
    errors_.push_back(ask(database_, matching, draft, which->origin, which->text, best));
    open_.push_back({.origin = which->origin, .text = which->text, .candidates = std::move(best)});
  }

  const Database& database_;
  const std::vector<Draft>& drafts_;
  std::vector<OpenName>& open_;
  std::vector<Error>& errors_;
  KindNames names_;
  std::map<std::int64_t, const Draft*> new_ones_ = {};
  std::set<std::pair<std::int64_t, std::int64_t>> asked_ = {};
};

}  // namespace

Candidates* KindNames::find(const std::string& kind) {
  auto known = kinds_.find(kind);
  if (known == kinds_.end()) {
    std::optional<Matching> matching = find_matching(database_, kind);
    known =
        kinds_
            .emplace(kind, matching ? std::make_unique<Candidates>(database_, std::move(*matching))
                                    : nullptr)
            .first;
  }
  return known->second.get();
}

std::vector<Candidates*> KindNames::fitting(std::string_view kind) {
  std::vector<Candidates*> fitting;
  if (kind != kAnyKind) {
    fitting.push_back(find(std::string(kind)));
  } else {
    for (const std::string& each : matched_kinds(database_)) {
      fitting.push_back(find(each));
    }
  }
  std::erase(fitting, nullptr);
  return fitting;
}

std::string lines_of(const std::vector<Candidate>& candidates) {
  std::string lines;
  for (std::size_t at = 0; at < candidates.size(); ++at) {
    const Candidate& candidate = candidates[at];
    const std::string as =
        candidate.text == candidate.name ? "" : fmt::format(", also '{}'", candidate.text);
    lines +=
        fmt::format("{}. {} ({}){}  {:.2f}  {}\n", at + 1, candidate.name, candidate.traits.detail,
                    as, candidate.likeness.score, candidate.likeness.reason);
  }
  return lines;
}

std::string same_question(std::size_t at, std::size_t count) {
  return count == 1 ? "the same?  " : fmt::format("the same as {}?  ", at + 1);
}

std::string source_of(const Draft& draft) {
  for (const DraftRow& citation : draft.citations) {
    for (const DraftField& field : citation) {
      if (field.column == kSource) {
        return field.text;
      }
    }
  }
  return "SOURCE";
}

std::string shown_name(const Candidate& candidate) {
  return fmt::format("{} ({})", candidate.name, candidate.traits.detail);
}

std::string same_line(const Matching& matching, const Candidate& candidate, const std::string& name,
                      const std::string& source) {
  const std::string line =
      fmt::format(fmt::runtime(matching.same_line), fmt::arg("key", candidate.slug),
                  fmt::arg("name", csv_cell(name)), fmt::arg("source", csv_cell(source)));
  return fmt::format("a line in {}:\n  {}", matching.same_seed, line);
}

// With its name the row would rename the record.
std::string key_advice(const Draft& draft, const std::string& key) {
  return fmt::format("give it the key {}{}", key,
                     draft.name.empty() ? "" : " and leave its name out");
}

std::string one_row_advice(const Draft& other) {
  return fmt::format("make one record of the two; the other is {}:{}", other.origin.file->path,
                     other.origin.mark.line);
}

std::string apart_line(const Matching& matching, const Candidate& candidate,
                       const std::string& name, const std::string& key, const std::string& why,
                       const std::string& source) {
  // With the keys, as two may bear one name and each decision needs a sentence of its own.
  const std::string sentence =
      fmt::format("{} ({}) is not {} ({})", name, key, candidate.text, candidate.slug);
  std::string line = matching.apart_line;
  if (const std::size_t at = line.find(kWhy); at != std::string::npos) {
    line.replace(at, kWhy.size(), "{why}");
  }
  return fmt::format(fmt::runtime(line), fmt::arg("sentence", csv_cell(sentence)),
                     fmt::arg("key", candidate.slug), fmt::arg("other_key", key),
                     fmt::arg("why", csv_cell(why)), fmt::arg("source", csv_cell(source)));
}

std::optional<std::string> own_key(const Database& database, const Draft& draft,
                                   const std::set<std::string>& others) {
  const std::vector<NamedRecord> stored = find_slug(database, draft.slug);
  const bool was_merged = !stored.empty() && stored.front().slug != draft.slug;
  if (others.contains(draft.slug) || (was_merged && others.contains(stored.front().slug))) {
    return std::nullopt;
  }
  return draft.slug;
}

Error ask_about(const Database& database, const Matching& matching, const Draft& draft,
                const std::vector<Candidate>& candidates, std::vector<OpenName>& open) {
  const auto name = std::ranges::find(draft.names, draft.name, &DraftName::text);
  const Origin& where = name == draft.names.end() ? draft.origin : name->origin;
  open.push_back({.origin = where, .text = draft.name, .candidates = candidates});
  return ask(database, matching, draft, where, draft.name, candidates);
}

void ask_about_names(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<OpenName>& open, std::vector<Error>& errors) {
  Asker(database, drafts, open, errors).run();
}

}  // namespace liaison
