// SPDX-License-Identifier: EUPL-1.2
#include "load/prune.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/error.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/removal.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"

namespace liaison {

void prune(const Database& database, const SeedSchema& schema,
           const std::vector<RecordChange>& gone, std::map<std::string, Counts>& counts,
           std::vector<Error>& errors) {
  const std::vector<RecordTable> tables = record_tables(database);
  const Removal leaving(database, tables);
  for (const RecordChange& record : gone) {
    leaving.add(record.id);
  }
  const std::vector<Reference> references = leaving.references();
  for (const Reference& reference : references) {
    const auto record = std::ranges::find(gone, reference.record, &RecordChange::id);
    errors.push_back(
        {.code = ErrorCode::broken_rule,
         .message = fmt::format("the {} '{}' is no longer stated, but {} refers to it in '{}'",
                                record->kind, record->slug, called(database, reference.owner),
                                reference.column),
         .where = Where{.file = record->place},
         .hint = "state it again, correct what refers to it, or load without --prune"});
  }
  if (!references.empty()) {
    return;
  }
  leaving.remove();
  for (const RecordChange& record : gone) {
    const auto kind = std::ranges::find(schema.kinds, record.kind, &SeedKind::kind);
    ++counts[kind->plural].removed;
  }
}

}  // namespace liaison
