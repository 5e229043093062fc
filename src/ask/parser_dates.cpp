// SPDX-License-Identifier: EUPL-1.2
// Times: `2018`, `January 2017`, `since 2015`, `between 2015 and 2018`, `in the last 3 years`.
#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <string_view>
#include <utility>

#include "ask/ask.hpp"
#include "ask/calendar.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/parser_grammar.hpp"
#include "liaison/date.hpp"
#include "liaison/error.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kYearDigits = 4;

std::optional<When> when_of(std::string_view means) {
  constexpr std::pair<std::string_view, When> kNames[] = {{"in", When::in},
                                                          {"before", When::before},
                                                          {"after", When::after},
                                                          {"since", When::since},
                                                          {"until", When::until}};
  for (const auto& [name, when] : kNames) {
    if (name == means) {
      return when;
    }
  }
  return std::nullopt;
}

std::optional<Days> days_of(const std::string& text) {
  const Result<PartialDate> date = parse_date(text);
  if (!date) {
    return std::nullopt;
  }
  return Days{.first = date->first, .last = date->last, .text = date->text};
}

bool is_digits(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// "31", "31st", "31," as a day of a month; 0 for anything else.
int day_number(std::string_view text) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (text.ends_with(ending)) {
      text.remove_suffix(ending.size());
      break;
    }
  }
  int day = 0;
  if (is_digits(text) && text.size() <= 2) {
    std::from_chars(text.data(), text.data() + text.size(), day);
  }
  return day;
}

}  // namespace

Ways<Days> Grammar::days(std::size_t at) {
  Ways<Days> ways;
  note({.at = at, .shape = Wanted::Shape::day});
  note({.at = at, .role = Role::month});
  note({.at = at, .role = Role::day});
  if (at < end_) {
    add_written_days(ways, at);
    add_month_days(ways, at);
    add_named_days(ways, at);
  }
  return ways;
}

// As EDTF writes it; what only looks like a date is noted.
void Grammar::add_written_days(Ways<Days>& ways, std::size_t at) {
  const Token& token = lattice_.tokens()[at];
  const std::string& text = token.text;
  if (token.shape != Token::Shape::word || text.size() < kYearDigits ||
      (std::isdigit(static_cast<unsigned char>(text.front())) == 0 && !text.starts_with("../"))) {
    return;
  }
  const Result<PartialDate> date = parse_date(text);
  if (date) {
    ways.push_back({{date->first, date->last, date->text}, at + 1, 1});
  } else if (!is_digits(text) && !parse_.misread) {
    parse_.misread = Misread{.first = at, .last = at + 1, .error = date.error()};
    parse_.misread->error.code = ErrorCode::not_a_date;
  }
}

// `January 2017`, `31 January 2017`, `January 31, 2017`
void Grammar::add_month_days(Ways<Days>& ways, std::size_t at) {
  const auto year_at = [&](std::size_t token) {
    const bool word = is_shape(token, Token::Shape::word);
    const std::string& text = word ? lattice_.tokens()[token].text : std::string();
    return text.size() == kYearDigits && is_digits(text) ? text : std::string();
  };
  const auto add = [&](std::size_t year, const std::string& month, int day, std::size_t taken) {
    const std::string text = year_at(year).empty() ? std::string()
                             : day == 0            ? fmt::format("{}-{}", year_at(year), month)
                                        : fmt::format("{}-{}-{:02}", year_at(year), month, day);
    if (const std::optional<Days> read = days_of(text)) {
      ways.push_back({*read, year + 1, taken});
    }
  };
  const auto day_at = [&](std::size_t token) {
    return is_shape(token, Token::Shape::word) ? day_number(lattice_.tokens()[token].key) : 0;
  };
  for (const KeywordSpan* month : lattice_.keywords(at, Role::month)) {
    want(month->last, "a year");
    add(month->last, month->word->means, 0, 2);
    if (const int day = day_at(month->last); day > 0) {
      const bool comma = is_shape(month->last + 1, Token::Shape::comma);
      add(month->last + (comma ? 2 : 1), month->word->means, day, 3);
    }
  }
  if (const int day = day_at(at); day > 0) {
    for (const KeywordSpan* month : lattice_.keywords(at + 1, Role::month)) {
      add(month->last, month->word->means, day, 3);
    }
  }
}

