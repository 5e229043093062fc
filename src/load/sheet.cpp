// SPDX-License-Identifier: EUPL-1.2
#include "load/sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/text.hpp"
#include "liaison/error.hpp"
#include "load/csv_dialect.hpp"
#include "load/csv_rows.hpp"
#include "load/seed.hpp"
#include "load/seed_errors.hpp"

namespace liaison {

namespace {

bool is_empty(const CsvRow& row) {
  return std::all_of(row.cells.begin(), row.cells.end(),
                     [](const CsvCell& cell) { return cell.text.empty(); });
}

// As seeds have them above the header. A header can begin with # too, and has separators.
bool is_comment(std::string_view line) {
  const auto comment = find_comment(line);
  return comment && comment->find_first_of(kCsvSeparators) == std::string_view::npos;
}

// Passes over blank lines, comments and Excel's own `sep=;`, which it returns; else the separator
// that the header has most of.
char find_separator(CsvRows& rows) {
  std::optional<char> stated;
  while (!rows.at_end()) {
    const std::string_view line = rows.rest_of_line();
    if (const std::optional<char> here = find_stated_separator(line)) {
      stated = here;
    } else if (!is_blank_row(line) && !is_comment(line)) {
      break;
    }
    rows.skip_line();
  }
  return stated.value_or(find_header_separator(rows.rest_of_text()).separator);
}

void add_row(Sheet& sheet, CsvRow& row, SeedErrors& errors) {
  if (row.broken || is_empty(row)) {
    return;
  }
  std::vector<std::string>& texts = sheet.rows.emplace_back();
  for (CsvCell& cell : row.cells) {
    if (texts.size() == sheet.columns.size() && !cell.text.empty()) {
      errors.add(cell.mark,
                 fmt::format("this row has more cells than the header, which has {}",
                             sheet.columns.size()),
                 "put a cell that holds the separator in quotes");
      return;
    }
    if (texts.size() < sheet.columns.size()) {
      texts.push_back(std::move(cell.text));
    }
  }
  texts.resize(sheet.columns.size());
}

}  // namespace

std::optional<std::size_t> Sheet::find(std::string_view column) const {
  if (const auto exact = std::ranges::find(columns, column); exact != columns.end()) {
    return static_cast<std::size_t>(std::distance(columns.begin(), exact));
  }
  const std::string key = fold(column);
  std::optional<std::size_t> found;
  for (std::size_t at = 0; at < columns.size(); ++at) {
    if (fold(columns[at]) == key) {
      if (found) {
        return std::nullopt;
      }
      found = at;
    }
  }
  return found;
}

Sheet read_sheet(const std::shared_ptr<const SeedFile>& file, std::vector<Error>& errors) {
  SeedErrors found(file, ErrorCode::bad_csv);
  CsvRows rows(*file, found);
  Sheet sheet;
  const char separator = find_separator(rows);
  CsvRow row;
  if (!rows.next(row, separator)) {
    found.add({1, 0, 0}, "the file has no header line",
              "begin with the names of the columns, as in 'name,country'");
  } else {
    while (!row.cells.empty() && row.cells.back().text.empty()) {
      row.cells.pop_back();  // as spreadsheets save empty columns at the end
    }
    for (CsvCell& cell : row.cells) {
      sheet.columns.push_back(std::move(cell.text));
    }
    while (rows.next(row, separator)) {
      add_row(sheet, row, found);
    }
  }
  std::ranges::move(found.take(), std::back_inserter(errors));
  return sheet;
}

}  // namespace liaison
