// SPDX-License-Identifier: EUPL-1.2
#include "load/contact_texts.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "core/contacts.hpp"
#include "liaison/error.hpp"
#include "load/seed.hpp"
#include "load/seed_schema.hpp"
#include "store/permit.hpp"

namespace liaison {

namespace {

class Texts {
 public:
  Texts(const SeedFile& file, std::vector<Error>& errors) : file_(file), errors_(errors) {}

  void look(const SeedValue& value) {
    if (value.shape == SeedValue::Shape::text) {
      look_at_text(value);
    }
    for (const SeedValue& item : value.list) {
      look(item);
    }
    for (const auto& [key, inner] : value.fields) {
      look(key);
      look(inner);
    }
  }

  // Of a list of contact points: all but the values.
  void look_at_points(const ListField& list, const SeedValue& value) {
    for (const SeedValue& item : value.list) {
      look_at_points(list, item);
    }
    for (const auto& [key, inner] : value.fields) {
      look(key);
      if (key.text != list.value || inner.shape != SeedValue::Shape::text) {
        look(inner);
      }
    }
  }

 private:
  void look_at_text(const SeedValue& value) {
    const std::optional<Piece> piece = contact_in_prose(value.text);
    if (!piece) {
      return;
    }
    Mark mark = value.mark;
    if (value.text.size() == mark.length) {  // the file spells it as we do: point at the piece
      mark.offset += piece->begin;
      mark.length = piece->end - piece->begin;
    }
    errors_.push_back({.code = ErrorCode::bad_value,
                       .message = "a telephone number or e-mail address outside of a contact point",
                       .where = where_of(file_, mark),
                       .hint = "everybody would read it here: write [contact] in its place, and "
                               "the value in the points of a contact"});
  }

  const SeedFile& file_;
  std::vector<Error>& errors_;
};

}  // namespace

bool holds_contacts(const ListField& list) {
  return std::ranges::any_of(
      kWithheld, [&](const WithheldColumn& withheld) { return withheld.table == list.link.name; });
}

void refuse_contacts(const SeedSchema& schema, const Seed& seed, std::vector<Error>& errors) {
  Texts texts(*seed.file, errors);
  for (const SeedValue& source : seed.default_source) {
    texts.look(source);
  }
  for (const SeedRecord& record : seed.records) {
    const SeedKind* kind = schema.find_plural(record.kind_plural);
    for (const auto& [key, value] : record.fields.fields) {
      const ListField* list = kind == nullptr ? nullptr : kind->find_list(key.text);
      texts.look(key);
      if (list != nullptr && holds_contacts(*list)) {
        texts.look_at_points(*list, value);
      } else {
        texts.look(value);
      }
    }
  }
}

}  // namespace liaison
