// SPDX-License-Identifier: EUPL-1.2
// Plain data between the layers: what a statement returns and what a renderer prints. No behaviour.
#pragma once

#include <cstdint>
#include <string>
#include <variant>
#include <vector>

namespace liaison {

/// One value of a row. Nothing (monostate) is "not stated" and prints as an empty cell or null.
using Cell = std::variant<std::monostate, std::int64_t, double, std::string>;

enum class ColumnType {
  text,
  integer,
  real,
  date,  ///< a partial date as EDTF text
};

struct Column {
  std::string name;  ///< as printed; a contract, see docs/output.md
  ColumnType type = ColumnType::text;
  bool wraps =
      false;         ///< prose: a table fitted to a terminal breaks its lines instead of cutting it
  bool key = false;  ///< for machines, the slug: a table fitted to a terminal leaves it out
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

/// A table with what a reader needs to trust it.
struct Answer {
  Table table;
  std::string question = {};            ///< as asked; empty where the table answers no question
  std::string reading = {};             ///< how the question was understood, one line
  std::vector<std::string> notes = {};  ///< further lines of the reading: how rows came in, hints
  std::string data_as_of = {};          ///< EDTF text, `2019-01`; empty if no source says
};

}  // namespace liaison
