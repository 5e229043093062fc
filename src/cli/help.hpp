// SPDX-License-Identifier: EUPL-1.2
// Help, written from the table of commands; examples first.
#pragma once

#include <string>

#include "cli/command.hpp"

namespace liaison {

std::string help_text();
std::string help_text(const Command& command);

}  // namespace liaison
