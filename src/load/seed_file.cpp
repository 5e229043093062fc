// SPDX-License-Identifier: EUPL-1.2
// From a path to bytes: opens a seed file without waiting and reads no more than its limit. Knows
// no encoding; src/load/seed_text.cpp checks what was read.
#include "load/seed_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>
#include <system_error>
#include <utility>

#include "liaison/error.hpp"
#include "load/encoding.hpp"
#include "load/seed.hpp"

namespace liaison {

namespace {

class FileDescriptor {
 public:
  explicit FileDescriptor(int fd) : fd_(fd) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() {
    if (fd_ >= 0) {
      ::close(fd_);
    }
  }
  [[nodiscard]] int get() const { return fd_; }

 private:
  int fd_;
};

Failure disk_failure(const std::string& path, int error) {
  return {ErrorCode::io_failure,
          fmt::format("cannot read '{}': {}", path, std::generic_category().message(error)),
          "nothing was changed"};
}

Error cannot_open(const std::string& path, int error) {
  if (error == EACCES || error == EPERM) {
    return {.code = ErrorCode::no_permission,
            .message = fmt::format("you may not read '{}'", path),
            .hint = "ask its owner, or load a copy"};
  }
  if (error == ENOENT || error == ENOTDIR || error == ENAMETOOLONG || error == ELOOP) {
    return {.code = ErrorCode::missing_file,
            .message = fmt::format("there is no file '{}'", path),
            .hint = "check the name and the folder"};
  }
  if (error == ENXIO || error == ENODEV) {  // a socket, or a device without a driver
    return {.code = ErrorCode::missing_file,
            .message = fmt::format("'{}' is no regular file", path),
            .hint = "name a CSV or YAML file"};
  }
  throw disk_failure(path, error);
}

std::string read_bytes(const std::string& path, int fd, std::size_t expected, std::size_t limit) {
  std::string bytes(std::min(expected, limit) + 1, '\0');
  std::size_t size = 0;
  while (size <= limit) {
    if (size == bytes.size()) {
      bytes.resize(std::min(2 * size, limit + 1));
    }
    const ssize_t got = ::read(fd, bytes.data() + size, bytes.size() - size);
    if (got < 0 && errno != EINTR) {
      throw disk_failure(path, errno);
    }
    if (got == 0) {
      break;
    }
    size += got > 0 ? static_cast<std::size_t>(got) : 0;
  }
  bytes.resize(size);
  return bytes;
}

}  // namespace

Result<std::shared_ptr<const SeedFile>> read_seed_file(const std::string& path, Encoding encoding) {
  // Without O_NONBLOCK the open of a pipe that nobody writes to never returns.
  const FileDescriptor fd(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (fd.get() < 0) {
    return cannot_open(path, errno);
  }
  struct stat status{};
  if (::fstat(fd.get(), &status) != 0) {
    throw disk_failure(path, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    return Error{.code = ErrorCode::missing_file,
                 .message = fmt::format("'{}' is {}", path,
                                        S_ISDIR(status.st_mode) ? "a folder" : "no regular file"),
                 .hint = "name a CSV or YAML file"};
  }
  const std::size_t limit = max_seed_bytes(path);
  if (static_cast<std::uintmax_t>(status.st_size) > limit) {
    return too_large_seed(path);
  }
  return seed_file_of(
      path, read_bytes(path, fd.get(), static_cast<std::size_t>(status.st_size), limit), encoding);
}

}  // namespace liaison
