// SPDX-License-Identifier: EUPL-1.2
// See small_language.hpp.
#include "support/small_language.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace liaison {

namespace {

NamedRecord name(std::int64_t id, std::string kind, std::string slug, std::string text,
                 std::string form = "name", bool literal = false) {
  return {.id = id,
          .kind = std::move(kind),
          .slug = std::move(slug),
          .name = text,
          .key = fold(text),
          .text = text,
          .form = std::move(form),
          .literal = literal};
}

Relation relation(std::string name, std::string to_kind, std::string edge, bool many,
                  std::string words, std::string gloss) {
  return {.relation = std::move(name),
          .kind = "boat",
          .to_kind = std::move(to_kind),
          .edge = std::move(edge),
          .hierarchy = Hierarchy::none,
          .many = many,
          .adjective = true,
          .card = true,
          .words = std::move(words),
          .gloss = std::move(gloss),
          .how = {},
          .detail = {},
          .hint = {},
          .caveat = {},
          .hows = {}};
}

}  // namespace

Vocabulary small_vocabulary() {
  Vocabulary vocabulary;
  vocabulary.kinds = {{"boat", "boats", "", "", ""},
                      {"good", "goods", "", "", ""},
                      {"harbour", "harbours", "a quay in it", "", ""}};
  vocabulary.nouns = {{"boat", "boats", "boat", "small boats"},
                      {"harbour", "harbours", "harbour", "harbours"}};
  vocabulary.attributes = {{"boat", "name", ColumnType::text, 1, "Its name."},
                           {"boat", "built", ColumnType::date, 2, "When it was built."},
                           {"boat", "note", ColumnType::text, 0, "On the card only."}};
  vocabulary.relations = {
      relation("boat belongs to harbour", "harbour", "edge_home", false, "from", "at home in {}"),
      relation("boat carries good", "good", "edge_cargo", true, "carrying", "that carry {}"),
      relation("boat visits harbour", "harbour", "edge_visit", true, "visiting", "that visit {}")};
  vocabulary.relations[0].hierarchy = Hierarchy::below;
  vocabulary.relations[2].hierarchy = Hierarchy::around;
  vocabulary.relations[2].how = "visit";
  vocabulary.relations[2].detail = "remark";
  vocabulary.relations[2].hows = {{"planned", "planned", "by plan", "none plans to visit {}"},
                                  {"above", "coast", "through a coast", ""}};
  vocabulary.words = {{"and", Role::conjunction, ""},
                      {"boat", Role::noun, "boat"},
                      {"boats", Role::noun, "boat"},
                      {"but", Role::conjunction, ""},
                      {"carrying", Role::relation, "boat carries good"},
                      {"from", Role::relation, "boat belongs to harbour"},
                      {"harbours", Role::noun, "harbour"},
                      {"how many", Role::count, ""},
                      {"in", Role::relation, "boat belongs to harbour"},
                      {"in", Role::relation, "boat carries good"},
                      {"not", Role::negation, ""},
                      {"or", Role::disjunction, ""},
                      {"show", Role::filler, ""},
                      {"show me", Role::filler, ""},
                      {"the", Role::filler, ""},
                      {"visiting", Role::relation, "boat visits harbour"}};
  vocabulary.longest_name = 3;
  vocabulary.longest_words = 2;
  return vocabulary;
}

std::vector<NamedRecord> small_names() {
  return {name(1, "harbour", "bergen", "Bergen"),
          name(2, "harbour", "port-of-call", "Port of Call"),
          name(3, "good", "salt", "Salt"),
          name(4, "good", "fish", "Fish"),
          name(5, "good", "it", "IT"),
          name(6, "boat", "anna", "Anna"),
          name(7, "boat", "boats-of-bergen", "Boats of Bergen"),
          name(10, "boat", "fish-boats", "Fish Boats"),
          name(8, "harbour", "bay-north", "Bay"),
          name(9, "harbour", "bay-south", "Bay"),
          name(1, "harbour", "bergen", "NO", "code", true)};
}

ParsedQuestion parse_small(std::string_view question) {
  ParsedQuestion parsed;
  parsed.question = question;
  parsed.vocabulary = std::make_unique<Vocabulary>(small_vocabulary());
  parsed.tokens = std::make_unique<std::vector<Token>>(lex(question).value());
  std::vector<NamedRecord> names = small_names();
  for (const Token& token : *parsed.tokens) {
    for (NamedRecord& record : small_names()) {
      if (token.shape == Token::Shape::slug && record.slug == token.text && record.form == "name") {
        record.key = token.key;
        names.push_back(std::move(record));
      }
    }
  }
  parsed.lattice =
      std::make_unique<Lattice>(parsed.question, *parsed.tokens, *parsed.vocabulary, names);
  parsed.parse = parse(*parsed.lattice, *parsed.vocabulary);
  return parsed;
}

}  // namespace liaison
