// SPDX-License-Identifier: EUPL-1.2
// Writing a folder of files whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/file.hpp"

namespace liaison {

struct NamedFile {
  std::string name;  ///< in the folder, without a path
  std::string text;
};

/// Writes the files into a folder beside `path` first, and only then gives that its name. What is
/// there stays, unless it is an empty folder, or a folder of files which has one of the name
/// `mark`: that is replaced, in one step where the file system can exchange two names.
/// Throws: Failure with output_exists, no_permission or io_failure; nothing is changed then.
void write_folder(const std::string& path, const std::vector<NamedFile>& files, Privacy privacy,
                  std::string_view mark);

}  // namespace liaison
