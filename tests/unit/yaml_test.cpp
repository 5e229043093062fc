// SPDX-License-Identifier: EUPL-1.2
// The YAML reader: a strict subset. Every refusal is by name and has its place.
#include "load/yaml.hpp"

#include <gtest/gtest.h>

#include <chrono>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "liaison/error.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/yaml_tree.hpp"

namespace liaison {
namespace {

using Lines = std::vector<std::string>;

Seed read(std::string text) {
  return read_yaml(
      std::make_shared<const SeedFile>(SeedFile{"partnerships.yaml", std::move(text)}));
}

/// A tree in one line, lists in [] and maps in {}.
std::string as_line(const SeedValue& value) {
  std::string line;
  switch (value.shape) {
    case SeedValue::Shape::text:
      return value.text;
    case SeedValue::Shape::list:
      for (const SeedValue& item : value.list) {
        line += (line.empty() ? "" : "|") + as_line(item);
      }
      return "[" + line + "]";
    case SeedValue::Shape::map:
      for (const auto& [key, field] : value.fields) {
        line += (line.empty() ? "" : "|") + key.text + "=" + as_line(field);
      }
      return "{" + line + "}";
  }
  return line;
}

Lines records_of(const Seed& seed) {
  Lines lines;
  for (const Error& error : seed.errors) {
    lines.push_back("error: " + error.message);
  }
  for (const SeedRecord& record : seed.records) {
    lines.push_back(record.kind_plural + " " + as_line(record.fields));
  }
  return lines;
}

/// The errors as `line:offset+length message`.
Lines errors_of(const Seed& seed) {
  Lines lines;
  for (const Error& error : seed.errors) {
    EXPECT_EQ(error.code, ErrorCode::bad_yaml);
    EXPECT_FALSE(error.hint.empty()) << error.message;
    lines.push_back(std::to_string(error.where->line) + ":" + std::to_string(error.where->offset) +
                    "+" + std::to_string(error.where->length) + " " + error.message);
  }
  return lines;
}

/// The text under the mark of a value.
std::string_view marked(const Seed& seed, const SeedValue& value, std::string& line) {
  const Where where = where_of(*seed.file, value.mark);
  line = where.text;
  return std::string_view(line).substr(where.offset, where.length);
}

TEST(ReadYaml, MakesARecordOfEachItemOfAKind) {
  const Seed seed = read(R"(source: eccp-d3.5-canada §4
partnerships:
  - key: elbe
    name: ELBE
    aliases: [Europe Leading Blue Energy, "E, L"]
    targets: [{place: Canada, condition: only if companies express interest}]
  - key: laser
stories:
- title: One
)");
  EXPECT_EQ(records_of(seed),
            (Lines{"partnerships {key=elbe|name=ELBE|aliases=[Europe Leading Blue Energy|E, L]|"
                   "targets=[{place=Canada|condition=only if companies express interest}]}",
                   "partnerships {key=laser}", "stories {title=One}"}));
  ASSERT_EQ(seed.default_source.size(), 1U);
  EXPECT_EQ(seed.default_source.front().text, "eccp-d3.5-canada §4");
  EXPECT_EQ(seed.default_source.front().mark.line, 1);
}

TEST(ReadYaml, ReadsEveryScalarAsText) {
  EXPECT_EQ(records_of(read("a:\n- {b: NO, c: 010, d: 2018-10, e: 1e3, f: yes, g: 0x1F}\n")),
            (Lines{"a {b=NO|c=010|d=2018-10|e=1e3|f=yes|g=0x1F}"}));
}

TEST(ReadYaml, LeavesOutWhatSaysNothing) {
  EXPECT_EQ(records_of(read("k:\n- a: ~\n  b: null\n  c:\n  d: ''\n  e: ' '\n  f: '~'\n  g: -\n")),
            (Lines{"error: a '-' where no item can begin"}));
  EXPECT_EQ(
      records_of(read("k:\n- a: ~\n  b: null\n  c:\n  d: ''\n  e: ' '\n  f: '~'\n  g: '-'\n")),
      (Lines{"k {f=~|g=-}"}));
  EXPECT_EQ(records_of(read("k:\nl: []\n")), Lines{});
}

TEST(ReadYaml, KeepsBlocksAsTexts) {
  EXPECT_EQ(
      records_of(read("k:\n- a: |\n    one\n    two\n  b: >\n    one\n    two\n\n    three\n")),
      (Lines{"k {a=one\ntwo|b=one two\nthree}"}));
}

TEST(ReadYaml, TrimsAndComposes) {
  EXPECT_EQ(records_of(read("k:\n- a: \" Ae\u0301ro \"\n")), (Lines{"k {a=A\u00E9ro}"}));
}

TEST(ReadYaml, MarksTheTextOfEachScalar) {
  const Seed seed = read(
      "Ærø:\r\n- ü: é 𝄞 x\r\n  q: '  ÆØ '\r\n  l: [é, ü,   \"ß ß\"]\r\n  m: one\r\n    two\r\n"
      "  n: |\r\n    text\r\n  z: end # comment\r\n");
  ASSERT_TRUE(seed.errors.empty());
  const auto& fields = seed.records.at(0).fields.fields;
  std::string line;
  EXPECT_EQ(marked(seed, fields[0].first, line), "ü");
  EXPECT_EQ(marked(seed, fields[0].second, line), "é 𝄞 x");
  EXPECT_EQ(marked(seed, fields[1].second, line), "ÆØ");
  EXPECT_EQ(marked(seed, fields[2].second.list[1], line), "ü");
  EXPECT_EQ(marked(seed, fields[2].second.list[2], line), "ß ß");
  EXPECT_EQ(marked(seed, fields[2].second, line), "[é, ü,   \"ß ß\"]");
  EXPECT_EQ(marked(seed, fields[3].second, line), "one");
  EXPECT_EQ(marked(seed, fields[4].second, line), "|");
  EXPECT_EQ(marked(seed, fields[5].second, line), "end");
  EXPECT_EQ(fields[5].second.mark.line, 9);
  EXPECT_EQ(seed.records[0].fields.mark.line, 2);
  EXPECT_EQ(seed.records[0].fields.mark.offset, 2U);
}

TEST(ReadYaml, CountsTheLineSeparatorAsACharacter) {
  const Seed seed = read("k:\n- a: \"x\u2028\n    y\"\n  b: here\n");
  ASSERT_TRUE(seed.errors.empty());
  std::string line;
  EXPECT_EQ(marked(seed, seed.records[0].fields.fields[1].second, line), "here");
}

TEST(ReadYaml, RefusesAnchorsAndAliases) {
  EXPECT_EQ(errors_of(read("k:\n- &x\n  a: 1\n- *x\n- b: &y z\n- c: &z [1]\n")),
            (Lines{"2:2+2 anchors are not read: '&x'", "4:2+2 aliases are not read: '*x'",
                   "5:5+4 anchors are not read: '&y'", "6:5+6 anchors are not read: '&z'"}));
}

TEST(ReadYaml, RefusesTags) {
  EXPECT_EQ(errors_of(read("k:\n- a: !!int 1\n  b: !mine x\n  c: ! y\n  d: !!map {}\n")),
            (Lines{"2:5+7 tags are not read: '!!int'", "3:5+7 tags are not read: '!mine'",
                   "4:5+3 tags are not read: '!'", "5:5+8 tags are not read: '!!map'"}));
  EXPECT_EQ(errors_of(read("%TAG ! tag:x,2000:\n---\nk: []\n")),
            (Lines{"1:0+18 tags are not read, nor a %TAG directive"}));
}

TEST(ReadYaml, RefusesMergeKeys) {
  EXPECT_EQ(errors_of(read("k:\n- <<: {a: 1}\n  b: 2\n")),
            (Lines{"2:2+10 merge keys are not read: '<<'"}));
}

TEST(ReadYaml, RefusesDuplicateKeysAndNamesTheFirst) {
  const Seed seed = read("k:\n- name: A\n  b: x\n  name: B\n");
  EXPECT_EQ(errors_of(seed), (Lines{"4:2+4 'name' is stated twice"}));
  EXPECT_EQ(seed.errors[0].hint, "the first is in line 2; keep one of the two");
  EXPECT_EQ(errors_of(read("k: []\nk: []\n")), (Lines{"2:0+1 'k' is stated twice"}));
  EXPECT_EQ(errors_of(read("k:\n- a: ~\n  a: x\n")), (Lines{"3:2+1 'a' is stated twice"}));
  EXPECT_EQ(errors_of(read("k:\n- e\u0301: 1\n  \u00E9: x\n")),
            (Lines{"3:2+2 '\u00E9' is stated twice"}));
}

TEST(ReadYaml, RefusesASecondDocument) {
  EXPECT_EQ(errors_of(read("k:\n- a: 1\n---\nk:\n- a: 2\n")),
            (Lines{"3:0+3 here begins a second document"}));
  EXPECT_EQ(records_of(read("---\nk:\n- a: 1\n...\n")), (Lines{"k {a=1}"}));
}

TEST(ReadYaml, RefusesKeysThatAreNoText) {
  EXPECT_EQ(errors_of(read("k:\n- [a, b]: 1\n- {c: d}: 2\n- ? - e\n  : 3\n- '': 4\n")),
            (Lines{"2:2+9 the name of a field is one text", "3:2+9 the name of a field is one text",
                   "4:4+3 the name of a field is one text", "6:3+0 a field without a name"}));
}

TEST(ReadYaml, RefusesAMapWhereAListWasMeant) {
  EXPECT_EQ(errors_of(read("k:\n- targets: {Canada, France}\n")),
            (Lines{"2:12+6 'Canada' has no value inside { }",
                   "2:20+6 'France' has no value inside { }"}));
  EXPECT_EQ(records_of(read("k:\n- targets: {place: Canada, condition: ~}\n")),
            (Lines{"k {targets={place=Canada}}"}));
}

TEST(ReadYaml, RefusesEmptyItems) {
  EXPECT_EQ(errors_of(read("k:\n- a:\n  -\n  - x\n  - ''\n")),
            (Lines{"3:3+0 this item of a list is empty", "5:5+0 this item of a list is empty"}));
}

TEST(ReadYaml, RefusesWhatIsNotKindsWithRecords) {
  EXPECT_EQ(errors_of(read("- a\n")), (Lines{"1:0+3 the file does not begin with a kind"}));
  EXPECT_EQ(errors_of(read("k: x\nl: {a: b}\n")),
            (Lines{"1:3+1 below 'k' belongs a list of records",
                   "2:3+6 below 'l' belongs a list of records"}));
  EXPECT_EQ(errors_of(read("k:\n- x\n- [y]\n")),
            (Lines{"2:2+1 a record of 'k' is a map of fields",
                   "3:2+3 a record of 'k' is a map of fields"}));
  EXPECT_EQ(errors_of(read("source: [a, b]\n")), (Lines{"1:8+6 the source of a file is one text"}));
}

TEST(ReadYaml, RefusesAnEmptyFile) {
  for (const char* text : {"", "\n", "# nothing\n", "---\n", "~\n"}) {
    EXPECT_EQ(errors_of(read(text)), (Lines{"1:0+0 the file is empty"})) << text;
  }
}

TEST(ReadYaml, PointsAtTheQuoteThatIsNeverClosed) {
  EXPECT_EQ(errors_of(read("k:\n- name: \"Aero\n    country: CA\n- name: B\n")),
            (Lines{"2:8+1 this quote is never closed"}));
  EXPECT_EQ(errors_of(read("k:\n- name: 'Aero\n---\n")),
            (Lines{"2:8+1 this quote is never closed"}));
}

TEST(ReadYaml, RefusesAQuoteThatRunsIntoFields) {
  EXPECT_EQ(errors_of(read("k:\n- name: \"Aero\n  country: CA\n- name: \"\n")),
            (Lines{"2:8+1 this quote closes only behind lines that look like fields"}));
  EXPECT_EQ(errors_of(read("k:\n- names: [\"Aero\n  country: CA\", B]\n")),
            (Lines{"2:10+1 this quote closes only behind lines that look like fields"}));
  EXPECT_EQ(records_of(read("k:\n- name: \"Aero\n\n    Club\"\n")), (Lines{"k {name=Aero\nClub}"}));
}

TEST(ReadYaml, RefusesControlCharactersFromEscapes) {
  EXPECT_EQ(errors_of(read("k:\n- a: \"x\\0y\"\n  b: \"\\x85z\"\n  c: \"\\u202F\\tn\"\n")),
            (Lines{"2:6+4 an escape in this text makes a control character",
                   "3:6+5 an escape in this text makes a control character"}));
}

TEST(ReadYaml, RefusesEndlessTexts) {
  const std::string endless(kMaxTextBytes + 1, 'x');
  EXPECT_EQ(errors_of(read("k:\n- a: " + endless + "\n")),
            (Lines{"2:5+1 this text is longer than 64 KiB"}));
}

TEST(ReadYaml, SaysInWordsWhatLibyamlCannotRead) {
  struct Case {
    const char* text;
    const char* error;
  };
  for (const Case& expected : {
           Case{"k:\n- a: b: c\n", "2:6+1 a ':' where no field can begin"},
           Case{"k:\n- a: 1\n b: 2\n", "3:1+1 here belongs a field, 'name: value'"},
           Case{"k:\n- a: 1\n  - b\n", "3:2+1 here belongs a field, 'name: value'"},
           Case{"k:\n- a: [1, 2\n- b\n", "2:5+1 this list is never closed, or misses a comma"},
           Case{"k:\n- a: {b: 1\n", "2:5+1 this map is never closed, or misses a comma"},
           Case{"k:\n- a: [x, , y]\n", "2:9+1 here belongs a value"},
           Case{"k:\n- a: 1\n  word\n", "3:2+1 this line is no field: it has no ': '"},
           Case{"k:\n\t- a: 1\n", "2:0+1 no text can begin with this character"},
           Case{"k:\n- a: @x\n", "2:5+1 no text can begin with this character"},
           Case{"k:\n- a: \"\\q\"\n",
                "2:6+1 a backslash in double quotes begins an escape, and this is none"},
           Case{"k:\n- a: * x\n", "2:5+1 anchors and aliases are not read"},
           Case{"k:\n- a: !x!y z\n", "2:5+1 tags are not read"},
           Case{"k:\n- a: | x\n", "2:7+1 '|' and '>' stand alone on their line"},
           Case{"%FOO\n---\nk: []\n", "1:0+1 a line that begins with '%' is a directive"},
           Case{"k:\n- a: 1\n} x\n", "3:0+1 here belongs a field, 'name: value'"},
           Case{"k:\n- a: \uFFFE\n", "2:5+1 the character U+FFFE has no place in a text"},
       }) {
    const Lines errors = errors_of(read(expected.text));
    ASSERT_EQ(errors.size(), 1U) << expected.text;
    EXPECT_EQ(errors.front(), expected.error) << expected.text;
  }
}

TEST(ReadYaml, ReportsAllErrorsInOneRun) {
  EXPECT_EQ(errors_of(read("k:\n- a: !!int 1\n  a: 2\nl: x\nm: [*y]\nm: []\n")).size(), 5U);
}

TEST(ReadYaml, AllowsTwentyLevels) {
  const auto nested = [](int levels) {
    return read("k: " + std::string(static_cast<std::size_t>(levels), '[') + "x" +
                std::string(static_cast<std::size_t>(levels), ']') + "\n");
  };
  EXPECT_EQ(nested(kMaxYamlDepth - 1).errors.at(0).message, "a record of 'k' is a map of fields");
  EXPECT_EQ(nested(kMaxYamlDepth).errors.at(0).message, "nested more than 20 levels deep");
}

TEST(ReadYaml, RefusesBombsAtOnce) {
  std::string bomb = "a: &a [x,x,x,x,x,x,x,x,x]\n";
  for (char name = 'b'; name <= 'z'; ++name) {
    const auto before = static_cast<char>(name - 1);
    bomb += std::string(1, name) + ": &" + name + " [*" + before + ",*" + before + "]\n";
  }
  const std::size_t many = kMaxYamlBytes / 4;
  std::string duplicates = "k:\n- ";
  while (duplicates.size() < many) {
    duplicates += "a: 1\n  ";
  }
  std::string values;
  while (values.size() < many) {
    values += "a,";
  }
  const auto start = std::chrono::steady_clock::now();
  EXPECT_EQ(read(bomb).errors.size(), 85U);
  EXPECT_EQ(read("a: &a [*a]\n").errors.size(), 2U);
  EXPECT_EQ(read(std::string(many, '[')).errors.size(), 1U);
  EXPECT_EQ(read(std::string(many, '{')).errors.size(), 1U);
  EXPECT_EQ(read("k: [" + values).errors.at(0).message, "the file has more than 200000 values");
  EXPECT_EQ(read(duplicates).errors.at(0).message, "'a' is stated twice");
  EXPECT_EQ(read(std::string(kMaxYamlBytes + 1, ' ')).errors.at(0).message,
            "'partnerships.yaml' is larger than 4 MiB");
  EXPECT_LT(std::chrono::steady_clock::now() - start,
            std::chrono::seconds(20));  // with sanitizers; 0.3 s without
}

}  // namespace
}  // namespace liaison
