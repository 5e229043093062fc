// SPDX-License-Identifier: EUPL-1.2
// Any bytes as SQL that a person typed, on the bundled data: rows or a refusal with a place, and
// the data stays what it was. What counts for ever is stopped by the limit of time.
#include <algorithm>
#include <cctype>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "store/bundled.hpp"
#include "store/guard.hpp"
#include "store/open.hpp"

namespace {

constexpr std::string_view kSum = "SELECT count(*) || ' ' || total(length(name)) FROM record";

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

// Once a process: to open it for every input would be most of the time.
const liaison::Database& database() {
  static const liaison::Database opened = liaison::open_image(liaison::bundled_database());
  return opened;
}

constexpr std::chrono::milliseconds kTime{100};

/// One call that searches a megabyte for half a megabyte takes seconds, and only the program as a
/// process can end it.
bool may_be_one_long_call(std::string sql) {
  std::transform(sql.begin(), sql.end(), sql.begin(),
                 [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
  const auto has = [&](std::string_view word) { return sql.find(word) != std::string::npos; };
  const bool searches = has("instr") || has("replace") || has("trim") || has("like") || has("glob");
  return searches && (has("blob") || has("printf") || has("format") || has("hex") ||
                      has("concat") || has("||"));
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string sql(reinterpret_cast<const char*>(data), size);
  if (may_be_one_long_call(sql)) {
    return 0;
  }
  static const liaison::Cell before = database().query_cell(kSum);
  const auto table = liaison::query_user_sql(database(), sql, {{"a", "canada"}}, {.time = kTime});
  if (table) {
    for (const auto& row : table->rows) {
      require(row.size() == table->columns.size());
    }
  } else {
    const liaison::Error& error = table.error();
    require(!error.message.empty() && (error.code == liaison::ErrorCode::bad_sql ||
                                       error.code == liaison::ErrorCode::limit_reached));
    require(!error.where ||
            (error.where->offset <= error.where->text.size() &&
             error.where->length <= error.where->text.size() - error.where->offset));
    require(!liaison::to_text(error).empty());
  }
  require(database().query_cell(kSum) == before);
  return 0;
}
