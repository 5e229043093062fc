// SPDX-License-Identifier: EUPL-1.2
// The plan of a load: what its journal says, with the place in the seeds, and what the seeds no
// longer state.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/permit.hpp"

namespace liaison {

/// A seed file of this load, with its id in the journal once it is noted there.
struct ReadFile {
  std::shared_ptr<const SeedFile> file;
  std::string place = {};  ///< a hash of where it lies; empty: not known
  bool is_sheet = false;   ///< of decisions: the next one of that name is another sheet
  std::int64_t id = 0;
};

/// Notes the files in the journal, of each record which file describes it, and what of that was
/// stated before.
void note_files(const Database& database, const Journal& journal, std::vector<ReadFile>& files,
                const std::vector<Draft>& drafts, const std::vector<DraftRestates>& restated);

/// The changes that the journal tells, each with its place. `full` adds the fields of new records.
std::vector<RecordChange> plan_of(const Database& database, const SeedSchema& schema,
                                  std::int64_t load, const std::vector<Draft>& drafts, bool full,
                                  Contacts contacts);

/// Adds to the plan what another source says of a field than the first one.
void add_conflicts(const Database& database, std::vector<RecordChange> conflicts,
                   std::vector<RecordChange>& plan);

/// The records that an earlier version of one of the files described, that no draft describes
/// now, and that no other file does. Requires: the files are noted.
std::vector<RecordChange> vanished(const Database& database, std::int64_t load,
                                   const std::vector<ReadFile>& files);

}  // namespace liaison
