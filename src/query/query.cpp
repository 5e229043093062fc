// SPDX-License-Identifier: EUPL-1.2
#include "query/query.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <utility>

#include "core/distance.hpp"
#include "liaison/error.hpp"
#include "query/header.hpp"

namespace liaison {

namespace {

constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz0123456789-";

bool is_word_letter(char letter) {
  const auto code = static_cast<unsigned char>(letter);
  return code >= 0x80 || std::isalnum(code) != 0 || letter == '_';
}

// The end of a text, a quoted name or a comment that begins here; `at` itself if none does.
std::size_t skip_quoted(std::string_view sql, std::size_t at) {
  const std::string_view rest = sql.substr(at);
  const auto behind = [&](std::string_view end, std::size_t from) {
    const std::size_t found = sql.find(end, from);
    return found == std::string_view::npos ? sql.size() : found + end.size();
  };
  if (rest.starts_with("--")) {
    return behind("\n", at);
  }
  if (rest.starts_with("/*")) {
    return behind("*/", at + 2);
  }
  switch (rest.front()) {
    case '\'':
    case '"':
    case '`':
      return behind(rest.substr(0, 1), at + 1);
    case '[':
      return behind("]", at);
    default:
      return at;
  }
}

// The parameters of a statement as written, each time that one is.
std::vector<std::string_view> parameters_in(std::string_view sql) {
  std::vector<std::string_view> found;
  for (std::size_t at = 0; at < sql.size();) {
    if (const std::size_t end = skip_quoted(sql, at); end > at) {
      at = end;
      continue;
    }
    const std::size_t begin = at++;
    if (std::string_view(":?@$").find(sql[begin]) == std::string_view::npos ||
        (begin > 0 && is_word_letter(sql[begin - 1]))) {
      continue;
    }
    while (at < sql.size() && is_word_letter(sql[at])) {
      ++at;
    }
    found.push_back(sql.substr(begin, at - begin));
  }
  return found;
}

class Reader {
 public:
  Reader(std::string_view name, std::string_view file, std::string_view text)
      : file_(file), text_(text) {
    query_.name = name;
    query_.file = file;
  }

  Result<Query> statement(std::span<const std::string_view> reserved) {
    std::optional<Error> error = header();
    error = error ? std::move(error) : require("answers", query_.answers);
    error = error ? std::move(error) : check_names(reserved);
    error = error ? std::move(error) : check_body();
    error = error ? std::move(error) : check_use();
    if (error) {
      return std::move(*error);
    }
    query_.sql = text_;
    return std::move(query_);
  }

  Result<Query> question() {
    if (std::optional<Error> error = header()) {
      return std::move(*error);
    }
    const std::string_view line = text_.substr(body_);
    const std::size_t end = std::min(line.find_first_of("\r\n"), line.size());
    if (end == 0 || line.find_first_not_of("\r\n \t", end) != std::string_view::npos) {
      return at(query_.body_line, {}, "a saved question is one line behind its header",
                "`liaison save` writes such files");
    }
    query_.question = line.substr(0, end);
    return std::move(query_);
  }

 private:
  Error at(int line, std::string_view marked, std::string message, std::string hint) const {
    return query_error(file_, text_, line, marked, std::move(message), std::move(hint));
  }

  std::optional<Error> header() {
    const Result<Header> header = read_header(file_, text_);
    if (!header) {
      return header.error();
    }
    body_ = header->end;
    query_.body_line = header->body_line;
    for (const HeaderField& field : header->fields) {
      if (std::optional<Error> error = take(field)) {
        return error;
      }
    }
    return require("title", query_.title);
  }

  std::optional<Error> take(const HeaderField& field) {
    if (field.field == "param") {
      Result<QueryParameter> parameter = parse_parameter(file_, text_, field);
      if (!parameter) {
        return parameter.error();
      }
      query_.parameters.push_back(std::move(*parameter));
      return std::nullopt;
    }
    std::string& member = field.field == "title"     ? query_.title
                          : field.field == "answers" ? query_.answers
                          : field.field == "cites"   ? query_.cites
                                                     : query_.example;
    if (!member.empty()) {
      return at(field.line, field.field, fmt::format("'{}' stands here twice", field.field),
                "leave one of them");
    }
    member = field.value;
    return std::nullopt;
  }

  std::optional<Error> require(std::string_view field, const std::string& value) const {
    if (!value.empty()) {
      return std::nullopt;
    }
    return at(1, {}, fmt::format("the header has no '{}'", field),
              fmt::format("a query begins with `-- {}: …`", field));
  }

