// SPDX-License-Identifier: EUPL-1.2
// The format json. Keys come in a fixed order and each row stands on a line, so that the diff of
// two answers reads well.
#include <algorithm>
#include <cmath>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "core/json_text.hpp"
#include "liaison/sink.hpp"
#include "liaison/table.hpp"
#include "render/cell.hpp"
#include "render/evidence.hpp"
#include "render/render.hpp"

namespace liaison {
namespace {

// The names of the columns, made different: most readers of JSON keep one of two equal keys.
std::vector<std::string> keys_of(const Table& table) {
  std::vector<std::string> keys;
  for (const Column& column : table.columns) {
    std::string key = column.name;
    for (int number = 2; std::ranges::find(keys, key) != keys.end(); ++number) {
      key = column.name + "_" + std::to_string(number);
    }
    keys.push_back(std::move(key));
  }
  return keys;
}

void append_string_or_null(std::string& out, std::string_view text) {
  if (text.empty()) {
    out += "null";
  } else {
    append_json_string(out, text);
  }
}

void append_list(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (const std::string& text : texts) {
    out += &text == &texts.front() ? "" : ", ";
    append_json_string(out, text);
  }
  out += ']';
}

void append_value(std::string& out, const Cell& cell, std::string& scratch) {
  const auto* const real = std::get_if<double>(&cell);
  if (std::holds_alternative<std::monostate>(cell) || (real != nullptr && !std::isfinite(*real))) {
    out += "null";
  } else if (const auto* const text = std::get_if<std::string>(&cell)) {
    append_json_string(out, *text);
  } else {
    out += cell_text(cell, scratch);
  }
}

void append_part(std::string& out, std::string_view name, std::string_view text) {
  out += name == "field" ? "" : ", ";
  append_json_string(out, name);
  out += ": ";
  append_string_or_null(out, text);
}

void append_citation(std::string& out, const Citation& citation) {
  out += '{';
  append_part(out, "field", citation.field);
  append_part(out, "item", citation.item);
  append_part(out, "source", citation.source);
  append_part(out, "section", citation.section);
  append_part(out, "page", citation.page);
  append_part(out, "page_basis", citation.page_basis);
  append_part(out, "footnote", citation.footnote);
  append_part(out, "footnote_title", citation.footnote_title);
  append_part(out, "url", citation.url);
  append_part(out, "consulted", citation.consulted);
  append_part(out, "basis", citation.basis);
  append_part(out, "quote", citation.quote);
  append_part(out, "reason", citation.reason);
  out += '}';
}

void append_evidence(std::string& out, const std::vector<Citation>& citations) {
  out += ", ";
  append_json_string(out, kEvidence);
  out += ": [";
  for (const Citation& citation : citations) {
    out += &citation == &citations.front() ? "" : ", ";
    append_citation(out, citation);
  }
  out += ']';
}

void append_head(std::string& out, const Answer& answer, const std::vector<std::string>& keys) {
  out += "{\n  \"question\": ";
  append_string_or_null(out, answer.question);
  out += ",\n  \"reading\": ";
  append_string_or_null(out, answer.reading);
  out += ",\n  \"notes\": ";
  append_list(out, answer.notes);
  out += ",\n  \"data_as_of\": ";
  append_string_or_null(out, answer.data_as_of);
  out += ",\n  \"columns\": ";
  std::vector<std::string> columns = keys;
  if (answer.evidence) {
    columns.emplace_back(kEvidence);
  }
  append_list(out, columns);
  out += ",\n  \"rows\": [";
}

}  // namespace

void render_json(const Answer& answer, const RenderOptions& /*options*/, const Sink& sink) {
  const std::vector<std::string> keys = keys_of(answer.table);
  std::vector<std::string> labels;  // the keys as JSON, with their colons
  for (const std::string& key : keys) {
    std::string label;
    append_json_string(label, key);
    labels.push_back(label + ": ");
  }
  Output output(sink);
  append_head(output.text(), answer, keys);
  std::string scratch;
  for (const auto& row : answer.table.rows) {
    output.text() += &row == &answer.table.rows.front() ? "" : ",";
    output.end_line();
    output.text() += "    {";
    for (std::size_t i = 0; i < row.size(); ++i) {
      output.text() += i == 0 ? "" : ", ";
      output.text() += labels[i];
      append_value(output.text(), row[i], scratch);
    }
    if (answer.evidence) {
      const auto number = static_cast<std::size_t>(&row - &answer.table.rows.front());
      append_evidence(output.text(), (*answer.evidence)[number]);
    }
    output.text() += '}';
  }
  output.text() += answer.table.rows.empty() ? "]\n}" : "\n  ]\n}";
  output.end_line();
  output.flush();
}

}  // namespace liaison
