// SPDX-License-Identifier: EUPL-1.2
// Ends the process when what is done in a scope takes too long and cannot be asked to stop.
#pragma once

#include <chrono>
#include <condition_variable>
#include <mutex>
#include <string>
#include <thread>

namespace liaison {

/// What should stop by itself when its time is over gets this much more.
inline constexpr std::chrono::milliseconds kGrace = std::chrono::seconds(1);

/// Writes `text` to stderr and ends the process with `exit_code`, without any clean-up, if the
/// scope is not left before `limit`. For work that writes nothing, so that nothing can be left half
/// done.
class Watchdog {
 public:
  Watchdog(std::chrono::milliseconds limit, std::string text, int exit_code);
  Watchdog(const Watchdog&) = delete;  // one scope, one watchdog
  Watchdog& operator=(const Watchdog&) = delete;
  ~Watchdog();

 private:
  void wait(std::chrono::milliseconds limit);

  std::string text_;
  int exit_code_;
  std::mutex mutex_ = {};
  std::condition_variable left_ = {};
  bool done_ = false;
  std::thread thread_;
};

}  // namespace liaison
