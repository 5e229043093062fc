// SPDX-License-Identifier: EUPL-1.2
#include "store/names.hpp"

#include <fmt/format.h>

#include <array>

#include "liaison/table.hpp"
#include "store/database.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSelect =
    "SELECT r.id, r.kind, r.slug, r.name, n.key, n.text, n.form, f.literal"
    " FROM name AS n JOIN name_form AS f ON f.form = n.form JOIN record AS r ON r.id = n.record "
    "WHERE ";

std::vector<NamedRecord> collect(Statement& row) {
  std::vector<NamedRecord> records;
  while (row.step()) {
    records.push_back({.id = row.integer(0),
                       .kind = std::string(row.text(1)),
                       .slug = std::string(row.text(2)),
                       .name = std::string(row.text(3)),
                       .key = std::string(row.text(4)),
                       .text = std::string(row.text(5)),
                       .form = std::string(row.text(6)),
                       .literal = row.integer(7) == 1});
  }
  return records;
}

}  // namespace

std::vector<NamedRecord> find_names(const Database& database, std::span<const std::string> keys) {
  if (keys.empty()) {
    return {};
  }
  std::string marks;
  std::vector<Cell> values;
  for (const std::string& key : keys) {
    marks += marks.empty() ? "?" : ",?";
    values.emplace_back(key);
  }
  Statement statement = database.prepare(
      fmt::format("{}n.key IN ({}) ORDER BY n.key, n.record, n.text", kSelect, marks));
  statement.bind(values);
  return collect(statement);
}

std::vector<NamedRecord> find_slug(const Database& database, std::string_view slug) {
  Statement statement = database.prepare(
      "SELECT id, kind, slug, name, name_key, name, 'name', 0 FROM record WHERE slug = ?1");
  const std::array<Cell, 1> values{std::string(slug)};
  statement.bind(values);
  return collect(statement);
}

std::vector<NamedRecord> find_fragment(const Database& database, std::string_view word,
                                       std::size_t most) {
  Statement statement = database.prepare(
      "SELECT r.id, r.kind, r.slug, r.name, r.name_key, r.name, 'name', 0"
      " FROM record AS r WHERE r.id IN (SELECT record FROM name_token WHERE substr(token, 1, "
      "length(?1)) = ?1 OR"
      " substr(token, -length(?1)) = ?1)"
      " ORDER BY length(r.name_key), r.name_key, r.slug LIMIT ?2");
  const std::array<Cell, 2> values{std::string(word), static_cast<std::int64_t>(most)};
  statement.bind(values);
  return collect(statement);
}

std::vector<std::string> name_words(const Database& database) {
  std::vector<std::string> words;
  Statement row = database.prepare("SELECT DISTINCT token FROM name_token ORDER BY token");
  while (row.step()) {
    words.emplace_back(row.text(0));
  }
  return words;
}

}  // namespace liaison
