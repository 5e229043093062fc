// SPDX-License-Identifier: EUPL-1.2
#include "ask/parser.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "ask/ask.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser_grammar.hpp"
#include "ask/phrase.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// Bounds for hostile questions; honest ones need some hundred steps.
constexpr std::size_t kMaxSteps = 20'000;
constexpr std::size_t kMaxReadings = 64;

}  // namespace

Parse Grammar::run() {
  question();
  if (parse_.too_many) {
    parse_.readings.clear();  // one that was not reached could be the one that is meant
  }
  keep_shortest();
  return std::move(parse_);
}

// Sources tell lists in part: a list is an answer, a "no" is not. `are there` asks for a list.
bool Grammar::is_yes_or_no() const {
  std::size_t reach = 0;
  for (const KeywordSpan* filler : lattice_.keywords(0, Role::filler)) {
    reach = std::max(reach, filler->last);
  }
  return std::ranges::any_of(lattice_.keywords(0, Role::whether),
                             [reach](const KeywordSpan* word) { return word->last >= reach; });
}

void Grammar::question() {
  want(0, "a noun such as partnerships or clusters");
  if (is_yes_or_no()) {
    return;
  }
  for (const auto& [none, at, elements] : after_fillers(0)) {
    select(at, elements);
    cards(at, elements);
    stated_numbers(at, elements);
    comparisons(at, elements);
    paths(at, elements);
    neighbours(at, elements);
    for (const KeywordSpan* auxiliary : lattice_.keywords(at, Role::whether)) {
      deeds(auxiliary->last, {}, elements + 1);
    }
  }
}

// A name alone, or `tell me about Skywin`, `when was Skywin founded`.
void Grammar::cards(std::size_t at, std::size_t elements) {
  const auto card = [&](std::size_t start, const Word& asked, std::size_t read) {
    const std::string& aspect = asked.means;
    for (const auto& [value, end, taken] : values(start, {}, nullptr)) {
      if (asked.words.empty() && is_noun(start, end)) {
        continue;  // `escp 4i` asks for all of them, "ESCP-4i" for the programme
      }
      const Ask ask{.form = Ask::Form::card,
                    .names = {value},
                    .aspect = aspect,
                    .aspect_words = aspect.empty() ? "" : asked.words};
      // The kind before a name is no word that another reading could do without.
      const std::size_t all = read + taken - (value.said == nullptr ? 0 : 1);
      accept(ask, end, all);
      card_ends(ask, end, all);
      if (aspect.empty()) {
        continue;
      }
      for (const KeywordSpan* verb : keywords(end, Role::date, value.records.front().kind)) {
        accept(ask, verb->last, all + 1);
      }
    }
  };
  card(at, {.words = {}, .role = Role::card, .means = {}}, elements);
  for (const KeywordSpan* span : keywords(at, Role::card)) {
    want(span->last, "the name of a record");
    card(span->last, *span->word, elements + 1);
    described(span->last, *span->word, elements + 1);
    deeds(span->last, *span->word, elements + 1);
  }
}

// `how many members does BioValley France have`: a number that is stated, and not counted.
void Grammar::stated_numbers(std::size_t at, std::size_t elements) {
  const auto ask = [&](std::size_t start, const Property& property, bool verb, std::size_t read) {
    for (const auto& [value, end, taken] : values(start, property.kind, nullptr)) {
      const Ask card{.form = Ask::Form::card,
                     .names = {value},
                     .aspect = property.property.substr(property.kind.size() + 1),
                     .aspect_words = fmt::format("how many {} of", property.words)};
      if (!verb) {
        accept(card, end, read + taken);
        continue;
      }
      for (const KeywordSpan* have : lattice_.keywords(end, Role::card_end)) {
        if (have->word->means == "number") {
          accept(card, have->last, read + taken);
        }
      }
    }
  };
  for (const KeywordSpan* count : keywords(at, Role::count)) {
    for (const KeywordSpan* span : lattice_.keywords(count->last, Role::property)) {
      const Property& property = *vocabulary_.find_property(span->word->means);
      if (!property.stated || !property.relation.empty()) {
        continue;
      }
      for (const KeywordSpan* auxiliary : lattice_.keywords(span->last, Role::whether)) {
        ask(auxiliary->last, property, true, elements + 2);
      }
      for (const KeywordSpan* of : lattice_.keywords(span->last, Role::card_of)) {
        ask(of->last, property, false, elements + 2);
      }
    }
  }
}

// Whether what a word wants to know of a record stands in the rows of an answer too.
bool Grammar::is_in_rows(const Word& asked, std::string_view kind) const {
  return asked.means.empty() ||
         std::ranges::any_of(vocabulary_.aspects, [&](const CardAspect& aspect) {
           return aspect.aspect == asked.means &&
                  std::ranges::any_of(vocabulary_.attributes, [&](const Attribute& attribute) {
                    return attribute.kind == kind && attribute.attribute == aspect.field &&
                           attribute.answer > 0;
                  });
         });
}

