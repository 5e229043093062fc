// SPDX-License-Identifier: EUPL-1.2
// The tabular half of the CSV reader: what stands above the header, the header, and rows that fit
// under it. A row that does not fit is refused: a lost separator moves values into wrong columns.
#include "load/csv.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "load/csv_dialect.hpp"
#include "load/csv_rows.hpp"
#include "load/csv_short_rows.hpp"
#include "load/seed.hpp"
#include "load/seed_errors.hpp"

namespace liaison {

namespace {

/// A, B, … Z, AA: a column as spreadsheets name it.
std::string column_name(std::size_t index) {
  std::string name;
  for (std::size_t n = index + 1; n > 0; n = (n - 1) / 26) {
    name.insert(name.begin(), static_cast<char>('A' + (n - 1) % 26));
  }
  return name;
}

/// A column of the header. Columns without a name, and notes, give no fields.
struct Column {
  SeedValue name;
  bool is_read = false;
  bool is_reported = false;  ///< that it has cells and no name
};

class CsvReader {
 public:
  CsvReader(std::shared_ptr<const SeedFile> file, std::string kind_plural)
      : errors_(file, ErrorCode::bad_csv), rows_(*file, errors_), kind_(std::move(kind_plural)) {
    seed_.file = std::move(file);
  }

  Seed read() {
    read_preamble();
    if (read_header()) {
      while (rows_.next(row_, separator_)) {
        read_row();
      }
      report_short(short_rows_.take());
    }
    seed_.errors = errors_.take();
    return std::move(seed_);
  }

 private:
  void read_preamble();
  void read_comment(std::string_view line, std::string_view comment);
  bool read_separator_line(std::string_view line);
  char find_separator();
  bool read_header();
  void read_column(const CsvCell& cell, std::map<std::string, int, std::less<>>& lines);
  void read_row();
  void note_size(bool is_empty);
  void report_short(const std::vector<ShortRows::Row>& rows);
  bool report_stray_cell();

