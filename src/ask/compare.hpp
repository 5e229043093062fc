// SPDX-License-Identifier: EUPL-1.2
// Cards side by side, and parts of a card.
#pragma once

#include <string_view>
#include <vector>

#include "ask/ask.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// One row a field, one column a record: what their cards say. Items of a list stand in one cell;
/// evidence is left out.
/// Requires: one record for each name.
Table compare_cards(const Database& database, const Vocabulary& vocabulary,
                    const std::vector<Value>& names);

/// The rows of a card that an aspect asks for, `where`; all of them if it is empty.
Table aspect_of(Answer card, const Vocabulary& vocabulary, std::string_view aspect);

}  // namespace liaison
