// SPDX-License-Identifier: EUPL-1.2
// Builds the tree. Goes on after what it refuses, so that all errors come in one run, and stops
// only where nothing sensible can follow.
#include "load/yaml_tree.hpp"

#include <fmt/format.h>

#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "load/seed.hpp"
#include "load/seed_errors.hpp"
#include "load/yaml_parser.hpp"
#include "load/yaml_scalar.hpp"

namespace liaison {

namespace {

/// What became of a node.
enum class Got {
  value,
  nothing,  // the file says nothing here
  refused,  // and reported
  stop,     // reported; do not go on
};

/// What is around a node.
struct Around {
  int depth = 0;
  std::ptrdiff_t indent = -1;  // of the block that it is in, in characters
  bool in_flow_map = false;
};

std::string_view as_view(const unsigned char* text) {
  return text == nullptr ? std::string_view{} : reinterpret_cast<const char*>(text);
}

class TreeReader {
 public:
  TreeReader(const SeedFile& file, SeedErrors& errors)
      : text_(file.text), errors_(errors), parser_(file.text) {}

  std::optional<SeedValue> read();

 private:
  bool next(YamlEvent& event);
  Got read_node(const YamlEvent& event, const Around& around, SeedValue& value);
  Got read_scalar(const YamlEvent& event, const Around& around, SeedValue& value);
  Got read_list(const Around& around, SeedValue& value);
  Got read_map(const Around& around, SeedValue& value);
  Got read_key(const YamlEvent& event, const Around& around, SeedValue& key);
  Got read_field(const SeedValue& key, const Around& around, SeedValue& value);
  bool refuse_properties(const yaml_event_t& event, const unsigned char* anchor,
                         const unsigned char* tag);
  Got stop(const yaml_event_t& event, std::string message, std::string hint);
  Mark line_from(const yaml_mark_t& start);

