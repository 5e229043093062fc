// SPDX-License-Identifier: EUPL-1.2
// Looking records up by what they are called.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "store/database.hpp"

namespace liaison {

/// One record that answers to a name.
struct NamedRecord {
  std::int64_t id = 0;
  std::string kind;
  std::string slug;
  std::string name;      ///< what the record is called
  std::string key;       ///< the folded text that was looked up
  std::string text;      ///< the name or alias that matched, as written
  std::string form;      ///< `name`, `variant`, `code` …
  bool literal = false;  ///< counts only letter by letter, as codes do
  bool near = true;      ///< a name that resembles it is asked about
};

/// All records with one of the folded keys, in one statement, ordered by key, record and text.
std::vector<NamedRecord> find_names(const Database& database, std::span<const std::string> keys);

/// The record with this slug; empty if there is none.
std::vector<NamedRecord> find_slug(const Database& database, std::string_view slug);

/// Records with a word in their names that begins or ends with this folded text (`valley` in
/// BioValley), at most `most`, ordered by name.
std::vector<NamedRecord> find_fragment(const Database& database, std::string_view word,
                                       std::size_t most);

/// Which names are meant by their beginning.
struct NamePrefix {
  std::string key = {};   ///< folded, may be empty
  std::string kind = {};  ///< of the records; empty: any
  std::string view = {};  ///< a readable view that has the record too; empty: none is asked
};

/// Records whose names begin so, ordered by key; where there is room, also those of which only an
/// alias does, if three letters are typed or no name begins so. Codes are left out. At most `most`:
/// where there are more, the last one of all stands at the end, so that what all results begin with
/// is what all such names begin with. Reads that many entries of an index, for each kind.
/// Requires: most > 0.
std::vector<NamedRecord> find_prefix(const Database& database, const NamePrefix& prefix,
                                     std::size_t most);

/// The records whose slugs begin so, at most `most`, ordered by slug; the same kinds.
std::vector<NamedRecord> find_slug_prefix(const Database& database, const NamePrefix& prefix,
                                          std::size_t most);

/// All single words of names, each once, in order.
std::vector<std::string> name_words(const Database& database);

}  // namespace liaison
