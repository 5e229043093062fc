// SPDX-License-Identifier: EUPL-1.2
// The format csv: the delimited writer with commas.
#include "liaison/sink.hpp"
#include "liaison/table.hpp"
#include "render/delimited.hpp"
#include "render/render.hpp"

namespace liaison {

void render_csv(const Answer& answer, const RenderOptions& options, const Sink& sink) {
  write_delimited(answer, ',', options, sink);
}

}  // namespace liaison
