// SPDX-License-Identifier: EUPL-1.2
// The command undo: takes a load back, or says what stands in the way.
#include "load/undo.hpp"

#include <fmt/format.h>

#include <charconv>
#include <cstdint>
#include <set>
#include <string>
#include <system_error>

#include "cli/changes.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "cli/load_number.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"
#include "load/obstacles.hpp"
#include "store/database.hpp"
#include "store/journal.hpp"
#include "store/open.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

int refuse(const Call& call, std::int64_t load, const UndoReport& report) {
  std::set<std::int64_t> later;
  for (const Obstacle& obstacle : report.obstacles) {
    const std::string by =
        obstacle.load == 0 ? "not by a load of this file" : fmt::format("load {}", obstacle.load);
    call.environment.out(fmt::format("{}: {}\n", visible(obstacle.text), by));
    if (obstacle.load != 0) {
      later.insert(obstacle.load);
    }
  }
  const std::size_t count = report.obstacles.size();
  say(call, fmt::format("load {} cannot be undone: {} in the way; nothing was changed", load,
                        count == 1 ? "this stands" : fmt::format("these {} stand", count)));
  if (!later.empty()) {
    say(call, fmt::format("undo load {} first", *later.rbegin()));
  }
  return 1;
}

}  // namespace

std::int64_t load_number(const Call& call) {
  const std::string text = call.phrase();
  std::int64_t number = 0;
  const char* end = text.data() + text.size();
  const auto [stopped, problem] = std::from_chars(text.data(), end, number);
  if (text.empty() || problem != std::errc() || stopped != end || number < 1) {
    throw Failure(ErrorCode::bad_usage,
                  text.empty() ? "no load is named" : fmt::format("'{}' is no load", text),
                  "a load is a number; `liaison log` lists all");
  }
  return number;
}

int run_undo(const Call& call) {
  NewLoad undo = new_load(call);
  undo.undoes = load_number(call);
  const Database database = open_database(database_path(call).path, Access::write);
  const UndoReport report =
      undo_load(database, undo, call.has("with-contacts") ? Contacts::shown : Contacts::withheld,
                [&](const UndoReport& plan) {
                  print_changes(call, plan.plan);
                  return confirmed(call, fmt::format("Undo load {}?", undo.undoes));
                });
  if (!report.obstacles.empty()) {
    return refuse(call, undo.undoes, report);
  }
  if (!call.has("quiet")) {
    say(call, report.committed
                  ? fmt::format("load {} is undone, as load {}", undo.undoes, report.load)
                  : "nothing was changed");
  }
  return report.committed || call.has("dry-run") ? 0 : 1;
}

}  // namespace liaison
