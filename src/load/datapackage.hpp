// SPDX-License-Identifier: EUPL-1.2
// The description of an export as a Data Package: its files with sizes and hashes, the columns of
// its tables with their types and keys, sources and licences.
#pragma once

#include <string>
#include <vector>

#include "core/folder.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

struct PackageResource {
  NamedFile file;
  const SeedKind* kind = nullptr;
  std::vector<std::string> columns;  ///< of its table; none: it is YAML
};

/// JSON. Foreign keys are told where both tables are one CSV file each.
///
/// Source: https://specs.frictionlessdata.io/data-package/ and …/table-schema/
std::string data_package(const Database& database, const std::vector<PackageResource>& resources);

}  // namespace liaison
