// SPDX-License-Identifier: EUPL-1.2
// Writing a file where the disk does not take it: the old file stays, and no part of the new one.
#include <fcntl.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstddef>
#include <filesystem>
#include <iterator>
#include <string>

#include "cli/process.hpp"
#include "core/file.hpp"
#include "liaison/error.hpp"
#include "liaison/run.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

constexpr rlim_t kLargest = 4096;

/// Writes in a process whose files cannot grow beyond kLargest bytes, as on a disk that is full.
/// Returns the exit code of the error; 0 if there was none.
int write_on_a_full_disk(const std::string& path, const std::string& text, Overwrite overwrite) {
  const pid_t child = ::fork();
  if (child == 0) {
    const rlimit limit{kLargest, kLargest};
    ::setrlimit(RLIMIT_FSIZE, &limit);
    ::signal(SIGXFSZ, SIG_IGN);
    try {
      write_file(path, text, Privacy::as_umask, overwrite);
      ::_exit(0);
    } catch (const Failure& failure) {
      ::_exit(kind_of(failure.error().code).exit_code);
    }
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 101;
}

std::ptrdiff_t files_here() {
  return std::distance(fs::directory_iterator("."), fs::directory_iterator());
}

TEST(WriteFileFault, LeavesNothingBehindWhenTheDiskIsFull) {
  const ScratchFolder folder;
  EXPECT_EQ(write_on_a_full_disk("small.txt", std::string(kLargest, 'x'), Overwrite::no), 0);
  EXPECT_EQ(write_on_a_full_disk("large.txt", std::string(kLargest + 1, 'x'), Overwrite::no),
            kind_of(ErrorCode::io_failure).exit_code);
  EXPECT_FALSE(fs::exists("large.txt"));
  EXPECT_EQ(files_here(), 1);
}

TEST(WriteFileFault, KeepsTheOldFileWhenTheDiskIsFull) {
  const ScratchFolder folder;
  write_bytes("report.txt", "the old one");
  EXPECT_EQ(write_on_a_full_disk("report.txt", std::string(100'000, 'x'), Overwrite::yes),
            kind_of(ErrorCode::io_failure).exit_code);
  EXPECT_EQ(read_bytes("report.txt"), "the old one");
  EXPECT_EQ(files_here(), 1);
}

TEST(WriteFileFault, ReplacesNoDeviceAndNoPipe) {
  const ScratchFolder folder;
  ASSERT_EQ(::mkfifo("pipe", 0600), 0);
  for (const Overwrite overwrite : {Overwrite::no, Overwrite::yes}) {
    EXPECT_THROW(write_file("pipe", "text", Privacy::as_umask, overwrite), Failure);
    EXPECT_TRUE(fs::is_fifo("pipe"));
  }
  EXPECT_EQ(files_here(), 1);
}

TEST(RunFault, SaysThatTheOutputIsNotCompleteWhenTheDiskIsFull) {
  const pid_t child = ::fork();
  if (child == 0) {
    const int full = ::open("/dev/full", O_WRONLY);
    ::dup2(full, STDOUT_FILENO);
    const int nowhere = ::open("/dev/null", O_WRONLY);
    ::dup2(nowhere, STDERR_FILENO);
    const Process process(0, nullptr);
    ::_exit(run({"sql", "SELECT 1"}, process.environment()));
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  ASSERT_TRUE(WIFEXITED(status));
  EXPECT_EQ(WEXITSTATUS(status), kind_of(ErrorCode::io_failure).exit_code);
}

}  // namespace
}  // namespace liaison
