// SPDX-License-Identifier: EUPL-1.2
#include "load/datapackage.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <string_view>

#include "core/folder.hpp"
#include "core/json_text.hpp"
#include "core/sha256.hpp"
#include "load/seed_fields.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

std::string json(std::string_view text) {
  std::string out;
  append_json_string(out, text);
  return out;
}

std::string json_list(const std::vector<std::string>& items, std::string_view indent) {
  if (items.empty()) {
    return "[]";
  }
  std::string text = "[";
  for (const std::string& item : items) {
    text += fmt::format("{}\n{}  {}", &item == items.data() ? "" : ",", indent, item);
  }
  return fmt::format("{}\n{}]", text, indent);
}

// A partial date is a text: `2018-10` is no date to Table Schema.
std::string field_json(const SeedField& field) {
  return fmt::format(R"({{"name": {}, "type": "{}", "description": {}{}}})", json(field.field),
                     field.type == "integer" ? "integer" : "string", json(field.meaning),
                     field.required ? R"(, "constraints": {"required": true})" : "");
}

// By kind, the table that holds all of it.
using Tables = std::map<std::string, std::string>;

std::string name_of(const NamedFile& file) {
  return file.name.substr(0, file.name.rfind('.'));
}

Tables whole_tables(const std::vector<PackageResource>& resources) {
  Tables tables;
  std::map<std::string, int> parts;
  for (const PackageResource& resource : resources) {
    ++parts[resource.kind->kind];
    if (!resource.columns.empty()) {
      tables[resource.kind->kind] = name_of(resource.file);
    }
  }
  std::erase_if(tables, [&](const auto& table) { return parts.at(table.first) != 1; });
  return tables;
}

std::string schema_json(const Database& database, const PackageResource& resource,
                        const Tables& tables) {
  std::vector<std::string> fields;
  std::vector<std::string> keys;
  const std::vector<SeedField> known = seed_fields(database, *resource.kind);
  for (const std::string& column : resource.columns) {
    const auto field = std::ranges::find(known, column, &SeedField::field);
    fields.push_back(field_json(*field));
    if (const auto table = tables.find(field->type); table != tables.end()) {
      const std::string other = table->second == name_of(resource.file) ? "" : table->second;
      keys.push_back(
          fmt::format(R"({{"fields": {}, "reference": {{"resource": {}, "fields": "key"}}}})",
                      json(column), json(other)));
    }
  }
  constexpr std::string_view kIndent = "        ";
  return fmt::format(
      "{{\n{0}\"fields\": {1},\n{0}\"missingValues\": [\"\", \"-\"],\n{0}\"primaryKey\": "
      "\"key\"{2}\n      }}",
      kIndent, json_list(fields, kIndent),
      keys.empty() ? ""
                   : fmt::format(",\n{}\"foreignKeys\": {}", kIndent, json_list(keys, kIndent)));
}

std::string resource_json(const Database& database, const PackageResource& resource,
                          const Tables& tables) {
  const bool is_table = !resource.columns.empty();
  return fmt::format(
      "{{\n      \"name\": {},\n      \"path\": {},\n      \"profile\": \"{}\",\n"
      "      \"format\": \"{}\",\n      \"mediatype\": \"{}\",\n      \"encoding\": \"utf-8\",\n"
      "      \"bytes\": {},\n      \"hash\": \"sha256:{}\"{}\n    }}",
      json(name_of(resource.file)), json(resource.file.name),
      is_table ? "tabular-data-resource" : "data-resource", is_table ? "csv" : "yaml",
      is_table ? "text/csv" : "application/yaml", resource.file.text.size(),
      sha256_hex(resource.file.text),
      is_table ? ",\n      \"schema\": " + schema_json(database, resource, tables) : "");
}

std::vector<std::string> licences_of(const Database& database) {
  std::vector<std::string> licences;
  Statement row = database.prepare(
      "SELECT DISTINCT licence FROM source WHERE licence IS NOT NULL ORDER BY licence");
  while (row.step()) {
    licences.push_back(fmt::format(R"({{"name": {}}})", json(row.text(0))));
  }
  return licences;
}

// What is cited.
std::vector<std::string> sources_of(const Database& database) {
  std::vector<std::string> sources;
  Statement row = database.prepare(
      "SELECT r.name, s.url FROM source AS s JOIN record AS r ON r.id = s.id"
      " WHERE s.id IN (SELECT source FROM citation) ORDER BY r.slug");
  while (row.step()) {
    sources.push_back(row.is_null(1) ? fmt::format(R"({{"title": {}}})", json(row.text(0)))
                                     : fmt::format(R"({{"title": {}, "path": {}}})",
                                                   json(row.text(0)), json(row.text(1))));
  }
  return sources;
}

}  // namespace

std::string data_package(const Database& database, const std::vector<PackageResource>& resources) {
  const Tables tables = whole_tables(resources);
  std::vector<std::string> described;
  described.reserve(resources.size());
  for (const PackageResource& resource : resources) {
    described.push_back(resource_json(database, resource, tables));
  }
  const std::vector<std::string> licences = licences_of(database);
  return fmt::format(
      "{{\n  \"profile\": \"data-package\",\n  \"name\": \"liaison-export\",\n"
      "  \"title\": \"Seeds of a liaison database\",\n{}  \"sources\": {},\n"
      "  \"resources\": {}\n}}\n",
      licences.empty() ? "" : fmt::format("  \"licenses\": {},\n", json_list(licences, "  ")),
      json_list(sources_of(database), "  "), json_list(described, "  "));
}

}  // namespace liaison
