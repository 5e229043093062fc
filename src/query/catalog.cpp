// SPDX-License-Identifier: EUPL-1.2
#include "query/catalog.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "core/distance.hpp"
#include "core/file.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "query/query.hpp"
#include "store/embedded.hpp"

namespace liaison {

namespace {

constexpr std::string_view kFolder = "schema/queries/";
constexpr std::size_t kMostBytes = 256 * 1024;  // of a file; a statement of that length is none

using OpenFile = std::unique_ptr<std::FILE, int (*)(std::FILE*)>;

Error wrong_file(const std::string& path, ErrorCode code, std::string message, std::string hint) {
  return {.code = code,
          .message = std::move(message),
          .where = Where{.file = path},
          .hint = std::move(hint)};
}

Result<std::string> read_text(const std::string& path) {
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) {
    return wrong_file(path, ErrorCode::bad_query, "this is no regular file",
                      "a query is a text file");
  }
  const OpenFile file(std::fopen(path.c_str(), "rbe"), &std::fclose);
  if (file == nullptr) {
    return wrong_file(path, errno == EACCES ? ErrorCode::no_permission : ErrorCode::io_failure,
                      std::generic_category().message(errno), "the other queries can be used");
  }
  std::string text(kMostBytes + 1, '\0');
  text.resize(std::fread(text.data(), 1, text.size(), file.get()));
  if (text.size() > kMostBytes) {
    return wrong_file(path, ErrorCode::bad_query, "the file is too large for a query",
                      fmt::format("a query has at most {} bytes", kMostBytes));
  }
  if (!is_valid_utf8(text) || text.find('\0') != std::string::npos) {
    return wrong_file(path, ErrorCode::bad_query, "the file is not UTF-8 text", "save it as UTF-8");
  }
  constexpr std::string_view kMark = "\xEF\xBB\xBF";  // some editors begin UTF-8 with it
  return text.starts_with(kMark) ? text.substr(kMark.size()) : text;
}

// The files of a folder that are queries by their ending, in an order that no disk decides.
std::vector<std::filesystem::path> files_of(const std::string& folder) {
  std::error_code error;
  if (!std::filesystem::is_directory(folder, error)) {
    throw Failure(ErrorCode::missing_file, fmt::format("there is no folder '{}'", folder),
                  "check the path, or make the folder");
  }
  std::vector<std::filesystem::path> files;
  for (std::filesystem::directory_iterator entry(folder, error), end; !error && entry != end;
       entry.increment(error)) {
    const std::string ending = entry->path().extension().string();
    if (ending == kStatementEnding || ending == kQuestionEnding) {
      files.push_back(entry->path());
    }
  }
  if (error) {
    throw_system_failure(folder, error.value());
  }
  std::ranges::sort(files);
  return files;
}

Result<Query> read_query(const std::filesystem::path& path,
                         std::span<const std::string_view> reserved) {
  const std::string file = path.string();
  const std::string name = path.stem().string();
  if (!is_query_name(name)) {
    return wrong_file(file, ErrorCode::bad_query, fmt::format("'{}' cannot name a query", name),
                      "write lower-case letters, digits and hyphens");
  }
  const Result<std::string> text = read_text(file);
  if (!text) {
    return text.error();
  }
  return path.extension() == kStatementEnding ? parse_query(name, file, *text, reserved)
                                              : parse_question(name, file, *text);
}

const Query* find(const std::vector<Query>& queries, std::string_view name) {
  const auto found = std::ranges::find(queries, name, &Query::name);
  return found == queries.end() ? nullptr : &*found;
}

Error name_taken(const std::string& file, const Query& other) {
  return wrong_file(file, ErrorCode::bad_query,
                    other.file.empty()
                        ? fmt::format("liaison has a query '{}' itself", other.name)
                        : fmt::format("there is a query '{}' already: {}", other.name, other.file),
                    "give the file another name");
}

}  // namespace

std::vector<Query> shipped_queries(std::span<const std::string_view> reserved) {
  std::vector<Query> queries;
  for (const EmbeddedFile& file : embedded_files()) {
    if (file.path.starts_with(kFolder)) {
      std::string_view name = file.path.substr(kFolder.size());
      name.remove_suffix(kStatementEnding.size());
      Result<Query> query = parse_query(name, file.path, file.text, reserved);
      if (!query) {
        throw Failure(ErrorCode::bug, to_text(query.error()));
      }
      query->file.clear();
      queries.push_back(std::move(*query));
    }
  }
  std::ranges::sort(queries, {}, &Query::name);  // `a-b.sql` stands before `a.sql` among files
  return queries;
}

Catalog read_catalog(const std::string& folder, std::span<const std::string_view> reserved) {
  Catalog catalog{.queries = shipped_queries(reserved), .broken = {}};
  if (folder.empty()) {
    return catalog;
  }
  for (const std::filesystem::path& path : files_of(folder)) {
    const std::string name = path.stem().string();
    if (const Query* other = find(catalog.queries, name)) {
      catalog.broken.push_back({.name = name, .error = name_taken(path.string(), *other)});
      continue;
    }
    Result<Query> query = read_query(path, reserved);
    if (query) {
      catalog.queries.push_back(std::move(*query));
    } else {
      catalog.broken.push_back({.name = name, .error = query.error()});
    }
  }
  std::ranges::sort(catalog.queries, {}, &Query::name);
  return catalog;
}

Result<Query> find_query(const Catalog& catalog, std::string_view name) {
  for (const BrokenQuery& broken : catalog.broken) {
    if (broken.name == name) {
      return broken.error;
    }
  }
  if (const Query* query = find(catalog.queries, name)) {
    return *query;
  }
  std::vector<std::string> names;
  names.reserve(catalog.queries.size());
  for (const Query& query : catalog.queries) {
    names.push_back(query.name);
  }
  const std::vector<std::string> near = nearest(name, names, 3);
  std::string hint = "`liaison query` lists them";
  if (!near.empty()) {
    hint = fmt::format("did you mean '{}'?\n{}", fmt::join(near, "', '"), hint);
  }
  return Error{.code = ErrorCode::bad_usage,
               .message = fmt::format("no query '{}'", name),
               .where = std::nullopt,
               .hint = hint};
}

}  // namespace liaison
