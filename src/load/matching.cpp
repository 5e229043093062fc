// SPDX-License-Identifier: EUPL-1.2
#include "load/matching.hpp"

#include <fmt/format.h>

#include <array>
#include <set>

#include "core/text.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"
#include "store/names.hpp"

namespace liaison {

std::optional<Matching> find_matching(const Database& database, std::string_view kind) {
  Statement row = database.prepare(
      "SELECT kind, traits, origin, country, decided, decision, same_seed, same_line, apart_seed,"
      " apart_line FROM matching JOIN name_decision USING (kind) WHERE kind = ?1");
  const std::array<Cell, 1> values{std::string(kind)};
  row.bind(values);
  if (!row.step()) {
    return std::nullopt;
  }
  return Matching{.kind = std::string(row.text(0)),
                  .traits = std::string(row.text(1)),
                  .origin = std::string(row.text(2)),
                  .country = std::string(row.text(3)),
                  .decided = std::string(row.text(4)),
                  .decision = std::string(row.text(5)),
                  .same_seed = std::string(row.text(6)),
                  .same_line = std::string(row.text(7)),
                  .apart_seed = std::string(row.text(8)),
                  .apart_line = std::string(row.text(9))};
}

std::vector<std::string> matched_kinds(const Database& database) {
  std::vector<std::string> kinds;
  Statement row = database.prepare("SELECT kind FROM matching ORDER BY kind");
  while (row.step()) {
    kinds.emplace_back(row.text(0));
  }
  return kinds;
}

Traits traits_of(const Database& database, const Matching& matching, std::int64_t id) {
  Statement row = database.prepare(fmt::format("SELECT country, detail FROM {} WHERE id = ?1",
                                               quote_identifier(matching.traits)));
  const std::array<Cell, 1> values{id};
  row.bind(values);
  Traits traits;
  if (row.step()) {
    traits.country = row.is_null(0) ? std::nullopt : std::optional(row.integer(0));
    traits.detail = row.text(1);
  }
  return traits;
}

std::optional<std::int64_t> country_of_origin(const Database& database, const Matching& matching,
                                              std::int64_t id) {
  const std::array<Cell, 1> values{id};
  const Cell country = database.query_cell(
      fmt::format("SELECT country FROM {} WHERE id = ?1", quote_identifier(matching.country)),
      values);
  const auto* known = std::get_if<std::int64_t>(&country);
  return known == nullptr ? std::nullopt : std::optional(*known);
}

std::optional<std::int64_t> find_country(const Database& database, const Matching& matching,
                                         const std::string& text) {
  std::set<std::int64_t> ids;
  for (const NamedRecord& record : find_slug(database, text)) {
    if (record.kind == matching.origin) {
      ids.insert(record.id);
    }
  }
  const std::array<std::string, 1> keys{fold(text)};
  if (ids.empty()) {
    for (const NamedRecord& record : find_names(database, keys)) {
      if (record.kind == matching.origin && (!record.literal || record.text == text)) {
        ids.insert(record.id);
      }
    }
  }
  // Several places of one name can lie in one country.
  std::set<std::int64_t> countries;
  for (const std::int64_t id : ids) {
    countries.insert(country_of_origin(database, matching, id).value_or(0));
  }
  if (countries.size() != 1 || *countries.begin() == 0) {
    return std::nullopt;
  }
  return *countries.begin();
}

}  // namespace liaison
