// SPDX-License-Identifier: EUPL-1.2
#include "load/export.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <set>
#include <string>
#include <utility>

#include "core/folder.hpp"
#include "load/datapackage.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "load/seed_writer.hpp"
#include "load/stored_seed.hpp"
#include "load/yaml_tree.hpp"
#include "store/database.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

// Values of a YAML file, as its reader counts them: maps, lists, keys and texts.
std::size_t count_values(const SeedValue& value) {
  std::size_t count = 1;
  for (const SeedValue& item : value.list) {
    count += count_values(item);
  }
  for (const auto& [key, inner] : value.fields) {
    count += 1 + count_values(inner);
  }
  return count;
}

// Takes records and begins a new file where the next one would make a file too large.
class Parts {
 public:
  Parts(std::string plural, std::string ending, std::string head)
      : plural_(std::move(plural)), ending_(std::move(ending)), head_(std::move(head)) {}

  void add(const std::string& text, std::size_t values) {
    const bool is_yaml = ending_ == ".yaml";
    const std::size_t most = is_yaml ? kMaxYamlBytes : kMaxSeedBytes;
    if (files_.empty() || files_.back().text.size() + text.size() > most ||
        (is_yaml && values_ + values > kMaxYamlValues)) {
      const std::string number = files_.empty() ? "" : fmt::format("-{}", files_.size() + 1);
      files_.push_back({.name = plural_ + number + ending_, .text = head_});
      values_ = 3;  // the document, the plural and its list
    }
    files_.back().text += text;
    values_ += values;
  }

  std::vector<NamedFile> take() { return std::move(files_); }

 private:
  std::string plural_;
  std::string ending_;
  std::string head_;
  std::vector<NamedFile> files_ = {};
  std::size_t values_ = 0;
};

// The columns that some record has, in the order of the fields.
std::vector<std::string> columns_of(const SeedSchema& schema, const SeedKind& kind,
                                    const std::vector<SeedRecord>& records) {
  std::set<std::string> used;
  for (const SeedRecord& record : records) {
    for (const auto& [key, value] : record.fields.fields) {
      used.insert(key.text);
    }
  }
  std::vector<std::string> columns = schema.fields_of(kind);
  std::erase_if(columns, [&](const std::string& column) { return !used.contains(column); });
  return columns;
}

std::vector<NamedFile> files_of(const SeedKind& kind, const std::vector<SeedRecord>& records,
                                const std::vector<std::string>& columns, bool in_csv) {
  Parts parts(kind.plural, in_csv ? ".csv" : ".yaml",
              in_csv ? csv_row(columns) : kind.plural + ":\n");
  for (const SeedRecord& record : records) {
    parts.add(in_csv ? csv_row(cells_of(record, columns)) : yaml_item(record),
              count_values(record.fields));
  }
  return parts.take();
}

}  // namespace

Export export_seeds(const Database& database) {
  const SeedSchema schema = read_seed_schema(database);
  const Contacts contacts = database.permit().contacts;
  Export result;
  std::vector<PackageResource> resources;
  for (const SeedKind& kind : schema.kinds) {
    std::vector<SeedRecord> records;
    for (const std::int64_t id : records_of(database, kind)) {
      records.push_back(stored_record(database, schema, kind, id, contacts));
      result.without_contacts +=
          contacts == Contacts::withheld && has_contacts(database, kind, id) ? 1U : 0U;
    }
    result.records += records.size();
    const bool in_csv = std::ranges::all_of(records, is_flat);
    const std::vector<std::string> columns = columns_of(schema, kind, records);
    for (NamedFile& file : files_of(kind, records, columns, in_csv)) {
      resources.push_back(
          {.file = file, .kind = &kind, .columns = in_csv ? columns : std::vector<std::string>{}});
      result.files.push_back(std::move(file));
    }
  }
  result.other_values =
      static_cast<std::size_t>(database.query_integer("SELECT count(*) FROM other_value"));
  result.merged = static_cast<std::size_t>(database.query_integer("SELECT count(*) FROM merged"));
  std::string package = data_package(database, resources);
  result.files.push_back({.name = std::string(kDataPackage), .text = std::move(package)});
  return result;
}

}  // namespace liaison
