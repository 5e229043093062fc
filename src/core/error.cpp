// SPDX-License-Identifier: EUPL-1.2
// The table of the kinds of error, and errors as text and as JSON. See liaison/error.hpp.
#include "liaison/error.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/error_place.hpp"
#include "core/json_text.hpp"
#include "core/utf8.hpp"
#include "core/width.hpp"

namespace liaison {
namespace {

constexpr int kExcerptWidth = 100;  // columns of a source line that are shown
constexpr int kExcerptBefore = 40;  // columns kept before the caret where the line is cut

// Without a default, so that the compiler names a kind that has no row.
// clang-format off
constexpr ErrorKind describe(ErrorCode code) {
  using enum ErrorCode;
  switch (code) {
    case empty_question: return {code, "E01", 2, "the question is empty"};
    case ends_early: return {code, "E02", 2, "the question ends too early"};
    case unknown_word: return {code, "E03", 2, "a word or name that is not known"};
    case misplaced_word: return {code, "E04", 2, "a known word that does not fit in its place"};
    case ambiguous_name: return {code, "E05", 2, "a name of several things"};
    case several_readings: return {code, "E06", 2, "a question with several readings"};
    case mixed_joints: return {code, "E07", 2, "'and' and 'or' without brackets"};
    case wrong_relation: return {code, "E08", 2, "a relation that the noun does not have"};
    case one_value_only: return {code, "E09", 2, "'and' where one value only can hold"};
    case backwards_range: return {code, "E10", 2, "a range of time that runs backwards"};
    case unmeasured_top: return {code, "E11", 2, "a top without what is counted"};
    case unanswered_form: return {code, "E12", 2, "a form of question that is not answered"};
    case not_a_date: return {code, "E13", 2, "a date that does not exist, or is written in another way"};
    case bad_usage: return {code, "E20", 2, "a wrong command line"};
    case bad_sql: return {code, "E21", 2, "an SQL statement that is wrong or refused"};
    case bad_query: return {code, "E22", 2, "a file of a canned query that is wrong"};
    case bad_csv: return {code, "S01", 65, "a file that is not well-formed CSV"};
    case bad_yaml: return {code, "S02", 65, "a file that is not the YAML we read"};
    case unknown_kind: return {code, "S03", 65, "a kind of record that does not exist"};
    case unknown_field: return {code, "S04", 65, "a field that the kind does not have"};
    case bad_value: return {code, "S05", 65, "a value that the field cannot hold"};
    case missing_value: return {code, "S06", 65, "a required value that is not there"};
    case unknown_code: return {code, "S07", 65, "a code that no record has"};
    case unknown_name: return {code, "S08", 65, "a name that no record has"};
    case ambiguous_reference: return {code, "S09", 65, "a name that several records have"};
    case conflicting_values: return {code, "S10", 65, "one source that states two values"};
    case broken_rule: return {code, "S11", 65, "a record that breaks a rule of the schema"};
    case unknown_source: return {code, "S12", 65, "a source that is not described"};
    case near_name: return {code, "S13", 65, "a name that is close to another one"};
    case missing_file: return {code, "F01", 66, "a file that does not exist"};
    case not_our_database: return {code, "F02", 78, "a file that is no liaison database"};
    case newer_database: return {code, "F03", 78, "a database of a newer liaison"};
    case older_database: return {code, "F04", 78, "a database that needs to be migrated"};
    case edited_migration: return {code, "F05", 78, "an applied migration that was changed"};
    case damaged_database: return {code, "F06", 74, "a damaged database"};
    case busy_database: return {code, "F07", 75, "a database in use by another process"};
    case output_exists: return {code, "F08", 73, "an output that cannot be made: it exists, or its folder does not"};
    case io_failure: return {code, "F09", 74, "a failure to read or write"};
    case no_permission: return {code, "F10", 77, "a file that may not be read or written"};
    case interrupted: return {code, "X01", 130, "stopped by the user"};
    case limit_reached: return {code, "X03", 124, "a limit of time or memory was reached"};
    case bug: break;
  }
  return {ErrorCode::bug, "X02", 70, "a defect of liaison: please report it"};
}
// clang-format on

constexpr std::size_t kKindCount = static_cast<std::size_t>(ErrorCode::bug) + 1;

constexpr std::array<ErrorKind, kKindCount> kKinds = [] {
  std::array<ErrorKind, kKindCount> kinds{};
  for (std::size_t i = 0; i < kKindCount; ++i) {
    kinds[i] = describe(static_cast<ErrorCode>(i));
  }
  std::ranges::sort(kinds, {}, &ErrorKind::id);
  return kinds;
}();

// The three parts of the line in question, made harmless one by one so that the caret stays in
// place.
struct Excerpt {
  std::string before;
  std::string marked;
  std::string after;
};

std::string on_one_line(std::string_view text) {
  std::string spaced(text);
  std::ranges::replace(spaced, '\t', ' ');
  return visible(spaced);
}

// The start of the span, moved back to the start of its character.
std::size_t start_of(const Where& where) {
  std::size_t at = std::min(where.offset, where.text.size());
  while (at > 0 && at < where.text.size() &&
         (static_cast<unsigned char>(where.text[at]) & 0xC0) == 0x80) {
    --at;
  }
  return at;
}

Excerpt excerpt_of(const Where& where) {
  const std::string_view text = where.text;
  const std::size_t start = start_of(where);
  const std::size_t length = std::min(where.length, text.size() - start);
  Excerpt excerpt{.before = on_one_line(text.substr(0, start)),
                  .marked = on_one_line(text.substr(start, length)),
                  .after = on_one_line(text.substr(start + length))};
  const int width = display_width(excerpt.before);
  if (width + std::max(display_width(excerpt.marked), 1) > kExcerptWidth - 1) {
    const std::size_t cut = fitting_prefix(excerpt.before, std::max(width - kExcerptBefore, 0));
    excerpt.before = cut > 0 ? "…" + excerpt.before.substr(cut) : excerpt.before;
  }
  return excerpt;
}

void append_excerpt(std::string& out, const Where& where) {
  const std::string number = where.line > 0 ? std::to_string(where.line) : "";
  const bool in_file = !where.file.empty() && where.line > 0;
  const std::string gutter = in_file ? "  " + number + " | " : "  ";
  const std::string blank = in_file ? std::string(number.size() + 3, ' ') + "| " : "  ";
  const Excerpt excerpt = excerpt_of(where);
  const int before = display_width(excerpt.before);
  const int carets = std::clamp(display_width(excerpt.marked), 1, kExcerptWidth - before);
  std::string line = excerpt.before + excerpt.marked + excerpt.after;
  line.resize(line.find_last_not_of(' ') + 1);  // npos + 1 is 0
  out += gutter + cut_to_width(line, kExcerptWidth) + '\n';
  out += blank + std::string(static_cast<std::size_t>(before), ' ') +
         std::string(static_cast<std::size_t>(carets), '^') + '\n';
}

void append_hint(std::string& out, std::string_view hint) {
  while (!hint.empty()) {
    const std::size_t end = std::min(hint.find('\n'), hint.size());
    out += "  " + visible(hint.substr(0, end)) + '\n';
    hint.remove_prefix(std::min(end + 1, hint.size()));
  }
}

std::string place_of(const Error& error) {
  if (!error.where || error.where->file.empty()) {
    return "liaison";
  }
  std::string place = visible(error.where->file);
  if (error.where->line > 0) {
    place +=
        ':' + std::to_string(error.where->line) + ':' + std::to_string(column_of(*error.where));
  }
  return place;
}

void append_json_field(std::string& out, std::string_view name, std::string_view text) {
  out += ", ";
  append_json_string(out, name);
  out += ": ";
  if (text.empty()) {
    out += "null";
  } else {
    append_json_string(out, text);
  }
}

}  // namespace

std::span<const ErrorKind> error_kinds() {
  return kKinds;
}

const ErrorKind& kind_of(ErrorCode code) {
  const auto* const kind = std::ranges::find(kKinds, code, &ErrorKind::code);
  return kind != kKinds.end() ? *kind : kKinds.back();
}

int column_of(const Where& where) {
  if (where.column > 0) {
    return where.column;
  }
  return static_cast<int>(
             count_code_points(std::string_view(where.text).substr(0, start_of(where)))) +
         1;
}

std::string to_text(const Error& error) {
  std::string out = place_of(error) + ": error[" + std::string(kind_of(error.code).id) +
                    "]: " + visible(error.message) + '\n';
  if (error.where && !error.where->text.empty()) {
    append_excerpt(out, *error.where);
  }
  append_hint(out, error.hint);
  return out;
}

std::string to_json(const Error& error) {
  const Where where = error.where.value_or(Where{});
  std::string out = "{\"code\": \"" + std::string(kind_of(error.code).id) + '"';
  append_json_field(out, "message", error.message);
  append_json_field(out, "hint", error.hint);
  append_json_field(out, "file", where.file);
  out += ", \"line\": " + (where.line > 0 ? std::to_string(where.line) : "null");
  out += ", \"column\": " + (error.where ? std::to_string(column_of(where)) : "null");
  append_json_field(out, "text", where.text);
  return out + "}";
}

}  // namespace liaison
