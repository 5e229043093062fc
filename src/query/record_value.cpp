// SPDX-License-Identifier: EUPL-1.2
#include "query/record_value.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>
#include <variant>

#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kShortName = 2;
constexpr std::size_t kMostOffered = 3;
constexpr std::size_t kShortestPart = 4;  // fewer letters begin too many words

class Search {
 public:
  Search(const Database& database, const Vocabulary& vocabulary, const Noun& noun,
         std::string_view value, const std::string& written)
      : database_(database),
        vocabulary_(vocabulary),
        noun_(noun),
        value_(value),
        written_(written) {}

  Result<ChosenRecord> run() {
    std::vector<NamedRecord> others;  // so called, and something else
    std::vector<NamedRecord> found;
    for (NamedRecord& record : named()) {
      std::vector<NamedRecord>& list = fits(record) ? found : others;
      const auto same = std::ranges::find(list, record.id, &NamedRecord::id);
      if (same == list.end()) {
        list.push_back(std::move(record));
      } else if (record.form == "name") {
        *same = std::move(record);
      }
    }
    if (found.empty()) {
      return others.empty() ? unknown() : another(others.front());
    }
    return choose(found);
  }

 private:
  [[nodiscard]] std::vector<NamedRecord> named() const {
    if (value_.starts_with('@')) {
      return find_slug(database_, value_.substr(1));
    }
    const std::array<std::string, 2> keys{fold(value_), fold_german(value_)};
    std::vector<NamedRecord> records = find_names(database_, keys);
    // As in a question: codes and the shortest names count only as they are written.
    std::erase_if(records, [&](const NamedRecord& record) {
      return (record.literal || record.key.size() <= kShortName) && record.text != value_;
    });
    return records;
  }

  [[nodiscard]] bool fits(const NamedRecord& record) const {
    const std::array<Cell, 1> id{record.id};
    return record.kind == noun_.kind &&
           database_.query_integer(
               fmt::format("SELECT count(*) FROM {} WHERE id = ?1", quote_identifier(noun_.plural)),
               id) > 0;
  }

  [[nodiscard]] bool contains(const NamedRecord& large, const NamedRecord& small) const {
    const std::array<Cell, 2> values{large.id, small.id};
    return database_.query_integer(
               fmt::format("SELECT count(*) FROM {} WHERE ancestor = ?1 AND descendant = ?2",
                           quote_identifier(large.kind + "_below")),
               values) > 0;
  }

  [[nodiscard]] bool is_preferred(const std::string& view, const NamedRecord& record) const {
    const std::array<Cell, 1> id{record.id};
    return !view.empty() &&
           database_.query_integer(
               fmt::format("SELECT count(*) FROM {} WHERE id = ?1", quote_identifier(view)), id) >
               0;
  }

  // The one that contains all the others, the preferred one if several do.
  [[nodiscard]] const NamedRecord* container(const std::vector<NamedRecord>& records) const {
    const Kind& kind = *vocabulary_.find_kind(noun_.kind);
    if (kind.below.empty()) {
      return nullptr;
    }
    const NamedRecord* first = nullptr;
    for (const NamedRecord& large : records) {
      const auto holds = [&](const NamedRecord& small) -> bool { return contains(large, small); };
      if (!std::ranges::all_of(records, holds)) {
        continue;
      }
      if (is_preferred(kind.preferred, large)) {
        return &large;
      }
      first = first == nullptr ? &large : first;
    }
    return first;
  }

  static const NamedRecord* only_primary(const std::vector<NamedRecord>& records) {
    const auto is_primary = [](const NamedRecord& record) { return record.form == "name"; };
    const auto first = std::ranges::find_if(records, is_primary);
    return std::ranges::count_if(records, is_primary) == 1 ? &*first : nullptr;
  }

  [[nodiscard]] Result<ChosenRecord> choose(const std::vector<NamedRecord>& records) const {
    if (records.size() == 1) {
      return ChosenRecord{.record = records.front()};
    }
    const NamedRecord* chosen = container(records);
    const bool contained = chosen != nullptr;
    chosen = contained ? chosen : only_primary(records);
    if (chosen == nullptr) {
      return ambiguous(records);
    }
    std::string note;
    for (const NamedRecord& other : records) {
      // Terms of two schemes that mean the same contain each other: there is nothing to tell.
      if (other.id != chosen->id && !(contained && contains(other, *chosen))) {
        note += fmt::format("; for {} {} write @{}", other.kind, other.name, other.slug);
      }
    }
    if (!note.empty()) {
      note = fmt::format("'{}' is read as {} @{}{}", value_, chosen->kind, chosen->slug, note);
    }
    return ChosenRecord{.record = *chosen, .note = std::move(note)};
  }

  [[nodiscard]] Error make(ErrorCode code, std::string message, std::string hint) const {
    const std::size_t offset = written_.size() - value_.size();
    return {.code = code,
            .message = std::move(message),
            .where = Where{.text = written_, .offset = offset, .length = value_.size()},
            .hint = std::move(hint)};
  }