// `last year`, `today`, `the year 2018`
void Grammar::add_named_days(Ways<Days>& ways, std::size_t at) {
  for (const KeywordSpan* span : lattice_.keywords(at, Role::day)) {
    if (const std::optional<Days> read = days_of(named_day(span->word->means, today_))) {
      ways.push_back({*read, span->last, 1});
    }
  }
  for (const KeywordSpan* unit : lattice_.keywords(at, Role::unit)) {
    if (unit->word->means == "year" && is_shape(unit->last, Token::Shape::word) &&
        is_digits(lattice_.tokens()[unit->last].text)) {
      for (const Way<Days>& year : days(unit->last)) {
        ways.push_back({year.node, year.end, year.elements + 1});
      }
    }
  }
}

// `since 2015`, `certainly in 2018`; the field is still open.
Ways<DateTest> Grammar::times(std::size_t at, const Noun* noun) {
  Ways<DateTest> ways;
  const auto spans_at = [&](std::size_t start, bool certainly, std::size_t read) {
    for (const KeywordSpan* span : keywords(start, Role::when)) {
      DateTest test{.certainly = certainly};
      std::size_t from = span->last;
      std::size_t taken = read + 1;
      const std::vector<const KeywordSpan*> sure = keywords(from, Role::certainly);
      if (!sure.empty()) {
        test.certainly = true;
        from = sure.front()->last;
        ++taken;
      }
      if (const std::optional<When> when = when_of(span->word->means)) {
        for (const auto& [none, begin, fillers] : after_fillers(from)) {
          for (Way<Days>& time : days(begin)) {
            test.when = *when;
            test.days = time.node;
            ways.push_back({test, time.end, taken + fillers + time.elements});
          }
        }
      } else if (span->word->means == "last") {
        add_last(ways, from, test, taken);
      } else {
        add_spans(ways, from, span->word->means == "from", test, taken);
      }
    }
  };
  spans_at(at, false, 0);
  for (const KeywordSpan* sure : keywords(at, Role::certainly)) {
    want(sure->last, "a time", noun);
    spans_at(sure->last, true, 1);
  }
  return ways;
}

// `between 2015 and 2018`, `from 2015 to 2018`. `from 2015` alone is asked back.
void Grammar::add_spans(Ways<DateTest>& ways, std::size_t at, bool from, const DateTest& test,
                        std::size_t elements) {
  add_months(ways, at, from, test, elements);
  for (const Way<Days>& first : days(at)) {
    DateTest whole = test;
    whole.when = When::between;
    if (from) {
      for (const When open : {When::in, When::since}) {
        whole.when = open;
        whole.days = first.node;
        ways.push_back({whole, first.end, elements + first.elements});
      }
      whole.when = When::between;
    }
    want(first.end, from ? "'to'" : "'and'");
    for (const KeywordSpan* joint : keywords(first.end, from ? Role::to : Role::conjunction)) {
      for (const Way<Days>& last : days(joint->last)) {
        if (first.node.first > last.node.last) {
          parse_.misread = Misread{
              .first = at,
              .last = last.end,
              .error = {
                  .code = ErrorCode::backwards_range,
                  .message = fmt::format("{} comes before {}", last.node.text, first.node.text),
                  .hint = fmt::format("write between {} and {}", last.node.text, first.node.text)}};
          continue;
        }
        whole.days = {first.node.first, last.node.last,
                      fmt::format("{} and {}", first.node.text, last.node.text)};
        ways.push_back({whole, last.end, elements + 1 + first.elements + last.elements});
      }
    }
  }
}

// `between September and December 2018`: the first month is of the year of the last.
void Grammar::add_months(Ways<DateTest>& ways, std::size_t at, bool from, const DateTest& test,
                         std::size_t elements) {
  for (const KeywordSpan* month : lattice_.keywords(at, Role::month)) {
    for (const KeywordSpan* joint :
         lattice_.keywords(month->last, from ? Role::to : Role::conjunction)) {
      for (const Way<Days>& last : days(joint->last)) {
        const std::optional<Days> first = days_of(fmt::format(
            "{}-{}", std::string_view(last.node.first).substr(0, kYearDigits), month->word->means));
        if (lattice_.keywords(joint->last, Role::month).empty() || !first ||
            first->first > last.node.last) {
          continue;
        }
        DateTest whole = test;
        whole.when = When::between;
        whole.days = {first->first, last.node.last,
                      fmt::format("{} and {}", first->text, last.node.text)};
        ways.push_back({whole, last.end, elements + 2 + last.elements});
      }
    }
  }
}

