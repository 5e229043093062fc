// SPDX-License-Identifier: EUPL-1.2
// See delimited.hpp.
#include "render/delimited.hpp"

#include <array>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "core/utf8.hpp"
#include "core/width.hpp"
#include "liaison/sink.hpp"
#include "liaison/table.hpp"
#include "render/cell.hpp"
#include "render/evidence.hpp"
#include "render/render.hpp"

namespace liaison {
namespace {

// Writes cells one after the other; knows when one must be quoted.
class LineWriter {
 public:
  LineWriter(std::string& out, char separator, bool terminal, std::size_t columns)
      : out_(out),
        special_{'"', '\r', '\n', separator},
        terminal_(terminal),
        single_(columns == 1) {}

  void write(std::string_view cell, bool first) {
    if (!first) {
      out_ += special_.back();
    }
    if (terminal_) {
      write_quoted_if_needed(visible(cell));
    } else if (is_valid_utf8(cell)) {
      write_quoted_if_needed(cell);
    } else {
      write_quoted_if_needed(replace_invalid(cell));
    }
  }

 private:
  void write_quoted_if_needed(std::string_view cell) {
    const std::string_view special(special_.data(), special_.size());
    if (cell.find_first_of(special) == std::string_view::npos && !(single_ && cell.empty())) {
      out_ += cell;
      return;
    }
    out_ += '"';
    for (const char c : cell) {
      out_.append(c == '"' ? 2 : 1, c);
    }
    out_ += '"';
  }

  std::string& out_;
  std::array<char, 4> special_;  // the last is the separator
  bool terminal_;
  bool single_;
};

void write_table(const Table& table, char separator, const RenderOptions& options,
                 const Sink& sink) {
  if (table.columns.empty()) {
    return;
  }
  Output output(sink);
  LineWriter line(output.text(), separator, options.terminal, table.columns.size());
  for (const Column& column : table.columns) {
    line.write(column.name, &column == &table.columns.front());
  }
  output.end_line();
  std::string scratch;
  for (const auto& row : table.rows) {
    for (const Cell& cell : row) {
      line.write(cell_text(cell, scratch), &cell == &row.front());
    }
    output.end_line();
  }
  output.flush();
}

}  // namespace

void write_delimited(const Answer& answer, char separator, const RenderOptions& options,
                     const Sink& sink) {
  if (answer.evidence) {
    write_table(with_citations(answer), separator, options, sink);
  } else {
    write_table(answer.table, separator, options, sink);
  }
}

}  // namespace liaison
