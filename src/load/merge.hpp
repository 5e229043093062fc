// SPDX-License-Identifier: EUPL-1.2
// Two records that a seed says are one: the one goes into the other, and its key leads there. Which
// seeds say so is data (the table merging). See docs/decisions/0022-merges.md.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

/// Two records that are to be one.
struct Merge {
  std::int64_t keep = 0;
  std::int64_t drop = 0;
  Origin origin;     ///< where a seed says so
  std::string text;  ///< what it calls the one that goes
};

/// What the drafts say is one. They are changed to what is stored of that: the name of what is
/// gone. Requires: matched drafts. Errors, at the place of the draft: S10 for a record and itself,
/// a circle, a record that is merged already, described by the same load, or told apart; S05 for
/// two kinds.
std::vector<Merge> find_merges(const Database& database, std::vector<Draft>& drafts,
                               std::vector<Error>& errors);

/// Merges them and counts the records that go. Returns the fields of which the two say different
/// things: both are kept.
/// Requires: written drafts, a write transaction with a journal and deferred foreign keys.
/// Errors: S11 for what a rule of the schema forbids.
std::vector<RecordChange> merge_records(const Database& database, const SeedSchema& schema,
                                        const std::vector<Merge>& merges,
                                        std::map<std::string, Counts>& counts,
                                        std::vector<Error>& errors);

/// A line for each place of the drafts that uses the key of a record that was merged.
/// Requires: matched drafts.
std::vector<std::string> merged_keys_used(const Database& database,
                                          const std::vector<Draft>& drafts);

}  // namespace liaison
