// SPDX-License-Identifier: EUPL-1.2
#include "cli/context.hpp"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <system_error>
#include <utility>

#include "cli/command.hpp"
#include "core/file.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"
#include "liaison/table.hpp"
#include "load/encoding.hpp"
#include "load/seed_file.hpp"
#include "render/render.hpp"
#include "store/bundled.hpp"
#include "store/database.hpp"
#include "store/open.hpp"

namespace liaison {

namespace {

std::string default_path(const Call& call) {
  const std::optional<std::string> folder = data_folder(call);
  if (!folder) {
    throw Failure(ErrorCode::bad_usage, "there is no home folder to look for a database in",
                  "name one with --db FILE");
  }
  return *folder + "/liaison.db";
}

constexpr std::string_view kTable = "table";
constexpr std::string_view kYaml = "yaml";

std::string endings() {
  std::string all;
  for (const Format& format : formats()) {
    all += fmt::format("{}.{}", all.empty() ? "" : ", ", format.ending);
  }
  return all;
}

const Format& chosen_format(const Call& call) {
  if (const std::optional<std::string> name = call.value("format")) {
    if (const Format* format = find_format(*name)) {
      return *format;
    }
    std::string known;
    for (const Format& format : formats()) {
      known += (known.empty() ? "" : ", ") + std::string(format.name);
    }
    throw Failure(ErrorCode::bad_usage, fmt::format("no format '{}'", *name), "one of: " + known);
  }
  if (const std::optional<std::string> file = call.value("output")) {
    if (const Format* format = format_for_file(*file)) {
      return *format;
    }
    throw Failure(ErrorCode::bad_usage, fmt::format("the ending of '{}' names no format", *file),
                  "add -f FORMAT, or end the name in one of: " + endings());
  }
  return *find_format(call.environment.out_is_terminal ? kTable : "tsv");
}

bool withholds(const Table& table) {
  return std::ranges::any_of(table.rows, [](const std::vector<Cell>& row) {
    return std::ranges::find(row, Cell(std::string("withheld"))) != row.end();
  });
}

// The reading is for eyes; that a name was chosen among several, or why nothing was found, is said
// to a script's user too.
void print_reading(const Call& call, const Answer& answer) {
  if (call.has("quiet")) {
    return;
  }
  const bool terminal = call.environment.out_is_terminal;
  if (terminal && !answer.reading.empty()) {
    say(call, fmt::format("→ {}", visible(answer.reading)));
  }
  if (withholds(answer.table)) {
    say(call, fmt::format("{}telephone numbers and e-mail addresses are withheld; --with-contacts"
                          " shows them",
                          terminal ? "  " : "liaison: "));
  }
  for (const std::string& note : answer.notes) {
    say(call, fmt::format("{}{}", terminal ? "  " : "liaison: ", visible(note)));
  }
  if (terminal && !answer.data_as_of.empty()) {
    say(call, fmt::format("  data as of {}", answer.data_as_of));
  }
}

[[noreturn]] void refuse_existing(const std::string& message) {
  throw Failure(ErrorCode::output_exists, message,
                "it was not touched; choose another name, or replace it with --force");
}

void write_output(const Call& call, const std::string& file, const std::string& text,
                  Privacy privacy) {
  try {
    write_file(file, text, privacy, call.has("force") ? Overwrite::yes : Overwrite::no);
  } catch (const Failure& failure) {
    if (failure.error().code != ErrorCode::output_exists || call.has("force") ||
        ::access(file.c_str(), F_OK) != 0) {
      throw;
    }
    refuse_existing(failure.error().message);  // it came into being since the first look
  }
}

bool wants_colour(const Call& call) {
  const auto& variable = call.environment.variable;
  return call.environment.out_is_terminal && variable("NO_COLOR").value_or("").empty() &&
         variable("TERM").value_or("") != "dumb";
}

}  // namespace

std::optional<std::string> data_folder(const Call& call) {
  const auto& variable = call.environment.variable;
  // The XDG rules: a folder that is not absolute is as none.
  if (const std::optional<std::string> data = variable("XDG_DATA_HOME");
      data && data->starts_with('/')) {
    return *data + "/liaison";
  }
  const std::string home = variable("HOME").value_or("");
  return home.empty() ? std::nullopt : std::optional(home + "/.local/share/liaison");
}

DatabasePath database_path(const Call& call) {
  if (const std::optional<std::string> path = call.value("db")) {
    return {.path = *path, .named = true, .exists = false};
  }
  if (const std::optional<std::string> path = call.environment.variable("LIAISON_DB");
      path && !path->empty()) {
    return {.path = *path, .named = true, .exists = false};
  }
  std::string path = default_path(call);
  const bool exists = ::access(path.c_str(), F_OK) == 0;
  return {.path = std::move(path), .named = false, .exists = exists};
}

void print_text(const Call& call, const std::string& text) {
  const std::optional<std::string> file = call.value("output");
  if (!file) {
    call.environment.out(text);
    return;
  }
  write_output(call, *file, text,
               call.has("with-contacts") ? Privacy::owner_only : Privacy::as_umask);
  if (!call.has("quiet")) {
    say(call, fmt::format("wrote {}", *file));
  }
}

bool wants_yaml(const Call& call) {
  if (const std::optional<std::string> format = call.value("format")) {
    return *format == kYaml;
  }
  return is_yaml_path(call.value("output").value_or(""));
}

void check_file(const Call& call, const std::string& file) {
  if (!call.has("force") && ::access(file.c_str(), F_OK) == 0) {
    refuse_existing(fmt::format("'{}' exists already", file));
  }
  std::error_code ignored;
  if (std::filesystem::equivalent(file, database_path(call).path, ignored)) {
    throw Failure(ErrorCode::output_exists, fmt::format("'{}' is the database", file),
                  "it was not touched; choose another name for the answer");
  }
}

void check_output(const Call& call, bool yaml) {
  if (!yaml || !wants_yaml(call)) {
    (void)chosen_format(call);
  }
  if (const std::optional<std::string> file = call.value("output")) {
    check_file(call, *file);
  }
}

void write_sheet(const Call& call, const Answer& answer, const std::string& file, Privacy privacy) {
  const Format* named = format_for_file(file);
  const Format& format = named == nullptr ? *find_format("csv") : *named;
  std::string text;
  format.render(answer, {}, [&text](std::string_view part) { text += part; });
  write_output(call, file, text, privacy);
}

std::span<const unsigned char> bundled_image() {
  if (bundled_database().empty()) {
    throw Failure(ErrorCode::missing_file, "this program holds no data set",
                  "name a database with --db, or make one with `liaison init --empty`");
  }
  return bundled_database();
}

Database open_for_reading(const Call& call) {
  const DatabasePath path = database_path(call);
  const Contacts contacts = call.has("with-contacts") ? Contacts::shown : Contacts::withheld;
  if (path.named || path.exists) {
    return open_database(path.path, Access::read, contacts);
  }
  Database bundled = open_image(bundled_image(), contacts);
  if (!call.has("quiet")) {
    say(call,
        "liaison: no database yet, so the bundled data set answers; `liaison init` makes one of "
        "your own");
  }
  return bundled;
}

Encoding encoding_of(const Call& call) {
  const std::string name = call.value("encoding").value_or(std::string(kEncodings.front()));
  if (const std::optional<Encoding> encoding = find_encoding(name)) {
    return *encoding;
  }
  throw Failure(ErrorCode::bad_usage, fmt::format("no encoding '{}'", name),
                fmt::format("one of {}", fmt::join(kEncodings, ", ")));
}

bool prints_table(const Call& call) {
  return &chosen_format(call) == find_format(kTable);
}

void print_answer(const Call& call, const Answer& answer) {
  const Format& format = chosen_format(call);
  const std::optional<std::string> file = call.value("output");
  const bool terminal = call.environment.out_is_terminal;
  print_reading(call, answer);
  if (file) {
    std::string text;
    format.render(answer, {}, [&text](std::string_view part) { text += part; });
    print_text(call, text);
    return;
  }
  format.render(answer,
                {.width = terminal ? call.environment.width : 0,
                 .colour = wants_colour(call),
                 .terminal = terminal},
                call.environment.out);
}

void say(const Call& call, const std::string& line) {
  call.environment.err(line + "\n");
}

void print_errors(const Call& call, const std::vector<Error>& errors) {
  for (const Error& error : errors) {
    call.environment.err(call.has("json") ? to_json(error) + "\n" : to_text(error));
  }
}

int fail(const Call& call, const Error& error) {
  print_errors(call, {error});
  return kind_of(error.code).exit_code;
}

}  // namespace liaison
