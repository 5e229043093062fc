// SPDX-License-Identifier: EUPL-1.2
// The output formats: one function and one file each, one table of them in formats.cpp. A renderer
// sees plain data only; where the output goes and which format is the default are the caller's
// part.
#pragma once

#include <span>
#include <string_view>

#include "liaison/sink.hpp"
#include "liaison/table.hpp"

namespace liaison {

struct RenderOptions {
  int width = 0;          ///< columns to fit a table into; 0 never cuts
  bool colour = false;    ///< whether escape sequences may be written
  bool terminal = false;  ///< csv and tsv only: write control characters as symbols, for eyes
};

/// One row of the table of formats.
struct Format {
  std::string_view name;     ///< as after `-f`
  std::string_view ending;   ///< of a file, without the dot, lower case
  std::string_view summary;  ///< one line for help
  void (*render)(const Answer& answer, const RenderOptions& options, const Sink& sink);
};

/// All formats, in the order of help.
std::span<const Format> formats();

/// The format of that name, or null.
const Format* find_format(std::string_view name);

/// The format that the ending of a path names, upper or lower case, or null.
const Format* format_for_file(std::string_view path);

/// Aligned columns for reading, fitted to `options.width`, with a last line that says what was cut.
/// Longest texts are cut first and the first column last; numbers and dates are never cut, rather
/// whole columns are left out from the right. If there are more rows, a line below says so.
/// Question, reading and notes are not printed. Evidence is a column of marks, and below the table
/// what each mark stands for.
void render_table(const Answer& answer, const RenderOptions& options, const Sink& sink);

/// CSV: UTF-8 without byte order mark, comma, line feed, a header. Empty cells are "not stated".
///
/// Source: RFC 4180, with LF for CRLF.
void render_csv(const Answer& answer, const RenderOptions& options, const Sink& sink);

/// As CSV with a TAB for the comma; a cell with a TAB, a line end or a quote is quoted as in CSV.
void render_tsv(const Answer& answer, const RenderOptions& options, const Sink& sink);

/// One JSON object: question, reading, notes, data_as_of, columns, rows (objects, one on a line).
/// What is not stated is null. A column name that comes twice gets `_2` behind it. Evidence is a
/// field of each row, a list of citations.
void render_json(const Answer& answer, const RenderOptions& options, const Sink& sink);

}  // namespace liaison
