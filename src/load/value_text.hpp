// SPDX-License-Identifier: EUPL-1.2
// Values of rows as texts that two loads write alike: records by their slugs, the items of a list
// separated by `; `.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "liaison/table.hpp"
#include "load/rows.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/schema.hpp"

namespace liaison {

/// Empty where there is no value.
std::string value_text(const Database& database, const TableColumn& column, const Cell& value);

/// Of all rows; of each what a bare text of the list would be, the rest in brackets.
std::string list_text(const Database& database, const ListField& list,
                      const std::vector<Row>& rows);

/// The rows of a record's list, in their order.
std::vector<Row> stored_rows(const Database& database, const ListField& list, std::int64_t record);

}  // namespace liaison
