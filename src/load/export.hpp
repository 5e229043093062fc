// SPDX-License-Identifier: EUPL-1.2
// A whole database as seeds, with a description for other programs: loaded into an empty database
// they give the same canonical dump.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "core/folder.hpp"
#include "store/database.hpp"

namespace liaison {

/// The file that describes the others, a Data Package.
inline constexpr std::string_view kDataPackage = "datapackage.json";

struct Export {
  std::vector<NamedFile> files;  ///< the seeds by name, then the Data Package
  std::size_t records = 0;
  std::size_t without_contacts = 0;  ///< records of which contacts are left out
  std::size_t other_values = 0;      ///< what other sources say of a field; no seed can say it
  std::size_t merged = 0;            ///< keys of records that were merged; no seed can say them
};

/// Each kind is one file: CSV where a row can hold every record of it, else YAML, in several files
/// where one would be larger than a loader takes. Records stand in the order of their keys, so that
/// the same data gives the same bytes. Of contacts, what the database withholds is left out.
Export export_seeds(const Database& database);

}  // namespace liaison
