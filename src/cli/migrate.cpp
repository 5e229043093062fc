// SPDX-License-Identifier: EUPL-1.2
// The command migrate.
#include "store/migrate.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "store/database.hpp"
#include "store/open.hpp"

namespace liaison {

int run_migrate(const Call& call) {
  const DatabasePath path = database_path(call);
  const Database database = open_for_migration(path.path);
  const std::vector<std::string> applied = migrate(database);
  if (call.has("quiet")) {
    return 0;
  }
  for (const std::string& name : applied) {
    say(call, fmt::format("applied {}", name));
  }
  say(call, fmt::format("{} has schema version {}", path.path, schema_version()));
  return 0;
}

}  // namespace liaison
