// SPDX-License-Identifier: EUPL-1.2
#include "load/decision_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>

#include "liaison/error.hpp"
#include "load/asks.hpp"
#include "load/bind.hpp"
#include "load/candidates.hpp"
#include "load/csv.hpp"
#include "load/draft.hpp"
#include "load/matching.hpp"
#include "load/seed.hpp"
#include "load/seed_file.hpp"
#include "load/seed_schema.hpp"
#include "store/database.hpp"
#include "store/names.hpp"

namespace liaison {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view kName = "name";
constexpr std::string_view kAliases = "aliases";
constexpr std::string_view kSame = "same";
constexpr std::string_view kOther = "other";
constexpr std::string_view kNew = "new";

const SeedValue* find(const SeedRecord& row, std::string_view column) {
  for (const auto& [key, value] : row.fields.fields) {
    if (key.text == column) {
      return &value;
    }
  }
  return nullptr;
}

std::string text_of(const SeedRecord& row, std::string_view column) {
  const SeedValue* value = find(row, column);
  return value == nullptr ? std::string() : value->text;
}

int number_of(const std::string& text) {
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

// The rows of one name.
struct Question {
  std::vector<const SeedRecord*> rows = {};
  std::vector<const SeedRecord*> same = {};
  std::vector<const SeedRecord*> other = {};
  const SeedRecord* fresh = nullptr;
};

class Settler {
 public:
  Settler(const Database& database, const SeedSchema& schema, const Seed& sheet,
          std::vector<Draft>& drafts, std::vector<Error>& errors)
      : database_(database),
        schema_(schema),
        sheet_(sheet),
        drafts_(drafts),
        described_(drafts.size()),
        errors_(errors) {}

  void run() {
    std::map<std::tuple<std::string, int, std::string>, Question> questions;
    for (const SeedRecord& row : sheet_.records) {
      read(
          row,
          questions[{text_of(row, "file"), number_of(text_of(row, "line")), text_of(row, "text")}]);
    }
    for (const auto& [place, question] : questions) {
      settle(question);
    }
  }

 private:
  void fail(const SeedRecord& row, std::string_view column, ErrorCode code, std::string message,
            std::string hint) {
    const SeedValue* value = find(row, column);
    errors_.push_back(error_at({sheet_.file, value == nullptr ? row.fields.mark : value->mark},
                               code, std::move(message), std::move(hint)));
  }

  void read(const SeedRecord& row, Question& question) {
    question.rows.push_back(&row);
    const std::string word = text_of(row, "decision");
    if (word.empty()) {
      return;
    }
    if (word != kSame && word != kOther && word != kNew) {
      fail(row, "decision", ErrorCode::bad_value, fmt::format("'{}' is no decision", word),
           "write same, other or new, or leave it empty");
    } else if (text_of(row, "candidate").empty()) {
      fail(
          row, "decision", ErrorCode::bad_value,
          fmt::format("'{}' on a row that asks nothing", word),
          fmt::format("it is an error ({}): correct the file that it names, and leave the decision "
                      "empty",
                      text_of(row, "code")));
    } else if (word == kSame) {
      question.same.push_back(&row);
    } else if (word == kOther) {
      question.other.push_back(&row);
    } else {
      question.fresh = &row;
    }
  }

  void settle(const Question& question) {
    if (question.same.size() > 1) {
      fail(*question.same[1], "decision", ErrorCode::conflicting_values,
           fmt::format("'{}' is the same as two candidates", text_of(*question.same[1], "text")),
           "it can be one of them; if the two are one record, an identity says so");
      return;
    }
    if (!question.same.empty() && question.fresh != nullptr) {
      fail(
          *question.fresh, "decision", ErrorCode::conflicting_values,
          fmt::format("'{}' is new, and the same as a candidate", text_of(*question.fresh, "text")),
          "new says that it is none of the candidates");
      return;
    }
    if (!question.same.empty()) {
      make_same(*question.same.front());
    }
    for (const SeedRecord* row : question.fresh != nullptr ? question.rows : question.other) {
      make_apart(*row, question);
    }
  }

  // The draft that the row asks about; nothing, and an error, if it is not what it was.
  std::optional<std::size_t> find_draft(const SeedRecord& row) {
    const std::string file = fs::path(text_of(row, "file")).lexically_normal().string();
    const int line = number_of(text_of(row, "line"));
    const std::string text = text_of(row, "text");
    bool is_read = false;
    for (std::size_t index = 0; index < described_; ++index) {
      const Draft& draft = drafts_[index];
      if (fs::path(draft.origin.file->path).lexically_normal().string() != file) {
        continue;
      }
      is_read = true;
      const bool is_it = std::ranges::any_of(draft.names, [&](const DraftName& name) {
        return name.origin.mark.line == line && name.text == text;
      });
      if (is_it) {
        return index;
      }
    }
    if (is_read) {
      fail(row, "line", ErrorCode::bad_value,
           fmt::format("line {} of '{}' does not name '{}'", line, file, text),
           "the file has changed since; make the sheet anew with --rejects");
    } else {
      fail(row, "file", ErrorCode::bad_value, fmt::format("this load does not read '{}'", file),
           "load it together with the sheet, named as the sheet names it");
    }
    return std::nullopt;
  }

  bool is_known(const SeedRecord& row, const std::string& kind) {
    const std::string key = text_of(row, "candidate");
    const auto is_it = [&](const auto& record) { return record.kind == kind; };
    if (std::ranges::any_of(find_slug(database_, key), is_it) ||
        std::ranges::any_of(drafts_, [&](const Draft& draft) {
          return draft.slug == key && draft.kind->kind == kind;
        })) {
      return true;
    }
    fail(row, "candidate", ErrorCode::unknown_name,
         fmt::format("no {} has the key '{}'", kind, key),
         "the data has changed since; make the sheet anew with --rejects");
    return false;
  }

  void make_same(const SeedRecord& row) {
    const std::optional<std::size_t> index = find_draft(row);
    if (!index || !is_known(row, drafts_[*index].kind->kind)) {
      return;
    }
    Draft& draft = drafts_[*index];
    const std::string key = text_of(row, "candidate");
    if (draft.has_key && draft.slug != key) {
      fail(row, "decision", ErrorCode::bad_value,
           fmt::format("'{}' has a key of its own, '{}'", text_of(row, "text"), draft.slug),
           fmt::format("in '{}' {}", draft.origin.file->path, key_advice(draft, key)));
      return;
    }
    const auto other = std::ranges::find_if(
        drafts_, [&](const Draft& each) { return each.slug == key && &each != &draft; });
    if (find_slug(database_, key).empty() && other != drafts_.end()) {
      fail(row, "decision", ErrorCode::bad_value,
           fmt::format("'{}' and '{}' are new in this load", text_of(row, "text"), other->name),
           one_row_advice(*other));
      return;
    }
    give_key(draft, key);
  }

  // One more name of the candidate would not settle each question: an equal name, another country.
  // What the row calls it stays as other names.
  void give_key(Draft& draft, const std::string& key) const {
    draft.slug = key;
    draft.has_key = true;
    draft.name.clear();
    for (DraftName& name : draft.names) {
      if (name.form->field == kName) {
        name.form = schema_.find_form_field(kAliases);
      }
    }
  }

  void make_apart(const SeedRecord& row, const Question& question) {
    const std::optional<std::size_t> index = find_draft(row);
    if (!index || !is_known(row, drafts_[*index].kind->kind)) {
      return;
    }
    const Draft draft = drafts_[*index];
    Candidate candidate{.id = 0,
                        .slug = text_of(row, "candidate"),
                        .name = {},
                        .text = {},
                        .traits = {},
                        .likeness = {}};
    const std::string shown = text_of(row, "candidate_name");
    candidate.text = shown.substr(0, shown.rfind(" ("));
    std::set<std::string> others;
    for (const SeedRecord* other : question.rows) {
      if (std::ranges::find(question.same, other) == question.same.end()) {
        others.insert(text_of(*other, "candidate"));
      }
    }
    if (!own_key(database_, draft, others)) {
      fail(row, "decision", ErrorCode::bad_value,
           fmt::format("'{}' needs a key of its own, if it is another one", text_of(row, "text")),
           fmt::format("'{}' is that of a candidate; give it a key in '{}'", draft.slug,
                       draft.origin.file->path));
      return;
    }
    const Matching matching = *find_matching(database_, draft.kind->kind);
    const std::string why =
        fmt::format("Decided in {}; what differs: {}.",
                    fs::path(sheet_.file->path).filename().string(), text_of(row, "reason"));
    add(row, matching.apart_seed,
        apart_line(matching, candidate, text_of(row, "text"), draft.slug, why, source_of(draft)));
  }

  // The line of a seed, `organisations-aliases.csv (key,aliases,source)`, as if it stood there.
  void add(const SeedRecord& row, const std::string& seed, const std::string& line) {
    const std::size_t open = seed.find('(');
    const std::string text = seed.substr(open + 1, seed.rfind(')') - open - 1) + "\n" + line + "\n";
    Result<std::shared_ptr<const SeedFile>> file = seed_file_of(sheet_.file->path, text);
    const Seed read = read_csv(file.value(), kind_plural_of(seed.substr(0, seed.find(' '))));
    const std::size_t before = drafts_.size();
    bind_seed(schema_, read, drafts_, errors_);
    for (std::size_t index = before; index < drafts_.size(); ++index) {
      place(drafts_[index], {sheet_.file, row.fields.mark});
    }
  }

  // A bound line bears the marks of the text that was made of it.
  static void place(Draft& draft, const Origin& origin) {
    draft.origin = origin;
    for (DraftName& name : draft.names) {
      name.origin = origin;
    }
    for (DraftField& field : draft.fields) {
      field.origin = origin;
    }
    for (DraftRow& citation : draft.citations) {
      for (DraftField& field : citation) {
        field.origin = origin;
      }
    }
  }

  const Database& database_;
  const SeedSchema& schema_;
  const Seed& sheet_;
  std::vector<Draft>& drafts_;
  std::size_t described_;  // those behind are of sheets
  std::vector<Error>& errors_;
};

}  // namespace

bool is_decision_sheet(const Seed& seed) {
  return !seed.records.empty() && std::ranges::all_of(seed.records, [](const SeedRecord& row) {
    return find(row, "code") != nullptr && find(row, "message") != nullptr;
  });
}

void settle_names(const Database& database, const SeedSchema& schema,
                  const std::vector<Seed>& sheets, std::vector<Draft>& drafts,
                  std::vector<Error>& errors) {
  for (const Seed& sheet : sheets) {
    Settler(database, schema, sheet, drafts, errors).run();
  }
}

}  // namespace liaison
