// SPDX-License-Identifier: EUPL-1.2
// The command init.
#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/create.hpp"
#include "store/migrate.hpp"

namespace liaison {

int run_init(const Call& call) {
  const DatabasePath path = database_path(call);
  if (call.has("empty")) {
    create_database(path, empty_image());
  } else {
    create_database(path, bundled_image());
  }
  if (!call.has("quiet")) {
    say(call, fmt::format("made {}", path.path));
  }
  return 0;
}

}  // namespace liaison
