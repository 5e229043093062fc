// SPDX-License-Identifier: EUPL-1.2
// From a path to the text of a seed file. Everything that is no text in UTF-8, or in the encoding
// that the person names, is refused here by name, so that the readers of CSV and YAML need not
// think of bytes.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

#include "liaison/error.hpp"
#include "load/encoding.hpp"
#include "load/seed.hpp"

namespace liaison {

/// The largest seed file, in bytes.
inline constexpr std::size_t kMaxSeedBytes = 64 * 1024 * 1024;
/// The largest YAML file, in bytes: it is written by hand.
inline constexpr std::size_t kMaxYamlBytes = 4 * 1024 * 1024;
/// The longest line, in bytes: no table of people is wider, and errors show the line.
inline constexpr std::size_t kMaxLineBytes = 1024 * 1024;

/// Reads a seed file. Never waits: a pipe or a device is refused unread.
///
/// Errors: missing_file if it is missing or no regular file; no_permission; bad_csv or bad_yaml (by
///         the ending of the name) if it is too large or no text of that encoding without control
///         characters.
/// Throws: Failure(io_failure) if the disk fails.
Result<std::shared_ptr<const SeedFile>> read_seed_file(const std::string& path,
                                                       Encoding encoding = Encoding::utf8);

/// The same checks for bytes that are already in memory; `path` is only shown.
Result<std::shared_ptr<const SeedFile>> seed_file_of(std::string path, std::string bytes,
                                                     Encoding encoding = Encoding::utf8);

/// Whether the name of a file says that it holds YAML.
bool is_yaml_path(std::string_view path);

/// What a CSV file holds, by the first word of its name: `agreements-aerospace.csv` has agreements.
std::string kind_plural_of(const std::string& path);

/// How large a file of this name may be, and the error if it is larger.
std::size_t max_seed_bytes(std::string_view path);
Error too_large_seed(const std::string& path);

}  // namespace liaison
