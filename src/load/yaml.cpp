// SPDX-License-Identifier: EUPL-1.2
// Makes records of the tree of a YAML file: the top level is kinds, below them lists of maps.
#include "load/yaml.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <optional>
#include <string_view>
#include <utility>

#include "liaison/error.hpp"
#include "load/seed.hpp"
#include "load/seed_errors.hpp"
#include "load/seed_file.hpp"
#include "load/yaml_tree.hpp"

namespace liaison {

namespace {

using Shape = SeedValue::Shape;

constexpr std::string_view kTopLevel =
    "begin with the plural of a kind, as in 'partnerships:', and its records below, each with '- '";

void read_source(SeedValue value, Seed& seed, SeedErrors& errors) {
  if (value.shape != Shape::text) {
    errors.add(value.mark, "the source of a file is one text",
               "write 'source: eccp-d3.5-canada'; several sources are separated by ';'");
    return;
  }
  seed.default_source.push_back(std::move(value));
}

void read_kind(const std::string& kind, SeedValue value, Seed& seed, SeedErrors& errors) {
  if (value.shape != Shape::list) {
    errors.add(value.mark, fmt::format("below '{}' belongs a list of records", kind),
               "begin each record with '- '");
    return;
  }
  for (SeedValue& item : value.list) {
    if (item.shape != Shape::map) {
      errors.add(item.mark, fmt::format("a record of '{}' is a map of fields", kind),
                 "write its fields as 'name: value'");
      continue;
    }
    seed.records.push_back({.kind_plural = kind, .fields = std::move(item)});
  }
}

void read_top_level(SeedValue root, Seed& seed, SeedErrors& errors) {
  if (root.shape != Shape::map) {
    errors.add(root.mark, "the file does not begin with a kind", std::string(kTopLevel));
    return;
  }
  for (auto& [key, value] : root.fields) {
    if (key.text == "source") {
      read_source(std::move(value), seed, errors);
    } else {
      read_kind(key.text, std::move(value), seed, errors);
    }
  }
}

}  // namespace

Seed read_yaml(std::shared_ptr<const SeedFile> file) {
  Seed seed;
  seed.file = std::move(file);
  const SeedFile& text = *seed.file;
  if (text.text.size() > kMaxYamlBytes) {
    seed.errors.push_back(
        {.code = ErrorCode::bad_yaml,
         .message = fmt::format("'{}' is larger than {} MiB", text.path, kMaxYamlBytes >> 20U),
         .hint = "split it into several files"});
    return seed;
  }
  SeedErrors errors(seed.file, ErrorCode::bad_yaml);
  if (std::optional<SeedValue> root = read_yaml_tree(text, errors)) {
    read_top_level(*std::move(root), seed, errors);
  } else if (errors.empty()) {
    errors.add({.line = 1}, "the file is empty", std::string(kTopLevel));
  }
  seed.errors = errors.take();
  return seed;
}

}  // namespace liaison
