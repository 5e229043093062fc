// SPDX-License-Identifier: EUPL-1.2
// The command load: what would change, a yes, and the change.
#include "load/load.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/create.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/open.hpp"

namespace liaison {

namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

void print_counts(const Call& call, const LoadReport& report) {
  if (call.has("quiet")) {
    return;
  }
  for (const auto& [plural, counts] : report.counts) {
    say(call, fmt::format("{:<14} {:>6} new {:>6} changed {:>6} unchanged", plural, counts.added,
                          counts.changed, counts.same));
  }
}

bool confirmed(const Call& call, const LoadReport& report) {
  print_counts(call, report);
  if (call.has("dry-run")) {
    return false;
  }
  if (call.has("yes") || !call.environment.in_is_terminal) {
    return true;
  }
  call.environment.err("Load this? [y/N] ");
  const std::optional<std::string> line = call.environment.read_line();
  return line && (*line == "y" || *line == "yes" || *line == "Y");
}

}  // namespace

int run_load(const Call& call) {
  if (call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage, "load: no file is named",
                  "`liaison load --help` shows examples");
  }
  const DatabasePath path = database_path(call);
  // Where there is no file yet, the load works on a copy of the bundled data set, and the file is
  // made only when all is well: a dry run, an error and a no leave nothing behind.
  const bool is_new = !path.named && !path.exists;
  if (is_new && !call.has("quiet")) {
    say(call, fmt::format("{} does not exist yet; it begins with the bundled data set", path.path));
  }
  const Database database =
      is_new ? open_copy(bundled_image()) : open_database(path.path, Access::write);
  bool asked = false;
  const LoadReport report = load_seeds(database, call.arguments, [&](const LoadReport& counts) {
    asked = true;
    return confirmed(call, counts);
  });
  if (is_new && report.committed) {
    create_database(path, database.image());
  }
  if (!report.errors.empty()) {
    print_errors(call, report.errors);
    if (!call.has("json")) {
      say(call, fmt::format("{} in {}; nothing was loaded", counted(report.errors_found, "error"),
                            counted(report.files, "file")));
    }
    return kind_of(report.errors.front().code).exit_code;
  }
  if (!asked) {
    print_counts(call, report);
  }
  const bool declined = asked && !report.committed && !call.has("dry-run");
  if (!call.has("quiet")) {
    say(call, report.committed ? "loaded" : asked ? "nothing was loaded" : "nothing to change");
  }
  return declined ? 1 : 0;
}

}  // namespace liaison
