// SPDX-License-Identifier: EUPL-1.2
#include "core/folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <filesystem>
#include <system_error>

#include "core/file.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

namespace fs = std::filesystem;

// The folder beside its place; removed at the end of the scope with what is in it.
struct ScratchFolder {
  std::string path;
  ~ScratchFolder() {
    std::error_code ignored;
    fs::remove_all(path, ignored);
  }
};

std::string without_slashes(std::string path) {
  while (path.size() > 1 && path.ends_with('/')) {
    path.pop_back();
  }
  return path;
}

// Only what such a folder was written with is taken away with it: files, none of them below.
bool may_replace(const std::string& path, std::string_view mark) {
  std::error_code error;
  bool is_marked = false;
  bool is_empty = true;
  for (fs::directory_iterator entry(path, error); !error && entry != fs::directory_iterator();
       entry.increment(error)) {
    const bool is_file = entry->symlink_status(error).type() == fs::file_type::regular;
    is_empty = false;
    if (error || !is_file) {
      return false;
    }
    is_marked = is_marked || entry->path().filename() == mark;
  }
  return !error && (is_empty || is_marked);
}

void refuse_others(const std::string& path, std::string_view mark) {
  struct stat status = {};
  if (::lstat(path.c_str(), &status) != 0) {
    if (errno != ENOENT) {
      throw_system_failure(path, errno);
    }
    return;
  }
  if (!S_ISDIR(status.st_mode)) {
    throw Failure(ErrorCode::output_exists, fmt::format("'{}' is no folder", path),
                  "it was not touched; choose another name");
  }
  if (!may_replace(path, mark)) {
    throw Failure(ErrorCode::output_exists, fmt::format("the folder '{}' holds other files", path),
                  fmt::format("it was not touched; choose another name, or an empty folder. Only a "
                              "folder of files with a {} is replaced",
                              mark));
  }
}

// Exchanges the names, so that a reader sees the old folder or the new one. Where the file system
// cannot, the old one steps aside first.
void take_the_place(const std::string& scratch, const std::string& path) {
  if (::rename(scratch.c_str(), path.c_str()) == 0) {
    return;  // nothing was there, or an empty folder
  }
  if (errno != ENOTEMPTY && errno != EEXIST) {
    throw_system_failure(path, errno);
  }
  if (::renameat2(AT_FDCWD, scratch.c_str(), AT_FDCWD, path.c_str(), RENAME_EXCHANGE) == 0) {
    return;
  }
  const std::string aside = scratch + ".old";
  if (::rename(path.c_str(), aside.c_str()) != 0) {
    throw_system_failure(path, errno);
  }
  if (::rename(scratch.c_str(), path.c_str()) != 0) {
    const int error = errno;
    ::rename(aside.c_str(), path.c_str());
    throw_system_failure(path, error);
  }
  const ScratchFolder old{aside};
}

}  // namespace

void write_folder(const std::string& folder, const std::vector<NamedFile>& files, Privacy privacy,
                  std::string_view mark) {
  const std::string path = without_slashes(folder);
  refuse_others(path, mark);
  std::string pattern = path + ".XXXXXX";
  if (::mkdtemp(pattern.data()) == nullptr) {
    const int error = errno;
    if (error == ENOENT || error == ENOTDIR) {
      throw Failure(ErrorCode::output_exists, fmt::format("there is no folder for '{}'", path),
                    "nothing was written; make the folder first");
    }
    throw_system_failure(path, error);
  }
  const ScratchFolder scratch{pattern};
  for (const NamedFile& file : files) {
    write_file(pattern + "/" + file.name, file.text, privacy, Overwrite::no);
  }
  if (privacy == Privacy::as_umask) {
    const mode_t mask = ::umask(0);
    ::umask(mask);
    ::chmod(pattern.c_str(), 0777U & ~mask);
  }
  take_the_place(pattern, path);
}

}  // namespace liaison
