// SPDX-License-Identifier: EUPL-1.2
// Plain data between the layers: what a statement returns and what a renderer prints. No behaviour.
#pragma once

#include <cstdint>
#include <optional>
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
  bool once =
      false;  ///< a heading of several rows: the format table leaves it out where it repeats
  bool sparse = false;  ///< often empty: a table fitted to a terminal leaves it out where it is
};

struct Table {
  std::vector<Column> columns;
  std::vector<std::vector<Cell>> rows;  ///< each as long as `columns`
};

/// Where something is printed. What is not known or not stated is empty.
struct Citation {
  std::string field = {};           ///< of the record; empty: the record as a whole
  std::string item = {};            ///< of a list field
  std::string source = {};          ///< the slug
  std::string source_title = {};    ///< short
  std::string section = {};         ///< its number
  std::string page = {};            ///< `11` or `4-6`
  std::string page_basis = {};      ///< printed, or inferred from the section
  std::string footnote = {};        ///< its number
  std::string footnote_title = {};  ///< of the source that the footnote names
  std::string url = {};             ///< of that source
  std::string consulted = {};       ///< when that was; EDTF
  std::string basis = {};           ///< printed, inferred or external
  std::string quote = {};
  std::string reason = {};

  bool operator==(const Citation&) const = default;
};

/// A table with what a reader needs to trust it.
struct Answer {
  Table table;
  std::string question = {};            ///< as asked; empty where the table answers no question
  std::string reading = {};             ///< how the question was understood, one line
  std::vector<std::string> notes = {};  ///< further lines of the reading: how rows came in, hints
  std::string data_as_of = {};          ///< EDTF text, `2019-01`; empty if no source says
  /// Of each row; nothing where it was not asked for.
  std::optional<std::vector<std::vector<Citation>>> evidence = std::nullopt;
  bool more = false;  ///< the rows are the first of more; only where a table is for eyes
};

}  // namespace liaison
