// SPDX-License-Identifier: EUPL-1.2
// The guard of SQL that a person typed: a list of what is allowed. What is not on it is refused,
// whatever SQLite will learn to do.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "store/permit.hpp"

struct sqlite3;

namespace liaison {

/// The functions that a statement may call, sorted.
std::span<const std::string_view> allowed_functions();
/// The pragmas that describe the schema, sorted; also as tables, `pragma_table_info('clusters')`.
std::span<const std::string_view> allowed_pragmas();
/// The tables that SQLite makes out of an argument, sorted.
std::span<const std::string_view> allowed_table_functions();

/// Makes these tables known to the connection: under the guard they could not come into being.
void warm_up(sqlite3* handle);

/// The first thing that was refused.
struct Refusal {
  int action = 0;     ///< SQLite's code of the action
  std::string name;   ///< of the table, function or pragma
  std::string value;  ///< given to the pragma
};

/// SELECT and its parts, nothing else, until the end of the scope; what the permit withholds is
/// withheld as well. It stays on while statements step, because some (VACUUM INTO) ask only then.
/// Requires: warm_up was called. Lifetime: must not outlive the connection.
class OnlyReading {
 public:
  OnlyReading(sqlite3* handle, const Permit& permit);
  OnlyReading(const OnlyReading&) = delete;  // SQLite keeps a pointer to it
  OnlyReading& operator=(const OnlyReading&) = delete;
  ~OnlyReading();

  [[nodiscard]] const std::optional<Refusal>& refusal() const { return refusal_; }

 private:
  static int authorize(void* data, int action, const char* first, const char* second,
                       const char* file, const char* view);
  [[nodiscard]] int judge(int action, std::string_view first, std::string_view second,
                          std::string_view file, std::string_view view) const;

  sqlite3* handle_;
  Permit permit_;
  std::optional<Refusal> refusal_ = std::nullopt;
};

/// `PRAGMA query_only` until the end of the scope, also on a connection that could write.
/// Lifetime: must not outlive the connection.
class QueryOnly {
 public:
  explicit QueryOnly(sqlite3* handle);
  QueryOnly(const QueryOnly&) = delete;  // one scope, one setting
  QueryOnly& operator=(const QueryOnly&) = delete;
  ~QueryOnly();

 private:
  sqlite3* handle_;
  bool before_;
};

}  // namespace liaison
