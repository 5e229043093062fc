// SPDX-License-Identifier: EUPL-1.2
#include "core/file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

#include "liaison/error.hpp"

namespace liaison {

namespace {

class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;  // one owner closes it
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number_ >= 0) {
      ::close(number_);
    }
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

// The file beside its place; removed at the end of the scope unless it got its name.
struct Scratch {
  std::string path;
  ~Scratch() { ::unlink(path.c_str()); }
};

void write_all(int file, std::span<const unsigned char> bytes, const std::string& path) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno != EINTR) {
      throw_system_failure(path, errno);
    }
    bytes = bytes.subspan(static_cast<std::size_t>(written < 0 ? 0 : written));
  }
  if (::fsync(file) != 0) {
    throw_system_failure(path, errno);
  }
}

void widen_to_umask(int file) {
  const mode_t mask = ::umask(0);
  ::umask(mask);
  ::fchmod(file, 0666U & ~mask);
}

void sync_folder_of(const std::string& path) {
  const std::size_t slash = path.rfind('/');
  const std::string folder = slash == std::string::npos ? "." : path.substr(0, slash + 1);
  const Descriptor directory(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (directory.number() >= 0) {
    ::fsync(directory.number());
  }
}

void give_name(const std::string& scratch, const std::string& path, Overwrite overwrite) {
  // Only a regular file is replaced: with --force as root a rename would also take the place of
  // /dev/null, and a link would become a file.
  struct stat status = {};
  const bool is_other = ::lstat(path.c_str(), &status) == 0 && !S_ISREG(status.st_mode);
  if (is_other || overwrite == Overwrite::no) {
    // link() refuses an existing name in the same step in which it makes a new one.
    if (::link(scratch.c_str(), path.c_str()) == 0) {
      return;
    }
    const int error = errno;
    // Memory sticks and some shares have no links: there an empty file holds the name first.
    const bool no_links = error == EPERM || error == EOPNOTSUPP || error == ENOSYS;
    const Descriptor held(
        no_links ? ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600) : -1);
    if (held.number() < 0) {
      throw_system_failure(path, no_links ? errno : error);
    }
  }
  if (::rename(scratch.c_str(), path.c_str()) != 0) {
    throw_system_failure(path, errno);
  }
}

}  // namespace

void write_file(const std::string& path, std::span<const unsigned char> bytes, Privacy privacy,
                Overwrite overwrite) {
  std::string pattern = path + ".XXXXXX";
  const Descriptor file(::mkostemp(pattern.data(), O_CLOEXEC));  // readable for its owner only
  if (file.number() < 0) {
    const int error = errno;
    if (error == ENOENT || error == ENOTDIR) {
      throw Failure(ErrorCode::output_exists, fmt::format("there is no folder for '{}'", path),
                    "nothing was written; make the folder first");
    }
    throw_system_failure(path, error);
  }
  const Scratch scratch{pattern};
  if (privacy == Privacy::as_umask) {
    widen_to_umask(file.number());
  } else {
    ::fchmod(file.number(), 0600);  // also where the umask takes away from its owner
  }
  write_all(file.number(), bytes, path);
  give_name(pattern, path, overwrite);
  sync_folder_of(path);
}

void write_file(const std::string& path, std::string_view text, Privacy privacy,
                Overwrite overwrite) {
  // NOLINTNEXTLINE(cppcoreguidelines-pro-type-reinterpret-cast): bytes are bytes
  const auto* bytes = reinterpret_cast<const unsigned char*>(text.data());
  write_file(path, std::span(bytes, text.size()), privacy, overwrite);
}

void throw_system_failure(const std::string& path, int error) {
  switch (error) {
    case ENOENT:
    case ENOTDIR:
      throw Failure(ErrorCode::missing_file, fmt::format("there is no file '{}'", path),
                    "check the path");
    case EEXIST:
      throw Failure(ErrorCode::output_exists, fmt::format("'{}' exists already", path),
                    "it was not touched; choose another name");
    case EACCES:
    case EPERM:
    case EROFS:
      throw Failure(ErrorCode::no_permission, fmt::format("no permission for '{}'", path),
                    "nothing was changed; check who may read and write it");
    default:
      throw Failure(ErrorCode::io_failure, fmt::format("'{}': {}", path, std::strerror(error)),
                    "nothing was changed");
  }
}

}  // namespace liaison
