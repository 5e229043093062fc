// SPDX-License-Identifier: EUPL-1.2
#include "store/only_reading.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <memory>

#include "store/permit.hpp"

namespace liaison {

namespace {

// Left out of what Debian's SQLite has: what loads code (load_extension, fts3_tokenizer), writes to
// a log, looks into tables for full-text and geometry that there are none of, or tells how this
// SQLite was built and what the connection did before.
constexpr auto kFunctions = std::to_array<std::string_view>({"->",
                                                             "->>",
                                                             "abs",
                                                             "acos",
                                                             "acosh",
                                                             "asin",
                                                             "asinh",
                                                             "atan",
                                                             "atan2",
                                                             "atanh",
                                                             "avg",
                                                             "ceil",
                                                             "ceiling",
                                                             "char",
                                                             "coalesce",
                                                             "cos",
                                                             "cosh",
                                                             "count",
                                                             "cume_dist",
                                                             "current_date",
                                                             "current_time",
                                                             "current_timestamp",
                                                             "date",
                                                             "datetime",
                                                             "degrees",
                                                             "dense_rank",
                                                             "exp",
                                                             "first_value",
                                                             "floor",
                                                             "format",
                                                             "glob",
                                                             "group_concat",
                                                             "hex",
                                                             "ifnull",
                                                             "iif",
                                                             "instr",
                                                             "json",
                                                             "json_array",
                                                             "json_array_length",
                                                             "json_extract",
                                                             "json_group_array",
                                                             "json_group_object",
                                                             "json_insert",
                                                             "json_object",
                                                             "json_patch",
                                                             "json_quote",
                                                             "json_remove",
                                                             "json_replace",
                                                             "json_set",
                                                             "json_type",
                                                             "json_valid",
                                                             "julianday",
                                                             "lag",
                                                             "last_value",
                                                             "lead",
                                                             "length",
                                                             "like",
                                                             "likelihood",
                                                             "likely",
                                                             "ln",
                                                             "log",
                                                             "log10",
                                                             "log2",
                                                             "lower",
                                                             "ltrim",
                                                             "max",
                                                             "min",
                                                             "mod",
                                                             "nth_value",
                                                             "ntile",
                                                             "nullif",
                                                             "percent_rank",
                                                             "pi",
                                                             "pow",
                                                             "power",
                                                             "printf",
                                                             "quote",
                                                             "radians",
                                                             "random",
                                                             "randomblob",
                                                             "rank",
                                                             "replace",
                                                             "round",
                                                             "row_number",
                                                             "rtrim",
                                                             "sign",
                                                             "sin",
                                                             "sinh",
                                                             "soundex",
                                                             "sqlite_version",
                                                             "sqrt",
                                                             "strftime",
                                                             "substr",
                                                             "substring",
                                                             "sum",
                                                             "tan",
                                                             "tanh",
                                                             "time",
                                                             "total",
                                                             "trim",
                                                             "trunc",
                                                             "typeof",
                                                             "unicode",
                                                             "unixepoch",
                                                             "unlikely",
                                                             "upper",
                                                             "zeroblob"});

constexpr auto kPragmas = std::to_array<std::string_view>(
    {"foreign_key_list", "index_info", "index_list", "table_info", "table_list", "table_xinfo"});

constexpr auto kTableFunctions = std::to_array<std::string_view>(
    {"json_each", "json_tree", "pragma_foreign_key_list", "pragma_index_info", "pragma_index_list",
     "pragma_table_info", "pragma_table_list", "pragma_table_xinfo"});

std::string_view text_of(const char* text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

bool is_query_only(sqlite3* handle) {
  sqlite3_stmt* raw = nullptr;
  sqlite3_prepare_v2(handle, "PRAGMA query_only", -1, &raw, nullptr);
  const std::unique_ptr<sqlite3_stmt, decltype(&sqlite3_finalize)> statement(raw,
                                                                             &sqlite3_finalize);
  return raw != nullptr && sqlite3_step(raw) == SQLITE_ROW && sqlite3_column_int(raw, 0) != 0;
}

int allow_if(bool allowed) {
  return allowed ? SQLITE_OK : SQLITE_DENY;
}

}  // namespace

std::span<const std::string_view> allowed_functions() {
  static_assert(std::ranges::is_sorted(kFunctions));
  return kFunctions;
}

std::span<const std::string_view> allowed_pragmas() {
  return kPragmas;
}

std::span<const std::string_view> allowed_table_functions() {
  return kTableFunctions;
}

void warm_up(sqlite3* handle) {
  for (const std::string_view table : kTableFunctions) {
    const std::string sql = "SELECT 1 FROM " + std::string(table);
    sqlite3_stmt* statement = nullptr;
    // What does not prepare stays unknown, and a statement that wants it is refused.
    sqlite3_prepare_v2(handle, sql.c_str(), -1, &statement, nullptr);
    sqlite3_finalize(statement);
  }
}

OnlyReading::OnlyReading(sqlite3* handle, const Permit& permit) : handle_(handle), permit_(permit) {
  sqlite3_set_authorizer(handle_, &OnlyReading::authorize, this);
}

OnlyReading::~OnlyReading() {
  set_permit(handle_, permit_);
}

int OnlyReading::judge(int action, std::string_view first, std::string_view second,
                       std::string_view file, std::string_view view) const {
  switch (action) {
    case SQLITE_SELECT:
    case SQLITE_RECURSIVE:
      return SQLITE_OK;
    case SQLITE_READ:
      return file == "main" || file == "temp" || file.empty()
                 ? may_read(permit_, first, second, view)
                 : SQLITE_DENY;
    case SQLITE_FUNCTION:
      return allow_if(std::ranges::binary_search(kFunctions, second));
    case SQLITE_PRAGMA:
      return allow_if(std::ranges::binary_search(kPragmas, first));
    default:
      return SQLITE_DENY;
  }
}

int OnlyReading::authorize(void* data, int action, const char* first, const char* second,
                           const char* file, const char* view) {
  auto& self = *static_cast<OnlyReading*>(data);
  const int verdict =
      self.judge(action, text_of(first), text_of(second), text_of(file), text_of(view));
  if (verdict == SQLITE_DENY && !self.refusal_) {
    const bool function = action == SQLITE_FUNCTION;
    self.refusal_ = Refusal{.action = action,
                            .name = std::string(text_of(function ? second : first)),
                            .value = std::string(function ? std::string_view() : text_of(second))};
  }
  return verdict;
}

QueryOnly::QueryOnly(sqlite3* handle) : handle_(handle), before_(is_query_only(handle)) {
  sqlite3_exec(handle_, "PRAGMA query_only = ON", nullptr, nullptr, nullptr);
}

QueryOnly::~QueryOnly() {
  if (!before_) {
    sqlite3_exec(handle_, "PRAGMA query_only = OFF", nullptr, nullptr, nullptr);
  }
}

}  // namespace liaison
