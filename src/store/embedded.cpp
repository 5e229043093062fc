// SPDX-License-Identifier: EUPL-1.2
#include "store/embedded.hpp"

#include <algorithm>
#include <string>

#include "liaison/error.hpp"

namespace liaison {

std::string_view embedded_text(std::string_view path) {
  const std::span<const EmbeddedFile> files = embedded_files();
  const auto file = std::ranges::find(files, path, &EmbeddedFile::path);
  if (file == files.end()) {
    throw Failure(ErrorCode::bug, "the program holds no file '" + std::string(path) + "'");
  }
  return file->text;
}

}  // namespace liaison
