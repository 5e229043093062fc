// SPDX-License-Identifier: EUPL-1.2
#include "load/asks.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

#include "liaison/error.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/likeness.hpp"
#include "load/matching.hpp"
#include "load/outcome.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSource = "source";
constexpr std::string_view kWhy = "WHY";  // in the line of the table, for a person to fill in

std::string csv_cell(const std::string& text) {
  if (text.find_first_of(",;\"") == std::string::npos) {
    return text;
  }
  std::string quoted = "\"";
  for (const char letter : text) {
    quoted += letter == '"' ? "\"\"" : std::string(1, letter);
  }
  return quoted + '"';
}

std::string apart_hint(const Matching& matching, const Candidate& candidate, const Draft& draft,
                       const std::string& name) {
  const bool taken = draft.slug == candidate.slug;
  const std::string line = apart_line(matching, candidate, name, taken ? "NEW-KEY" : draft.slug,
                                      "WHY", source_of(draft));
  return fmt::format("another?  {}a line in {}:\n  {}",
                     taken ? "give it a key of its own, and " : "", matching.apart_seed, line);
}

// The error of a draft; `where` is the name that is near.
Error ask(const Matching& matching, const Draft& draft, const Origin& where,
          const std::string& name, const std::vector<Candidate>& candidates,
          const Draft* first_in_load) {
  std::string hint = lines_of(candidates);
  const Candidate& first = candidates.front();
  if (first_in_load != nullptr) {
    hint += fmt::format("the same?  make one record of the two; the other is {}:{}\n",
                        first_in_load->origin.file->path, first_in_load->origin.mark.line);
  } else if (draft.has_key || first.equality == Equality::full) {
    // With its name the row would rename the record.
    hint += fmt::format("the same?  give it the key {} and leave its name out\n", first.slug);
    if (name != draft.name) {
      hint += fmt::format("only this name is wrong?  leave '{}' out\n", name);
    }
  } else {
    hint += same_hint(matching, first, name, source_of(draft)) + '\n';
  }
  hint += apart_hint(matching, first, draft, name);
  return error_at(
      where, ErrorCode::near_name,
      fmt::format("'{}' is close to {} {} that {}", name,
                  std::string_view("aeiou").find(matching.kind.front()) == std::string_view::npos
                      ? "a"
                      : "an",
                  matching.kind, first_in_load != nullptr ? "this load has" : "you have"),
      std::move(hint));
}

// What is near to one new record, over all of its names.
class Asker {
 public:
  Asker(const Database& database, const std::vector<Draft>& drafts, std::vector<OpenName>& open,
        std::vector<Error>& errors)
      : database_(database), drafts_(drafts), open_(open), errors_(errors), names_(database) {
    for (std::size_t index = 0; index < drafts.size(); ++index) {
      if (drafts[index].is_new) {
        order_.emplace(drafts[index].id, index);
      }
    }
  }

  void run() {
    for (std::size_t index = 0; index < drafts_.size(); ++index) {
      Candidates* candidates =
          drafts_[index].is_new ? names_.find(drafts_[index].kind->kind) : nullptr;
      if (candidates != nullptr) {
        look_at(*candidates, index);
      }
    }
  }

 private:
  void look_at(Candidates& candidates, std::size_t index) {
    const Draft& draft = drafts_[index];
    const Matching& matching = candidates.matching();
    const std::optional<std::int64_t> country = traits_of(database_, matching, draft.id).country;
    std::vector<Candidate> best;
    const DraftName* which = nullptr;
    for (const DraftName& name : draft.names) {
      if (!name.form->near) {
        continue;
      }
      std::vector<Candidate> found = candidates.near(name.text, country, kMostCandidates, draft.id);
      // Two new ones are asked about once, where the second one stands.
      std::erase_if(found, [&](const Candidate& candidate) {
        const auto other = order_.find(candidate.id);
        return other != order_.end() && other->second > index;
      });
      if (!found.empty() &&
          (best.empty() || found.front().likeness.score > best.front().likeness.score)) {
        best = std::move(found);
        which = &name;
      }
    }
    if (which != nullptr) {
      const auto other = order_.find(best.front().id);
      errors_.push_back(ask(matching, draft, which->origin, which->text, best,
                            other == order_.end() ? nullptr : &drafts_[other->second]));
      open_.push_back(
          {.origin = which->origin, .text = which->text, .candidates = std::move(best)});
    }
  }

  const Database& database_;
  const std::vector<Draft>& drafts_;
  std::vector<OpenName>& open_;
  std::vector<Error>& errors_;
  KindNames names_;
  std::map<std::int64_t, std::size_t> order_ = {};
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

std::optional<std::int64_t> country_of(const Database& database, const Matching& matching,
                                       const Draft& draft) {
  for (const DraftField& field : draft.fields) {
    if (field.refers_to == matching.origin) {
      return find_country(database, matching, field.text);
    }
  }
  return std::nullopt;
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

std::string same_line(const Matching& matching, const std::string& key, const std::string& name,
                      const std::string& source) {
  return fmt::format(fmt::runtime(matching.same_line), fmt::arg("key", key),
                     fmt::arg("name", csv_cell(name)), fmt::arg("source", csv_cell(source)));
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

std::string same_hint(const Matching& matching, const Candidate& candidate, const std::string& name,
                      const std::string& source) {
  return fmt::format("the same?  a line in {}:\n  {}", matching.same_seed,
                     same_line(matching, candidate.slug, name, source));
}

Error ask_about(const Matching& matching, const Draft& draft,
                const std::vector<Candidate>& candidates, std::vector<OpenName>& open) {
  const auto name = std::ranges::find(draft.names, draft.name, &DraftName::text);
  const Origin& where = name == draft.names.end() ? draft.origin : name->origin;
  open.push_back({.origin = where, .text = draft.name, .candidates = candidates});
  return ask(matching, draft, where, draft.name, candidates, nullptr);
}

void ask_about_names(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<OpenName>& open, std::vector<Error>& errors) {
  Asker(database, drafts, open, errors).run();
}

}  // namespace liaison
