// SPDX-License-Identifier: EUPL-1.2
// The command load: what would change, a yes, and the change.
#include "load/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <optional>
#include <string>

#include "cli/changes.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/create.hpp"
#include "core/file.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/changes.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/open.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

std::string counted(std::size_t number, std::string_view noun) {
  return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

// The last line of a load that was refused. Names that a person must settle are no errors to them.
std::string refusal(const LoadReport& report) {
  const bool only_names =
      std::all_of(report.errors.begin(), report.errors.end(),
                  [](const Error& error) { return error.code == ErrorCode::near_name; });
  const std::string what =
      only_names
          ? fmt::format("{} an answer", report.errors_found == 1
                                            ? "1 name needs"
                                            : fmt::format("{} names need", report.errors_found))
          : counted(report.errors_found, "error");
  return fmt::format("{} in {}; nothing was loaded", what, counted(report.files, "file"));
}

void print_counts(const Call& call, const LoadReport& report) {
  if (call.has("quiet")) {
    return;
  }
  for (const auto& [plural, counts] : report.counts) {
    say(call,
        fmt::format("{:<14} {:>6} new {:>6} changed {:>6} unchanged{}", plural, counts.added,
                    counts.changed, counts.same,
                    counts.removed == 0 ? "" : fmt::format(" {:>6} removed", counts.removed)));
  }
  std::map<std::string, std::size_t> apart;  // by what is said of them
  for (const RecordChange& change : report.plan) {
    if (change.change == Change::vanished || change.change == Change::conflict) {
      ++apart[std::string(word_of(change.change))];
    }
  }
  for (const auto& [word, count] : apart) {
    const bool plural = word == word_of(Change::conflict) && count != 1;
    say(call, fmt::format("{:<14} {:>6} {}{}", "", count, word, plural ? "s" : ""));
  }
}

void write_rejects(const Call& call, const LoadReport& report, const std::string& file) {
  Answer answer;
  answer.table = report.rejects;
  write_sheet(call, answer, file, report.has_contacts ? Privacy::owner_only : Privacy::as_umask);
  if (!call.has("quiet")) {
    say(call,
        fmt::format("wrote {}, a row for each; what is asked has a column for the decision", file));
  }
}

int refuse(const Call& call, const LoadReport& report, const std::optional<std::string>& rejects) {
  print_errors(call, report.errors);
  if (!call.has("json")) {
    say(call, refusal(report));
  }
  if (rejects) {
    write_rejects(call, report, *rejects);
  }
  return kind_of(report.errors.front().code).exit_code;
}

bool accepted(const Call& call, const LoadReport& report) {
  print_changes(call, report.plan);
  print_counts(call, report);
  return confirmed(call, "Load this?");
}

}  // namespace

int run_load(const Call& call) {
  if (call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage, "load: no file is named",
                  "`liaison load --help` shows examples");
  }
  const std::optional<std::string> rejects = call.value("rejects");
  if (rejects) {
    check_file(call, *rejects);
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
  const LoadReport report =
      load_seeds(database, call.arguments,
                 [&](const LoadReport& plan) {
                   asked = true;
                   return accepted(call, plan);
                 },
                 {.load = new_load(call),
                  .prune = call.has("prune"),
                  .places = !bundled_database().empty(),
                  .notes = !is_new && !call.has("dry-run"),
                  .full = call.has("full"),
                  .contacts = call.has("with-contacts") ? Contacts::shown : Contacts::withheld,
                  .encoding = encoding_of(call)});
  if (is_new && report.committed) {
    create_database(path, database.image());
  }
  if (!report.errors.empty()) {
    return refuse(call, report, rejects);
  }
  for (const std::string& note : report.notes) {
    say(call, visible(note));
  }
  if (!asked) {
    print_changes(call, report.plan);
    print_counts(call, report);
  }
  const bool declined = asked && !report.committed && !call.has("dry-run");
  if (!call.has("quiet")) {
    say(call, !asked             ? report.committed
                                       ? fmt::format("nothing to change; noted as load {} that these files "
                                                                 "state it",
                                                     report.load)
                                       : "nothing to change"
              : report.committed ? fmt::format("loaded, as load {}", report.load)
                                 : "nothing was loaded");
  }
  return declined ? 1 : 0;
}

}  // namespace liaison
