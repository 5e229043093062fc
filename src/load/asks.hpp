// SPDX-License-Identifier: EUPL-1.2
// Asking in a load that cannot ask: each name that is near to another one is an error with the
// candidates and the lines of a seed that would settle it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "load/open_name.hpp"
#include "store/database.hpp"

namespace liaison {

/// The candidates of each kind whose names are compared, made when they are first needed.
/// Lifetime: the database must outlive it, and not change meanwhile.
class KindNames {
 public:
  explicit KindNames(const Database& database) : database_(database) {}

  /// Null for a kind whose names match exactly or not at all.
  [[nodiscard]] Candidates* find(const std::string& kind);

 private:
  const Database& database_;
  std::map<std::string, std::unique_ptr<Candidates>> kinds_ = {};
};

/// The country of a draft by the place that its seed names; nothing if that is not known yet.
std::optional<std::int64_t> country_of(const Database& database, const Matching& matching,
                                       const Draft& draft);

/// `1. Tenerdis (cluster, France)  0.88  one letter differs`, one line each.
std::string lines_of(const std::vector<Candidate>& candidates);

/// `Tenerdis (cluster, France)`.
std::string shown_name(const Candidate& candidate);

/// What the first citation of a draft names; `SOURCE` if it has none.
std::string source_of(const Draft& draft);

/// The line of a seed that says that the name is one more of the record with this key.
std::string same_line(const Matching& matching, const std::string& key, const std::string& name,
                      const std::string& source);

/// The line of a seed that tells the name, whose record has or will have this key, and the
/// candidate apart.
std::string apart_line(const Matching& matching, const Candidate& candidate,
                       const std::string& name, const std::string& key, const std::string& why,
                       const std::string& source);

/// The line that would make the text one more name of the candidate, with where to put it.
std::string same_hint(const Matching& matching, const Candidate& candidate, const std::string& name,
                      const std::string& source);

/// The error for a draft without a key whose name is equal to one that it cannot be taken for.
/// Error: S13.
Error ask_about(const Matching& matching, const Draft& draft,
                const std::vector<Candidate>& candidates, std::vector<OpenName>& open);

/// Looks at every new record of the load whose kind has its names compared, and asks about those
/// that are near to another record, stored or new.
/// Requires: the drafts are applied, and the derived tables filled.
/// Errors: S13, appended, with one open name each.
void ask_about_names(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<OpenName>& open, std::vector<Error>& errors);

}  // namespace liaison
