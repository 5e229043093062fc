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

std::vector<Word> small_words() {
  return {{"all", Role::filler, "head"},
          {"and", Role::conjunction, ""},
          {"are", Role::whether, ""},
          {"as of", Role::as_of, ""},
          {"at least", Role::measure, "at least"},
          {"barge", Role::noun, "barge"},
          {"barges", Role::noun, "barge"},
          {"before", Role::when, "before"},
          {"between", Role::between, ""},
          {"between", Role::when, "between"},
          {"boat", Role::noun, "boat"},
          {"boats", Role::noun, "boat"},
          {"boats", Role::property, "harbour boats"},
          {"built", Role::date, "boat built"},
          {"but", Role::conjunction, ""},
          {"by", Role::by, ""},
          {"among", Role::among, ""},
          {"cabins", Role::property, "boat cabins"},
          {"carrying", Role::relation, "boat carries good"},
          {"certainly", Role::certainly, ""},
          {"class", Role::value, "boat class"},
          {"compare", Role::compare, ""},
          {"count", Role::count, ""},
          {"a date", Role::property, "boat built"},
          {"a home", Role::property, "boat home"},
          {"did", Role::whether, ""},
          {"earliest", Role::oldest, ""},
          {"except", Role::except, ""},
          {"except", Role::negation, ""},
          {"first", Role::first, ""},
          {"from", Role::relation, "boat belongs to harbour"},
          {"from", Role::relation, "sailor from harbour"},
          {"from", Role::when, "from"},
          {"good", Role::dimension, "boat good"},
          {"harbours", Role::noun, "harbour"},
          {"how many", Role::count, ""},
          {"in", Role::relation, "boat belongs to harbour"},
          {"in", Role::relation, "boat carries good"},
          {"in", Role::when, "in"},
          {"in the last", Role::when, "last"},
          {"january", Role::month, "01"},
          {"last year", Role::day, "last year"},
          {"lost", Role::date, "boat lost"},
          {"lost by", Role::relation, "boat has crew"},
          {"man", Role::verb, "boat has crew"},
          {"manned by", Role::relation, "boat has crew"},
          {"march", Role::month, "03"},
          {"mentioning", Role::text, "text"},
          {"named", Role::text, "name"},
          {"largest", Role::largest, "boat cabins"},
          {"of", Role::card_of, ""},
          {"ones", Role::pronoun, ""},
          {"sail", Role::deed, "boat has crew"},
          {"sailor", Role::dimension, "boat sailor"},
          {"together", Role::together, ""},
          {"when did", Role::card, "when"},
          {"with the fewest", Role::most, "fewest"},
          {"neighbours of", Role::neighbours, "harbour"},
          {"newest", Role::newest, ""},
          {"not", Role::negation, ""},
          {"old", Role::value, "boat old"},
          {"only", Role::only, ""},
          {"or", Role::disjunction, ""},
          {"outside", Role::outside, "boat belongs to harbour"},
          {"paths from", Role::paths, "harbour"},
          {"sailing", Role::value, "boat sailing"},
          {"sailor", Role::noun, "sailor"},
          {"sailors", Role::noun, "sailor"},
          {"sailors", Role::property, "boat crew"},
          {"shared", Role::shared, ""},
          {"show", Role::filler, ""},
          {"show me", Role::filler, ""},
          {"since", Role::when, "since"},
          {"sorted by", Role::sorted, ""},
          {"desc", Role::descending, ""},
          {"steps", Role::steps, ""},
          {"tell me about", Role::card, ""},
          {"the", Role::filler, ""},
          {"three", Role::number, "3"},
          {"to", Role::paths_to, ""},
          {"to", Role::to, ""},
          {"top", Role::top, ""},
          {"tug", Role::noun, "tug"},
          {"tugs", Role::noun, "tug"},
          {"undated", Role::lacking, "boat built"},
          {"until", Role::when, "until"},
          {"visiting", Role::relation, "boat visits harbour"},
          {"when was", Role::card, "when"},
          {"with", Role::with, ""},
          {"with state new", Role::value, "boat new"},
          {"with state old", Role::value, "boat old"},
          {"with the most", Role::most, ""},
          {"within", Role::within, ""},
          {"without", Role::without, ""},
          {"year", Role::dimension, "boat year"},
          {"years", Role::unit, "year"}};
}

}  // namespace

