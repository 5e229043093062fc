// SPDX-License-Identifier: EUPL-1.2
// Which source gave a field its value, and what other sources say. The first one stays; what
// another one says differently is kept beside it. See docs/decisions/0014-two-sources.md.
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "load/changes.hpp"
#include "load/draft.hpp"
#include "store/database.hpp"

namespace liaison {

/// Stands for the name of a field where the journal tells what another source says.
inline constexpr std::string_view kAnotherSource = "another source";

/// The sources of a draft's field: those of its citations for the field, else of those for the
/// record as a whole, else of all. Requires: matched.
std::set<std::int64_t> sources_of(const Draft& draft, const std::string& field);

/// Those that gave a stored field its value: noted for it, else cited for it, else the one that
/// described the record first.
std::set<std::int64_t> owners_of(const Database& database, std::int64_t record,
                                 const std::string& field);

/// What a draft says of a stored record, field by field.
class FieldSources {
 public:
  FieldSources(const Database& database, const Draft& draft) : database_(database), draft_(draft) {}

  /// The draft gives the field another value than the stored one. True if that may replace it: its
  /// source gave the stored one, or nothing is stored. Else it is kept beside, and listed.
  /// `stored` and `given` are texts for eyes and files; an empty one is no value.
  bool replaces(const std::string& field, const std::string& stored, const std::string& given);

  /// The same for how a source writes a value: nothing is kept beside, and nothing is listed.
  [[nodiscard]] bool may_replace(const std::string& field) const;

  /// The draft gives the field the stored value: what its source said otherwise is no more.
  void agrees(const std::string& field);

  /// Whether it wrote anything.
  [[nodiscard]] bool wrote() const { return wrote_; }
  /// The fields of which the draft says something else than the first source.
  [[nodiscard]] const std::vector<FieldChange>& conflicts() const { return conflicts_; }

 private:
  [[nodiscard]] std::set<std::int64_t> owners(const std::string& field) const;
  [[nodiscard]] std::string names(const std::string& field) const;
  void keep_beside(const std::string& field, const std::string& given);
  void take_over(const std::string& field, const std::string& given, bool is_owner);
  [[nodiscard]] bool has_other_values();

  const Database& database_;
  const Draft& draft_;
  std::vector<FieldChange> conflicts_ = {};
  bool wrote_ = false;
  int others_ = -1;  // how many other values the record has; -1: not looked yet
};

}  // namespace liaison
