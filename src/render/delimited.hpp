// SPDX-License-Identifier: EUPL-1.2
// The writer behind csv and tsv. What a spreadsheet of some country wants is not decided here.
#pragma once

#include "liaison/sink.hpp"
#include "liaison/table.hpp"
#include "render/render.hpp"

namespace liaison {

/// Writes a header and the rows, a line feed after each, quoted where RFC 4180 asks for it. In a
/// table of one column an empty cell is written as `""`, since readers skip blank lines. Evidence
/// is a last column.
void write_delimited(const Answer& answer, char separator, const RenderOptions& options,
                     const Sink& sink);

}  // namespace liaison
