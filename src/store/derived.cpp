// SPDX-License-Identifier: EUPL-1.2
#include "store/derived.hpp"

#include <fmt/format.h>

#include <string>
#include <variant>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"

namespace liaison {

void rebuild_derived(const Database& database) {
  const Table derived = database.query("SELECT derived, definition FROM derived ORDER BY derived");
  for (const auto& row : derived.rows) {
    const std::string table = quote_identifier(std::get<std::string>(row[0]));
    const std::string view = quote_identifier(std::get<std::string>(row[1]));
    database.execute(fmt::format("DELETE FROM {}", table));
    database.execute(fmt::format("INSERT INTO {} SELECT * FROM {}", table, view));
  }
}

}  // namespace liaison
