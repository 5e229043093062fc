// SPDX-License-Identifier: EUPL-1.2
// What the schema says about its tables: columns, types, references, comments. Read from SQLite, so
// that no C++ repeats it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

struct TableColumn {
  std::string name;
  std::string type;        ///< INTEGER or TEXT, as declared
  bool required = false;   ///< NOT NULL without a default
  bool nullable = false;   ///< can be "there is none"
  std::string fallback;    ///< the default as an SQL literal, `NULL` where none is declared
  bool in_key = false;     ///< part of the primary key
  std::string references;  ///< the table that a foreign key names; empty if none
};

struct TableSchema {
  std::string name;
  std::vector<TableColumn> columns;

  /// The column of that name; null if there is none.
  [[nodiscard]] const TableColumn* find(std::string_view column) const;
  /// True for a partial date: the column stands with `X_first` and `X_last`.
  [[nodiscard]] bool is_date(std::string_view column) const;
};

/// A table of the schema. Throws: Failure(bug) if there is none of that name.
TableSchema table_schema(const Database& database, const std::string& table);

struct ColumnComment {
  std::string column;
  std::string comment;
};

/// The comments of a table's columns, as its CREATE TABLE has them, in order. A column without one
/// has an empty text.
std::vector<ColumnComment> column_comments(const Database& database, const std::string& table);

/// That of one column; empty if it is not among them.
std::string comment_of(const std::vector<ColumnComment>& comments, std::string_view column);

}  // namespace liaison
