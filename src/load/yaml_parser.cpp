// SPDX-License-Identifier: EUPL-1.2
// Wraps libyaml 0.2.5. Its marks count characters, and its complaints are those of a grammar; a
// person needs the bytes under the caret and what to write instead.
#include "load/yaml_parser.hpp"

#include <fmt/format.h>

#include <array>
#include <new>

#include "load/lines.hpp"

namespace liaison {

namespace {

/// A complaint of libyaml in our words. `context` and `problem` are the beginnings of its own.
struct Phrase {
  std::string_view context;
  std::string_view problem;
  bool at_context;  // the place to show is where it began, not where it was noticed
  std::string_view message;
  std::string_view hint;
};

constexpr std::string_view kIndentation =
    "check the indentation of this line and the quotes of the lines above";

constexpr std::array kPhrases = {
    Phrase{"while scanning a quoted scalar", "found unexpected", true, "this quote is never closed",
           "close it; a text that begins with a quote needs quotes of the other sort around it"},
    Phrase{"while parsing a quoted scalar", "found unknown escape", false,
           "a backslash in double quotes begins an escape, and this is none",
           "write \\\\ for a backslash, or use single quotes"},
    Phrase{"while parsing a quoted scalar", "did not find expected hexdecimal", false,
           "this escape needs hexadecimal digits", "write \\\\ for a backslash"},
    Phrase{"while parsing a quoted scalar", "found invalid Unicode", false,
           "this escape is no character", "write the character itself"},
    Phrase{"", "did not find expected node content", false, "here belongs a value",
           "write it, or remove the comma or the mark before it"},
    Phrase{"while parsing a flow sequence", "", true,
           "this list is never closed, or misses a comma",
           "close it with ']', and put a text that holds , or : or [ ] in quotes"},
    Phrase{"while parsing a flow mapping", "", true, "this map is never closed, or misses a comma",
           "close it with '}', and put a text that holds , or : or { } in quotes"},
    Phrase{"while parsing a block mapping", "", false, "here belongs a field, 'name: value'",
           kIndentation},
    Phrase{"while parsing a block collection", "", false, "here belongs an item, '- value'",
           kIndentation},
    Phrase{"while scanning a simple key", "could not find expected ':'", true,
           "this line is no field: it has no ': '",
           "write 'name: value'; indent a text that goes on more than its field"},
    Phrase{"", "mapping values are not allowed", false, "a ':' where no field can begin",
           "put a text that holds ': ' in quotes, or check the indentation"},
    Phrase{"", "block sequence entries are not allowed", false, "a '-' where no item can begin",
           "begin the list on a line of its own, or put the text in quotes"},
    Phrase{"", "mapping keys are not allowed", false, "a '?' where no field can begin",
           "put a text that begins with '?' in quotes"},
    Phrase{"while scanning for the next token", "found character that cannot start", false,
           "no text can begin with this character",
           "indent with spaces, not with TAB; put a text that begins with @ or ` or % in quotes"},
    Phrase{"while scanning a plain scalar", "found a tab", false,
           "a TAB at the beginning of a line", "indent with spaces"},
    Phrase{"while scanning a block scalar", "found a tab", false,
           "a TAB at the beginning of a line", "indent with spaces"},
    Phrase{"while scanning a block scalar", "", false, "'|' and '>' stand alone on their line",
           "put the text on the lines below, or in quotes"},
    Phrase{"while scanning an anchor", "", true, "anchors and aliases are not read",
           "put a text that begins with & or * in quotes"},
    Phrase{"while scanning an alias", "", true, "anchors and aliases are not read",
           "put a text that begins with & or * in quotes"},
    Phrase{"while scanning a tag", "", true, "tags are not read",
           "put a text that begins with '!' in quotes"},
    Phrase{"while parsing a tag", "", true, "tags are not read",
           "put a text that begins with '!' in quotes"},
    Phrase{"while parsing a node", "found undefined tag handle", true, "tags are not read",
           "put a text that begins with '!' in quotes"},
    Phrase{"while scanning a directive", "", true, "a line that begins with '%' is a directive",
           "put the text in quotes"},
    Phrase{"while scanning a %", "", false, "directives such as %YAML and %TAG are not needed here",
           "remove the line"},
    Phrase{"", "did not find expected <document start>", false,
           "here ends the document, and more follows", kIndentation},
};

std::string_view text_of(const char* text) {
  return text == nullptr ? "" : text;
}

const Phrase* find_phrase(std::string_view context, std::string_view problem) {
  for (const Phrase& phrase : kPhrases) {
    if (context.starts_with(phrase.context) && problem.starts_with(phrase.problem)) {
      return &phrase;
    }
  }
  return nullptr;
}

}  // namespace

/// Moves over one character.
void YamlPlaces::step() {
  const bool ends_line =
      text_[place_.byte] == '\n' || line_end_length(text_, place_.byte) == 1;  // not CR of CRLF
  const std::size_t before = place_.byte++;
  while (place_.byte < text_.size() &&
         (static_cast<unsigned char>(text_[place_.byte]) & 0xC0U) == 0x80U) {
    ++place_.byte;
  }
  place_.mark.offset += place_.byte - before;
  if (ends_line) {
    ++place_.mark.line;
    place_.mark.offset = 0;
  }
  ++index_;
}

YamlPlaces::Place YamlPlaces::find_character(std::size_t index) {
  if (index < index_) {
    index_ = 0;
    place_ = {};
  }
  while (index_ < index && place_.byte < text_.size()) {
    step();
  }
  return place_;
}

YamlPlaces::Place YamlPlaces::find_byte(std::size_t byte) {
  index_ = 0;
  place_ = {};
  while (place_.byte < byte && place_.byte < text_.size()) {
    step();
  }
  return place_;
}

YamlParser::YamlParser(std::string_view text) : places_(text) {
  if (yaml_parser_initialize(&parser_) == 0) {
    throw std::bad_alloc();
  }
  // Without this a text that happens to begin with two odd characters is taken for UTF-16.
  yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
  yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                               text.size());
}

std::optional<YamlProblem> YamlParser::next(YamlEvent& event) {
  yaml_event_delete(&event.raw_);
  if (yaml_parser_parse(&parser_, &event.raw_) != 0) {
    return std::nullopt;
  }
  if (parser_.error == YAML_MEMORY_ERROR) {
    throw std::bad_alloc();
  }
  return explain();
}

YamlProblem YamlParser::explain() {
  if (parser_.error == YAML_READER_ERROR) {
    Mark mark = places_.find_byte(parser_.problem_offset).mark;
    mark.length = 1;
    return {mark,
            fmt::format("the character U+{:04X} has no place in a text",
                        static_cast<unsigned>(parser_.problem_value)),
            "remove it"};
  }
  const std::string_view context = text_of(parser_.context);
  const std::string_view problem = text_of(parser_.problem);
  const Phrase* phrase = find_phrase(context, problem);
  const bool at_context = phrase != nullptr && phrase->at_context && !context.empty();
  Mark mark = place(at_context ? parser_.context_mark : parser_.problem_mark).mark;
  mark.length = 1;
  if (phrase == nullptr) {
    return {mark,
            fmt::format("this is no YAML: {}{}{}", context, context.empty() ? "" : ", ", problem),
            std::string(kIndentation)};
  }
  return {mark, std::string(phrase->message), std::string(phrase->hint)};
}

}  // namespace liaison
