// SPDX-License-Identifier: EUPL-1.2
// The format tsv: the delimited writer with tabs.
#include "liaison/sink.hpp"
#include "liaison/table.hpp"
#include "render/delimited.hpp"
#include "render/render.hpp"

namespace liaison {

void render_tsv(const Answer& answer, const RenderOptions& options, const Sink& sink) {
  write_delimited(answer, '\t', options, sink);
}

}  // namespace liaison
