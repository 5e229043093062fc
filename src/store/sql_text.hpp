// SPDX-License-Identifier: EUPL-1.2
// Places in the text of a statement: words, names, comments. What a statement means is for SQLite
// to say, never for this file; but the guard counts on where a statement begins and ends by it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "liaison/error.hpp"

namespace liaison {

inline constexpr std::size_t kNowhere = std::string_view::npos;

/// The place behind white space, lone semicolons and comments.
std::size_t skip_blank(std::string_view sql, std::size_t at);

/// True if a word of ASCII letters begins there, as every statement does.
bool begins_word(std::string_view sql, std::size_t at);

/// The word of letters, digits and `_` that begins there; empty if none does.
std::string_view word_at(std::string_view sql, std::size_t at);

/// The place behind EXPLAIN or EXPLAIN QUERY PLAN, where the statement itself begins; `at` if it
/// does not begin so.
std::size_t skip_explain(std::string_view sql, std::size_t at);

/// Where a statement writes a name outside of texts and comments: behind FROM or JOIN, else for the
/// first time. Upper and lower case are the same. kNowhere if it does not.
std::size_t find_name(std::string_view sql, std::string_view name);

/// The line on which a place is, for statements from files have many, and the name, quoted text or
/// word that begins there.
Where where_in(const std::string& sql, std::size_t at);

}  // namespace liaison
