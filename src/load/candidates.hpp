// SPDX-License-Identifier: EUPL-1.2
// Which records a name could mean. Equal names are a look-up; near ones come from the index of
// words, the rarest words first and never more than a budget. Nothing is read at the start.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/likeness.hpp"
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
  Traits traits;
  Equality equality = Equality::none;
  Likeness likeness;
};

/// Lifetime: the database must outlive it, and not change meanwhile.
class Candidates {
 public:
  Candidates(const Database& database, Matching matching);

  /// The records with an equal name, each once; of which the same fold alone if there are any.
  /// Acronyms and the like count here.
  [[nodiscard]] std::vector<Candidate> equal_to(std::string_view name);

  /// The records with a name that is as like as kAskScore or more, best first, at most `most`.
  /// Without `except`, and without those from which a person has told it or `name` apart.
  [[nodiscard]] std::vector<Candidate> near(std::string_view name,
                                            std::optional<std::int64_t> country, std::size_t most,
                                            std::int64_t except = 0);

  [[nodiscard]] const Matching& matching() const { return matching_; }

 private:
  void add_equal(std::vector<Candidate>& found, const NameKey& key, std::string_view name);
  void add_near(std::vector<Candidate>& found, const NameKey& key, std::string_view name,
                std::optional<std::int64_t> country, std::int64_t except);
  [[nodiscard]] std::vector<std::int64_t> promising(const NameKey& key);
  [[nodiscard]] Candidate compare(const NameKey& key, std::int64_t id,
                                  std::optional<std::int64_t> country);

  const Database& database_;
  Matching matching_;
  NameWords words_;
  NameIndex index_;
  Statement names_;
};

}  // namespace liaison
