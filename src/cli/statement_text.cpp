// SPDX-License-Identifier: EUPL-1.2
#include "cli/statement_text.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstddef>
#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "cli/command.hpp"
#include "core/file.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "store/limits.hpp"

namespace liaison {

namespace {

constexpr std::string_view kStdin = "-";
constexpr auto kMost = static_cast<std::size_t>(kMostSqlBytes);

using OpenFile = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

// One byte more than a statement may have is enough to see that it is too long. A line that is
// longer comes in parts, and then more than enough was read.
std::string read_stdin(const Call& call) {
  std::string text;
  while (text.size() <= kMost) {
    const std::optional<std::string> line = call.environment.read_line();
    if (!line) {
      break;
    }
    text += *line + "\n";
  }
  return text;
}

std::string read_file(const std::string& path) {
  const OpenFile file(std::fopen(path.c_str(), "rbe"), &std::fclose);
  if (file == nullptr && (errno == ENOENT || errno == ENOTDIR)) {
    throw Failure(ErrorCode::missing_file, fmt::format("there is no file '{}'", path),
                  "check the path after --file");
  }
  if (file == nullptr) {
    throw_system_failure(path, errno);
  }
  std::string text(kMost + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (std::ferror(file.get()) != 0) {
    throw_system_failure(path, errno);
  }
  return text;
}

Result<StatementText> checked(StatementText statement) {
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // some editors begin UTF-8 with it
  if (statement.sql.starts_with(kMark)) {
    statement.sql.erase(0, kMark.size());
  }
  // The end may be missing where the file is too long, and the guard says so then.
  if (statement.sql.size() <= kMost &&
      (!is_valid_utf8(statement.sql) || statement.sql.find('\0') != std::string::npos)) {
    return Error{.code = ErrorCode::bad_sql,
                 .message = fmt::format("'{}' is not UTF-8 text",
                                        statement.file.empty() ? "stdin" : statement.file),
                 .where = std::nullopt,
                 .hint = "nothing was run; save the statement as UTF-8"};
  }
  return statement;
}

}  // namespace

Result<StatementText> read_statement(const Call& call) {
  const std::optional<std::string> file = call.value("file");
  if (file && !call.arguments.empty()) {
    return Error{.code = ErrorCode::bad_usage,
                 .message = "there are two statements, one typed and one after --file",
                 .where = std::nullopt,
                 .hint = "leave out one of them"};
  }
  const std::string source = file ? *file : call.phrase();
  if (source == kStdin) {
    return checked({.sql = read_stdin(call)});
  }
  if (file) {
    return checked({.sql = read_file(*file), .file = *file});
  }
  return StatementText{.sql = source};
}

}  // namespace liaison
