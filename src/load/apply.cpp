// SPDX-License-Identifier: EUPL-1.2
#include "load/apply.hpp"

#include <fmt/format.h>

#include <array>
#include <cstddef>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "load/draft.hpp"
#include "load/record_writer.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

bool has_citation(const Database& database, const Draft& draft) {
  const std::array<Cell, 1> id{draft.id};
  return database.query_integer("SELECT count(*) FROM citation WHERE record = ?1", id) > 0;
}

// A savepoint a record: one broken rule must not hide the next.
template <class Step>
bool guarded(const Database& database, const Draft& draft, std::vector<Error>& errors,
             const Step& step) {
  database.execute("SAVEPOINT one_record");
  try {
    const bool wrote = step();
    database.execute("RELEASE one_record");
    return wrote;
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::broken_rule) {
      throw;
    }
    database.execute("ROLLBACK TO one_record");
    database.execute("RELEASE one_record");
    errors.push_back(
        error_at(draft.origin, ErrorCode::broken_rule,
                 fmt::format("the record '{}' breaks a rule: {}", draft.slug, failure.what()),
                 "correct the value that the rule speaks of"));
    return false;
  }
}

// All drafts, first the records themselves.
class Application {
 public:
  Application(const Database& database, std::vector<Error>& errors)
      : database_(database), errors_(errors), citations_(table_schema(database, "citation")) {}

  Applied run(const std::vector<Draft>& drafts) {
    std::vector<RecordWriter> writers;
    writers.reserve(drafts.size());
    std::vector<bool> renamed;
    std::vector<bool> broken;
    for (const Draft& draft : drafts) {
      const std::size_t before = errors_.size();
      RecordWriter& writer = writers.emplace_back(database_, citations_, draft);
      renamed.push_back(guarded(database_, draft, errors_, [&] { return writer.write_record(); }));
      broken.push_back(errors_.size() > before);
    }
    // Who describes a record first speaks first.
    for (const bool again : {false, true}) {
      for (std::size_t index = 0; index < drafts.size(); ++index) {
        if (drafts[index].again == again) {
          write(drafts[index], writers[index], renamed[index], broken[index]);
        }
      }
    }
    return std::move(applied_);
  }

 private:
  void write(const Draft& draft, RecordWriter& writer, bool renamed, bool broken) {
    const std::size_t before = errors_.size();
    const bool wrote =
        guarded(database_, draft, errors_, [&] { return writer.write_rest(); }) || renamed;
    Counts& count = applied_.counts[draft.kind->plural];
    if (!draft.again || wrote) {
      ++(draft.is_new ? count.added : wrote ? count.changed : count.same);
    }
    if (!writer.conflicts().empty()) {
      applied_.conflicts.push_back(
          {.change = Change::conflict,
           .kind = draft.kind->kind,
           .slug = draft.slug,
           .name = draft.name,
           .place = fmt::format("{}:{}", draft.origin.file->path, draft.origin.mark.line),
           .fields = writer.conflicts(),
           .id = draft.id});
    }
    if (!writer.restated().empty()) {
      applied_.restated.push_back({.draft = &draft, .all = writer.restated()});
    }
    // A record that was refused has no citation either; that would only repeat it.
    const bool refused = broken || errors_.size() > before;
    if (!refused && !has_citation(database_, draft)) {
      errors_.push_back(error_at(draft.origin, ErrorCode::missing_value,
                                 fmt::format("the record '{}' has no source", draft.slug),
                                 "give it a source, or the file a default one: `# source: NAME "
                                 "§SECTION` above the header, `source: …` in YAML"));
    }
  }

  const Database& database_;
  std::vector<Error>& errors_;
  TableSchema citations_;
  Applied applied_ = {};
};

}  // namespace

Applied apply_drafts(const Database& database, const std::vector<Draft>& drafts,
                     std::vector<Error>& errors) {
  // Records may refer to each other in any order; all of them are there at the end.
  database.execute("PRAGMA defer_foreign_keys = ON");
  return Application(database, errors).run(drafts);
}

}  // namespace liaison
