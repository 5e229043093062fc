// SPDX-License-Identifier: EUPL-1.2
// See source_tree.hpp.
#include "support/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

namespace liaison {
namespace {

namespace fs = std::filesystem;

fs::path root() {
  return LIAISON_SOURCE_DIR;
}

}  // namespace

std::vector<std::string> tree_files(std::string_view folder, std::string_view ending) {
  std::vector<std::string> files;
  if (fs::is_regular_file(root() / folder)) {
    files.emplace_back(folder);
  } else if (fs::is_directory(root() / folder)) {
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(root() / folder)) {
      if (entry.is_regular_file() && entry.path().string().ends_with(ending)) {
        files.push_back(fs::relative(entry.path(), root()).string());
      }
    }
  }
  std::ranges::sort(files);
  return files;
}

std::string read_tree_file(std::string_view path) {
  std::ifstream file(root() / path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> transcript_pages() {
  std::vector<std::string> pages;
  for (const std::string_view place : {"README.md", "CONTRIBUTING.md", "docs", "tests/golden"}) {
    const std::vector<std::string> found = tree_files(place, ".md");
    pages.insert(pages.end(), found.begin(), found.end());
  }
  return pages;
}

}  // namespace liaison
