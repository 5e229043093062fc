// SPDX-License-Identifier: EUPL-1.2
// Writing a file whole or not at all. What happens on a full disk: file_fault_test.cpp.
#include "core/file.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <iterator>
#include <string>

#include "liaison/error.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

ErrorCode refusal(const std::string& path, Overwrite overwrite) {
  try {
    write_file(path, "new", Privacy::as_umask, overwrite);
  } catch (const Failure& failure) {
    return failure.error().code;
  }
  return ErrorCode::bug;
}

mode_t mode_of(const std::string& path) {
  struct stat status = {};
  ::stat(path.c_str(), &status);
  return status.st_mode & 0777U;
}

class WriteFile : public testing::Test {
 protected:
  WriteFile() : mask_(::umask(0)) {}
  ~WriteFile() override { ::umask(mask_); }

  static std::ptrdiff_t files() {
    return std::distance(fs::directory_iterator("."), fs::directory_iterator());
  }

 private:
  ScratchFolder folder_;
  mode_t mask_;
};

TEST_F(WriteFile, WritesEveryByte) {
  const std::string text("a\0b\nc", 5);
  write_file("new.txt", text, Privacy::as_umask, Overwrite::no);
  EXPECT_EQ(read_bytes("new.txt"), text);
  EXPECT_EQ(files(), 1);
}

TEST_F(WriteFile, LeavesAnExistingFileAlone) {
  write_bytes("old.txt", "old");
  EXPECT_EQ(refusal("old.txt", Overwrite::no), ErrorCode::output_exists);
  EXPECT_EQ(read_bytes("old.txt"), "old");
  EXPECT_EQ(files(), 1);
}

TEST_F(WriteFile, ReplacesAnExistingFileWhereItIsTold) {
  write_bytes("old.txt", "a much longer old text");
  write_file("old.txt", "new", Privacy::as_umask, Overwrite::yes);
  EXPECT_EQ(read_bytes("old.txt"), "new");
  EXPECT_EQ(files(), 1);
}

TEST_F(WriteFile, NeverFollowsALink) {
  write_bytes("target.txt", "old");
  fs::create_symlink("target.txt", "link.txt");
  fs::create_symlink("nothing.txt", "dangling.txt");
  for (const Overwrite overwrite : {Overwrite::no, Overwrite::yes}) {
    EXPECT_EQ(refusal("link.txt", overwrite), ErrorCode::output_exists);
    EXPECT_EQ(refusal("dangling.txt", overwrite), ErrorCode::output_exists);
  }
  EXPECT_EQ(read_bytes("target.txt"), "old");
  EXPECT_TRUE(fs::is_symlink("link.txt"));
  EXPECT_FALSE(fs::exists("nothing.txt"));
}

TEST_F(WriteFile, MakesNoFolder) {
  EXPECT_EQ(refusal("folder/new.txt", Overwrite::no), ErrorCode::output_exists);
  EXPECT_EQ(files(), 0);
  fs::create_directory("folder");
  EXPECT_EQ(refusal("folder", Overwrite::yes), ErrorCode::output_exists);
  EXPECT_EQ(files(), 1);
}

TEST_F(WriteFile, KeepsPrivateFilesPrivateWhateverTheUmask) {
  ::umask(0);
  write_file("private.db", "x", Privacy::owner_only, Overwrite::no);
  EXPECT_EQ(mode_of("private.db"), 0600U);
  ::umask(0277);
  write_file("private2.db", "x", Privacy::owner_only, Overwrite::no);
  EXPECT_EQ(mode_of("private2.db"), 0600U);
}

TEST_F(WriteFile, GivesOtherFilesTheModeOfTheUmask) {
  ::umask(0);
  write_file("open.csv", "x", Privacy::as_umask, Overwrite::no);
  EXPECT_EQ(mode_of("open.csv"), 0666U);
  ::umask(027);
  write_file("group.csv", "x", Privacy::as_umask, Overwrite::no);
  EXPECT_EQ(mode_of("group.csv"), 0640U);
}

}  // namespace
}  // namespace liaison
