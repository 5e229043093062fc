// SPDX-License-Identifier: EUPL-1.2
// Asking in a load that cannot ask: each name that is near to another one is an error with the
// candidates and the lines of a seed that would settle it.
#pragma once

#include <cstddef>
#include <map>
#include <memory>
#include <optional>
#include <set>
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

/// `Tenerdis (cluster, France)`.
std::string shown_name(const Candidate& candidate);

/// What the first citation of a draft names; `SOURCE` if it has none.
std::string source_of(const Draft& draft);

/// The line that would make the text one more name of the candidate, with where to put it.
std::string same_line(const Matching& matching, const Candidate& candidate, const std::string& name,
                      const std::string& source);

/// How the row comes to mean the record with this key, whatever it is called.
std::string key_advice(const Draft& draft, const std::string& key);

/// How a row and another one of the same load come to be one record.
std::string one_row_advice(const Draft& other);

/// The line of a seed that tells the name, whose record has or will have this key, and the
/// candidate apart.
std::string apart_line(const Matching& matching, const Candidate& candidate,
                       const std::string& name, const std::string& key, const std::string& why,
                       const std::string& source);

/// The key that the record of the draft has or will have; nothing if one of these others has it, or
/// had it before it was merged.
std::optional<std::string> own_key(const Database& database, const Draft& draft,
                                   const std::set<std::string>& others);

/// The error for a draft without a key whose name is equal to one that it cannot be taken for, with
/// an open name.
/// Error: S13.
Error ask_about(const Database& database, const Matching& matching, const Draft& draft,
                const std::vector<Candidate>& candidates, std::vector<OpenName>& open);

/// Looks at every name that the load gives to a record of a kind whose names are compared, and asks
/// about those that are equal or near to the name of another record, stored or new.
/// Requires: the drafts are applied, and the derived tables filled.
/// Errors: S13, appended, with one open name each.
void ask_about_names(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<OpenName>& open, std::vector<Error>& errors);

}  // namespace liaison
