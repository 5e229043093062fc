// SPDX-License-Identifier: EUPL-1.2
// The command schema: the data dictionary, read from the vocabulary and from the comments of the
// tables.
#include <fmt/format.h>

#include <array>
#include <string>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/context.hpp"
#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/seed_fields.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

Answer all_views(const Database& database) {
  Answer answer;
  answer.table = database.query(
      "SELECT * FROM (SELECT plural AS view, kind, summary FROM noun"
      " UNION ALL SELECT view, NULL, summary FROM detail_view)"
      " ORDER BY kind IS NULL, kind, view");
  answer.table.columns.back().wraps = true;
  return answer;
}

std::string_view type_name(ColumnType type) {
  switch (type) {
    case ColumnType::text:
      return "text";
    case ColumnType::integer:
      return "integer";
    case ColumnType::real:
      return "real";
    case ColumnType::date:
      return "date";
  }
  return "";
}

void add_row(Answer& answer, std::string part, std::string name, std::string type,
             std::string meaning) {
  answer.table.rows.push_back(
      {std::move(part), std::move(name), std::move(type), std::move(meaning)});
}

void add_seed_fields(Answer& answer, const Database& database, const SeedKind& kind) {
  for (SeedField& field : seed_fields(database, kind)) {
    add_row(answer, "seed field", std::move(field.field), std::move(field.type),
            std::move(field.meaning));
  }
}

Answer one_view(const Database& database, const Vocabulary& vocabulary, const Noun& noun) {
  Answer answer;
  answer.table.columns = {
      {.name = "part"}, {.name = "name"}, {.name = "type"}, {.name = "meaning", .wraps = true}};
  for (const Attribute& attribute : vocabulary.attributes) {
    if (attribute.kind == noun.kind) {
      add_row(answer, "column", attribute.attribute, std::string(type_name(attribute.type)),
              attribute.summary);
    }
  }
  const SeedSchema schema = read_seed_schema(database);
  const Kind* kind = vocabulary.find_kind(noun.kind);
  if (const SeedKind* seed = schema.find_plural(kind->plural)) {
    add_seed_fields(answer, database, *seed);
  }
  return answer;
}

const Noun* find_view(const Vocabulary& vocabulary, const std::string& name) {
  for (const Noun& noun : vocabulary.nouns) {
    if (noun.noun == name || noun.plural == name) {
      return &noun;
    }
  }
  return nullptr;
}

Error unknown_view(const Vocabulary& vocabulary, const std::string& name) {
  std::vector<std::string> plurals;
  plurals.reserve(vocabulary.nouns.size());
  for (const Noun& noun : vocabulary.nouns) {
    plurals.push_back(noun.plural);
  }
  const std::vector<std::string> near = nearest(name, plurals, 1);
  return {.code = ErrorCode::bad_usage,
          .message = fmt::format("no view '{}'", name),
          .where = std::nullopt,
          .hint = near.empty() ? "`liaison schema` lists them"
                               : fmt::format("did you mean '{}'?", near.front())};
}

}  // namespace

int run_schema(const Call& call) {
  const Database database = open_for_reading(call);
  if (call.arguments.empty()) {
    print_answer(call, all_views(database));
    return 0;
  }
  const std::string view = call.phrase();
  const std::array<Cell, 1> key{view};
  if (database.query_integer("SELECT count(*) FROM detail_view WHERE view = ?1", key) == 1) {
    Answer answer;
    answer.table =
        database.query("SELECT name AS \"column\" FROM pragma_table_info(?1) ORDER BY cid", key);
    print_answer(call, answer);
    return 0;
  }
  const Vocabulary vocabulary = read_vocabulary(database);
  const Noun* noun = find_view(vocabulary, call.phrase());
  if (noun == nullptr) {
    return fail(call, unknown_view(vocabulary, call.phrase()));
  }
  print_answer(call, one_view(database, vocabulary, *noun));
  return 0;
}

}  // namespace liaison
