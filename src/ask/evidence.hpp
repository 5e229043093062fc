// SPDX-License-Identifier: EUPL-1.2
// The citations of records, and which of them an answer rests on.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

/// All citations of a record: those of the record as a whole first, then field by field.
std::vector<Citation> citations_of(const Database& database, std::string_view slug);

/// Those of the record as a whole.
std::vector<Citation> of_record(std::span<const Citation> citations);

/// Those of one field.
std::vector<Citation> of_field(std::span<const Citation> citations, std::string_view field);

/// Those of a column of the readable view: of its seed field, where that bears another name.
std::vector<Citation> of_attribute(const Database& database, std::span<const Citation> citations,
                                   const std::string& kind, const std::string& attribute);

/// Those of the item of a list that a line of a card prints: of the items with which it begins,
/// else those of the list as a whole.
std::vector<Citation> of_line(std::span<const Citation> citations, std::string_view field,
                              std::string_view line);

/// Gives each row of an answer its evidence: the citations of the record as a whole, and of the
/// fields that state the relations of the question. All citations of the record, where a relation
/// is stated by another record, or where there are no others. Requires: rows of records, with the
/// slug as the key column.
void cite_rows(const Database& database, const Ask& ask, Answer& answer);

}  // namespace liaison
