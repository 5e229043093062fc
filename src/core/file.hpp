// SPDX-License-Identifier: EUPL-1.2
// Writing a file whole or not at all.
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace liaison {

/// Who may read the file: everyone whom the umask lets, or its owner only, whatever the umask.
enum class Privacy { as_umask, owner_only };
enum class Overwrite { no, yes };

/// Writes beside `path` first, syncs, and only then gives the file its name: a reader sees the old
/// file or the new one, never a part. Only a regular file is replaced, never a link or a device.
/// Throws: Failure with output_exists (also: no such folder), no_permission or io_failure.
void write_file(const std::string& path, std::span<const unsigned char> bytes, Privacy privacy,
                Overwrite overwrite);
void write_file(const std::string& path, std::string_view text, Privacy privacy,
                Overwrite overwrite);

/// Throws the Failure for an `errno` value that came up with a path.
[[noreturn]] void throw_system_failure(const std::string& path, int error);

}  // namespace liaison
