// SPDX-License-Identifier: EUPL-1.2
// Which fields a seed can have, as the schema says: the columns of a kind's table, its list fields,
// the forms of names.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"
#include "store/schema.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

struct ListField {
  std::string field;
  std::string value;  ///< the column that a bare text fills
  std::string owner;  ///< the column of the record that has the list
  TableSchema link;   ///< one row an item
};

struct NameForm {
  std::string form;
  std::string field;
  bool literal = false;
  bool near = false;  ///< a new name that resembles one of this form is asked about
};

struct SeedKind {
  std::string kind;
  std::string plural;
  TableSchema table;
  std::vector<ListField> lists;

  [[nodiscard]] const ListField* find_list(std::string_view field) const;
  /// True if a seed may give the column: not the id, not a computed day of a date.
  [[nodiscard]] bool is_field(std::string_view column) const;
};

struct SeedSchema {
  std::vector<SeedKind> kinds;
  std::vector<NameForm> forms;
  ListField citations;

  [[nodiscard]] const SeedKind* find_plural(std::string_view plural) const;
  [[nodiscard]] const NameForm* find_form_field(std::string_view field) const;
  /// All field names of a kind, in the order in which a person would fill them in.
  [[nodiscard]] std::vector<std::string> fields_of(const SeedKind& kind) const;
};

/// True if a seed may give this column of a link table.
bool is_item_field(const ListField& list, std::string_view column);

/// The columns that a field can fill: itself, the days of a date, and how a source writes it. A
/// table has some of them.
std::vector<std::string> columns_of_field(const std::string& field);

/// True for a column that keeps how a source writes what another column means: it is filled from
/// the text of that one.
bool is_stated(const TableSchema& table, std::string_view column);

SeedSchema read_seed_schema(const Database& database);

}  // namespace liaison
