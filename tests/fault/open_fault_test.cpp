// SPDX-License-Identifier: EUPL-1.2
// Opening after a crash: what was half written is rolled back first, and whoever may not do that is
// told so.
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <filesystem>
#include <string>

#include "liaison/error.hpp"
#include "store/migrate.hpp"
#include "store/open.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

constexpr unsigned kNobody = 65534;

/// Writes `before` and leaves it as a crash behind the last page of a commit of `sql` would: the
/// file is the new one, and the journal that restores the old one is still there.
void write_crashed(const std::string& path, std::string_view before, const std::string& sql) {
  write_bytes(path, before);
  sqlite3* handle = nullptr;
  ASSERT_EQ(sqlite3_open(path.c_str(), &handle), SQLITE_OK);
  // Without syncs the header of the journal is whole from the first page on.
  ASSERT_EQ(sqlite3_exec(handle, ("PRAGMA synchronous = OFF; BEGIN;" + sql).c_str(), nullptr,
                         nullptr, nullptr),
            SQLITE_OK)
      << sqlite3_errmsg(handle);
  const std::string journal = read_bytes(path + "-journal");
  ASSERT_EQ(sqlite3_exec(handle, "COMMIT", nullptr, nullptr, nullptr), SQLITE_OK);
  sqlite3_close(handle);
  ASSERT_FALSE(fs::exists(path + "-journal"));
  write_bytes(path + "-journal", journal);
}

constexpr std::string_view kHalfDone =
    "INSERT INTO kind (kind, plural, summary) VALUES ('half', 'halves', 'Half done.')";

/// Runs a test of permissions in a process that has none; as root they would prove nothing.
template <class Test>
int exit_as_nobody(const Test& test) {
  const pid_t child = ::fork();
  if (child == 0) {
    if (::setgid(kNobody) != 0 || ::setuid(kNobody) != 0) {
      ::_exit(100);
    }
    ::_exit(test());
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 101;
}

/// The exit code of the error that reading gives; 0 if it reads.
int reading(const std::string& path) {
  try {
    (void)open_database(path, Access::read).query("SELECT count(*) FROM record");
    return 0;
  } catch (const Failure& failure) {
    return kind_of(failure.error().code).exit_code;
  }
}

TEST(OpenDatabaseFault, RollsBackAHotJournalFirst) {
  const ScratchFolder folder;
  const std::string before(as_text(empty_image()));
  write_crashed("crashed.db", before, std::string(kHalfDone));
  const Database database = open_database("crashed.db", Access::read);
  EXPECT_EQ(database.query_integer("SELECT count(*) FROM kind WHERE kind = 'half'"), 0);
  EXPECT_FALSE(fs::exists("crashed.db-journal"));
}

TEST(OpenDatabaseFault, ReadsTheVersionThatIsThereAfterTheRollback) {
  const ScratchFolder folder;
  std::string older(as_text(empty_image()));
  older[63] = static_cast<char>(schema_version() - 1);
  write_crashed("crashed.db", older, "PRAGMA user_version = " + std::to_string(schema_version()));
  EXPECT_EQ(reading("crashed.db"), kind_of(ErrorCode::older_database).exit_code)
      << "the file says that it is migrated, the journal takes that back";
}

TEST(OpenDatabaseFault, LeavesTheJournalOfAForeignFileAlone) {
  const ScratchFolder folder;
  std::string foreign(as_text(empty_image()));
  foreign[71] = 'X';
  write_crashed("foreign.db", foreign, std::string(kHalfDone));
  const std::string before = read_bytes("foreign.db");
  EXPECT_EQ(reading("foreign.db"), kind_of(ErrorCode::not_our_database).exit_code);
  EXPECT_TRUE(fs::exists("foreign.db-journal"));
  EXPECT_EQ(read_bytes("foreign.db"), before);
}

TEST(OpenDatabaseFault, TellsAReaderWhoMayNotRecoverWhoCan) {
  const ScratchFolder folder;
  fs::permissions(folder.path(), fs::perms{0755});
  write_crashed("crashed.db", as_text(empty_image()), std::string(kHalfDone));
  ::chmod("crashed.db", 0644);
  ::chmod("crashed.db-journal", 0644);
  EXPECT_EQ(exit_as_nobody([] { return reading("crashed.db"); }),
            kind_of(ErrorCode::no_permission).exit_code);
  EXPECT_TRUE(fs::exists("crashed.db-journal"));
}

TEST(OpenDatabaseFault, ReadsInAFolderThatItMayNotWrite) {
  const ScratchFolder folder;
  write_bytes("shared.db", as_text(empty_image()));
  ::chmod("shared.db", 0444);
  fs::permissions(folder.path(), fs::perms{0555});
  EXPECT_EQ(exit_as_nobody([] { return reading("shared.db"); }), 0);
  fs::permissions(folder.path(), fs::perms{0755});
}

TEST(OpenDatabaseFault, SaysThatAFileMayNotBeReadOrWritten) {
  const ScratchFolder folder;
  fs::permissions(folder.path(), fs::perms{0755});
  write_bytes("private.db", as_text(empty_image()));
  ::chmod("private.db", 0600);
  EXPECT_EQ(exit_as_nobody([] { return reading("private.db"); }),
            kind_of(ErrorCode::no_permission).exit_code);
  ::chmod("private.db", 0444);
  EXPECT_EQ(exit_as_nobody([] {
              try {
                const Database database = open_database("private.db", Access::write);
                const Transaction transaction(database, Transaction::Mode::write);
                return 0;
              } catch (const Failure& failure) {
                return kind_of(failure.error().code).exit_code;
              }
            }),
            kind_of(ErrorCode::no_permission).exit_code);
}

}  // namespace
}  // namespace liaison
