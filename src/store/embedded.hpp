// SPDX-License-Identifier: EUPL-1.2
// The text files that are part of the program: migrations, checks, canned queries, statements. The
// build writes the definition (cmake/embed_text.cmake); nothing is read or parsed at start.
#pragma once

#include <span>
#include <string_view>

namespace liaison {

struct EmbeddedFile {
  std::string_view
      path;  ///< relative to the root of the source tree, `migrations/0001_records.sql`
  std::string_view text;  ///< as in the file, byte for byte
};

/// All embedded files, ordered by path.
std::span<const EmbeddedFile> embedded_files();

/// The text of one of them. Throws: Failure(bug) if there is none of that path.
std::string_view embedded_text(std::string_view path);

}  // namespace liaison
