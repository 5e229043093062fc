// SPDX-License-Identifier: EUPL-1.2
// The rules that no compiler knows: which folder may include which, who may speak to which library,
// where SQL is written, how a file begins and how long it may be. See docs/architecture.md.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "support/line_diff.hpp"
#include "support/source_tree.hpp"

namespace liaison {
namespace {

using testing::IsEmpty;

constexpr std::size_t kMostLines = 400;

// What a folder of src may include besides itself and include/liaison.
const std::map<std::string, std::set<std::string>, std::less<>>& layers() {
  static const std::map<std::string, std::set<std::string>, std::less<>> kLayers = {
      {"core", {}},
      {"store", {"core"}},
      {"render", {"core"}},
      {"ask", {"core", "store"}},
      {"query", {"core", "store"}},
      {"load", {"core", "store"}},
      {"report", {"core", "store", "ask", "query", "load", "render"}},
      {"cli", {"core", "store", "ask", "query", "load", "render", "report"}},
      {"main.cpp", {"cli"}}};
  return kLayers;
}

std::vector<std::string> sources() {
  std::vector<std::string> files = tree_files("src", "");
  const std::vector<std::string> headers = tree_files("include", "");
  files.insert(files.end(), headers.begin(), headers.end());
  std::erase(files, "src/CMakeLists.txt");
  return files;
}

// `core/text.hpp` of `#include "core/text.hpp"`; `<vector>` with its brackets.
std::vector<std::string> includes_of(std::string_view text) {
  constexpr std::string_view kInclude = "#include ";
  std::vector<std::string> found;
  for (std::string_view line : lines_of(text)) {
    if (!line.starts_with(kInclude)) {
      continue;
    }
    line.remove_prefix(kInclude.size());
    const bool own = line.starts_with('"');
    const std::size_t end = line.find(own ? '"' : '>', 1);
    found.emplace_back(own ? line.substr(1, end - 1) : line.substr(0, end + 1));
  }
  return found;
}

std::string first_part(std::string_view path) {
  return std::string(path.substr(0, path.find('/')));
}

// `src/ask/lexer.cpp` is of ask, `src/main.cpp` of main.cpp, all of include/ of liaison.
std::string layer_of(std::string_view path) {
  constexpr std::string_view kSource = "src/";
  return path.starts_with(kSource) ? first_part(path.substr(kSource.size())) : "liaison";
}

bool may_include(const std::string& layer, const std::string& other) {
  if (other == layer || other == "liaison") {
    return true;
  }
  const auto allowed = layers().find(layer);
  return allowed != layers().end() && allowed->second.contains(other);
}

// An include of our own from `layer`, if the table forbids it.
bool is_against_the_arrow(const std::string& layer, const std::string& include) {
  return !include.starts_with('<') && !may_include(layer, first_part(include));
}

TEST(Layering, KnowsEveryFolder) {
  for (const std::string& path : sources()) {
    const std::string layer = layer_of(path);
    EXPECT_TRUE(layer == "liaison" || layers().contains(layer)) << path;
  }
}

TEST(Layering, IncludesGoOneWay) {
  EXPECT_TRUE(is_against_the_arrow("core", "store/open.hpp"));
  EXPECT_TRUE(is_against_the_arrow("ask", "load/load.hpp"));
  EXPECT_TRUE(is_against_the_arrow("render", "store/database.hpp"));
  EXPECT_FALSE(is_against_the_arrow("ask", "store/database.hpp"));
  std::size_t seen = 0;
  for (const std::string& path : sources()) {
    for (const std::string& include : includes_of(read_tree_file(path))) {
      ++seen;
      EXPECT_FALSE(is_against_the_arrow(layer_of(path), include))
          << path << " includes " << include;
    }
  }
  EXPECT_GT(seen, 100U);
}

TEST(Layering, LeavesPureStepsOfAQuestionWithoutADatabase) {
  for (const std::string_view step : {"ask", "calendar", "lexer", "parser", "lattice", "phrase",
                                      "statement", "statement_conditions", "summary"}) {
    for (const std::string_view ending : {".hpp", ".cpp"}) {
      const std::string path = std::string("src/ask/").append(step).append(ending);
      const std::string text = read_tree_file(path);
      ASSERT_FALSE(text.empty()) << path;
      EXPECT_EQ(text.find("Database"), std::string::npos) << path;
      for (const std::string& include : includes_of(text)) {
        EXPECT_NE(include, "store/database.hpp") << path;
      }
    }
  }
}

// A library that only one folder (or file) may include.
struct Owned {
  std::string_view header;  ///< the beginning of the include
  std::string_view owner;   ///< the beginning of the path
};

TEST(Layering, GivesEveryLibraryOneOwner) {
  constexpr Owned kOwned[] = {{"<CLI/", "src/cli/app.cpp"},  {"<sqlite3.h>", "src/store/"},
                              {"<SQLiteCpp/", "src/store/"}, {"<xxhash.h>", "src/store/"},
                              {"<yaml.h>", "src/load/"},     {"<utf8proc.h>", "src/core/"}};
  std::set<std::string_view> used;
  for (const std::string& path : sources()) {
    for (const std::string& include : includes_of(read_tree_file(path))) {
      for (const Owned& owned : kOwned) {
        if (include.starts_with(owned.header)) {
          used.insert(owned.header);
          EXPECT_TRUE(path.starts_with(owned.owner)) << path << " includes " << include;
        }
      }
    }
  }
  EXPECT_EQ(used.size(), std::size(kOwned));  // a row that nobody uses guards nothing
}

TEST(Layering, UsesNoHeaderThatCostsMoreThanItGives) {
  for (const std::string& path : sources()) {
    for (const std::string& include : includes_of(read_tree_file(path))) {
      for (const std::string_view banned :
           {"<iostream>", "<sstream>", "<iomanip>", "<regex>", "<locale>"}) {
        EXPECT_NE(include, banned) << path;
      }
    }
  }
}

// A text of the program that begins as a statement does.
bool is_sql_literal(std::string_view line) {
  for (const std::string_view verb : {"SELECT ", "INSERT ", "UPDATE ", "DELETE ", "CREATE ",
                                      "ALTER ", "DROP ", "PRAGMA ", "WITH "}) {
    for (const std::string_view quote : {"\"", "\" ", "R\"(", "R\"sql("}) {
      const std::string begin = std::string(quote).append(verb);
      if (line.find(begin) != std::string_view::npos) {
        return true;
      }
    }
  }
  return false;
}

TEST(Layering, KeepsSqlInFewPlaces) {
  EXPECT_TRUE(is_sql_literal(R"(  database.query("SELECT 1");)"));
  EXPECT_TRUE(is_sql_literal(R"(      " SELECT name FROM form"))"));
  EXPECT_FALSE(is_sql_literal(R"(    "liaison sql 'SELECT name FROM partnerships'",)"));
  constexpr std::string_view kPlaces[] = {"src/store/", "src/ask/",           "src/load/",
                                          "src/query/", "src/cli/schema.cpp", "src/cli/status.cpp"};
  for (const std::string& path : sources()) {
    const bool may = std::ranges::any_of(
        kPlaces, [&](std::string_view place) { return path.starts_with(place); });
    const std::string text = read_tree_file(path);
    for (const std::string_view line : lines_of(text)) {
      EXPECT_TRUE(may || !is_sql_literal(line)) << path << ": " << line;
    }
  }
}

TEST(SourceFile, BeginsWithItsLicence) {
  for (const std::string& path : sources()) {
    EXPECT_TRUE(read_tree_file(path).starts_with("// SPDX-License-Identifier: EUPL-1.2\n")) << path;
  }
}

TEST(SourceFile, SaysWhatItIsFor) {
  for (const std::string& path : sources()) {
    const std::string text = read_tree_file(path);
    const std::vector<std::string_view> lines = lines_of(text);
    // A .cpp whose first include is its own header is explained there.
    const bool has_header = path.ends_with(".cpp") && path != "src/main.cpp" && lines.size() > 1 &&
                            lines[1].starts_with("#include \"");
    ASSERT_GT(lines.size(), 2U) << path;
    EXPECT_TRUE(has_header || lines[1].starts_with("// ")) << path;
  }
}

TEST(SourceFile, IsNotTooLong) {
  for (const std::string& path : sources()) {
    const std::string text = read_tree_file(path);
    EXPECT_LE(lines_of(text).size(), kMostLines) << path;
  }
}

}  // namespace
}  // namespace liaison
