// SPDX-License-Identifier: EUPL-1.2
#include "cli/queries.hpp"

#include <filesystem>
#include <optional>
#include <span>
#include <system_error>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "query/catalog.hpp"

namespace liaison {

QueriesFolder queries_folder(const Call& call) {
  if (const std::optional<std::string> path = call.value("queries")) {
    return {.path = *path, .named = true};
  }
  if (const std::optional<std::string> path = call.environment.variable("LIAISON_QUERIES");
      path && !path->empty()) {
    return {.path = *path, .named = true};
  }
  const std::optional<std::string> folder = data_folder(call);
  return {.path = folder ? *folder + "/queries" : "", .named = false};
}

std::vector<std::string_view> reserved_names() {
  std::vector<std::string_view> names;
  for (const std::span<const Option> options : {common_options(), find_command("query")->options}) {
    for (const Option& option : options) {
      names.push_back(option.names.substr(option.names.rfind("--") + 2));
    }
  }
  return names;
}

Catalog open_catalog(const Call& call) {
  QueriesFolder folder = queries_folder(call);
  std::error_code ignored;
  if (!folder.named && !std::filesystem::exists(folder.path, ignored)) {
    folder.path.clear();
  }
  return read_catalog(folder.path, reserved_names());
}

}  // namespace liaison
