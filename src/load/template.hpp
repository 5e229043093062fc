// SPDX-License-Identifier: EUPL-1.2
// A seed to fill in: every field explained, and a record of the database as the example, so that
// the text loads as it stands and changes nothing.
#pragma once

#include <string>

#include "load/seed_schema.hpp"
#include "store/database.hpp"

namespace liaison {

enum class SeedFormat { csv, yaml };

/// CSV where a row can hold a new record, else YAML.
SeedFormat natural_format(const Database& database, const SeedKind& kind);

/// The template of a kind. The example is the record of which most fields are stated, the first one
/// by its key; without records there is none. Contacts are left out of it.
std::string template_text(const Database& database, const SeedSchema& schema, const SeedKind& kind,
                          SeedFormat format);

}  // namespace liaison