  Seed seed_ = {};
  SeedErrors errors_;
  CsvRows rows_;
  std::string kind_;
  char separator_ = '\0';
  std::vector<Column> columns_ = {};  // as many as the header has cells
  std::size_t width_ = 0;             // up to the last column with a name
  CsvRow row_ = {};
  ShortRows short_rows_ = {};
};

void CsvReader::read_preamble() {
  while (!rows_.at_end()) {
    const std::string_view line = rows_.rest_of_line();
    const auto comment = find_comment(line);
    if (comment) {
      read_comment(line, *comment);
    } else if (!is_blank_row(line) && !read_separator_line(line)) {
      return;
    }
    short_rows_.skip();
    rows_.skip_line();
  }
}

void CsvReader::read_comment(std::string_view line, std::string_view comment) {
  const std::string_view source = source_in_comment(comment);
  if (source.empty()) {
    return;
  }
  SeedValue value;
  value.text = tidy_text(source);
  value.mark = {rows_.line(), static_cast<std::size_t>(source.data() - line.data()), source.size()};
  if (!seed_.default_source.empty()) {
    errors_.add(value.mark, "the source of the file is stated twice",
                fmt::format("the first is in line {}; keep one of the two, or join them with ';'",
                            seed_.default_source.front().mark.line));
    return;
  }
  seed_.default_source.push_back(std::move(value));
}

/// Excel's own first line, `sep=;`.
bool CsvReader::read_separator_line(std::string_view line) {
  const std::optional<char> stated = find_stated_separator(line);
  if (!stated || separator_ != '\0') {
    return false;
  }
  separator_ = *stated;
  if (kCsvSeparators.find(separator_) == std::string_view::npos) {
    errors_.add({rows_.line(), 4, 1}, fmt::format("'{}' cannot be the separator", separator_),
                "separate the cells by ',' or ';' or TAB");
    separator_ = ',';
  }
  return true;
}

char CsvReader::find_separator() {
  const HeaderSeparator found = find_header_separator(rows_.rest_of_text());
  if (found.rival != '\0') {
    errors_.add({rows_.line(), 0, rows_.rest_of_line().size()},
                fmt::format("the header has as many {} as {}", name_of_separator(found.separator),
                            name_of_separator(found.rival)),
                "put header names that hold a separator in quotes");
  }
  return found.separator;
}

bool CsvReader::read_header() {
  if (rows_.at_end()) {
    errors_.add({std::max(rows_.line(), 1), 0, 0}, "the file has no header line",
                "begin with the names of the columns, as in 'name,country,source'");
    return false;
  }
  if (separator_ == '\0') {
    separator_ = find_separator();
  }
  if (!rows_.next(row_, separator_) || row_.broken) {
    return false;  // reported; what the columns are is not known
  }
  std::map<std::string, int, std::less<>> lines;
  for (const CsvCell& cell : row_.cells) {
    read_column(cell, lines);
  }
  if (width_ == 0) {
    errors_.add(row_.cells.front().mark, "no column of the header has a name",
                "begin with the names of the columns, as in 'name,country,source'");
    return false;
  }
  note_size(false);
  return true;
}

void CsvReader::read_column(const CsvCell& cell, std::map<std::string, int, std::less<>>& lines) {
  Column& column = columns_.emplace_back();
  column.name.text = cell.text;
  column.name.mark = cell.mark;
  if (cell.text.empty()) {
    return;
  }
  width_ = columns_.size();
  column.is_read = !cell.text.starts_with('#');
  const int number = static_cast<int>(columns_.size()) - 1;
  if (const auto [first, is_new] = lines.try_emplace(cell.text, number);
      column.is_read && !is_new) {
    errors_.add(cell.mark, fmt::format("two columns are named '{}'", cell.text),
                fmt::format("the first is column {}; several values of one field go into one cell, "
                            "separated by ';'",
                            column_name(static_cast<std::size_t>(first->second))));
  }
}

void CsvReader::note_size(bool is_empty) {
  if (is_empty && row_.cells.size() <= 1) {
    short_rows_.skip();
    return;
  }
  const bool is_short = !row_.broken && !is_empty && row_.cells.size() < width_;
  report_short(short_rows_.note({.end = row_.end,
                                 .size = row_.cells.size(),
                                 .is_short = is_short,
                                 .is_broken = row_.broken}));
}

void CsvReader::report_short(const std::vector<ShortRows::Row>& rows) {
  for (const ShortRows::Row& row : rows) {
    errors_.add(
        row.end,
        fmt::format("this row has {} cell{}, the header has {}", row.size, row.size == 1 ? "" : "s",
                    width_),
        fmt::format("write the {} also for cells that are empty", name_of_separator(separator_)));
  }
}

/// Reports a cell that is not empty and under no name; true if the row is too long.
bool CsvReader::report_stray_cell() {
  for (std::size_t i = 0; i < row_.cells.size(); ++i) {
    const CsvCell& cell = row_.cells[i];
    if (cell.text.empty() || (i < width_ && !columns_[i].name.text.empty())) {
      continue;
    }
    if (i >= columns_.size()) {
      errors_.add(
          cell.mark,
          fmt::format("this row has more cells than the header, which has {}", columns_.size()),
          fmt::format("put a cell that holds {} in quotes", name_of_separator(separator_)));
      return true;
    }
    if (!std::exchange(columns_[i].is_reported, true)) {
      errors_.add(cell.mark, fmt::format("column {} has cells and no name", column_name(i)),
                  "name it in the header; begin the name with '#' if it is a note to yourself");
    }
  }
  return false;
}

void CsvReader::read_row() {
  const bool is_empty = std::all_of(row_.cells.begin(), row_.cells.end(),
                                    [](const CsvCell& cell) { return cell.text.empty(); });
  note_size(is_empty);
  if (row_.broken || is_empty || report_stray_cell()) {
    return;
  }
  SeedRecord& record = seed_.records.emplace_back();
  record.kind_plural = kind_;
  record.fields.shape = SeedValue::Shape::map;
  record.fields.fields.reserve(std::min(width_, row_.cells.size()));
  for (std::size_t i = 0; i < std::min(width_, row_.cells.size()); ++i) {
    CsvCell& cell = row_.cells[i];
    if (columns_[i].is_read && !cell.text.empty()) {
      SeedValue value;
      value.text = std::move(cell.text);
      value.mark = cell.mark;
      record.fields.fields.emplace_back(columns_[i].name, std::move(value));
    }
  }
  const Mark& first = row_.cells.front().mark;
  const bool is_one_line = first.line == row_.end.line;
  record.fields.mark = {first.line, first.offset,
                        is_one_line ? row_.end.offset - first.offset : first.length};
}

}  // namespace

Seed read_csv(std::shared_ptr<const SeedFile> file, std::string kind_plural) {
  return CsvReader(std::move(file), std::move(kind_plural)).read();
}

}  // namespace liaison
