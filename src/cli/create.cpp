// SPDX-License-Identifier: EUPL-1.2
#include "cli/create.hpp"

#include <unistd.h>

#include <filesystem>
#include <span>
#include <string>
#include <system_error>

#include "cli/context.hpp"
#include "core/file.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

void write_new(const std::string& path, std::span<const unsigned char> bytes) {
  try {
    write_file(path, bytes, Privacy::owner_only, Overwrite::no);
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::output_exists || ::access(path.c_str(), F_OK) != 0) {
      throw;
    }
    throw Failure(ErrorCode::output_exists, failure.error().message,
                  "it was not touched; `liaison load` adds to it, --db FILE names another one");
  }
}

}  // namespace

void create_database(const DatabasePath& path, std::span<const unsigned char> image) {
  if (!path.named) {
    std::error_code ignored;  // write_file says what is wrong, with the path
    std::filesystem::create_directories(std::filesystem::path(path.path).parent_path(), ignored);
  }
  write_new(path.path, image);
}

}  // namespace liaison
