// SPDX-License-Identifier: EUPL-1.2
// Any bytes through folding, showing and cutting: no crash, and what they promise holds.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "core/width.hpp"

namespace {

void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): the name that libFuzzer calls
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) {
    return 0;
  }
  // The first byte is the width.
  const std::string_view text(reinterpret_cast<const char*>(data + 1), size - 1);
  const int width = data[0] % 100;

  const std::string key = liaison::fold(text);
  require(liaison::fold(key) == key);
  const std::string german = liaison::fold_german(text);
  require(liaison::fold(german) == german);
  require(!liaison::slug_of(text).empty());

  const std::string shown = liaison::visible(text);
  require(liaison::visible(shown) == shown && liaison::is_valid_utf8(shown));
  const std::string cut = liaison::cut_to_width(text, width);
  require(liaison::display_width(cut) <= width);
  return 0;
}
