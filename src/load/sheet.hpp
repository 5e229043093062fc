// SPDX-License-Identifier: EUPL-1.2
// Any table that a spreadsheet saved as CSV, read as it is: no column means anything yet. Seeds are
// read more strictly, by src/load/csv.cpp.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "load/seed.hpp"

namespace liaison {

struct Sheet {
  std::vector<std::string> columns;            ///< the names of the header; may be empty or repeat
  std::vector<std::vector<std::string>> rows;  ///< each as long as `columns`; no empty rows

  /// The column of that name: letter by letter, else the only one without regard to capitals and
  /// accents.
  [[nodiscard]] std::optional<std::size_t> find(std::string_view column) const;
};

/// Reads the first line that is not empty as the header.
/// Errors: bad_csv, appended, for broken quotes and rows that are longer than the header.
Sheet read_sheet(const std::shared_ptr<const SeedFile>& file, std::vector<Error>& errors);

}  // namespace liaison
