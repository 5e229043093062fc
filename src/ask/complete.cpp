// SPDX-License-Identifier: EUPL-1.2
#include "ask/complete.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>
#include <utility>

#include "ask/complete_words.hpp"
#include "ask/lattice.hpp"
#include "ask/lexer.hpp"
#include "ask/parser.hpp"
#include "ask/understand.hpp"
#include "core/text.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

// A question up to the word at its end that is still being written.
struct Cut {
  std::vector<Token> tokens;  // before that word
  std::size_t from = 0;       // where it begins; the end of the text if there is none
  bool quoted = false;        // it is a name behind a quotation mark
};

bool ends_blank(std::string_view text) {
  return text.empty() || text.back() == ' ' || text.back() == '\t';
}

// Nothing where no word can begin, as behind `France,` without a space.
std::optional<Cut> cut(std::string_view text) {
  Result<std::vector<Token>> tokens = lex(text);
  if (!tokens) {
    if (!tokens.error().where) {
      return std::nullopt;
    }
    const std::size_t quote = tokens.error().where->offset;  // it is not closed
    tokens = lex(text.substr(0, quote));
    return tokens ? std::optional(Cut{std::move(*tokens), quote, true}) : std::nullopt;
  }
  if (ends_blank(text)) {
    return Cut{.tokens = std::move(*tokens), .from = text.size()};
  }
  if (tokens->empty() || tokens->back().offset + tokens->back().length != text.size()) {
    return std::nullopt;
  }
  const Token last = tokens->back();
  if (last.shape == Token::Shape::open) {
    return Cut{.tokens = std::move(*tokens), .from = text.size()};
  }
  if (last.shape != Token::Shape::word && last.shape != Token::Shape::slug) {
    return std::nullopt;
  }
  tokens->pop_back();
  return Cut{.tokens = std::move(*tokens), .from = last.offset};
}

// Whether a question takes the name as it is written for that name.
bool is_plain(const NamedRecord& record) {
  const Result<std::vector<Token>> tokens = lex(record.text);
  if (!tokens || tokens->empty()) {
    return false;
  }
  std::string key;
  for (const Token& token : *tokens) {
    if (!token.key.empty() && token.shape != Token::Shape::word) {
      return false;
    }
    key += (key.empty() || token.key.empty() ? "" : " ") + token.key;
  }
  return key == record.key && tokens->front().shape == Token::Shape::word &&
         tokens->back().shape == Token::Shape::word;
}

std::string name_text(const NamedRecord& record, bool quoted) {
  if (!quoted && is_plain(record)) {
    return record.text;
  }
  return record.text.find('"') == std::string::npos ? fmt::format("\"{}\"", record.text)
                                                    : fmt::format("@{}", record.slug);
}

class Completer {
 public:
  Completer(const Database& database, const Vocabulary& vocabulary, std::string_view text,
            std::string_view today, std::size_t most)
      : database_(database), vocabulary_(vocabulary), text_(text), today_(today), most_(most) {}

  Completions run() {
    const std::optional<Cut> cut_text = cut(text_);
    if (!cut_text) {
      return {};
    }
    cut_ = *cut_text;
    names_ = names_in(database_, vocabulary_, cut_.tokens);
    const Lattice lattice(text_, cut_.tokens, vocabulary_, names_);
    const Parse parsed = parse(lattice, vocabulary_, today_, Purpose::completion);
    for (const Wanted& wanted : parsed.wanted) {
      add(wanted);
    }
    offer_words();
    offer_names();
    return std::move(found_);
  }

 private:
  // What is written already of what was wanted at a token, folded; with a space at its end if a
  // word ends there. Nothing if it cannot be the beginning of a name or of a keyword.
  [[nodiscard]] std::optional<std::string> begun(std::size_t at) const {
    for (std::size_t token = at; token < cut_.tokens.size(); ++token) {
      if (cut_.tokens[token].shape != Token::Shape::word) {
        return std::nullopt;
      }
    }
    const std::string_view rest = text_.substr(start_of(at));
    const std::string key = fold(rest);
    return ends_blank(rest) && !key.empty() ? key + " " : key;
  }

  [[nodiscard]] std::size_t start_of(std::size_t at) const {
    return at < cut_.tokens.size() ? cut_.tokens[at].offset : cut_.from;
  }

  [[nodiscard]] bool is_slug() const { return text_.substr(cut_.from).starts_with('@'); }

  void add(const Wanted& wanted) {
    const bool at_end = wanted.at == cut_.tokens.size();
    switch (wanted.shape) {
      case Wanted::Shape::number:
      case Wanted::Shape::day:
      case Wanted::Shape::text:
        if (at_end) {
          found_.open.insert(wanted.shape);
        }
        return;
      case Wanted::Shape::comma:
      case Wanted::Shape::open:
        return;  // nobody needs help with a comma
      case Wanted::Shape::name:
        add_names(wanted, at_end);
        return;
      case Wanted::Shape::keyword:
      case Wanted::Shape::literal:
        break;
    }
    const std::optional<std::string> key = begun(wanted.at);
    const bool polite = wanted.shape == Wanted::Shape::keyword && wanted.role == Role::filler;
    if (!key || cut_.quoted || is_slug() || (polite && wanted.at > 0)) {
      return;
    }
    for (std::string& words : fitting_words(vocabulary_, wanted, *key)) {
      words_.insert({std::move(words), start_of(wanted.at)});
    }
  }

