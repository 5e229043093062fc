// SPDX-License-Identifier: EUPL-1.2
// What the readers hand on: a seed file as a tree of texts, each with its place. The tree knows no
// schema; src/load/bind.cpp gives the texts their meaning.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/error.hpp"

namespace liaison {

/// The longest text of a cell or a scalar, in bytes. What is longer is a quote that nobody closed.
inline constexpr std::size_t kMaxTextBytes = 64 * 1024;

/// The text of a seed file, kept so that an error can show the line it is about.
struct SeedFile {
  std::string path;  ///< as named by the user
  std::string text;  ///< UTF-8, without byte order mark, line ends as in the file
};

/// A span of a seed file. One value stands on one line or begins on one.
struct Mark {
  int line = 0;            ///< from 1
  std::size_t offset = 0;  ///< bytes from the start of the line
  std::size_t length = 0;  ///< bytes; ends with the line at the latest
};

/// A text, a list or a map with its place. Exactly one of the three is used.
struct SeedValue {
  enum class Shape { text, list, map };
  Shape shape = Shape::text;
  std::string text = {};                                     ///< shape text; NFC, trimmed
  std::vector<SeedValue> list = {};                          ///< shape list
  std::vector<std::pair<SeedValue, SeedValue>> fields = {};  ///< shape map; keys are texts, unique
  Mark mark = {};
};

/// One record of a seed: its fields in the order of the file.
struct SeedRecord {
  std::string kind_plural = {};  ///< `organisations`, from the file's name or the YAML's key
  SeedValue fields;              ///< shape map
};

/// What a reader made of one file. With errors, records may be incomplete and must not be loaded.
struct Seed {
  std::shared_ptr<const SeedFile> file;
  std::vector<SeedValue> default_source = {};  ///< at most one text: the file's `source`
  std::vector<SeedRecord> records = {};
  std::vector<Error> errors = {};
};

/// The place of a mark as an error shows it.
Where where_of(const SeedFile& file, const Mark& mark);

/// The mark of a text within `raw`, a piece of a file that begins at `begin`: without the white
/// space around it, and of its first line only. Its line may be below that of `begin`.
Mark mark_inside(std::string_view raw, const Mark& begin);

/// The text without white space (also the no-break space of spreadsheets) at both ends.
std::string_view trimmed(std::string_view text);

/// The text as every reader hands it on: trimmed and in NFC. What is no UTF-8 is only trimmed.
std::string tidy_text(std::string_view text);

/// The parts of a text between separators, trimmed; an empty part says nothing and is left out.
/// Each part has its own mark, or the whole text's where the file spells the text differently
/// (decomposed letters, a text folded from several lines).
std::vector<SeedValue> split_list(const SeedValue& text, char separator);

}  // namespace liaison
