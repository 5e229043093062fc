// SPDX-License-Identifier: EUPL-1.2
// Seeds with one planted error each: whatever is wrong and wherever it stands, the one error that
// is told names its file, line and column, and nothing is loaded. The names are made of random
// letters.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/utf8.hpp"
#include "store/dump.hpp"
#include "support/rounds.hpp"
#include "support/test_database.hpp"

namespace liaison {
namespace {

constexpr std::uint64_t kSeed = 20190131;
constexpr int kPlanted = 240;
constexpr std::string_view kHere = "\x01";  // stands where the error will be; taken out at the end

using Random = std::mt19937_64;

std::size_t below(Random& random, std::size_t end) {
  return random() % end;
}

std::string word(Random& random) {
  std::string text;
  for (int letter = 0; letter < 12; ++letter) {
    text += static_cast<char>('a' + below(random, 26));
  }
  return text;
}

std::string here(std::string_view text) {
  return std::string(kHere) + std::string(text);
}

// A CSV file as its cells, as they stand in the file. The first row is the header.
using Cells = std::vector<std::vector<std::string>>;
enum Column : std::size_t { key, memo, name, type, is_cluster, founded, place, sectors, source };

Cells organisations(Random& random) {
  Cells rows{
      {"key", "#memo", "name", "type", "is_cluster", "founded", "place", "sectors", "source"}};
  const std::size_t count = 2 + below(random, 5);
  for (std::size_t row = 0; row < count; ++row) {
    const std::string id = word(random);
    const std::vector<std::string> memos{"", "é ø", "\"two\r\nlines, \"\"quoted\"\"\"", "\"ä;b\""};
    rows.push_back({id, memos[below(random, memos.size())], "Ünit " + id, "cluster", "1", "2001-05",
                    "belgium", "clean;health", "paper"});
  }
  return rows;
}

struct Csv {
  Cells cells;
  std::size_t row = 0;  ///< where to plant, not the header

  std::string& at(Column column) { return cells[row][column]; }
};

struct CsvPlanter {
  std::string_view sort;
  std::string_view code;
  std::function<void(Csv&)> plant;
};

std::vector<CsvPlanter> csv_planters() {
  const auto put = [](Column column, std::string text) {
    return [column, text](Csv& csv) { csv.at(column) = text; };
  };
  return {
      {"wrong header", "S04", [](Csv& csv) { csv.cells[0][founded] = here("fonded"); }},
      {"header twice", "S01", [](Csv& csv) { csv.cells[0][founded] = here("type"); }},
      {"date of another order", "S05", put(founded, here("31/01/2012"))},
      {"thirteenth month", "S05", put(founded, here("2012-13"))},
      {"no whole number", "S05", put(is_cluster, here("yes"))},
      {"unknown name", "S08", put(place, here("Walonia"))},
      {"unknown place code", "S07", put(place, here("XX"))},
      {"unknown item of a list", "S08", put(sectors, "clean; " + here("helth"))},
      {"unknown source", "S12", put(source, here("papper §2"))},
      {"bad citation", "S05", put(source, here("paper chapter 3"))},
      {"no source", "S06",
       [](Csv& csv) {
         csv.at(key).insert(0, kHere);
         csv.at(source) = "";
       }},
      {"no name", "S06",
       [](Csv& csv) {
         csv.at(key).insert(0, kHere);
         csv.at(name) = "";
       }},
      {"no name and no key", "S06",
       [](Csv& csv) {
         csv.at(key) = kHere;
         csv.at(name) = "";
         csv.at(memo) = "x";
       }},
      {"key with capitals", "S05", put(key, here("No Key"))},
      {"dash for a name", "S05", put(name, here("-"))},
      {"duplicate key", "S10",
       [](Csv& csv) {
         csv.cells.push_back(csv.cells[csv.row]);
         csv.cells.back()[key].insert(0, kHere);
       }},
      {"wrong word", "S11",
       [](Csv& csv) {
         csv.at(key).insert(0, kHere);
         csv.at(type) = "clluster";
       }},
      {"unclosed quote", "S01",
       [](Csv& csv) {
         csv.cells.resize(csv.row + 1);
         csv.at(place) = here("\"belgium");
       }},
      {"typographic quotes", "S01", put(place, here("“belgium”"))},
      {"quote inside a cell", "S01", put(place, "bel" + here("\"gium"))},
      {"text behind a quote", "S01", put(place, "\"bel\"" + here("gium"))},
      {"byte of Windows-1252", "S01", put(name, "Caf" + here("\xE9 ") + "x")},
      {"control character", "S01", put(name, "Caf" + here("\x1B") + "x")},
      {"too many cells", "S01", [](Csv& csv) { csv.cells[csv.row].push_back(here("more")); }},
      {"too few cells", "S01",
       [](Csv& csv) {
         csv.cells[csv.row].pop_back();
         csv.at(sectors) += kHere;
       }},
  };
}

std::string text_of(const Cells& cells, std::string_view line_end) {
  std::string text;
  for (const std::vector<std::string>& row : cells) {
    for (const std::string& cell : row) {
      text += (&cell == row.data() ? "" : ",") + cell;
    }
    text += line_end;
  }
  return text;
}

// A YAML file as its lines; the fields of a record stand one below the other.
struct Yaml {
  std::vector<std::string> lines;
  std::size_t record = 0;  ///< the line of a record

