// SPDX-License-Identifier: EUPL-1.2
// What later loads did to what an undo would take back.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

/// Something that must not be lost without a word.
struct Obstacle {
  std::int64_t load = 0;  ///< the later load whose doing it is; 0: no load of this file
  std::string text;       ///< what it is, one line
};

/// Collects, each once, what stands in the way of the undo of a load.
/// Lifetime: database and list must outlive it.
class Obstacles {
 public:
  Obstacles(const Database& database, std::int64_t load, std::vector<Obstacle>& found)
      : database_(database), load_(load), found_(found) {}

  /// One that is said of a record: the load is the last one that changed it.
  void add(std::int64_t record, const std::string& text);
  /// What later loads that stand changed, removed or state again.
  void add_later_doings();
  /// The same of the records in the table `leaving`; see removal.hpp.
  void add_doings_to_leaving();

 private:
  void add_all(std::string_view records, const std::string& text, std::string_view whose);
  void add(std::int64_t record, const std::string& text, std::string_view whose);

  const Database& database_;
  std::int64_t load_;
  std::vector<Obstacle>& found_;
};

}  // namespace liaison
