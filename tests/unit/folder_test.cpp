// SPDX-License-Identifier: EUPL-1.2
// A folder of files is there whole or not at all, and takes the place of its like only.
#include "core/folder.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "core/sha256.hpp"
#include "liaison/error.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> names_in(const std::string& folder) {
  std::vector<std::string> names;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder)) {
    names.push_back(entry.path().filename().string());
  }
  std::sort(names.begin(), names.end());
  return names;
}

void write(const std::string& path, const std::vector<NamedFile>& files) {
  write_folder(path, files, Privacy::as_umask, "mark");
}

TEST(WriteFolder, MakesAFolderAndReplacesItsLike) {
  const ScratchFolder here;
  write("out/", {{"a", "1"}, {"b", "2"}, {"mark", ""}});
  EXPECT_EQ(names_in("out"), (std::vector<std::string>{"a", "b", "mark"}));
  write("out", {{"a", "3"}, {"mark", ""}});
  EXPECT_EQ(names_in("out"), (std::vector<std::string>{"a", "mark"}));
  EXPECT_EQ(read_bytes("out/a"), "3");
  EXPECT_EQ(names_in("."), (std::vector<std::string>{"out"}));
}

TEST(WriteFolder, TakesAnEmptyFolder) {
  const ScratchFolder here;
  fs::create_directory("out");
  write("out", {{"a", "1"}});
  EXPECT_EQ(read_bytes("out/a"), "1");
}

TEST(WriteFolder, LeavesOtherThingsAlone) {
  const ScratchFolder here;
  fs::create_directories("other/mark");
  fs::create_directory("full");
  write_bytes("full/letter", "dear");
  write_bytes("file", "text");
  fs::create_directory_symlink("full", "link");
  for (const char* path : {"other", "full", "file", "link", "none/out"}) {
    try {
      write(path, {{"mark", ""}});
      ADD_FAILURE() << path;
    } catch (const Failure& failure) {
      EXPECT_EQ(failure.error().code, ErrorCode::output_exists) << path;
    }
  }
  EXPECT_EQ(names_in("."), (std::vector<std::string>{"file", "full", "link", "other"}));
  EXPECT_EQ(read_bytes("full/letter"), "dear");
}

TEST(Sha256, GivesTheHashesOfTheStandard) {
  EXPECT_EQ(sha256_hex(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(sha256_hex("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  EXPECT_EQ(sha256_hex("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
            "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
  EXPECT_EQ(sha256_hex(std::string(1'000'000, 'a')),
            "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

}  // namespace
}  // namespace liaison
