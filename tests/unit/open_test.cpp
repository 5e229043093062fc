// SPDX-License-Identifier: EUPL-1.2
// What is opened, what is refused, and that a refused file is untouched.
#include "store/open.hpp"

#include <gtest/gtest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cstring>
#include <filesystem>
#include <string>
#include <string_view>

#include "liaison/error.hpp"
#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/migrate.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

/// The code with which opening fails; `bug` where it does not.
ErrorCode refusal(const std::string& path, Access access = Access::read) {
  try {
    (void)open_database(path, access).query_integer("SELECT count(*) FROM record");
  } catch (const Failure& failure) {
    EXPECT_FALSE(failure.error().hint.empty()) << failure.what();
    return failure.error().code;
  }
  return ErrorCode::bug;
}

/// A database whose header has another number in it.
std::string altered(std::size_t at, char last_byte) {
  std::string bytes(as_text(empty_image()));
  bytes[at + 3] = last_byte;
  return bytes;
}

class OpenDatabase : public testing::Test {
 protected:
  void SetUp() override { write_bytes("ours.db", as_text(empty_image())); }

 private:
  ScratchFolder folder_;
};

TEST_F(OpenDatabase, OpensAFileOfOurs) {
  EXPECT_EQ(open_database("ours.db", Access::read).query_integer("SELECT count(*) FROM record"), 0);
}

TEST_F(OpenDatabase, SaysThatAFileIsMissingAndMakesNone) {
  EXPECT_EQ(refusal("typo.db"), ErrorCode::missing_file);
  EXPECT_EQ(refusal("typo.db", Access::write), ErrorCode::missing_file);
  EXPECT_EQ(refusal("no-folder/typo.db"), ErrorCode::missing_file);
  EXPECT_EQ(refusal("ours.db/typo.db"), ErrorCode::missing_file);
  EXPECT_EQ(refusal(""), ErrorCode::missing_file);
  EXPECT_EQ(refusal(std::string(5000, 'x')), ErrorCode::missing_file);
  EXPECT_FALSE(fs::exists("typo.db"));
}

TEST_F(OpenDatabase, RefusesWhatIsNoRegularFile) {
  ASSERT_EQ(::mkfifo("pipe.db", 0600), 0);
  EXPECT_EQ(refusal("pipe.db"), ErrorCode::not_our_database) << "and does not wait for a writer";
  fs::create_directory("folder.db");
  EXPECT_EQ(refusal("folder.db"), ErrorCode::not_our_database);
  EXPECT_EQ(refusal("/dev/null"), ErrorCode::not_our_database);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, "socket.db", sizeof(address.sun_path) - 1);
  ASSERT_EQ(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)), 0);
  EXPECT_EQ(refusal("socket.db"), ErrorCode::not_our_database);
  ::close(socket);
}

TEST_F(OpenDatabase, RefusesForeignFilesUntouched) {
  const std::string ours(as_text(empty_image()));
  const std::pair<std::string, std::string> files[] = {
      {"empty.db", ""},
      {"text.db", "name,place\n"},
      {"short.db", ours.substr(0, 99)},
      {"magic.db", "X" + ours.substr(1)},
      {"application.db", altered(kApplicationIdAt, 'X')},
  };
  for (const auto& [name, bytes] : files) {
    write_bytes(name, bytes);
    EXPECT_EQ(refusal(name), ErrorCode::not_our_database) << name;
    EXPECT_EQ(refusal(name, Access::write), ErrorCode::not_our_database) << name;
    EXPECT_EQ(read_bytes(name), bytes) << name;
  }
}

TEST_F(OpenDatabase, RefusesOtherVersionsUntouched) {
  const auto version = static_cast<char>(schema_version());
  const std::string newer = altered(kUserVersionAt, static_cast<char>(version + 1));
  const std::string older = altered(kUserVersionAt, static_cast<char>(version - 1));
  write_bytes("newer.db", newer);
  write_bytes("older.db", older);
  for (const Access access : {Access::read, Access::write}) {
    EXPECT_EQ(refusal("newer.db", access), ErrorCode::newer_database);
    EXPECT_EQ(refusal("older.db", access), ErrorCode::older_database);
  }
  EXPECT_THROW(open_for_migration("newer.db"), Failure);
  EXPECT_NO_THROW(open_for_migration("older.db"));
  EXPECT_EQ(read_bytes("newer.db"), newer);
  EXPECT_EQ(read_bytes("older.db"), older);
}

