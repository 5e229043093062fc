// SPDX-License-Identifier: EUPL-1.2
// What a load states that is there already: it belongs to both loads, and the undo of one leaves it
// to the other. See docs/decisions/0013-journal-by-triggers.md.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "load/rows.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

/// One thing that is stated again.
struct Restatement {
  std::string table;
  std::string
      item;  ///< of a name or citation its key as JSON; of a field the column; of a list empty
};

/// Collects it for one record. What no load has changed is passed over: it has been there since the
/// record has, and goes with the record only.
class RestatedRecord {
 public:
  RestatedRecord(const Database& database, std::int64_t record)
      : database_(database), record_(record) {}

  void add_field(const std::string& table, const std::string& column);
  void add_list(const std::string& table);
  void add_name(const std::string& key, const std::string& text);
  /// A citation that is stored like this row, at whatever position.
  void add_citation(const TableSchema& citations, const Row& row);
  [[nodiscard]] const std::vector<Restatement>& all() const { return all_; }

 private:
  [[nodiscard]] bool has_history();

  const Database& database_;
  std::int64_t record_;
  std::optional<bool> has_history_ = {};  // not looked yet
  std::vector<Restatement> all_ = {};
};

/// True if the table's rows are stated one by one, so that each can be shared. Of a field or a list
/// the last load that stated it has it alone.
bool is_shared_table(std::string_view table);

/// Notes for a file what it states again, as far as another load has given it.
void note_restated(const Database& database, std::int64_t file, std::int64_t record,
                   const std::vector<Restatement>& all);

/// True if a file of the load states something that no version of it has stated before.
bool states_more(const Database& database, std::int64_t load);

}  // namespace liaison