  /// Plants instead of the value of a field. Behind `key`: name, type, founded, place, sectors.
  void put(std::size_t field, const std::string& value) {
    std::string& line = lines[record + field];
    line.resize(line.find(':') + 2);
    line += value;
  }
};

Yaml organisations_yaml(Random& random) {
  Yaml yaml{.lines = {"# Ünits", "source: paper", "organisations:"}};
  const std::size_t count = 2 + below(random, 5);
  const std::size_t chosen = below(random, count);
  for (std::size_t record = 0; record < count; ++record) {
    if (record == chosen) {
      yaml.record = yaml.lines.size();
    }
    const std::string id = word(random);
    for (const std::string& line :
         {"  - key: " + id, "    name: Ünit " + id, std::string("    type: cluster"),
          std::string("    founded: 2001-05"), std::string("    place: belgium"),
          std::string("    sectors: [clean, health]"), std::string("    #")}) {
      yaml.lines.push_back(line);
    }
  }
  return yaml;
}

struct YamlPlanter {
  std::string_view sort;
  std::string_view code;
  std::function<void(Yaml&)> plant;
};

std::vector<YamlPlanter> yaml_planters() {
  const auto put = [](std::size_t field, std::string text) {
    return [field, text](Yaml& yaml) { yaml.put(field, text); };
  };
  const auto line = [](std::string text) {
    return [text](Yaml& yaml) { yaml.lines[yaml.record + 6] = text; };
  };
  return {
      {"YAML tab", "S02", line(here("\tmembers: 5"))},
      {"YAML anchor", "S02", put(1, here("&a Anchored"))},
      {"YAML alias", "S02", put(1, here("*a"))},
      {"YAML tag", "S02", put(3, here("!!str 2001"))},
      {"YAML merge key", "S02", line("    " + here("<<: {}"))},
      {"YAML key twice", "S02", line("    " + here("type: cluster"))},
      {"YAML second document", "S02", line(here("---"))},
      {"YAML unclosed quote", "S02", put(1, here("\"Anna"))},
      {"YAML byte of Windows-1252", "S02", put(1, "Caf" + here("\xE9") + "x")},
      {"YAML list for a text", "S05", put(3, here("[2001]"))},
      {"YAML map for a text", "S05", put(4, here("{place: belgium}"))},
      {"YAML unknown field", "S04", line("    " + here("fonded: 2001"))},
      {"YAML unknown field of an item", "S04", put(5, "[clean, {" + here("sektor: health}]"))},
      {"YAML item without its value", "S06", put(5, "[clean, " + here("{source: paper}]"))},
      {"YAML bad date", "S05", put(3, here("2001-5"))},
      {"YAML unknown name", "S08", put(4, here("Walonia"))},
      {"YAML unknown item", "S08", put(5, "[clean, " + here("helth]"))},
      {"YAML unknown source", "S12", line("    source: " + here("papper"))},
      {"YAML cited field", "S04",
       line("    citations: [{source: paper, field: " + here("fonded}]"))},
      {"YAML wrong word", "S11",
       [](Yaml& yaml) {
         yaml.put(2, "clluster");
         yaml.lines[yaml.record].insert(4, kHere);
       }},
  };
}

/// Line and column of the mark, which is taken out.
std::string take_mark(std::string& text) {
  const std::size_t at = text.find(kHere);
  text.erase(at, kHere.size());
  int number = 1;
  std::size_t start = 0;
  for (std::size_t i = 0; i < at; ++i) {
    if (text[i] == '\n' || (text[i] == '\r' && text[i + 1] != '\n')) {
      ++number;
      start = i + 1;
    }
  }
  return fmt::format("{}:{}", number,
                     count_code_points(std::string_view(text).substr(start, at - start)) + 1);
}

std::string read_again(std::string text) {
  for (char& c : text) {
    c = c == '\r' ? '~' : c;
  }
  return text;
}

void expect_error(const Database& database, const std::string& file, std::string text,
                  std::string_view sort, std::string_view code) {
  const std::string expected = fmt::format("{}:{} {}", file, take_mark(text), code);
  const LoadReport report = load_texts(database, {{file, text}});
  EXPECT_EQ(places_of(report), std::vector<std::string>{expected}) << sort << "\n"
                                                                   << read_again(text);
  EXPECT_FALSE(report.committed) << sort;
}

TEST(PlantedErrorProperty, IsToldWithItsFileLineAndColumn) {
  const Database database = small_database();
  const std::string before = canonical_dump(database);
  Random random(kSeed);
  const std::vector<CsvPlanter> csv = csv_planters();
  const std::vector<YamlPlanter> yaml = yaml_planters();
  const std::vector<std::string> line_ends{"\n", "\r\n", "\r"};
  const int planted = rounds(kPlanted);
  for (int round = 0; round < planted; ++round) {
    const std::size_t sort = static_cast<std::size_t>(round) % (csv.size() + yaml.size());
    if (sort < csv.size()) {
      Csv seed{.cells = organisations(random)};
      seed.row = 1 + below(random, seed.cells.size() - 1);
      csv[sort].plant(seed);
      expect_error(database, "organisations-planted.csv",
                   text_of(seed.cells, line_ends[below(random, line_ends.size())]), csv[sort].sort,
                   csv[sort].code);
    } else {
      Yaml seed = organisations_yaml(random);
      const YamlPlanter& planter = yaml[sort - csv.size()];
      planter.plant(seed);
      std::string text;
      for (const std::string& line : seed.lines) {
        text += line + "\n";
      }
      expect_error(database, "planted.yaml", text, planter.sort, planter.code);
    }
  }
  EXPECT_EQ(canonical_dump(database), before);
  fmt::print("{} seeds with one error each, of {} sorts\n", planted, csv.size() + yaml.size());
}

// Else errors would be found whatever is planted.
TEST(PlantedErrorProperty, HasSeedsThatLoadWithoutOne) {
  Random random(kSeed);
  for (int round = 0; round < rounds(20); ++round) {
    const Database database = small_database();
    EXPECT_EQ(places_of(load_texts(
                  database, {{"organisations-a.csv", text_of(organisations(random), "\n")}})),
              std::vector<std::string>{});
    std::string text;
    for (const std::string& line : organisations_yaml(random).lines) {
      text += line + "\n";
    }
    EXPECT_EQ(places_of(load_texts(database, {{"b.yaml", text}})), std::vector<std::string>{});
  }
}

}  // namespace
}  // namespace liaison
