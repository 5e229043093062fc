// SPDX-License-Identifier: EUPL-1.2
// The card of one record: what is stated about it, what it is linked to, and where that is printed.
#pragma once

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// Two columns, `field` and `value`: the attributes that are stated, the items of lists one a row,
/// the other names, the relations to other records, the citations.
Answer card_of(const Database& database, const Vocabulary& vocabulary, const NamedRecord& record);

/// The same with the evidence beside each row instead of rows of citations. A row without a
/// citation of its own field has those of the record as a whole; a relation that another record
/// states has none.
Answer cited_card_of(const Database& database, const Vocabulary& vocabulary,
                     const NamedRecord& record);

}  // namespace liaison
