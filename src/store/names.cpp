// SPDX-License-Identifier: EUPL-1.2
#include "store/names.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <set>
#include <tuple>
#include <utility>

#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/identifier.hpp"

namespace liaison {

namespace {

constexpr std::string_view kSelect =
    "SELECT r.id, r.kind, r.slug, r.name, n.key, n.text, n.form, f.literal, f.near"
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
                       .literal = row.integer(7) == 1,
                       .near = row.integer(8) == 1});
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
      "SELECT id, kind, slug, name, name_key, name, 'name', 0, 1 FROM record WHERE slug = ?1"
      " UNION ALL SELECT r.id, r.kind, r.slug, r.name, r.name_key, m.slug, 'merged', 0, 1"
      " FROM merged AS m JOIN record AS r ON r.id = m.record WHERE m.slug = ?1");
  const std::array<Cell, 1> values{std::string(slug)};
  statement.bind(values);
  return collect(statement);
}

std::vector<NamedRecord> find_fragment(const Database& database, std::string_view word,
                                       std::size_t most) {
  Statement statement = database.prepare(
      "SELECT r.id, r.kind, r.slug, r.name, r.name_key, r.name, 'name', 0, 1"
      " FROM record AS r WHERE r.id IN (SELECT record FROM name_token WHERE substr(token, 1, "
      "length(?1)) = ?1 OR"
      " substr(token, -length(?1)) = ?1)"
      " ORDER BY length(r.name_key), r.name_key, r.slug LIMIT ?2");
  const std::array<Cell, 2> values{std::string(word), static_cast<std::int64_t>(most)};
  statement.bind(values);
  return collect(statement);
}

namespace {

constexpr std::size_t kShortestAlias = 3;  // fewer letters begin a name in every language

// Behind every text that begins with the prefix: no letter comes after this one.
std::string end_of(const std::string& prefix) {
  return prefix + "\xF4\x8F\xBF\xBF";
}

std::string in_view(const NamePrefix& prefix) {
  return prefix.view.empty() ? ""
                             : fmt::format(" AND EXISTS (SELECT 1 FROM {} AS v WHERE v.id = r.id)",
                                           quote_identifier(prefix.view));
}

// The names of one kind, in either direction. CROSS JOIN fixes the order of the tables: the range
// of the index first, so that nothing is sorted and no more is read than is asked for.
Statement prefix_statement(const Database& database, const NamePrefix& prefix,
                           std::string_view order) {
  return database.prepare(fmt::format(
      "SELECT r.id, r.kind, r.slug, r.name, n.key, n.text, n.form, f.literal, f.near FROM "
      "name_of_kind AS k"
      " CROSS JOIN name AS n ON n.key = k.key AND n.record = k.record"
      " CROSS JOIN name_form AS f ON f.form = n.form AND f.literal = 0 AND (f.form <> 'name') ="
      " k.alias CROSS JOIN record AS r ON r.id = k.record"
      " WHERE k.kind = ?1 AND k.alias = ?2 AND k.key >= ?3 AND k.key < ?4{0}"
      " ORDER BY k.key {1}, k.record {1} LIMIT ?5",
      in_view(prefix), order));
}

std::vector<std::string> kinds_of(const Database& database, const NamePrefix& prefix) {
  if (!prefix.kind.empty()) {
    return {prefix.kind};
  }
  std::vector<std::string> kinds;
  Statement row = database.prepare("SELECT kind FROM kind ORDER BY kind");
  while (row.step()) {
    kinds.emplace_back(row.text(0));
  }
  return kinds;
}

bool comes_before(const NamedRecord& one, const NamedRecord& other) {
  return std::tie(one.key, one.id, one.text) < std::tie(other.key, other.id, other.text);
}

// At most `most` of each kind and the last one of all.
std::vector<NamedRecord> names_or_aliases(const Database& database, const NamePrefix& prefix,
                                          bool aliases, std::size_t most) {
  std::vector<NamedRecord> found;
  Statement first = prefix_statement(database, prefix, "ASC");
  Statement last = prefix_statement(database, prefix, "DESC");
  for (const std::string& kind : kinds_of(database, prefix)) {
    std::array<Cell, 5> values{kind, static_cast<std::int64_t>(aliases), prefix.key,
                               end_of(prefix.key), static_cast<std::int64_t>(most)};
    first.bind(values);
    std::vector<NamedRecord> some = collect(first);
    const bool all = some.size() < most;
    std::ranges::move(some, std::back_inserter(found));
    if (!all) {
      values.back() = std::int64_t{1};
      last.bind(values);
      std::ranges::move(collect(last), std::back_inserter(found));
    }
  }
  std::ranges::sort(found, comes_before);
  const auto same = [](const NamedRecord& one, const NamedRecord& other) {
    return one.id == other.id && one.text == other.text;
  };
  const auto rest = std::ranges::unique(found, same);
  found.erase(rest.begin(), rest.end());
  return found;
}

}  // namespace

std::vector<NamedRecord> find_prefix(const Database& database, const NamePrefix& prefix,
                                     std::size_t most) {
  std::vector<NamedRecord> found = names_or_aliases(database, prefix, false, most);
  const bool tells_apart = found.empty() || prefix.key.size() >= kShortestAlias;
  if (found.size() < most && !prefix.key.empty() && tells_apart) {
    std::set<std::int64_t> named;
    for (const NamedRecord& record : found) {
      named.insert(record.id);
    }
    for (NamedRecord& alias : names_or_aliases(database, prefix, true, most)) {
      if (!named.contains(alias.id)) {
        found.push_back(std::move(alias));
      }
    }
    std::ranges::sort(found, comes_before);
  }
  if (found.size() > most) {
    std::swap(found[most - 1], found.back());
    found.resize(most);
  }
  return found;
}

std::vector<NamedRecord> find_slug_prefix(const Database& database, const NamePrefix& prefix,
                                          std::size_t most) {
  Statement statement = database.prepare(fmt::format(
      "SELECT r.id, r.kind, r.slug, r.name, r.name_key, r.name, 'name', 0, 1 FROM record AS r"
      " WHERE r.slug >= ?1 AND r.slug < ?2 AND ?4 IN ('', r.kind){} ORDER BY r.slug LIMIT ?3",
      in_view(prefix)));
  const std::array<Cell, 4> values{prefix.key, end_of(prefix.key), static_cast<std::int64_t>(most),
                                   prefix.kind};
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
