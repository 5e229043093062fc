// SPDX-License-Identifier: EUPL-1.2
// A fresh folder that a test works in.
#pragma once

#include <filesystem>

namespace liaison {

/// Makes a folder, makes it the working directory, and undoes both at the end of the scope. Only
/// one at a time in a process.
class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;  // one scope, one folder
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

 private:
  std::filesystem::path before_;
  std::filesystem::path path_;
};

}  // namespace liaison
