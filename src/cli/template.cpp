// SPDX-License-Identifier: EUPL-1.2
// The command template: a seed of a kind to fill in.
#include "load/template.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::string_view kCsv = "csv";

// A kind by its own name, or by a noun for some of its records: an MoU is an agreement.
Result<std::string> plural_of(const Vocabulary& vocabulary, const std::string& word) {
  std::vector<std::string> known;
  for (const Kind& kind : vocabulary.kinds) {
    if (kind.kind == word || kind.plural == word) {
      return kind.plural;
    }
    known.push_back(kind.kind);
  }
  for (const Noun& noun : vocabulary.nouns) {
    if (noun.noun == word || noun.plural == word) {
      return vocabulary.find_kind(noun.kind)->plural;
    }
  }
  const std::vector<std::string> near = nearest(word, known, 1);
  return Error{.code = ErrorCode::bad_usage,
               .message = fmt::format("no kind '{}'", word),
               .where = std::nullopt,
               .hint = (near.empty() ? "" : fmt::format("did you mean '{}'?\n", near.front())) +
                       fmt::format("known: {}", fmt::join(known, ", "))};
}

SeedFormat format_of(const Call& call, const Database& database, const SeedKind& kind) {
  if (wants_yaml(call)) {
    return SeedFormat::yaml;
  }
  const std::optional<std::string> format = call.value("format");
  if (!format && !call.has("output")) {
    return natural_format(database, kind);
  }
  if (format ? *format != kCsv : !call.value("output")->ends_with(".csv")) {
    throw Failure(ErrorCode::bad_usage, "a template is CSV or YAML",
                  "write -f csv or -f yaml, or end the name of the file so");
  }
  return SeedFormat::csv;
}

}  // namespace

int run_template(const Call& call) {
  if (call.arguments.size() != 1) {
    throw Failure(ErrorCode::bad_usage, "template: name one kind of record",
                  "`liaison template --help` shows examples");
  }
  const Database database = open_for_reading(call);
  const Transaction reading(database, Transaction::Mode::read);
  const Result<std::string> plural = plural_of(read_vocabulary(database), call.arguments.front());
  if (!plural) {
    return fail(call, plural.error());
  }
  const SeedSchema schema = read_seed_schema(database);
  const SeedKind& kind = *schema.find_plural(*plural);
  print_text(call, template_text(database, schema, kind, format_of(call, database, kind)));
  return 0;
}

}  // namespace liaison
