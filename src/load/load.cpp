// SPDX-License-Identifier: EUPL-1.2
#include "load/load.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <limits>
#include <memory>
#include <set>
#include <string_view>
#include <system_error>
#include <tuple>
#include <utility>

#include "core/file.hpp"
#include "liaison/error.hpp"
#include "load/apply.hpp"
#include "load/asks.hpp"
#include "load/bind.hpp"
#include "load/changes.hpp"
#include "load/citation_check.hpp"
#include "load/contact_errors.hpp"
#include "load/contact_texts.hpp"
#include "load/csv.hpp"
#include "load/decision_sheet.hpp"
#include "load/draft.hpp"
#include "load/encoding.hpp"
#include "load/match.hpp"
#include "load/merge.hpp"
#include "load/open_name.hpp"
#include "load/plan.hpp"
#include "load/prune.hpp"
#include "load/rejects.hpp"
#include "load/restated.hpp"
#include "load/seed.hpp"
#include "load/seed_errors.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "load/yaml.hpp"
#include "store/database.hpp"
#include "store/derived.hpp"
#include "store/hash.hpp"
#include "store/journal.hpp"

namespace liaison {

namespace {

namespace fs = std::filesystem;

bool is_seed_path(const fs::path& path) {
  return path.extension() == ".csv" || is_yaml_path(path.string());
}

std::vector<std::string> files_below(const std::string& folder) {
  std::vector<std::string> files;
  std::error_code error;
  fs::recursive_directory_iterator entry(folder, error);
  // By hand: a loop over a range would throw what is not ours.
  for (; !error && entry != fs::recursive_directory_iterator(); entry.increment(error)) {
    std::error_code ignored;
    if (is_seed_path(entry->path()) && entry->is_regular_file(ignored)) {
      files.push_back(entry->path().string());
    }
  }
  if (error) {
    throw_system_failure(folder, error.value());
  }
  if (files.empty()) {
    throw Failure(ErrorCode::missing_file, fmt::format("the folder '{}' has no seed files", folder),
                  "seed files end in .csv or .yaml");
  }
  std::sort(files.begin(), files.end());
  return files;
}

// Each file once, however often it was named.
std::vector<std::string> expand(const std::vector<std::string>& paths) {
  std::vector<std::string> files;
  std::set<std::string> seen;
  for (const std::string& path : paths) {
    std::error_code ignored;
    const bool is_folder = fs::is_directory(path, ignored);
    for (const std::string& file : is_folder ? files_below(path) : std::vector{path}) {
      const std::string real = fs::canonical(file, ignored).string();
      if (seen.insert(real.empty() ? file : real).second) {
        files.push_back(file);
      }
    }
  }
  return files;
}

// A text that passes for a table without rows would be loaded in silence.
Error no_seed(const std::string& path) {
  return {.code = ErrorCode::unknown_kind,
          .message = fmt::format("no kind of record has the plural '{}'", kind_plural_of(path)),
          .where = Where{.file = path},
          .hint = "the first word of a CSV file's name says what it holds: organisations.csv"};
}

// What the files say.
struct Read {
  std::vector<ReadFile> files = {};
  std::vector<Draft> drafts = {};
  std::vector<Seed> sheets = {};  ///< of decisions about names
  bool complete = true;           ///< all records of all files are among the drafts
};

// Says whether all records of the file are among the drafts now.
bool read_file(const SeedSchema& schema, const std::string& path, const LoadOptions& options,
               Read& read, std::vector<Error>& errors) {
  Result<std::shared_ptr<const SeedFile>> file = read_seed_file(path, options.encoding);
  if (!file) {
    errors.push_back(file.error());
    return false;
  }
  std::error_code ignored;
  read.files.push_back(
      {.file = *file,
       .place = options.places ? hash_hex(fs::canonical(path, ignored).string()) : ""});
  Seed seed = is_yaml_path(path) ? read_yaml(*file) : read_csv(*file, kind_plural_of(path));
  if (!seed.errors.empty()) {
    errors.insert(errors.end(), seed.errors.begin(), seed.errors.end());
    return false;
  }
  if (is_decision_sheet(seed)) {
    read.files.back().is_sheet = true;
    read.sheets.push_back(std::move(seed));
    return true;
  }
  if (seed.records.empty() && !is_yaml_path(path) &&
      schema.find_plural(kind_plural_of(path)) == nullptr) {
    errors.push_back(no_seed(path));
    return false;
  }
  refuse_contacts(schema, seed, errors);
  const std::size_t before = read.drafts.size();
  bind_seed(schema, seed, read.drafts, errors);
  return read.drafts.size() - before == seed.records.size();
}

bool states_contacts(const std::vector<Draft>& drafts) {
  return std::ranges::any_of(drafts, [](const Draft& draft) {
    return std::ranges::any_of(draft.kind->lists, holds_contacts);
  });
}

bool is_unknown_reference(const Error& error) {
  return error.code == ErrorCode::unknown_name || error.code == ErrorCode::unknown_code ||
         error.code == ErrorCode::unknown_source;
}

bool are_only_asks(const std::vector<Error>& errors) {
  return std::all_of(errors.begin(), errors.end(),
                     [](const Error& error) { return error.code == ErrorCode::near_name; });
}

// By file and position, each once: the same line can break several rules, but not the same rule
// twice.
void sort_errors(std::vector<Error>& errors) {
  const auto place = [](const Error& error) {
    static const Where kNowhere;
    const Where& where = error.where ? *error.where : kNowhere;
    // What is said of a file as a whole comes behind its lines.
    const int line = where.line > 0 ? where.line : std::numeric_limits<int>::max();
    return std::tuple<const std::string&, int, std::size_t, const std::string&>(
        where.file, line, where.offset, error.message);
  };
  std::stable_sort(errors.begin(), errors.end(),
                   [&](const Error& a, const Error& b) { return place(a) < place(b); });
  const auto same = [&](const Error& a, const Error& b) { return place(a) == place(b); };
  errors.erase(std::unique(errors.begin(), errors.end(), same), errors.end());
}

// No more than a person would read: of each file the first errors, and how many more there are.
// Requires: sorted errors.
void cap_errors(std::vector<Error>& errors) {
  const auto file_of = [](const Error& error) {
    return error.where ? error.where->file : std::string();
  };
  std::vector<Error> kept;
  for (std::size_t begin = 0; begin < errors.size();) {
    const std::string file = file_of(errors[begin]);
    std::size_t end = begin;
    std::size_t cut = 0;
    ErrorCode last = ErrorCode::bug;
    for (; end < errors.size() && file_of(errors[end]) == file; ++end) {
      const bool is_of_a_line = errors[end].where && errors[end].where->line > 0;
      if (is_of_a_line && end - begin >= kMaxErrorsPerFile) {
        ++cut;
        last = errors[end].code;
      } else {
        kept.push_back(std::move(errors[end]));
      }
    }
    if (cut > 0) {
      kept.push_back(
          {.code = last,
           .message = fmt::format("{} more error{} in '{}'", cut, cut == 1 ? "" : "s", file),
           .where = Where{.file = file},
           .hint = "correct those above first"});
    }
    begin = end;
  }
  errors = std::move(kept);
}

// Takes contacts out of the errors, and keeps as many as a person would read; the sheet has all.
void finish_errors(const SeedSchema& schema, const std::vector<OpenName>& open, Encoding encoding,
                   LoadReport& report) {
  sort_errors(report.errors);
  report.errors_found = report.errors.size();
  const std::vector<Error> raw = report.errors;
  withhold_contacts(schema, report.errors, encoding);
  report.rejects = rejects_of(raw, report.errors, open);
  cap_errors(report.errors);
}

}  // namespace

bool LoadReport::changes_nothing() const {
  return std::all_of(counts.begin(), counts.end(), [](const auto& entry) {
    return entry.second.added == 0 && entry.second.changed == 0 && entry.second.removed == 0;
  });
}

LoadReport load_seeds(const Database& database, const std::vector<std::string>& paths,
                      const std::function<bool(const LoadReport&)>& confirm,
                      const LoadOptions& options) {
  LoadReport report;
  const SeedSchema schema = read_seed_schema(database);
  Read read;
  for (const std::string& path : expand(paths)) {
    ++report.files;
    read.complete = read_file(schema, path, options, read, report.errors) && read.complete;
  }
  std::vector<Draft>& drafts = read.drafts;
  std::vector<OpenName> open;
  report.has_contacts = !read.complete || states_contacts(drafts);  // what is broken may, too
  Transaction transaction(database, Transaction::Mode::write);
  // Names are matched even after a broken file, so that all errors come in one run; rows are
  // written only when every record is whole.
  settle_names(database, schema, read.sheets, drafts, report.errors);
  match_drafts(database, schema, drafts, open, report.errors);
  check_cited_fields(schema, drafts, report.errors);
  if (!read.complete) {
    // What seems unknown may be described in the file that could not be read.
    std::erase_if(report.errors, is_unknown_reference);
  }
  // With a name to settle nothing will be committed; the others are tried all the same, so that all
  // that a person has to settle comes in one run.
  std::erase_if(drafts, [](const Draft& draft) { return draft.asked; });
  const std::vector<Merge> merges = find_merges(database, drafts, report.errors);
  report.notes = merged_keys_used(database, drafts);
  Applied applied;
  const Journal journal(database, options.load);
  if (are_only_asks(report.errors)) {
    applied = apply_drafts(database, drafts, report.errors);
    report.counts = applied.counts;
  }
  if (are_only_asks(report.errors)) {
    check_cited_items(database, schema, drafts, report.errors);
  }
  if (are_only_asks(report.errors)) {
    std::ranges::move(merge_records(database, schema, merges, report.counts, report.errors),
                      std::back_inserter(applied.conflicts));
  }
  std::vector<RecordChange> gone;
  if (report.errors.empty()) {
    note_files(database, journal, read.files, drafts, applied.restated);
    gone = vanished(database, journal.load(), read.files);
    if (options.prune) {
      prune(database, schema, std::exchange(gone, {}), report.counts, report.errors);
    }
  }
  if (are_only_asks(report.errors) && !report.changes_nothing()) {
    rebuild_derived(database);
    ask_about_names(database, drafts, open, report.errors);
  }
  if (!report.errors.empty()) {
    finish_errors(schema, open, options.encoding, report);
    return report;
  }
  journal.close();
  report.load = journal.load();
  report.plan = plan_of(database, schema, journal.load(), drafts, options.full, options.contacts);
  add_conflicts(database, std::move(applied.conflicts), report.plan);
  report.plan.insert(report.plan.end(), gone.begin(), gone.end());
  const bool goes_on = report.changes_nothing()
                           ? options.notes && states_more(database, journal.load())
                           : confirm(report);
  if (!goes_on) {
    return report;
  }
  transaction.commit();
  report.committed = true;
  return report;
}

}  // namespace liaison
