// SPDX-License-Identifier: EUPL-1.2
// Records on their way from a seed into the database: bound to the schema, each value with its
// place.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <string>
#include <variant>
#include <vector>

#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"

namespace liaison {

/// The place of a value.
struct Origin {
  std::shared_ptr<const SeedFile> file;
  Mark mark;
};

/// A value for one column. With `refers_to` the text names a record of that kind (`record`: of
/// any), and matching puts its id into `value`.
struct DraftField {
  std::string column;
  Cell value;
  std::string refers_to = {};
  std::string text = {};
  Origin origin = {};
};

using DraftRow = std::vector<DraftField>;

struct DraftName {
  const NameForm* form = nullptr;
  std::string text;
  Origin origin;
  bool is_stored = false;  ///< set by matching: the record had it before
};

struct DraftList {
  const ListField* field = nullptr;
  std::vector<DraftRow> rows;
};

struct Draft {
  const SeedKind* kind = nullptr;
  std::string slug;
  std::string name;
  bool has_key = false;                 ///< the seed gave the slug
  std::vector<std::string> given = {};  ///< the fields that the seed has, refused ones as well
  std::vector<DraftName> names;
  std::vector<const NameForm*> none_of_form = {};  ///< the seed says that it has no such names
  DraftRow fields;
  std::vector<DraftList> lists;
  std::vector<DraftRow> citations;
  Origin origin;
  std::int64_t id = 0;          ///< set by matching
  bool is_new = false;          ///< set by matching
  bool again = false;           ///< set by matching: another draft describes the record first
  std::string merged_key = {};  ///< set by matching: the key of the seed, which leads to `slug` now
  bool asked = false;  ///< set by matching: which record it is was not settled; there is an error
};

/// Whether two drafts cite one source: by the text, or by the record once it is known.
inline bool share_a_source(const Draft& one, const Draft& other) {
  const auto source = [](const DraftRow& citation) {
    return std::ranges::find(citation, "source", &DraftField::column);
  };
  return std::ranges::any_of(one.citations, [&](const DraftRow& left) {
    return std::ranges::any_of(other.citations, [&](const DraftRow& right) {
      const auto a = source(left);
      const auto b = source(right);
      return a != left.end() && b != right.end() &&
             (a->text == b->text ||
              (a->value == b->value && !std::holds_alternative<std::monostate>(a->value)));
    });
  });
}

/// True for a draft that only adds names to a record that its key names: it may stand beside the
/// one that describes the record.
inline bool only_adds_names(const Draft& draft) {
  return draft.has_key && draft.name.empty() && !draft.names.empty() && draft.fields.empty() &&
         draft.lists.empty() && draft.none_of_form.empty();
}

/// An error at a place of a seed.
inline Error error_at(const Origin& origin, ErrorCode code, std::string message,
                      std::string hint = {}) {
  return {.code = code,
          .message = std::move(message),
          .where = where_of(*origin.file, origin.mark),
          .hint = std::move(hint)};
}

}  // namespace liaison