Vocabulary small_vocabulary() {
  Vocabulary vocabulary;
  vocabulary.kinds = {{"boat", "boats", "", "", ""},
                      {"good", "goods", "", "", ""},
                      {"harbour", "harbours", "a quay in it", "", ""},
                      {"sailor", "sailors", "", "", ""}};
  vocabulary.nouns = {{"barge", "barges", "boat", "flat boats"},
                      {"boat", "boats", "boat", "small boats"},
                      {"harbour", "harbours", "harbour", "harbours"},
                      {"sailor", "sailors", "sailor", "sailors"},
                      {"tug", "tugs", "boat", "boats that pull"}};
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
  vocabulary.relations[2].dated = "boat lost";
  vocabulary.relations[2].hows = {{"planned", "planned", "by plan", "none plans to visit {}"},
                                  {"above", "coast", "through a coast", ""}};
  vocabulary.relations.push_back(
      relation("boat has crew", "sailor", "edge_crew", true, "manned by", "with {} aboard"));
  vocabulary.relations.push_back(
      relation("sailor from harbour", "harbour", "edge_origin", false, "from", "who come from {}"));
  vocabulary.relations.back().kind = "sailor";
  vocabulary.relations[2].hows.front().only = true;
  vocabulary.sides = {{"boat", "harbour", "side_boat"}};
  vocabulary.properties = {
      {"boat built", "boat", "count_built", false, false, "", "a date", "a date"},
      {"boat cabins", "boat", "count_cabins", true, true, "", "cabins", "cabins"},
      {"boat crew", "boat", "count_crew", false, true, "boat has crew", "sailors", "sailors"},
      {"boat home", "boat", "count_home", false, false, "boat belongs to harbour", "a home",
       "a home"},
      {"harbour boats", "harbour", "count_boats", false, true, "", "boats", "boats"}};
  vocabulary.dates = {
      {"boat built", "boat", "dates_built", "boat built", true, true, "built", "built {}", "built"},
      {"boat lost", "boat", "dates_lost", "boat built", false, false, "lost", "lost {}", "lost"}};
  vocabulary.values = {
      {"boat class", "boat", "class", "", "", "class", "of class {}"},
      {"boat new", "boat", "state", "new", "", "with state new", "that are new"},
      {"boat old", "boat", "state", "old", "", "with state old", "that are old"},
      {"boat sailing", "boat", "", "", "during_sailing", "sailing", "that sail now"}};
  vocabulary.dimensions = {{"boat good", "boat", "label_good", false, "good"},
                           {"boat sailor", "boat", "label_sailor", false, "sailor", "", "sailor"},
                           {"boat year", "boat", "label_year", true, "year"}};
  vocabulary.aspects = {{"when", "built"}};
  vocabulary.words = small_words();
  std::ranges::sort(vocabulary.words, {}, &Word::words);
  vocabulary.longest_name = 3;
  vocabulary.longest_words = 3;
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
          name(11, "sailor", "ada", "Ada"),
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
  parsed.parse = parse(*parsed.lattice, *parsed.vocabulary, "2019-01-31");
  return parsed;
}

std::string canonical_with_slugs(const Ask& ask) {
  Ask marked = ask;
  for (Value* name : names_of(marked)) {
    name->records.front().slug += name->records.size() == 1 ? "" : "?";
  }
  return canonical_of(marked, [](const NamedRecord&) { return false; });
}

std::vector<std::string> readings(std::string_view question) {
  std::vector<std::string> all;
  const ParsedQuestion parsed = parse_small(question);
  for (const Ask& ask : parsed.parse.readings) {
    all.push_back(canonical_with_slugs(ask));
  }
  return all;
}

}  // namespace liaison
