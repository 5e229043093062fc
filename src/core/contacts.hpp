// SPDX-License-Identifier: EUPL-1.2
// Telephone numbers and e-mail addresses in a text, found by their shape and put out of sight.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {

/// What counts as a telephone number: with a plus sign only, or any long number that is no date, as
/// in a text that is known to hold such numbers.
enum class Numbers { with_plus, all };

/// A piece of a text, bytes [begin, end).
struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The telephone numbers and e-mail addresses of a text, in order, none over another.
std::vector<Piece> find_contacts(std::string_view text, Numbers numbers);

/// The first telephone number or e-mail address of a text that should hold none. Careful not to
/// take a year, an amount, an identifier or the address of a page for one; so it may miss a number
/// that is written without plus sign and without spaces.
std::optional<Piece> contact_in_prose(std::string_view text);

/// The text with `[contact]` in place of each.
std::string without_contacts(std::string_view text, Numbers numbers);

/// Takes them out of all that an error says and shows. Its caret stays where it points, its column
/// is still that of the file.
void withhold_contacts(Error& error, Numbers numbers);

}  // namespace liaison
