// SPDX-License-Identifier: EUPL-1.2
// Drafts into rows: inserts what is new, updates what differs, leaves the rest alone.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/restated.hpp"
#include "store/database.hpp"

namespace liaison {

struct Counts {
  int added = 0;
  int changed = 0;
  int same = 0;
  int removed = 0;
};

/// What a draft states that was there already.
struct DraftRestates {
  const Draft* draft = nullptr;
  std::vector<Restatement> all;
};

/// What was applied. Lifetime: the drafts must outlive it.
struct Applied {
  std::map<std::string, Counts> counts;      ///< by plural of kind
  std::vector<RecordChange> conflicts = {};  ///< what another source says of a field than the first
  std::vector<DraftRestates> restated = {};
};

/// Writes matched drafts. Requires: a write transaction, and no errors so far.
/// Errors: S06 and S11 with the place of the record, appended; the caller rolls back then.
Applied apply_drafts(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<Error>& errors);

}  // namespace liaison
