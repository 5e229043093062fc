// SPDX-License-Identifier: EUPL-1.2
// No statement runs away with time or memory: each of a list is given to the program, which must
// end by itself as the list says, in time, and small.
//
//   runaway PROGRAM LIST
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

#include "support/sql_cases.hpp"

namespace {

using Seconds = std::chrono::duration<double>;

constexpr double kLimit = 0.3;
constexpr double kSoft = kLimit + 0.3;
constexpr double kHard = kLimit + 2;
constexpr double kRoomy = 20;  // for what memory stops, not time
constexpr long kMostKilobytes = 300L * 1024;
constexpr std::size_t kFewest = 20;
// On a machine that is busy with other things a process may have to wait for its turn.
constexpr int kTries = 3;

struct Ended {
  int exit_code = -1;
  double seconds = 0;
  long kilobytes = 0;  ///< the most that it had at once
  std::string said;
};

[[noreturn]] void become(const char* program, const liaison::SqlCase& one, int errors) {
  const std::string limit = std::to_string(one.expected == "size" ? kRoomy : kLimit);
  const int nowhere = ::open("/dev/null", O_WRONLY | O_CLOEXEC);
  ::dup2(nowhere, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::execl(program, program, "sql", one.sql.c_str(), "--time-limit", limit.c_str(), "--quiet",
          nullptr);
  ::_exit(127);
}

Ended run(const char* program, const liaison::SqlCase& one) {
  Ended ended;
  std::array<int, 2> errors = {};
  if (::pipe(errors.data()) != 0) {
    std::abort();
  }
  const auto begin = std::chrono::steady_clock::now();
  const pid_t child = ::fork();
  if (child == 0) {
    ::close(errors[0]);
    become(program, one, errors[1]);
  }
  ::close(errors[1]);
  std::array<char, 4096> part = {};
  for (ssize_t read = 0; (read = ::read(errors[0], part.data(), part.size())) > 0;) {
    ended.said.append(part.data(), static_cast<std::size_t>(read));
  }
  ::close(errors[0]);
  int status = 0;
  struct rusage used = {};
  ::wait4(child, &status, 0, &used);
  ended.seconds = Seconds(std::chrono::steady_clock::now() - begin).count();
  ended.kilobytes = used.ru_maxrss;
  ended.exit_code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
  return ended;
}

bool says(const Ended& ended, std::string_view text) {
  return ended.said.find(text) != std::string::npos;
}

double most_seconds(std::string_view stopped_by) {
  if (stopped_by == "size") {
    return kRoomy;
  }
  return stopped_by == "hard" ? kHard : kSoft;
}

// What is wrong with how it ended; empty if nothing is.
std::string judge(const Ended& ended, std::string_view stopped_by) {
  const bool by_time = stopped_by == "soft" || stopped_by == "hard";
  const bool stopped = stopped_by != "null";
  if (ended.exit_code != (stopped ? 124 : 0)) {
    return "another exit code";
  }
  if (says(ended, "error[X03]") != stopped || says(ended, "time limit") != by_time) {
    return "another message";
  }
  if (by_time && ended.said.find('\n') + 1 != ended.said.size()) {
    return "more than one line";
  }
  if (ended.seconds > most_seconds(stopped_by)) {
    return "too slow";
  }
  return ended.kilobytes > kMostKilobytes ? "too large" : "";
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 3) {
    return 2;
  }
  std::ifstream list(arguments[2]);
  const std::string text(std::istreambuf_iterator<char>(list), {});
  const std::vector<liaison::SqlCase> cases = liaison::read_sql_cases(text);
  int wrong = cases.size() < kFewest ? 1 : 0;
  for (const liaison::SqlCase& one : cases) {
    const auto& [stopped_by, sql] = one;
    Ended ended;
    std::string problem = "untried";
    for (int attempt = 0; attempt < kTries && (problem == "untried" || problem == "too slow");
         ++attempt) {
      ended = run(arguments[1], one);
      problem = judge(ended, stopped_by);
    }
    std::printf("%-4s %3d  %5.2f s  %4ld MiB  %s  %.90s\n", stopped_by.c_str(), ended.exit_code,
                ended.seconds, ended.kilobytes / 1024, problem.empty() ? "ok" : problem.c_str(),
                sql.c_str());
    if (!problem.empty()) {
      std::printf("  %s\n", ended.said.c_str());
      ++wrong;
    }
  }
  return wrong == 0 ? 0 : 1;
}
