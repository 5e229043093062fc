// SPDX-License-Identifier: EUPL-1.2
// From the text of a YAML file to a tree of texts with their places, through libyaml's events.
// Knows no kinds and no records; src/load/yaml.cpp makes them.
#pragma once

#include <cstddef>
#include <optional>

#include "load/seed.hpp"
#include "load/seed_errors.hpp"

namespace liaison {

/// How deep lists and maps may be nested, and how many values a file may have. Both are far beyond
/// what a person writes, and keep a hostile file from costing time or memory.
inline constexpr int kMaxYamlDepth = 20;
inline constexpr std::size_t kMaxYamlValues = 200'000;

/// The tree of the file's one document. Nothing if the document is empty, or if reading had to
/// stop; then there are errors.
std::optional<SeedValue> read_yaml_tree(const SeedFile& file, SeedErrors& errors);

}  // namespace liaison
