// SPDX-License-Identifier: EUPL-1.2
#include "store/open.hpp"

#include <SQLiteCpp/Column.h>
#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Exception.h>
#include <SQLiteCpp/Statement.h>
#include <fcntl.h>
#include <fmt/format.h>
#include <sqlite3.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

#include "core/file.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/migrate.hpp"
#include "store/permit.hpp"
#include "store/sqlite_failure.hpp"

namespace liaison {

namespace {

constexpr int kBusyMilliseconds = 30'000;
constexpr std::size_t kHeaderSize = 100;
// https://www.sqlite.org/fileformat.html, section 1.3: big-endian numbers at these offsets.
constexpr std::size_t kUserVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

using Header = std::array<unsigned char, kHeaderSize>;

std::uint32_t big_endian(const Header& header, std::size_t at) {
  return (std::uint32_t{header.at(at)} << 24U) | (std::uint32_t{header.at(at + 1)} << 16U) |
         (std::uint32_t{header.at(at + 2)} << 8U) | std::uint32_t{header.at(at + 3)};
}

[[noreturn]] void throw_foreign(const std::string& path, std::string_view why) {
  throw Failure(ErrorCode::not_our_database, fmt::format("'{}' is {}", path, why),
                "it was not touched; name a file that `liaison init` made");
}

[[noreturn]] void throw_unreadable(const std::string& path, int error) {
  if (error == ENOENT || error == ENOTDIR || error == ELOOP || error == ENAMETOOLONG) {
    throw Failure(ErrorCode::missing_file, fmt::format("there is no database '{}'", path),
                  "check the path after --db or in LIAISON_DB, or make one with `liaison init`");
  }
  if (error == ENXIO || error == ENODEV) {  // a socket, or a device without a driver
    throw_foreign(path, "not a regular file");
  }
  throw_system_failure(path, error);
}

// A file descriptor that closes itself.
class Descriptor {
 public:
  explicit Descriptor(int number) : number_(number) {}
  Descriptor(const Descriptor&) = delete;
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

Header read_header(const std::string& path) {
  // O_NONBLOCK: opening a FIFO that nobody writes to must not hang.
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC));
  if (file.number() < 0) {
    throw_unreadable(path, errno);
  }
  struct stat status = {};
  if (::fstat(file.number(), &status) != 0) {
    throw_unreadable(path, errno);
  }
  if (!S_ISREG(status.st_mode)) {
    throw_foreign(path, "not a regular file");
  }
  Header header = {};
  const ssize_t size = ::pread(file.number(), header.data(), header.size(), 0);
  if (size < 0) {
    throw_unreadable(path, errno);
  }
  constexpr std::string_view kMagic("SQLite format 3\0", 16);
  if (std::cmp_not_equal(size, kHeaderSize) ||
      std::memcmp(header.data(), kMagic.data(), kMagic.size()) != 0) {
    throw_foreign(path, "not a liaison database");
  }
  if (big_endian(header, kApplicationIdAt) != kApplicationId) {
    throw_foreign(path, "a database of another program");
  }
  return header;
}

void check_version(const std::string& path, int version, bool may_be_older) {
  const int ours = schema_version();
  if (version > ours) {
    throw Failure(
        ErrorCode::newer_database,
        fmt::format("'{}' has schema version {}, and this liaison knows {}", path, version, ours),
        "it was not touched; use a newer liaison");
  }
  if (version < ours && !may_be_older) {
    throw Failure(
        ErrorCode::older_database,
        fmt::format("'{}' has schema version {}, and this liaison wants {}", path, version, ours),
        "it was not touched; `liaison migrate` brings it up to date");
  }
}

// SQLite takes names that begin with `file:` for URIs; an absolute path never does. Links are
// followed here, once, so that SQLite need not.
std::string absolute_path(const std::string& path) {
  const std::unique_ptr<char, decltype(&std::free)> real(::realpath(path.c_str(), nullptr),
                                                         &std::free);
  if (!real) {
    throw_unreadable(path, errno);
  }
  return real.get();
}

struct Switch {
  int id;
  int value;
};

constexpr std::array<Switch, 6> kSwitches{{{SQLITE_DBCONFIG_DEFENSIVE, 1},
                                           {SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0},
                                           {SQLITE_DBCONFIG_DQS_DML, 0},
                                           {SQLITE_DBCONFIG_DQS_DDL, 0},
                                           {SQLITE_DBCONFIG_ENABLE_FTS3_TOKENIZER, 0},
                                           {SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0}}};

[[noreturn]] void throw_unset(std::string_view what) {
  throw Failure(ErrorCode::bug, fmt::format("this SQLite does not take the setting {}", what));
}

// Sets a pragma and reads it back: SQLite passes over what it does not know without a word.
void set_pragma(SQLite::Database& connection, const std::string& name, int value) {
  connection.exec(fmt::format("PRAGMA {} = {}", name, value));
  SQLite::Statement statement(connection, "PRAGMA " + name);
  if (!statement.executeStep() || statement.getColumn(0).getInt() != value) {
    throw_unset(name);
  }
}

// Without a database file behind it yet, as in memory, mmap_size has no answer to read back.
void configure(SQLite::Database& connection, Access access) {
  sqlite3* handle = connection.getHandle();
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, kBusyMilliseconds);
  for (const Switch& one : kSwitches) {
    int value = -1;
    if (sqlite3_db_config(handle, one.id, one.value, &value) != SQLITE_OK || value != one.value) {
      throw_unset(std::to_string(one.id));
    }
  }
  connection.exec("PRAGMA mmap_size = 0");
  set_pragma(connection, "cell_size_check", 1);
  constexpr int kMemory = 2;
  set_pragma(connection, "temp_store", kMemory);
  if (access == Access::read) {
    set_pragma(connection, "query_only", 1);
    return;
  }
  // SQLite opens a file that it may not write for reading, and says so only at the first change.
  if (sqlite3_db_readonly(handle, "main") != 0) {
    throw Failure(sqlite_error(SQLITE_READONLY, {}));
  }
  connection.exec(
      "PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON");
  // Without foreign keys a load could leave dangling rows in silence: read the setting back.
  if (connection.execAndGet("PRAGMA foreign_keys").getInt() != 1) {
    throw Failure(ErrorCode::bug, "this SQLite does not enforce foreign keys");
  }
}

