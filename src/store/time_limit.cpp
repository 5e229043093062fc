// SPDX-License-Identifier: EUPL-1.2
#include "store/time_limit.hpp"

#include <sqlite3.h>

#include "store/interrupt.hpp"

namespace liaison {

namespace {

// How many steps of SQLite's machine pass between two looks. A step of ours takes microseconds; in
// what a person wrote, one may be a search through a megabyte.
constexpr int kStepsBetweenLooks = 20000;
constexpr int kStepsBetweenLimitedLooks = 20;

int look_for_interrupt(void* /*unused*/) {
  return interrupt_requested() ? 1 : 0;
}

int look_for_both(void* data) {
  return interrupt_requested() || static_cast<const TimeLimit*>(data)->is_over() ? 1 : 0;
}

}  // namespace

void watch_for_interrupt(sqlite3* handle) {
  sqlite3_progress_handler(handle, kStepsBetweenLooks, &look_for_interrupt, nullptr);
}

TimeLimit::TimeLimit(sqlite3* handle, std::chrono::milliseconds limit)
    : handle_(handle),
      limited_(limit > std::chrono::milliseconds::zero()),
      end_(std::chrono::steady_clock::now() + limit) {
  if (limited_) {
    sqlite3_progress_handler(handle_, kStepsBetweenLimitedLooks, &look_for_both, this);
  }
}

TimeLimit::~TimeLimit() {
  watch_for_interrupt(handle_);
}

bool TimeLimit::is_over() const {
  return limited_ && std::chrono::steady_clock::now() >= end_;
}

}  // namespace liaison
