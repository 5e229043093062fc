// SPDX-License-Identifier: EUPL-1.2
// Runs a fuzz target over each file of a corpus folder, in builds without libFuzzer. Not a fuzzer:
// it invents no input. Ends with 1 if there is no input, for a test that runs nothing cannot fail.
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
  std::vector<fs::path> files;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.is_regular_file()) {
      files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

/// An array of exactly the file's size, so that a read past its end is seen by the sanitizers.
bool run_file(const fs::path& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) {
    return false;
  }
  const std::size_t size = fs::file_size(path);
  const auto bytes = std::make_unique<std::uint8_t[]>(size);
  const std::size_t read = std::fread(bytes.get(), 1, size, file);
  std::fclose(file);
  if (read != size) {
    return false;
  }
  LLVMFuzzerTestOneInput(bytes.get(), size);
  return true;
}

int run_folder(const fs::path& folder) {
  const std::vector<fs::path> files = files_in(folder);
  if (files.empty()) {
    std::fprintf(stderr, "no input in %s\n", folder.c_str());
    return 1;
  }
  for (const fs::path& path : files) {
    // Named before it runs, and at once: after a crash this line says which input it was.
    std::fprintf(stderr, "%s\n", path.c_str());
    if (!run_file(path)) {
      std::fprintf(stderr, "cannot read %s\n", path.c_str());
      return 1;
    }
  }
  return 0;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
    return 2;
  }
  try {
    return run_folder(argv[1]);
  } catch (const std::exception& error) {
    std::fprintf(stderr, "the target threw: %s\n", error.what());
    return 1;
  }
}
