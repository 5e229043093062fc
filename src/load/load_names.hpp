// SPDX-License-Identifier: EUPL-1.2
// The names that the drafts of a load have, for as long as they are in no table.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "load/draft.hpp"
#include "load/name_key.hpp"

namespace liaison {

struct LoadName {
  std::int64_t id = 0;
  std::string text;  ///< as written
  NameKey key;       ///< of the text in one of its spellings
  bool near = true;  ///< a name that resembles it is asked about
  const Draft* draft = nullptr;
};

class LoadNames {
 public:
  /// Makes a draft known by its names; codes and the like are no names.
  /// Requires: it has its id. Lifetime: it must outlive this.
  void add(const Draft& draft, std::optional<std::int64_t> country, const NameWords& words);

  /// With this folded name; of names without spaces only those that others are compared with.
  [[nodiscard]] std::vector<const LoadName*> with_fold(std::string_view fold) const;
  [[nodiscard]] std::vector<const LoadName*> with_squash(std::string_view squash) const;

  /// The draft that describes the record, or names it only; null if none does.
  [[nodiscard]] const Draft* find(std::int64_t id) const;
  /// Where the load says that it is at home.
  [[nodiscard]] std::optional<std::int64_t> country(std::int64_t id) const;

 private:
  using Index = std::unordered_multimap<std::string, const LoadName*>;

  std::deque<LoadName> names_ = {};
  Index by_fold_ = {};
  Index by_squash_ = {};
  std::unordered_map<std::int64_t, const Draft*> drafts_ = {};
  std::unordered_map<std::int64_t, std::int64_t> countries_ = {};
};

}  // namespace liaison