  [[nodiscard]] Error ambiguous(const std::vector<NamedRecord>& records) const {
    std::string hint = "write one of:";
    for (const NamedRecord& record : records) {
      hint += fmt::format("\n  @{} for the {} {}{}", record.slug, record.kind, record.name,
                          description(record));
    }
    return make(ErrorCode::ambiguous_name,
                fmt::format("'{}' is the name of several {}", value_, noun_.plural), hint);
  }

  // What an answer would say of it besides its name: "(country, GE, Asia)".
  [[nodiscard]] std::string description(const NamedRecord& record) const {
    std::string columns;
    for (const Attribute& attribute : vocabulary_.attributes) {
      if (attribute.kind == record.kind && attribute.answer > 1) {
        columns += (columns.empty() ? "" : ", ") + quote_identifier(attribute.attribute);
      }
    }
    if (columns.empty()) {
      return {};
    }
    const std::array<Cell, 1> id{record.id};
    const Table row = database_.query(
        fmt::format("SELECT {} FROM {} WHERE id = ?1", columns, quote_identifier(noun_.plural)),
        id);
    std::vector<std::string> all;
    for (const Cell& cell : row.rows.front()) {
      if (const auto* text = std::get_if<std::string>(&cell)) {
        all.push_back(*text);
      }
    }
    return all.empty() ? "" : fmt::format(" ({})", fmt::join(all, ", "));
  }

  [[nodiscard]] Error another(const NamedRecord& record) const {
    return make(ErrorCode::unknown_word,
                fmt::format("'{}' is {}, not {}", value_, with_article(record.kind),
                            with_article(noun_.noun)),
                hint(fmt::format("write the name of {}", with_article(noun_.noun))));
  }

  [[nodiscard]] Error unknown() const {
    return make(ErrorCode::unknown_word, fmt::format("no {} '{}'", noun_.noun, value_),
                hint(fmt::format("`liaison {}` lists them", noun_.plural)));
  }

  // The names of the noun that differ by a letter or two, else those that have the value in them.
  [[nodiscard]] std::string hint(std::string otherwise) const {
    const std::array<Cell, 1> kind{noun_.kind};
    const Table names = database_.query(
        fmt::format("SELECT n.key, n.text FROM name AS n JOIN record AS r ON r.id = n.record"
                    " JOIN {} AS t ON t.id = r.id WHERE r.kind = ?1 AND length(n.key) > 2"
                    " ORDER BY n.key, n.text",
                    quote_identifier(noun_.plural)),
        kind);
    std::vector<std::string> keys;
    keys.reserve(names.rows.size());
    for (const auto& row : names.rows) {
      keys.push_back(std::get<std::string>(row[0]));
    }
    std::vector<std::string> offered;
    for (const std::string& key : nearest(fold(value_), keys, kMostOffered)) {
      const auto at = std::ranges::find(keys, key) - keys.begin();
      offered.push_back(std::get<std::string>(names.rows[static_cast<std::size_t>(at)][1]));
    }
    for (std::size_t at = 0; at < keys.size() && offered.size() < kMostOffered; ++at) {
      const std::string& name = std::get<std::string>(names.rows[at][1]);
      if (has_part(keys[at]) && std::ranges::find(offered, name) == offered.end()) {
        offered.push_back(name);
      }
    }
    return offered.empty() ? std::move(otherwise)
                           : fmt::format("did you mean: {}", fmt::join(offered, ", "));
  }

  // A word of the name, or several, begin as the value does.
  [[nodiscard]] bool has_part(const std::string& key) const {
    const std::string part = fold(value_);
    return part.size() >= kShortestPart && (" " + key).find(" " + part) != std::string::npos;
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Noun& noun_;
  std::string_view value_;
  const std::string& written_;
};

}  // namespace

std::string with_article(std::string_view noun) {
  const bool vowel = std::string_view("aeiou").find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

Result<ChosenRecord> find_record(const Database& database, const Vocabulary& vocabulary,
                                 const Noun& noun, std::string_view value,
                                 const std::string& written) {
  return Search(database, vocabulary, noun, value, written).run();
}

std::vector<std::string> record_names(const Database& database, const Vocabulary& vocabulary,
                                      const Noun& noun, std::size_t most) {
  std::string edges;
  for (const Relation& relation : vocabulary.relations) {
    if (relation.to_kind == noun.kind && relation.kind != noun.kind) {
      edges += fmt::format("{}SELECT DISTINCT from_id, to_id FROM {}",
                           edges.empty() ? "" : " UNION ", quote_identifier(relation.edge));
    }
  }
  const std::array<Cell, 1> limit{static_cast<std::int64_t>(most)};
  const Table table = database.query(
      edges.empty()
          ? fmt::format("SELECT name FROM {} ORDER BY name_key, slug LIMIT ?1",
                        quote_identifier(noun.plural))
          : fmt::format("SELECT t.name FROM {} AS t LEFT JOIN (SELECT to_id, count(*) AS used FROM"
                        " ({}) GROUP BY to_id) AS e ON e.to_id = t.id"
                        " ORDER BY e.used IS NULL, e.used DESC, t.name_key, t.slug LIMIT ?1",
                        quote_identifier(noun.plural), edges),
      limit);
  std::vector<std::string> names;
  for (const auto& row : table.rows) {
    names.push_back(std::get<std::string>(row.front()));
  }
  return names;
}

}  // namespace liaison