TEST_F(OpenDatabase, SaysThatAFileIsDamaged) {
  std::string bytes(as_text(empty_image()));
  write_bytes("cut.db", std::string_view(bytes).substr(0, 4096));
  EXPECT_EQ(refusal("cut.db"), ErrorCode::damaged_database);
  std::memset(bytes.data() + 100, 0x7F, 3996);
  write_bytes("scribbled.db", bytes);
  EXPECT_EQ(refusal("scribbled.db"), ErrorCode::damaged_database);
}

TEST_F(OpenDatabase, FollowsALinkToTheFile) {
  fs::create_symlink("ours.db", "link.db");
  fs::create_symlink("nothing.db", "dangling.db");
  fs::create_symlink("loop.db", "loop.db");
  EXPECT_EQ(open_database("link.db", Access::write).query_integer("SELECT count(*) FROM record"),
            0);
  EXPECT_EQ(refusal("dangling.db"), ErrorCode::missing_file);
  EXPECT_EQ(refusal("dangling.db", Access::write), ErrorCode::missing_file);
  EXPECT_EQ(refusal("loop.db"), ErrorCode::missing_file);
  EXPECT_FALSE(fs::exists("nothing.db"));
}

TEST_F(OpenDatabase, TakesANameForANameNotForAUri) {
  const std::string name = "file:ours.db?mode=rwc";
  EXPECT_EQ(refusal(name), ErrorCode::missing_file);
  write_bytes(name, as_text(empty_image()));
  EXPECT_EQ(open_database(name, Access::read).query_integer("SELECT count(*) FROM record"), 0);
  EXPECT_EQ(refusal(":memory:"), ErrorCode::missing_file);
  write_bytes("100% of %41?x#y.db", as_text(empty_image()));
  EXPECT_EQ(open_database("100% of %41?x#y.db", Access::read).query_integer("SELECT 1"), 1);
}

TEST_F(OpenDatabase, ReadsWithoutEverWriting) {
  const std::string before = read_bytes("ours.db");
  const Database database = open_database("ours.db", Access::read);
  for (const std::string_view sql :
       {"DELETE FROM kind", "CREATE TABLE x (a)", "CREATE TEMP TABLE x (a)",
        "PRAGMA user_version = 9", "VACUUM"}) {
    EXPECT_THROW(database.execute(sql), Failure) << sql;
  }
  EXPECT_EQ(read_bytes("ours.db"), before);
  EXPECT_FALSE(fs::exists("ours.db-journal"));
}

TEST_F(OpenDatabase, SetsWhatProtectsTheFile) {
  const Database writer = open_database("ours.db", Access::write);
  EXPECT_EQ(writer.query_integer("PRAGMA foreign_keys"), 1);
  EXPECT_EQ(writer.query_integer("PRAGMA synchronous"), 3) << "EXTRA";
  EXPECT_EQ(writer.query_integer("PRAGMA secure_delete"), 1);
  EXPECT_EQ(writer.query_cell("PRAGMA journal_mode"), Cell("delete"));
  for (const Access access : {Access::read, Access::write}) {
    const Database database = open_database("ours.db", access);
    EXPECT_EQ(database.query_integer("PRAGMA trusted_schema"), 0);
    EXPECT_EQ(database.query_integer("PRAGMA cell_size_check"), 1);
    EXPECT_THROW((void)database.query("SELECT \"typo\" FROM record"), Failure)
        << "a typo in double quotes is no text";
    EXPECT_THROW(database.run_script("PRAGMA writable_schema = ON; DELETE FROM sqlite_schema"),
                 Failure);
  }
}

TEST_F(OpenDatabase, EnforcesReferencesWhileWriting) {
  const Database writer = open_database("ours.db", Access::write);
  EXPECT_THROW(writer.execute("INSERT INTO place (id, type) VALUES (77, 'city')"), Failure);
}

TEST(OpenImage, OpensTheBundledDataReadOnly) {
  const Database database = open_image(bundled_database());
  EXPECT_GT(database.query_integer("SELECT count(*) FROM record"), 100);
  EXPECT_THROW(database.execute("DELETE FROM citation"), Failure);
  EXPECT_THROW(database.execute("CREATE TABLE x (a)"), Failure);
}

TEST(OpenImage, RefusesBytesThatAreNoDatabase) {
  const std::vector<unsigned char> bytes(8192, 'x');
  EXPECT_THROW((void)open_image(bytes).query_integer("SELECT count(*) FROM record"), Failure);
}

}  // namespace
}  // namespace liaison
