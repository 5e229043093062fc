// SPDX-License-Identifier: EUPL-1.2
#include "load/bind_value.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <system_error>
#include <utility>

#include "liaison/date.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/draft.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

DraftField field_of(std::string column, Cell value, const Origin& origin) {
  return {.column = std::move(column),
          .value = std::move(value),
          .refers_to = {},
          .text = {},
          .origin = origin};
}

// A date stands with its two days; where there is none, neither are they.
void bind_none(const TableSchema& table, const std::string& column, const Origin& origin,
               DraftRow& row, std::vector<Error>& errors) {
  if (!table.find(column)->nullable) {
    errors.push_back(error_at(origin, ErrorCode::missing_value,
                              fmt::format("'{}' must have a value", column),
                              "leave the cell empty where nothing is stated"));
    return;
  }
  row.push_back(field_of(column, {}, origin));
  if (table.is_date(column)) {
    row.push_back(field_of(column + "_first", {}, origin));
    row.push_back(field_of(column + "_last", {}, origin));
  }
}

void bind_integer(const std::string& column, const std::string& text, const Origin& origin,
                  DraftRow& row, std::vector<Error>& errors) {
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, number);
  if (problem != std::errc() || stopped != end) {
    errors.push_back(error_at(origin, ErrorCode::bad_value,
                              fmt::format("'{}' is not a whole number", text),
                              "write digits only; leave the cell empty if it is not stated"));
    return;
  }
  row.push_back(field_of(column, number, origin));
}

void bind_date(const std::string& column, const std::string& text, const Origin& origin,
               DraftRow& row, std::vector<Error>& errors) {
  // Spreadsheets write days as 31.01.2017; a YAML file is written by hand.
  const Result<PartialDate> date =
      is_yaml_path(origin.file->path) ? parse_date(text) : parse_date_in_table(text);
  if (!date) {
    Error error = date.error();
    error.where = where_of(*origin.file, origin.mark);
    errors.push_back(std::move(error));
    return;
  }
  row.push_back(field_of(column, date->text, origin));
  row.push_back(field_of(column + "_first", date->first, origin));
  row.push_back(field_of(column + "_last", date->last, origin));
}

}  // namespace

void bind_value(const TableSchema& table, const std::string& column, const std::string& text,
                const Origin& origin, DraftRow& row, std::vector<Error>& errors) {
  const TableColumn& declared = *table.find(column);
  if (text == kNone) {
    bind_none(table, column, origin, row, errors);
  } else if (table.is_date(column)) {
    bind_date(column, text, origin, row, errors);
  } else if (!declared.references.empty()) {
    row.push_back({.column = column,
                   .value = {},
                   .refers_to = declared.references,
                   .text = text,
                   .origin = origin});
  } else if (declared.type == "INTEGER") {
    bind_integer(column, text, origin, row, errors);
  } else {
    row.push_back(field_of(column, text, origin));
  }
}

}  // namespace liaison
