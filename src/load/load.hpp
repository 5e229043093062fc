// SPDX-License-Identifier: EUPL-1.2
// A load, whole: read, bind, match, apply, in one transaction that the caller may still refuse.
#pragma once

#include <functional>
#include <map>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/apply.hpp"
#include "load/changes.hpp"
#include "load/encoding.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/permit.hpp"

namespace liaison {

struct LoadOptions {
  NewLoad load = {};                       ///< what its journal says of it
  bool prune = false;                      ///< what the files no longer state is removed
  bool places = false;                     ///< files are told apart by where they lie
  bool notes = true;                       ///< what is only stated again is noted
  bool full = false;                       ///< the plan tells the fields of new records
  Contacts contacts = Contacts::withheld;  ///< in the plan
  Encoding encoding = Encoding::utf8;      ///< of all files
};

struct LoadReport {
  std::size_t files = 0;
  std::map<std::string, Counts> counts;  ///< by plural of kind
  std::vector<RecordChange> plan;        ///< what changes, record by record
  std::int64_t load = 0;                 ///< its number in the log, if committed
  std::vector<Error> errors;       ///< in the order of files and lines; then nothing was loaded
  std::vector<std::string> notes;  ///< what a person should know besides
  Table rejects;                   ///< all of them as a sheet; see rejects.hpp
  bool has_contacts = false;       ///< a file states contacts
  std::size_t errors_found = 0;    ///< more than `errors` shows, where a file has very many
  bool committed = false;

  [[nodiscard]] bool changes_nothing() const;
};

/// Loads seed files. A folder stands for all `.csv` and `.yaml` files below it. `confirm` sees the
/// plan before anything is final; if it says no, nothing is loaded. A load without changes asks
/// nothing, and writes nothing unless its files state what no version of them has stated before:
/// then that is noted, and it is committed.
/// Throws: Failure(missing_file, io_failure …) for what is no seed file.
LoadReport load_seeds(const Database& database, const std::vector<std::string>& paths,
                      const std::function<bool(const LoadReport&)>& confirm,
                      const LoadOptions& options = {});

}  // namespace liaison