// Whether tokens [first, last) are a noun of the language, without quotation marks.
bool Grammar::is_noun(std::size_t first, std::size_t last) const {
  return std::ranges::any_of(lattice_.keywords(first, Role::noun),
                             [last](const KeywordSpan* noun) { return noun->last == last; });
}

// `where is Skywin located`. Without a beginning that says what is wanted the end says it: `what
// does AWEX do`, `what is the MACH Initiative about`.
void Grammar::card_ends(const Ask& card, std::size_t at, std::size_t elements) {
  for (const KeywordSpan* end : lattice_.keywords(at, Role::card_end)) {
    const Word* beginning = card_beginning(end->word->means);
    if (card.aspect == end->word->means) {
      accept(card, end->last, elements + 1);
    } else if (card.aspect.empty() && beginning != nullptr) {
      Ask asked = card;
      asked.aspect = beginning->means;
      asked.aspect_words = beginning->words;
      accept(asked, end->last, elements + 1);
    }
  }
}

// The shortest words with which the canonical form can ask for a part of a card.
const Word* Grammar::card_beginning(std::string_view aspect) const {
  const Word* shortest = nullptr;
  for (const Word& word : vocabulary_.words) {
    if (word.role == Role::card && word.means == aspect &&
        (shortest == nullptr || word.words.size() < shortest->words.size())) {
      shortest = &word;
    }
  }
  return shortest;
}

// Whether rows tell a date only if it is a condition: `when was … updated`.
bool Grammar::is_on_card_only(const DateField& date) const {
  return std::ranges::any_of(vocabulary_.attributes, [&](const Attribute& attribute) {
    return attribute.kind == date.kind && attribute.attribute == date.words &&
           attribute.answer == 0;
  });
}

// `when was the MoU between Skywin and Aéro Montréal signed`: records that are described, not
// named. The columns of their rows tell what is asked for.
void Grammar::described(std::size_t at, const Word& asked, std::size_t elements) {
  for (const auto& [none, start, fillers] : after_fillers(at)) {
    for (const auto& [phrase, end, taken] : noun_phrases(start, {})) {
      if (phrase.conditions.empty() || is_impossible(phrase) ||
          !is_in_rows(asked, phrase.noun->kind)) {
        continue;
      }
      const Ask ask{.noun = phrase.noun, .conditions = phrase.conditions, .said = phrase.said};
      accept(ask, end, elements + fillers + taken);
      for (const KeywordSpan* verb : keywords(end, Role::date, phrase.noun->kind)) {
        if (!is_on_card_only(*vocabulary_.find_date(verb->word->means))) {
          accept(ask, verb->last, elements + fillers + taken + 1);
        }
      }
    }
  }
}

void Grammar::comparisons(std::size_t at, std::size_t elements) {
  for (const KeywordSpan* span : keywords(at, Role::compare)) {
    want(span->last, "the name of a record");
    for (const auto& [value, end, taken] : values(span->last, {}, nullptr)) {
      more_names({.form = Ask::Form::compare, .names = {value}, .elements = elements + 1 + taken},
                 end);
    }
  }
}

void Grammar::more_names(const Ask& so_far, std::size_t at) {
  if (spent()) {
    return;
  }
  std::vector<std::pair<std::size_t, std::size_t>> starts;
  want(at, "'and'");
  for (const Role joint : {Role::conjunction, Role::with, Role::to}) {
    for (const KeywordSpan* span : lattice_.keywords(at, joint)) {
      starts.emplace_back(span->last, 1);
    }
  }
  if (is_comma(at)) {
    starts.emplace_back(at + 1, 0);
  }
  for (const auto& [start, read] : starts) {
    for (const auto& [value, end, taken] : values(start, {}, nullptr)) {
      Ask ask = so_far;
      ask.names.push_back(value);
      ask.elements += read + taken;
      accept(ask, end, ask.elements);
      more_names(ask, end);
    }
  }
}

void Grammar::paths(std::size_t at, std::size_t elements) {
  for (const KeywordSpan* span : keywords(at, Role::paths)) {
    std::vector<std::pair<std::size_t, std::size_t>> starts{{span->last, 1}};
    for (const KeywordSpan* from : lattice_.keywords(span->last, Role::when)) {
      starts.emplace_back(from->last, 2);  // `paths from`, `connection between`
    }
    for (const auto& [start, read] : starts) {
      for (const auto& [value, end, taken] : values(start, span->word->means, nullptr)) {
        path_end({.form = Ask::Form::paths, .names = {value}, .elements = elements + read + taken},
                 end);
      }
    }
  }
}

