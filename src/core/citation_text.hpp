// SPDX-License-Identifier: EUPL-1.2
// A citation in words, the same on cards, in footnotes and in spreadsheets.
#pragma once

#include <string>

#include "liaison/table.hpp"

namespace liaison {

/// What was cited for: `the record`, `members`, `targets: Canada`.
std::string subject_text(const Citation& citation);

/// Where it is printed: `ECCP D 3.5, §4 (p.11 ff.), fn 27 (inferred)`. A page in brackets is that
/// of the section; a basis other than printed stands behind.
std::string place_text(const Citation& citation);

/// The same with the source that the footnote names: `ECCP D 3.5, §4 (p.11 ff.), fn 27: LaserGO,
/// https://…, consulted 2018-08-24`.
std::string full_place_text(const Citation& citation);

/// The words of the source in quotation marks, and why it is believed; empty if neither is stated.
std::string words_text(const Citation& citation);

}  // namespace liaison
