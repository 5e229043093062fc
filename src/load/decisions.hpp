// SPDX-License-Identifier: EUPL-1.2
// What persons have decided about names: that two records are two, that a name is one more of a
// record, that it never means a record, or that it possibly does.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "load/matching.hpp"
#include "load/name_key.hpp"
#include "store/database.hpp"

namespace liaison {

/// A decision about a record and a name.
struct NameDecision {
  enum class Verdict { same, possibly_same, distinct };

  std::int64_t id = 0;  ///< of the record
  std::string text;     ///< the name, as written
  NameKey key;
  Verdict verdict = Verdict::distinct;
};

class Decisions {
 public:
  /// All that the database has. There are as many as persons have made.
  static Decisions read(const Database& database, const Matching& matching, const NameWords& words);

  /// Whether it was decided that the two records are two, or that the one is never called so.
  [[nodiscard]] bool are_two(std::int64_t id, std::int64_t other) const;
  [[nodiscard]] bool is_never(std::int64_t id, const NameKey& name) const;

  /// The decisions about a name that is equal to this one.
  [[nodiscard]] std::vector<const NameDecision*> about(const NameKey& name) const;

 private:
  std::set<std::pair<std::int64_t, std::int64_t>> two_ = {};
  std::unordered_multimap<std::string, NameDecision> names_ = {};  // by the name without spaces
};

}  // namespace liaison
