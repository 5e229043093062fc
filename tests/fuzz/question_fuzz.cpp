// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a question to the bundled data: answered or refused with a place, and the canonical
// form of what was answered is answered too.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "ask/answer.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"

namespace {

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

void check_error(const liaison::Error& error) {
  require(!error.message.empty() && liaison::kind_of(error.code).exit_code == 2);
  require(!error.where || (error.where->offset <= error.where->text.size() &&
                           error.where->length <= error.where->text.size() - error.where->offset));
  require(!liaison::to_text(error).empty());
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view question(reinterpret_cast<const char*>(data), size);
  const auto answered = liaison::answer_question(database(), question);
  if (!answered) {
    check_error(answered.error());
    return 0;
  }
  const std::size_t columns = answered->answer.table.columns.size();
  for (const auto& row : answered->answer.table.rows) {
    require(row.size() == columns);
  }
  const auto again = liaison::answer_question(database(), answered->explanation.canonical);
  require(again && again->answer.table.rows == answered->answer.table.rows);
  require(!liaison::to_text(*answered).empty());
  return 0;
}
