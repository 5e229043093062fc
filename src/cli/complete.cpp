// SPDX-License-Identifier: EUPL-1.2
// The command complete: what could come next on a command line. The line is read as the shell and
// app.cpp would read it; what may stand where is told by the table of commands.
#include "ask/complete.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "cli/command.hpp"
#include "cli/commands.hpp"
#include "cli/complete_place.hpp"
#include "cli/complete_values.hpp"
#include "cli/shell_line.hpp"
#include "core/utf8.hpp"
#include "core/width.hpp"
#include "liaison/error.hpp"

namespace liaison {

namespace {

// How many characters an option says; nothing without it.
std::optional<std::size_t> count_of(const Call& call, const std::string& option) {
  const std::optional<std::string> text = call.value(option);
  if (!text) {
    return std::nullopt;
  }
  std::size_t count = 0;
  const char* end = text->data() + text->size();
  if (std::from_chars(text->data(), end, count).ptr != end || text->empty()) {
    throw Failure(ErrorCode::bad_usage, fmt::format("--{}: '{}' is no number", option, *text),
                  "write how many characters");
  }
  return count;
}

// Where so many characters end; the end of the text if it has fewer.
std::size_t offset_of(std::string_view text, std::size_t characters) {
  std::size_t at = 0;
  for (; characters > 0 && at < text.size(); --characters) {
    at += code_point_at(text, at).length;
  }
  return at;
}

// The line up to the cursor.
ShellLine read_line(const Call& call) {
  const std::optional<std::string> line = call.value("line");
  if (!line) {
    throw Failure(ErrorCode::bad_usage, "complete: no command line is given",
                  "write it behind --line, in quotes");
  }
  std::string_view typed = *line;
  const std::optional<std::size_t> point = count_of(call, "point");
  const std::optional<std::size_t> replaces = count_of(call, "replaces");
  // Where the locale has no characters, a shell counts bytes.
  const bool bytes = point && *point == line->size();
  typed = bytes || !point ? typed : typed.substr(0, offset_of(typed, *point));
  if (!replaces) {
    return read_shell_line(typed, std::string_view::npos);
  }
  if (bytes) {
    return read_shell_line(typed, typed.size() - std::min(*replaces, typed.size()));
  }
  const std::size_t all = count_code_points(typed);
  return read_shell_line(typed, offset_of(typed, all - std::min(*replaces, all)));
}

struct Candidate {
  std::string text;
  std::string about;
};

// Whether a quotation mark or an @ begins a name that is typed without.
bool is_marked(std::string_view name, std::string_view typed) {
  return (name.starts_with('"') || name.starts_with('@')) && !typed.starts_with(name.front());
}

// What the shell writes for the offers in the place of what it replaces.
std::vector<Candidate> candidates(const Found& found, std::size_t replaced_at) {
  std::vector<Candidate> all;
  const std::string_view text = found.text;
  for (const Offer& offer : found.offers) {
    std::string written = offer.text;
    if (offer.from < replaced_at && is_marked(offer.text, text.substr(offer.from))) {
      continue;  // a mark would have to stand before words that are behind us
    }
    if (offer.from >= replaced_at) {
      written.insert(0, text.substr(replaced_at, offer.from - replaced_at));
    } else if (!cut_beginning(written, text.substr(offer.from, replaced_at - offer.from))) {
      continue;  // it is spelt in a way that does not show where its typed words end
    }
    const bool known =
        std::ranges::any_of(all, [&](const Candidate& other) { return other.text == written; });
    if (!known && !written.empty()) {
      all.push_back({std::move(written), offer.about});
    }
  }
  return all;
}

// Shells write what all candidates begin with. If that is less than what was typed, as for `ge`
// with Georgia and GEO-ENERGY, letters would be lost; so the typed ones stay.
void keep_typed(std::vector<Candidate>& all, std::string_view typed) {
  std::erase_if(all, [typed](Candidate& candidate) {
    if (typed.empty() || candidate.text.starts_with(typed)) {
      return false;
    }
    if (is_marked(candidate.text, typed) || !cut_beginning(candidate.text, typed)) {
      return true;
    }
    candidate.text.insert(0, typed);
    return false;
  });
}

}  // namespace

int run_complete(const Call& call) {
  const ShellLine line = read_line(call);
  const Found found = find_completions(call, place_of(line.words));
  if (found.files) {
    call.environment.out(":file\n");
    return 0;
  }
  const bool unquoted = call.has("unquoted");
  const std::size_t replaced_at = found.word_at + (unquoted ? 0 : line.kept);
  std::vector<Candidate> all = candidates(found, replaced_at);
  if (all.size() > 1 || unquoted) {
    keep_typed(all, std::string_view(found.text).substr(replaced_at));
  }
  for (const Candidate& candidate : all) {
    const std::string text = visible(candidate.text);
    call.environment.out(fmt::format(
        "{}{}{}\n", unquoted ? text : shell_quoted(text, line.quote, found.several_words),
        candidate.about.empty() ? "" : "\t", visible(candidate.about)));
  }
  return 0;
}

}  // namespace liaison
