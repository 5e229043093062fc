// SPDX-License-Identifier: EUPL-1.2
#include "cli/process.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <charconv>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <memory>
#include <optional>
#include <string_view>

#include "liaison/error.hpp"
#include "liaison/sink.hpp"
#include "store/interrupt.hpp"

namespace liaison {

namespace {

constexpr int kDefaultWidth = 80;

std::optional<std::string> variable(std::string_view name) {
  const char* value = std::getenv(std::string(name).c_str());
  return value == nullptr ? std::nullopt : std::optional<std::string>(value);
}

// A program may be started without a standard stream. The next file that is opened would get its
// number, and what is printed would be written into it: the database, for one. So the number is
// taken by something that cannot be used in that direction, and reading or writing there fails as
// before.
void hold_standard_streams() {
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(file, F_GETFD) == -1 && errno == EBADF) {
      // The lowest free number is the one that is missing.
      (void)::open("/dev/null", file == STDIN_FILENO ? O_WRONLY : O_RDONLY);
    }
  }
}

// A reader that goes away (`| head`) is no error: what follows is dropped. A full disk is one.
Sink sink_of(int file, bool must_arrive) {
  return [file, must_arrive](std::string_view text) {
    while (!text.empty()) {
      if (must_arrive && interrupt_requested()) {
        throw Failure(interrupted_error());
      }
      const ssize_t written = ::write(file, text.data(), text.size());
      if (written < 0 && (errno == EPIPE || (!must_arrive && errno != EINTR))) {
        return;
      }
      if (written < 0 && errno != EINTR) {
        throw Failure(ErrorCode::io_failure,
                      std::string("cannot write the output: ") + std::strerror(errno),
                      "the output is not complete");
      }
      text.remove_prefix(static_cast<std::size_t>(written < 0 ? 0 : written));
    }
  };
}

// What comes without an end is handed on in parts, so that who reads it can stop.
constexpr std::size_t kLongestLine = 1'000'000;

std::optional<std::string> read_line() {
  std::string line;
  for (int letter = std::getchar(); letter != EOF; letter = std::getchar()) {
    if (letter == '\n') {
      return line;
    }
    line += static_cast<char>(letter);
    if (line.size() == kLongestLine) {
      return line;
    }
  }
  if (interrupt_requested()) {
    throw Failure(interrupted_error());
  }
  return line.empty() ? std::nullopt : std::optional(line);
}

int terminal_width() {
  if (const std::optional<std::string> columns = variable("COLUMNS")) {
    int width = 0;
    std::from_chars(columns->data(), columns->data() + columns->size(), width);
    if (width > 0) {
      return width;
    }
  }
  struct winsize size = {};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    return size.ws_col;
  }
  return kDefaultWidth;
}

// The day where the user is.
std::string today() {
  const std::time_t now = std::time(nullptr);
  struct tm day = {};
  if (::localtime_r(&now, &day) == nullptr) {
    return {};
  }
  return fmt::format("{:04}-{:02}-{:02}", day.tm_year + 1900, day.tm_mon + 1, day.tm_mday);
}

std::string now() {
  const std::time_t now = std::time(nullptr);
  struct tm time = {};
  if (::gmtime_r(&now, &time) == nullptr) {
    return {};
  }
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", time.tm_year + 1900, time.tm_mon + 1,
                     time.tm_mday, time.tm_hour, time.tm_min, time.tm_sec);
}

}  // namespace

Process::Process(int count, char** arguments)
    : arguments_(arguments + (count > 0 ? 1 : 0), arguments + count),
      environment_{.out = sink_of(STDOUT_FILENO, true),
                   .err = sink_of(STDERR_FILENO, false),
                   .read_line = &read_line,
                   .variable = &variable,
                   .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
                   .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
                   .width = terminal_width(),
                   .today = today(),
                   .now = now()} {
  hold_standard_streams();
  std::signal(SIGPIPE, SIG_IGN);
  watch_signals();
}

}  // namespace liaison
