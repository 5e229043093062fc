// SPDX-License-Identifier: EUPL-1.2
#include "load/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

#include "load/seed.hpp"
#include "load/seed_fields.hpp"
#include "load/seed_schema.hpp"
#include "load/seed_writer.hpp"
#include "load/stored_seed.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"
#include "store/schema.hpp"

namespace liaison {

namespace {

using Shape = SeedValue::Shape;

constexpr std::size_t kMostLookedAt = 200;  // records, to find one that shows much

constexpr std::string_view kAboutExample =
    "# The record below is an example that is stored already; loading it changes nothing.\n";

bool fits_a_cell(const SeedValue& value) {
  SeedRecord alone;
  alone.fields.fields.emplace_back(SeedValue{}, value);
  return is_flat(alone);
}

// What CSV can say of a record. Of its citations those that have the short form; the others stay
// stored.
SeedRecord flattened(SeedRecord record) {
  auto& fields = record.fields.fields;
  for (auto& [key, value] : fields) {
    if (key.text == "citations") {
      key.text = "source";
      std::erase_if(value.list, [](const SeedValue& item) { return item.shape != Shape::text; });
    }
  }
  std::erase_if(fields, [](const auto& field) { return !fits_a_cell(field.second); });
  return record;
}

std::optional<SeedRecord> example_of(const Database& database, const SeedSchema& schema,
                                     const SeedKind& kind, SeedFormat format) {
  std::optional<SeedRecord> best;
  std::vector<std::int64_t> ids = records_of(database, kind);
  ids.resize(std::min(ids.size(), kMostLookedAt));
  for (const std::int64_t id : ids) {
    SeedRecord record = stored_record(database, schema, kind, id, Contacts::withheld);
    if (format == SeedFormat::csv) {
      record = flattened(std::move(record));
    }
    if (!best || record.fields.fields.size() > best->fields.fields.size()) {
      best = std::move(record);
    }
  }
  return best;
}

std::string explained(const SeedField& field) {
  return fmt::format("#   {} ({}{}): {}\n", field.field, field.type,
                     field.required ? ", required" : "", field.meaning);
}

std::string csv_template(const Database& database, const SeedSchema& schema, const SeedKind& kind) {
  const auto example = example_of(database, schema, kind, SeedFormat::csv);
  std::string text = fmt::format(
      "# Save this as {0}.csv: the first word of the name says what the rows are.\n"
      "# Then: liaison load --dry-run {0}.csv\n"
      "# An empty cell says nothing, a lone - that there is none. Several values of a list are "
      "separated by ;\n"
      "{1}"
      "# The columns, of which you may leave out those that you do not need:\n",
      kind.plural, example ? kAboutExample : "");
  std::vector<std::string> columns;
  for (const SeedField& field : seed_fields(database, kind)) {
    if (field.in_csv) {
      columns.push_back(field.field);
      text += explained(field);
    }
  }
  text += csv_row(columns);
  if (example) {
    text += csv_row(cells_of(*example, columns));
  }
  return text;
}

std::string yaml_template(const Database& database, const SeedSchema& schema,
                          const SeedKind& kind) {
  const auto example = example_of(database, schema, kind, SeedFormat::yaml);
  std::string text = fmt::format(
      "# Save this as {0}.yaml, then: liaison load --dry-run {0}.yaml\n"
      "# A field that is left out says nothing, a lone - that there is none.\n"
      "{1}"
      "# The fields, of which you may leave out those that you do not need:\n",
      kind.plural, example ? kAboutExample : "");
  for (const SeedField& field : seed_fields(database, kind)) {
    text += explained(field);
    const ListField* list = kind.find_list(field.field);
    for (const TableColumn& column :
         list == nullptr ? std::vector<TableColumn>{} : list->link.columns) {
      if (is_item_field(*list, column.name)) {
        const std::vector<ColumnComment> comments = column_comments(database, list->link.name);
        text +=
            fmt::format("#       {}{}: {}\n", column.name,
                        column.required && !is_stated(list->link, column.name) ? " (required)" : "",
                        comment_of(comments, column.name));
      }
    }
  }
  text += fmt::format("{}:", kind.plural);
  return text + (example ? "\n" + yaml_item(*example) : " []\n");
}

}  // namespace

SeedFormat natural_format(const Database& database, const SeedKind& kind) {
  const std::vector<SeedField> fields = seed_fields(database, kind);
  const bool is_flat = std::ranges::all_of(
      fields, [](const SeedField& field) { return field.in_csv || field.field == "citations"; });
  return is_flat ? SeedFormat::csv : SeedFormat::yaml;
}

std::string template_text(const Database& database, const SeedSchema& schema, const SeedKind& kind,
                          SeedFormat format) {
  return format == SeedFormat::csv ? csv_template(database, schema, kind)
                                   : yaml_template(database, schema, kind);
}

}  // namespace liaison
