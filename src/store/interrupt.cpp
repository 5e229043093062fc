// SPDX-License-Identifier: EUPL-1.2
#include "store/interrupt.hpp"

#include <csignal>

#include "liaison/error.hpp"

namespace liaison {

namespace {

volatile std::sig_atomic_t g_requested = 0;

void request(int /*signal*/) {
  g_requested = 1;
}

void watch(int signal) {
  struct sigaction current = {};
  if (sigaction(signal, nullptr, &current) != 0 || current.sa_handler == SIG_IGN) {
    return;
  }
  struct sigaction ours = {};
  ours.sa_handler = &request;
  // No restart: a read from the terminal ends, too.
  ours.sa_flags = static_cast<int>(SA_RESETHAND);
  sigaction(signal, &ours, nullptr);
}

}  // namespace

void watch_signals() {
  watch(SIGINT);
  watch(SIGTERM);
}

bool interrupt_requested() {
  return g_requested != 0;
}

Error interrupted_error() {
  return {.code = ErrorCode::interrupted,
          .message = "interrupted",
          .where = std::nullopt,
          .hint = "nothing was changed"};
}

}  // namespace liaison
