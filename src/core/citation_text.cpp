// SPDX-License-Identifier: EUPL-1.2
#include "core/citation_text.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "liaison/table.hpp"

namespace liaison {

namespace {

std::string located(const Citation& citation) {
  std::string text = citation.source_title;
  if (!citation.section.empty()) {
    text += fmt::format(", §{}", citation.section);
  }
  if (!citation.page.empty()) {
    text += citation.page_basis == "printed" ? fmt::format(", p.{}", citation.page)
                                             : fmt::format(" (p.{})", citation.page);
  }
  if (!citation.footnote.empty()) {
    text += fmt::format(", fn {}", citation.footnote);
  }
  return text;
}

std::string basis_of(const Citation& citation) {
  return citation.basis == "printed" ? "" : fmt::format(" ({})", citation.basis);
}

}  // namespace

std::string subject_text(const Citation& citation) {
  if (citation.field.empty()) {
    return "the record";
  }
  std::string field = citation.field;
  std::ranges::replace(field, '_', ' ');
  return citation.item.empty() ? field : fmt::format("{}: {}", field, citation.item);
}

std::string place_text(const Citation& citation) {
  return located(citation) + basis_of(citation);
}

std::string full_place_text(const Citation& citation) {
  std::string text = located(citation);
  if (!citation.footnote_title.empty()) {
    text += fmt::format(": {}", citation.footnote_title);
  }
  if (!citation.url.empty()) {
    text += fmt::format(", {}", citation.url);
  }
  if (!citation.consulted.empty()) {
    text += fmt::format(", consulted {}", citation.consulted);
  }
  return text + basis_of(citation);
}

std::string words_text(const Citation& citation) {
  std::string quote = citation.quote.empty() ? "" : fmt::format("“{}”", citation.quote);
  if (citation.reason.empty()) {
    return quote;
  }
  return quote.empty() ? citation.reason : fmt::format("{} – {}", quote, citation.reason);
}

}  // namespace liaison
