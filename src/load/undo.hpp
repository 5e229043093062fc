// SPDX-License-Identifier: EUPL-1.2
// Takes a load back: its journal backwards, in one transaction that is journaled itself.
#pragma once

#include <cstdint>
#include <functional>
#include <vector>

#include "load/changes.hpp"
#include "load/obstacles.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/permit.hpp"

namespace liaison {

struct UndoReport {
  std::vector<Obstacle> obstacles = {};  ///< then nothing is undone
  std::vector<RecordChange> plan = {};   ///< what the undo does
  std::int64_t load = 0;                 ///< the number of the undo
  bool committed = false;
};

/// Takes the load `undo.undoes` back. `confirm` sees the plan before it is final.
/// Throws: Failure(bad_usage) if there is no such load or it was taken back already.
UndoReport undo_load(const Database& database, const NewLoad& undo, Contacts contacts,
                     const std::function<bool(const UndoReport&)>& confirm);

}  // namespace liaison
