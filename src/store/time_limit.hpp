// SPDX-License-Identifier: EUPL-1.2
// SQLite's progress handler: between the steps of its machine it looks whether Ctrl-C was pressed
// and, where there is a limit of time, whether that is over. One call of a function is one step,
// however long it takes: core/watchdog.hpp is for that.
#pragma once

#include <chrono>

struct sqlite3;

namespace liaison {

/// From now on Ctrl-C stops the statements of the connection.
void watch_for_interrupt(sqlite3* handle);

/// Stops the statements of a connection when the time is over, and for Ctrl-C, until the end of the
/// scope; from then on for Ctrl-C only. SQLite says SQLITE_INTERRUPT for both.
/// Lifetime: must not outlive the connection.
class TimeLimit {
 public:
  /// Zero or less is no limit.
  TimeLimit(sqlite3* handle, std::chrono::milliseconds limit);
  TimeLimit(const TimeLimit&) = delete;  // SQLite keeps a pointer to it
  TimeLimit& operator=(const TimeLimit&) = delete;
  ~TimeLimit();

  /// True if the time is over.
  [[nodiscard]] bool is_over() const;

 private:
  sqlite3* handle_;
  bool limited_;
  std::chrono::steady_clock::time_point end_;
};

}  // namespace liaison
