// SPDX-License-Identifier: EUPL-1.2
#include "ask/diagnose.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "ask/ask.hpp"
#include "ask/correct.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/phrase.hpp"
#include "ask/readings.hpp"
#include "ask/resolve.hpp"
#include "ask/understand.hpp"
#include "liaison/date.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostExpected = 8;
// They stand for what was said before, and here nothing was.
constexpr std::array<std::string_view, 8> kBackwards{"it",    "its",    "they", "them",
                                                     "their", "theirs", "she",  "he"};

std::string with_article(std::string_view noun) {
  constexpr std::string_view kVowels = "aeiou";
  const bool vowel = !noun.empty() && kVowels.find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

class Diagnosis {
 public:
  Diagnosis(const Database& database, const Vocabulary& vocabulary, const Understood& question,
            std::span<const std::string_view> commands, std::string_view today)
      : database_(database),
        vocabulary_(vocabulary),
        asked_(question),
        tokens_(*question.tokens),
        commands_(commands),
        today_(today) {}

  Error run() const {
    if (tokens_.empty()) {
      return empty();
    }
    if (!asked_.lattice->keywords(0, Role::whether).empty()) {
      return unanswered();
    }
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (!is_known(token)) {
        return is_misread(token) ? misread() : unknown(token);
      }
    }
    if (asked_.parse.misread) {
      return misread();
    }
    if (asked_.parse.too_many) {
      return make(ErrorCode::several_readings, "this can be read in too many ways", 0,
                  tokens_.size(), "ask a shorter question, and put names into quotation marks");
    }
    if (!asked_.parse.bracketings.empty()) {
      return mixed();
    }
    if (asked_.parse.unmeasured != nullptr) {
      return unmeasured(*asked_.parse.unmeasured);
    }
    if (asked_.parse.unclear_list != nullptr) {
      return make(ErrorCode::misplaced_word,
                  "what stands before and behind the nouns may hold of one of them or of both", 0,
                  tokens_.size(), "ask two questions");
    }
    if (asked_.parse.untimed_state != nullptr) {
      return untimed_state(*asked_.parse.untimed_state);
    }
    if (asked_.parse.one_state_only != nullptr) {
      return one_state_only(*asked_.parse.one_state_only);
    }
    if (asked_.parse.timeless != nullptr && asked_.parse.farthest >= tokens_.size()) {
      return timeless(*asked_.parse.timeless);
    }
    if (!asked_.parse.one_value_only.empty()) {
      return one_value_only();
    }
    return asked_.parse.farthest >= tokens_.size() ? ends_early() : misplaced();
  }

 private:
  Error make(ErrorCode code, std::string message, std::size_t first, std::size_t last,
             std::string hint) const {
    return {.code = code,
            .message = std::move(message),
            .where = span_of(asked_.question, tokens_, first, last),
            .hint = std::move(hint)};
  }

  // A word or name, a time, a text behind a word that takes one; a number where one was read.
  bool is_known(std::size_t token) const {
    const Token& word = tokens_[token];
    if (word.key.empty() || asked_.lattice->is_known(token)) {
      return true;
    }
    if (word.shape == Token::Shape::quoted) {
      return asked_.lattice->ends_keyword(token, Role::text);
    }
    const bool digits = word.text.find_first_not_of("0123456789") == std::string::npos;
    return asked_.parse.farthest > token ||
           (!digits || word.text.size() == 4 ? parse_date(word.text).has_value() : false);
  }

  bool is_misread(std::size_t token) const {
    return asked_.parse.misread && asked_.parse.misread->first <= token &&
           token < asked_.parse.misread->last;
  }

  Error misread() const {
    Error error = asked_.parse.misread->error;
    error.where =
        span_of(asked_.question, tokens_, asked_.parse.misread->first, asked_.parse.misread->last);
    return error;
  }

  Error empty() const {
    std::vector<std::string> nouns;
    nouns.reserve(vocabulary_.nouns.size());
    for (const Noun& noun : vocabulary_.nouns) {
      nouns.push_back(noun.plural);
    }
    return {
        .code = ErrorCode::empty_question,
        .message = "the question is empty",
        .where = std::nullopt,
        .hint = fmt::format("start with one of: {}\nor give the name of a record to see its card",
                            joined(nouns, "or"))};
  }

  Error unknown(std::size_t token) const {
    const std::string& word = tokens_[token].text;
    std::string hint;
    if (std::ranges::find(kBackwards, tokens_[token].key) != kBackwards.end()) {
      return make(ErrorCode::unknown_word, fmt::format("'{}' refers to something else", word),
                  token, token + 1, "write the name in its place, and ask one question at a time");
    }
    const std::vector<Correction> found =
        corrections(database_, vocabulary_, asked_, token, commands_, today_);
    if (!found.empty()) {
      std::vector<std::string> shown;
      shown.reserve(found.size());
      for (const Correction& correction : found) {
        shown.push_back(correction.shown);
      }
      hint = fmt::format("did you mean: {}", joined(shown, "or"));
      if (!found.front().question.empty()) {
        hint += fmt::format("\ntry: liaison ask '{}'", found.front().question);
      }
    } else {
      hint = fragments(database_, tokens_[token]);
    }
    if (hint.empty() && tokens_[token].shape == Token::Shape::quoted) {
      hint = "the data has no record of that name; a part of it may find one";
    }
    if (hint.empty()) {
      hint = expected();
    }
    return make(ErrorCode::unknown_word, fmt::format("no word or name '{}'", word), token,
                token + 1, hint);
  }

  // "is Tenerdis in ICN": the question that shows it lists the organisations in ICN.
  Error unanswered() const {
    std::string hint = "ask for the records that show it, `members of ELBE`, or for a card";
    for (std::size_t first = 1; first < std::min<std::size_t>(tokens_.size(), 3); ++first) {
      for (const NameSpan* name : asked_.lattice->names(first)) {
        if (name->last >= tokens_.size()) {
          continue;
        }
        const Token& end = tokens_.back();
        const std::size_t begin = tokens_[name->last].offset;
        const std::string rest = asked_.question.substr(begin, end.offset + end.length - begin);
        const Kind* kind = vocabulary_.find_kind(name->records.front().kind);
        const std::string list = fmt::format("{} {}", kind->plural, rest);
        if (parses(list)) {
          hint = fmt::format("ask for all of which it is so: liaison ask '{}'", list);
        }
      }
    }
    return make(ErrorCode::unanswered_form, "a question for yes or no is not answered", 0, 1, hint);
  }

  bool parses(const std::string& question) const {
    const Result<Understood> other = understand(database_, vocabulary_, question, today_);
    return other && !other->parse.readings.empty();
  }

  Error mixed() const {
    std::string hint = "write one of:";
    for (Ask bracketed : asked_.parse.bracketings) {
      std::vector<std::string> notes;
      (void)resolve_names(database_, vocabulary_, asked_, bracketed, notes);
      hint += fmt::format("\n  {}", canonical_text(database_, bracketed));
    }
    return make(ErrorCode::mixed_joints, "'and' and 'or' stand side by side", 0, tokens_.size(),
                hint);
  }

  Error unmeasured(const Noun& noun) const {
    std::vector<std::string> measures;
    for (const Property& property : vocabulary_.properties) {
      if (property.kind == noun.kind && property.many) {
        measures.push_back(fmt::format("by {}", property.words));
      }
    }
    return make(ErrorCode::unmeasured_top,
                fmt::format("which {} are the top is not said", noun.plural), 0, tokens_.size(),
                measures.empty() ? fmt::format("{} cannot be counted by anything; write first "
                                               "instead of top",
                                               noun.plural)
                                 : fmt::format("write behind it: {}", joined(measures, "or")));
  }

  Error timeless(const Noun& noun) const {
    std::size_t at = 0;
    while (at + 1 < tokens_.size() && asked_.lattice->keywords(at, Role::as_of).empty()) {
      ++at;
    }
    return make(ErrorCode::misplaced_word,
                fmt::format("nothing that is asked of the {} changes with time", noun.plural), at,
                tokens_.size(),
                "leave it out; what changes is which places lie in others, as with the EU, "
                "and\nthe time of an encounter or an agreement stands behind it: in 2018");
  }

  Error untimed_state(const AttributeValue& state) const {
    std::vector<std::string> dates;
    for (const DateField& date : vocabulary_.dates) {
      if (date.kind == state.kind) {
        dates.push_back(fmt::format("'{} 2018'", date.words + " since"));
      }
    }
    return make(ErrorCode::misplaced_word,
                fmt::format("the sources do not tell since when or until when {} are '{}'",
                            vocabulary_.find_kind(state.kind)->plural, state.words),
                0, tokens_.size(),
                fmt::format("write '{} in 2018', or a date: {}", state.words, joined(dates, "or")));
  }

  Error one_state_only(const AttributeValue& state) const {
    return make(ErrorCode::one_value_only,
                fmt::format("one {} has only one {} here", state.kind, state.attribute), 0,
                tokens_.size(), "write 'or' for either of them");
  }

  Error one_value_only() const {
    const Relation& relation = *asked_.parse.one_value_only.front();
    return make(ErrorCode::one_value_only,
                fmt::format("one {} has only one {} here", relation.kind, relation.to_kind), 0,
                tokens_.size(), "write 'or' for either of them");
  }

  Error ends_early() const {
    return make(ErrorCode::ends_early, "the question ends too early", tokens_.size(),
                tokens_.size(), expected());
  }

  Error misplaced() const {
    const std::size_t at = asked_.parse.farthest;
    const std::vector<const KeywordSpan*> relations = asked_.lattice->keywords(at, Role::relation);
    if (asked_.parse.noun != nullptr && !relations.empty() && is_foreign(relations)) {
      return wrong_relation(*relations.front(), *asked_.parse.noun);
    }
    const std::vector<const NameSpan*> names = asked_.lattice->names(at);
    const std::size_t last = names.empty() ? at + 1 : names.front()->last;
    const Where where = span_of(asked_.question, tokens_, at, last);
    std::string what = fmt::format("'{}'", where.text.substr(where.offset, where.length));
    if (!names.empty()) {
      what += fmt::format(" ({})", names.front()->records.front().kind);
    }
    return make(ErrorCode::misplaced_word, fmt::format("{} does not fit here", what), at, last,
                expected());
  }

  // Whether none of the relations belongs to the noun.
  bool is_foreign(const std::vector<const KeywordSpan*>& spans) const {
    return std::ranges::none_of(spans, [&](const KeywordSpan* span) {
      return vocabulary_.find_relation(span->word->means)->kind == asked_.parse.noun->kind;
    });
  }

  Error wrong_relation(const KeywordSpan& span, const Noun& noun) const {
    std::vector<std::string> fitting;
    std::set<std::string> ours;
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind == noun.kind) {
        ours.insert(relation.words);
      }
    }
    std::string through;
    for (const KeywordSpan* other : asked_.lattice->keywords(span.first, Role::relation)) {
      const Kind* kind = vocabulary_.find_kind(vocabulary_.find_relation(other->word->means)->kind);
      if (kind != nullptr && std::ranges::find(fitting, kind->plural) == fitting.end()) {
        fitting.push_back(kind->plural);
        through += through_kind(span, noun, *kind);
      }
    }
    return make(
        ErrorCode::wrong_relation,
        fmt::format("'{}' does not go with {}; it does with {}", span.word->words, noun.plural,
                    joined(fitting, "and")),
        span.first, span.last,
        (ours.empty()
             ? fmt::format("{} take no conditions; ask for all of them", noun.plural)
             : fmt::format("for {} write: {}", noun.plural,
                           joined(std::vector<std::string>(ours.begin(), ours.end()), "or"))) +
            through);
  }

  // "clusters targeting Canada": clusters that are members of partnerships that do.
  std::string through_kind(const KeywordSpan& span, const Noun& noun, const Kind& kind) const {
    const std::string rest = asked_.question.substr(tokens_[span.first].offset);
    for (const bool card : {true, false}) {  // what stands on cards is what people know
      for (const Relation& relation : vocabulary_.relations) {
        if (relation.kind != noun.kind || relation.to_kind != kind.kind || relation.card != card) {
          continue;
        }
        const std::string question =
            fmt::format("{} {} {} {}", noun.plural, relation.words, kind.plural, rest);
        if (parses(question)) {
          return fmt::format("\ntry: liaison ask '{}'", question);
        }
      }
    }
    return {};
  }

  std::string expected() const {
    std::vector<std::string> all;
    all.reserve(asked_.parse.kinds.size());
    for (const std::string& kind : asked_.parse.kinds) {
      all.push_back("the name of " + with_article(kind));
    }
    for (const std::string& what : asked_.parse.expected) {
      all.push_back(what);
    }
    if (all.size() > kMostExpected) {
      all.resize(kMostExpected);
      all.emplace_back("…");
    }
    return all.empty() ? "" : fmt::format("expected here: {}", joined(all, "or"));
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  const Understood& asked_;
  const std::vector<Token>& tokens_;
  std::span<const std::string_view> commands_;
  std::string_view today_;
};

}  // namespace

Error diagnose(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const std::string_view> commands, std::string_view today) {
  return Diagnosis(database, vocabulary, question, commands, today).run();
}

}  // namespace liaison