// A crash in a commit leaves `-journal` behind; only a connection that may write can roll it back.
// Says whether there was one: then the header may be another one now.
bool recover_hot_journal(const std::string& path) {
  struct stat journal = {};
  if (::stat((path + "-journal").c_str(), &journal) != 0 || journal.st_size == 0) {
    return false;
  }
  SQLite::Database writer(path, SQLite::OPEN_READWRITE | SQLite::OPEN_NOFOLLOW, kBusyMilliseconds);
  writer.exec("SELECT count(*) FROM sqlite_schema");
  return true;
}

void check_header(const std::string& path, bool may_be_older) {
  const Header header = read_header(path);
  check_version(path, static_cast<int>(big_endian(header, kUserVersionAt)), may_be_older);
}

Database open_checked(const std::string& path, Access access, bool may_be_older,
                      Contacts contacts) {
  check_header(path, may_be_older);
  const std::string real = absolute_path(path);
  try {
    if (recover_hot_journal(real)) {
      check_header(path, may_be_older);
    }
    auto connection = std::make_unique<SQLite::Database>(
        real, (access == Access::read ? SQLite::OPEN_READONLY : SQLite::OPEN_READWRITE) |
                  SQLite::OPEN_NOFOLLOW);
    configure(*connection, access);
    return Database(std::move(connection), contacts);
  } catch (const SQLite::Exception& exception) {
    throw_sqlite_failure(exception);
  }
}

}  // namespace

Database open_database(const std::string& path, Access access, Contacts contacts) {
  return open_checked(path, access, false, access == Access::write ? Contacts::shown : contacts);
}

Database open_for_migration(const std::string& path) {
  return open_checked(path, Access::write, true, Contacts::shown);
}

Database open_image(std::span<const unsigned char> bytes, Contacts contacts) {
  try {
    auto connection = std::make_unique<SQLite::Database>(
        ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    // SQLite's signature lacks a const, but READONLY keeps the promise.
    auto* data = const_cast<unsigned char*>(bytes.data());
    if (sqlite3_deserialize(connection->getHandle(), "main", data, size, size,
                            SQLITE_DESERIALIZE_READONLY) != SQLITE_OK) {
      throw Failure(ErrorCode::bug, "the bundled data set does not open");
    }
    configure(*connection, Access::read);
    return Database(std::move(connection), contacts);
  } catch (const SQLite::Exception& exception) {
    throw_sqlite_failure(exception);
  }
}

Database open_copy(std::span<const unsigned char> bytes) {
  try {
    auto connection = std::make_unique<SQLite::Database>(
        ":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    auto* copy = static_cast<unsigned char*>(sqlite3_malloc64(bytes.size()));
    if (copy == nullptr) {
      throw Failure(ErrorCode::io_failure, "not enough memory to copy the database");
    }
    std::memcpy(copy, bytes.data(), bytes.size());
    const auto size = static_cast<sqlite3_int64>(bytes.size());
    // SQLite owns the copy from here on, also when it fails.
    if (sqlite3_deserialize(connection->getHandle(), "main", copy, size, size,
                            SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE) !=
        SQLITE_OK) {
      throw Failure(ErrorCode::bug, "the bundled data set does not open");
    }
    configure(*connection, Access::write);
    return Database(std::move(connection));
  } catch (const SQLite::Exception& exception) {
    throw_sqlite_failure(exception);
  }
}

}  // namespace liaison
