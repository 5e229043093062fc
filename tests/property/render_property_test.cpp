// SPDX-License-Identifier: EUPL-1.2
// What is written can be read back: csv and tsv give the cells that went in, json the strings.
// Tables keep their width. The readers here are small and written from the standards, not from the
// writers. The seed of a failing round is printed.
#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "core/json_text.hpp"
#include "core/utf8.hpp"
#include "core/width.hpp"
#include "render/render.hpp"
#include "support/rounds.hpp"

namespace liaison {
namespace {

using Texts = std::vector<std::vector<std::string>>;

constexpr std::uint64_t kSeed = 20190131;
constexpr int kRounds = 2000;

std::size_t below(std::mt19937_64& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

std::string random_text(std::mt19937_64& random) {
  constexpr auto kPieces = std::to_array<std::string_view>(
      {"a", "Skywin", "é", "日本", "👩\u200D🔬", ",", ";", "\t", "\"", "\"\"", "\n", "\r", "\r\n",
       " ", "=", "\\", "\x1b", "\u202E", "\x01"});
  std::string text;
  for (std::size_t left = below(random, 8); left > 0; --left) {
    text += kPieces[below(random, kPieces.size())];
  }
  return text;
}

Texts random_texts(std::mt19937_64& random) {
  const std::size_t columns = 1 + below(random, 5);
  Texts texts(1 + below(random, 6));
  for (auto& row : texts) {
    for (std::size_t i = 0; i < columns; ++i) {
      row.push_back(random_text(random));
    }
  }
  return texts;
}

// The first line becomes the header.
Answer answer_of(const Texts& texts) {
  Answer answer;
  for (const std::string& name : texts.front()) {
    answer.table.columns.push_back({.name = name});
  }
  for (std::size_t i = 1; i < texts.size(); ++i) {
    answer.table.rows.emplace_back(texts[i].begin(), texts[i].end());
  }
  return answer;
}

std::string render(std::string_view format, const Answer& answer, RenderOptions options = {}) {
  std::string out;
  find_format(format)->render(answer, options, [&out](std::string_view piece) { out += piece; });
  return out;
}

// RFC 4180, section 2, with LF between records.
Texts read_delimited(std::string_view text, char separator) {
  Texts rows = {{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string& cell = rows.back().back();
    if (quoted && text[i] == '"' && i + 1 < text.size() && text[i + 1] == '"') {
      cell += '"';
      ++i;
    } else if (text[i] == '"') {
      quoted = !quoted;
    } else if (!quoted && text[i] == separator) {
      rows.back().emplace_back();
    } else if (!quoted && text[i] == '\n') {
      rows.push_back({""});
    } else {
      cell += text[i];
    }
  }
  rows.pop_back();  // the last record ends with a line feed too
  return rows;
}

// RFC 8259, section 7, for one string with its quotes; escapes of the basic plane only.
std::string read_json_string(std::string_view text) {
  std::string out;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
      continue;
    }
    constexpr std::string_view kLetters = "nrt\"\\";
    constexpr std::string_view kMeanings = "\n\r\t\"\\";
    const std::size_t letter = kLetters.find(text[++i]);
    if (letter != std::string_view::npos) {
      out += kMeanings[letter];
      continue;
    }
    append_utf8(out,
                static_cast<char32_t>(std::stoul(std::string(text.substr(i + 1, 4)), nullptr, 16)));
    i += 4;
  }
  return out;
}

std::string trace_of(int round) {
  return "seed " + std::to_string(kSeed) + " + " + std::to_string(round);
}

TEST(RenderProperty, DelimitedTextReadsBackEqual) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    SCOPED_TRACE(trace_of(round));
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const Texts texts = random_texts(random);
    ASSERT_EQ(read_delimited(render("csv", answer_of(texts)), ','), texts);
    ASSERT_EQ(read_delimited(render("tsv", answer_of(texts)), '\t'), texts);
  }
}

TEST(RenderProperty, JsonStringsReadBackEqual) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    SCOPED_TRACE(trace_of(round));
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const std::string text = random_text(random);
    std::string json;
    append_json_string(json, text);
    ASSERT_EQ(read_json_string(json), text);
  }
}

TEST(RenderProperty, JsonHasOneLinePerRow) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    SCOPED_TRACE(trace_of(round));
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const Answer answer = answer_of(random_texts(random));
    std::size_t rows = 0;
    std::string_view rest;
    const std::string out = render("json", answer);
    for (rest = out; rest.find('\n') != std::string_view::npos;) {
      rows += rest.starts_with("    {") ? 1U : 0U;
      rest.remove_prefix(rest.find('\n') + 1);
    }
    ASSERT_EQ(rows, answer.table.rows.size());
  }
}

// A line of a table, or its note, which may be longer than a narrow terminal.
bool is_note(std::string_view line) {
  return line.ends_with("; -f csv shows all)");
}

TEST(RenderProperty, TablesKeepTheirWidth) {
  for (int round = 0; round < rounds(kRounds); ++round) {
    SCOPED_TRACE(trace_of(round));
    std::mt19937_64 random(kSeed + static_cast<std::uint64_t>(round));
    const Answer answer = answer_of(random_texts(random));
    const int width = 8 + static_cast<int>(below(random, 60));
    const std::string out = render("table", answer, {.width = width});
    std::size_t lines = 0;
    for (std::string_view rest = out; !rest.empty(); ++lines) {
      const std::string_view line = rest.substr(0, rest.find('\n'));
      ASSERT_TRUE(is_note(line) || display_width(line) <= width) << out;
      ASSERT_FALSE(line.ends_with(' ')) << out;
      ASSERT_EQ(visible(line), line);
      rest.remove_prefix(line.size() + 1);
    }
    ASSERT_EQ(lines, answer.table.rows.size() + 2 + (out.find("-f csv") == out.npos ? 0U : 1U));
  }
}

}  // namespace
}  // namespace liaison
