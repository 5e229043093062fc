// SPDX-License-Identifier: EUPL-1.2
// What a load changes, row by row, in plain tables: written by triggers for as long as a Journal
// lives, so that no statement can be forgotten. See docs/decisions/0013-journal-by-triggers.md.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

/// What is known of a load before it changes anything.
struct NewLoad {
  std::string at = {};       ///< UTC, `2019-01-31T12:00:00Z`; empty: there is no clock
  std::string version = {};  ///< of the program
  std::string by = {};       ///< who; empty: not said
  std::int64_t undoes = 0;   ///< the load that it takes back; 0: none
};

/// A table whose rows belong to records.
struct RecordTable {
  TableSchema schema;
  std::string owner;  ///< the column with the id of the record
};

/// All of them, `record` last. Derived tables are not among them.
std::vector<RecordTable> record_tables(const Database& database);

/// An id above all that records have or ever had.
std::int64_t next_record_id(const Database& database);

/// From its making to its end every row of a record that is new, changed or gone is written down,
/// but not which file states what: that goes with the load.
/// Requires: a write transaction that outlives it. If that is rolled back, the load never was.
class Journal {
 public:
  Journal(const Database& database, const NewLoad& load);
  Journal(const Journal&) = delete;  // one load, one journal
  Journal& operator=(const Journal&) = delete;
  ~Journal();

  /// The number of the load.
  [[nodiscard]] std::int64_t load() const { return load_; }
  /// Notes a file that the load read. `place` tells it from others of that name; empty: not known.
  /// Returns its id.
  [[nodiscard]] std::int64_t add_file(const std::string& path, const std::string& place,
                                      const std::string& digest, std::int64_t bytes) const;
  /// Notes which records are new. To be called when all is written, and before the plan is read.
  void close() const;

 private:
  void watch(const RecordTable& table);

  const Database& database_;
  std::int64_t load_ = 0;
  std::int64_t first_new_ = 0;  // rows of records from here on are not journaled one by one
  std::vector<std::string> triggers_ = {};
};

}  // namespace liaison
