// SPDX-License-Identifier: EUPL-1.2
// A load or an undo that is killed leaves the database as it was before or as it is after, never
// between.
#include <fmt/format.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "load/load.hpp"
#include "load/undo.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kKills = 30;
constexpr int kRecords = 200;

using Clock = std::chrono::steady_clock;

/// Clusters enough that a load writes more pages than one.
std::string many_clusters() {
  std::string text = "# source: paper\nkey,name,type,is_cluster,place,description\n";
  for (int number = 0; number < kRecords; ++number) {
    text += fmt::format("new-{0},New Cluster {0},cluster,1,canada,{1}\n", number,
                        std::string(500, 'x'));
  }
  return text;
}

using Command = bool (*)(const Database& database);

bool load_the_seed(const Database& database) {
  return load_seeds(database, {"organisations.csv"}, [](const LoadReport&) { return true; })
      .committed;
}

bool undo_it(const Database& database) {
  return undo_load(database, {.undoes = 2}, Contacts::withheld,
                   [](const UndoReport&) { return true; })
      .committed;
}

/// Runs the command in another process.
pid_t start(Command command, const std::string& path) {
  const pid_t child = ::fork();
  if (child == 0) {
    const Database database = open_database(path, Access::write);
    ::_exit(command(database) ? 0 : 1);
  }
  return child;
}

int wait_for(pid_t child) {
  int status = 0;
  ::waitpid(child, &status, 0);
  return status;
}

std::string dump_of(const std::string& path) {
  const Database database = open_database(path, Access::read);
  EXPECT_EQ(database.query_cell("PRAGMA integrity_check"), Cell("ok"));
  return canonical_dump(database);
}

/// Kills the command at random moments, each time on the same database.
void kill_often(Command command, const std::vector<unsigned char>& image) {
  write_bytes("test.db", as_text(image));
  const std::string before = dump_of("test.db");

  const Clock::time_point begin = Clock::now();
  ASSERT_EQ(wait_for(start(command, "test.db")), 0);
  const auto whole = std::chrono::duration_cast<std::chrono::microseconds>(Clock::now() - begin);
  const std::string after = dump_of("test.db");
  ASSERT_NE(before, after);

  std::mt19937_64 random(kSeed);
  int befores = 0;
  for (int kill = 0; kill < kKills; ++kill) {
    write_bytes("test.db", as_text(image));
    const pid_t child = start(command, "test.db");
    const auto delay =
        static_cast<useconds_t>(random() % static_cast<std::uint64_t>(whole.count()));
    ::usleep(delay);
    ::kill(child, SIGKILL);
    wait_for(child);
    const std::string now = dump_of("test.db");
    EXPECT_TRUE(now == before || now == after)
        << "killed after " << delay << " µs, seed " << kSeed << ", kill " << kill;
    befores += now == before ? 1 : 0;
  }
  EXPECT_GT(befores, 0) << "no kill came in time, so nothing was tested";
}

TEST(LoadSeedsFault, LeavesBeforeOrAfterWheneverItIsKilled) {
  const ScratchFolder folder;
  write_bytes("organisations.csv", many_clusters());
  kill_often(&load_the_seed, small_database().image());
}

TEST(UndoLoadFault, LeavesBeforeOrAfterWheneverItIsKilled) {
  const ScratchFolder folder;
  const Database database = small_database();
  write_bytes("organisations.csv", many_clusters());
  ASSERT_TRUE(load_the_seed(database));
  kill_often(&undo_it, database.image());
}

}  // namespace
}  // namespace liaison