  std::optional<Error> check_names(std::span<const std::string_view> reserved) const {
    std::vector<std::string> names;
    for (const QueryParameter& parameter : query_.parameters) {
      if (std::ranges::find(reserved, parameter.option().substr(2)) != reserved.end()) {
        return at(parameter.line, {},
                  fmt::format("'{}' is an option of liaison", parameter.option()),
                  "give the parameter another name");
      }
      for (std::string& name : bound_names(parameter)) {
        if (std::ranges::find(names, name) != names.end()) {
          return at(parameter.line, {}, fmt::format("the parameter '{}' is declared twice", name),
                    "a date DAY is also DAY_first and DAY_last");
        }
        names.push_back(std::move(name));
      }
    }
    return std::nullopt;
  }

  // The guard has the last word; this one is heard before a database is open.
  std::optional<Error> check_body() const {
    const std::size_t end = std::min(text_.find_first_of(" \t\r\n(", body_), text_.size());
    std::string verb(text_.substr(body_, end - body_));
    std::ranges::transform(verb, verb.begin(), [](unsigned char letter) {
      return static_cast<char>(std::toupper(letter));
    });
    if (verb == "SELECT" || verb == "WITH" || verb == "VALUES") {
      return std::nullopt;
    }
    return at(
        query_.body_line, text_.substr(body_, end - body_),
        verb.empty() ? "there is no statement behind the header" : "a canned query is one SELECT",
        "nothing was run; see `liaison schema` for the views");
  }

  // A parameter that is not declared would have no value, one that is not used would do nothing.
  std::optional<Error> check_use() const {
    const std::vector<std::string_view> used = parameters_in(text_);
    std::vector<std::string> declared;
    for (const QueryParameter& parameter : query_.parameters) {
      const std::vector<std::string> names = bound_names(parameter);
      const bool is_used = std::ranges::any_of(names, [&](const std::string& name) {
        return std::ranges::find(used, ":" + name) != used.end();
      });
      if (!is_used) {
        return at(parameter.line, {},
                  fmt::format("the statement does not use the parameter '{}'", parameter.name),
                  fmt::format("write it as :{} in the statement", parameter.name));
      }
      declared.insert(declared.end(), names.begin(), names.end());
    }
    for (const std::string_view name : used) {
      if (name.front() != ':' || std::ranges::find(declared, name.substr(1)) == declared.end()) {
        return undeclared(name, declared);
      }
    }
    return std::nullopt;
  }

  Error undeclared(std::string_view name, const std::vector<std::string>& declared) const {
    const auto before = text_.substr(0, static_cast<std::size_t>(name.data() - text_.data()));
    const std::vector<std::string> near = nearest(name.substr(1), declared, 1);
    return at(1 + static_cast<int>(std::ranges::count(before, '\n')), name,
              fmt::format("the header does not declare the parameter '{}'", name),
              near.empty() ? "add a line `-- param: NAME TYPE what it is`; write it as :NAME"
                           : fmt::format("did you mean ':{}'?", near.front()));
  }

  std::string_view file_;
  std::string_view text_;
  std::size_t body_ = 0;
  Query query_;
};

}  // namespace

std::string QueryParameter::option() const {
  std::string option = "--" + name;
  std::ranges::replace(option, '_', '-');
  return option;
}

std::vector<std::string> bound_names(const QueryParameter& parameter) {
  if (parameter.type != ParameterType::date) {
    return {parameter.name};
  }
  return {parameter.name, parameter.name + "_first", parameter.name + "_last"};
}

std::vector<std::string> used_names(std::string_view sql) {
  std::vector<std::string> names;
  for (const std::string_view parameter : parameters_in(sql)) {
    names.emplace_back(parameter.substr(1));
  }
  return names;
}

Result<Query> parse_query(std::string_view name, std::string_view file, std::string_view text,
                          std::span<const std::string_view> reserved) {
  return Reader(name, file, text).statement(reserved);
}

Result<Query> parse_question(std::string_view name, std::string_view file, std::string_view text) {
  return Reader(name, file, text).question();
}

std::string question_text(std::string_view title, std::string_view question) {
  return fmt::format("-- title: {}\n{}\n", title, question);
}

bool is_query_name(std::string_view name) {
  return !name.empty() && !name.starts_with('-') && !name.ends_with('-') &&
         name.find_first_not_of(kNameLetters) == std::string_view::npos;
}

}  // namespace liaison
