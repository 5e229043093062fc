// SPDX-License-Identifier: EUPL-1.2
// Who may read the sheet that `load --rejects` writes.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/run.hpp"
#include "support/scratch.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

int run_here(const std::vector<std::string>& arguments) {
  const Environment environment{
      .out = [](std::string_view) {},
      .err = [](std::string_view) {},
      .read_line = [] { return std::optional<std::string>(); },
      .variable = [](std::string_view) { return std::optional<std::string>(); },
      .out_is_terminal = false,
      .in_is_terminal = false,
      .width = 80,
      .today = "2019-01-31"};
  return run(arguments, environment);
}

mode_t mode_of_sheet(const std::string& seed) {
  const ScratchFolder folder;
  const mode_t mask = ::umask(022);
  write_bytes("seed.yaml", seed);
  EXPECT_EQ(run_here({"--db", "my.db", "init"}), 0);
  EXPECT_NE(run_here({"--db", "my.db", "load", "seed.yaml", "--yes", "--rejects", "sheet.csv"}), 0);
  ::umask(mask);
  struct stat status = {};
  EXPECT_EQ(::stat("sheet.csv", &status), 0);
  return status.st_mode & 0777U;
}

TEST(RejectsSheet, IsForItsOwnerAloneWhereASeedStatesContacts) {
  EXPECT_EQ(mode_of_sheet(R"(source: eccp-d3.5
contacts:
  - {key: one, name: "One, Nobody", organisation: no-such-organisation, email: one@example.org}
)"),
            0600U);
}

TEST(RejectsSheet, IsForAllWhomTheUmaskLetsReadOtherwise) {
  EXPECT_EQ(mode_of_sheet(R"(source: eccp-d3.5
agreements:
  - {key: one, name: One, type: MoU, status: signed, parties: [no-such-organisation, skywin]}
)"),
            0644U);
}

}  // namespace
}  // namespace liaison