  void add_names(const Wanted& wanted, bool at_end) {
    if (is_slug()) {
      if (at_end) {
        const std::string slug(text_.substr(cut_.from + 1));
        for (NamedRecord& record :
             find_slug_prefix(database_, {.key = slug, .kind = std::string(wanted.kind)}, most_)) {
          record.text = "@" + record.slug;
          const std::string slug_key = record.slug;
          records_.insert({slug_key, {cut_.from, std::move(record)}});
        }
      }
      return;
    }
    if (cut_.quoted && !at_end) {
      return;
    }
    const std::optional<std::string> key =
        cut_.quoted ? fold(text_.substr(cut_.from + 1)) : begun(wanted.at);
    if (!key || (key->empty() && wanted.bare)) {
      return;  // all the names that could stand beside a noun would bury the words
    }
    if (wanted.kind.empty() && !cut_.quoted && ends_blank(*key)) {
      any_names_.emplace_back(*key, start_of(wanted.at));
      return;
    }
    if (wanted.bare) {
      bare_names_.emplace_back(*key, wanted);
      return;
    }
    look_up(*key, wanted, start_of(wanted.at));
  }

  void look_up(const std::string& key, const Wanted& wanted, std::size_t from) {
    for (NamedRecord& record :
         find_prefix(database_, {.key = key, .kind = std::string(wanted.kind)}, most_)) {
      const std::string of = record.key;
      const auto same = records_.find(of);
      if (same == records_.end()) {
        records_.insert({of, {from, std::move(record)}});
      } else if (same->second.second.form != "name" && record.form == "name") {
        same->second = {from, std::move(record)};
      }
    }
  }

  void offer_words() {
    for (const auto& [words, from] : words_) {
      Offer offer{.from = from, .text = words, .about = {}};
      if (leads_on(offer, nullptr)) {
        found_.offers.push_back(std::move(offer));
      }
    }
  }

  void offer_names() {
    // Where a relation asks for places, no name in front of a nested noun is meant.
    if (records_.empty()) {
      for (const auto& [key, wanted] : bare_names_) {
        look_up(key, wanted, start_of(wanted.at));
      }
    }
    if (found_.offers.empty() && records_.empty()) {
      for (const auto& [key, from] : any_names_) {
        look_up(key, {}, from);
      }
    }
    std::vector<Offer> offers;
    for (auto& [key, found] : records_) {
      NamedRecord& record = found.second;
      const bool slug = record.text.starts_with('@');
      Offer offer{.from = found.first,
                  .text = slug ? record.text : name_text(record, cut_.quoted),
                  .about = record.kind};
      record.key = slug || offer.text.starts_with('@') ? record.slug : record.key;
      if (name_leads_on(offer, record)) {
        offers.push_back(std::move(offer));
      }
    }
    if (offers.size() > most_) {
      offers[most_ - 1] = std::move(offers.back());
      offers.resize(most_);
    }
    std::ranges::move(offers, std::back_inserter(found_.offers));
  }

  // Names of a kind are read alike, but one that is a keyword too may be taken for that.
  [[nodiscard]] bool name_leads_on(const Offer& offer, const NamedRecord& record) {
    if (is_keyword(vocabulary_, record.key)) {
      return leads_on(offer, &record);
    }
    const auto [known, is_new] = lead_on_.try_emplace({record.kind, offer.from}, false);
    if (is_new) {
      known->second = leads_on(offer, &record);
    }
    return known->second;
  }

  // Whether the question with the offer has a reading, or can still go on.
  [[nodiscard]] bool leads_on(const Offer& offer, const NamedRecord* record) const {
    const std::string text = std::string(text_.substr(0, offer.from)) + offer.text;
    const Result<std::vector<Token>> tokens = lex(text);
    if (!tokens) {
      return false;
    }
    std::vector<NamedRecord> names = names_;
    if (record != nullptr) {
      names.push_back(*record);
    }
    const Lattice lattice(text, *tokens, vocabulary_, names);
    const Parse parsed = parse(lattice, vocabulary_, today_, Purpose::completion);
    return !parsed.readings.empty() ||
           std::ranges::any_of(parsed.wanted, [&](const Wanted& wanted) {
             return wanted.at == tokens->size() && can_be_written(vocabulary_, wanted);
           });
  }

  const Database& database_;
  const Vocabulary& vocabulary_;
  std::string_view text_;
  std::string_view today_;
  std::size_t most_;
  Cut cut_ = {};
  std::vector<NamedRecord> names_ = {};
  std::map<std::string, std::size_t> words_ = {};
  std::map<std::string, std::pair<std::size_t, NamedRecord>> records_ = {};  // by key
  std::map<std::pair<std::string, std::size_t>, bool> lead_on_ = {};  // names of a kind at a place
  std::vector<std::pair<std::string, Wanted>> bare_names_ = {};
  // Names of any kind go on behind a space only where nothing else does: `agreements of` begins a
  // question rather than the name of a paper.
  std::vector<std::pair<std::string, std::size_t>> any_names_ = {};
  Completions found_ = {};
};

}  // namespace

Completions complete_question(const Database& database, const Vocabulary& vocabulary,
                              std::string_view text, std::string_view today, std::size_t most) {
  return Completer(database, vocabulary, text, today, most).run();
}

std::vector<Offer> complete_name(const Database& database, std::string_view text,
                                 const NamePrefix& which, std::size_t most) {
  NamePrefix prefix = which;
  const bool slug = text.starts_with('@');
  prefix.key = slug ? std::string(text.substr(1)) : fold(text);
  if (!slug && !prefix.key.empty() && ends_blank(text)) {
    prefix.key += ' ';
  }
  std::vector<Offer> offers;
  for (const NamedRecord& record :
       slug ? find_slug_prefix(database, prefix, most) : find_prefix(database, prefix, most)) {
    Offer offer{.from = 0, .text = slug ? "@" + record.slug : record.text, .about = record.kind};
    if (offers.empty() || offers.back().text != offer.text) {
      offers.push_back(std::move(offer));
    }
  }
  return offers;
}

}  // namespace liaison