void Grammar::path_end(const Ask& so_far, std::size_t at) {
  want(at, "'to'");
  want(at, "'and'");
  for (const KeywordSpan* span : keywords(at, Role::paths_to)) {
    const std::string& kind = so_far.names.front().records.front().kind;
    for (const auto& [value, end, taken] : values(span->last, kind, nullptr)) {
      Ask ask = so_far;
      ask.names.push_back(value);
      ask.elements += 1 + taken;
      within_steps(ask, end);
    }
  }
}

void Grammar::neighbours(std::size_t at, std::size_t elements) {
  for (const KeywordSpan* span : keywords(at, Role::neighbours)) {
    for (const auto& [value, end, taken] : values(span->last, span->word->means, nullptr)) {
      within_steps(
          {.form = Ask::Form::neighbours, .names = {value}, .elements = elements + 1 + taken}, end);
    }
  }
}

void Grammar::within_steps(const Ask& so_far, std::size_t at) {
  accept(so_far, at, so_far.elements);
  want(at, "'within'");
  for (const KeywordSpan* within : keywords(at, Role::within)) {
    for (const auto& [number, end, taken] : numbers(within->last)) {
      want(end, "'steps'");
      for (const KeywordSpan* unit : keywords(end, Role::steps)) {
        if (number < 1) {
          continue;
        }
        Ask ask = so_far;
        ask.steps = number;
        accept(ask, unit->last, so_far.elements + taken + 2);
      }
    }
  }
}

// Nothing but fillers may follow.
void Grammar::accept(Ask ask, std::size_t at, std::size_t elements) {
  for (const auto& [none, end, fillers] : after_fillers(at)) {
    if (end == end_) {
      ask.elements = elements + fillers;
      parse_.readings.push_back(std::move(ask));
      parse_.too_many = parse_.too_many || parse_.readings.size() > kMaxReadings * 4;
      return;
    }
  }
  want(at, {});
}

// Longer keywords and names make fewer elements: "Wood Pellet Association of Canada" is one name,
// not a noun with a place. What was read twice alike counts once.
void Grammar::keep_shortest() {
  std::size_t fewest = end_ + kMaxReadings;
  for (const Ask& ask : parse_.readings) {
    fewest = std::min(fewest, ask.elements);
  }
  std::set<std::string> seen;
  std::erase_if(parse_.readings, [&](const Ask& ask) {
    return ask.elements > fewest ||
           !seen.insert(canonical_of(ask, [](const NamedRecord&) { return false; })).second;
  });
  if (parse_.readings.size() > kMaxReadings) {
    parse_.readings.clear();
    parse_.too_many = true;
  }
}

bool Grammar::spent(std::size_t steps) {
  steps_ += steps;
  parse_.too_many = parse_.too_many || steps_ > kMaxSteps;
  return parse_.too_many;
}

// The places from which to go on, fillers passed over or not, with the fillers counted.
Ways<int> Grammar::after_fillers(std::size_t at) {
  Ways<int> ways{{0, at, 0}};
  for (std::size_t way = 0; way < ways.size() && ways.size() < kMaxReadings; ++way) {
    const std::size_t end = ways[way].end;
    const std::size_t first = is_comma(end) ? end + 1 : end;  // `…, and when?`
    for (const KeywordSpan* filler : keywords(first, Role::filler)) {
      if ((first > end && filler->word->means != "end") ||
          (filler->word->means == "head" && !is_in_head(filler->first)) ||
          (filler->word->means == "end" && filler->last != end_)) {
        continue;
      }
      const std::size_t count = ways[way].elements + 1;
      const bool known = std::ranges::any_of(ways, [&](const Way<int>& other) {
        return other.end == filler->last && other.elements <= count;
      });
      if (!known) {
        ways.push_back({0, filler->last, count});
      }
    }
  }
  return ways;
}

// `all` says nothing before the noun that is asked for; behind it, `with all members in France`, it
// would.
bool Grammar::is_in_head(std::size_t at) const {
  for (std::size_t token = 0; token < at; ++token) {
    if (!lattice_.keywords(token, Role::noun).empty() || !lattice_.names(token).empty()) {
      return false;
    }
  }
  return true;
}

bool Grammar::is_shape(std::size_t at, Token::Shape shape) const {
  return at < end_ && lattice_.tokens()[at].shape == shape;
}

Parse parse(const Lattice& lattice, const Vocabulary& vocabulary, std::string_view today,
            Purpose purpose) {
  Parse parsed = Grammar(lattice, vocabulary, today, Grammar::Brackets::required, purpose).run();
  if (purpose == Purpose::answer && parsed.readings.empty() && parsed.mixed && !parsed.too_many) {
    parsed.bracketings =
        Grammar(lattice, vocabulary, today, Grammar::Brackets::both).run().readings;
  }
  return parsed;
}

}  // namespace liaison
