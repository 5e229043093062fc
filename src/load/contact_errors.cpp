// SPDX-License-Identifier: EUPL-1.2
#include "load/contact_errors.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>

#include "core/contacts.hpp"
#include "liaison/error.hpp"
#include "load/contact_texts.hpp"
#include "load/encoding.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "load/yaml.hpp"

namespace liaison {

namespace {

// By the kinds of the records, however their names are spelled in the file. A file that cannot be
// read as a whole, or with a kind that does not exist, may hold anything.
bool may_hold_contacts(const SeedSchema& schema, const std::string& path, Encoding encoding) {
  const Result<std::shared_ptr<const SeedFile>> file = read_seed_file(path, encoding);
  if (!file) {
    return true;
  }
  const auto holds = [&](const std::string& plural) {
    const SeedKind* kind = schema.find_plural(plural);
    return kind == nullptr || std::ranges::any_of(kind->lists, holds_contacts);
  };
  if (!is_yaml_path(path)) {
    return holds(kind_plural_of(path));
  }
  const Seed seed = read_yaml(*file);
  return !seed.errors.empty() || std::ranges::any_of(seed.records, [&](const SeedRecord& record) {
    return holds(record.kind_plural);
  });
}

}  // namespace

void withhold_contacts(const SeedSchema& schema, std::vector<Error>& errors, Encoding encoding) {
  std::map<std::string, Numbers> files;
  for (Error& error : errors) {
    Numbers numbers = Numbers::with_plus;
    if (error.where && !error.where->text.empty()) {
      const std::string& path = error.where->file;
      const auto [file, is_new] = files.try_emplace(path, numbers);
      if (is_new && may_hold_contacts(schema, path, encoding)) {
        file->second = Numbers::all;
      }
      numbers = file->second;
    }
    withhold_contacts(error, numbers);
  }
}

}  // namespace liaison
