// SPDX-License-Identifier: EUPL-1.2
#include "cli/changes.hpp"

#include <fmt/format.h>

#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "cli/command.hpp"
#include "cli/context.hpp"
#include "core/width.hpp"
#include "liaison/table.hpp"
#include "liaison/version.hpp"
#include "load/changes.hpp"
#include "store/bundled.hpp"
#include "store/journal.hpp"

namespace liaison {

namespace {

constexpr std::size_t kMostNew = 5;
constexpr std::size_t kMostOfASort = 20;  // of those that are not new
constexpr int kValueWidth = 60;
constexpr std::string_view kNotStated = "(not stated)";

Cell text_or_null(const std::string& text) {
  return text.empty() ? Cell() : Cell(text);
}

std::string_view sign_of(Change change) {
  switch (change) {
    case Change::added:
      return "+";
    case Change::changed:
      return "~";
    case Change::removed:
    case Change::vanished:
      return "-";
    case Change::conflict:
      return "!";
  }
  return "";
}

std::size_t most_of(Change change) {
  return change == Change::added ? kMostNew : kMostOfASort;
}

std::string shortened(const std::string& text, bool full) {
  const std::string shown = visible(text);
  return full ? shown : cut_to_width(shown, kValueWidth);
}

std::string value_text(const FieldChange& field, const RecordChange& record, bool full) {
  const std::string before =
      field.before.empty() ? std::string(kNotStated) : shortened(field.before, full);
  std::string after = field.after.empty() ? std::string(kNotStated) : shortened(field.after, full);
  if (record.change == Change::added) {
    return after;
  }
  if (record.change == Change::conflict) {
    return fmt::format("{} stays; {}", before, after);
  }
  if (!field.items) {
    return fmt::format("{} → {}", before, after);
  }
  std::string text = field.before.empty() ? "" : fmt::format("− {}", before);
  if (!field.after.empty()) {
    text += fmt::format("{}+ {}", text.empty() ? "" : "   ", after);
  }
  return text;
}

void append_record(std::string& text, const RecordChange& record, bool full) {
  text += fmt::format("{} {} {}", sign_of(record.change), record.kind, record.slug);
  if (record.name != record.slug) {
    text += "  " + visible(record.name);
  }
  if (!record.place.empty()) {
    text += "  " + visible(record.place);
  }
  text += '\n';
  if (record.change == Change::vanished) {
    text += "    no longer stated (kept; --prune removes it)\n";
  }
  for (const FieldChange& field : record.fields) {
    text += fmt::format("    {:<12} {}\n", field.field, value_text(field, record, full));
  }
}

}  // namespace

Answer answer_of(const std::vector<RecordChange>& changes) {
  Answer answer;
  answer.table.columns = {{.name = "change"}, {.name = "kind"},  {.name = "slug"},
                          {.name = "name"},   {.name = "field"}, {.name = "before"},
                          {.name = "after"},  {.name = "place"}};
  for (const RecordChange& record : changes) {
    const std::vector<FieldChange> none(1);
    for (const FieldChange& field : record.fields.empty() ? none : record.fields) {
      answer.table.rows.push_back({std::string(word_of(record.change)), record.kind, record.slug,
                                   record.name, text_or_null(field.field),
                                   text_or_null(field.before), text_or_null(field.after),
                                   text_or_null(record.place)});
    }
  }
  for (const std::size_t prose : {5U, 6U}) {
    answer.table.columns[prose].wraps = true;
  }
  return answer;
}

std::string text_of(const std::vector<RecordChange>& changes, bool full) {
  std::string text;
  std::map<std::pair<Change, std::string>, std::size_t> seen;
  for (const RecordChange& record : changes) {
    if (++seen[{record.change, record.kind}] <= most_of(record.change) || full) {
      append_record(text, record, full);
    }
  }
  for (const auto& [sort, count] : seen) {
    if (count > most_of(sort.first) && !full) {
      text += fmt::format("{} {} … {} more, --full lists all\n", sign_of(sort.first), sort.second,
                          count - most_of(sort.first));
    }
  }
  return text;
}

void print_changes(const Call& call, const std::vector<RecordChange>& changes) {
  if (call.has("format") || call.has("output") || call.has("json")) {
    Call asked{.environment = call.environment,
               .arguments = call.arguments,
               .options = call.options,
               .parameters = call.parameters};
    if (!call.has("format") && !call.has("output")) {
      asked.options["format"] = {"json"};
    }
    print_answer(asked, answer_of(changes));
  } else if (call.has("dry-run")) {
    call.environment.out(text_of(changes, call.has("full")));
  } else if (!call.has("quiet")) {
    call.environment.err(text_of(changes, call.has("full")));
  }
}

NewLoad new_load(const Call& call) {
  // The program that builds the data set has no clock: two builds give the same bytes.
  return {.at = bundled_database().empty() ? "" : call.environment.now,
          .version = std::string(kVersion),
          .by = call.value("by").value_or("")};
}

bool confirmed(const Call& call, const std::string& question) {
  if (call.has("dry-run")) {
    return false;
  }
  if (call.has("yes") || !call.environment.in_is_terminal) {
    return true;
  }
  call.environment.err(question + " [y/N] ");
  const std::optional<std::string> line = call.environment.read_line();
  return line && (*line == "y" || *line == "yes" || *line == "Y");
}

}  // namespace liaison
