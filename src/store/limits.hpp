// SPDX-License-Identifier: EUPL-1.2
// How large what a person typed may become: the statement, its parts, each text that it builds, and
// all memory that it takes. Reports stay far below; what is above is a mistake or an attack.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

struct sqlite3;

namespace liaison {

/// A limit of SQLite while a person's statement runs.
struct SqlLimit {
  int id;  ///< SQLITE_LIMIT_…
  int most;
  std::string_view
      refusal;            ///< what SQLite says first when it is passed; empty: says nothing itself
  std::string_view rule;  ///< the same as a sentence
};

inline constexpr int kMostSqlBytes = 100'000;
inline constexpr int kMostTextBytes = 1'000'000;
inline constexpr std::int64_t kMostHeapBytes = std::int64_t{128} * 1024 * 1024;
inline constexpr std::int64_t kMostAnswerBytes = std::int64_t{96} * 1024 * 1024;

/// All of them.
const std::array<SqlLimit, 8>& sql_limits();

/// These limits, and kMostHeapBytes above what SQLite uses now, until the end of the scope. The
/// limit of memory is one of the whole process: no other connection may be at work.
/// Lifetime: must not outlive the connection.
class LimitScope {
 public:
  explicit LimitScope(sqlite3* handle);
  LimitScope(const LimitScope&) = delete;  // one scope, one set of limits
  LimitScope& operator=(const LimitScope&) = delete;
  ~LimitScope();

 private:
  sqlite3* handle_;
  std::array<int, 8> before_ = {};
  std::int64_t heap_before_ = 0;
};

}  // namespace liaison