// `in the last 3 years`, up to today
void Grammar::add_last(Ways<DateTest>& ways, std::size_t at, const DateTest& test,
                       std::size_t elements) {
  Ways<std::int64_t> counts = numbers(at);
  if (counts.empty()) {
    counts.push_back({1, at, 0});
  }
  for (const auto& [number, end, taken] : counts) {
    want(end, "'years'");
    want(end, "'months'");
    for (const KeywordSpan* unit : keywords(end, Role::unit)) {
      const std::string first = day_before(today_, unit->word->means, number);
      if (first.empty()) {
        continue;
      }
      DateTest whole = test;
      whole.when = When::last;
      whole.days = {first, std::string(today_), fmt::format("{} {}s", number, unit->word->means)};
      ways.push_back({whole, unit->last, elements + taken + 1});
    }
  }
}

// `in 2017 or 2018`: one date can be in one of them only, also where "and" is said.
void Grammar::add_day_lists(Ways<Condition>& ways, const Way<Condition>& first) {
  if (first.node.date.when != When::in) {
    return;
  }
  Condition any{.shape = Condition::Shape::any, .parts = {first.node}};
  std::size_t end = first.end;
  std::size_t elements = first.elements;
  const auto add = [&](std::size_t at) {
    const Ways<Days> more = days(at);
    if (!more.empty()) {
      any.parts.push_back(first.node);
      any.parts.back().date.days = more.front().node;
      end = more.front().end;
      elements += more.front().elements + 1;
    }
    return !more.empty();
  };
  while (is_shape(end, Token::Shape::comma) && add(end + 1)) {
  }
  for (const Role role : {Role::disjunction, Role::conjunction}) {
    for (const KeywordSpan* joint : lattice_.keywords(end, role)) {
      if (add(joint->last)) {
        ways.push_back({std::move(any), end, elements});
        return;
      }
    }
  }
}

// `signed since 2015`, `signed 2018`, `signed`, and `since 2015` of what has one plain date.
void Grammar::add_dates(Ways<Condition>& ways, std::size_t at, const Scope& scope) {
  const auto add = [&](const DateField& field, std::size_t start, std::size_t elements) {
    for (Way<DateTest>& time : times(start, scope.noun)) {
      time.node.field = &field;
      time.node.bare = elements == 0;
      ways.push_back({{.shape = Condition::Shape::date, .date = std::move(time.node)},
                      time.end,
                      elements + time.elements});
      add_day_lists(ways, Way<Condition>(ways.back()));
    }
  };
  if (const DateField* plain = vocabulary_.plain_date(scope.noun->kind)) {
    add(*plain, at, 0);
  }
  for (const KeywordSpan* span : keywords(at, Role::date, scope.noun->kind)) {
    const DateField* field = vocabulary_.find_date(span->word->means);
    if (field->kind != scope.noun->kind) {
      continue;
    }
    want(span->last, "a time", scope.noun);
    add(*field, span->last, 1);
    for (Way<Days>& time : days(span->last)) {
      ways.push_back({{.shape = Condition::Shape::date,
                       .date = {.field = field, .when = When::in, .days = std::move(time.node)}},
                      time.end,
                      1 + time.elements});
      add_day_lists(ways, Way<Condition>(ways.back()));
    }
    // A verb alone asks whether there is a date; not where a time is behind it, or where it names a
    // state.
    const Property* property = vocabulary_.find_property(field->property);
    if (property != nullptr && !is_state(*span, *scope.noun) && days(span->last).empty() &&
        times(span->last, scope.noun).empty()) {
      ways.push_back({{.shape = Condition::Shape::property, .property = property}, span->last, 1});
    }
  }
}

bool Grammar::is_state(const KeywordSpan& span, const Noun& noun) const {
  return std::ranges::any_of(lattice_.keywords(span.first, Role::value),
                             [&](const KeywordSpan* other) {
                               return other->last == span.last &&
                                      vocabulary_.find_value(other->word->means)->kind == noun.kind;
                             });
}

// Whether a word that names a state is a verb here, with its time behind it.
bool Grammar::is_dated_verb(const KeywordSpan& span, const Noun& noun) {
  const bool verb =
      std::ranges::any_of(lattice_.keywords(span.first, Role::date), [&](const KeywordSpan* other) {
        return other->last == span.last &&
               vocabulary_.find_date(other->word->means)->kind == noun.kind;
      });
  return verb && (!days(span.last).empty() || !times(span.last, &noun).empty());
}

}  // namespace liaison