  std::string_view text_;
  SeedErrors& errors_;
  YamlParser parser_;
  std::size_t values_ = 0;
};

bool TreeReader::next(YamlEvent& event) {
  if (const auto problem = parser_.next(event)) {
    errors_.add(problem->mark, problem->message, problem->hint);
    return false;
  }
  return true;
}

/// From a place to the end of its line: the mark of what goes on over several lines.
Mark TreeReader::line_from(const yaml_mark_t& start) {
  const YamlPlaces::Place place = parser_.place(start);
  std::string_view line = text_.substr(place.byte);
  line = trimmed(line.substr(0, line.find_first_of("\r\n")));
  Mark mark = place.mark;
  mark.length = line.size();
  return mark;
}

Got TreeReader::stop(const yaml_event_t& event, std::string message, std::string hint) {
  errors_.add(line_from(event.start_mark), std::move(message), std::move(hint));
  return Got::stop;
}

std::optional<SeedValue> TreeReader::read() {
  YamlEvent event;
  if (!next(event) || !next(event) || event->type != YAML_DOCUMENT_START_EVENT) {
    return std::nullopt;
  }
  if (event->data.document_start.tag_directives.start !=
      event->data.document_start.tag_directives.end) {
    errors_.add(line_from(event->start_mark), "tags are not read, nor a %TAG directive",
                "remove the line");
  }
  SeedValue root;
  if (!next(event)) {
    return std::nullopt;
  }
  const Got got = read_node(event, {}, root);
  if (got == Got::stop || !next(event) || !next(event)) {
    return std::nullopt;
  }
  if (event->type == YAML_DOCUMENT_START_EVENT) {
    stop(*event, "here begins a second document", "move it into a file of its own");
    return std::nullopt;
  }
  return got == Got::value ? std::optional(std::move(root)) : std::nullopt;
}

bool TreeReader::refuse_properties(const yaml_event_t& event, const unsigned char* anchor,
                                   const unsigned char* tag) {
  static constexpr std::string_view kStandardTag = "tag:yaml.org,2002:";
  if (anchor != nullptr) {
    errors_.add(line_from(event.start_mark),
                fmt::format("anchors are not read: '&{}'", as_view(anchor)),
                "write the value out wherever it belongs; put a text that begins with & in quotes");
  }
  if (tag != nullptr) {
    std::string name(as_view(tag));
    if (name.starts_with(kStandardTag)) {
      name.replace(0, kStandardTag.size(), "!!");
    }
    errors_.add(line_from(event.start_mark), fmt::format("tags are not read: '{}'", name),
                "remove it: a value is a text until its field reads it; put a text that begins "
                "with '!' in quotes");
  }
  return anchor != nullptr || tag != nullptr;
}

Got TreeReader::read_node(const YamlEvent& event, const Around& around, SeedValue& value) {
  if (++values_ > kMaxYamlValues) {
    return stop(*event, fmt::format("the file has more than {} values", kMaxYamlValues),
                "split it into several files");
  }
  if (event->type == YAML_ALIAS_EVENT) {
    errors_.add(line_from(event->start_mark),
                fmt::format("aliases are not read: '*{}'", as_view(event->data.alias.anchor)),
                "write out what it stands for; put a text that begins with * in quotes");
    return Got::refused;
  }
  if (event->type == YAML_SCALAR_EVENT) {
    return read_scalar(event, around, value);
  }
  if (around.depth >= kMaxYamlDepth) {
    return stop(*event, fmt::format("nested more than {} levels deep", kMaxYamlDepth),
                "no record needs as many");
  }
  const bool is_list = event->type == YAML_SEQUENCE_START_EVENT;
  // The two kinds of event have the same layout in libyaml, but not by its promise.
  const auto& list = event->data.sequence_start;
  const auto& map = event->data.mapping_start;
  refuse_properties(*event, is_list ? list.anchor : map.anchor, is_list ? list.tag : map.tag);
  const bool in_flow =
      is_list ? list.style == YAML_FLOW_SEQUENCE_STYLE : map.style == YAML_FLOW_MAPPING_STYLE;
  value.mark = line_from(event->start_mark);
  const Around inside = {
      .depth = around.depth + 1,
      .indent = in_flow ? around.indent : static_cast<std::ptrdiff_t>(event->start_mark.column),
      .in_flow_map = in_flow && !is_list};
  return is_list ? read_list(inside, value) : read_map(inside, value);
}

Got TreeReader::read_scalar(const YamlEvent& event, const Around& around, SeedValue& value) {
  if (refuse_properties(*event, event->data.scalar.anchor, event->data.scalar.tag)) {
    return Got::refused;
  }
  const YamlPlaces::Place start = parser_.place(event->start_mark);
  const YamlPlaces::Place end = parser_.place(event->end_mark);
  YamlScalar scalar = read_yaml_scalar(*event, text_.substr(start.byte, end.byte - start.byte),
                                       start.mark, around.indent);
  value = std::move(scalar.value);
  if (scalar.problem) {
    errors_.add(scalar.problem->mark, scalar.problem->message, scalar.problem->hint);
    return Got::refused;
  }
  return value.text.empty() ? Got::nothing : Got::value;
}

Got TreeReader::read_list(const Around& around, SeedValue& value) {
  value.shape = SeedValue::Shape::list;
  YamlEvent event;
  while (next(event)) {
    if (event->type == YAML_SEQUENCE_END_EVENT) {
      return Got::value;
    }
    SeedValue item;
    switch (read_node(event, around, item)) {
      case Got::stop:
        return Got::stop;
      case Got::nothing:
        errors_.add(item.mark, "this item of a list is empty", "remove it, or write its value");
        break;
      case Got::value:
        value.list.push_back(std::move(item));
        break;
      case Got::refused:
        break;
    }
  }
  return Got::stop;
}

Got TreeReader::read_key(const YamlEvent& event, const Around& around, SeedValue& key) {
  const bool is_scalar = event->type == YAML_SCALAR_EVENT;
  if (is_plain_scalar(*event, "<<")) {
    errors_.add(line_from(event->start_mark), "merge keys are not read: '<<'",
                "write out the fields");
    return Got::refused;
  }
  // A list or a map as a key cannot be told from an anchored one before it is read to its end.
  const Got got = read_node(event, around, key);
  if (!is_scalar && got == Got::value) {
    errors_.add(key.mark, "the name of a field is one text",
                "put a text that holds [ ] or { } in quotes");
    return Got::refused;
  }
  if (got == Got::nothing) {
    errors_.add(key.mark, "a field without a name", "write 'name: value'");
    return Got::refused;
  }
  return got;
}

Got TreeReader::read_field(const SeedValue& key, const Around& around, SeedValue& value) {
  YamlEvent event;
  if (!next(event)) {
    return Got::stop;
  }
  const Got got = read_node(event, {around.depth, around.indent, false}, value);
  if (got == Got::nothing && around.in_flow_map && is_plain_scalar(*event, "")) {
    // { Canada, France } is a map of two fields without values; a list was meant.
    errors_.add(key.mark, fmt::format("'{}' has no value inside {{ }}", key.text),
                "write 'name: value'; a list stands in [ ]");
    return Got::refused;
  }
  return got;
}

Got TreeReader::read_map(const Around& around, SeedValue& value) {
  value.shape = SeedValue::Shape::map;
  std::map<std::string, int, std::less<>> lines;
  YamlEvent event;
  while (next(event)) {
    if (event->type == YAML_MAPPING_END_EVENT) {
      return Got::value;
    }
    SeedValue key;
    const Got got_key = read_key(event, around, key);
    if (got_key == Got::stop) {
      return Got::stop;
    }
    SeedValue field;
    const Got got = read_field(key, around, field);
    if (got == Got::stop) {
      return Got::stop;
    }
    if (got_key != Got::value) {
      continue;
    }
    const auto [first, is_new] = lines.try_emplace(key.text, key.mark.line);
    if (!is_new) {
      errors_.add(key.mark, fmt::format("'{}' is stated twice", key.text),
                  fmt::format("the first is in line {}; keep one of the two", first->second));
    } else if (got == Got::value) {
      value.fields.emplace_back(std::move(key), std::move(field));
    }
  }
  return Got::stop;
}

}  // namespace

std::optional<SeedValue> read_yaml_tree(const SeedFile& file, SeedErrors& errors) {
  return TreeReader(file, errors).read();
}

}  // namespace liaison
