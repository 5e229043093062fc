// SPDX-License-Identifier: EUPL-1.2
#include "store/sql_parameters.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <variant>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/sql_error.hpp"

namespace liaison {

namespace {

using Parameters = std::vector<BoundValue>;

// Of two values for one parameter the second would be ignored in silence.
std::optional<Error> given_twice(const std::string& sql, const Parameters& given) {
  for (auto one = given.begin(); one != given.end(); ++one) {
    const bool again = std::any_of(std::next(one), given.end(),
                                   [&](const auto& other) { return other.name == one->name; });
    if (again) {
      return sql_error(sql, fmt::format("the parameter '{}' is given twice", one->name),
                       "give it one value");
    }
  }
  return std::nullopt;
}

void bind(sqlite3_stmt* statement, int index, const Cell& value) {
  if (const auto* integer = std::get_if<std::int64_t>(&value)) {
    sqlite3_bind_int64(statement, index, *integer);
  } else if (const auto* real = std::get_if<double>(&value)) {
    sqlite3_bind_double(statement, index, *real);
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    sqlite3_bind_text(statement, index, text->data(), static_cast<int>(text->size()),
                      SQLITE_TRANSIENT);
  } else {
    sqlite3_bind_null(statement, index);
  }
}

}  // namespace

// An unbound parameter would be NULL in silence: compare what the statement wants with what is
// given.
std::optional<Error> bind_values(sqlite3_stmt* statement, const std::string& sql,
                                 const Parameters& given) {
  if (std::optional<Error> error = given_twice(sql, given)) {
    return error;
  }
  std::vector<std::string> used;
  for (int index = 1; index <= sqlite3_bind_parameter_count(statement); ++index) {
    const char* name = sqlite3_bind_parameter_name(statement, index);
    const std::string wanted = name == nullptr ? "" : std::string(name + 1);
    const auto found = std::find_if(given.begin(), given.end(), [&](const auto& parameter) {
      return parameter.name == wanted;
    });
    if (found == given.end()) {
      return sql_error(sql,
                       fmt::format("the parameter '{}' has no value", name == nullptr ? "?" : name),
                       "give it one with --param NAME=VALUE; write parameters as :name");
    }
    used.push_back(wanted);
    bind(statement, index, found->value);
  }
  for (const auto& [name, value] : given) {
    if (std::find(used.begin(), used.end(), name) == used.end()) {
      return sql_error(sql, fmt::format("the statement has no parameter '{}'", name),
                       fmt::format("write it as :{} in the statement", name));
    }
  }
  return std::nullopt;
}

}  // namespace liaison
