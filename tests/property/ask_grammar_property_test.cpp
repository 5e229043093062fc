// SPDX-License-Identifier: EUPL-1.2
// Questions derived from the grammar and the vocabulary: each must be answered or asked back,
// hardly any asked back, and the canonical form of each answer parse back to itself with the same
// rows. The question of a failing round is printed, and the seed.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "ask/answer.hpp"
#include "store/bundled.hpp"
#include "store/open.hpp"
#include "store/vocabulary.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr std::string_view kToday = "2019-01-31";

/// Writes questions as the grammar does, each name as the key of a record.
class Generator {
 public:
  Generator(const Database& database, std::uint64_t seed)
      : vocabulary_(read_vocabulary(database)), random_(seed) {
    for (const Kind& kind : vocabulary_.kinds) {
      names_[kind.kind] = column_of(
          database,
          fmt::format("SELECT '@' || slug FROM record WHERE kind = '{}' ORDER BY slug", kind.kind));
    }
  }

  std::string question() {
    const Noun& noun = any(vocabulary_.nouns);
    std::string text = one_in(6) ? word(Role::count) + " " : "";
    const bool counts = !text.empty();
    text += noun_phrase(noun);
    const std::size_t conditions = below(3);
    bool open = false;
    for (std::size_t index = 0; index < conditions; ++index) {
      text += (open ? ", " : " ") + condition(noun, open);
    }
    return counts ? text : text + tail(noun, open);
  }

 private:
  std::size_t below(std::size_t limit) { return static_cast<std::size_t>(random_() % limit); }
  bool one_in(std::size_t limit) { return below(limit) == 0; }

  template <class Item>
  const Item& any(const std::vector<Item>& items) {
    return items[below(items.size())];
  }

  /// One of the rows of a kind; null if there are none.
  template <class Row>
  const Row* any_of_kind(const std::vector<Row>& rows, const std::string& kind) {
    std::vector<const Row*> fitting;
    for (const Row& row : rows) {
      if (row.kind == kind) {
        fitting.push_back(&row);
      }
    }
    return fitting.empty() ? nullptr : any(fitting);
  }

  /// One of the words with a role and a meaning.
  std::string word(Role role, std::string_view means = {}) {
    std::vector<std::string> words;
    for (const Word& known : vocabulary_.words) {
      if (known.role == role && (means.empty() || known.means == means)) {
        words.push_back(known.words);
      }
    }
    return any(words);
  }

  std::string name(const std::string& kind) {
    const std::vector<std::string>& names = names_[kind];
    return names.empty() ? "@nothing" : any(names);
  }

  std::string noun_phrase(const Noun& noun) {
    std::string text;
    const AttributeValue* value = any_of_kind(vocabulary_.values, noun.kind);
    if (value != nullptr && one_in(6)) {
      text += state(*value) + " ";
    }
    return text + word(Role::noun, noun.noun);
  }

  std::string state(const AttributeValue& value) {
    return value.words + (value.numbered() ? fmt::format(" {}", 1 + below(2)) : "");
  }

  std::string day() {
    switch (below(4)) {
      case 0:
        return fmt::format("{}", 2005 + below(15));
      case 1:
        return fmt::format("{}-{:02}", 2005 + below(15), 1 + below(12));
      case 2:
        return fmt::format("{} {}", word(Role::month), 2005 + below(15));
      default:
        return fmt::format("{}-{:02}-{:02}", 2005 + below(15), 1 + below(12), 1 + below(28));
    }
  }

  std::string time() {
    switch (below(4)) {
      case 0:
        return fmt::format("between {} and {}", 2005 + below(5), 2012 + below(8));
      case 1:
        return fmt::format("in the last {} years", 1 + below(9));
      default: {
        constexpr std::string_view kWhens[] = {"in", "before", "after", "since", "until"};
        return word(Role::when, kWhens[below(5)]) + " " + day();
      }
    }
  }

  std::string values(const Relation& relation) {
    std::string text = name(relation.to_kind);
    const std::string joint = relation.many && one_in(2) ? " and " : " or ";
    for (std::size_t more = below(3); more > 0; --more) {
      text += (more > 1 ? ", " : joint) + name(relation.to_kind);
    }
    return text;
  }

  /// A noun phrase that needs no brackets: what follows it begins with a comma.
  std::string nested(const std::string& kind) {
    const Noun* noun = any_of_kind(vocabulary_.nouns, kind);
    bool open = false;
    return noun->plural + " " + condition(*noun, open, 1);
  }

