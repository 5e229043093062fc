// SPDX-License-Identifier: EUPL-1.2
#include "query/header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "query/query.hpp"

namespace liaison {

namespace {

constexpr std::array<std::string_view, 5> kFields{"title", "answers", "param", "example", "cites"};
constexpr std::string_view kBlank = " \t\r";
constexpr std::string_view kLower = "abcdefghijklmnopqrstuvwxyz";
constexpr std::string_view kForm = "write -- param: NAME TYPE [= DEFAULT] what it is";

std::string_view trimmed(std::string_view text) {
  text.remove_prefix(std::min(text.find_first_not_of(kBlank), text.size()));
  return text.substr(0, text.find_last_not_of(kBlank) + 1);  // npos + 1 is 0
}

std::string_view line_of(std::string_view text, int number) {
  for (int line = 1; line < number; ++line) {
    text.remove_prefix(std::min(text.find('\n') + 1, text.size()));
  }
  text = text.substr(0, text.find('\n'));
  return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

// Takes the words off the front one by one.
class Words {
 public:
  explicit Words(std::string_view text) : rest_(trimmed(text)) {}

  std::string_view word() { return take(std::min(rest_.find_first_of(kBlank), rest_.size())); }

  // A type is one word, but the choices in its brackets may have blanks.
  std::string_view type() {
    const std::size_t end = rest_.find_first_of("( \t");
    const std::size_t close = end != std::string_view::npos && rest_[end] == '('
                                  ? rest_.find(')', end)
                                  : std::string_view::npos;
    return close == std::string_view::npos ? word() : take(close + 1);
  }

  // A value is one word, or stands in quotation marks.
  std::string_view value() {
    const std::size_t close = rest_.starts_with('"') ? rest_.find('"', 1) : std::string_view::npos;
    if (close == std::string_view::npos) {
      return word();
    }
    const std::string_view quoted = take(close + 1);
    return quoted.substr(1, quoted.size() - 2);
  }

  bool skip(char sign) {
    const bool there = rest_.starts_with(sign);
    take(there ? 1 : 0);
    return there;
  }

  [[nodiscard]] std::string_view rest() const { return rest_; }

 private:
  std::string_view take(std::size_t size) {
    const std::string_view taken = rest_.substr(0, size);
    rest_ = trimmed(rest_.substr(size));
    return taken;
  }

  std::string_view rest_;
};

bool is_parameter_name(std::string_view name) {
  return !name.empty() && kLower.find(name.front()) != std::string_view::npos &&
         name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_") == std::string_view::npos;
}

// `choice(a|b)` has its list in the file, `choice(view.column)` in the data.
void set_choices(QueryParameter& parameter, std::string_view list) {
  const std::size_t dot = list.find('.');
  if (dot != std::string_view::npos && list.find('|') == std::string_view::npos) {
    parameter.view = trimmed(list.substr(0, dot));
    parameter.column = trimmed(list.substr(dot + 1));
    return;
  }
  while (!list.empty()) {
    const std::size_t bar = std::min(list.find('|'), list.size());
    if (const std::string_view one = trimmed(list.substr(0, bar)); !one.empty()) {
      parameter.choices.emplace_back(one);
    }
    list.remove_prefix(std::min(bar + 1, list.size()));
  }
}

// False if the text is no type. What is no word of ours is a noun, and only a database knows which
// there are.
bool set_type(QueryParameter& parameter, std::string_view type) {
  constexpr std::string_view kChoice = "choice(";
  constexpr std::pair<std::string_view, ParameterType> kTypes[] = {
      {"date", ParameterType::date},
      {"integer", ParameterType::integer},
      {"text", ParameterType::text}};
  if (type.starts_with(kChoice) && type.ends_with(')')) {
    parameter.type = ParameterType::choice;
    set_choices(parameter, type.substr(kChoice.size(), type.size() - kChoice.size() - 1));
    return !parameter.choices.empty() || (!parameter.view.empty() && !parameter.column.empty());
  }
  for (const auto& [word, known] : kTypes) {
    if (type == word) {
      parameter.type = known;
      return true;
    }
  }
  parameter.type = ParameterType::record;
  parameter.noun = type;
  return !type.empty() && type.find_first_not_of(kLower) == std::string_view::npos;
}

}  // namespace

Error query_error(std::string_view file, std::string_view text, int line, std::string_view marked,
                  std::string message, std::string hint) {
  const std::string_view whole = line_of(text, line);
  Where where{.file = std::string(file), .line = line, .text = std::string(whole)};
  const bool inside = marked.data() >= whole.data() && !marked.empty() &&
                      marked.data() + marked.size() <= whole.data() + whole.size();
  where.offset = inside ? static_cast<std::size_t>(marked.data() - whole.data()) : 0;
  where.length = inside ? marked.size() : whole.size();
  return {.code = ErrorCode::bad_query,
          .message = std::move(message),
          .where = std::move(where),
          .hint = std::move(hint)};
}

Result<Header> read_header(std::string_view file, std::string_view text) {
  Header header;
  while (header.end < text.size()) {
    const std::size_t next = std::min(text.find('\n', header.end), text.size());
    std::string_view line = trimmed(text.substr(header.end, next - header.end));
    if (!line.empty() && !line.starts_with("--")) {
      return header;
    }
    line.remove_prefix(std::min<std::size_t>(2, line.size()));
    line = trimmed(line);
    // A comment may say anything else; only one word with a colon behind it looks like a field.
    const std::size_t colon = line.find(':');
    const std::string_view field = line.substr(0, colon);
    if (colon != std::string_view::npos && !field.empty() &&
        field.find_first_not_of(kLower) == std::string_view::npos) {
      if (std::ranges::find(kFields, field) == kFields.end()) {
        const std::vector<std::string> near = nearest(field, kFields, 1);
        return query_error(file, text, header.body_line, field,
                           fmt::format("a query has no field '{}'", field),
                           near.empty() ? fmt::format("the fields are {}", fmt::join(kFields, ", "))
                                        : fmt::format("did you mean '{}'?", near.front()));
      }
      header.fields.push_back(
          {.field = field, .value = trimmed(line.substr(colon + 1)), .line = header.body_line});
    }
    header.end = std::min(next + 1, text.size());
    ++header.body_line;
  }
  return header;
}

Result<QueryParameter> parse_parameter(std::string_view file, std::string_view text,
                                       const HeaderField& field) {
  const auto fail = [&](std::string_view marked, std::string message) {
    return query_error(file, text, field.line, marked, std::move(message), std::string(kForm));
  };
  Words words(field.value);
  const std::string_view name = words.word();
  QueryParameter parameter{.name = std::string(name), .summary = {}, .line = field.line};
  if (!is_parameter_name(name)) {
    return fail(name.empty() ? field.value : name,
                "a parameter has a name of lower-case letters, digits and underscores");
  }
  const std::string_view type = words.type();
  if (!set_type(parameter, type)) {
    return fail(type.empty() ? field.value : type,
                "a parameter has a type: the name of a kind, date, integer, text or choice(a|b)");
  }
  if (words.skip('=')) {
    parameter.fallback = std::string(words.value());
  }
  if (words.rest().empty()) {
    return fail(field.value, fmt::format("the parameter '{}' does not say what it is", name));
  }
  parameter.summary = words.rest();
  return parameter;
}

}  // namespace liaison
