// SPDX-License-Identifier: EUPL-1.2
// libyaml's parser as a resource: events that free themselves, places in bytes instead of
// characters, and its complaints as sentences. The only file that names its functions for parsing.
#pragma once

#include <yaml.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "load/seed.hpp"

namespace liaison {

/// One event; owns what libyaml allocated for it.
class YamlEvent {
 public:
  YamlEvent() = default;
  YamlEvent(const YamlEvent&) = delete;
  YamlEvent& operator=(const YamlEvent&) = delete;
  ~YamlEvent() { yaml_event_delete(&raw_); }

  [[nodiscard]] const yaml_event_t& operator*() const { return raw_; }
  [[nodiscard]] const yaml_event_t* operator->() const { return &raw_; }

 private:
  friend class YamlParser;
  yaml_event_t raw_ = {};
};

/// Finds the byte of a character of the text. Cheap as long as the characters are asked for in
/// order, which is how libyaml tells its events.
class YamlPlaces {
 public:
  explicit YamlPlaces(std::string_view text) : text_(text) {}

  struct Place {
    std::size_t byte = 0;  ///< from the start of the text
    Mark mark = {.line = 1};
  };

  Place find_character(std::size_t index);
  Place find_byte(std::size_t byte);

 private:
  void step();

  std::string_view text_;
  std::size_t index_ = 0;
  Place place_ = {};
};

/// What libyaml cannot read.
struct YamlProblem {
  Mark mark;
  std::string message;
  std::string hint;
};

/// Lifetime: the text must outlive the parser.
class YamlParser {
 public:
  /// Throws: std::bad_alloc.
  explicit YamlParser(std::string_view text);
  YamlParser(const YamlParser&) = delete;
  YamlParser& operator=(const YamlParser&) = delete;
  ~YamlParser() { yaml_parser_delete(&parser_); }

  /// Reads the next event into `event`; what is wrong if there is none to be had.
  std::optional<YamlProblem> next(YamlEvent& event);

  YamlPlaces::Place place(const yaml_mark_t& mark) { return places_.find_character(mark.index); }

 private:
  YamlProblem explain();

  yaml_parser_t parser_ = {};
  YamlPlaces places_;
};

}  // namespace liaison
