// SPDX-License-Identifier: EUPL-1.2
// See scratch.hpp.
#include "support/scratch.hpp"

#include <gtest/gtest.h>

#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>

namespace liaison {

ScratchFolder::ScratchFolder() : before_(std::filesystem::current_path()) {
  std::string pattern = testing::TempDir() + "liaison_XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    throw std::system_error(errno, std::generic_category(), pattern);
  }
  path_ = pattern;
  std::filesystem::current_path(path_);
}

ScratchFolder::~ScratchFolder() {
  std::error_code ignored;  // a folder that stays behind is no reason for a test to die
  std::filesystem::current_path(before_, ignored);
  std::filesystem::remove_all(path_, ignored);
}

}  // namespace liaison
