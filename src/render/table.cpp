// SPDX-License-Identifier: EUPL-1.2
// The format table: columns aligned by display width, for eyes. How wide they become is decided in
// fit.cpp.
#include "liaison/table.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/width.hpp"
#include "liaison/sink.hpp"
#include "render/cell.hpp"
#include "render/evidence.hpp"
#include "render/fit.hpp"
#include "render/render.hpp"

namespace liaison {
namespace {

constexpr std::string_view kBold = "\x1b[1m";
constexpr std::string_view kPlain = "\x1b[0m";

bool is_number(const Column& column) {
  return column.type == ColumnType::integer || column.type == ColumnType::real;
}

bool is_number(const Cell& cell) {
  return std::holds_alternative<std::int64_t>(cell) || std::holds_alternative<double>(cell);
}

std::string shown(const Cell& cell, std::string& scratch) {
  return visible(cell_text(cell, scratch));
}

std::vector<ColumnWidth> widths_of(const Table& table) {
  std::vector<ColumnWidth> widths;
  widths.reserve(table.columns.size());
  for (const Column& column : table.columns) {
    widths.push_back({.natural = std::max(display_width(visible(column.name)), 1),
                      .shrinks = column.type == ColumnType::text,
                      .least = 0,
                      .wraps = column.wraps});
  }
  std::string scratch;
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int width = display_width(shown(row[i], scratch));
      widths[i].natural = std::max(widths[i].natural, width);
      // Numbers may stand among texts, as in a list of settings; half a number is a wrong one.
      widths[i].least = std::max(widths[i].least, is_number(row[i]) ? width : 0);
    }
  }
  return widths;
}

// Collects the cells of one line.
class Line {
 public:
  explicit Line(const std::vector<int>& widths) : widths_(widths) {}

  void add(std::string_view text, bool right) {
    const int width = widths_[column_];
    const std::string cell = cut_to_width(text, width);
    const auto blanks = static_cast<std::size_t>(std::max(width - display_width(cell), 0));
    line_.append(column_ == 0 ? 0 : kColumnGap, ' ');
    line_.append(right ? blanks : 0, ' ');
    line_ += cell;
    line_.append(right ? 0 : blanks, ' ');
    ++column_;
  }

  /// The line without blanks at its end. Begins the next line.
  std::string take() {
    line_.resize(line_.find_last_not_of(' ') + 1);  // npos + 1 is 0
    column_ = 0;
    return std::exchange(line_, {});
  }

 private:
  const std::vector<int>& widths_;
  std::string line_ = {};
  std::size_t column_ = 0;
};

void write_header(Output& output, Line& line, const Table& table, const Fit& fit, bool colour) {
  std::string rule;
  for (std::size_t i = 0; i < fit.widths.size(); ++i) {
    line.add(visible(table.columns[i].name), is_number(table.columns[i]));
    rule.append(i == 0 ? 0 : kColumnGap, ' ');
    for (int column = 0; column < fit.widths[i]; ++column) {
      rule += "─";
    }
  }
  const std::string header = line.take();
  output.text() += colour ? std::string(kBold) + header + std::string(kPlain) : header;
  output.end_line();
  output.text() += rule;
  output.end_line();
}

// A row, of several lines where a column wraps.
void write_row(Output& output, Line& line, const Table& table, const std::vector<Cell>& row,
               const Fit& fit) {
  std::string scratch;
  std::vector<std::string> texts;
  std::vector<std::vector<std::string_view>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < fit.widths.size(); ++i) {
    texts.push_back(shown(row[i], scratch));
  }
  for (std::size_t i = 0; i < fit.widths.size(); ++i) {
    lines.push_back(table.columns[i].wraps ? wrap_to_width(texts[i], fit.widths[i])
                                           : std::vector<std::string_view>{texts[i]});
    height = std::max(height, lines.back().size());
  }
  for (std::size_t number = 0; number < height; ++number) {
    for (std::size_t i = 0; i < fit.widths.size(); ++i) {
      line.add(number < lines[i].size() ? lines[i][number] : "", is_number(table.columns[i]));
    }
    output.text() += line.take();
    output.end_line();
  }
}

