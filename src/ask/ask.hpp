// SPDX-License-Identifier: EUPL-1.2
// The tree of a question, and what a parse of one gives.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "liaison/error.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// A name in a question. Several records can answer to it until the answer has chosen one.
struct Value {
  std::vector<NamedRecord> records;
  std::size_t first = 0;  ///< tokens [first, last)
  std::size_t last = 0;
};

enum class Combine { any, all };

/// A relation with its values: `targeting Canada or the USA`.
struct Filter {
  const Relation* relation = nullptr;
  bool negated = false;
  bool unlinked = false;  ///< instead of the values: the record has no such link at all
  Combine combine = Combine::any;
  std::vector<Value> values;
};

/// One reading of a question.
struct Ask {
  bool count = false;           ///< how many, instead of which
  const Noun* noun = nullptr;   ///< null: a card
  std::vector<Filter> filters;  ///< all must hold
  std::optional<Value> card;    ///< a bare name
  std::size_t elements = 0;     ///< keywords and names it took; fewer means longer ones
};

}  // namespace liaison
