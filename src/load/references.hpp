// SPDX-License-Identifier: EUPL-1.2
// What a text in a seed can refer to: records in the database, and records of the same load, which
// may stand later or in another file. Only equal names count; of kinds whose names are compared,
// those that a row of a seed would be taken for.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "load/asks.hpp"
#include "load/candidates.hpp"
#include "load/draft.hpp"
#include "store/database.hpp"

namespace liaison {

/// One way to call a record, stored or about to be.
struct Known {
  std::int64_t id = 0;
  std::string kind = {};
  std::string slug = {};
  std::string text = {};
  bool primary = false;          ///< what the record is called, not what it is also known as
  bool literal = false;          ///< counts only letter by letter
  const Draft* draft = nullptr;  ///< of this load; null: stored
};

class References {
 public:
  /// Lifetime: both, and the drafts that are added, must outlive it.
  References(const Database& database, std::vector<Error>& errors)
      : database_(database), errors_(errors), kinds_(database) {}

  /// Makes a draft known by its key and names. `country`: where it is at home, as far as its kind
  /// has names that are compared. Requires: it has its id.
  void add(const Draft& draft, std::optional<std::int64_t> country = {});

  /// What has that name, or an equal one, in the load and in the database. `kind`: `record` is any.
  [[nodiscard]] std::vector<Known> called(std::string_view kind, const std::string& name);

  /// What the text of a field means: by its key, or else by its name.
  [[nodiscard]] std::vector<Known> meant(const DraftField& field);

  /// What a new name of that kind is compared with; null if it is not.
  [[nodiscard]] Candidates* names_of(const std::string& kind) { return kinds_.find(kind); }

  /// Puts the id of the record that the field names into its value. A row that a person is asked
  /// about is none that is unknown or ambiguous.
  /// Errors: S07 to S09 and S12, appended.
  void resolve(DraftField& field);

 private:
  void ambiguous(const DraftField& field, const std::vector<Known>& found);
  void unknown(const DraftField& field);
  [[nodiscard]] std::string near_hint(const DraftField& field, std::string_view otherwise);
  [[nodiscard]] std::vector<std::string> names_like(const DraftField& field, bool compared);

  const Database& database_;
  std::vector<Error>& errors_;
  KindNames kinds_;
  std::map<std::string, const Draft*, std::less<>> by_slug_ = {};
  std::multimap<std::string, Known> by_key_ = {};
};

}  // namespace liaison
