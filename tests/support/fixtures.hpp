// SPDX-License-Identifier: EUPL-1.2
// Files that a transcript cannot make with liaison itself: databases of other versions and
// programs.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace liaison {

/// Puts the fixture of that name into the working directory; false if there is none.
bool prepare_fixture(std::string_view name);

/// The names of all fixtures, which are also the names of the files.
std::vector<std::string> fixture_names();

}  // namespace liaison
