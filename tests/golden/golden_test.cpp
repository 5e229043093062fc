// SPDX-License-Identifier: EUPL-1.2
// Runs every page of the tree: the golden files, the README, the docs. With UPDATE_GOLDEN=1 in the
// environment the pages are rewritten to what liaison does now; the diff is the review.
#include <gtest/gtest.h>

#include <algorithm>
#include <cctype>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <string_view>

#include "support/scratch.hpp"
#include "support/source_tree.hpp"
#include "support/transcript.hpp"

namespace liaison {
namespace {

Transcript run_page(const std::string& name, const std::string& page) {
  const ScratchFolder folder;
  return run_transcript(name, page);
}

bool wants_update() {
  const char* update = std::getenv("UPDATE_GOLDEN");
  return update != nullptr && std::string_view(update) == "1";
}

class GoldenPage : public testing::TestWithParam<std::string> {};

TEST_P(GoldenPage, ShowsWhatLiaisonDoes) {
  const std::string page = read_tree_file(GetParam());
  ASSERT_FALSE(page.empty());
  Transcript transcript = run_page(GetParam(), page);
  if (wants_update() && transcript.updated != page) {
    std::ofstream(std::filesystem::path(LIAISON_SOURCE_DIR) / GetParam(), std::ios::binary)
        << transcript.updated;
    // What is still wrong is no matter of output: a missing command, an unknown fixture.
    transcript = run_page(GetParam(), transcript.updated);
  }
  for (const std::string& problem : transcript.problems) {
    ADD_FAILURE() << problem;
  }
}

// `docs/errors.md` as the name of a test.
std::string test_name(const testing::TestParamInfo<std::string>& page) {
  std::string name = page.param.substr(0, page.param.rfind('.'));
  std::ranges::replace_if(
      name, [](char letter) { return std::isalnum(static_cast<unsigned char>(letter)) == 0; }, '_');
  return name;
}

INSTANTIATE_TEST_SUITE_P(All, GoldenPage, testing::ValuesIn(transcript_pages()), test_name);

}  // namespace
}  // namespace liaison
