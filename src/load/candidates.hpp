// SPDX-License-Identifier: EUPL-1.2
// Who is called so, and who nearly so: in the database, and in the load that is under way. Equal
// names are a look-up; near ones come from the index of words, the rarest words first and never
// more than a budget.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/decisions.hpp"
#include "load/draft.hpp"
#include "load/likeness.hpp"
#include "load/load_names.hpp"
#include "load/matching.hpp"
#include "load/name_index.hpp"
#include "load/name_key.hpp"
#include "store/database.hpp"

namespace liaison {

struct Candidate {
  std::int64_t id = 0;
  std::string slug;
  std::string name;  ///< what the record is called
  std::string text;  ///< the one of its names that is nearest, as written
  bool near = true;  ///< that is a name which others are compared with, no acronym
  Traits traits;
  Equality equality = Equality::none;
  Likeness likeness;
  const Draft* draft = nullptr;  ///< the row of this load that makes it a record; null: stored
};

/// A name, and what is known of the one that is called so.
struct Sought {
  std::string_view name;
  std::optional<std::int64_t> country = {};  ///< where it is at home
  std::int64_t id = 0;  ///< its record, if it has one: no candidate, and decisions may name it
  std::function<bool(std::int64_t)> admits = {};  ///< which records may be candidates; empty: all
};

/// Lifetime: the database must outlive it, and not change meanwhile.
class Candidates {
 public:
  Candidates(const Database& database, Matching matching);

  /// Makes a draft count as a record with its names. `country`: where its row says that it is at
  /// home.
  void add(const Draft& draft, std::optional<std::int64_t> country);

  /// The decisions that count, instead of those that the database had at the beginning.
  void decide(Decisions decisions) { decisions_ = std::move(decisions); }

  /// The records with an equal name, each once, best first: with the same fold alone if there are
  /// any, else with the same words. Acronyms and the like count here. One that was decided to be
  /// possibly meant is among them, with Equality::none; one of which it was decided that it is
  /// another is not.
  [[nodiscard]] std::vector<Candidate> equal_to(const Sought& sought);

  /// The stored records with a name that is as like as kAskScore or more, best first, at most
  /// `most`; without those that were decided to be others.
  [[nodiscard]] std::vector<Candidate> near(const Sought& sought, std::size_t most);

  [[nodiscard]] const Matching& matching() const { return matching_; }
  [[nodiscard]] const NameWords& words() const { return words_; }
  [[nodiscard]] const Decisions& decisions() const { return decisions_; }

  /// The keys of a name: one, or two if it has a German spelling.
  [[nodiscard]] std::vector<NameKey> keys_of(std::string_view name) const;

 private:
  // A record as it is stored, read once.
  struct Stored {
    std::string slug;
    std::string name;
    std::string kind;
    std::vector<std::pair<NameKey, std::string>> names;  // those that others are compared with
    std::optional<Traits> traits;
  };

  const Stored& stored(std::int64_t id);
  Traits traits(std::int64_t id);
  void describe(Candidate& candidate);
  [[nodiscard]] bool is_admitted(const Sought& sought, const std::vector<NameKey>& keys,
                                 std::int64_t id) const;
  std::vector<Candidate> same_fold(const Sought& sought, const std::vector<NameKey>& keys);
  std::vector<Candidate> same_words(const Sought& sought, const std::vector<NameKey>& keys);
  void add_decided(std::vector<Candidate>& found, const Sought& sought,
                   const std::vector<NameKey>& keys);
  void add_near(std::vector<Candidate>& found, const NameKey& key, const Sought& sought,
                const std::vector<NameKey>& keys);
  [[nodiscard]] std::vector<std::int64_t> promising(
      const NameKey& key, const std::function<bool(std::int64_t)>& is_admitted);
  [[nodiscard]] Candidate compare(const NameKey& key, std::int64_t id,
                                  std::optional<std::int64_t> country);

  const Database& database_;
  Matching matching_;
  NameWords words_;
  NameIndex index_;
  Decisions decisions_;
  Statement squashes_;
  Statement names_;
  LoadNames load_ = {};
  std::unordered_map<std::int64_t, Stored> stored_ = {};
};

/// A sign that folding drops and that can make another name: C and C++.
std::string signs_of(std::string_view text);

/// Whether the two are known to be at home in different countries.
bool is_elsewhere(const Candidate& candidate, std::optional<std::int64_t> country);

}  // namespace liaison
