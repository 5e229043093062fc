// SPDX-License-Identifier: EUPL-1.2
// The table of commands. A command is one row here, one function in commands.hpp, one file.
#include "cli/commands.hpp"

#include <array>

#include "cli/command.hpp"
#include "load/encoding.hpp"

namespace liaison {

namespace {

constexpr std::array<Option, 9> kCommon{{
    {"--db", "FILE", "the database to use"},
    {"-f,--format", "FORMAT", "how to print an answer; see Formats"},
    {"-o,--output", "FILE", "write the answer there; its ending names the format"},
    {"--force", "", "let -o replace a file that exists"},
    {"-q,--quiet", "", "print the data only, no reading and no notes"},
    {"--json", "", "print errors as JSON, one object a line"},
    {"--with-contacts", "", "show telephone numbers and e-mail addresses"},
    {"-h,--help", "", "show help"},
    {"--version", "", "show the version"},
}};

constexpr Option kCite{"--cite", "", "show where each row is printed"};

constexpr std::array<std::string_view, 2> kBases{{"printed", "any"}};

constexpr std::array<Option, 4> kAskOptions{{
    kCite,
    {"--explain", "", "show how the question was understood, and its SQL"},
    {"--strict", "", "refuse a question with several readings, also if they find the same"},
    {"--basis", "BASIS", "printed: only what a source prints; any: all, the default", kBases},
}};
constexpr std::array<Option, 1> kShowOptions{{kCite}};
constexpr std::array<Option, 1> kInitOptions{{
    {"--empty", "", "without the bundled data set: only the schema and its vocabulary"},
}};
constexpr Option kYes{"-y,--yes", "", "do not ask before anything is written"};
constexpr Option kDryRun{"-n,--dry-run", "", "stop after the plan; nothing is written"};
constexpr Option kFull{"--full", "", "leave nothing out of the plan: all records, all values"};
constexpr Option kBy{"--by", "NAME", "who does it, for the log; else nobody is named"};
constexpr Option kPrune{"--prune", "", "remove the records that the files no longer state"};
constexpr Option kEncoding{"--encoding", "ENCODING",
                           "how the files are encoded, where that is not UTF-8", kEncodings};
constexpr Option kRejects{"--rejects", "FILE", "write what stops the load there, as a sheet"};
constexpr std::array<Option, 7> kLoadOptions{
    {kYes, kDryRun, kPrune, kRejects, kFull, kBy, kEncoding}};
constexpr std::array<Option, 4> kUndoOptions{{kYes, kDryRun, kFull, kBy}};
constexpr std::array<Option, 4> kMatchOptions{{
    {"--column", "COLUMN", "the column of the file that holds the names"},
    {"--kind", "KIND", "what the names mean: organisation, the default"},
    {"--country", "COLUMN", "the column of the file that holds their country or place"},
    kEncoding,
}};
constexpr Option kQueries{"--queries", "DIR", "the folder of your own queries"};

constexpr std::array<Option, 3> kQueryOptions{{
    kQueries,
    kCite,
    {"--explain", "", "show the statement with its values, for the sqlite3 shell"},
}};
constexpr std::array<Option, 1> kSaveOptions{{kQueries}};
constexpr std::array<Option, 4> kCompleteOptions{{
    {"--line", "LINE", "the command line, as it stands in the shell"},
    {"--point", "N", "the characters before the cursor; without it all"},
    {"--replaces", "N", "so many of them will be replaced; without it the last word"},
    {"--unquoted", "", "for a shell that quotes by itself"},
}};
constexpr std::array<Option, 3> kSqlOptions{{
    {"-p,--param", "NAME=VALUE", "the value of :NAME in the statement; may be repeated"},
    {"--file", "FILE", "read the statement from there; - is standard input"},
    {"--time-limit", "SECONDS", "how long it may take; 30 if not given"},
}};

constexpr std::array<std::string_view, 4> kAskExamples{{
    "liaison ask 'partnerships targeting Canada in cleantech'",
    "liaison clusters in France or Belgium",
    "liaison how many Canadian clusters",
    "liaison ask --explain 'members of ELBE'",
}};
constexpr std::array<std::string_view, 3> kShowExamples{{
    "liaison show Skywin",
    "liaison show ELBE -f yaml -o elbe.yaml",
    "liaison show @geo-energy-europe",
}};
constexpr std::array<std::string_view, 2> kWhyExamples{{
    "liaison why Skywin",
    "liaison why ELBE targets",
}};
constexpr std::array<std::string_view, 4> kQueryExamples{{
    "liaison query",
    "liaison query partnerships-by-target --place Canada --sector cleantech",
    "liaison query partnerships-by-target --help",
    "liaison query counterparts --organisation Skywin -f csv -o skywin.csv",
}};
constexpr std::array<std::string_view, 2> kSaveExamples{{
    "liaison save canada-cleantech 'partnerships targeting Canada in cleantech'",
    "liaison query canada-cleantech",
}};
constexpr std::array<std::string_view, 3> kSqlExamples{{
    "liaison sql 'SELECT name, members FROM partnerships ORDER BY name'",
    "liaison sql 'SELECT name FROM clusters WHERE country = :country' -p country=Denmark",
    "liaison sql --file per-country.sql --time-limit 5 -f csv",
}};
constexpr std::array<std::string_view, 2> kSchemaExamples{{
    "liaison schema",
    "liaison schema partnerships",
}};
constexpr std::array<std::string_view, 2> kTemplateExamples{{
    "liaison template agreement -o agreements.csv",
    "liaison template partnership -f yaml",
}};
constexpr std::array<std::string_view, 3> kLoadExamples{{
    "liaison load --dry-run organisations.csv",
    "liaison load --yes my-seeds/",
    "liaison load organisations.csv --rejects asks.csv",
}};
constexpr std::array<std::string_view, 1> kExportExamples{{"liaison export my-export"}};
constexpr std::array<std::string_view, 2> kLogExamples{{"liaison log", "liaison log 2"}};
constexpr std::array<std::string_view, 2> kUndoExamples{{
    "liaison undo --dry-run 2",
    "liaison undo --yes 2",
}};
constexpr std::array<std::string_view, 2> kMatchExamples{{
    "liaison match members.csv --column Name",
    "liaison match members.csv --column Name --country Country -o matched.csv",
}};
constexpr std::array<std::string_view, 1> kCompleteExamples{{
    "liaison complete --line 'liaison partnerships targeting Can'",
}};
constexpr std::array<std::string_view, 1> kCheckExamples{{"liaison check"}};
constexpr std::array<std::string_view, 2> kInitExamples{
    {"liaison init", "liaison --db my.db init --empty"}};
constexpr std::array<std::string_view, 1> kStatusExamples{{"liaison status"}};
constexpr std::array<std::string_view, 1> kMigrateExamples{{"liaison migrate"}};

constexpr std::array<Command, 18> kCommands{{
    {.name = "ask",
     .arguments = "QUESTION …",
     .summary = "answer a question in plain words",
     .details =
         "A question names what is wanted (partnerships, clusters, sectors …) and then what must "
         "hold\n"
         "(targeting Canada, in cleantech, with Opticsvalley). Every word counts: one that is not "
         "understood\n"
         "is an error, never passed over. On a terminal the reading is shown before the answer.\n"
         "Quote a question that has brackets, an apostrophe or a question mark in it.",
     .examples = kAskExamples,
     .options = kAskOptions,
     .run = run_ask},
    {.name = "show",
     .arguments = "NAME …",
     .summary = "show the card of a record: what is stated, its links, its evidence",
     .details = "NAME is a name, an alias, or the stable key behind an @. -f yaml prints the "
                "record as a seed:\nedit it and `liaison load` it.",
     .examples = kShowExamples,
     .options = kShowOptions,
     .run = run_show,
     .prints_yaml = true},
    {.name = "why",
     .arguments = "NAME … [FIELD]",
     .summary = "show the evidence behind a record, or behind one of its fields",
     .details = "One row for each place where something of the record is printed. A page in "
                "brackets is that\nof the section, not printed beside the words.",
     .examples = kWhyExamples,
     .options = {},
     .run = run_why},
    {.name = "query",
     .arguments = "[NAME] [--PARAMETER VALUE …]",
     .summary = "run a canned query; without NAME, list them",
     .details = "`liaison query NAME --help` explains one: what it answers, its parameters with "
                "the values "
                "that the\n"
                "data has, its columns. A parameter that is not given means any. Your own queries "
                "are .sql "
                "files in\n"
                "--queries DIR, else $LIAISON_QUERIES, else liaison/queries in $XDG_DATA_HOME "
                "(~/.local/share).",
     .examples = kQueryExamples,
     .options = kQueryOptions,
     .run = run_query,
     .takes_parameters = true},
    {.name = "save",
     .arguments = "NAME QUESTION …",
     .summary = "keep a question as a query of your own",
     .details =
         "The question is kept in its strict form, and `liaison query NAME` asks it. --force "
         "replaces a question\nthat was saved before.",
     .examples = kSaveExamples,
     .options = kSaveOptions,
     .run = run_save},
    {.name = "sql",
     .arguments = "STATEMENT",
     .summary = "run a SELECT of your own, read-only",
     .details =
         "One statement that reads, over the views that `liaison schema` lists; - reads it from "
         "standard\n"
         "input. On a terminal a table shows the first 1000 rows, and says so. With a limit of "
         "time "
         "or\n"
         "memory reached, the exit code is 124.",
     .examples = kSqlExamples,
     .options = kSqlOptions,
     .run = run_sql},
    {.name = "schema",
     .arguments = "[NOUN]",
     .summary = "list the views, or the columns and seed fields of one",
     .details = "Every view can be asked for in a question and read by `liaison sql`.",
     .examples = kSchemaExamples,
     .options = {},
     .run = run_schema},
    {.name = "template",
     .arguments = "KIND",
     .summary = "print a seed of a kind to fill in, every field explained",
     .details = "CSV, or YAML where a row cannot hold a record; -f csv or -f yaml decides. The "
                "example in it is a\nrecord that is stored, so that the template loads as it is "
                "and changes nothing.",
     .examples = kTemplateExamples,
     .options = {},
     .run = run_template,
     .prints_yaml = true},
    {.name = "load",
     .arguments = "FILE …",
     .summary = "load seed files (CSV, YAML) in one transaction",
     .details =
         "A folder stands for all seed files below it. All errors are shown with their place, and "
         "then\n"
         "nothing is loaded. Else the plan is shown: + new, ~ changed with each value before and "
         "after,\n"
         "- no longer stated, ! another source says otherwise. On a terminal a yes is asked for.\n"
         "--json, -f and -o print the plan as a table.\n"
         "--rejects writes the errors, and the names that need an answer with their candidates, to "
         "a "
         "sheet.\n"
         "Its column decision takes same, other or new; loaded with the files it settles the "
         "names.\n"
         "Where there is no database at the default place yet, one is made from the bundled data "
         "set first.",
     .examples = kLoadExamples,
     .options = kLoadOptions,
     .run = run_load},
    {.name = "export",
     .arguments = "DIR",
     .summary = "write the whole database as a folder of seeds",
     .details =
         "One CSV or YAML file a kind, and datapackage.json, which describes them for other "
         "programs. `liaison\nload DIR` makes the same data of them. The folder must be new, "
         "empty, or a former export, which is\nreplaced. --with-contacts writes telephone numbers "
         "and e-mail addresses too.",
     .examples = kExportExamples,
     .options = {},
     .run = run_export},
    {.name = "log",
     .arguments = "[LOAD]",
     .summary = "list the loads, or what one of them changed",
     .details =
         "LOAD is the number of a load. Each change is a row with the value before and after.",
     .examples = kLogExamples,
     .options = {},
     .run = run_log},
    {.name = "undo",
     .arguments = "LOAD",
     .summary = "take a load back, in one transaction",
     .details = "What later loads changed, or what refers to a record of the load, stands in the "
                "way: it is\nlisted, and nothing is changed. An undo is a load itself, and can be "
                "undone.",
     .examples = kUndoExamples,
     .options = kUndoOptions,
     .run = run_undo},
    {.name = "match",
     .arguments = "FILE",
     .summary = "find the records that the names of a spreadsheet mean",
     .details =
         "FILE is a CSV file with a header. Every row is printed with its outcome: match (the same "
         "name\n"
         "but for capitals, accents, spaces and a legal form), ask (names that are near, with a "
         "score and\n"
         "what is different) or new. Only a match has a slug. Nothing is written to the database.",
     .examples = kMatchExamples,
     .options = kMatchOptions,
     .run = run_match},
    {.name = "check",
     .arguments = "",
     .summary = "run the data rules; exit 1 if one finds something new",
     .details = "A finding that is explained by a note of the data is listed as known.",
     .examples = kCheckExamples,
     .options = {},
     .run = run_check},
    {.name = "init",
     .arguments = "",
     .summary = "make a database from the bundled data set",
     .details = "The file must not exist yet.",
     .examples = kInitExamples,
     .options = kInitOptions,
     .run = run_init},
    {.name = "status",
     .arguments = "",
     .summary = "show which database is used and what it holds",
     .details = "Counts the records of each kind.",
     .examples = kStatusExamples,
     .options = {},
     .run = run_status},
    {.name = "migrate",
     .arguments = "",
     .summary = "bring a database of an older liaison up to date",
     .details = "All steps are applied in one transaction, or none.",
     .examples = kMigrateExamples,
     .options = {},
     .run = run_migrate},
    {.name = "complete",
     .arguments = "",
     .summary = "list what could come next on a command line; shells ask it",
     .details =
         "One line each, with what it is behind a tab. `:file` stands for the name of a file. "
         "The scripts\nfor bash, zsh and fish call it.",
     .examples = kCompleteExamples,
     .options = kCompleteOptions,
     .run = run_complete},
}};

}  // namespace

std::span<const Command> commands() {
  return kCommands;
}

std::span<const Option> common_options() {
  return kCommon;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : kCommands) {
    if (command.name == name) {
      return &command;
    }
  }
  return nullptr;
}

std::optional<std::string> Call::value(const std::string& option) const {
  const auto found = options.find(option);
  return found == options.end() || found->second.empty() ? std::nullopt
                                                         : std::optional(found->second.back());
}

std::string Call::phrase() const {
  std::string phrase;
  for (const std::string& argument : arguments) {
    phrase += phrase.empty() ? argument : " " + argument;
  }
  return phrase;
}

}  // namespace liaison
