// SPDX-License-Identifier: EUPL-1.2
// From a scalar of YAML to a text with its place: what says nothing, and what is refused. Every
// scalar is a text here; no `NO` that turns into false, no phone number that turns octal.
#pragma once

#include <yaml.h>

#include <cstddef>
#include <optional>
#include <string_view>

#include "load/seed.hpp"
#include "load/yaml_parser.hpp"

namespace liaison {

struct YamlScalar {
  SeedValue value = {};  ///< an empty text says nothing
  std::optional<YamlProblem> problem = std::nullopt;
};

/// Reads a scalar that the file spells `raw`, beginning at `start`, inside a block whose fields are
/// indented by `indent` characters (-1 at the top).
YamlScalar read_yaml_scalar(const yaml_event_t& scalar, std::string_view raw, const Mark& start,
                            std::ptrdiff_t indent);

/// Whether an event is this scalar without quotes.
bool is_plain_scalar(const yaml_event_t& event, std::string_view text);

}  // namespace liaison
