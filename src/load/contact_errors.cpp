// SPDX-License-Identifier: EUPL-1.2
#include "load/contact_errors.hpp"

#include <algorithm>
#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "core/contacts.hpp"
#include "liaison/error.hpp"
#include "load/lines.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

bool is_withheld(const ListField& list) {
  return std::ranges::any_of(
      kWithheld, [&](const WithheldColumn& withheld) { return withheld.table == list.link.name; });
}

bool has_line_with(std::string_view text, std::string_view begin) {
  LineWalk walk(text);
  while (walk.next()) {
    std::string_view line = walk.line();
    line.remove_prefix(std::min(line.find_first_not_of(" \t\"'"), line.size()));
    if (line.starts_with(begin)) {
      return true;
    }
  }
  return false;
}

// By the plural of the kind: in the name of a file, or as a field of a YAML file. A file that
// cannot be read as a whole may hold anything.
bool may_hold_contacts(const SeedSchema& schema, const std::string& path) {
  const Result<std::shared_ptr<const SeedFile>> file = read_seed_file(path);
  return !file || std::ranges::any_of(schema.kinds, [&](const SeedKind& kind) {
    return std::ranges::any_of(kind.lists, is_withheld) &&
           (path.find(kind.plural) != std::string::npos ||
            has_line_with((*file)->text, kind.plural));
  });
}

}  // namespace

void withhold_contacts(const SeedSchema& schema, std::vector<Error>& errors) {
  std::map<std::string, Numbers> files;
  for (Error& error : errors) {
    Numbers numbers = Numbers::with_plus;
    if (error.where && !error.where->text.empty()) {
      const std::string& path = error.where->file;
      const auto [file, is_new] = files.try_emplace(path, numbers);
      if (is_new && may_hold_contacts(schema, path)) {
        file->second = Numbers::all;
      }
      numbers = file->second;
    }
    withhold_contacts(error, numbers);
  }
}

}  // namespace liaison