  std::string condition(const Noun& noun, bool& open, int depth = 0) {
    open = false;
    const std::string negation = one_in(5) ? "not " : "";
    switch (below(8)) {
      case 0:
        if (const DateField* date = any_of_kind(vocabulary_.dates, noun.kind)) {
          return negation + word(Role::date, date->field) + " " + time();
        }
        break;
      case 1:
        if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind)) {
          return word(one_in(2) ? Role::with : Role::without) + " " +
                 word(Role::property, property->property);
        }
        break;
      case 2:
        if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind);
            property != nullptr && property->many) {
          return fmt::format("with {} {} {}", word(Role::measure), below(6),
                             word(Role::property, property->property));
        }
        break;
      case 3:
        if (const AttributeValue* value = any_of_kind(vocabulary_.values, noun.kind)) {
          return negation + state(*value);
        }
        break;
      case 4:
        if (const Side* side = any_of_kind(vocabulary_.sides, noun.kind)) {
          return fmt::format("between {} and {}", name(side->to_kind), name(side->to_kind));
        }
        break;
      case 5:
        return fmt::format("mentioning \"{}\"", one_in(2) ? "cluster" : "no such words");
      default:
        break;
    }
    const Relation* relation = any_of_kind(vocabulary_.relations, noun.kind);
    if (relation == nullptr || (!relation->noun.empty() && relation->noun != noun.noun)) {
      return fmt::format("except {}", name(noun.kind));
    }
    if (depth == 0 && one_in(4)) {
      open = true;
      return negation + word(Role::relation, relation->relation) + " " + nested(relation->to_kind);
    }
    if (depth == 0 && one_in(6)) {
      return fmt::format("({} {} or {} {})", relation->words, name(relation->to_kind),
                         relation->words, name(relation->to_kind));
    }
    return negation + word(Role::relation, relation->relation) + " " + values(*relation);
  }

  std::string tail(const Noun& noun, bool open) {
    const std::string comma = open ? " " : " ";
    switch (below(8)) {
      case 0:
        if (const Dimension* dimension = any_of_kind(vocabulary_.dimensions, noun.kind)) {
          return comma + "by " + word(Role::dimension, dimension->dimension);
        }
        return {};
      case 1:
        if (const Property* property = any_of_kind(vocabulary_.properties, noun.kind);
            property != nullptr && property->many) {
          return comma + "with the most " + word(Role::property, property->property);
        }
        return {};
      case 2:
        return fmt::format("{}first {}", comma, 1 + below(9));
      case 3:
        return fmt::format("{}as of {}", comma, day());
      default:
        return {};
    }
  }

  Vocabulary vocabulary_;
  std::mt19937_64 random_;
  std::map<std::string, std::vector<std::string>> names_ = {};
};

std::vector<Cell> last_cells(const Table& table) {
  std::vector<Cell> cells;
  for (const auto& row : table.rows) {
    cells.push_back(row.back());
  }
  return cells;
}

struct Tally {
  int answered = 0;
  int asked_back = 0;
  int refused = 0;
};

void check(const Database& database, const std::string& question, Tally& tally) {
  const AskOptions options{.today = std::string(kToday)};
  const Result<Answered> answered = answer_question(database, question, options);
  if (!answered) {
    ASSERT_EQ(kind_of(answered.error().code).exit_code, 2) << question;
    const bool asks = answered.error().code == ErrorCode::several_readings;
    ++(asks ? tally.asked_back : tally.refused);
    EXPECT_TRUE(asks) << question << '\n' << to_text(answered.error());
    return;
  }
  ++tally.answered;
  const std::string& canonical = answered->explanation.canonical;
  const Result<Answered> again = answer_question(database, canonical, options);
  ASSERT_TRUE(again.has_value()) << question << "\nwhose canonical form is refused: " << canonical
                                 << '\n'
                                 << to_text(again.error());
  EXPECT_EQ(again->explanation.canonical, canonical) << question;
  EXPECT_EQ(last_cells(again->answer.table), last_cells(answered->answer.table)) << question << '\n'
                                                                                 << canonical;
}

TEST(AskGrammarProperty, AnswersWhatTheGrammarWrites) {
  const Database database = open_image(bundled_database());
  Generator generator(database, kSeed);
  Tally tally;
  const int all = rounds(120);
  for (int round = 0; round < all && !testing::Test::HasFailure(); ++round) {
    const std::string question = generator.question();
    try {
      check(database, question, tally);
    } catch (const std::exception& error) {
      ADD_FAILURE() << "threw for: " << question << '\n' << error.what();
    }
    if (testing::Test::HasFailure()) {
      ADD_FAILURE() << "seed " << kSeed << ", round " << round << ": " << question;
    }
  }
  EXPECT_LE(tally.asked_back * 100, all) << "one in a hundred may have several readings";
  RecordProperty("answered", tally.answered);
  RecordProperty("asked_back", tally.asked_back);
}

}  // namespace
}  // namespace liaison
