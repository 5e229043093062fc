// SPDX-License-Identifier: EUPL-1.2
// One record by what a person calls it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "store/database.hpp"
#include "store/names.hpp"
#include "store/vocabulary.hpp"

namespace liaison {

/// The name as a question that asks for its card: in quotes, so that words of the language in it
/// are no words of the language. A key keeps its `@`.
std::string name_question(std::string_view name);

struct Named {
  NamedRecord record;
  std::vector<std::string> notes = {};  ///< that one of several was chosen
};

/// The record that a name, an alias or `@key` means. Errors: E01 to E05.
Result<Named> find_named(const Database& database, const Vocabulary& vocabulary,
                         std::string_view name);

}  // namespace liaison
