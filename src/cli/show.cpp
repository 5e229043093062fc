// SPDX-License-Identifier: EUPL-1.2
// The command show: a question that is one name; as YAML, the record as a seed.
#include <fmt/format.h>

#include <algorithm>
#include <string>

#include "ask/answer.hpp"
#include "ask/named.hpp"
#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "liaison/error.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "load/seed_writer.hpp"
#include "load/stored_seed.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// The record as a seed, to edit and load again.
int show_seed(const Call& call, const Database& database) {
  const Transaction reading(database, Transaction::Mode::read);
  const Result<Named> named = find_named(database, read_vocabulary(database), call.phrase());
  if (!named) {
    return fail(call, named.error());
  }
  for (const std::string& note : named->notes) {
    say(call, note);
  }
  const SeedSchema schema = read_seed_schema(database);
  const auto kind = std::ranges::find(schema.kinds, named->record.kind, &SeedKind::kind);
  const Contacts contacts = database.permit().contacts;
  if (contacts == Contacts::withheld && has_contacts(database, *kind, named->record.id) &&
      !call.has("quiet")) {
    say(call, "telephone numbers and e-mail addresses are left out; --with-contacts writes them");
  }
  const SeedRecord record = stored_record(database, schema, *kind, named->record.id, contacts);
  print_text(call, fmt::format("{}:\n{}", kind->plural, yaml_item(record)));
  return 0;
}

}  // namespace

int run_show(const Call& call) {
  if (call.arguments.empty()) {
    throw Failure(ErrorCode::bad_usage, "show: no name is given",
                  "`liaison show --help` shows examples");
  }
  const Database database = open_for_reading(call);
  if (wants_yaml(call)) {
    return show_seed(call, database);
  }
  const Result<Answered> card = answer_question(database, name_question(call.phrase()),
                                                {.cite = call.has("cite") ? Cite::yes : Cite::no});
  if (!card) {
    return fail(call, card.error());
  }
  print_answer(call, card->answer);
  return 0;
}

}  // namespace liaison
