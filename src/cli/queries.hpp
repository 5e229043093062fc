// SPDX-License-Identifier: EUPL-1.2
// What the commands for canned queries share: where a person's own queries are, and which words no
// parameter of a query can be called.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "cli/command.hpp"
#include "query/catalog.hpp"

namespace liaison {

struct QueriesFolder {
  std::string path;    ///< empty: there is no home to have one in
  bool named = false;  ///< by --queries or LIAISON_QUERIES; else the default place
};

QueriesFolder queries_folder(const Call& call);

/// The names of all options that `query` takes, without dashes.
std::vector<std::string_view> reserved_names();

/// The queries of the program and of the folder. Where the default folder is not there, no more.
/// Throws: Failure(missing_file) for a folder that was named and does not exist.
Catalog open_catalog(const Call& call);

}  // namespace liaison
