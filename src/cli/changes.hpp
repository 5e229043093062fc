// SPDX-License-Identifier: EUPL-1.2
// What a load or an undo changes, for eyes and for machines. Shared by load, undo and log.
#pragma once

#include <string>
#include <vector>

#include "cli/command.hpp"
#include "load/changes.hpp"
#include "store/journal.hpp"

namespace liaison {

/// One row a field that changes; a record without told fields has one row.
Answer answer_of(const std::vector<RecordChange>& changes);

/// The changes as lines: `~ organisation skywin  Skywin  file:3`, below it the fields. Without
/// `full`, at most twenty of a kind and sort, and long values cut; what is left out is counted.
std::string text_of(const std::vector<RecordChange>& changes, bool full);

/// Prints them: as an answer where a format, a file or --json is asked for; else as lines, to
/// stdout with --dry-run, where they are the answer, to stderr where they come before a question.
void print_changes(const Call& call, const std::vector<RecordChange>& changes);

/// What the call says of the load that it makes.
NewLoad new_load(const Call& call);

/// Asks a yes, unless --yes is given or nobody is there to ask. With --dry-run it is a no.
bool confirmed(const Call& call, const std::string& question);

}  // namespace liaison
