// SPDX-License-Identifier: EUPL-1.2
#include "ask/understand.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <set>
#include <utility>

#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/phrase.hpp"
#include "core/distance.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostCorrections = 8;  // tried
constexpr std::size_t kMostOffered = 3;
constexpr std::size_t kMostFragments = 6;
constexpr std::size_t kShortestFragment = 4;  // fewer letters begin too many words
constexpr std::size_t kMostExpected = 8;

std::string with_article(std::string_view noun) {
  constexpr std::string_view kVowels = "aeiou";
  const bool vowel = !noun.empty() && kVowels.find(noun.front()) != std::string_view::npos;
  return fmt::format("{} {}", vowel ? "an" : "a", noun);
}

struct Correction {
  std::string shown;        ///< `Canada (place)`
  std::string question;     ///< the whole question, corrected
  std::int64_t record = 0;  ///< 0: a word of the language, or a command
};

class Diagnosis {
 public:
  Diagnosis(const Database& database, const Vocabulary& vocabulary, const Understood& question,
            std::span<const std::string_view> commands)
      : database_(database),
        vocabulary_(vocabulary),
        asked_(question),
        tokens_(*question.tokens),
        commands_(commands) {}

  Error run() const {
    if (tokens_.empty()) {
      return empty();
    }
    for (std::size_t token = 0; token < tokens_.size(); ++token) {
      if (!tokens_[token].key.empty() && !asked_.lattice->is_known(token)) {
        return unknown(token);
      }
    }
    if (asked_.parse.too_many) {
      return make(ErrorCode::several_readings, "this can be read in too many ways", 0,
                  tokens_.size(), "ask a shorter question, and put names into quotation marks");
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
    const std::vector<Correction> found = corrections(token);
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
      hint = fragments(token);
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

  std::string fragments(std::size_t token) const {
    if (tokens_[token].key.size() < kShortestFragment) {
      return {};
    }
    std::vector<std::string> names;
    for (const NamedRecord& record :
         find_fragment(database_, tokens_[token].key, kMostFragments + 1)) {
      names.push_back(fmt::format("{} ({})", record.name, record.kind));
    }
    if (names.empty()) {
      return {};
    }
    std::string hint = fmt::format("'{}' is a part of:", tokens_[token].text);
    for (std::size_t index = 0; index < std::min(names.size(), kMostFragments); ++index) {
      hint += fmt::format("\n  {}", names[index]);
    }
    if (names.size() > kMostFragments) {
      hint += "\n  and more";
    }
    return hint + "\nwrite one of them in full";
  }

  // Only words under which the whole question parses: a suggestion must lead somewhere.
  std::vector<Correction> corrections(std::size_t token) const {
    std::set<std::string> words;
    for (const Word& word : vocabulary_.words) {
      for (const std::string_view part : split_words(word.words)) {
        words.emplace(part);
      }
    }
    for (std::string& word : name_words(database_)) {
      words.insert(std::move(word));
    }
    const std::vector<std::string> candidates(words.begin(), words.end());
    std::vector<Correction> found;
    for (const std::string& word : nearest(tokens_[token].key, candidates, kMostCorrections)) {
      if (found.size() < kMostOffered) {
        try_correction(token, word, found);
      }
    }
    if (token == 0) {
      for (const std::string& command : nearest(tokens_[0].key, commands_, 1)) {
        found.push_back(
            {.shown = fmt::format("{} (command)", command), .question = {}, .record = 0});
      }
    }
    return found;
  }

  void try_correction(std::size_t token, const std::string& word,
                      std::vector<Correction>& found) const {
    std::string question = asked_.question;
    question.replace(tokens_[token].offset, tokens_[token].length, word);
    const Result<Understood> corrected = understand(database_, vocabulary_, question);
    if (!corrected || corrected->parse.readings.empty()) {
      return;
    }
    for (std::size_t first = 0; first <= token; ++first) {
      for (const NameSpan* name : corrected->lattice->names(first)) {
        if (name->last <= token) {
          continue;
        }
        const NamedRecord& record = name->records.front();
        const auto same = std::find_if(found.begin(), found.end(), [&](const Correction& other) {
          return other.record == record.id;
        });
        if (same != found.end() && record.form != "name") {
          return;  // one offer a record, by its name where that is near
        }
        // The name as written, so that the line to copy looks as a person would write it.
        std::string nice = asked_.question;
        const Token& begin = tokens_[first];
        const Token& end = tokens_[name->last - 1];
        nice.replace(begin.offset, end.offset + end.length - begin.offset, record.text);
        Correction correction{.shown = fmt::format("{} ({})", record.text, record.kind),
                              .question = std::move(nice),
                              .record = record.id};
        if (same != found.end()) {
          *same = std::move(correction);
        } else {
          found.push_back(std::move(correction));
        }
        return;
      }
    }
    found.push_back({.shown = word, .question = question, .record = 0});
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
    if (asked_.parse.noun != nullptr && !relations.empty()) {
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

  Error wrong_relation(const KeywordSpan& span, const Noun& noun) const {
    std::vector<std::string> fitting;
    std::set<std::string> ours;
    for (const Relation& relation : vocabulary_.relations) {
      if (relation.kind == noun.kind) {
        ours.insert(relation.words);
      }
    }
    for (const KeywordSpan* other : asked_.lattice->keywords(span.first, Role::relation)) {
      const Kind* kind = vocabulary_.find_kind(vocabulary_.find_relation(other->word->means)->kind);
      if (kind != nullptr &&
          std::find(fitting.begin(), fitting.end(), kind->plural) == fitting.end()) {
        fitting.push_back(kind->plural);
      }
    }
    return make(
        ErrorCode::wrong_relation,
        fmt::format("'{}' does not go with {}; it does with {}", span.word->words, noun.plural,
                    joined(fitting, "and")),
        span.first, span.last,
        ours.empty()
            ? fmt::format("{} take no conditions; ask for all of them", noun.plural)
            : fmt::format("for {} write: {}", noun.plural,
                          joined(std::vector<std::string>(ours.begin(), ours.end()), "or")));
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
};

}  // namespace

Result<Understood> understand(const Database& database, const Vocabulary& vocabulary,
                              std::string_view question) {
  Result<std::vector<Token>> tokens = lex(question);
  if (!tokens) {
    return tokens.error();
  }
  Understood understood{.question = std::string(question),
                        .tokens = std::make_unique<std::vector<Token>>(std::move(*tokens)),
                        .lattice = nullptr,
                        .parse = {}};
  if (understood.tokens->empty()) {
    return understood;
  }
  std::vector<NamedRecord> names =
      find_names(database, stretch_keys(*understood.tokens, vocabulary.longest_name));
  for (const Token& token : *understood.tokens) {
    if (token.shape == Token::Shape::slug) {
      for (NamedRecord& record : find_slug(database, token.text)) {
        record.key = token.key;
        names.push_back(std::move(record));
      }
    }
  }
  understood.lattice =
      std::make_unique<Lattice>(understood.question, *understood.tokens, vocabulary, names);
  understood.parse = parse(*understood.lattice, vocabulary);
  return understood;
}

Error diagnose(const Database& database, const Vocabulary& vocabulary, const Understood& question,
               std::span<const std::string_view> commands) {
  return Diagnosis(database, vocabulary, question, commands).run();
}

}  // namespace liaison
