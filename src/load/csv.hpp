// SPDX-License-Identifier: EUPL-1.2
// From a CSV file to records: lines of comment, header, one record a row. What a column means, and
// whether a cell holds a list, is decided by src/load/bind.cpp.
#pragma once

#include <memory>
#include <string>

#include "load/seed.hpp"

namespace liaison {

/// Reads a CSV file as spreadsheets save it. The header decides the separator: comma, semicolon or
/// TAB, whichever it has most of. A column whose name begins with `#` is a note to oneself (not
/// the first one: a line above the header that begins with `#` is a comment). An empty cell gives
/// no field. Above the header, `# source: …` states the default source.
///
/// Requires: a file that read_seed_file or seed_file_of has checked.
/// Errors:   bad_csv; with errors the records must not be loaded.
Seed read_csv(std::shared_ptr<const SeedFile> file, std::string kind_plural);

}  // namespace liaison
