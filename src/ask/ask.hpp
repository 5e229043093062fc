// SPDX-License-Identifier: EUPL-1.2
// The tree of a question, and how to walk over it. What is a pointer points into the vocabulary.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

struct Phrase;

/// A noun phrase in the place of a name, or none. Copied with all that is in it.
class NestedPhrase {
 public:
  NestedPhrase();
  NestedPhrase(const Phrase& phrase);  // NOLINT(google-explicit-constructor): a value
  NestedPhrase(const NestedPhrase& other);
  NestedPhrase(NestedPhrase&& other) noexcept;
  NestedPhrase& operator=(const NestedPhrase& other);
  NestedPhrase& operator=(NestedPhrase&& other) noexcept;
  ~NestedPhrase();

  [[nodiscard]] bool empty() const { return phrase_ == nullptr; }
  /// Requires: not empty.
  [[nodiscard]] const Phrase& get() const { return *phrase_; }
  [[nodiscard]] Phrase& get() { return *phrase_; }

 private:
  std::unique_ptr<Phrase> phrase_;
};

/// A name in a question, or a noun phrase in its place. Several records can answer to a name until
/// the answer has chosen one.
struct Value {
  std::vector<NamedRecord> records = {};
  std::size_t first = 0;  ///< tokens [first, last)
  std::size_t last = 0;
  const Noun* said = nullptr;  ///< `province Québec`: only records of that noun
  NestedPhrase phrase = {};    ///< instead of a name: `partnerships targeting Canada`
};

enum class Combine { any, all };

/// A span of days that a question names.
struct Days {
  std::string first;
  std::string last;
  std::string text;  ///< as the canonical form writes it: `2018`, `2015 and 2018`, `3 years`
};

enum class When { in, before, after, since, until, between, last };

/// `signed since 2015`.
struct DateTest {
  const DateField* field = nullptr;
  bool bare = false;  ///< no word before the time says which date: `since 2015`
  When when = When::in;
  bool certainly = false;
  bool unstated = false;  ///< instead: there is no such date
  Days days = {};
};

enum class Compare { at_least, more_than, fewer_than, at_most, exactly };

/// One thing that must hold.
struct Condition {
  enum class Shape {
    all,       ///< of `parts`
    any,       ///< of `parts`
    relation,  ///< `targeting Canada or the USA`
    sides,     ///< `between Skywin and Aéro Montréal`: two values, two different parties
    date,      ///< `signed since 2015`
    property,  ///< `with contacts`
    measure,   ///< `with at least 6 members`
    value,     ///< `planned`, `strand 2`
    text,      ///< `mentioning "tidal"`
    except,    ///< `except Skywin`
    noun,      ///< `that are MoUs`
  };
  Shape shape = Shape::relation;
  bool negated = false;
  std::vector<Condition> parts = {};   ///< also of a relation: where what makes the links was
  const Relation* relation = nullptr;  ///< of a relation, and of a measure with a value
  bool only = false;                   ///< `only targeting`
  bool ranks = false;  ///< `with the most agreements with ELBE`: how many there are orders the rows
  bool unlinked = false;  ///< instead: the record has no such link, or no such property is stated
  Combine combine = Combine::any;
  std::vector<Value> values = {};
  DateTest date = {};  ///< also of a state, and of a relation: when the links were made
  const DateField* named_date = nullptr;  ///< that the words of a relation name: `signed by`
  const Property* property =
      nullptr;  ///< also of a relation that it stands for, `with contacts in …`
  Compare compare = Compare::at_least;
  std::int64_t number = 0;
  const AttributeValue* value = nullptr;
  const Noun* noun = nullptr;  ///< of a noun: what the records must be
  const Noun* whose =
      nullptr;            ///< of two sides and of a text: the noun that they are conditions of
  bool in_names = false;  ///< a text is looked for in names only
  std::string text = {};
  std::vector<std::int64_t> found = {};  ///< the records with the text, once they were looked for
};

/// A noun with what must hold.
struct Phrase {
  const Noun* noun = nullptr;
  std::vector<Condition> conditions = {};  ///< all must hold
  std::size_t first = 0;                   ///< tokens [first, last) of the noun itself
  std::size_t last = 0;
  bool closed = false;  ///< `French clusters and associations`: of what would conditions hold?
  std::optional<std::int64_t> said = std::nullopt;  ///< `the five superclusters`: how many
};

/// In which order rows come, and by what.
struct Order {
  enum class By { name, property, date, dimension };
  By by = By::name;
  bool descending = false;
  bool most = false;  ///< `with the most`, or the fewest: what has none is left out
  const Property* property = nullptr;
  const DateField* date = nullptr;
  const Dimension* dimension = nullptr;
};

/// By what records are counted, and which of its groups.
struct Group {
  const Dimension* dimension = nullptr;
  NestedPhrase only = {};  ///< `by French cluster`: the records that give the labels; or none
};

/// One reading of a question.
struct Ask {
  enum class Form { select, card, compare, paths, neighbours };
  Form form = Form::select;
  bool count = false;                      ///< how many, instead of which
  const Noun* noun = nullptr;              ///< of a select; else null
  std::vector<Condition> conditions = {};  ///< all must hold
  std::vector<Group> groups = {};          ///< counts by these, at most two
  std::optional<Order> order = std::nullopt;
  std::optional<std::int64_t> limit = std::nullopt;
  std::optional<std::int64_t> said = std::nullopt;  ///< how many the question takes them for
  std::optional<Days> as_of = std::nullopt;
  std::vector<Value> names = {};  ///< of the other forms
  std::string aspect = {};        ///< of a card: what of it is asked for; empty: all
  std::string aspect_words = {};  ///< the words that asked for it
  std::int64_t steps = 0;         ///< of paths and neighbours: at most so many; 0: not said
  std::size_t elements = 0;       ///< keywords and names it took; fewer means longer ones
};

/// Calls `visit` with every condition of a question, those inside brackets and noun phrases too.
void visit_conditions(const Ask& ask, const std::function<void(const Condition&)>& visit);

/// The same for changing them.
void visit_conditions(Ask& ask, const std::function<void(Condition&)>& visit);

/// Every name of a question, in the order in which they stand there.
std::vector<const Value*> names_of(const Ask& ask);

/// The same for changing them; in no order.
std::vector<Value*> names_of(Ask& ask);

/// The condition whose links alone are counted to order the rows; null if there is none.
const Condition* ranking_of(const Ask& ask);

/// True if the rows of the answer are records with their slug in the last column.
bool lists_records(const Ask& ask);

}  // namespace liaison
