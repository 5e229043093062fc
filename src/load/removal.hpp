// SPDX-License-Identifier: EUPL-1.2
// Records leave the database with all their rows: when a load is undone, and when what a seed no
// longer states is pruned. What refers to them from outside stands in the way.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "store/journal.hpp"

namespace liaison {

/// What refers to a record that is to leave.
struct Reference {
  std::int64_t owner = 0;   ///< the record that refers to it, and stays
  std::int64_t record = 0;  ///< the one that is to leave
  std::string column;       ///< in which column
};

/// A record in words: `organisation skywin (Skywin)`.
std::string called(const Database& database, std::int64_t record);

/// A set of records that are to leave. Requires: one at a time for a connection.
class Removal {
 public:
  Removal(const Database& database, const std::vector<RecordTable>& tables);
  Removal(const Removal&) = delete;  // one set, one temporary table
  Removal& operator=(const Removal&) = delete;
  ~Removal();

  void add(std::int64_t record) const;
  /// All records with ids from first to last that there are.
  void add_range(std::int64_t first, std::int64_t last) const;
  /// What refers to them from outside, ordered by owner.
  [[nodiscard]] std::vector<Reference> references() const;
  /// Deletes all their rows. Requires: deferred foreign keys.
  void remove() const;

 private:
  const Database& database_;
  const std::vector<RecordTable>& tables_;
};

}  // namespace liaison
