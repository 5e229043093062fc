// SPDX-License-Identifier: EUPL-1.2
// The files of the source tree, for tests that read them.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// The files below a folder (or the file itself) whose names end so, relative to the root of the
/// source tree, in order. Empty if there is nothing of that name.
std::vector<std::string> tree_files(std::string_view folder, std::string_view ending);

/// The bytes of a file of the source tree.
std::string read_tree_file(std::string_view path);

/// The pages that are run as transcripts: README.md, CONTRIBUTING.md, docs, golden files.
std::vector<std::string> transcript_pages();

}  // namespace liaison
