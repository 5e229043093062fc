// SPDX-License-Identifier: EUPL-1.2
// Loading the seeds of the tree: twice is once, the order of files is free, and in parts is whole.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "load/load.hpp"
#include "store/bundled.hpp"
#include "store/dump.hpp"
#include "store/open.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t kSeed = 20190131;
constexpr int kOrders = 3;

bool yes(const LoadReport& /*report*/) {
  return true;
}

std::vector<std::string> seed_files() {
  std::vector<std::string> files;
  for (const fs::directory_entry& entry :
       fs::recursive_directory_iterator(fs::path(LIAISON_SOURCE_DIR) / "seeds")) {
    if (entry.path().extension() == ".csv" || entry.path().extension() == ".yaml") {
      files.push_back(entry.path().string());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

void load(const Database& database, const std::vector<std::string>& files) {
  const LoadReport report = load_seeds(database, files, yes);
  for (const Error& error : report.errors) {
    ADD_FAILURE() << to_text(error);
  }
}

TEST(LoadSeedsProperty, ChangesNothingTheSecondTime) {
  const Database database = empty_database();
  load(database, seed_files());
  const std::string once = canonical_dump(database);
  const LoadReport again = load_seeds(database, seed_files(), yes);
  EXPECT_TRUE(again.changes_nothing());
  EXPECT_FALSE(again.committed);
  EXPECT_EQ(canonical_dump(database), once);
}

TEST(LoadSeedsProperty, DoesNotDependOnTheOrderOfFiles) {
  const std::string expected = canonical_dump(open_image(bundled_database()));
  std::mt19937_64 random(kSeed);
  std::vector<std::string> files = seed_files();
  for (int order = 0; order < rounds(kOrders); ++order) {
    std::shuffle(files.begin(), files.end(), random);
    const Database database = empty_database();
    load(database, files);
    EXPECT_EQ(canonical_dump(database), expected) << "seed " << kSeed << ", order " << order;
  }
}

// Small texts, one load each, in any order in which what is referred to comes first.
TEST(LoadSeedsProperty, GivesTheSameInPartsAsInOneGo) {
  const Database parts = empty_database();
  for (const SeedText& seed : small_seeds()) {
    const LoadReport report = load_texts(parts, {seed});
    for (const Error& error : report.errors) {
      ADD_FAILURE() << to_text(error);
    }
  }
  EXPECT_EQ(canonical_dump(parts), canonical_dump(small_database()));
}

TEST(LoadSeedsProperty, DoesNotDependOnTheOrderOfRecords) {
  const std::string expected = canonical_dump(small_database());
  std::mt19937_64 random(kSeed);
  for (int order = 0; order < rounds(20); ++order) {
    std::vector<SeedText> seeds = small_seeds();
    for (SeedText& seed : seeds) {
      if (!seed.name.ends_with(".csv")) {
        continue;
      }
      // Below the comment and the header.
      std::vector<std::string> lines;
      for (std::size_t begin = 0; begin < seed.text.size();) {
        const std::size_t end = seed.text.find('\n', begin) + 1;
        lines.push_back(seed.text.substr(begin, end - begin));
        begin = end;
      }
      const auto first = lines.begin() + (lines[0].starts_with("#") ? 2 : 1);
      std::shuffle(first, lines.end(), random);
      seed.text.clear();
      for (const std::string& line : lines) {
        seed.text += line;
      }
    }
    std::shuffle(seeds.begin(), seeds.end(), random);
    const Database database = empty_database();
    load_texts(database, seeds);
    EXPECT_EQ(canonical_dump(database), expected) << "seed " << kSeed << ", order " << order;
  }
}

}  // namespace
}  // namespace liaison
