// SPDX-License-Identifier: EUPL-1.2
#include "ask/lattice.hpp"

#include <algorithm>
#include <utility>

#include "ask/lexer.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

namespace {

constexpr std::size_t kShortName = 2;

struct Stretch {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string key;
  bool marked = false;  // has punctuation inside, as only names may
  std::string german;   // ö as oe; names are stored under both keys, but one who writes oe has no ö
};

std::size_t count_words(std::string_view key) {
  return static_cast<std::size_t>(std::count(key.begin(), key.end(), ' ')) + 1;
}

bool is_mark(const Token& token) {
  return token.key.empty();
}

// The stretches that begin at a token: up to `longest` folded words, ending with a word.
// Punctuation inside is passed over, as folding does.
void add_stretches(const std::vector<Token>& tokens, std::size_t first, std::size_t longest,
                   std::vector<Stretch>& all) {
  Stretch stretch{.first = first, .last = first, .key = {}, .marked = false, .german = {}};
  for (std::size_t last = first; last < tokens.size(); ++last) {
    const Token& token = tokens[last];
    if (is_mark(token)) {
      stretch.marked = true;
      continue;
    }
    const bool alone = token.shape != Token::Shape::word;
    if (alone && last > first) {
      return;
    }
    const std::string before = stretch.key.empty() ? std::string() : stretch.key + " ";
    stretch.key = before + token.key;
    stretch.german += stretch.german.empty() ? token.german : " " + token.german;
    stretch.last = last + 1;
    if (!alone && count_words(stretch.key) > longest) {
      return;
    }
    all.push_back(stretch);
    if (!token.owner.empty()) {  // `Skywin's` is a word of a name, or Skywin
      Stretch& owner = all.emplace_back(stretch);
      owner.key = before + token.owner;
      owner.german = owner.key;
    }
    if (alone) {
      return;  // a quoted name and a slug stand by themselves
    }
  }
}

std::vector<Stretch> stretches(const std::vector<Token>& tokens, std::size_t longest) {
  std::vector<Stretch> all;
  for (std::size_t first = 0; first < tokens.size(); ++first) {
    if (!is_mark(tokens[first])) {
      add_stretches(tokens, first, longest, all);
    }
  }
  return all;
}

// Names of one or two letters (IT, US, CA) count only in the capitals in which they are stored, and
// codes count only letter by letter: "it" and "us" are words of English.
bool counts(const NamedRecord& record, std::string_view typed) {
  if (record.literal || record.key.size() <= kShortName) {
    return record.text == typed;
  }
  return true;
}

NameSpan name_span(const Stretch& stretch, bool is_slug, std::string_view typed,
                   std::span<const NamedRecord> names) {
  NameSpan span{.first = stretch.first, .last = stretch.last, .records = {}};
  for (const NamedRecord& record : names) {
    if ((record.key != stretch.key && record.key != stretch.german) || !counts(record, typed)) {
      continue;
    }
    const bool was_key = record.form == "merged" && record.text == typed;
    if (is_slug && record.slug != typed && !was_key) {
      continue;  // @georgia is that record and no other that is called Georgia
    }
    const auto same = std::find_if(span.records.begin(), span.records.end(),
                                   [&](const NamedRecord& known) { return known.id == record.id; });
    if (same == span.records.end()) {
      span.records.push_back(record);
    } else if (record.form == "name") {
      *same = record;
    }
  }
  return span;
}

}  // namespace

Lattice::Lattice(std::string_view question, const std::vector<Token>& tokens,
                 const Vocabulary& vocabulary, std::span<const NamedRecord> names)
    : tokens_(tokens) {
  const auto longest =
      static_cast<std::size_t>(std::max(vocabulary.longest_words, vocabulary.longest_name));
  for (const Stretch& stretch : stretches(tokens, longest)) {
    const Token& begin = tokens[stretch.first];
    const Token& end = tokens[stretch.last - 1];
    if (begin.shape == Token::Shape::word && !stretch.marked) {
      const auto [low, high] =
          std::equal_range(vocabulary.words.begin(), vocabulary.words.end(),
                           Word{.words = stretch.key, .role = {}, .means = {}},
                           [](const Word& a, const Word& b) { return a.words < b.words; });
      for (auto word = low; word != high; ++word) {
        keywords_.push_back({stretch.first, stretch.last, &*word});
      }
    }
    const std::string_view typed =
        begin.shape == Token::Shape::quoted || begin.shape == Token::Shape::slug
            ? std::string_view(begin.text)
            : question.substr(begin.offset, end.offset + end.length - begin.offset);
    NameSpan span = name_span(stretch, begin.shape == Token::Shape::slug, typed, names);
    if (!span.records.empty()) {
      names_.push_back(std::move(span));
    }
  }
}

// Spans stand in the order of their first tokens.
std::vector<const KeywordSpan*> Lattice::keywords(std::size_t token, Role role) const {
  std::vector<const KeywordSpan*> found;
  for (const KeywordSpan& span :
       std::ranges::equal_range(keywords_, token, {}, &KeywordSpan::first)) {
    if (span.word->role == role) {
      found.push_back(&span);
    }
  }
  return found;
}

std::vector<const NameSpan*> Lattice::names(std::size_t token) const {
  std::vector<const NameSpan*> found;
  for (const NameSpan& span : std::ranges::equal_range(names_, token, {}, &NameSpan::first)) {
    found.insert(found.begin(), &span);
  }
  return found;
}

bool Lattice::is_keyword(const NameSpan& name) const {
  const bool quoted = tokens_[name.first].shape != Token::Shape::word;
  return !quoted && std::ranges::any_of(keywords_, [&](const KeywordSpan& keyword) {
    return keyword.first == name.first && keyword.last == name.last;
  });
}

bool Lattice::ends_keyword(std::size_t token, Role role) const {
  return std::ranges::any_of(keywords_, [&](const KeywordSpan& keyword) {
    return keyword.last == token && keyword.word->role == role;
  });
}

bool Lattice::ends_keyword(std::size_t token, Role role, std::string_view means) const {
  return std::ranges::any_of(keywords_, [&](const KeywordSpan& keyword) {
    return keyword.last == token && keyword.word->role == role && keyword.word->means == means;
  });
}

bool Lattice::is_known(std::size_t token) const {
  const auto lies_over = [token](const auto& span) {
    return span.first <= token && token < span.last;
  };
  return std::any_of(keywords_.begin(), keywords_.end(), lies_over) ||
         std::any_of(names_.begin(), names_.end(), lies_over);
}

std::vector<std::string> stretch_keys(const std::vector<Token>& tokens, int longest) {
  std::vector<std::string> keys;
  for (Stretch& stretch : stretches(tokens, static_cast<std::size_t>(longest))) {
    if (tokens[stretch.first].shape != Token::Shape::slug) {
      keys.push_back(std::move(stretch.key));
      keys.push_back(std::move(stretch.german));
    }
  }
  std::sort(keys.begin(), keys.end());
  keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
  return keys;
}

}  // namespace liaison
