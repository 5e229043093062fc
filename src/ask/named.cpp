// SPDX-License-Identifier: EUPL-1.2
#include "ask/named.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "ask/ask.hpp"
#include "ask/diagnose.hpp"
#include "ask/resolve.hpp"
#include "ask/understand.hpp"
#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

std::string name_question(std::string_view name) {
  if (name.empty() || name.front() == '@') {
    return std::string(name);
  }
  std::string plain(name);
  std::ranges::replace(plain, '"', ' ');
  return fmt::format("\"{}\"", plain);
}

Result<Named> find_named(const Database& database, const Vocabulary& vocabulary,
                         std::string_view name) {
  // A key as checks and files print it is as good as the name.
  const bool is_key =
      name.find(' ') == std::string_view::npos && !find_slug(database, name).empty();
  Result<Understood> question =
      understand(database, vocabulary, is_key ? fmt::format("@{}", name) : name_question(name));
  if (!question) {
    return question.error();
  }
  const std::vector<Ask>& readings = question->parse.readings;
  const auto card = std::ranges::find(readings, Ask::Form::card, &Ask::form);
  if (card == readings.end()) {
    return diagnose(database, vocabulary, *question, {});
  }
  Named named;
  Ask ask = *card;
  if (std::optional<Error> error =
          resolve_names(database, vocabulary, *question, ask, named.notes)) {
    return std::move(*error);
  }
  named.record = ask.names.front().records.front();
  return named;
}

}  // namespace liaison
