// SPDX-License-Identifier: EUPL-1.2
// Any bytes as a date: refused with a hint, or read into bounds that are days in order and that
// reading the text again gives anew.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "liaison/date.hpp"
#include "liaison/error.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

void check(const liaison::Result<liaison::PartialDate>& date) {
  if (!date) {
    require(date.error().code == liaison::ErrorCode::bad_value);
    require(!date.error().message.empty() && !date.error().hint.empty());
    return;
  }
  require(date->first.size() == 10 && date->last.size() == 10 && date->first <= date->last);
  require(date->first == liaison::kFirstDay || liaison::parse_date(date->first).has_value());
  require(date->last == liaison::kLastDay || liaison::parse_date(date->last).has_value());
  const auto again = liaison::parse_date(date->text);
  require(again && again->text == date->text && again->first == date->first &&
          again->last == date->last);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  check(liaison::parse_date(text));
  check(liaison::parse_date_in_table(text));
  return 0;
}