// `(2 columns cut to 80; -f csv shows all)`, with the number of those left out if there are any.
std::string cut_note(const Fit& fit, std::size_t columns, int width) {
  const std::size_t left_out = columns - fit.widths.size();
  const auto counted = [](std::size_t count) {
    return std::to_string(count) + (count == 1 ? " column" : " columns");
  };
  std::string what;
  if (left_out == 0) {
    what = counted(fit.cut) + " cut to ";
  } else if (fit.cut == 0) {
    what = counted(left_out) + " left out to fit ";
  } else {
    what = counted(fit.cut) + " cut, " + std::to_string(left_out) + " left out to fit ";
  }
  return "(" + what + std::to_string(width) + "; -f csv shows all)";
}

bool says_nothing(const Table& table, std::size_t column) {
  return table.columns[column].sparse && std::ranges::all_of(table.rows, [&](const auto& row) {
           return std::holds_alternative<std::monostate>(row[column]);
         });
}

// Keys are for machines; where columns are scarce they would push out what a person reads, and so
// would a column that says nothing this time.
Table without_keys(const Table& table) {
  Table shown;
  shown.rows.resize(table.rows.size());
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].key || says_nothing(table, i)) {
      continue;
    }
    shown.columns.push_back(table.columns[i]);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      shown.rows[row].push_back(table.rows[row][i]);
    }
  }
  return shown;
}

// What repeats in a column of headings says nothing new.
Table with_headings_once(Table table) {
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!table.columns[i].once) {
      continue;
    }
    for (std::size_t row = table.rows.size(); row-- > 1;) {
      if (table.rows[row][i] == table.rows[row - 1][i]) {
        table.rows[row][i] = Cell();
      }
    }
  }
  return table;
}

// `[1] ECCP D 3.5, §4`; what does not fit on the line goes on below the text.
void write_footnotes(const std::vector<std::string>& footnotes, int width, const Sink& sink) {
  Output output(sink);
  output.text() += '\n';
  for (std::size_t i = 0; i < footnotes.size(); ++i) {
    const std::string text = visible(footnotes[i]);
    std::string margin = "[" + std::to_string(i + 1) + "] ";
    const int room = width - display_width(margin);
    const bool wraps = width > 0 && room > 0;
    for (const std::string_view line :
         wraps ? wrap_to_width(text, room) : std::vector<std::string_view>{text}) {
      output.text() += margin;
      output.text() += line;
      output.end_line();
      margin.assign(margin.size(), ' ');
    }
  }
  output.flush();
}

void render_columns(const Table& table, const RenderOptions& options, const Sink& sink) {
  if (table.columns.empty()) {
    return;
  }
  const Fit fit = fit_columns(widths_of(table), options.width);
  Output output(sink);
  Line line(fit.widths);
  write_header(output, line, table, fit, options.colour);
  for (const auto& row : table.rows) {
    write_row(output, line, table, row, fit);
  }
  if (fit.cut > 0 || fit.widths.size() < table.columns.size()) {
    output.text() += cut_note(fit, table.columns.size(), options.width);
    output.end_line();
  }
  output.flush();
}

}  // namespace

void render_table(const Answer& answer, const RenderOptions& options, const Sink& sink) {
  MarkedTable marked = answer.evidence ? with_marks(answer) : MarkedTable{answer.table, {}};
  const Table table = with_headings_once(std::move(marked.table));
  if (options.width > 0) {
    render_columns(without_keys(table), options, sink);
  } else {
    render_columns(table, options, sink);
  }
  if (answer.more) {
    sink("(first " + std::to_string(table.rows.size()) + " of more rows; -f csv shows all)\n");
  }
  if (!marked.footnotes.empty()) {
    write_footnotes(marked.footnotes, options.width, sink);
  }
}

}  // namespace liaison
