// SPDX-License-Identifier: EUPL-1.2
// How text looks on a terminal: how many columns it takes, cut to fit, and made harmless.
// Width is counted per grapheme cluster, so accents, wide letters and emoji sequences are right;
// characters of ambiguous width count as one column, an invalid byte as one.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// Columns that a text takes. Control characters count nothing: call `visible` first.
int display_width(std::string_view text);

/// The text if it fits, else its beginning with `…` at the end, at most `width` columns in all.
std::string cut_to_width(std::string_view text, int width);

/// Bytes of the longest beginning of a text that takes at most `width` columns. It ends between
/// grapheme clusters.
std::size_t fitting_prefix(std::string_view text, int width);

/// The text in lines of at most `width` columns, broken at spaces, within a word only if it is
/// longer than a line. At least one line.
std::vector<std::string_view> wrap_to_width(std::string_view text, int width);

/// The text as it may be shown on a terminal or in a log, on one line: C0 controls and DEL as their
/// pictures (`␛`, `␊`, `␉`), other controls, bidirectional controls and line separators as
/// `<U+202E>`, invalid bytes as U+FFFD. All else is unchanged, the joiners of emoji and scripts
/// too.
std::string visible(std::string_view text);

/// Whether `visible` replaces this code point.
bool is_control(char32_t point);

}  // namespace liaison
