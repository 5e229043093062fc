// SPDX-License-Identifier: EUPL-1.2
// What holds for whatever a reader makes of any bytes: every place lies in its line, every text is
// tidy, and nothing is both refused and silent. Shared by the fuzz targets of the readers.
#pragma once

#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

#include "core/text.hpp"
#include "load/lines.hpp"
#include "load/seed.hpp"
#include "load/seed_errors.hpp"

namespace liaison::fuzz {

inline void require(bool holds) {
  if (!holds) {
    std::abort();
  }
}

inline std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  for (LineWalk walk(text); walk.next();) {
    lines.emplace_back(walk.line());
  }
  lines.emplace_back();  // where a file may break off
  return lines;
}

inline void check_mark(const std::vector<std::string>& lines, const Mark& mark) {
  require(mark.line >= 1 && static_cast<std::size_t>(mark.line) <= lines.size());
  const std::string& line = lines[static_cast<std::size_t>(mark.line) - 1];
  require(mark.offset <= line.size() && mark.length <= line.size() - mark.offset);
}

inline void check_value(const std::vector<std::string>& lines, const SeedValue& value) {
  check_mark(lines, value.mark);
  require(tidy_text(value.text) == value.text && is_valid_utf8(value.text));
  for (const SeedValue& part : split_list(value, ';')) {
    require(!part.text.empty() && part.mark.line >= value.mark.line);
  }
  for (const SeedValue& item : value.list) {
    check_value(lines, item);
  }
  for (const auto& [key, field] : value.fields) {
    require(key.shape == SeedValue::Shape::text && !key.text.empty());
    check_value(lines, key);
    check_value(lines, field);
  }
}

inline void check_seed(const Seed& seed) {
  const std::vector<std::string> lines = lines_of(seed.file->text);
  for (const SeedRecord& record : seed.records) {
    require(record.fields.shape == SeedValue::Shape::map);
    check_value(lines, record.fields);
  }
  for (const SeedValue& source : seed.default_source) {
    check_value(lines, source);
  }
  require(seed.default_source.size() <= 1 && seed.errors.size() <= kMaxErrorsPerFile + 1);
  for (const Error& error : seed.errors) {
    require(!error.message.empty() && !error.hint.empty());
    require(!error.where ||
            (error.where->offset <= error.where->text.size() &&
             error.where->length <= error.where->text.size() - error.where->offset));
  }
}

}  // namespace liaison::fuzz
