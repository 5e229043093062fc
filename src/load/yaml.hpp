// SPDX-License-Identifier: EUPL-1.2
// From a YAML file to records. A strict subset: kinds with lists of records, every scalar a text.
// What YAML can do beyond that is refused by name.
#pragma once

#include <memory>

#include "load/seed.hpp"

namespace liaison {

/// Reads a YAML file whose top level is a map from plurals of kinds to lists of records, and, if it
/// likes, `source:` with the default source. A field without a value (`~`, `null`, nothing, '')
/// says nothing and is left out; an empty item of a list is an error.
///
/// Requires: a file that read_seed_file or seed_file_of has checked.
/// Errors:   bad_yaml; with errors the records must not be loaded. Anchors, aliases, tags, merge
///           keys, duplicate keys, a second document, keys that are no text, more than twenty
///           levels and more than 4 MiB are among them.
Seed read_yaml(std::shared_ptr<const SeedFile> file);

}  // namespace liaison
