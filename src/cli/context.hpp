// SPDX-License-Identifier: EUPL-1.2
// What commands share: which database is meant, and where an answer goes.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "cli/command.hpp"
#include "core/file.hpp"
#include "load/encoding.hpp"

namespace liaison {

struct DatabasePath {
  std::string path;
  bool named = false;   ///< by --db or LIAISON_DB; else the default place
  bool exists = false;  ///< only looked at for the default place
};

/// The database that the call means: --db, else LIAISON_DB, else the XDG data folder.
DatabasePath database_path(const Call& call);

/// The folder `liaison` among the data of the user, after the XDG rules; nothing without a home.
std::optional<std::string> data_folder(const Call& call);

/// Opens it for reading, contacts withheld unless --with-contacts is given. Where no database is
/// named and none stands at the default place, the bundled data set, with a line on stderr that
/// says so.
Database open_for_reading(const Call& call);

/// What --encoding says of the files, UTF-8 if it was not given.
/// Throws: Failure(bad_usage) if there is no such encoding.
Encoding encoding_of(const Call& call);

/// The bundled data set, as the bytes of its file.
/// Throws: Failure(missing_file) in the program that builds it.
std::span<const unsigned char> bundled_image();

/// True if the answer is printed as a table, for eyes.
bool prints_table(const Call& call);

/// Writes the answer in the format that the call asks for, to stdout or to `-o FILE`. On a terminal
/// the reading goes to stderr first.
void print_answer(const Call& call, const Answer& answer);

/// Writes text to stdout or to `-o FILE`.
void print_text(const Call& call, const std::string& text);

/// Refuses a format that there is none of and an output file that exists, before any work is done.
/// `yaml`: whether the command prints seeds in YAML besides the formats of answers.
void check_output(const Call& call, bool yaml = false);

/// Whether -f, or else the ending of the output file, asks for YAML.
bool wants_yaml(const Call& call);

/// Refuses a file that exists, unless --force is given, and one that is the database.
void check_file(const Call& call, const std::string& file);

/// Writes the answer there as its ending says, as CSV if that names no format.
void write_sheet(const Call& call, const Answer& answer, const std::string& file, Privacy privacy);

/// Writes a line to stderr.
void say(const Call& call, const std::string& line);

/// Writes errors to stderr, as text or with `--json` as one object a line.
void print_errors(const Call& call, const std::vector<Error>& errors);

/// Prints the error and returns its exit code.
int fail(const Call& call, const Error& error);

}  // namespace liaison
