// SPDX-License-Identifier: EUPL-1.2
#include "store/printed.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <variant>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/derived.hpp"
#include "store/open.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

// A date goes with its two days.
void empty_field(const Database& copy, const TableSchema& table, const std::string& field) {
  const TableColumn* column = table.find(field);
  if (column == nullptr || !column->nullable) {
    return;
  }
  std::string columns = quote_identifier(field) + " = NULL";
  if (table.is_date(field)) {
    columns += fmt::format(", {} = NULL, {} = NULL", quote_identifier(field + "_first"),
                           quote_identifier(field + "_last"));
  }
  const std::array<Cell, 1> values{field};
  copy.execute(fmt::format("UPDATE {} SET {} WHERE id IN"
                           " (SELECT record FROM temp.leaving WHERE field = ?1 AND item = '')",
                           quote_identifier(table.name), columns),
               values);
}

// An item is the slug of a record, or a text.
void empty_list(const Database& copy, const std::string& kind, const std::string& field) {
  const std::array<Cell, 2> which{kind, field};
  const Table list =
      copy.query("SELECT link, value FROM list_field WHERE kind = ?1 AND field = ?2", which);
  for (const auto& row : list.rows) {
    const TableSchema link = table_schema(copy, std::get<std::string>(row[0]));
    const std::string value = quote_identifier(std::get<std::string>(row[1]));
    const TableColumn* column = link.find(std::get<std::string>(row[1]));
    const std::string item = column == nullptr || column->references.empty()
                                 ? "t." + value
                                 : fmt::format("(SELECT slug FROM record WHERE id = t.{})", value);
    const std::array<Cell, 1> values{field};
    copy.execute(
        fmt::format("DELETE FROM {} AS t WHERE EXISTS (SELECT 1 FROM temp.leaving AS u WHERE"
                    " u.field = ?1 AND u.record = t.{} AND (u.item = '' OR u.item = {}))",
                    quote_identifier(link.name), quote_identifier(kind), item),
        values);
  }
}

}  // namespace

std::vector<unsigned char> printed_image(const Database& database) {
  const Database copy = open_copy(database.image());
  // What a rule wants beside a field may be what is not printed.
  copy.execute("PRAGMA ignore_check_constraints = ON");
  copy.execute(
      "CREATE TEMP TABLE leaving AS SELECT u.record, r.kind, u.field, u.item FROM unprinted AS u"
      " JOIN record AS r ON r.id = u.record JOIN kind AS k ON k.kind = r.kind"
      " WHERE u.field <> '' AND k.below IS NULL AND k.kind <> 'source'");
  copy.execute("CREATE INDEX temp.leaving_fields ON leaving (field, record)");
  Transaction transaction(copy, Transaction::Mode::write);
  const Table fields =
      copy.query("SELECT DISTINCT kind, field FROM temp.leaving ORDER BY kind, field");
  for (const auto& row : fields.rows) {
    const std::string& kind = std::get<std::string>(row[0]);
    const std::string& field = std::get<std::string>(row[1]);
    empty_field(copy, table_schema(copy, kind), field);
    empty_list(copy, kind, field);
  }
  rebuild_derived(copy);
  transaction.commit();
  return copy.image();
}

}  // namespace liaison
