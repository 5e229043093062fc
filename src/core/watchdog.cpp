// SPDX-License-Identifier: EUPL-1.2
#include "core/watchdog.hpp"

#include <pthread.h>
#include <unistd.h>

#include <csignal>
#include <utility>

namespace liaison {

namespace {

// A thread that gets no signals: they are for the one that works.
template <class Work>
std::thread deaf_thread(const Work& work) {
  sigset_t all;
  sigset_t before;
  sigfillset(&all);
  pthread_sigmask(SIG_SETMASK, &all, &before);
  std::thread thread(work);
  pthread_sigmask(SIG_SETMASK, &before, nullptr);
  return thread;
}

}  // namespace

Watchdog::Watchdog(std::chrono::milliseconds limit, std::string text, int exit_code)
    : text_(std::move(text)),
      exit_code_(exit_code),
      thread_(deaf_thread([this, limit] { wait(limit); })) {}

Watchdog::~Watchdog() {
  {
    const std::lock_guard lock(mutex_);
    done_ = true;
  }
  left_.notify_one();
  thread_.join();
}

void Watchdog::wait(std::chrono::milliseconds limit) {
  std::unique_lock lock(mutex_);
  if (left_.wait_for(lock, limit, [this] { return done_; })) {
    return;
  }
  // Nothing more can be done about a message that does not arrive.
  [[maybe_unused]] const ssize_t written = ::write(STDERR_FILENO, text_.data(), text_.size());
  ::_exit(exit_code_);
}

}  // namespace liaison
