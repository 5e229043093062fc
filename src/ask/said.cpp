// SPDX-License-Identifier: EUPL-1.2
#include "ask/said.hpp"

#include <fmt/format.h>

#include <cstdint>
#include <utility>

#include "ask/ask.hpp"
#include "ask/readings.hpp"
#include "store/database.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

std::vector<std::string> said_notes(const Database& database, const Vocabulary& vocabulary,
                                    const Reading& reading) {
  std::vector<std::string> notes;
  const auto check = [&](std::int64_t said, const Ask& ask) {
    Reading all{.ask = ask, .circumstances = reading.circumstances};
    fetch_rows(database, vocabulary, all);
    if (static_cast<std::int64_t>(all.table.rows.size()) != said) {
      notes.push_back(fmt::format("the question says {} {}, and the data has {}", said,
                                  said == 1 ? ask.noun->noun : ask.noun->plural,
                                  all.table.rows.size()));
    }
  };
  if (reading.ask.said) {
    check(*reading.ask.said, without_tail(reading.ask));
  }
  for (const Group& group : reading.ask.groups) {
    if (!group.only.empty() && group.only.get().said) {
      const Phrase& phrase = group.only.get();
      check(*phrase.said, {.noun = phrase.noun, .conditions = phrase.conditions});
    }
  }
  visit_conditions(reading.ask, [&](const Condition& condition) {
    for (const Value& value : condition.values) {
      if (!value.phrase.empty() && value.phrase.get().said) {
        const Phrase& phrase = value.phrase.get();
        check(*phrase.said, {.noun = phrase.noun, .conditions = phrase.conditions});
      }
    }
  });
  return notes;
}

}  // namespace liaison
