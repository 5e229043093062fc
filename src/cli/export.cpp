// SPDX-License-Identifier: EUPL-1.2
// The command export: the whole database as a folder of seeds.
#include "load/export.hpp"

#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "core/file.hpp"
#include "core/folder.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

Export read_all(const Call& call) {
  const Database database = open_for_reading(call);
  const Transaction reading(database, Transaction::Mode::read);
  return export_seeds(database);
}

}  // namespace

int run_export(const Call& call) {
  if (call.arguments.size() != 1) {
    throw Failure(ErrorCode::bad_usage, "export: name one folder",
                  "`liaison export --help` shows examples");
  }
  const std::string& folder = call.arguments.front();
  const Export seeds = read_all(call);
  write_folder(folder, seeds.files,
               call.has("with-contacts") ? Privacy::owner_only : Privacy::as_umask, kDataPackage);
  if (call.has("quiet")) {
    return 0;
  }
  if (seeds.without_contacts > 0) {
    say(call, fmt::format("telephone numbers and e-mail addresses of {} contact{} are left out; "
                          "--with-contacts writes them",
                          seeds.without_contacts, seeds.without_contacts == 1 ? "" : "s"));
  }
  if (seeds.other_values > 0) {
    say(call, fmt::format("{} value{} that another source states otherwise {} left out: no single "
                          "seed can say both; `SELECT * FROM conflicts` lists them",
                          seeds.other_values, seeds.other_values == 1 ? "" : "s",
                          seeds.other_values == 1 ? "is" : "are"));
  }
  if (seeds.merged > 0) {
    say(call,
        fmt::format("{} key{} of merged records {} left out: after a load of the folder {} no "
                    "record",
                    seeds.merged, seeds.merged == 1 ? "" : "s", seeds.merged == 1 ? "is" : "are",
                    seeds.merged == 1 ? "it means" : "they mean"));
  }
  say(call,
      fmt::format("wrote {} records in {} files to {}", seeds.records, seeds.files.size(), folder));
  return 0;
}

}  // namespace liaison
