// SPDX-License-Identifier: EUPL-1.2
// read(write(x)) == x for tables of any texts, in every dialect that is read. The seed of a failing
// round is printed.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "liaison/error.hpp"
#include "load/csv.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 300;

using Rows = std::vector<std::vector<std::string>>;

struct Dialect {
  char separator;
  std::string_view line_end;
  bool quotes_all;
};

std::size_t below(std::mt19937_64& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

std::string random_text(std::mt19937_64& random) {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"a", "b", "1", " ",       "\"", "\"\"", ",",      ";", "\t", "\n",   "#",    "-",
       "“", "”", "é", "e\u0301", "日", "👩",   "\u00A0", "'", "\\", "sep=", "=1+1", "\u200B"});
  std::string text;
  for (std::size_t left = below(random, 8); left > 0; --left) {
    text += kPieces[below(random, kPieces.size())];
  }
  return tidy_text(text);
}

/// A header of letters and rows of any texts, of which at least one is not empty.
Rows random_rows(std::mt19937_64& random) {
  const std::size_t columns = 1 + below(random, 6);
  Rows rows(1 + below(random, 40));
  for (std::size_t i = 0; i < columns; ++i) {
    rows[0].emplace_back(1, static_cast<char>('a' + i));
  }
  for (std::size_t i = 1; i < rows.size(); ++i) {
    for (std::size_t column = 0; column < columns; ++column) {
      rows[i].push_back(random_text(random));
    }
    rows[i][below(random, columns)] += "x";
  }
  return rows;
}

std::string cell_as_csv(const std::string& text, const Dialect& dialect) {
  const bool is_plain =
      text.find_first_of(std::string("\"\r\n") + dialect.separator) == std::string::npos &&
      text.find("“") == std::string::npos && text.find("”") == std::string::npos;
  if (is_plain && !dialect.quotes_all) {
    return text;
  }
  std::string quoted = "\"";
  for (const char c : text) {
    if (c == '"') {
      quoted += '"';
    }
    quoted += c == '\n' ? std::string(dialect.line_end) : std::string(1, c);
  }
  return quoted + "\"";
}

std::string as_csv(const Rows& rows, const Dialect& dialect) {
  std::string csv;
  for (const auto& row : rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      csv += (i == 0 ? std::string() : std::string(1, dialect.separator)) +
             cell_as_csv(row[i], dialect);
    }
    csv += dialect.line_end;
  }
  return csv;
}

Rows as_rows(const Seed& seed, const std::vector<std::string>& header) {
  Rows rows = {header};
  for (const SeedRecord& record : seed.records) {
    std::vector<std::string>& row = rows.emplace_back(header.size());
    for (const auto& [name, value] : record.fields.fields) {
      const auto column = std::find(header.begin(), header.end(), name.text);
      row.at(static_cast<std::size_t>(column - header.begin())) = value.text;
    }
  }
  return rows;
}

/// Whether each mark points at what the cell says, as far as the file spells it the same.
void expect_true_marks(const Seed& seed) {
  for (const SeedRecord& record : seed.records) {
    for (const auto& [name, value] : record.fields.fields) {
      const Where where = where_of(*seed.file, value.mark);
      const std::string_view marked =
          std::string_view(where.text).substr(where.offset, where.length);
      if (value.text.find_first_of("\"\n") == std::string::npos) {
        ASSERT_EQ(marked, value.text);
      }
    }
  }
}

TEST(CsvProperty, ReadingWhatWasWrittenIsTheIdentity) {
  constexpr std::array<Dialect, 6> kDialects = {{{',', "\n", false},
                                                 {';', "\r\n", false},
                                                 {'\t', "\r\n", false},
                                                 {',', "\r", true},
                                                 {';', "\n", true},
                                                 {'\t', "\n", false}}};
  for (int round = 0; round < rounds(kRounds); ++round) {
    const std::uint64_t seed = kSeed + static_cast<std::uint64_t>(round);
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    const Rows rows = random_rows(random);
    for (const Dialect& dialect : kDialects) {
      // A file of one column has no separator in its header to go by.
      const Dialect readable =
          rows[0].size() > 1 ? dialect : Dialect{',', dialect.line_end, dialect.quotes_all};
      const auto file = seed_file_of("table.csv", as_csv(rows, readable));
      ASSERT_TRUE(file.has_value());
      const Seed read = read_csv(*file, "tables");
      ASSERT_TRUE(read.errors.empty()) << read.errors.front().message << "\n" << (*file)->text;
      ASSERT_EQ(as_rows(read, rows[0]), rows) << (*file)->text;
      expect_true_marks(read);
    }
  }
}

TEST(CsvProperty, NoByteMakesTheReaderThrow) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    const std::uint64_t seed = kSeed + static_cast<std::uint64_t>(round);
    SCOPED_TRACE("seed " + std::to_string(seed));
    std::mt19937_64 random(seed);
    std::string csv = as_csv(random_rows(random), {',', "\n", false});
    csv[below(random, csv.size())] = static_cast<char>(below(random, 256));
    csv.erase(below(random, csv.size()), 1);
    if (const auto file = seed_file_of("table.csv", csv)) {
      ASSERT_NO_THROW(read_csv(*file, "tables"));
    }
  }
}

}  // namespace
}  // namespace liaison
