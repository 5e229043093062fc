// SPDX-License-Identifier: EUPL-1.2
// Asking in a load that cannot ask: each name that is near to another one is an error with the
// candidates and the lines of a seed that would settle it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "store/database.hpp"

namespace liaison {

/// The candidates of each kind whose names are compared, made when they are first needed.
/// Lifetime: the database must outlive it, and not change meanwhile.
class KindNames {
 public:
  explicit KindNames(const Database& database) : database_(database) {}

  /// Null for a kind whose names match exactly or not at all.
  [[nodiscard]] Candidates* find(const std::string& kind);

  /// Those of one kind, or of every kind that has them (`record`).
  [[nodiscard]] std::vector<Candidates*> fitting(std::string_view kind);

 private:
  const Database& database_;
  std::map<std::string, std::unique_ptr<Candidates>> kinds_ = {};
};

/// `1. Tenerdis (cluster, France)  0.88  one letter differs`, one line each.
std::string lines_of(const std::vector<Candidate>& candidates);

/// `the same?  `, or `the same as 2?  ` for one of several candidates.
std::string same_question(std::size_t at, std::size_t count);

/// The line that would make the text one more name of the candidate, with where to put it.
std::string same_line(const Matching& matching, const Candidate& candidate, const std::string& name,
                      const std::string& source);

/// The error for a draft without a key whose name is equal to one that it cannot be taken for.
/// Error: S13.
Error ask_about(const Matching& matching, const Draft& draft,
                const std::vector<Candidate>& candidates);

/// Looks at every name that the load gives to a record of a kind whose names are compared, and asks
/// about those that are equal or near to the name of another record, stored or new.
/// Requires: the drafts are applied, and the derived tables filled.
/// Errors: S13, appended.
void ask_about_names(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<Error>& errors);

}  // namespace liaison
